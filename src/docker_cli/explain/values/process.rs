//! Signals, streams and the container's own command.

use crate::i18n::{Lang, fixed, words};

/// Number, name, and the id of what a process usually does with it.
const SIGNALS: &[(&str, &str, &str)] = &[
    ("1", "HUP", "explain-signal-hup"),
    ("2", "INT", "explain-signal-int"),
    ("3", "QUIT", "explain-signal-quit"),
    ("9", "KILL", "explain-signal-kill"),
    ("10", "USR1", "explain-signal-usr1"),
    ("12", "USR2", "explain-signal-usr2"),
    ("15", "TERM", "explain-signal-term"),
    ("18", "CONT", "explain-signal-cont"),
    ("19", "STOP", "explain-signal-stop"),
    ("28", "WINCH", "explain-signal-winch"),
];

/// A signal by name or number.
pub fn signal(value: &str, lang: Lang) -> String {
    let name = value.to_ascii_uppercase();
    let bare = name.strip_prefix("SIG").unwrap_or(&name);
    let known = SIGNALS.iter().find(|(number, name, ..)| *number == bare || *name == bare);
    match known {
        Some((.., id)) => fixed(lang, id).to_owned(),
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
