//! Times as docker takes them with `--since` and `--until`: how long ago, a date, a time, or seconds since 1970; made
//! seconds since 1970 with a fraction, which is what engines take. The rules are those of moby's `GetTimestamp`.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::runtime::docker::zone;

/// Why a text is no time, in docker's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in crate::runtime) enum NoMoment {
    #[error("failed to parse value as time or duration: {0:?}")]
    Unknown(String),
    #[error("parsing time {text:?}: {part} out of range")]
    OutOfRange { text: String, part: &'static str },
    #[error("parsing time {0:?}: cannot parse it as a time")]
    Broken(String),
}

/// A text as seconds since 1970; without a zone it is this machine's time.
pub(in crate::runtime) fn read(text: &str, now: SystemTime) -> Result<String, NoMoment> {
    let now = now.duration_since(UNIX_EPOCH).map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX));
    if text != "0"
        && let Some(nanoseconds) = duration(text)
    {
        // Whole seconds, rounded down, as docker does.
        let then = i128::from(now) * 1_000_000_000 - nanoseconds;
        return Ok(then.div_euclid(1_000_000_000).to_string());
    }
    match date(text, now) {
        Ok(Some((seconds, nanoseconds))) => Ok(format!("{seconds}.{nanoseconds:09}")),
        Err(problem) if text.contains('-') => Err(problem),
        Ok(None) if text.contains('-') => Err(NoMoment::Broken(text.to_owned())),
        _ if is_seconds(text) => Ok(text.to_owned()),
        _ => Err(NoMoment::Unknown(text.to_owned())),
    }
}

/// `1h30m`, `-1.5s`, `10ms` in nanoseconds, as Go reads it.
fn duration(text: &str) -> Option<i128> {
    let (sign, mut rest) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    if rest == "0" {
        return Some(0);
    }
    let mut total: i128 = 0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, tail) = rest.split_at(end);
        let end = tail.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(end);
        let unit: i128 = match unit {
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if (whole.is_empty() && fraction.is_empty()) || whole.len() > 15 || fraction.contains('.') {
            return None;
        }
        let whole: i128 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        total += whole * unit;
        let mut scale = unit;
        for digit in fraction.bytes() {
            scale /= 10;
            total += i128::from(digit - b'0') * scale;
        }
        rest = tail;
    }
    (!text.is_empty() && text != "-" && text != "+").then_some(total * sign)
}

/// `2024-01-02`, `2024-01-02T15:04:05.5`, with or without `Z` or `+09:00`. `None`: not of this form.
fn date(text: &str, now: i64) -> Result<Option<(i64, u32)>, NoMoment> {
    let number = |text: &str, digits: usize| -> Option<i64> {
        (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
    };
    let (moment, offset) = match split_zone(text) {
        Some(split) => split,
        None => return Ok(None),
    };
    let (day, time) = moment.split_once('T').map_or((moment, None), |(day, time)| (day, Some(time)));
    let mut parts = day.split('-');
    let (Some(year), Some(month), Some(date), None) = (
        parts.next().and_then(|part| number(part, 4)),
        parts.next().and_then(|part| number(part, 2)),
        parts.next().and_then(|part| number(part, 2)),
        parts.next(),
    ) else {
        return Ok(None);
    };
    let (clock, fraction) = time.map_or(("", ""), |time| time.split_once('.').unwrap_or((time, "")));
    let mut clock_parts = [0i64; 3];
    for (at, part) in clock.split(':').filter(|part| !part.is_empty()).enumerate() {
        let (Some(slot), Some(value)) = (clock_parts.get_mut(at), number(part, 2)) else { return Ok(None) };
        *slot = value;
    }
    let [hour, minute, second] = clock_parts;
    let out = |part| Err(NoMoment::OutOfRange { text: text.to_owned(), part });
    match () {
        () if !(1..=12).contains(&month) => return out("month"),
        () if !(1..=month_days(year, month)).contains(&date) => return out("day"),
        () if hour > 23 => return out("hour"),
        () if minute > 59 => return out("minute"),
        () if second > 59 => return out("second"),
        () => {}
    }
    if fraction.len() > 9 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let nanoseconds = format!("{fraction:0<9}").parse().unwrap_or(0);
    let local = days(year, month, date) * 86_400 + hour * 3600 + minute * 60 + second;
    let offset = offset.unwrap_or_else(|| zone::offset(now));
    Ok(Some((local - offset, nanoseconds)))
}

/// A time without its zone, and that zone's offset in seconds where one is given.
fn split_zone(text: &str) -> Option<(&str, Option<i64>)> {
    if let Some(moment) = text.strip_suffix(['Z', 'z']) {
        return Some((moment, Some(0)));
    }
    let at = text.rfind(['+', '-'])?;
    let (moment, zone) = text.split_at(at);
    // The last dash of a date is no zone's.
    if !zone.starts_with('+') && text.matches('-').count() != 3 {
        return Some((text, None));
    }
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
    Some((moment, Some(if zone.starts_with('-') { -seconds } else { seconds })))
}

fn month_days(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970 of a date of the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // Years begin in March, so that a leap day is the last of its year.
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn is_seconds(text: &str) -> bool {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(fraction)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::{NoMoment, read};

    fn at(text: &str) -> Result<String, NoMoment> {
        read(text, UNIX_EPOCH + Duration::from_secs(1_700_000_000))
    }

    #[test]
    fn how_long_ago_becomes_a_moment() {
        for (text, seconds) in [
            ("10m", "1699999400"),
            ("1h30m", "1699994600"),
            ("1.5s", "1699999998"),
            ("500ms", "1699999999"),
            ("-1h", "1700003600"),
        ] {
            assert_eq!(at(text).as_deref(), Ok(seconds), "{text}");
        }
    }

    #[test]
    fn dates_with_a_zone_are_the_same_everywhere() {
        for (text, seconds) in [
            ("2024-02-29T12:34:56Z", "1709210096.000000000"),
            ("2024-02-29T12:34:56.25Z", "1709210096.250000000"),
            ("2024-02-29T21:34:56+09:00", "1709210096.000000000"),
            ("2024-02-29T04:34:56-08:00", "1709210096.000000000"),
            ("1970-01-01Z", "0.000000000"),
        ] {
            assert_eq!(at(text).as_deref(), Ok(seconds), "{text}");
        }
    }

    #[test]
    fn seconds_since_1970_stay_as_they_are() {
        for text in ["1136073600", "1136073600.000000001", "0"] {
            assert_eq!(at(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_no_time_is_told_as_docker_tells_it() {
        assert_eq!(at("foo").unwrap_err().to_string(), "failed to parse value as time or duration: \"foo\"");
        assert_eq!(at("2020-13-01").unwrap_err().to_string(), "parsing time \"2020-13-01\": month out of range");
        assert_eq!(at("2023-02-29").unwrap_err().to_string(), "parsing time \"2023-02-29\": day out of range");
        for text in ["", "-", "1x", "1.2.3s", "2020-1-1", "2020-01-01T25"] {
            assert!(at(text).is_err(), "{text}");
        }
    }
}
