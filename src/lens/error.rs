//! Why an image cannot be looked into.

use std::io;

use crate::i18n::{self, Lang, words};

/// What is wrong with an image's archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum LensError {
    /// It ends in the middle.
    Truncated,
    /// It is no archive, or damaged.
    Damaged {
        /// Where it stops making sense.
        what: String,
    },
    /// Its list of layers is missing.
    NoManifest,
    /// A layer of the list is not in it.
    NoLayer {
        /// Its name in the list, cut.
        layer: String,
    },
    /// Nothing that an image needs is so large.
    TooLarge {
        /// What there is too much of.
        what: &'static str,
    },
    /// A layer is packed so tightly that unpacking it takes too much memory.
    Compressed {
        /// Its name.
        how: &'static str,
    },
}

impl LensError {
    /// What is wrong, in a learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Truncated => words!(lang, "lens-archive-truncated"),
            Self::Damaged { what } => words!(lang, "lens-archive-damaged", what),
            Self::NoManifest => words!(lang, "lens-archive-no-manifest"),
            Self::NoLayer { layer } => words!(lang, "lens-archive-no-layer", layer),
            Self::TooLarge { what } => words!(lang, "lens-archive-too-large", what),
            Self::Compressed { how } => words!(lang, "lens-archive-compressed", how),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> &'static str {
        i18n::fixed(
            lang,
            match self {
                Self::Truncated => "lens-advice-truncated",
                Self::Compressed { .. } => "lens-advice-compressed",
                _ => "lens-advice-damaged",
            },
        )
    }
}

impl From<io::Error> for LensError {
    fn from(error: io::Error) -> Self {
        if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Truncated,
            _ => Self::Damaged { what: error.to_string() },
        }
    }
}
