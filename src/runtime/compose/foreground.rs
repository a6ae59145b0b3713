//! `docker compose up` without `-d`: every container's output, until all have ended or Ctrl-C stops them.

use std::pin::pin;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::compose::Project;
use crate::compose::plan::Found;
use crate::docker_cli::command::compose::ComposeUp;
use crate::engine::{EngineError, LogsRequest, RunInput};
use crate::runtime::ActionOutput;
use crate::runtime::compose::converge::Ready;
use crate::runtime::compose::follow::{Look, Tail, finished, follow};
use crate::runtime::compose::scene::Scene;

/// The exit code after Ctrl-C.
pub(super) const INTERRUPTED: i64 = 130;
/// How long the last lines of stopped containers may take.
const LAST_LINES: Duration = Duration::from_secs(3);

/// Comes with the next signal; never when none can come any more.
pub(super) async fn interrupted(input: &mut mpsc::Receiver<RunInput>) {
    loop {
        match input.recv().await {
            Some(RunInput::Signal(_)) => return,
            Some(_) => {}
            None => std::future::pending::<()>().await,
        }
    }
}

pub(super) async fn run(
    scene: &Scene<'_>,
    project: &Project,
    ready: &[Ready],
    up: &ComposeUp,
    mut input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let shown: Vec<&Found> = ready
        .iter()
        .map(|one| &one.found)
        .filter(|one| project.services.get(&one.service).is_some_and(|service| service.attach))
        .collect();
    let names: Vec<&str> = shown.iter().map(|one| scene.short(one)).collect();
    let look = Look { width: names.iter().map(|name| name.len()).max().unwrap_or(0), bare: up.no_log_prefix };
    scene.out.error(format!("Attaching to {}", names.join(", "))).await;
    let _ = scene.out.0.send(ActionOutput::Started { container: None }).await;
    let since = beginnings(scene, &shown).await?;
    let (tails, followed) = mpsc::unbounded_channel();
    let (ended, mut ends) = mpsc::unbounded_channel();
    let mut following = pin!(follow(scene.engine, scene.out, &look, followed, ended));
    let mut begin = |one: &Found, untouched: bool| {
        let Some((_, since)) = since.iter().find(|(id, _)| *id == one.id) else { return };
        let request = LogsRequest {
            follow: true,
            timestamps: up.timestamps,
            // What it said before is not of today.
            tail: untouched.then_some(0),
            since: since.clone(),
            ..LogsRequest::default()
        };
        let _ = tails.send(Tail { id: one.id.clone(), name: scene.short(one).to_owned(), request });
    };
    let first_end = {
        let mut starting = pin!(scene.start(project, ready, &mut begin));
        let mut started = false;
        loop {
            tokio::select! {
                result = &mut starting, if !started => { result?; started = true; }
                result = &mut following => { result?; break None; }
                Some(end) = ends.recv() => {
                    // All that were started have ended, and no more come.
                    if up.abort_on_container_exit { break Some(end.code) }
                    if started && !any_runs(scene, ready).await? { break Some(None) }
                }
                () = interrupted(&mut input) => {
                    scene.out.error("Gracefully stopping... (press Ctrl+C again to force)").await;
                    break Some(Some(INTERRUPTED));
                }
            }
        }
    };
    drop(tails);
    let code = match first_end {
        None | Some(None) => 0,
        Some(Some(code)) => {
            if code != INTERRUPTED {
                scene.out.error("Aborting on container exit...").await;
            }
            let mut stopping = pin!(stop_all(scene, ready, up, &mut input));
            let mut open = true;
            loop {
                tokio::select! {
                    result = &mut stopping => { result?; break }
                    // Its lines go on being shown meanwhile.
                    result = &mut following, if open => { result?; open = false; }
                }
            }
            if open {
                let _ = timeout(LAST_LINES, following.as_mut()).await;
            }
            return Ok(code);
        }
    };
    let _ = timeout(LAST_LINES, following.as_mut()).await;
    Ok(code)
}

/// From when on each container's log is of this start.
async fn beginnings(scene: &Scene<'_>, shown: &[&Found]) -> Result<Vec<(String, Option<String>)>, EngineError> {
    let mut all = Vec::with_capacity(shown.len());
    for one in shown {
        all.push((one.id.clone(), finished(scene.engine, &one.id).await?));
    }
    Ok(all)
}

async fn any_runs(scene: &Scene<'_>, ready: &[Ready]) -> Result<bool, EngineError> {
    let now = scene.found().await?;
    Ok(now.iter().any(|one| one.runs() && ready.iter().any(|known| known.found.id == one.id)))
}

/// Stops what was started; a further signal kills it.
async fn stop_all(
    scene: &Scene<'_>,
    ready: &[Ready],
    up: &ComposeUp,
    input: &mut mpsc::Receiver<RunInput>,
) -> Result<(), EngineError> {
    let of_this = |one: &Found| ready.iter().any(|known| known.found.id == one.id);
    let now: Vec<Found> = scene.found().await?.into_iter().filter(of_this).collect();
    tokio::select! {
        stopped = scene.stop(now, up.timeout) => return stopped,
        () = interrupted(input) => {}
    }
    let now: Vec<Found> = scene.found().await?.into_iter().filter(of_this).collect();
    scene.kill(&now, "SIGKILL").await
}
