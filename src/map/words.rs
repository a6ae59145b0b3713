//! What the map says in sentences, and how states are called.

use crate::i18n::{Lang, listed, words};
use crate::map::{Container, Look, Others};
use crate::objects::ContainerState;

/// The state of a container: a mark, docker's own words, and how they look.
#[must_use]
pub fn state(container: &Container) -> (char, String, Look) {
    let mut word = container.state.name().to_owned();
    if let Some(code) = container.exit_code {
        word.push_str(&format!(" ({code})"));
    }
    let health = container.health.as_deref().filter(|_| container.state == ContainerState::Running);
    if let Some(health) = health {
        word.push_str(&format!(" ({health})"));
    }
    let (mark, look) = match (container.state, health) {
        (ContainerState::Running, Some("unhealthy")) => ('!', Look::Bad),
        (ContainerState::Running, Some("starting")) => ('●', Look::Busy),
        (ContainerState::Running, _) => ('●', Look::Good),
        (ContainerState::Restarting, _) => ('!', Look::Warn),
        (ContainerState::Paused, _) => ('=', Look::Warn),
        (ContainerState::Dead, _) => ('!', Look::Bad),
        (ContainerState::Created | ContainerState::Removing | ContainerState::Exited, _) => ('○', Look::Dim),
    };
    (mark, word, look)
}

/// `3 containers, 1 network`; nothing for none.
#[must_use]
pub fn counted(others: Others, lang: Lang) -> String {
    let kinds = [
        (others.containers > 0).then(|| words!(lang, "map-containers", count = others.containers)),
        (others.networks > 0).then(|| words!(lang, "map-networks", count = others.networks)),
        (others.volumes > 0).then(|| words!(lang, "map-volumes", count = others.volumes)),
    ];
    listed(lang, kinds.into_iter().flatten())
}

/// Says that there are more than are shown.
#[must_use]
pub fn more(more: Others, lang: Lang) -> String {
    words!(lang, "map-more", counted = counted(more, lang))
}

/// Says what belongs to others.
#[must_use]
pub fn strangers(others: Others, lang: Lang) -> String {
    words!(lang, "map-strangers", counted = counted(others, lang))
}
