//! Signals, streams and the container's own command.

use crate::i18n::{Lang, words};

/// Number, name, and what a process usually does with it.
#[rustfmt::skip]
const SIGNALS: &[(&str, &str, &str, &str)] = &[
    ("1", "HUP", "often to read the settings again", "多くは設定の再読み込み"),
    ("2", "INT", "as with Ctrl-C", "Ctrl-C と同じ"),
    ("3", "QUIT", "end, and leave a trace", "記録を残して終了"),
    ("9", "KILL", "ends it at once, it cannot be refused", "即座に強制終了、拒否はできない"),
    ("10", "USR1", "what it means is up to the program", "意味はプログラム次第"),
    ("12", "USR2", "what it means is up to the program", "意味はプログラム次第"),
    ("15", "TERM", "asks it to end", "終了の要求"),
    ("18", "CONT", "run on", "処理の再開"),
    ("19", "STOP", "freeze", "処理の一時停止"),
    ("28", "WINCH", "the terminal has another size", "端末サイズの変更"),
];

/// A signal by name or number.
pub fn signal(value: &str, lang: Lang) -> String {
    let name = value.to_ascii_uppercase();
    let bare = name.strip_prefix("SIG").unwrap_or(&name);
    let known = SIGNALS.iter().find(|(number, name, ..)| *number == bare || *name == bare);
    match known {
        Some((_, name, en, ja)) => words!(lang, "explain-the-signal-sig-name-en", name, en, ja),
        None => words!(lang, "explain-the-signal-value", value),
    }
}

/// `-a` of a run.
pub fn attach(value: &str, lang: Lang) -> String {
    match value.to_ascii_lowercase().as_str() {
        "stdin" => words!(lang, "explain-what-is-typed-here-goes-to"),
        "stdout" => words!(lang, "explain-the-container-output-is-shown-here"),
        "stderr" => words!(lang, "explain-the-container-errors-are-shown-here"),
        _ => words!(lang, "explain-this-stream-is-connected-value", value),
    }
}

/// What stands behind the image or the container.
pub fn inner(command: &str, lang: Lang) -> String {
    match command {
        "exec" | "compose exec" => words!(lang, "explain-the-command-that-runs-in-the"),
        "top" => words!(lang, "explain-options-for-ps-which-lists-the"),
        "compose run" => words!(lang, "explain-what-runs-in-the-container-instead"),
        _ => words!(lang, "explain-for-the-container-not-for-docker"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signal_is_known_by_name_and_number() {
        for value in ["9", "KILL", "SIGKILL", "sigkill"] {
            assert!(signal(value, Lang::En).starts_with("the signal SIGKILL ("), "{value}");
        }
        assert_eq!(signal("RTMIN+3", Lang::Ja), "シグナル RTMIN+3");
    }
}
