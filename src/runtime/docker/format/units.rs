//! Sizes and times as docker words them.

#![allow(clippy::cast_precision_loss, reason = "three or four digits are shown")]

use crate::runtime::docker::table::ago;

/// A size in decimal units with so many significant digits: `2.24MB`.
pub(in crate::runtime) fn size(bytes: i64, digits: usize) -> String {
    scaled(bytes as f64, 1000.0, &["B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"], digits)
}

/// A size in binary units: `23.54GiB`.
pub(in crate::runtime) fn binary_size(bytes: i64) -> String {
    scaled(bytes as f64, 1024.0, &["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"], 4)
}

fn scaled(mut value: f64, base: f64, units: &[&str], digits: usize) -> String {
    let mut unit = 0;
    while value >= base && unit + 1 < units.len() {
        value /= base;
        unit += 1;
    }
    format!("{}{}", significant(value, digits), units.get(unit).unwrap_or(&""))
}

/// Go's `%.3g`, for what is not smaller than a thousandth.
fn significant(value: f64, digits: usize) -> String {
    let short = format!("{value:.*e}", digits.saturating_sub(1));
    let exponent = short.split_once('e').and_then(|(_, exponent)| exponent.parse::<i32>().ok()).unwrap_or(0);
    let shown = i32::try_from(digits).unwrap_or(3);
    if exponent >= shown {
        let (number, _) = short.split_once('e').unwrap_or((&short, ""));
        return format!("{}e+{exponent:02}", trimmed(number));
    }
    let after = usize::try_from((shown - 1 - exponent).max(0)).unwrap_or(0);
    trimmed(&format!("{value:.after$}")).to_owned()
}

fn trimmed(number: &str) -> &str {
    if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number }
}

/// How long ago a moment was (both in seconds since 1970).
pub(in crate::runtime) fn since(moment: i64, now: i64) -> String {
    ago(now.saturating_sub(moment))
}

/// Now, in seconds since 1970.
pub(in crate::runtime) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::{binary_size, size};

    #[test]
    fn sizes_have_dockers_digits() {
        for (bytes, three, four) in [
            (0, "0B", "0B"),
            (118, "118B", "118B"),
            (2_240_375, "2.24MB", "2.24MB"),
            (2_167_123_456, "2.17GB", "2.167GB"),
            (999_600, "1e+03kB", "999.6kB"),
            (28_200_000, "28.2MB", "28.2MB"),
            (1_000, "1kB", "1kB"),
        ] {
            assert_eq!((size(bytes, 3).as_str(), size(bytes, 4).as_str()), (three, four));
        }
        assert_eq!(binary_size(25_276_510_208), "23.54GiB");
    }
}
