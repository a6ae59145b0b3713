//! What can be wrong with a configuration: each typed, with its line, and what to do.

use crate::config::setting::Kind;
use crate::diagnostic::{Diagnostic, Severity, Span, nearest};
use crate::i18n::{self, Lang, listed, words};
use crate::markdown::clean_line;

/// Something wrong in a configuration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum ConfigError {
    /// The file cannot be read.
    Unreadable(String),
    /// It is no TOML.
    Syntax(String),
    /// Nobody knows this key; these there are.
    UnknownKey {
        /// What was written.
        key: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// A number where text belongs, and the like.
    WrongType {
        /// Of which key.
        key: String,
        /// What it is, in TOML's words.
        found: &'static str,
    },
    /// Text of which nobody knows what it means.
    WrongValue {
        /// Of which key, or variable of the environment.
        key: String,
        /// What was written.
        value: String,
        /// What it may be.
        kind: Kind,
    },
    /// Neither a key nor a list of keys.
    WrongKeys {
        /// Of which entry.
        key: String,
        /// What it is, in TOML's words.
        found: &'static str,
    },
    /// No key is called so.
    NoKey(String),
    /// The key means something else there already.
    KeyTaken {
        /// Which key.
        key: String,
        /// Where.
        mode: &'static str,
        /// What it does there.
        action: &'static str,
    },
}

impl ConfigError {
    /// A stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::Syntax(_) => "syntax",
            Self::UnknownKey { .. } => "unknown-key",
            Self::WrongType { .. } => "wrong-type",
            Self::WrongValue { .. } => "wrong-value",
            Self::WrongKeys { .. } => "wrong-type",
            Self::NoKey(_) => "no-key",
            Self::KeyTaken { .. } => "key-taken",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(why) => words!(lang, "config-unreadable", why = why),
            Self::Syntax(why) => words!(lang, "config-syntax", why = why),
            Self::UnknownKey { key, .. } => words!(lang, "config-unknown-key", key = clean_line(key).into_owned()),
            Self::WrongType { key, found } => words!(lang, "config-wrong-type", key = key, found = *found),
            Self::WrongValue { key, value, .. } => {
                words!(lang, "config-wrong-value", key = key, value = clean_line(value).into_owned())
            }
            Self::WrongKeys { key, found } => {
                words!(lang, "config-wrong-keys", key = clean_line(key).into_owned(), found = *found)
            }
            Self::NoKey(key) => words!(lang, "config-no-key", key = clean_line(key).into_owned()),
            Self::KeyTaken { key, mode, action } => {
                words!(lang, "config-key-taken", key = key, mode = *mode, action = *action)
            }
        }
    }

    /// What to do.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable(_) => i18n::fixed(lang, "config-mend-file").to_owned(),
            Self::Syntax(_) => i18n::fixed(lang, "config-mend-syntax").to_owned(),
            Self::UnknownKey { key, known } => one_of(key, known, lang),
            Self::WrongType { .. } => i18n::fixed(lang, "config-mend-type").to_owned(),
            Self::WrongValue { value, kind: Kind::OneOf(known), .. } => one_of(value, known, lang),
            Self::WrongValue { kind: Kind::Text, .. } => i18n::fixed(lang, "config-mend-text").to_owned(),
            Self::WrongKeys { .. } => i18n::fixed(lang, "config-mend-keys").to_owned(),
            Self::NoKey(_) => i18n::fixed(lang, "config-mend-no-key").to_owned(),
            Self::KeyTaken { mode, action, .. } => words!(lang, "config-mend-key-taken", mode = *mode, action = *action),
        }
    }
}

fn one_of(word: &str, known: &[&'static str], lang: Lang) -> String {
    let all = listed(lang, known);
    match nearest(word, known.iter().copied()) {
        Some(near) => words!(lang, "config-near", near = near, all = all),
        None => words!(lang, "config-there-are", all = all),
    }
}

/// Something wrong, and at which byte of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What.
    pub error: ConfigError,
    /// Where; `None` for the whole file.
    pub at: Option<usize>,
}

impl Found {
    /// It, to be shown with its line.
    #[must_use]
    pub fn diagnostic(&self, file: &str, text: &str, lang: Lang) -> Diagnostic {
        let mut span = Span { file: file.to_owned(), line: 0, column: 0 };
        let mut source_line = None;
        if let Some(at) = self.at {
            let (line, column, source) = place(text, at);
            (span.line, span.column) = (line, column);
            source_line = Some(clean_line(source).into_owned());
        }
        Diagnostic {
            code: self.error.code(),
            severity: Severity::Error,
            span,
            source_line,
            message: self.error.text(lang),
            hint: Some(self.error.advice(lang)),
        }
    }
}

/// Line and column, both from 1, of a byte, and the line itself.
#[must_use]
pub fn place(text: &str, at: usize) -> (usize, usize, &str) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = before.matches('\n').count() + 1;
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (line, column, text.get(start..).unwrap_or_default().lines().next().unwrap_or_default())
}
