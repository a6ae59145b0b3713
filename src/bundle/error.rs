//! What is wrong with a bundle, and what to do then.

use crate::i18n::{Lang, fixed, words};

/// Why a bundle is refused. `Display` says what happened, in the first language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum BundleError {
    /// It is something else.
    Foreign,
    /// It has another version of the format.
    OtherVersion {
        /// Its version.
        found: u32,
    },
    /// It ends too early.
    Truncated {
        /// Bytes there.
        have: u64,
        /// Bytes it should have, where its manifest could be read.
        need: Option<u64>,
    },
    /// What is in it is not what was put in.
    Broken {
        /// What.
        what: String,
    },
    /// It is for another course.
    OtherCourse {
        /// Its course.
        found: String,
        /// The one that is open.
        wanted: String,
    },
    /// Its images are for another kind of machine.
    OtherPlatform {
        /// Theirs.
        found: String,
        /// The engine's.
        wanted: String,
    },
    /// An image of it is not what the manifest says.
    OtherImage {
        /// Its name.
        reference: String,
        /// The id it should have.
        id: String,
    },
    /// The table of contents has grown too large.
    TooMuch,
    /// The file cannot be read or written.
    Io {
        /// The system's words, with the file.
        what: String,
    },
}

impl BundleError {
    /// What happened, in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Foreign => words!(lang, "bundle-foreign"),
            Self::OtherVersion { found } => words!(lang, "bundle-other-version", found, own = super::manifest::VERSION),
            Self::Truncated { have, need: Some(need) } => words!(lang, "bundle-truncated", have, need),
            Self::Truncated { have, need: None } => words!(lang, "bundle-truncated-early", have),
            Self::Broken { what } => words!(lang, "bundle-broken", what),
            Self::OtherCourse { found, wanted } => words!(lang, "bundle-other-course", found, wanted),
            Self::OtherPlatform { found, wanted } => words!(lang, "bundle-other-platform", found, wanted),
            Self::OtherImage { reference, id } => words!(lang, "bundle-other-image", reference, id),
            Self::TooMuch => words!(lang, "bundle-too-much"),
            Self::Io { what } => what.clone(),
        }
    }

    /// What to do next.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> &'static str {
        let id = match self {
            Self::Foreign => "bundle-foreign-advice",
            Self::OtherVersion { .. } => "bundle-other-version-advice",
            Self::Truncated { .. } | Self::Broken { .. } => "bundle-broken-advice",
            Self::OtherCourse { .. } => "bundle-other-course-advice",
            Self::OtherPlatform { .. } => "bundle-other-platform-advice",
            Self::OtherImage { .. } => "bundle-other-image-advice",
            Self::TooMuch => "bundle-too-much-advice",
            Self::Io { .. } => "bundle-file-advice",
        };
        fixed(lang, id)
    }
}
