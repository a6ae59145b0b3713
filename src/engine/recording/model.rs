//! What a recording holds, in the words of our own port. Texts were cleaned when they were recorded, but a file can come
//! from anywhere: they are cleaned again when it is read.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::check::{Fact, Probe};
use crate::engine::recording::{Change, World};
use crate::engine::{ApiCall, BuildEvent, EngineError, EngineInfo, OutputStream};

/// The format's version; another one is refused rather than misread.
pub const FORMAT: u32 = 1;

/// One course, gone through once.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// Where and of what.
    pub head: Head,
    /// Its steps, in the order in which they were done.
    pub steps: Vec<StepTake>,
}

impl Recording {
    /// What was recorded of a step, named `lesson/step`.
    #[must_use]
    pub fn step(&self, name: &str) -> Option<&StepTake> {
        self.steps.iter().find(|take| take.step == name)
    }
}

/// Where, when and of what a recording was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// [`FORMAT`].
    pub format: u32,
    /// Course id.
    pub course: String,
    /// Course version.
    pub version: String,
    /// The version of this program that recorded.
    pub sealegs: String,
    /// The day, `2026-11-21`.
    pub date: String,
    /// The engine that answered.
    pub engine: EngineInfo,
    /// The base images were stand-ins: their own sizes, and their programs' versions, are not those of the real ones.
    pub stand_ins: bool,
    /// What held on that machine: the words of conditions.
    pub conditions: BTreeSet<String>,
    /// The values of the course's variables: ports, versions, the images it ran on, the ways that were chosen.
    pub variables: BTreeMap<String, String>,
    /// What the engine held before the first step.
    pub start: World,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StepTake {
    /// `lesson/step`.
    pub step: String,
    /// The step's fingerprint: what it asked for and proved when it was recorded.
    pub fingerprint: String,
    /// What was there before the step.
    pub before: Look,
    /// The commands of its solution, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commands: Vec<Take>,
}

/// What was seen at one moment.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Look {
    /// How what the engine held had changed since the moment before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// What the step's checks saw of the network, the shell, logs and programs in containers. What they saw of the engine's
    /// own things is in the [`World`]; files are always the learner's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seen: Vec<(Probe, Fact)>,
}

/// One command.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Take {
    /// The line, variables filled in.
    pub line: String,
    /// Folder inside the workspace.
    pub cwd: String,
    /// The files of the course that were in the workspace when it ran: path and SHA-256 in hex.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, String>,
    /// The files it wrote into the workspace.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wrote: Vec<Wrote>,
    /// The files of the workspace that it removed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<String>,
    /// What it told, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Said>,
    /// What was seen while it ran, where it ran until it was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meanwhile: Option<Look>,
    /// Milliseconds from its start until it was stopped, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<u64>,
    /// How it ended.
    pub end: End,
    /// Milliseconds from its start to its end.
    pub took: u64,
    /// What was seen afterwards.
    pub after: Look,
}

/// A file that a command wrote into the workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrote {
    /// Path inside the workspace, with `/`.
    pub path: String,
    /// Bytes.
    pub size: u64,
    /// Its text; `None` where it is too large or no text: a recording keeps no programs and no archives.
    pub text: Option<String>,
}

/// Something a command told, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// Milliseconds since its start.
    pub at: u64,
    /// What.
    pub what: Saying,
}

/// What a command tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saying {
    /// It runs now; the container's id when there is one.
    Started(Option<String>),
    /// Lines of output, cleaned.
    Lines(Vec<(OutputStream, String)>),
    /// What a program wrote to its terminal, for an emulator.
    Screen(String),
    /// Requests to the Engine API.
    Api(Vec<ApiCall>),
    /// News of a build.
    Build(Vec<BuildEvent>),
}

/// How a command ended.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// With this exit code.
    Exited(i64),
    /// The engine said no.
    Engine(EngineError),
    /// It could not be read: what is wrong, and what to do.
    Command(String, String),
    /// The shell or the workspace said no.
    System(String),
    /// It was stopped.
    #[default]
    Stopped,
}
