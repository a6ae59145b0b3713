//! How a replay is labelled, wherever something of it is shown.

use crate::engine::{EngineInfo, EngineKind};
use crate::i18n::{Lang, fixed, words};

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
    Some(if mark.stand_ins {
        words!(lang, "engine-replayed-on-stand-ins", word, date, engine)
    } else {
        words!(lang, "engine-replayed", word, date, engine)
    })
}
