//! What one seat sees of an engine: its own things by the lesson's names, what is everybody's, and nothing of the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::compose::labels::PROJECT;
use crate::docker_cli::reference::Reference;
use crate::engine::seat::{LABEL_SEAT, Words};
use crate::engine::{EngineError, EngineEvent, PortHolder};
use crate::objects::{Container, Image, LABEL_SESSION, Network, Volume};

/// Networks that every engine has from the start, for everybody.
const BUILT_IN: [&str; 5] = ["bridge", "host", "none", "default", "podman"];
/// How an engine writes that an image has no name.
const NO_NAME: &str = "<none>";

/// Whether a network is everybody's.
pub(super) fn built_in(network: &str) -> bool {
    BUILT_IN.contains(&network)
}

/// Whether a volume's name was made up by an engine.
pub(super) fn anonymous(volume: &str) -> bool {
    volume.len() == 64 && volume.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// How an image stands to a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// The seat made it.
    Own,
    /// Everybody's: it came from a registry.
    Shared,
    /// Somebody else's.
    Foreign,
}

impl Words {
    /// Whose an image is, by its names and labels.
    pub(super) fn whose(&self, tags: &[String], digests: &[String], label: impl Fn(&str) -> Option<String>) -> Whose {
        let named = |name: &&String| !name.starts_with(NO_NAME);
        if tags.iter().any(|tag| self.own_image(tag).is_some()) {
            return Whose::Own;
        }
        match label(LABEL_SEAT) {
            Some(seat) if seat == self.seat().as_str() => return Whose::Own,
            Some(_) => return Whose::Foreign,
            None if label(LABEL_SESSION).is_some() => return Whose::Foreign,
            None => {}
        }
        let shared = tags.iter().chain(digests).filter(named).any(|name| !self.foreign_image(name));
        if shared { Whose::Shared } else { Whose::Foreign }
    }

    /// An image's names as the lesson has them; those of other seats are left out.
    pub(super) fn image_names(&self, names: &[String]) -> Vec<String> {
        names
            .iter()
            .filter(|name| !self.foreign_image(name))
            .map(|name| self.own_image(name).unwrap_or_else(|| name.clone()))
            .collect()
    }

    /// Names that stand for an image of the seat, and therefore not for the one everybody knows by them.
    pub(super) fn taken<'n>(&self, names: impl Iterator<Item = &'n String>) -> BTreeSet<Reference> {
        names.filter_map(|name| self.own_image(name)).filter_map(|name| Reference::parse(&name).ok()).collect()
    }

    /// An image, when it is seen; `taken` are the names that the seat has given itself.
    pub(super) fn see_image(&self, mut image: Image, taken: &BTreeSet<Reference>) -> Option<Image> {
        let label = |name: &str| image.labels.get(name).cloned();
        let whose = self.whose(&image.tags, &[], label);
        if whose == Whose::Foreign {
            return None;
        }
        image.tags.retain(|tag| self.own_image(tag).is_some() || !hidden(tag, taken));
        image.tags = self.image_names(&image.tags);
        if image.tags.is_empty() && whose == Whose::Shared {
            return None;
        }
        for layer in &mut image.layers {
            layer.created_by = self.text(&layer.created_by);
        }
        Some(image)
    }

    /// A container, when it is the seat's.
    pub(super) fn see_container(&self, mut container: Container) -> Option<Container> {
        container.name = self.own_thing(&container.name)?.to_owned();
        container.image = self.own_image(&container.image).map_or_else(|| container.image.clone(), |name| shown(&name));
        container.networks = container.networks.iter().map(|name| self.text(name)).collect();
        for mount in &mut container.mounts {
            mount.source = self.own_thing(&mount.source).unwrap_or(&mount.source).to_owned();
        }
        self.see_labels(&mut container.labels);
        Some(container)
    }

    /// A network, when it is seen.
    pub(super) fn see_network(&self, mut network: Network) -> Option<Network> {
        match self.own_thing(&network.name) {
            Some(name) => network.name = name.to_owned(),
            None if built_in(&network.name) => {}
            None => return None,
        }
        network.members = network.members.iter().filter_map(|name| self.own_thing(name)).map(str::to_owned).collect();
        self.see_labels(&mut network.labels);
        Some(network)
    }

    /// A volume, when it is seen; `mounted` are those that the seat's containers use.
    pub(super) fn see_volume(&self, mut volume: Volume, mounted: &BTreeSet<String>) -> Option<Volume> {
        let labelled = volume.labels.get(LABEL_SEAT).is_some_and(|seat| seat == self.seat().as_str());
        match self.own_thing(&volume.name) {
            Some(name) => volume.name = name.to_owned(),
            None if anonymous(&volume.name) && (labelled || mounted.contains(&volume.name)) => {}
            None => return None,
        }
        self.see_labels(&mut volume.labels);
        Some(volume)
    }

    fn see_labels(&self, labels: &mut BTreeMap<String, String>) {
        if let Some(project) = labels.get_mut(PROJECT) {
            *project = self.text(project);
        }
    }

    /// A change, when it is one of the seat's or of what is everybody's.
    pub(super) fn see_event(&self, mut event: EngineEvent) -> Option<EngineEvent> {
        event.name = match event.object.as_str() {
            // A name of its own, one that is everybody's, or an id, of which nobody knows whose it is: a look costs little.
            "image" => (!self.foreign_image(&event.name)).then(|| self.text(&event.name))?,
            "network" if built_in(&event.name) => event.name,
            "volume" if anonymous(&event.name) => event.name,
            _ => self.own_thing(&event.name)?.to_owned(),
        };
        Some(event)
    }

    /// An error in the lesson's names.
    pub(super) fn error(&self, error: EngineError) -> EngineError {
        let text = |text: String| self.text(&text);
        match error {
            EngineError::NotFound { what, name } => EngineError::NotFound { what, name: text(name) },
            EngineError::NameTaken { name, owner } => EngineError::NameTaken { name: text(name), owner },
            EngineError::PortTaken { port, by: Some(PortHolder::Container(name)) } => {
                EngineError::PortTaken { port, by: self.own_thing(&name).map(|name| PortHolder::Container(name.to_owned())) }
            }
            EngineError::PullFailed { reference, detail, unreachable } => {
                EngineError::PullFailed { reference: text(reference), detail: text(detail), unreachable }
            }
            EngineError::BuildFailed { line, instruction, exit, message } => {
                EngineError::BuildFailed { line, instruction, exit, message: text(message) }
            }
            EngineError::Refused { message, code } => EngineError::Refused { message: text(message), code },
            EngineError::NotReady { message, service } => EngineError::NotReady { message: text(message), service },
            EngineError::Other { status, message } => EngineError::Other { status, message: text(message) },
            error => error,
        }
    }
}

/// Whether a shared image's name stands for one of the seat's own.
pub(super) fn hidden(tag: &str, taken: &BTreeSet<Reference>) -> bool {
    !taken.is_empty() && Reference::parse(tag).is_ok_and(|tag| taken.contains(&tag))
}

/// An image as it was named to `docker run`, where the tag that everybody leaves out is left out.
fn shown(name: &str) -> String {
    name.strip_suffix(":latest").unwrap_or(name).to_owned()
}
