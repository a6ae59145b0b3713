//! What an engine holds, and how it changes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::engine::{Engine, EngineError};
use crate::objects::{Container, Image, Network, Volume};

/// Everything an engine holds, inspected. Images, containers and networks by id, volumes by name.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct World {
    /// Images.
    pub images: BTreeMap<String, Image>,
    /// Containers, running or not.
    pub containers: BTreeMap<String, Container>,
    /// Networks.
    pub networks: BTreeMap<String, Network>,
    /// Volumes.
    pub volumes: BTreeMap<String, Volume>,
}

/// One change of a world.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// This image is new, or is so now.
    Image(Box<Image>),
    /// The image with this id is gone.
    NoImage(String),
    /// This container is new, or is so now.
    Container(Box<Container>),
    /// The container with this id is gone.
    NoContainer(String),
    /// This network is new, or is so now.
    Network(Network),
    /// The network with this id is gone.
    NoNetwork(String),
    /// This volume is new.
    Volume(Volume),
    /// The volume of this name is gone.
    NoVolume(String),
}

impl World {
    /// Looks at everything on an engine. What goes away meanwhile is left out. `known`: what was there at the look before;
    /// images that are listed as they were are not inspected again.
    ///
    /// # Errors
    /// When the engine does not answer.
    pub async fn of(engine: &dyn Engine, known: &Self) -> Result<Self, EngineError> {
        let mut world = Self::default();
        for listed in engine.images(false).await? {
            let image = match known.images.get(&listed.id).filter(|image| image.tags == listed.tags) {
                Some(image) => Some(image.clone()),
                None => there(engine.image(&listed.id).await)?,
            };
            world.images.extend(image.map(|image| (image.id.clone(), image)));
        }
        for listed in engine.containers(true).await? {
            let container = there(engine.container(&listed.id).await)?;
            world.containers.extend(container.map(|container| (container.id.clone(), container)));
        }
        world.networks.extend(engine.networks().await?.into_iter().map(|network| (network.id.clone(), network)));
        world.volumes.extend(engine.volumes().await?.into_iter().map(|volume| (volume.name.clone(), volume)));
        Ok(world)
    }

    /// What leads from this world to another. That time has passed is no change.
    #[must_use]
    pub fn changes(&self, to: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        between(&self.images, &to.images, |image| Change::Image(Box::new(image)), Change::NoImage, &mut changes);
        let timeless = |container: &Container| Container { status: String::new(), ..container.clone() };
        for (id, container) in &to.containers {
            if self.containers.get(id).is_none_or(|known| timeless(known) != timeless(container)) {
                changes.push(Change::Container(Box::new(container.clone())));
            }
        }
        changes.extend(self.containers.keys().filter(|id| !to.containers.contains_key(*id)).cloned().map(Change::NoContainer));
        between(&self.networks, &to.networks, Change::Network, Change::NoNetwork, &mut changes);
        between(&self.volumes, &to.volumes, Change::Volume, Change::NoVolume, &mut changes);
        changes
    }

    /// Takes in changes. To take in the same ones twice changes nothing more.
    pub fn apply(&mut self, changes: &[Change]) {
        for change in changes.iter().cloned() {
            match change {
                Change::Image(image) => drop(self.images.insert(image.id.clone(), *image)),
                Change::NoImage(id) => drop(self.images.remove(&id)),
                Change::Container(container) => drop(self.containers.insert(container.id.clone(), *container)),
                Change::NoContainer(id) => drop(self.containers.remove(&id)),
                Change::Network(network) => drop(self.networks.insert(network.id.clone(), network)),
                Change::NoNetwork(id) => drop(self.networks.remove(&id)),
                Change::Volume(volume) => drop(self.volumes.insert(volume.name.clone(), volume)),
                Change::NoVolume(name) => drop(self.volumes.remove(&name)),
            }
        }
    }
}

/// What is gone again is no error.
fn there<T>(found: Result<T, EngineError>) -> Result<Option<T>, EngineError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(EngineError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

fn between<T: Clone + PartialEq>(
    from: &BTreeMap<String, T>,
    to: &BTreeMap<String, T>,
    is: impl Fn(T) -> Change,
    gone: impl Fn(String) -> Change,
    changes: &mut Vec<Change>,
) {
    changes.extend(to.iter().filter(|(id, thing)| from.get(*id) != Some(*thing)).map(|(_, thing)| is(thing.clone())));
    changes.extend(from.keys().filter(|id| !to.contains_key(*id)).cloned().map(gone));
}

#[cfg(test)]
mod tests {
    use super::World;
    use crate::objects::{Container, ContainerState, Image, Network, Volume};

    fn container(id: &str, state: ContainerState, status: &str) -> (String, Container) {
        let container = Container { name: format!("name-{id}"), state, status: status.into(), ..Container::sample(id) };
        (id.to_owned(), container)
    }

    #[test]
    fn the_changes_between_two_worlds_lead_from_one_to_the_other() {
        let image = |id: &str| (id.to_owned(), Image { id: id.into(), ..Image::default() });
        let network = |id: &str| (id.to_owned(), Network { id: id.into(), ..Network::default() });
        let volume = |name: &str| (name.to_owned(), Volume { name: name.into(), ..Volume::default() });
        let from = World {
            images: [image("a"), image("b")].into(),
            containers: [container("c", ContainerState::Running, "Up 1 second"), container("d", ContainerState::Running, "")]
                .into(),
            networks: [network("n")].into(),
            volumes: [volume("v")].into(),
        };
        let to = World {
            images: [image("b"), image("x")].into(),
            containers: [container("c", ContainerState::Exited, "Exited (0)"), container("e", ContainerState::Created, "")]
                .into(),
            networks: [network("m")].into(),
            volumes: [volume("w")].into(),
        };
        let mut there = from.clone();
        let changes = from.changes(&to);
        there.apply(&changes);
        assert_eq!(there, to);
        there.apply(&changes);
        assert_eq!(there, to, "twice is as good as once");
    }

    #[test]
    fn that_time_has_passed_is_no_change() {
        let at = |status| World { containers: [container("c", ContainerState::Running, status)].into(), ..World::default() };
        assert_eq!(at("Up 1 second").changes(&at("Up 2 hours")), []);
    }
}
