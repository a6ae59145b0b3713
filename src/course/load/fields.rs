//! Typed reading of YAML keys that reports what is missing, unknown or of the wrong type, and goes on.

use super::problems::{Report, is_unsafe};
use crate::course::codes;
use crate::course::yaml::{Entry, Node, Pos, Value};
use crate::diagnostic::nearest;
use crate::i18n::{fixed, words};

/// The keys of one YAML map while they are read.
pub(super) struct Fields<'n, 'a> {
    entries: &'n [Entry],
    what: &'static str,
    pub(super) at: Pos,
    pub(super) report: Report<'a>,
    known: Vec<&'static str>,
}

impl<'n, 'a> Fields<'n, 'a> {
    /// The keys of `node`, which describes `what`.
    pub(super) fn of(report: Report<'a>, node: &'n Node, what: &'static str) -> Option<Self> {
        match &node.value {
            Value::Map(entries) => Some(Self { entries, what, at: node.at, report, known: Vec::new() }),
            _ => {
                wrong_type(report, node, what, "keys with values");
                None
            }
        }
    }

    /// The value of a key, if it stands there.
    pub(super) fn get(&mut self, key: &'static str) -> Option<&'n Node> {
        self.know(&[key]);
        self.entries.iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// The value of a key that must be there.
    pub(super) fn need(&mut self, key: &'static str) -> Option<&'n Node> {
        let node = self.get(key);
        if node.is_none() {
            let message = words!(self.report.lang(), "problem-needs-key", what = part(self.report, self.what), key);
            match self.entries.iter().find(|entry| nearest(&entry.key, [key]).is_some()) {
                Some(entry) => {
                    self.report.error_hint(
                        codes::MISSING_KEY,
                        self.at,
                        message,
                        words!(self.report.lang(), "problem-you-wrote", key = entry.key),
                    );
                }
                None => self.report.error(codes::MISSING_KEY, self.at, message),
            }
        }
        node
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let node = self.get(key)?;
        text(self.report, node, key)
    }

    pub(super) fn need_text(&mut self, key: &'static str) -> Option<String> {
        let node = self.need(key)?;
        text(self.report, node, key)
    }

    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        match self.get(key).map(|node| (node, &node.value)) {
            None => false,
            Some((_, Value::Bool(value))) => *value,
            Some((node, _)) => {
                wrong_type(self.report, node, key, "`true` or `false`");
                false
            }
        }
    }

    pub(super) fn number<T: std::str::FromStr>(&mut self, key: &'static str) -> Option<T> {
        let node = self.get(key)?;
        let Value::Number(number) = &node.value else {
            wrong_type(self.report, node, key, "a number");
            return None;
        };
        let parsed = number.parse().ok();
        if parsed.is_none() {
            self.report.error(codes::BAD_VALUE, node.at, words!(self.report.lang(), "problem-cannot-be", key, number));
        }
        parsed
    }

    /// A list of texts; one text stands for a list of one.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<Vec<String>> {
        let node = self.get(key)?;
        Some(list(node).iter().filter_map(|item| text(self.report, item, key)).collect())
    }

    pub(super) fn regex(&mut self, key: &'static str) -> Option<String> {
        let node = self.get(key)?;
        regex_text(self.report, node, key)
    }

    /// Reports the keys nobody asked for.
    pub(super) fn finish(self) {
        for entry in self.entries {
            if !self.known.contains(&entry.key.as_str()) {
                let message =
                    words!(self.report.lang(), "problem-has-no-key", what = part(self.report, self.what), key = entry.key);
                self.report.unknown(codes::UNKNOWN_KEY, entry.at, message, &entry.key, &self.known);
            }
        }
    }

    /// The entries that nobody asked for so far.
    pub(super) fn rest(&self) -> impl Iterator<Item = &'n Entry> {
        self.entries.iter().filter(|entry| !self.known.contains(&entry.key.as_str()))
    }

    /// Marks a key as known.
    pub(super) fn know(&mut self, keys: &[&'static str]) {
        #[cfg(test)]
        super::schema::asked_for(self.what, keys);
        self.known.extend_from_slice(keys);
    }
}

/// The items of a list; any other value stands for a list of one, nothing for none.
pub(super) fn list(node: &Node) -> &[Node] {
    match &node.value {
        Value::List(items) => items,
        Value::Null => &[],
        _ => std::slice::from_ref(node),
    }
}

/// What a part of a file, or a kind of value, is called by whoever reads a problem; a key is called as it is written.
pub(super) fn named<'t>(report: Report<'_>, what: &'t str) -> &'t str {
    let id = match what {
        "a step" => "problem-named-step",
        "a check" => "problem-named-check",
        "a mistake" => "problem-named-mistake",
        "a command" => "problem-named-command",
        "a quiz" => "problem-named-quiz",
        "a file to write" => "problem-named-file",
        "an act of a solution" => "problem-named-act",
        "a variant" => "problem-named-variant",
        "a mutant" => "problem-named-mutant",
        "a change" => "problem-named-change",
        "a profile" => "problem-named-profile",
        "a proxy" => "problem-named-proxy",
        "a variable" => "problem-named-variable",
        "a default" => "problem-named-default",
        "keys with values" => "problem-named-keys",
        "`true` or `false`" => "problem-named-flag",
        "`true`" => "problem-named-true",
        "a number" => "problem-named-number",
        "a size such as `60MB`" => "problem-named-size",
        "text" => "problem-named-text",
        "a list" => "problem-named-list",
        "nothing" => "problem-named-nothing",
        "true or false" => "problem-named-bool",
        what => return what,
    };
    fixed(report.lang(), id)
}

/// The same, where a key stands in a sentence by itself.
fn part(report: Report<'_>, what: &str) -> String {
    match named(report, what) {
        key if key == what => words!(report.lang(), "problem-named-part", key),
        name => name.to_owned(),
    }
}

pub(super) fn wrong_type(report: Report<'_>, node: &Node, what: &str, wanted: &str) {
    let message = words!(
        report.lang(),
        "problem-must-be-but",
        what = named(report, what),
        wanted = named(report, wanted),
        kind = named(report, node.value.kind())
    );
    match &node.value {
        Value::Number(raw) if wanted == "text" => {
            report.error_hint(codes::WRONG_TYPE, node.at, message, words!(report.lang(), "problem-put-in-quotes", raw));
        }
        Value::Bool(value) if wanted == "text" => {
            report.error_hint(codes::WRONG_TYPE, node.at, message, words!(report.lang(), "problem-put-in-quotes", raw = value));
        }
        Value::Text(word) if wanted == "`true` or `false`" && matches!(word.as_str(), "yes" | "on") => {
            report.error_hint(codes::WRONG_TYPE, node.at, message, fixed(report.lang(), "problem-write-true"));
        }
        Value::Text(word) if wanted == "a number" && word.parse::<f64>().is_ok() => {
            report.error_hint(codes::WRONG_TYPE, node.at, message, fixed(report.lang(), "problem-write-without-quotes"));
        }
        _ => report.error(codes::WRONG_TYPE, node.at, message),
    }
}

/// A text, with its variables looked at.
pub(super) fn text(report: Report<'_>, node: &Node, what: &str) -> Option<String> {
    let Value::Text(text) = &node.value else {
        wrong_type(report, node, what, "text");
        return None;
    };
    if text.contains(is_unsafe) {
        report.error_hint(
            codes::CONTROL_CHARACTER,
            node.at,
            words!(report.lang(), "problem-holds-control-character", what),
            fixed(report.lang(), "problem-remove"),
        );
        return None;
    }
    if text.contains("${") {
        report.variables(text, |offset| within(report, node.at, text, offset));
    }
    Some(text.clone())
}

/// Where byte `offset` of a YAML text stands in its file: quotes and escapes move it, so it is searched for.
fn within(report: Report<'_>, at: Pos, text: &str, offset: usize) -> Pos {
    let found = || {
        let needle = text.get(offset..)?;
        let needle = needle.get(..needle.find('}')? + 1)?;
        let file = report.files().text(report.file)?;
        file.lines().enumerate().skip(at.line - 1).find_map(|(number, line)| {
            let from = if number + 1 == at.line { line.char_indices().nth(at.column - 1).map_or(0, |(byte, _)| byte) } else { 0 };
            let byte = line.get(from..)?.find(needle)? + from;
            Some(Pos { line: number + 1, column: line.get(..byte)?.chars().count() + 1 })
        })
    };
    found().unwrap_or(at)
}

/// A regular expression, read with the variables' defaults filled in. It is not compiled: that takes far longer than
/// all else here, and is done when a check needs it.
pub(super) fn regex_text(report: Report<'_>, node: &Node, what: &str) -> Option<String> {
    let text = text(report, node, what)?;
    let tried = regex_syntax::parse(&report.scope.fill(&text));
    if let Err(error) = tried {
        let last = error.to_string();
        let last = last.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
        report.error_hint(
            codes::BAD_REGEX,
            node.at,
            words!(report.lang(), "problem-not-regular-expression", what, last),
            fixed(report.lang(), "problem-put-backslash-before-character-that-meant"),
        );
    }
    Some(text)
}

/// An id: letters, digits, `-`, `_` and `.`, beginning with a letter or digit, at most 64 long.
pub(super) fn id(report: Report<'_>, node: &Node, what: &str) -> Option<String> {
    let text = text(report, node, what)?;
    if is_id(&text) {
        return Some(text);
    }
    let hint = fixed(report.lang(), "problem-ids-are-made-letters-digits-and");
    report.error_hint(codes::BAD_ID, node.at, words!(report.lang(), "problem-cannot-be-id", text), hint);
    None
}

pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.len() <= 64
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// A plain path below a folder: relative, with `/`, without `.` and `..`.
pub(super) fn path(report: Report<'_>, node: &Node, what: &str) -> Option<String> {
    let text = text(report, node, what)?;
    let hint = if text.starts_with(['/', '~']) || text.contains(':') {
        fixed(report.lang(), "problem-write-relative-to-folder-without-leading")
    } else if text.contains('\\') {
        fixed(report.lang(), "problem-write-between-folders")
    } else if text.split('/').any(|part| part == "..") {
        fixed(report.lang(), "problem-must-stay-inside-its-folder-no")
    } else if text.is_empty() || text.split('/').any(|part| part.is_empty() || part == ".") {
        fixed(report.lang(), "problem-write-names-folders-and-file-with")
    } else {
        return Some(text);
    };
    report.error_hint(codes::BAD_PATH, node.at, words!(report.lang(), "problem-cannot-be-path-here", text), hint);
    None
}
