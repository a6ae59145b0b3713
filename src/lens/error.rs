//! Why an image cannot be looked into.

use std::io;

use crate::i18n::{self, Lang};

/// What is wrong with an image's archive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LensError {
    /// It ends in the middle.
    #[error("the image's archive ends in the middle")]
    Truncated,
    /// It is no archive, or damaged.
    #[error("the image's archive is damaged: {what}")]
    Damaged {
        /// Where it stops making sense.
        what: String,
    },
    /// Its list of layers is missing.
    #[error("the image's archive has no list of layers")]
    NoManifest,
    /// A layer of the list is not in it.
    #[error("the image's archive lacks the layer {layer}")]
    NoLayer {
        /// Its name in the list, cut.
        layer: String,
    },
    /// Nothing that an image needs is so large.
    #[error("the image's archive is larger than anything an image needs: {what}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
    },
    /// A layer is packed in a way that is not read here.
    #[error("a layer is compressed with {how}, which the lens does not read")]
    Compressed {
        /// Its name.
        how: &'static str,
    },
}

impl LensError {
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
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::Truncated,
            _ => Self::Damaged { what: error.to_string() },
        }
    }
}
