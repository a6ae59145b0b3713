//! What a session is told, and what it asks for.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;

use crate::check::{Facts, FileFact, Probe, Watched};
use crate::course::{StepRef, Task};
use crate::docker_cli::CommandLine;
use crate::docker_cli::complete::Names;
use crate::engine::{ApiCall, BuildEvent, EngineError, EngineInfo, Size};
use crate::i18n::Lang;
use crate::map::Map;
use crate::progress::Record;
use crate::session::Line;
use crate::session::lens::{LensAsk, LensNews};
use crate::session::lens_choice::LensWanted;
use crate::session::reset::{Item, Made, Scope};
use crate::workspace::Written;

/// Names one piece of work that was asked for. A result that carries an old one is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u64);

/// What a learner can ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// Do what the step asks: run its commands, send the answer, or go on after reading.
    Run,
    /// Look now whether the step is done.
    Check,
    /// One more hint.
    Hint,
    /// Show or hide the solution.
    ShowSolution,
    /// Let the program do the step.
    ApplySolution,
    /// Do these in the place of the step's solution, right or wrong.
    Try(Vec<Task>),
    /// Forget what was run, answered and seen in this run of the program; progress stays.
    Forget,
    /// Open the step's files in the learner's editor, or the one file of the lesson that is named.
    Edit(Option<String>),
    /// Next step.
    Next,
    /// Previous step.
    Previous,
    /// A step by name.
    Goto(StepRef),
    /// What would be made if everything before this step were done?
    Preview(StepRef),
    /// Go the way that was shown, to stand at its step.
    CatchUp,
    /// What would go if this were taken back?
    Reset(Scope),
    /// Take back what was listed.
    Remove,
    /// Pick or unpick a choice of the question, by its place from 0.
    Pick(usize),
    /// Stop what runs.
    Cancel,
    /// Run this line, typed instead of what the step asks, right or wrong.
    Command(String),
    /// Lines are being typed (or no longer): know what can be named.
    Names(bool),
    /// The live map is shown (or no longer): know what runs.
    Map(bool),
    /// Images are looked into, or no longer.
    Lens(LensAsk),
    /// The step's files are read line by line (or no longer): know what the learner's own hold.
    Files(bool),
    /// Typed bytes for the running command.
    Type(Bytes),
    /// The terminal of the running command has a new size.
    Resize(Size),
    /// Speak this language.
    Language(Lang),
    /// Give a variable another value.
    Set(String, String),
    /// Answer the standing offer.
    Confirm(bool),
    /// Look for the engine again.
    Reconnect,
    /// Go on with the recorded run.
    Replay,
    /// Go on with the recorded run although an engine answers: what runs on it is given up.
    TakeOver,
    /// Take the notice away.
    Dismiss,
}

/// News of the engine.
#[derive(Debug, Clone, PartialEq)]
pub enum EngineNews {
    /// It answers.
    Ready(EngineInfo),
    /// It does not.
    Missing(EngineError),
    /// It went away.
    Lost(EngineError),
    /// None answers, and the recorded run goes on in its place.
    StillReplay(EngineError),
    /// Something changed on it.
    Changed,
    /// A port of an engine on another machine cannot be found on this one, and why.
    NotForwarded(u16, String),
}

/// News of the running action.
#[derive(Debug, Clone, PartialEq)]
pub enum ActionEvent {
    /// The command's own process or container runs now; the container's id when there is one.
    Started(Option<String>),
    /// Output, already cleaned. `skipped` lines before these were too many to show and are in the log file only.
    Lines {
        /// Lines, oldest first.
        lines: Vec<Line>,
        /// Lines left out before them.
        skipped: u64,
    },
    /// Raw bytes of a program's terminal (`-t`), untrusted, for a terminal emulator; the same output comes cleaned as
    /// [`ActionEvent::Lines`] too.
    Screen(Bytes),
    /// The Engine API requests behind the command: new ones, and answers to those told of before (same id).
    Api(Vec<ApiCall>),
    /// News of a build, oldest first.
    Build(Vec<BuildEvent>),
    /// The same, told from a recording at another pace: each with the time after the command's start at which it came then.
    Recorded(Vec<(Duration, BuildEvent)>),
    /// How long the command took when it was recorded, where a recording is told at another pace; comes before its end.
    Took(Duration),
    /// It ended: the exit code, or why it could not be done.
    Ended(Result<i64, ActionError>),
}

impl ActionEvent {
    /// What it prints, builds and asks of the engine, of which there may be a flood.
    #[must_use]
    pub fn is_output(&self) -> bool {
        matches!(self, Self::Lines { .. } | Self::Screen(_) | Self::Api(_) | Self::Build(_))
    }
}

/// Why an action could not be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ActionError {
    /// The engine said no.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The command cannot be read: what is wrong, and what to do.
    #[error("{what}")]
    Command {
        /// What is wrong.
        what: String,
        /// What to do.
        hint: String,
    },
    /// The shell or the workspace said no.
    #[error("{0}")]
    System(String),
    /// The learner stopped it.
    #[error("stopped")]
    Cancelled,
}

/// What a session is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The learner asks for something.
    Input(Input),
    /// News of the engine.
    Engine(EngineNews),
    /// Files of the workspace changed.
    FilesChanged,
    /// News of an action.
    Action(JobId, ActionEvent),
    /// Files were written, or not and why.
    Written(JobId, Result<Vec<Written>, String>),
    /// What a probe saw. More comes while it is not finished.
    Probed {
        /// Which.
        job: JobId,
        /// All that was seen.
        facts: Facts,
        /// Nothing more comes.
        finished: bool,
    },
    /// What can be named on the engine and in the step's folder.
    Names(Box<Names>),
    /// What runs on the engine, or why that cannot be told.
    Mapped(JobId, Result<Box<Map>, EngineError>),
    /// What was found of images that are looked into.
    Lens(JobId, LensNews),
    /// What the learner's own files hold, by path.
    Files(BTreeMap<String, FileFact>),
    /// A container was removed on the learner's word, or not and why.
    Removed(JobId, Result<(), EngineError>),
    /// What this session made on the engine, or why that cannot be told.
    Made(JobId, Result<Vec<Made>, EngineError>),
    /// What of a list was removed.
    RemovedMade(JobId, Vec<Item>),
    /// Progress could not be saved, and why.
    SaveFailed(String),
    /// The learner is back from the editor.
    Edited(Result<(), String>),
    /// A timer rang.
    Timer(Timer),
}

/// Timers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Timer {
    /// Look at the step again, after changes have settled.
    Recheck,
    /// Look for the engine again.
    Reconnect,
    /// Look at what runs again, where the engine does not tell of every change.
    Map,
}

/// A command, parsed and ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The line as the learner reads it, variables filled in.
    pub text: String,
    /// Parsed.
    pub command: CommandLine,
    /// Folder inside the workspace.
    pub cwd: String,
    /// It keeps running; checks are made meanwhile.
    pub foreground: bool,
    /// It is meant to fail.
    pub fails: bool,
    /// The language to answer in, where docker itself would answer.
    pub lang: Lang,
    /// The step at which it was asked for, `lesson/step`: what it makes on the engine says so.
    pub step: String,
}

/// What a session asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Find the engine and follow its events.
    Connect,
    /// Show the recorded run in the place of an engine.
    Replay,
    /// Run a command.
    Run(JobId, Box<Prepared>),
    /// Stop a command as Ctrl-C does, and kill it when that does not help. With `force`, kill it at once.
    Cancel {
        /// Which.
        job: JobId,
        /// At once.
        force: bool,
    },
    /// Send typed bytes.
    Type(JobId, Bytes),
    /// The terminal has a new size.
    Resize(JobId, Size),
    /// Write files: path and content.
    Write(JobId, Vec<(String, String)>),
    /// Look. While a check that may need time (an HTTP answer, a log) fails, go on looking for `patience`.
    Probe {
        /// Which.
        job: JobId,
        /// The step at which the learner stands, `lesson/step`.
        step: String,
        /// Checks, with variables filled in.
        checks: Vec<Watched>,
        /// What else to look at.
        extra: Vec<Probe>,
        /// What the session knows already: the answer to its question, what its command gave.
        own: Facts,
        /// How long to go on looking.
        patience: Duration,
    },
    /// Find out what can be named: on the engine, and in this folder of the workspace.
    Names(String),
    /// Find out what runs.
    Map(JobId),
    /// Look into images: those that are named, or those that are to be chosen.
    Lens(JobId, LensAsk, LensWanted),
    /// Nobody looks into images any more.
    LensStop,
    /// Read the learner's own files at these paths.
    Files(Vec<String>),
    /// Remove a container of the learner's own earlier run.
    RemoveContainer(JobId, String),
    /// Find what this session made on the engine.
    FindMade(JobId),
    /// Remove what is on this list and not held, and nothing else.
    RemoveMade(JobId, Vec<Item>),
    /// Move the progress file aside, so that the next save writes a new one.
    KeepRecord,
    /// Make the files that are not there, and open an editor on those that are to be opened.
    Edit(Vec<ToEdit>),
    /// Save progress.
    Save(Box<Record>),
    /// Ring after a while. A timer that is already set is left as it is.
    Timer(Timer, Duration),
}

/// A file for the learner's editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToEdit {
    /// Path inside the workspace.
    pub path: String,
    /// What it starts as when it is not there.
    pub start: String,
    /// It is to be opened, and not only to be there: the learner has something to write in it.
    pub open: bool,
}
