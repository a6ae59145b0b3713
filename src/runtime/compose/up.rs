//! `docker compose up` and `create`.

use std::time::Duration;

use futures_util::future::join_all;
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::compose::plan::{self, Wishes};
use crate::compose::{Project, With};
use crate::docker_cli::command::compose::ComposeUp;
use crate::engine::{EngineError, RunInput};
use crate::runtime::compose::converge::{Making, Ready};
use crate::runtime::compose::foreground;
use crate::runtime::compose::images::Sources;
use crate::runtime::compose::scene::{Scene, refused};
use crate::runtime::compose::stop::orphans_text;

/// `up`; with `start` false `create`.
pub(super) async fn up(
    scene: &mut Scene<'_>,
    up: &ComposeUp,
    start: bool,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    check(up)?;
    for (name, scale) in &up.scale {
        match scene.project.services.get_mut(name) {
            Some(service) => service.scale = *scale,
            None => return Err(refused(format!("no such service: {name}"))),
        }
    }
    let with = if up.no_deps { With::Nothing } else { With::Dependencies };
    let project = scene.select(&up.services, with)?;
    let start = start && !up.no_start;
    let mut input = input;
    if start && !up.detach && !up.wait {
        // Nothing runs yet that a first Ctrl-C could stop in an orderly way.
        let ready = tokio::select! {
            ready = prepare(scene, &project, up) => ready?,
            () = foreground::interrupted(&mut input) => return Ok(foreground::INTERRUPTED),
        };
        return foreground::run(scene, &project, &ready, up, input).await;
    }
    let ready = prepare(scene, &project, up).await?;
    if !start {
        return Ok(0);
    }
    scene.start(&project, &ready, &mut |_, _| {}).await?;
    if up.wait {
        let all = async {
            let waiting = ready.iter().map(|one| scene.settles(&one.found));
            join_all(waiting).await.into_iter().collect::<Result<(), EngineError>>()
        };
        match up.wait_timeout.filter(|seconds| *seconds > 0) {
            None => all.await?,
            Some(seconds) => timeout(Duration::from_secs(seconds.into()), all)
                .await
                .map_err(|_| refused(format!("application not healthy after {seconds}s")))??,
        }
    }
    Ok(0)
}

fn check(up: &ComposeUp) -> Result<(), EngineError> {
    let conflict = |one: &str, other: &str| Err(refused(format!("{one} and {other} are incompatible")));
    match () {
        () if up.force_recreate && up.no_recreate => conflict("--force-recreate", "--no-recreate"),
        () if up.build && up.no_build => conflict("--build", "--no-build"),
        () if up.detach && up.abort_on_container_exit => conflict("--detach", "--abort-on-container-exit"),
        () => Ok(()),
    }
}

/// Everything before the first start.
async fn prepare(scene: &Scene<'_>, project: &Project, up: &ComposeUp) -> Result<Vec<Ready>, EngineError> {
    let images = scene.ensure_images(project, &Sources::of(up)).await?;
    scene.ensure_networks(project).await?;
    scene.ensure_volumes(project).await?;
    let found = scene.found().await?;
    let named = |name: &&String| up.services.is_empty() || up.services.contains(name);
    let force = project.services.keys().filter(named).filter(|_| up.force_recreate).cloned().collect();
    let plan = plan::plan(project, &images, &found, &Wishes { force, never: up.no_recreate });
    // Which services the file has does not depend on which were chosen.
    let orphans = plan::orphans(&scene.project, &found);
    if !orphans.is_empty() && up.remove_orphans {
        scene.remove(orphans, up.timeout, false).await?;
    } else if !orphans.is_empty() {
        scene.warn(orphans_text(&orphans)).await;
    }
    scene.remove(plan.surplus.clone(), up.timeout, false).await?;
    let making = Making { timeout: up.timeout, renew_volumes: up.renew_anon_volumes };
    scene.make(project, &plan, &images, &making).await
}
