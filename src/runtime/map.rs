//! What runs on the engine, in a few calls: three lists, and the inspection of what has names of its own on a network.

use std::time::Duration;

use futures_util::future::join_all;
use tokio::time::timeout;

use crate::engine::{Engine, EngineError, ObjectKind, Query, Raw};
use crate::map::read::{add_aliases, read};
use crate::map::{Container, Map};
use crate::objects::ContainerState;

/// How long one look may take.
const LIMIT: Duration = Duration::from_secs(10);
/// Containers that are inspected in one look; the newest come first.
const INSPECTED: usize = 16;

/// Looks at everything.
///
/// # Errors
/// What keeps the engine from telling.
pub async fn look(engine: &dyn Engine) -> Result<Map, EngineError> {
    timeout(LIMIT, ask(engine)).await.unwrap_or(Err(EngineError::TimedOut { seconds: LIMIT.as_secs() }))
}

async fn ask(engine: &dyn Engine) -> Result<Map, EngineError> {
    let everything = Query { all: true, ..Query::default() };
    let some = Query::default();
    let (containers, networks, volumes) = tokio::join!(
        engine.list(ObjectKind::Container, &everything),
        engine.list(ObjectKind::Network, &some),
        engine.list(ObjectKind::Volume, &some)
    );
    let mut map = read(&containers?, &networks?, &volumes?);
    let inspected = map.containers.iter_mut().filter(|container| may_have_names(container)).take(INSPECTED);
    join_all(inspected.map(|container| async {
        // One that goes away meanwhile is left as it was listed.
        let found: Result<Raw, _> = engine.inspect(ObjectKind::Container, &container.id.clone(), false).await;
        if let Ok(found) = found {
            add_aliases(container, &found);
        }
    }))
    .await;
    Ok(map)
}

/// Only on a network that somebody made do containers find each other by name.
fn may_have_names(container: &Container) -> bool {
    container.state == ContainerState::Running
        && container.networks.iter().any(|one| !matches!(one.network.as_str(), "bridge" | "host" | "none"))
}
