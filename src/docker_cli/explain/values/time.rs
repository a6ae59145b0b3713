//! Durations and points in time.

use crate::i18n::Lang;

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
        return say!(lang, "{milliseconds} milliseconds", "{milliseconds} ミリ秒");
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and bounded before")]
    let whole = seconds.round() as u64;
    let mut said = Vec::new();
    for (count, en, ja) in [(whole / 3600, "hour", "時間"), (whole / 60 % 60, "minute", "分"), (whole % 60, "second", "秒")] {
        if count > 0 || (whole == 0 && en == "second") {
            let plural = if count == 1 { "" } else { "s" };
            said.push(say!(lang, "{count} {en}{plural}", "{count} {ja}"));
        }
    }
    said.join(" ")
}

/// `--since`, `--until`: how long ago, a Unix time, or a date.
pub fn point(text: &str, lang: Lang) -> String {
    if let Some(ago) = duration(text, lang) {
        return say!(lang, "{ago} ago", "{ago}前");
    }
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return say!(lang, "the Unix time {text}", "Unix 時刻 {text}");
    }
    text.to_owned()
}

/// `--since`, `--until` of logs and events.
pub fn bound(flag: &str, value: &str, logs: bool, lang: Lang) -> Option<String> {
    if let Some(ago) = duration(value, lang) {
        return Some(match (flag, logs) {
            ("since", true) => say!(lang, "only what was written in the last {ago}", "過去 {ago}の出力だけを表示"),
            ("until", true) => say!(lang, "only what was written more than {ago} ago", "{ago}前までの出力だけを表示"),
            ("since", false) => say!(lang, "begins with the events of the last {ago}", "過去 {ago}のイベントから表示"),
            ("until", false) => say!(lang, "ends with the events of {ago} ago", "{ago}前までのイベントを表示して終了"),
            _ => return None,
        });
    }
    let then = point(value, lang);
    Some(match (flag, logs) {
        ("since", true) => say!(lang, "only what was written since {then}", "{then} 以降の出力だけを表示"),
        ("until", true) => say!(lang, "only what was written before {then}", "{then} より前の出力だけを表示"),
        ("since", false) => say!(lang, "begins with the events since {then}", "{then} 以降のイベントから表示"),
        ("until", false) => say!(lang, "ends with the events of {then}", "{then} までのイベントを表示して終了"),
        _ => return None,
    })
}

/// `--tail`.
pub fn tail(value: &str, lang: Lang) -> String {
    match value {
        "all" | "-1" => say!(lang, "every line", "すべての行を表示"),
        "0" => say!(lang, "no earlier line", "過去の行は表示しない指定"),
        "1" => say!(lang, "only the last line", "最後の 1 行だけを表示"),
        _ => say!(lang, "only the last {value} lines", "最後の {value} 行だけを表示"),
    }
}

/// `-t` of `docker stop` and `restart`.
pub fn grace(value: &str, lang: Lang) -> String {
    match value {
        "0" => say!(lang, "kills the container at once", "待たずにすぐ強制終了"),
        "1" => say!(lang, "waits 1 second, then kills the container", "1 秒待ってから強制終了"),
        _ if value.starts_with('-') => say!(lang, "waits without end: it is never killed", "強制終了せずに待ち続ける指定"),
        _ => say!(lang, "waits {value} seconds, then kills the container", "{value} 秒待ってから強制終了"),
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
