//! How a replay is labelled, wherever something of it is shown.

use crate::engine::{EngineInfo, EngineKind};
use crate::i18n::{Lang, fixed};

/// Make and version of the engine that is used, or was recorded.
#[must_use]
pub fn engine(info: &EngineInfo) -> String {
    let kind = if info.kind == EngineKind::Podman { "Podman" } else { "Docker" };
    format!("{kind} {}", info.version)
}

/// The word itself.
#[must_use]
pub fn word(lang: Lang) -> &'static str {
    fixed(lang, "engine-replay")
}

/// The label in a few words, the weightiest first; `None` for a live engine.
#[must_use]
pub fn short(info: &EngineInfo, lang: Lang) -> Option<String> {
    let mark = info.replay.as_ref()?;
    Some(format!("{} · {} · {}", word(lang), mark.date, engine(info)))
}

/// The label as sentences, for reports; `None` for a live engine.
#[must_use]
pub fn sentence(info: &EngineInfo, lang: Lang) -> Option<String> {
    let mark = info.replay.as_ref()?;
    let (word, engine, date) = (word(lang), engine(info), &mark.date);
    Some(match (lang, mark.stand_ins) {
        (Lang::En, false) => {
            format!("{word}: nothing of this ran on this machine; it was recorded with {engine} on {date}.")
        }
        (Lang::En, true) => format!(
            "{word}: nothing of this ran on this machine; it was recorded with {engine} on {date}, on stand-ins for the base \
             images: sizes and versions of the real ones differ."
        ),
        (Lang::Ja, false) => format!("{word}: このマシンでは何も実行していません。{date} に {engine} で記録した実行結果です。"),
        (Lang::Ja, true) => format!(
            "{word}: このマシンでは何も実行していません。{date} に {engine} で記録した実行結果です。ベースイメージは代用品なので、\
             サイズやバージョンは本物と異なります。"
        ),
    })
}
