//! What can go wrong with bundles, and what to do then.

use crate::bundle::BundleError;
use crate::engine::EngineError;
use crate::i18n::{Lang, words};

/// Why it ended early.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default(), EngineError::to_string))]
pub enum Trouble {
    /// The bundle is at fault.
    Bundle(#[from] BundleError),
    /// The engine is.
    Engine(#[from] EngineError),
    /// Images are not on the engine.
    Missing(Vec<String>),
    /// A bundle could not be fetched.
    Download {
        /// From where.
        url: String,
        /// Why.
        why: String,
        /// Going on where it stopped is worth a try.
        resumable: bool,
    },
    /// It was interrupted.
    Interrupted,
}

impl Trouble {
    /// What happened, in a language. `engine` says it of an engine.
    #[must_use]
    pub fn text(&self, lang: Lang, engine: impl Fn(&EngineError) -> String) -> String {
        match self {
            Self::Bundle(error) => error.text(lang),
            Self::Engine(error) => engine(error),
            Self::Missing(images) => words!(lang, "bundle-missing", images = images.join(" ")),
            Self::Download { url, why, .. } => words!(lang, "bundle-download", url, why),
            Self::Interrupted => words!(lang, "bundle-interrupted"),
        }
    }

    /// What to do next. `engine` says it of an engine.
    #[must_use]
    pub fn advice(&self, lang: Lang, engine: impl Fn(&EngineError) -> String) -> String {
        match self {
            Self::Bundle(error) => error.advice(lang).to_owned(),
            Self::Engine(error) => engine(error),
            Self::Missing(_) => words!(lang, "bundle-missing-advice"),
            Self::Download { resumable: true, .. } => words!(lang, "bundle-download-resumable"),
            Self::Download { .. } => words!(lang, "bundle-download-advice"),
            Self::Interrupted => words!(lang, "bundle-interrupted-advice"),
        }
    }
}

/// A failure of this machine's files.
pub(super) fn io(action: &str, path: &std::path::Path, error: &std::io::Error) -> Trouble {
    let what = crate::engine::file_failure(action, &path.display().to_string(), error);
    Trouble::Bundle(BundleError::Io { what })
}
