//! `--filter NAME=VALUE`.

use super::time;
use crate::i18n::{Lang, words};

/// One filter of a command.
pub fn filter(command: &str, value: &str, lang: Lang) -> String {
    let Some((name, wanted)) = value.split_once('=') else {
        return words!(lang, "explain-the-condition-value", value);
    };
    let condition = condition(command, name.trim_end_matches('!'), wanted, lang);
    let condition = if name.ends_with('!') { words!(lang, "explain-not-condition", condition) } else { condition };
    if command.ends_with("prune") {
        words!(lang, "explain-removes-only-those-that-match-condition", condition)
    } else {
        words!(lang, "explain-only-those-that-match-condition", condition)
    }
}

fn condition(command: &str, name: &str, wanted: &str, lang: Lang) -> String {
    match (command, name) {
        ("ps", "status") => words!(lang, "explain-the-state-is-wanted", wanted),
        ("ps", "ancestor") => words!(lang, "explain-made-from-the-image-wanted", wanted),
        ("ps", "exited") => words!(lang, "explain-ended-with-the-exit-code-wanted", wanted),
        ("ps", "health") => words!(lang, "explain-the-health-is-wanted", wanted),
        ("ps", "publish" | "expose") => words!(lang, "explain-the-port-is-wanted", wanted),
        ("ps", "network") => words!(lang, "explain-connected-to-the-network-wanted", wanted),
        ("ps", "volume") => words!(lang, "explain-uses-the-volume-or-path-wanted", wanted),
        ("ps" | "image ls", "before") => words!(lang, "explain-made-before-wanted", wanted),
        ("ps" | "image ls", "since") => words!(lang, "explain-made-after-wanted", wanted),
        (_, "name") => words!(lang, "explain-the-name-contains-wanted", wanted),
        (_, "id") => words!(lang, "explain-the-id-begins-with-wanted", wanted),
        (_, "reference") => words!(lang, "explain-the-name-matches-wanted", wanted),
        (_, "label") => match wanted.split_once('=') {
            Some((label, text)) => words!(lang, "explain-the-label-label-is-text", label, text),
            None => words!(lang, "explain-has-the-label-wanted", wanted),
        },
        ("image ls" | "image prune" | "system prune", "dangling") => match wanted {
            "true" | "1" => words!(lang, "explain-without-a-name-dangling"),
            _ => words!(lang, "explain-with-a-name"),
        },
        (_, "dangling") => match wanted {
            "true" | "1" => words!(lang, "explain-used-by-no-container"),
            _ => words!(lang, "explain-used-by-a-container"),
        },
        (_, "driver") => words!(lang, "explain-the-driver-is-wanted", wanted),
        (_, "scope") => words!(lang, "explain-the-scope-is-wanted", wanted),
        (_, "until") => {
            let then = time::duration(wanted, lang).unwrap_or_else(|| time::point(wanted, lang));
            words!(lang, "explain-older-than-then", then)
        }
        ("events", "type") => words!(lang, "explain-about-a-wanted", wanted),
        ("events", "event") => words!(lang, "explain-the-event-is-wanted", wanted),
        ("events", "container" | "image" | "volume" | "network") => {
            words!(lang, "explain-about-the-name-wanted", name, wanted)
        }
        _ => words!(lang, "explain-name-is-wanted", name, wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_said_as_conditions() {
        assert_eq!(filter("ps", "status=exited", Lang::En), "only those that match: the state is exited");
        assert_eq!(filter("image prune", "until=24h", Lang::En), "removes only those that match: older than 24 hours");
        assert_eq!(filter("volume ls", "dangling=true", Lang::Ja), "次の条件に合うもののみ: どのコンテナにも使われていない");
        assert_eq!(filter("image ls", "label=owner=me", Lang::En), "only those that match: the label owner is me");
    }
}
