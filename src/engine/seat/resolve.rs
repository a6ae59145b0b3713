//! What a name that a command gives stands for on the engine. Names are the seat's own; ids are looked up first, and only
//! what the seat sees is found.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::engine::seat::Seat;
use crate::engine::seat::json::{strings, text};
use crate::engine::seat::view::{Whose, anonymous, built_in};
use crate::engine::{EngineError, ObjectKind};

/// An image that a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// The seat's own, by its name on the engine, or its id.
    Own(String),
    /// Everybody's.
    Shared(String),
    /// None that the seat sees, but somebody else's has this name.
    Foreign,
    /// None at all.
    Missing,
}

impl Found {
    /// Its name on the engine.
    pub fn known(self, name: &str) -> Result<String, EngineError> {
        match self {
            Self::Own(known) | Self::Shared(known) => Ok(known),
            Self::Foreign | Self::Missing => Err(missing(ObjectKind::Image, name)),
        }
    }
}

impl Seat {
    /// A container's name or id on the engine.
    pub(super) async fn container_name(&self, name: &str) -> Result<String, EngineError> {
        let name = name.strip_prefix('/').unwrap_or(name);
        let known = self.words.thing(name);
        if !may_be_id(name) || self.look(ObjectKind::Container, &known).await?.is_some() {
            return Ok(known);
        }
        match self.look(ObjectKind::Container, name).await? {
            Some(found) if self.words.own_container(&found) => Ok(text(&found, "Id").to_owned()),
            _ => Err(missing(ObjectKind::Container, name)),
        }
    }

    /// A network's name or id on the engine.
    pub(super) async fn network_name(&self, name: &str) -> Result<String, EngineError> {
        if built_in(name) {
            return Ok(name.to_owned());
        }
        let known = self.words.thing(name);
        if !may_be_id(name) || self.look(ObjectKind::Network, &known).await?.is_some() {
            return Ok(known);
        }
        match self.look(ObjectKind::Network, name).await? {
            Some(found) if self.words.own_thing(text(&found, "Name")).is_some() || built_in(text(&found, "Name")) => {
                Ok(text(&found, "Id").to_owned())
            }
            _ => Err(missing(ObjectKind::Network, name)),
        }
    }

    /// A volume's name on the engine.
    pub(super) async fn volume_name(&self, name: &str) -> Result<String, EngineError> {
        if !anonymous(name) {
            return Ok(self.words.thing(name));
        }
        let mut found = self.look(ObjectKind::Volume, name).await?;
        let mounted = self.mounted().await?;
        let seen = found.as_mut().is_some_and(|found| self.words.see_json(ObjectKind::Volume, found, &mounted, &BTreeSet::new()));
        if seen { Ok(name.to_owned()) } else { Err(missing(ObjectKind::Volume, name)) }
    }

    /// The image that a name or id stands for: the seat's own before everybody's.
    pub(super) async fn find_image(&self, name: &str) -> Result<Found, EngineError> {
        if let Some(own) = self.words.image(name)
            && self.look(ObjectKind::Image, &own).await?.is_some()
        {
            return Ok(Found::Own(own));
        }
        Ok(match self.look(ObjectKind::Image, name).await? {
            None => Found::Missing,
            Some(found) => match self.words.whose_json(&found) {
                Whose::Own => Found::Own(name.to_owned()),
                Whose::Shared => Found::Shared(name.to_owned()),
                Whose::Foreign => Found::Foreign,
            },
        })
    }

    /// The image's name on the engine, for what needs an image that is there.
    pub(super) async fn image_name(&self, name: &str) -> Result<String, EngineError> {
        self.find_image(name).await?.known(name)
    }

    /// Volumes that the seat's containers use.
    pub(super) async fn mounted(&self) -> Result<BTreeSet<String>, EngineError> {
        let all = self.inner.containers(true).await?;
        let own = all.into_iter().filter(|one| self.words.own_thing(&one.name).is_some());
        Ok(own.flat_map(|one| one.mounts).map(|mount| mount.source).collect())
    }

    /// The names the engine has for an image.
    pub(super) async fn tags_of(&self, name: &str) -> Result<Vec<String>, EngineError> {
        let found = self.look(ObjectKind::Image, name).await?;
        Ok(found.map(|found| strings(&found, "RepoTags")).unwrap_or_default())
    }

    async fn look(&self, kind: ObjectKind, name: &str) -> Result<Option<Value>, EngineError> {
        match self.inner.inspect(kind, name, false).await {
            Ok(found) => Ok(Some(found)),
            Err(EngineError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Engines find things by the beginning of their id, too.
fn may_be_id(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// That the seat sees no such thing.
pub(super) fn missing(kind: ObjectKind, name: &str) -> EngineError {
    EngineError::NotFound { what: kind.word(), name: name.to_owned() }
}
