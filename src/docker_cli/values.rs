//! The values of docker's flags: truth, sizes, CPUs, `name=value`.

use super::{ParseError, ValueProblem};

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
    whole(number.parse::<f64>().ok()? * factor)
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
pub fn from_environment(text: &str, env: &dyn Fn(&str) -> Option<String>) -> Option<(String, String)> {
    match text.split_once('=') {
        Some((name, value)) => Some((name.to_owned(), value.to_owned())),
        None => env(text).map(|value| (text.to_owned(), value)),
    }
}

/// `name=value` or `name`.
pub fn label(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    (name.to_owned(), value.to_owned())
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
}
