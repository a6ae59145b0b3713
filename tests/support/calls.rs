//! Calls to an engine, by name, for tests that try each of them in many ways.

use std::path::PathBuf;
use std::sync::Arc;

use sealegs::docker_cli::{Exec, NetworkCreate, VolumeCreate};
use sealegs::engine::live::Live;
use sealegs::engine::{Engine, EngineError, LogsRequest, RunEnd, RunIo, Size};
use tokio::sync::mpsc;

use super::{build_of, collect, request, run_of, unique};

/// What the calls are about.
#[derive(Clone)]
pub struct Things {
    /// A container that runs, and prints a line from time to time.
    pub running: String,
    /// A container that printed some hundred lines and ended.
    pub ended: String,
    /// An image in a registry.
    pub remote: String,
    /// A folder with a Dockerfile.
    pub folder: PathBuf,
}

/// Makes one call. `mark` names what it makes, for whoever has to clean up.
pub async fn perform(call: &str, engine: &Arc<Live>, things: &Things, mark: &str) -> Result<(), EngineError> {
    match call {
        "ping" => engine.ping().await,
        "images" => engine.images(false).await.map(drop),
        "image" => engine.image("alpine:3.12").await.map(drop),
        "containers" => engine.containers(true).await.map(drop),
        "container" => engine.container(&things.running).await.map(drop),
        "networks" => engine.networks().await.map(drop),
        "volumes" => engine.volumes().await.map(drop),
        "volume" => {
            let volume = VolumeCreate { name: Some(mark.to_owned()), ..VolumeCreate::default() };
            engine.create_volume(&volume, Default::default()).await?;
            engine.remove_volume(mark, true).await
        }
        "network" => {
            let network = NetworkCreate { name: mark.to_owned(), ..NetworkCreate::default() };
            engine.create_network(&network, Default::default()).await?;
            engine.remove_network(mark).await
        }
        "tag" => {
            engine.tag("alpine:3.12", &format!("{mark}:1")).await?;
            engine.remove_image(&format!("{mark}:1"), false, false).await.map(drop)
        }
        "stop" => engine.stop(&things.ended, Some(1), None).await,
        "logs" => logs(engine, &things.ended, false).await.and_then(|length| told(length > 2000, "a part of the log")),
        "follow" => {
            // Ends when something was printed that was not there before.
            let (events, mut receiver) = mpsc::channel(16);
            let follow = LogsRequest { follow: true, tail: Some(0), ..LogsRequest::default() };
            let heard = async {
                receiver.recv().await;
                drop(receiver);
            };
            tokio::join!(engine.logs(&things.running, follow, events), heard).0
        }
        "run" => {
            let mut run = run_of("alpine:3.12", &["sh", "-c", "seq 2000; exit 3"]);
            (run.rm, run.name) = (true, Some(mark.to_owned()));
            let (events, receiver) = mpsc::channel(16);
            let (_input, input) = mpsc::channel(1);
            let (end, _) = tokio::join!(engine.run(request(run, "faults"), RunIo { events, input }), collect(receiver));
            end.and_then(|end| told(end == RunEnd::Exited(3), &format!("{end:?} in place of Exited(3)")))
        }
        "exec" => {
            let command = ["sh", "-c", "seq 2000; exit 3"].map(str::to_owned).to_vec();
            let exec = Exec { container: things.running.clone(), command, ..Exec::default() };
            let (events, receiver) = mpsc::channel(16);
            let (_input, input) = mpsc::channel(1);
            let size = Size { cols: 80, rows: 24 };
            let (end, _) = tokio::join!(engine.exec(exec, size, RunIo { events, input }), collect(receiver));
            end.and_then(|end| told(end == RunEnd::Exited(3), &format!("{end:?} in place of Exited(3)")))
        }
        "build" => {
            let mut request = build_of(&things.folder, mark);
            request.build.no_cache = true;
            request.build.build_args.push(("MARK".to_owned(), unique("mark")));
            let (events, mut receiver) = mpsc::channel(16);
            let drain = async { while receiver.recv().await.is_some() {} };
            tokio::join!(engine.build(request, events), drain).0.map(drop)
        }
        "pull" => {
            let (events, receiver) = mpsc::channel(16);
            tokio::join!(engine.pull(&things.remote, None, events), collect(receiver)).0
        }
        "events" => {
            let (events, mut receiver) = mpsc::channel(16);
            let heard = async {
                receiver.recv().await;
                drop(receiver);
            };
            let direct = super::engine().await;
            let happen = async {
                let volume = VolumeCreate { name: Some(mark.to_owned()), ..VolumeCreate::default() };
                loop {
                    let _ = direct.create_volume(&volume, Default::default()).await;
                    let _ = direct.remove_volume(mark, true).await;
                    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                }
            };
            tokio::select! {
                (end, ()) = async { tokio::join!(engine.events(events), heard) } => end,
                () = happen => Ok(()),
            }
        }
        other => panic!("there is no call {other}"),
    }
}

async fn logs(engine: &Live, name: &str, follow: bool) -> Result<usize, EngineError> {
    let (events, receiver) = mpsc::channel(16);
    let request = LogsRequest { follow, ..LogsRequest::default() };
    let (end, printed) = tokio::join!(engine.logs(name, request, events), collect(receiver));
    end.map(|()| super::printed(&printed).len())
}

/// How a result begins that is no error and yet not the true one, which is worse.
pub const UNTRUE: &str = "no error, and ";

fn told(holds: bool, instead: &str) -> Result<(), EngineError> {
    if holds { Ok(()) } else { Err(EngineError::Other { status: None, message: format!("{UNTRUE}{instead}") }) }
}
