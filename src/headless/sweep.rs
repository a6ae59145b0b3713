//! Containers of this workspace's earlier runs, which would hold the names and ports that this run needs.

use crate::headless::driver::{Driver, Perform};
use crate::headless::words;
use crate::objects::{Container, ContainerState};
use crate::runtime::ownership::made_container;

/// Removes the containers that this session made and that are still there. What cannot be removed shows itself in
/// the step that needs its place.
pub async fn sweep<P: Perform>(driver: &mut Driver<P>) {
    remove(driver, |_| true).await;
}

/// Removes what an interrupted command had created and not yet started.
pub async fn sweep_unstarted<P: Perform>(driver: &mut Driver<P>) {
    remove(driver, |container| container.state == ContainerState::Created).await;
}

async fn remove<P: Perform>(driver: &mut Driver<P>, which: impl Fn(&Container) -> bool) {
    let (id, lang) = (driver.session().id().to_owned(), driver.session().lang());
    let Some(engine) = driver.engine() else { return };
    let Ok(containers) = engine.containers(true).await else { return };
    for container in containers.iter().filter(|container| made_container(container, &id) && which(container)) {
        driver.narrator().say(0, &words::removing(&container.name, lang));
        if let Err(error) = engine.remove_container(&container.id, true, false).await {
            driver.narrator().say(2, &error.to_string());
        }
    }
}
