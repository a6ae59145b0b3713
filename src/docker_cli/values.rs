//! The values of docker's flags: truth, sizes, CPUs, durations, `name=value`.

use super::{ParseError, ValueProblem};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What Go's `strconv.ParseBool` takes.
pub fn truth(text: &str) -> Result<bool, String> {
    match text {
        "1" | "t" | "T" | "TRUE" | "true" | "True" => Ok(true),
        "0" | "f" | "F" | "FALSE" | "false" | "False" => Ok(false),
        _ => Err("neither true nor false".to_owned()),
    }
}

/// `512m`, `1.5GB`, `64MiB`: all binary, as docker's `RAMInBytes`.
pub fn bytes(text: &str) -> Option<u64> {
    let text = text.trim().to_ascii_lowercase();
    let number_end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(number_end);
    let factor: f64 = match unit.trim().trim_end_matches('b').trim_end_matches('i') {
        "" if unit != "i" && unit != "ib" => 1.0,
        "k" => 1024.0,
        "m" => 1024.0 * 1024.0,
        "g" => 1024.0 * 1024.0 * 1024.0,
        "t" => 1024.0 * 1024.0 * 1024.0 * 1024.0,
        _ => return None,
    };
    // Part of a byte is dropped, as docker does.
    whole((number.parse::<f64>().ok()? * factor).trunc())
}

/// `--cpus 1.5` in billionths.
pub fn nano_cpus(text: &str) -> Option<u64> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    whole(text.parse::<f64>().ok()? * 1e9)
}

fn whole(value: f64) -> Option<u64> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked just before")]
    (value.is_finite() && (0.0..9.0e18).contains(&value)).then(|| value.round() as u64)
}

/// `NAME=value`, or `NAME` with the value of the environment; `None` where that has none, as docker does.
pub fn from_environment(text: &str, env: Env) -> Option<(String, String)> {
    match text.split_once('=') {
        Some((name, value)) => Some((name.to_owned(), value.to_owned())),
        None => env(text).map(|value| (text.to_owned(), value)),
    }
}

/// `-e`, each `NAME=value`.
pub fn environment(flag: &str, given: &[String], env: Env) -> Result<Vec<String>, ParseError> {
    named(flag, given)?;
    Ok(given.iter().filter_map(|text| from_environment(text, env)).map(|(name, value)| format!("{name}={value}")).collect())
}

/// `--build-arg`, name and value.
pub fn build_args(given: &[String], env: Env) -> Result<Vec<(String, String)>, ParseError> {
    named("--build-arg", given)?;
    Ok(given.iter().filter_map(|text| from_environment(text, env)).collect())
}

/// Labels and options: `name=value`, or `name` with an empty value.
pub fn labels(flag: &str, given: &[String]) -> Result<Vec<(String, String)>, ParseError> {
    named(flag, given)?;
    Ok(given.iter().map(|text| label(text)).collect())
}

/// `name=value` or `name`.
pub fn label(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (name.to_owned(), value.to_owned())
}

fn named(flag: &str, given: &[String]) -> Result<(), ParseError> {
    match given.iter().find(|text| text.is_empty() || text.starts_with('=')) {
        Some(text) => Err(bad(flag, text, ValueProblem::NameMissing)),
        None => Ok(()),
    }
}

/// `--filter name=value`; docker ignores an empty one, and the name's capitals.
pub fn filters(given: &[String]) -> Result<Vec<(String, String)>, ParseError> {
    let pair = |text: &String| match text.split_once('=') {
        Some((name, value)) => Ok((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
        None => Err(bad("--filter", text, ValueProblem::Filter)),
    };
    given.iter().filter(|text| !text.is_empty()).map(pair).collect()
}

/// A value that must be one of a few words.
pub fn one_of(flag: &str, value: Option<&str>, words: &'static [&'static str]) -> Result<(), ParseError> {
    match value.filter(|value| !words.contains(value)) {
        Some(value) => Err(bad(flag, value, ValueProblem::OneOf(words))),
        None => Ok(()),
    }
}

/// `--add-host NAME:ADDRESS` (or with `=`); the address may be `host-gateway`.
pub fn host_entry(text: &str) -> Result<(), ValueProblem> {
    let (name, address) = text.split_once('=').or_else(|| text.split_once(':')).ok_or(ValueProblem::HostEntry)?;
    let bare = address.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(address);
    let known = bare == "host-gateway" || bare.parse::<core::net::IpAddr>().is_ok();
    if name.is_empty() || !known { Err(ValueProblem::HostEntry) } else { Ok(()) }
}

/// Go's durations in nanoseconds: `30s`, `1m30s`, `1.5h`, `500ms`, `0`.
pub fn duration(text: &str) -> Option<i64> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(0);
    }
    let mut nanos = 0.0;
    while !rest.is_empty() {
        let (number, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit() && c != '.')?);
        let unit_end = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        let unit = match unit {
            "ns" => 1.0,
            "us" | "µs" | "μs" => 1e3,
            "ms" => 1e6,
            "s" => 1e9,
            "m" => 60e9,
            "h" => 3600e9,
            _ => return None,
        };
        nanos += number.parse::<f64>().ok()? * unit;
        rest = after;
    }
    #[allow(clippy::cast_possible_truncation, reason = "checked just before")]
    (!text.is_empty() && nanos < 9.2e18 && text != "-" && text != "+").then(|| (sign * nanos).round() as i64)
}

/// A [`ParseError::BadValue`].
pub fn bad(flag: &str, value: &str, problem: ValueProblem) -> ParseError {
    ParseError::BadValue { flag: flag.to_owned(), value: value.to_owned(), problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_in_binary_units() {
        for (text, want) in [
            ("512", Some(512)),
            ("512b", Some(512)),
            ("1k", Some(1024)),
            ("1kb", Some(1024)),
            ("64MiB", Some(64 << 20)),
            ("1.5g", Some(3 << 29)),
            ("1.5", Some(1)),
            ("", None),
            ("g", None),
            ("1x", None),
            ("-1", None),
            ("1ib", None),
        ] {
            assert_eq!(bytes(text), want, "{text}");
        }
        assert_eq!(nano_cpus("1.5"), Some(1_500_000_000));
        assert_eq!(nano_cpus("inf"), None);
    }

    #[test]
    fn durations_are_read_as_go_reads_them() {
        for (text, want) in [
            ("30s", Some(30_000_000_000)),
            ("1m30s", Some(90_000_000_000)),
            ("1.5h", Some(5_400_000_000_000)),
            ("500ms", Some(500_000_000)),
            ("0", Some(0)),
            ("-1s", Some(-1_000_000_000)),
            ("", None),
            ("30", None),
            ("s", None),
            ("1x", None),
            ("1m30", None),
            ("-", None),
            ("9999999999h", None),
        ] {
            assert_eq!(duration(text), want, "{text}");
        }
    }

    #[test]
    fn a_host_entry_needs_a_name_and_an_address() {
        for good in ["db:10.0.0.2", "db=10.0.0.2", "db:::1", "db=[::1]", "host:host-gateway"] {
            assert_eq!(host_entry(good), Ok(()), "{good}");
        }
        for bad in ["db", ":10.0.0.2", "db:there", ""] {
            assert_eq!(host_entry(bad), Err(ValueProblem::HostEntry), "{bad}");
        }
    }
}
