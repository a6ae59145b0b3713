//! Containers of this workspace's earlier runs, which would hold the names and ports that this run needs.

use std::time::Duration;

use crate::headless::driver::{Driver, Perform};
use crate::headless::words;
use crate::runtime::ownership::made_container;

/// How often, and how far apart, an interrupted run looks for what the engine was still making.
const LOOKS: u32 = 6;
const APART: Duration = Duration::from_millis(200);

/// Removes the containers that this session made and that are still there. What cannot be removed shows itself in
/// the step that needs its place.
pub async fn sweep<P: Perform>(driver: &mut Driver<P>) {
    let (id, lang) = (driver.session().id().to_owned(), driver.session().lang());
    let Some(engine) = driver.engine() else { return };
    let Ok(containers) = engine.containers(true).await else { return };
    for container in containers.iter().filter(|container| made_container(container, &id)) {
        driver.narrator().say(0, &words::removing(&container.name, lang));
        if let Err(error) = engine.remove_container(&container.id, true, false).await {
            driver.narrator().say(2, &error.to_string());
        }
    }
}

/// The same after an interruption: a container that was asked for a moment before may come into being a moment later.
pub async fn sweep_interrupted<P: Perform>(driver: &mut Driver<P>) {
    for look in 0..LOOKS {
        if look > 0 && driver.engine().is_some() {
            tokio::time::sleep(APART).await;
        }
        sweep(driver).await;
    }
}
