//! What to do about YAML that cannot be read.

use crate::i18n::{Lang, fixed};

/// What to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YamlHint {
    /// Spaces instead of tabs.
    Spaces,
    /// The line stands too far left or right.
    Indentation,
    /// Something about the format, for whoever writes a course: in English.
    Format(String),
}

impl YamlHint {
    /// It in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Spaces => fixed(lang, "yaml-spaces").to_owned(),
            Self::Indentation => fixed(lang, "yaml-indentation").to_owned(),
            Self::Format(text) => text.clone(),
        }
    }
}

impl From<&str> for YamlHint {
    fn from(text: &str) -> Self {
        Self::Format(text.to_owned())
    }
}
