//! What was typed and said in a step, like the text of a terminal.

use crate::engine::StepState;
use crate::headless::advice;
use crate::i18n::Lang;
use crate::markdown;
use crate::session::{ActionError, Running, RunningState};
use crate::tui::rows::time;

/// Rows kept of what is over.
const KEPT: usize = 2000;
/// Rows of output shown of what runs.
const SHOWN: usize = 600;

/// How a row sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A line that was typed.
    Typed,
    /// Something a program said.
    Said,
    /// A line of a file.
    File,
    /// By the way.
    Aside,
    /// Under way.
    Running,
    /// It went well.
    Good,
    /// It did not.
    Bad,
    /// It needs care.
    Warning,
}

/// One row, before it is broken to fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// How it sounds.
    pub tone: Tone,
    /// Its text, without control sequences.
    pub text: String,
}

impl Row {
    /// A row.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into() }
    }
}

/// What is over, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Console {
    past: Vec<Row>,
}

impl Console {
    /// What is over.
    pub fn past(&self) -> &[Row] {
        &self.past
    }

    /// Adds rows.
    pub fn add(&mut self, rows: impl IntoIterator<Item = Row>) {
        self.past.extend(rows);
        let excess = self.past.len().saturating_sub(KEPT);
        self.past.drain(..excess);
    }

    /// Nothing has been said.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}

/// What the action at work has said, and how it stands.
pub fn of_action(action: &Running, lang: Lang, words: &dyn Fn(End) -> String) -> Vec<Row> {
    let mut rows = Vec::new();
    for step in action.build.iter().flat_map(|build| &build.steps) {
        let (mark, tone) = match &step.state {
            StepState::Waiting => ("·", Tone::Aside),
            StepState::Running => ("▸", Tone::Running),
            StepState::Done(_) | StepState::Cached => ("✓", Tone::Good),
            StepState::Failed(_) => ("✗", Tone::Bad),
        };
        let right = match &step.state {
            StepState::Done(took) => time(*took, true),
            StepState::Cached => "CACHED".to_owned(),
            _ => String::new(),
        };
        rows.push(Row::new(tone, format!("{mark} {}  {right}", step.name).trim_end().to_owned()));
    }
    let lines = action.log.lines();
    let tone = if action.build.is_some() { Tone::Aside } else { Tone::Said };
    rows.extend(lines.iter().skip(lines.len().saturating_sub(SHOWN)).map(|line| Row::new(tone, line.text.clone())));
    if action.state == RunningState::Ended && action.command.is_some() {
        let fails = action.command.as_ref().is_some_and(|command| command.fails);
        match &action.result {
            Some(Ok(0)) | None => {}
            Some(Ok(code)) if fails => rows.push(Row::new(Tone::Aside, words(End::Meant(*code)))),
            Some(Ok(code)) => rows.push(Row::new(Tone::Bad, words(End::Code(*code)))),
            Some(Err(ActionError::Cancelled)) => rows.push(Row::new(Tone::Aside, words(End::Stopped))),
            Some(Err(error)) => {
                let tone = if fails { Tone::Said } else { Tone::Bad };
                rows.extend(error.to_string().lines().map(|line| Row::new(tone, markdown::clean_line(line))));
                if let ActionError::Engine(error) = error
                    && !fails
                {
                    let what = advice::of(error, lang);
                    rows.extend(what.lines().map(|line| Row::new(Tone::Warning, markdown::clean_line(line))));
                }
            }
        }
    }
    rows
}

/// How a command ended, to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With this exit code, which it was meant to.
    Meant(i64),
    /// With this exit code.
    Code(i64),
    /// It was stopped.
    Stopped,
}
