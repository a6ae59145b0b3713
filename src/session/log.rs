//! What an action shows: its last lines, and the live picture of a build.

use std::collections::VecDeque;
use std::time::Duration;

use crate::engine::{BuildEvent, Builder, OutputStream, StepState};
use crate::session::building::{self, RecordedTimes};

/// Lines kept for the screen; older ones are in the action's log file.
pub const KEPT_LINES: usize = 10_000;

/// One line of output, cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it came from.
    pub stream: OutputStream,
    /// Text without control sequences.
    pub text: String,
}

/// The last lines of an action's output.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Log {
    lines: VecDeque<Line>,
    dropped: u64,
}

impl Log {
    /// Adds lines, dropping the oldest over [`KEPT_LINES`]. `skipped` were left out before them.
    pub fn extend(&mut self, lines: Vec<Line>, skipped: u64) {
        if skipped > 0 {
            // What was kept is older than the gap: showing both as neighbours would be untrue.
            self.dropped += self.lines.len() as u64 + skipped;
            self.lines.clear();
        }
        self.lines.extend(lines);
        let excess = self.lines.len().saturating_sub(KEPT_LINES);
        self.lines.drain(..excess);
        self.dropped += excess as u64;
    }

    /// Lines kept, oldest first.
    #[must_use]
    pub fn lines(&self) -> &VecDeque<Line> {
        &self.lines
    }

    /// How many older lines are not kept here. A line's number over the whole output is this plus its index.
    #[must_use]
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// The end of the output as one text of at most `bytes` bytes.
    #[must_use]
    pub fn tail(&self, bytes: usize) -> String {
        let mut size = 0;
        let first = self.lines.iter().rposition(|line| {
            size += line.text.len() + 1;
            size > bytes
        });
        let mut text = String::new();
        for line in self.lines.iter().skip(first.map_or(0, |at| at + 1)) {
            text.push_str(&line.text);
            text.push('\n');
        }
        text
    }
}

/// One step of a build as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildStep {
    /// The builder's id for it.
    pub id: String,
    /// Name, such as `[build 2/6] WORKDIR /app`.
    pub name: String,
    /// How far.
    pub state: StepState,
    /// What it is doing, with bytes done and in all (0 when unknown).
    pub progress: Option<(String, u64, u64)>,
}

/// The live picture of a build.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BuildView {
    /// Which builder, and why where it is not the usual one.
    pub builder: Option<(Builder, Option<String>)>,
    /// Context bytes sent, and whether that is all.
    pub context: (u64, bool),
    /// Steps in the order they were first told of.
    pub steps: Vec<BuildStep>,
    /// Warnings.
    pub warnings: Vec<String>,
    /// When its steps began and ended in the recording that it is told from.
    pub recorded: Option<RecordedTimes>,
}

impl BuildView {
    /// Takes in one piece of news; a log line to show in the log as well is given back.
    pub fn apply(&mut self, event: BuildEvent) -> Option<Line> {
        match event {
            BuildEvent::Builder(builder, why) => self.builder = Some((builder, why)),
            BuildEvent::Context { sent, done } => self.context = (sent, done),
            BuildEvent::Step { id, name, state } => {
                let step = self.step(&id);
                if !name.is_empty() {
                    step.name = name;
                }
                if !matches!(state, StepState::Running) {
                    step.progress = None;
                }
                step.state = state;
            }
            BuildEvent::Progress { step, what, current, total } => self.step(&step).progress = Some((what, current, total)),
            BuildEvent::Log { step, line } => {
                self.step(&step);
                return Some(Line { stream: OutputStream::Stderr, text: line });
            }
            BuildEvent::Warning(text) => {
                self.warnings.push(text.clone());
                return Some(Line { stream: OutputStream::Stderr, text: format!("WARNING: {text}") });
            }
        }
        None
    }

    /// The same of a recording: it came so long after the command's start.
    pub fn apply_recorded(&mut self, at: Duration, event: BuildEvent) -> Option<Line> {
        let recorded = self.recorded.get_or_insert_default();
        recorded.now = recorded.now.max(at);
        if let BuildEvent::Step { id, state, .. } = &event {
            building::note(&mut recorded.times, id, state, at);
        }
        self.apply(event)
    }

    /// Steps that are over, and steps known.
    #[must_use]
    pub fn count(&self) -> (usize, usize) {
        let over = |step: &&BuildStep| matches!(step.state, StepState::Done(_) | StepState::Cached);
        (self.steps.iter().filter(over).count(), self.steps.len())
    }

    /// Time the steps took, added up; stages that ran side by side count both.
    #[must_use]
    pub fn step_time(&self) -> Duration {
        self.steps.iter().filter_map(|step| if let StepState::Done(time) = step.state { Some(time) } else { None }).sum()
    }

    fn step(&mut self, id: &str) -> &mut BuildStep {
        let at = self.steps.iter().position(|step| step.id == id).unwrap_or_else(|| {
            self.steps.push(BuildStep { id: id.to_owned(), name: id.to_owned(), state: StepState::Waiting, progress: None });
            self.steps.len() - 1
        });
        &mut self.steps[at]
    }
}

#[cfg(test)]
mod tests {
    use super::{BuildView, KEPT_LINES, Line, Log};
    use crate::engine::{BuildEvent, OutputStream, StepState};

    fn lines(range: std::ops::Range<usize>) -> Vec<Line> {
        range.map(|number| Line { stream: OutputStream::Stdout, text: number.to_string() }).collect()
    }

    #[test]
    fn the_log_keeps_the_newest_lines_and_counts_the_rest() {
        let mut log = Log::default();
        log.extend(lines(0..KEPT_LINES), 0);
        log.extend(lines(KEPT_LINES..KEPT_LINES + 5), 0);
        assert_eq!((log.lines().len(), log.dropped()), (KEPT_LINES, 5));
        assert_eq!(log.lines()[0].text, "5");
        assert_eq!(log.tail(11), "10004\n", "only whole lines");
    }

    #[test]
    fn lines_on_both_sides_of_a_gap_are_never_shown_as_neighbours() {
        let mut log = Log::default();
        log.extend(lines(0..3), 0);
        log.extend(lines(10..12), 7);
        assert_eq!((log.lines().len(), log.dropped()), (2, 10));
    }

    #[test]
    fn a_build_step_that_begins_again_is_running_again() {
        let mut build = BuildView::default();
        let step = |state| BuildEvent::Step { id: "a".into(), name: "[1/2] FROM x".into(), state };
        build.apply(step(StepState::Done(std::time::Duration::from_secs(1))));
        assert_eq!(build.count(), (1, 1));
        build.apply(step(StepState::Running));
        assert_eq!(build.count(), (0, 1));
    }
}
