//! What this workspace's earlier runs left and what would be in the way of this one: containers that hold names and
//! ports, networks that it makes anew. Volumes stay: they hold data, and making one that is there is no error.

use std::time::Duration;

use crate::course::{StepRef, Task};
use crate::docker_cli::{self, CommandLine, DockerCommand};
use crate::engine::advice::what;
use crate::headless::driver::{Driver, Perform};
use crate::headless::words;
use crate::runtime::ownership::{made_container, made_network};
use crate::session::Session;

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
            driver.narrator().say(2, &what(&error, lang));
        }
    }
}

/// Removes the networks of this session that one of these steps makes. One that somebody else's container is on stays:
/// the engine refuses, and the step that makes it says so.
pub async fn sweep_networks<P: Perform>(driver: &mut Driver<P>, steps: &[StepRef]) {
    let (id, lang) = (driver.session().id().to_owned(), driver.session().lang());
    let names = networks_made(driver.session(), steps);
    let Some(engine) = driver.engine().filter(|_| !names.is_empty()) else { return };
    let Ok(networks) = engine.networks().await else { return };
    for network in networks.iter().filter(|network| names.contains(&network.name) && made_network(network, &id)) {
        driver.narrator().say(0, &words::removing_network(&network.name, lang));
        if let Err(error) = engine.remove_network(&network.id).await {
            driver.narrator().say(2, &what(&error, lang));
        }
    }
}

fn networks_made(session: &Session, steps: &[StepRef]) -> Vec<String> {
    let tasks = steps.iter().filter_map(|name| session.course().step(name)).flat_map(|step| &step.solution);
    let lines = tasks.filter_map(|task| if let Task::Run(task) = task { Some(session.scope().fill(&task.line)) } else { None });
    let made = lines.filter_map(|line| match docker_cli::parse(&line, &|_| None) {
        Ok(CommandLine::Docker(DockerCommand::NetworkCreate(network))) => Some(network.name),
        _ => None,
    });
    made.collect()
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
