//! What can go wrong with bundles, and what to do then.

use crate::bundle::BundleError;
use crate::engine::EngineError;
use crate::i18n::Lang;

/// Why it ended early.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The bundle is at fault.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// The engine is.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// Images are not on the engine.
    #[error("not on this engine: {}", .0.join(" "))]
    Missing(Vec<String>),
    /// A bundle could not be fetched.
    #[error("could not download {url}: {why}")]
    Download {
        /// From where.
        url: String,
        /// Why.
        why: String,
        /// Going on where it stopped is worth a try.
        resumable: bool,
    },
    /// It was interrupted.
    #[error("interrupted")]
    Interrupted,
}

impl Trouble {
    /// What happened, in a language. `engine` says it of an engine.
    #[must_use]
    pub fn text(&self, lang: Lang, engine: impl Fn(&EngineError) -> String) -> String {
        match (self, lang) {
            (Self::Bundle(error), _) => error.text(lang),
            (Self::Engine(error), _) => engine(error),
            (_, Lang::En) => self.to_string(),
            (Self::Missing(images), Lang::Ja) => format!("このエンジンにないイメージ: {}", images.join(" ")),
            (Self::Download { url, why, .. }, Lang::Ja) => format!("{url} をダウンロードできませんでした: {why}"),
            (Self::Interrupted, Lang::Ja) => "中断しました".to_owned(),
        }
    }

    /// What to do next. `engine` says it of an engine.
    #[must_use]
    pub fn advice(&self, lang: Lang, engine: impl Fn(&EngineError) -> String) -> String {
        let text = match (self, lang) {
            (Self::Bundle(error), _) => error.advice(lang),
            (Self::Engine(error), _) => return engine(error),
            (Self::Missing(_), Lang::En) => {
                "Fetch them first, with `sealegs prefetch` and the same profile; then run this again."
            }
            (Self::Missing(_), Lang::Ja) => {
                "先に同じプロファイルで `sealegs prefetch` を実行して取得し、そのあともう一度実行してください。"
            }
            (Self::Download { resumable: true, .. }, Lang::En) => "Run it again: it goes on where it stopped.",
            (Self::Download { resumable: true, .. }, Lang::Ja) => "もう一度実行してください。止まったところから続けます。",
            (Self::Download { .. }, Lang::En) => "Check the address, or copy the file here and name it instead.",
            (Self::Download { .. }, Lang::Ja) => {
                "アドレスを確かめるか、ファイルをここにコピーしてそのファイル名を指定してください。"
            }
            (Self::Interrupted, Lang::En) => "Nothing half-done is left. Run it again when you like.",
            (Self::Interrupted, Lang::Ja) => "途中のものは残っていません。いつでももう一度実行できます。",
        };
        text.to_owned()
    }
}

/// A failure of this machine's files.
pub(super) fn io(action: &str, path: &std::path::Path, error: &std::io::Error) -> Trouble {
    let what = crate::engine::file_failure(action, &path.display().to_string(), error);
    Trouble::Bundle(BundleError::Io { what })
}
