//! Pieces of the picture that are the same for every width, and the sentences below it.

use crate::i18n::Lang;
use crate::i18n::map::MapWord;
use crate::map::canvas::{Look, Row};
use crate::map::{Bound, Container, Mount, MountKind, Network, Scene, Shown, Thing, words};
use crate::markdown::{self, Span};
use crate::objects::ContainerState;

/// Names of what has just gone; of more only the number is told.
const GONE: usize = 6;

/// A container that does nothing now.
pub(super) fn rests(container: &Container) -> bool {
    matches!(container.state, ContainerState::Exited | ContainerState::Created | ContainerState::Dead | ContainerState::Removing)
}

/// An image's name, its end where it is too long; of an id as much as docker shows.
pub(super) fn image(container: &Container, room: usize) -> String {
    let image = container.image.strip_prefix("sha256:").unwrap_or(&container.image);
    let id = image.len() == 64 && image.bytes().all(|byte| byte.is_ascii_hexdigit());
    let image = if id { image.get(..12).unwrap_or(image) } else { image };
    markdown::shorten_front(image, room)
}

/// The width a container would like to have.
pub(super) fn wanted(container: &Container, lang: Lang) -> usize {
    let (_, word, _) = words::state(container);
    let state = 2 + markdown::width(&word) + 3 + markdown::width(&image(container, usize::MAX));
    let unpublished = markdown::width(MapWord::NotPublished.text(lang)) + 11;
    let port = if container.ports.iter().any(|port| port.host.is_none()) { unpublished } else { 0 };
    state.max(markdown::width(&container.name)).max(port) + 4
}

/// A network with its driver.
pub(super) fn network(network: &Network, lang: Lang) -> String {
    format!("{} ({})", network.name, driver(network, lang))
}

/// A network's driver, and what else is to be known of it.
pub(super) fn driver(network: &Network, lang: Lang) -> String {
    let internal = if network.internal { format!(", {}", MapWord::Internal.text(lang)) } else { String::new() };
    format!("{}{internal}", network.driver)
}

/// A volume's name as it stands in the picture; docker makes up 64 letters where none was given.
pub(super) fn volume(name: &str) -> String {
    let made_up = name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    format!("[{}]", if made_up { name.get(..12).unwrap_or(name) } else { name })
}

/// What is mounted, and where.
pub(super) fn mount(mount: &Mount, room: usize, lang: Lang) -> String {
    let source = match mount.kind {
        MountKind::Volume => volume(&mount.source),
        MountKind::Bind => mount.source.clone(),
        MountKind::Other if mount.source.is_empty() => "tmpfs".to_owned(),
        MountKind::Other => mount.source.clone(),
    };
    let end = if mount.read_only { format!(" ({})", MapWord::ReadOnly.text(lang)) } else { String::new() };
    let target = format!(" → {}{end}", mount.target);
    let left = room.saturating_sub(markdown::width(&target)).max(room / 2);
    format!("{}{target}", markdown::shorten_front(&source, left))
}

/// A text in as many rows as it takes.
pub(super) fn sentence(text: &str, look: Look, width: usize) -> Vec<Row> {
    rows(&[(text.to_owned(), look)], width)
}

fn rows(pieces: &[(String, Look)], width: usize) -> Vec<Row> {
    let spans: Vec<_> = pieces.iter().map(|(text, look)| Span::new(text.clone(), *look)).collect();
    let wrapped = markdown::wrap(&spans, width.saturating_sub(1).max(8));
    wrapped
        .into_iter()
        .map(|row| {
            std::iter::once((" ".to_owned(), Look::Plain)).chain(row.into_iter().map(|span| (span.text, span.style))).collect()
        })
        .collect()
}

/// What has just gone, by name.
pub(super) fn gone(shown: &Shown<'_>) -> Vec<Row> {
    let mut pieces = Vec::new();
    for name in shown.news.gone.values().take(GONE) {
        let before = if pieces.is_empty() { format!("{} ", MapWord::Gone.text(shown.lang)) } else { ", ".to_owned() };
        pieces.extend([(before, Look::Dim), (name.clone(), Look::Fresh)]);
    }
    let more = shown.news.gone.len().saturating_sub(GONE);
    if more > 0 {
        pieces.push((format!(" +{more}"), Look::Dim));
    }
    if pieces.is_empty() { Vec::new() } else { rows(&pieces, shown.width) }
}

/// What stands below the boxes: what nobody uses, what marks mean, and what is not shown.
pub(super) fn below(scene: &Scene, shown: &Shown<'_>) -> Vec<Row> {
    let lang = shown.lang;
    let mut out = Vec::new();
    let mut list = |title: MapWord, names: Vec<(String, Look)>| {
        if names.is_empty() {
            return;
        }
        let mut pieces = vec![(format!("{} ", title.text(lang)), Look::Dim)];
        for (at, name) in names.into_iter().enumerate() {
            if at > 0 {
                pieces.push((", ".to_owned(), Look::Dim));
            }
            pieces.push(name);
        }
        out.extend(rows(&pieces, shown.width));
    };
    let look = |thing: Thing| if shown.news.changed.contains(&thing) { Look::Fresh } else { Look::Strong };
    let idle = scene.idle_networks.iter().map(|one| (network(one, lang), look(Thing::Network(one.id.clone()))));
    list(MapWord::IdleNetworks, idle.collect());
    let idle = scene.idle_volumes.iter().map(|one| (volume(&one.name), look(Thing::Volume(one.name.clone()))));
    list(MapWord::IdleVolumes, idle.collect());
    if !scene.more.is_empty() {
        out.extend(sentence(&words::more(scene.more, lang), Look::Warn, shown.width));
    }
    let mut hosts = scene.containers.iter().flat_map(|one| &one.ports).filter_map(|port| port.host.as_ref());
    let everywhere = hosts.clone().any(|host| matches!(host.ip.as_str(), "0.0.0.0" | "::"));
    let local = hosts.any(Bound::is_local);
    for (is, message) in [(local && everywhere, MapWord::Everywhere), (local, MapWord::Local)] {
        if is {
            out.extend(sentence(message.text(lang), Look::Dim, shown.width));
        }
    }
    let key = |message: MapWord| if shown.keys { format!(" ({})", message.text(lang)) } else { String::new() };
    if !scene.others.is_empty() && !shown.all {
        let text = format!("{}{}", words::strangers(scene.others, lang), key(MapWord::KeyOthers));
        out.extend(sentence(&text, Look::Dim, shown.width));
    } else if shown.all && shown.keys {
        out.extend(sentence(MapWord::KeyOwn.text(lang), Look::Dim, shown.width));
    }
    out
}
