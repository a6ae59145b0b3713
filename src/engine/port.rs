//! The port: what the workshop asks of an engine.

use std::collections::BTreeMap;
use std::io;

use async_trait::async_trait;
use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::mpsc;

use crate::docker_cli::{Exec, Import, NetworkConnect, NetworkCreate, VolumeCreate};
use crate::engine::EngineError;
use crate::engine::api::ApiLog;
use crate::engine::replay::Replay;
use crate::engine::request::{
    ChangeKind, CommitRequest, EventsQuery, Filters, ObjectKind, PathStat, Processes, PruneKind, Pruned, Query, Raw, Usage,
};
use crate::engine::terms::{
    BuildEvent, BuildRequest, EngineEvent, EngineInfo, LogsRequest, RunEnd, RunEvent, RunIo, RunRequest, Size,
};
use crate::objects::{Container, Image, Network, Volume};

/// A byte stream in both directions.
pub trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Duplex for T {}

/// An engine. Every call is bounded in time except those that follow something (`run`, `exec`, `logs` with
/// follow, `events`, `build`), which end when their future is dropped. Dropping a build cancels it.
#[async_trait]
pub trait Engine: Send + Sync {
    /// Who answers.
    fn info(&self) -> &EngineInfo;
    /// Whether it still answers.
    async fn ping(&self) -> Result<(), EngineError>;
    /// Every tagged image (with `all`: untagged ones too), without layers.
    async fn images(&self, all: bool) -> Result<Vec<Image>, EngineError>;
    /// One image with its history; `NotFound` when there is none.
    async fn image(&self, reference: &str) -> Result<Image, EngineError>;
    /// Containers; with `all` also those that do not run.
    async fn containers(&self, all: bool) -> Result<Vec<Container>, EngineError>;
    /// One container.
    async fn container(&self, name: &str) -> Result<Container, EngineError>;
    /// Every network.
    async fn networks(&self) -> Result<Vec<Network>, EngineError>;
    /// Every volume.
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError>;
    /// Builds an image; the id of the image.
    async fn build(&self, request: BuildRequest, events: mpsc::Sender<BuildEvent>) -> Result<String, EngineError>;
    /// Runs a container, attached unless `-d`. Pulls the image when it is missing, as `docker run` does.
    /// `NameTaken::owner` is judged by the request's labels. When the container was created but could not be
    /// started (port taken), it is removed again, as far as it was this call that made it.
    async fn run(&self, request: RunRequest, io: RunIo) -> Result<RunEnd, EngineError>;
    /// Runs a command in a container.
    async fn exec(&self, exec: Exec, size: Size, io: RunIo) -> Result<RunEnd, EngineError>;
    /// A container's log, sent as [`RunEvent::Output`].
    async fn logs(&self, name: &str, request: LogsRequest, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError>;
    /// Stops a container, killing it after `seconds` (negative: never).
    async fn stop(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError>;
    /// Starts a container.
    async fn start(&self, name: &str) -> Result<(), EngineError>;
    /// Stops and starts a container.
    async fn restart(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError>;
    /// Sends a signal.
    async fn kill(&self, name: &str, signal: &str) -> Result<(), EngineError>;
    /// Removes a container.
    async fn remove_container(&self, name: &str, force: bool, volumes: bool) -> Result<(), EngineError>;
    /// Removes an image or a tag; the lines docker prints (`Untagged: …`, `Deleted: …`).
    async fn remove_image(&self, reference: &str, force: bool, no_prune: bool) -> Result<Vec<String>, EngineError>;
    /// Gives an image another name.
    async fn tag(&self, source: &str, target: &str) -> Result<(), EngineError>;
    /// Fetches an image; lines of progress go to `events` as [`RunEvent::Pull`].
    async fn pull(&self, reference: &str, platform: Option<&str>, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError>;
    /// Makes a volume; its name.
    async fn create_volume(&self, volume: &VolumeCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError>;
    /// Removes a volume.
    async fn remove_volume(&self, name: &str, force: bool) -> Result<(), EngineError>;
    /// Makes a network; its id.
    async fn create_network(&self, network: &NetworkCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError>;
    /// Removes a network.
    async fn remove_network(&self, name: &str) -> Result<(), EngineError>;
    /// Sends every change until the receiver is dropped (then `Ok`) or the engine is lost.
    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError>;

    /// The seat whose names these are, where several learners share the engine.
    fn seat(&self) -> Option<&str> {
        None
    }

    /// Whether it runs on another machine, so that the ports it publishes are not found on this one.
    fn is_away(&self) -> bool {
        false
    }
    /// A connection to a port of the engine's machine, where that is another one than this.
    async fn dial(&self, _port: u16) -> io::Result<Box<dyn Duplex>> {
        Err(io::ErrorKind::Unsupported.into())
    }

    // What follows is for the docker command line; an engine without it says so.

    /// The recorded run that this is, where it is one and no engine.
    fn replay(&self) -> Option<&Replay> {
        None
    }
    /// The same engine, which tells `log` of each request it makes. `None` where there are no requests.
    fn traced(&self, _log: ApiLog) -> Option<Box<dyn Engine>> {
        None
    }
    /// One thing as the engine describes it. `size`: a container's sizes too.
    async fn inspect(&self, _kind: ObjectKind, _name: &str, _size: bool) -> Result<Raw, EngineError> {
        unsupported("inspect")
    }
    /// Containers, images, volumes or networks as the engine lists them (an array).
    async fn list(&self, _kind: ObjectKind, _query: &Query) -> Result<Raw, EngineError> {
        unsupported("list")
    }
    /// An image's history as the engine tells it, newest first (an array).
    async fn history(&self, _reference: &str) -> Result<Raw, EngineError> {
        unsupported("history")
    }
    /// What `docker info` shows, as the engine tells it.
    async fn system_info(&self) -> Result<Raw, EngineError> {
        unsupported("info")
    }
    /// What `docker version` shows of the server.
    async fn system_version(&self) -> Result<Raw, EngineError> {
        unsupported("version")
    }
    /// What `docker system df` counts.
    async fn disk_usage(&self) -> Result<Raw, EngineError> {
        unsupported("system df")
    }
    /// Attaches to a running container until it ends; its exit code.
    async fn attach(&self, _name: &str, _interactive: bool, _size: Size, _io: RunIo) -> Result<RunEnd, EngineError> {
        unsupported("attach")
    }
    /// Starts a container with this terminal attached to it, as `docker start -a` does; its exit code.
    async fn start_attached(&self, _name: &str, _interactive: bool, _size: Size, _io: RunIo) -> Result<RunEnd, EngineError> {
        unsupported("start -a")
    }
    /// Pauses a container, or lets it go on.
    async fn pause(&self, _name: &str, _on: bool) -> Result<(), EngineError> {
        unsupported("pause")
    }
    /// Waits until a container is not running; its exit code.
    async fn wait(&self, _name: &str) -> Result<i64, EngineError> {
        unsupported("wait")
    }
    /// A container's processes; `options` are for `ps`.
    async fn top(&self, _name: &str, _options: &[String]) -> Result<Processes, EngineError> {
        unsupported("top")
    }
    /// A container's use of the machine: once, or with `follow` again and again until it stops.
    async fn stats(&self, _name: &str, _follow: bool, _samples: mpsc::Sender<Usage>) -> Result<(), EngineError> {
        unsupported("stats")
    }
    /// What has changed in a container's files.
    async fn diff(&self, _name: &str) -> Result<Vec<(ChangeKind, String)>, EngineError> {
        unsupported("diff")
    }
    /// Gives a container another name.
    async fn rename(&self, _name: &str, _to: &str) -> Result<(), EngineError> {
        unsupported("rename")
    }
    /// Makes an image of a container; its id.
    async fn commit(&self, _request: CommitRequest) -> Result<String, EngineError> {
        unsupported("commit")
    }
    /// What a path in a container is.
    async fn path_stat(&self, _name: &str, _path: &str) -> Result<PathStat, EngineError> {
        unsupported("cp")
    }
    /// A path of a container as a tar archive.
    async fn copy_from(&self, _name: &str, _path: &str, _tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        unsupported("cp")
    }
    /// Unpacks a tar archive into a folder of a container. `keep_owner`: with the archive's owners.
    async fn copy_to(
        &self,
        _name: &str,
        _folder: &str,
        _keep_owner: bool,
        _tar: mpsc::Receiver<Bytes>,
    ) -> Result<(), EngineError> {
        unsupported("cp")
    }
    /// A container's whole file system as a tar archive.
    async fn export(&self, _name: &str, _tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        unsupported("export")
    }
    /// Images as a tar archive that `load` takes.
    async fn save(&self, _references: &[String], _tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        unsupported("save")
    }
    /// Takes in images; lines of progress and `Loaded image: …` go to `events` as [`RunEvent::Pull`].
    async fn load(&self, _tar: mpsc::Receiver<Bytes>, _quiet: bool, _events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        unsupported("load")
    }
    /// Makes an image of a file system; its id. `tar` is read unless the source is a URL.
    async fn import(&self, _import: &Import, _tar: mpsc::Receiver<Bytes>) -> Result<String, EngineError> {
        unsupported("import")
    }
    /// Removes what is unused.
    async fn prune(&self, _kind: PruneKind, _all: bool, _filters: &Filters) -> Result<Pruned, EngineError> {
        unsupported("prune")
    }
    /// Puts a container on a network.
    async fn connect_network(&self, _connect: &NetworkConnect) -> Result<(), EngineError> {
        unsupported("network connect")
    }
    /// Takes a container off a network.
    async fn disconnect_network(&self, _network: &str, _container: &str, _force: bool) -> Result<(), EngineError> {
        unsupported("network disconnect")
    }
    /// Events as the engine tells them, until `until`, or until the receiver is dropped.
    async fn raw_events(&self, _query: EventsQuery, _events: mpsc::Sender<Raw>) -> Result<(), EngineError> {
        unsupported("events")
    }
}

fn unsupported<T>(what: &str) -> Result<T, EngineError> {
    Err(EngineError::Unsupported { what: format!("docker {what}") })
}
