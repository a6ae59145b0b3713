//! What a session made on the engine: found by its labels, and removed by a list.

use crate::engine::{Engine, EngineError};
use crate::objects::{Container, LABEL_STEP};
use crate::runtime::connection::Shared;
use crate::runtime::ownership::{made_container, made_names, made_network, made_volume};
use crate::session::reset::{Item, Kind, Made, User};

/// Everything on the engine that carries the session's label, with the containers that use it.
///
/// # Errors
/// When the engine does not answer.
pub async fn find(engine: &dyn Engine, session: &str) -> Result<Vec<Made>, EngineError> {
    let containers = engine.containers(true).await?;
    let users = |uses: &dyn Fn(&Container) -> bool| {
        let used = containers.iter().filter(|container| uses(container));
        let user = |one: &Container| User { id: one.id.clone(), name: one.name.clone(), own: made_container(one, session) };
        used.map(user).collect::<Vec<_>>()
    };
    let step =
        |labels: &std::collections::BTreeMap<String, String>| labels.get(LABEL_STEP).filter(|step| !step.is_empty()).cloned();
    let mut all = Vec::new();
    for one in containers.iter().filter(|container| made_container(container, session)) {
        all.push(Made {
            kind: Kind::Container,
            name: one.name.clone(),
            id: one.id.clone(),
            step: step(&one.labels),
            also: Vec::new(),
            users: Vec::new(),
        });
    }
    for image in engine.images(true).await? {
        for name in made_names(&image, session) {
            all.push(Made {
                kind: Kind::Image,
                also: image.tags.iter().filter(|tag| **tag != name).cloned().collect(),
                id: name.clone(),
                name,
                step: step(&image.labels),
                users: users(&|container| container.image_id == image.id),
            });
        }
    }
    for network in engine.networks().await?.iter().filter(|network| made_network(network, session)) {
        all.push(Made {
            kind: Kind::Network,
            name: network.name.clone(),
            id: network.id.clone(),
            step: step(&network.labels),
            also: Vec::new(),
            users: users(&|container| container.networks.contains(&network.name)),
        });
    }
    for volume in engine.volumes().await?.iter().filter(|volume| made_volume(volume, session)) {
        all.push(Made {
            kind: Kind::Volume,
            name: volume.name.clone(),
            id: volume.name.clone(),
            step: step(&volume.labels),
            also: Vec::new(),
            users: users(&|container| container.mounts.iter().any(|mount| mount.source == volume.name)),
        });
    }
    Ok(all)
}

/// The same on the engine that is waited for.
pub(crate) async fn of_session(engine: Shared, session: &str) -> Result<Vec<Made>, EngineError> {
    find(engine.wait().await?.as_ref(), session).await
}

/// The list after the removal, on the engine that is waited for.
pub(crate) async fn removed(engine: Shared, mut items: Vec<Item>) -> Vec<Item> {
    match engine.wait().await {
        Ok(engine) => remove(engine.as_ref(), &mut items).await,
        Err(error) => items.iter_mut().for_each(|item| item.error = Some(error.to_string())),
    }
    items
}

/// Removes what is on the list, and nothing else. What something stands on is not tried; images are never forced, so
/// that one that a container of somebody else has come to use meanwhile stays.
pub async fn remove(engine: &dyn Engine, items: &mut [Item]) {
    if engine.replay().is_some() {
        // What a replay made is nowhere: it goes back when the progress does.
        items.iter_mut().filter(|item| !item.held()).for_each(|item| item.removed = true);
        return;
    }
    for item in items.iter_mut().filter(|item| !item.held()) {
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
