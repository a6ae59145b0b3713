//! What the port speaks of: engines, builds, runs and their news.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;

use crate::docker_cli::{Build, NetworkConnect, Run};
use crate::engine::request::Abilities;

/// Whose make an engine is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EngineKind {
    /// Docker (moby).
    Docker,
    /// Podman.
    Podman,
}

/// What builds images.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Builder {
    /// BuildKit.
    BuildKit,
    /// The classic builder.
    Classic,
}

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What it can do.
    pub abilities: Abilities,
    /// It is none: a recorded run is shown in its place, and this says which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replay: Option<Box<ReplayMark>>,
}

/// Which recorded run is shown in the place of an engine; kind and version of the engine are the recorded one's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplayMark {
    /// The day on which it was recorded, `2026-11-21`.
    pub date: String,
    /// The version of this program that recorded it.
    pub sealegs: String,
    /// It was recorded with stand-ins for the base images, whose sizes are not those of the real ones.
    pub stand_ins: bool,
    /// What held on the recorded machine: the words of conditions.
    pub conditions: BTreeSet<String>,
    /// The recorded values of the course's variables.
    pub variables: BTreeMap<String, String>,
    /// It was asked for, and does not stand in for an engine that was not found.
    pub chosen: bool,
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
    /// Images that the engine has under another name than the Dockerfile gives: `goapp:latest`, and the engine's name.
    pub images: BTreeMap<String, String>,
}

/// How far a build step is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// What `docker run` has no flags for.
    pub beyond: Beyond,
}

/// What can be asked of a container and not of `docker run`: compose files say it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beyond {
    /// The entrypoint in words, where the command's one word does not do; an empty list clears the image's.
    pub entrypoint: Option<Vec<String>>,
    /// The health check as the engine takes it, `["CMD", …]`; it goes with the command's times.
    pub health_test: Option<Vec<String>>,
    /// An init process, where it was said that there is none.
    pub init: Option<bool>,
    /// The address in the command's network by IPv6.
    pub ipv6: Option<String>,
    /// Further networks, joined before the start; their container is this one.
    pub networks: Vec<NetworkConnect>,
}

/// Which stream bytes came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A line about what comes before the program, which docker prints to standard error: the image is being pulled, or
    /// the engine warns of something.
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
    /// Extra attributes before each line.
    pub details: bool,
    /// Only from here on: seconds since 1970, with a fraction.
    pub since: Option<String>,
    /// Only up to here: seconds since 1970, with a fraction.
    pub until: Option<String>,
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
