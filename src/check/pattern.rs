//! Regular expressions in words: a learner is told what a text looks like, not how it is searched for.

use crate::i18n::{Lang, fixed, words};

/// The expression in backquotes, without what only steers the search: flags before it, anchors round it.
pub fn shown(pattern: &str, lang: Lang) -> String {
    let (_, mut body) = flags(pattern);
    body = body.strip_prefix(r"\A").or_else(|| body.strip_prefix(r"\b")).unwrap_or(body);
    while let Some(rest) = [r"\s*", r"\b", r"\z", "$"].iter().find_map(|end| body.strip_suffix(end)) {
        // After a backslash of its own, the end stands for itself.
        if rest.is_empty() || rest.ends_with('\\') {
            break;
        }
        body = rest;
    }
    let words = !body.contains(['(', '[', '\\']) && body.split('|').all(|word| !word.is_empty());
    if words && body.contains('|') {
        let quoted: Vec<String> = body.split('|').map(|word| format!("`{word}`")).collect();
        return quoted.join(fixed(lang, "check-or"));
    }
    format!("`{body}`")
}

/// What it is that a file must have: a line, or a text over several.
pub fn in_file(path: &str, pattern: &str, lang: Lang) -> String {
    let (flags, body) = flags(pattern);
    let like = shown(pattern, lang);
    if flags.contains('s') || body.contains(r"\n") {
        words!(lang, "check-path-has-a-text-like-like", path, like)
    } else {
        words!(lang, "check-path-has-a-line-like-like", path, like)
    }
}

/// Inline flags at the beginning, and the rest.
fn flags(pattern: &str) -> (&str, &str) {
    let group = pattern.strip_prefix("(?").and_then(|rest| rest.split_once(')'));
    match group {
        Some((flags, rest)) if flags.chars().all(|c| c.is_ascii_alphabetic() || c == '-') => (flags, rest),
        _ => ("", pattern),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_file, shown};
    use crate::i18n::Lang;

    #[test]
    fn flags_and_anchors_are_not_shown() {
        for (pattern, expected) in [
            (r"(?m)^module\s+goapp\s*$", r"`^module\s+goapp`"),
            (r"(?i)FROM golang:1.16 AS build\b", "`FROM golang:1.16 AS build`"),
            (r"\A# syntax=docker/dockerfile:1", "`# syntax=docker/dockerfile:1`"),
            ("make build", "`make build`"),
            ("StatusMethodNotAllowed|405", "`StatusMethodNotAllowed` or `405`"),
            ("(?:a|b)c", "`(?:a|b)c`"),
            (r"costs 5\$", r"`costs 5\$`"),
            ("$", "`$`"),
        ] {
            assert_eq!(shown(pattern, Lang::En), expected);
        }
    }

    #[test]
    fn a_file_has_a_line_or_a_longer_text_in_both_languages() {
        assert_eq!(in_file("go.mod", "(?m)^module", Lang::En), "`go.mod` has a line like `^module`");
        assert_eq!(in_file("go.mod", "(?m)^module", Lang::Ja), "`go.mod` に `^module` のような行がある");
        assert_eq!(in_file("Dockerfile", "(?s)COPY.+RUN", Lang::En), "`Dockerfile` has a text like `COPY.+RUN`");
        assert_eq!(in_file("Dockerfile", "(?s)COPY.+RUN", Lang::Ja), "`Dockerfile` に `COPY.+RUN` のような部分がある");
    }
}
