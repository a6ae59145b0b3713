//! What has changed between two looks.

use std::collections::{BTreeMap, BTreeSet};

use crate::map::{Container, Map};

/// Names one thing on a map.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A container by its id.
    Container(String),
    /// A network by its id.
    Network(String),
    /// A volume by its name.
    Volume(String),
}

/// What has changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct News {
    /// New, or not as before.
    pub changed: BTreeSet<Thing>,
    /// No longer there, with the names they had.
    pub gone: BTreeMap<Thing, String>,
}

impl News {
    /// Nothing has changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty()
    }

    /// Adds what changed later.
    pub fn add(&mut self, later: Self) {
        self.gone.retain(|thing, _| !later.changed.contains(thing));
        self.changed.retain(|thing| !later.gone.contains_key(thing));
        self.changed.extend(later.changed);
        self.gone.extend(later.gone);
    }
}

/// Compares two maps.
#[must_use]
pub fn news(old: &Map, new: &Map) -> News {
    let before = things(old);
    let now = things(new);
    let containers: BTreeMap<&str, &Container> = old.containers.iter().map(|one| (one.id.as_str(), one)).collect();
    let as_before = |one: &&Container| containers.get(one.id.as_str()).is_none_or(|before| before == one);
    let other = new.containers.iter().filter(|one| !as_before(one)).map(|one| Thing::Container(one.id.clone()));
    let added = now.keys().filter(|thing| !before.contains_key(*thing)).cloned();
    let changed = added.chain(other).collect();
    let gone = before.into_iter().filter(|(thing, _)| !now.contains_key(thing)).collect();
    News { changed, gone }
}

fn things(map: &Map) -> BTreeMap<Thing, String> {
    let containers = map.containers.iter().map(|one| (Thing::Container(one.id.clone()), one.name.clone()));
    let networks = map.networks.iter().map(|one| (Thing::Network(one.id.clone()), one.name.clone()));
    let volumes = map.volumes.iter().map(|one| (Thing::Volume(one.name.clone()), one.name.clone()));
    containers.chain(networks).chain(volumes).collect()
}
