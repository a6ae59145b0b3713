//! What is wrong with YAML, and what to do about it, in words of every language.

use crate::i18n::{Lang, Value, filled};

/// A sentence about YAML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlSaid {
    id: &'static str,
    value: String,
}

impl YamlSaid {
    /// The sentence with this id, and what stands in its place.
    pub(super) fn of(id: &'static str, value: impl ToString) -> Self {
        Self { id, value: value.to_string() }
    }

    /// It in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        filled(lang, self.id, &[("value", Value::from(self.value.as_str()))])
    }
}

impl From<&'static str> for YamlSaid {
    fn from(id: &'static str) -> Self {
        Self { id, value: String::new() }
    }
}
