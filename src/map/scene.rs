//! What of a map is shown, in which order, and what is only counted.

use std::collections::BTreeSet;

use crate::map::{Container, Map, Mount, Network, Own, Volume};
use crate::objects::ContainerState;

/// Containers that are drawn; more would be a list, not a picture.
const CONTAINERS: usize = 40;
/// Networks without a container, and volumes that nobody uses, that are named.
const IDLE: usize = 12;

/// How many things are not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Others {
    /// Containers.
    pub containers: usize,
    /// Networks.
    pub networks: usize,
    /// Volumes.
    pub volumes: usize,
}

impl Others {
    /// There are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scene {
    /// Containers; those that run first, then the newest.
    pub containers: Vec<Container>,
    /// The networks they are on.
    pub networks: Vec<Network>,
    /// Networks without a container that runs or is stopped.
    pub idle_networks: Vec<Network>,
    /// Volumes that no container uses.
    pub idle_volumes: Vec<Volume>,
    /// Of these kinds, so many more are not shown although they belong here.
    pub more: Others,
    /// What belongs to others.
    pub others: Others,
}

impl Scene {
    /// There is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.containers.is_empty() && self.idle_networks.is_empty() && self.idle_volumes.is_empty()
    }
}

/// Chooses what to show: what belongs to the course, or with `all` everything, the course's own first.
#[must_use]
pub fn scene(map: &Map, own: &Own, all: bool) -> Scene {
    let mine = own.sort(map);
    let mut others = Others { containers: if all { 0 } else { map.more }, ..Others::default() };
    let mut containers: Vec<(bool, &Container)> = Vec::new();
    for (container, own) in map.containers.iter().zip(&mine.containers) {
        if *own || all {
            containers.push((!own, container));
        } else {
            others.containers += 1;
        }
    }
    containers.sort_by_key(|(stranger, container)| (*stranger, at_rest(container.state)));
    let more = containers.len().saturating_sub(CONTAINERS) + if all { map.more } else { 0 };
    let mut scene = Scene { more: Others { containers: more, ..Others::default() }, ..Scene::default() };
    // Who is on a network or uses a volume counts whether it is drawn or not.
    let joined: BTreeSet<&str> = map.containers.iter().flat_map(|one| &one.networks).map(|one| one.network.as_str()).collect();
    let used: BTreeSet<&str> = map.containers.iter().flat_map(|one| &one.mounts).filter_map(Mount::volume).collect();
    let drawn: BTreeSet<&str> =
        containers.iter().take(CONTAINERS).flat_map(|(_, one)| &one.networks).map(|one| one.network.as_str()).collect();
    for (network, own) in map.networks.iter().zip(&mine.networks) {
        let name = network.name.as_str();
        if drawn.contains(name) {
            scene.networks.push(network.clone());
        } else if network.is_built_in() {
            // It is always there, and says nothing.
        } else if joined.contains(name) || !(*own || all) {
            others.networks += usize::from(!(*own || all));
        } else if scene.idle_networks.len() < IDLE {
            scene.idle_networks.push(network.clone());
        } else {
            scene.more.networks += 1;
        }
    }
    for (volume, own) in map.volumes.iter().zip(&mine.volumes) {
        if !(*own || all) {
            others.volumes += 1;
        } else if !used.contains(volume.name.as_str()) {
            if scene.idle_volumes.len() < IDLE {
                scene.idle_volumes.push(volume.clone());
            } else {
                scene.more.volumes += 1;
            }
        }
    }
    scene.containers = containers.into_iter().take(CONTAINERS).map(|(_, container)| container.clone()).collect();
    scene.others = others;
    scene
}

/// Those at work come first.
fn at_rest(state: ContainerState) -> bool {
    !matches!(state, ContainerState::Running | ContainerState::Paused | ContainerState::Restarting)
}
