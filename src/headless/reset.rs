//! Taking away what a session made on the engine: first a list, then only what is on it.

use serde::Serialize;

use crate::engine::{Engine, EngineError};
use crate::runtime::ownership::{made_container, made_names, made_network, made_volume};

/// What kind of thing it is, in the order in which things are removed: what uses another comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A container.
    Container,
    /// An image, by tag, or by id when it has none.
    Image,
    /// A network.
    Network,
    /// A volume.
    Volume,
}

/// A thing that the session made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its id, by which it is removed where names can be given away meanwhile.
    #[serde(skip)]
    pub id: String,
    /// It is gone.
    pub removed: bool,
    /// Why it is still there.
    pub error: Option<String>,
}

impl Item {
    fn new(kind: Kind, name: &str, id: &str) -> Self {
        Self { kind, name: name.to_owned(), id: id.to_owned(), removed: false, error: None }
    }
}

/// Everything on the engine that carries the session's label.
///
/// # Errors
/// When the engine does not answer.
pub async fn find(engine: &dyn Engine, session: &str) -> Result<Vec<Item>, EngineError> {
    let mut items = Vec::new();
    for container in engine.containers(true).await?.iter().filter(|container| made_container(container, session)) {
        items.push(Item::new(Kind::Container, &container.name, &container.id));
    }
    for image in engine.images(true).await? {
        items.extend(made_names(&image, session).iter().map(|name| Item::new(Kind::Image, name, name)));
    }
    for network in engine.networks().await?.iter().filter(|network| made_network(network, session)) {
        items.push(Item::new(Kind::Network, &network.name, &network.id));
    }
    for volume in engine.volumes().await?.iter().filter(|volume| made_volume(volume, session)) {
        items.push(Item::new(Kind::Volume, &volume.name, &volume.name));
    }
    Ok(items)
}

/// Removes what is on the list, and nothing else. Images are never forced: one that a container of somebody else
/// uses stays.
pub async fn remove(engine: &dyn Engine, items: &mut [Item]) {
    for item in items {
        let result = match item.kind {
            Kind::Container => engine.remove_container(&item.id, true, true).await,
            Kind::Image => engine.remove_image(&item.id, false, false).await.map(|_| ()),
            Kind::Network => engine.remove_network(&item.id).await,
            Kind::Volume => engine.remove_volume(&item.id, false).await,
        };
        match result {
            // Gone already is as good as removed.
            Ok(()) | Err(EngineError::NotFound { .. }) => item.removed = true,
            Err(error) => item.error = Some(error.to_string()),
        }
    }
}
