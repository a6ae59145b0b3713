//! The port: what the workshop asks of an engine.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use tokio::sync::mpsc;

use crate::docker_cli::{Build, Exec, Run};
use crate::engine::EngineError;
use crate::objects::{Container, Image, Network, Volume};

/// Whose make an engine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineKind {
    /// Docker (moby).
    Docker,
    /// Podman.
    Podman,
}

/// What builds images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Builder {
    /// BuildKit.
    BuildKit,
    /// The classic builder.
    Classic,
}

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngineInfo {
    /// Make.
    pub kind: EngineKind,
    /// The engine's version, `20.10.24`.
    pub version: String,
    /// Newest API version both sides speak, `1.41`.
    pub api: String,
    /// Where, `unix:///var/run/docker.sock`.
    pub endpoint: String,
    /// Operating system and architecture, `linux/amd64`.
    pub platform: String,
}

/// A terminal size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub cols: u16,
    /// Rows.
    pub rows: u16,
}

/// A build to make.
#[derive(Debug, Clone)]
pub struct BuildRequest {
    /// The command.
    pub build: Build,
    /// The folder that relative paths in it start from.
    pub cwd: PathBuf,
    /// Labels that mark what the session makes, added to the command's own.
    pub labels: BTreeMap<String, String>,
}

/// How far a build step is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepState {
    /// Not yet begun.
    Waiting,
    /// Being done.
    Running,
    /// Done, and how long it took.
    Done(Duration),
    /// Taken from the cache.
    Cached,
    /// Failed, in the builder's words.
    Failed(String),
}

/// News of a build. All texts are untrusted and already stripped of control sequences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildEvent {
    /// Which builder is at work, and why where it is not the usual one.
    Builder(Builder, Option<String>),
    /// The context went up: bytes so far.
    Context {
        /// Bytes sent.
        sent: u64,
        /// All sent.
        done: bool,
    },
    /// A step of the build is new or has changed. A step may be done and begin again.
    Step {
        /// Stable within the build; steps are shown in the order of their first mention.
        id: String,
        /// `[build 2/6] WORKDIR /app`.
        name: String,
        /// How far.
        state: StepState,
    },
    /// Progress within a step, such as an extraction: current and total bytes (0 when unknown).
    Progress {
        /// The step's id.
        step: String,
        /// What.
        what: String,
        /// Bytes done.
        current: u64,
        /// Bytes in all; 0 when unknown.
        total: u64,
    },
    /// A log line of a step.
    Log {
        /// The step's id.
        step: String,
        /// One line, without its end.
        line: String,
    },
    /// Something worth saying that is not an error.
    Warning(String),
}

/// A container to run.
#[derive(Debug, Clone)]
pub struct RunRequest {
    /// The command.
    pub run: Run,
    /// The folder that relative paths in it start from.
    pub cwd: PathBuf,
    /// Labels that mark what the session makes.
    pub labels: BTreeMap<String, String>,
    /// Size of the terminal, for `-t`.
    pub size: Size,
}

/// Which stream bytes came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputStream {
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
    /// A terminal: both, with control sequences that mean something.
    Tty,
}

/// News of a running container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunEvent {
    /// The image is being pulled: one line of progress.
    Pull(String),
    /// The container exists.
    Created(String),
    /// It runs.
    Started,
    /// It printed: raw bytes, untrusted.
    Output(OutputStream, Bytes),
}

/// What can be sent to a running container.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunInput {
    /// Typed bytes.
    Bytes(Bytes),
    /// The terminal has a new size.
    Resize(Size),
    /// A signal by name, `SIGINT`.
    Signal(String),
}

/// Both directions of a run. Channels are bounded: a reader that is slow slows the container, not the memory.
#[derive(Debug)]
pub struct RunIo {
    /// News and output.
    pub events: mpsc::Sender<RunEvent>,
    /// Input; a closed channel means no more input.
    pub input: mpsc::Receiver<RunInput>,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunEnd {
    /// `-d`: it runs on; its id.
    Detached(String),
    /// It exited with this code.
    Exited(i64),
}

/// Which part of a log.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogsRequest {
    /// Go on as more arrives.
    pub follow: bool,
    /// With time stamps.
    pub timestamps: bool,
    /// Only the last lines.
    pub tail: Option<u64>,
}

/// Something changed on the engine: the kind of object (`container`, `image`, …) and the action (`start`, `tag`, …).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EngineEvent {
    /// Kind of object.
    pub object: String,
    /// What happened to it.
    pub action: String,
    /// Its name or id.
    pub name: String,
}

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
    /// Stops a container, killing it after `seconds`.
    async fn stop(&self, name: &str, seconds: Option<u32>) -> Result<(), EngineError>;
    /// Starts a container.
    async fn start(&self, name: &str) -> Result<(), EngineError>;
    /// Sends a signal.
    async fn kill(&self, name: &str, signal: &str) -> Result<(), EngineError>;
    /// Removes a container.
    async fn remove_container(&self, name: &str, force: bool, volumes: bool) -> Result<(), EngineError>;
    /// Removes an image or a tag; the lines docker prints (`Untagged: …`, `Deleted: …`).
    async fn remove_image(&self, reference: &str, force: bool) -> Result<Vec<String>, EngineError>;
    /// Gives an image another name.
    async fn tag(&self, source: &str, target: &str) -> Result<(), EngineError>;
    /// Fetches an image; lines of progress go to `events` as [`RunEvent::Pull`].
    async fn pull(&self, reference: &str, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError>;
    /// Makes a volume.
    async fn create_volume(&self, name: &str, labels: BTreeMap<String, String>) -> Result<(), EngineError>;
    /// Removes a volume.
    async fn remove_volume(&self, name: &str) -> Result<(), EngineError>;
    /// Makes a network; its id.
    async fn create_network(&self, name: &str, driver: &str, labels: BTreeMap<String, String>) -> Result<String, EngineError>;
    /// Removes a network.
    async fn remove_network(&self, name: &str) -> Result<(), EngineError>;
    /// Sends every change until the receiver is dropped (then `Ok`) or the engine is lost.
    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError>;
}
