//! What is at work, or was last: a command, or the writing of files.

use std::collections::VecDeque;
use std::time::Duration;

use crate::course::{StepRef, Task};
use crate::engine::ApiCall;
use crate::session::{ActionError, BuildView, Earlier, JobId, Line, Log, Prepared, Typed};

/// How far a running command is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunningState {
    /// Being got ready.
    Starting,
    /// Runs.
    Running,
    /// Was asked to stop.
    Stopping,
    /// Over.
    Ended,
}

/// Requests kept of one command; later ones are not shown.
pub const KEPT_CALLS: usize = 500;

/// The action at work, or the last one.
#[derive(Debug, Clone, PartialEq)]
pub struct Running {
    /// Its job; a new one for each command.
    pub job: JobId,
    /// The step it is for.
    pub step: StepRef,
    /// The command at work; `None` while files are written.
    pub command: Option<Prepared>,
    /// How far.
    pub state: RunningState,
    /// Container at work.
    pub container: Option<String>,
    /// How long it took when it was recorded, where a recording is told at another pace.
    pub took: Option<Duration>,
    /// How it ended.
    pub result: Option<Result<i64, ActionError>>,
    /// Output.
    pub log: Log,
    /// The build, when it is one.
    pub build: Option<BuildView>,
    /// The Engine API requests behind it, in the order they were sent; at most [`KEPT_CALLS`].
    pub calls: Vec<ApiCall>,
    /// How it compares with what the step asks, where it was typed.
    pub typed: Option<Typed>,
    /// What the commands of the same go before it said.
    pub earlier: Vec<Earlier>,
    /// A replay gave way to an engine while it was at work, or the other way: it proves nothing.
    pub(crate) crossed: bool,
    pub(crate) queue: VecDeque<Task>,
}

impl Running {
    /// Takes in news of its build; `apply` gives the lines that they print.
    pub(crate) fn news_of_build(&mut self, apply: impl FnOnce(&mut BuildView) -> Vec<Line>) {
        if self.state == RunningState::Starting {
            self.state = RunningState::Running;
        }
        let lines = apply(self.build.get_or_insert_default());
        self.log.extend(lines, 0);
    }

    /// Not over yet.
    #[must_use]
    pub fn active(&self) -> bool {
        self.state != RunningState::Ended
    }

    /// It holds the terminal until it is stopped, as a server in the foreground does.
    #[must_use]
    pub fn foreground(&self) -> bool {
        self.command.as_ref().is_some_and(|command| command.foreground)
    }
}
