//! Languages, and text that exists in several of them.
//!
//! What the program says stands in `assets/words/LANGUAGE/AREA.ftl`, in [Fluent](https://projectfluent.org)'s form. An id begins with
//! its area, which is the file's name: `screen-passed` is in `screen.ftl`. A text without places for values is [`fixed`], or an entry
//! of a set made by `table::messages!`; one with places is [`filled`], by the macro `words!`:
//! `words!(lang, "ahead-steps", count = steps.len())`. `tests/words.rs` holds every language to the same ids and values, and the code to ids that are there.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

pub mod map;
pub mod messages;
pub(crate) mod table;
pub mod ways;
mod words;

pub(crate) use words::words;
pub use words::{Told, Value, filled, fixed, listed};

// `Lang`, `Lang::ALL` and `Lang::code`: a language for each folder of words, as `build.rs` finds them.
include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Lang {
    /// The language that the switch comes to after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self::ALL.into_iter().cycle().skip_while(|lang| *lang != self).nth(1).unwrap_or_default()
    }

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        fixed(self, "language-name")
    }

    /// The language of a POSIX locale name such as `ja_JP.UTF-8`; English where it is none of ours.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        Self::ALL.into_iter().find(|lang| locale.replace('_', "-").starts_with(lang.code())).unwrap_or_default()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Lang {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|lang| lang.code() == text).ok_or_else(|| {
            words!(Self::default(), "cli-no-such-language", code = text, all = Self::ALL.map(Self::code).join(", "))
        })
    }
}

/// A value in each language. A missing language falls back to the first there is, so that a course with a
/// missing translation (a diagnostic of its own) still shows something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T>(BTreeMap<Lang, T>);

impl<T> Default for Localized<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Localized<T> {
    /// Sets the value for one language.
    pub fn set(&mut self, lang: Lang, value: T) {
        self.0.insert(lang, value);
    }

    /// The value in `lang`, else in any language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&T> {
        self.0.get(&lang).or_else(|| self.0.values().next())
    }

    /// The value in exactly `lang`.
    #[must_use]
    pub fn exact(&self, lang: Lang) -> Option<&T> {
        self.0.get(&lang)
    }

    /// No language has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Localized<String> {
    /// The text in `lang`, else in any language, else nothing.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.get(lang).map_or("", String::as_str)
    }
}

impl<T> FromIterator<(Lang, T)> for Localized<T> {
    fn from_iter<I: IntoIterator<Item = (Lang, T)>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}
