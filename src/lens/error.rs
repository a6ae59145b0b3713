//! Why an image cannot be looked into.

use std::io;

use crate::i18n::Lang;

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
        match (self, lang) {
            (Self::Truncated, Lang::En) => "The engine stopped telling. Look whether it is well (`docker info`), then try again.",
            (Self::Truncated, Lang::Ja) => {
                "エンジンからのデータが途中で切れました。`docker info` でエンジンの様子を確かめてから、もう一度試してください。"
            }
            (Self::Compressed { .. }, Lang::En) => {
                "The sizes of the layers are shown all the same; `docker history` has them too."
            }
            (Self::Compressed { .. }, Lang::Ja) => "レイヤーのサイズは表示できます（`docker history` でも見られます）。",
            (_, Lang::En) => "Pull or build the image again; `docker history` shows the sizes of its layers meanwhile.",
            (_, Lang::Ja) => "イメージを pull またはビルドし直してください。レイヤーのサイズは `docker history` でも見られます。",
        }
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
