//! `start`, `stop`, `restart`, `kill` and `rm`: what is done with containers that are there.

use futures_util::future::join_all;
use tokio::sync::mpsc;

use crate::compose::With;
use crate::compose::plan::{Found, stopping};
use crate::docker_cli::command::compose::{ComposeKill, ComposeRm, ComposeStop};
use crate::engine::{EngineError, OutputStream, RunInput};
use crate::i18n::fixed;
use crate::runtime::compose::converge::Ready;
use crate::runtime::compose::scene::Scene;
use crate::runtime::docker::prune::is_yes;

pub(super) async fn start(scene: &Scene<'_>, services: &[String]) -> Result<i64, EngineError> {
    let project = scene.select(services, With::Dependencies)?;
    let found = scene.found().await?;
    let ready: Vec<Ready> = found
        .into_iter()
        .filter(|one| !one.one_off && project.services.contains_key(&one.service))
        .map(|found| Ready { untouched: found.runs(), found })
        .collect();
    for name in project.services.keys() {
        if !ready.iter().any(|one| one.found.service == *name) {
            return Err(scene.refused(
                format!("service {name:?} has no container to start"),
                fixed(scene.context.lang, "runtime-compose-up-creates"),
            ));
        }
    }
    scene.start(&project, &ready, &mut |_, _| {}).await?;
    Ok(0)
}

pub(super) async fn stop(scene: &Scene<'_>, stop: &ComposeStop) -> Result<i64, EngineError> {
    let found = scene.found_of(&stop.services).await?;
    scene.stop(found, stop.timeout).await?;
    Ok(0)
}

pub(super) async fn restart(scene: &Scene<'_>, options: &ComposeStop) -> Result<i64, EngineError> {
    let mut services = options.services.clone();
    if !services.is_empty() && !options.no_deps {
        let follows = |name: &String| {
            let service = scene.project.services.get(name);
            service.is_some_and(|service| service.depends_on.iter().any(|(on, how)| how.restart && services.contains(on)))
        };
        let more: Vec<String> = scene.project.services.keys().filter(|name| follows(name)).cloned().collect();
        services.extend(more);
    }
    let found = scene.found_of(&services).await?;
    // What others depend on first.
    for level in stopping(&scene.project, found).into_iter().rev() {
        let all = level.iter().map(|one| async {
            scene.tell("Container", &one.name, "Restarting").await;
            scene.engine.restart(&one.id, options.timeout, None).await?;
            scene.tell("Container", &one.name, "Started").await;
            Ok(())
        });
        join_all(all).await.into_iter().collect::<Result<(), EngineError>>()?;
    }
    Ok(0)
}

pub(super) async fn kill(scene: &Scene<'_>, options: &ComposeKill) -> Result<i64, EngineError> {
    let mut found = scene.found_of(&options.services).await?;
    let known = |one: &Found| scene.project.services.contains_key(&one.service);
    found.retain(|one| known(one) || options.remove_orphans);
    if !found.iter().any(Found::runs) {
        scene.out.error("no container to kill").await;
    }
    let signal = if options.signal.is_empty() { "SIGKILL" } else { &options.signal };
    scene.kill(&found, signal).await?;
    Ok(0)
}

pub(super) async fn rm(scene: &Scene<'_>, options: &ComposeRm, input: mpsc::Receiver<RunInput>) -> Result<i64, EngineError> {
    let mut found = scene.found_of(&options.services).await?;
    if options.stop {
        scene.stop(found.clone(), None).await?;
    } else {
        found.retain(|one| !one.runs());
    }
    if found.is_empty() {
        scene.out.error("No stopped containers").await;
        return Ok(0);
    }
    if !options.force {
        let names: Vec<&str> = found.iter().map(|one| one.name.as_str()).collect();
        let question = format!("Going to remove {}\nAre you sure? [y/N] ", names.join(", "));
        scene.out.bytes(OutputStream::Stdout, question.into()).await;
        if !is_yes(input).await {
            return Ok(0);
        }
    }
    for one in &found {
        scene.remove_one(one, options.volumes).await?;
    }
    Ok(0)
}
