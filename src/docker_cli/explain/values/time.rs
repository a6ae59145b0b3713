//! Durations and points in time.

use crate::i18n::{Lang, words};

/// Go's durations (`1m30s`, `500ms`) in words; `None` where it is none.
pub fn duration(text: &str, lang: Lang) -> Option<String> {
    let mut rest = text;
    let mut seconds: f64 = 0.0;
    while !rest.is_empty() {
        let number_end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, after) = rest.split_at(number_end);
        let unit_end = after.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        let factor = match unit {
            "h" => 3600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 1e-3,
            "us" | "µs" | "μs" => 1e-6,
            "ns" => 1e-9,
            _ => return None,
        };
        seconds += number.parse::<f64>().ok()? * factor;
        rest = after;
    }
    (!text.is_empty() && seconds < 1e12).then(|| words(seconds, lang))
}

fn words(seconds: f64, lang: Lang) -> String {
    if seconds > 0.0 && seconds < 1.0 {
        let milliseconds = seconds * 1000.0;
        return words!(lang, "explain-milliseconds-milliseconds", milliseconds);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and bounded before")]
    let whole = seconds.round() as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    let said = [
        (hours > 0).then(|| words!(lang, "explain-hours", count = hours)),
        (minutes > 0).then(|| words!(lang, "explain-minutes", count = minutes)),
        (seconds > 0 || whole == 0).then(|| words!(lang, "explain-seconds", count = seconds)),
    ];
    said.into_iter().flatten().reduce(|first, rest| words!(lang, "explain-time-and-time", first, rest)).unwrap_or_default()
}

/// `--since`, `--until`: how long ago, a Unix time, or a date.
pub fn point(text: &str, lang: Lang) -> String {
    if let Some(ago) = duration(text, lang) {
        return words!(lang, "explain-ago-ago", ago);
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return words!(lang, "explain-the-unix-time-text", text);
    }
    text.to_owned()
}

/// `--since`, `--until` of logs and events.
pub fn bound(flag: &str, value: &str, logs: bool, lang: Lang) -> Option<String> {
    if let Some(ago) = duration(value, lang) {
        return Some(match (flag, logs) {
            ("since", true) => words!(lang, "explain-only-what-was-written-in-the", ago),
            ("until", true) => words!(lang, "explain-only-what-was-written-more-than", ago),
            ("since", false) => words!(lang, "explain-begins-with-the-events-of-the", ago),
            ("until", false) => words!(lang, "explain-ends-with-the-events-of-ago", ago),
            _ => return None,
        });
    }
    let then = point(value, lang);
    Some(match (flag, logs) {
        ("since", true) => words!(lang, "explain-only-what-was-written-since-then", then),
        ("until", true) => words!(lang, "explain-only-what-was-written-before-then", then),
        ("since", false) => words!(lang, "explain-begins-with-the-events-since-then", then),
        ("until", false) => words!(lang, "explain-ends-with-the-events-of-then", then),
        _ => return None,
    })
}

/// `--tail`.
pub fn tail(value: &str, lang: Lang) -> String {
    match value {
        "all" | "-1" => words!(lang, "explain-every-line"),
        "0" => words!(lang, "explain-no-earlier-line"),
        "1" => words!(lang, "explain-only-the-last-line"),
        _ => words!(lang, "explain-only-the-last-value-lines", value),
    }
}

/// `-t` of `docker stop` and `restart`.
pub fn grace(value: &str, lang: Lang) -> String {
    match value {
        "0" => words!(lang, "explain-kills-the-container-at-once"),
        "1" => words!(lang, "explain-waits-1-second-then-kills-the"),
        _ if value.starts_with('-') => words!(lang, "explain-waits-without-end-it-is-never"),
        _ => words!(lang, "explain-waits-value-seconds-then-kills-the", value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_said_in_words() {
        for (text, en, ja) in [
            ("30s", "30 seconds", "30 秒"),
            ("1m30s", "1 minute 30 seconds", "1 分 30 秒"),
            ("2h", "2 hours", "2 時間"),
            ("500ms", "500 milliseconds", "500 ミリ秒"),
            ("0s", "0 seconds", "0 秒"),
        ] {
            assert_eq!(duration(text, Lang::En).as_deref(), Some(en));
            assert_eq!(duration(text, Lang::Ja).as_deref(), Some(ja));
        }
        for text in ["", "30", "s", "1x", "1.2.3s", "日本"] {
            assert_eq!(duration(text, Lang::En), None, "{text}");
        }
    }

    #[test]
    fn points_in_time_are_told_apart() {
        assert_eq!(point("10m", Lang::En), "10 minutes ago");
        assert_eq!(point("1700000000", Lang::En), "the Unix time 1700000000");
        assert_eq!(point("2024-05-01", Lang::Ja), "2024-05-01");
        assert_eq!(bound("since", "10m", true, Lang::Ja).as_deref(), Some("過去 10 分の出力だけを表示"));
    }
}
