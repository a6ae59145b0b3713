//! Stopping and removing containers, those that depend on others first.

use futures_util::future::join_all;

use crate::compose::plan::{Found, stopping};
use crate::docker_cli::command::compose::ComposeDown;
use crate::engine::EngineError;
use crate::runtime::compose::scene::{Scene, refused};

impl Scene<'_> {
    /// Stops containers; those that do not wait for each other at the same time.
    pub async fn stop(&self, found: Vec<Found>, seconds: Option<i32>) -> Result<(), EngineError> {
        for level in stopping(&self.project, found) {
            whole(join_all(level.iter().map(|one| self.stop_one(one, seconds))).await)?;
        }
        Ok(())
    }

    pub async fn stop_one(&self, one: &Found, seconds: Option<i32>) -> Result<(), EngineError> {
        self.tell("Container", &one.name, "Stopping").await;
        if one.may_run() {
            gone(self.engine.stop(&one.id, seconds, None).await)?;
        }
        self.tell("Container", &one.name, "Stopped").await;
        Ok(())
    }

    /// Kills containers at once.
    pub async fn kill(&self, found: &[Found], signal: &str) -> Result<(), EngineError> {
        whole(
            join_all(found.iter().filter(|one| one.may_run()).map(|one| async {
                self.tell("Container", &one.name, "Killing").await;
                match self.engine.kill(&one.id, signal).await {
                    // It ended by itself meanwhile.
                    Err(EngineError::Other { status: Some(409), .. }) => {}
                    killed => gone(killed)?,
                }
                self.tell("Container", &one.name, "Killed").await;
                Ok(())
            }))
            .await,
        )
    }

    /// Removes a container that was stopped.
    pub async fn remove_one(&self, one: &Found, volumes: bool) -> Result<(), EngineError> {
        self.tell("Container", &one.name, "Removing").await;
        gone(self.engine.remove_container(&one.id, true, volumes).await)?;
        self.tell("Container", &one.name, "Removed").await;
        Ok(())
    }

    /// Stops and removes containers.
    pub async fn remove(&self, found: Vec<Found>, seconds: Option<i32>, volumes: bool) -> Result<(), EngineError> {
        for level in stopping(&self.project, found) {
            let both = level.iter().map(|one| async {
                self.stop_one(one, seconds).await?;
                self.remove_one(one, volumes).await
            });
            whole(join_all(both).await)?;
        }
        Ok(())
    }
}

/// `docker compose down`.
pub(super) async fn down(scene: &Scene<'_>, down: &ComposeDown) -> Result<i64, EngineError> {
    let images = match down.rmi.as_deref() {
        None | Some("") => None,
        Some("local") => Some(false),
        Some("all") => Some(true),
        Some(other) => return Err(refused(format!("invalid value for --rmi: {other:?}"))),
    };
    scene.select(&down.services, crate::compose::With::Nothing)?;
    let found = scene.found().await?;
    let known = |one: &Found| scene.project.services.contains_key(&one.service);
    let sleeping = |one: &Found| scene.project.disabled.contains_key(&one.service);
    let (ours, others): (Vec<Found>, Vec<Found>) = match down.services.as_slice() {
        [] => found.into_iter().partition(|one| known(one) || (down.remove_orphans && !sleeping(one))),
        services => found.into_iter().partition(|one| services.contains(&one.service)),
    };
    let mut any = !ours.is_empty();
    scene.remove(ours, down.timeout, down.volumes).await?;
    let orphans = crate::compose::plan::orphans(&scene.project, &others);
    if !orphans.is_empty() && down.services.is_empty() {
        scene.warn(orphans_text(&orphans)).await;
    }
    if down.services.is_empty() {
        any |= scene.remove_networks().await?;
        if down.volumes {
            any |= scene.remove_volumes().await?;
        }
    }
    if let Some(all) = images {
        any |= remove_images(scene, &down.services, all).await?;
    }
    if !any {
        scene.warn(format!("No resource found to remove for project {:?}.", scene.project.name)).await;
    }
    Ok(0)
}

/// `all`: also images that the file names.
async fn remove_images(scene: &Scene<'_>, services: &[String], all: bool) -> Result<bool, EngineError> {
    let project = scene.select(services, crate::compose::With::Nothing)?;
    let mut names: Vec<String> = project
        .services
        .values()
        .filter(|service| all || (service.build.is_some() && service.image.is_none()))
        .map(|service| project.image(service))
        .collect();
    names.sort();
    names.dedup();
    let mut any = false;
    for name in names {
        if scene.image_id(&name).await?.is_none() {
            continue;
        }
        any = true;
        let shown =
            if name.rsplit('/').next().is_some_and(|last| last.contains([':', '@'])) { name } else { format!("{name}:latest") };
        scene.tell("Image", &shown, "Removing").await;
        match scene.engine.remove_image(&shown, false, false).await {
            Ok(_) | Err(EngineError::NotFound { .. }) => scene.tell("Image", &shown, "Removed").await,
            Err(EngineError::Other { status: Some(409), .. }) => scene.tell("Image", &shown, "Resource is still in use").await,
            Err(error) => return Err(error),
        }
    }
    Ok(any)
}

/// What is said of containers whose services the file does not have.
pub(super) fn orphans_text(orphans: &[Found]) -> String {
    let names: Vec<&str> = orphans.iter().map(|one| one.name.as_str()).collect();
    format!(
        "Found orphan containers ([{}]) for this project. If you removed or renamed this service in your compose file, you can \
         run this command with the --remove-orphans flag to clean it up.",
        names.join(" ")
    )
}

/// What is gone already is as good as stopped, killed or removed.
fn gone(done: Result<(), EngineError>) -> Result<(), EngineError> {
    match done {
        Err(EngineError::NotFound { .. }) => Ok(()),
        done => done,
    }
}

fn whole(all: Vec<Result<(), EngineError>>) -> Result<(), EngineError> {
    all.into_iter().collect()
}
