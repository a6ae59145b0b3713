//! What happened in this run of the program, and when: what was run, written, checked and passed.

use std::time::Duration;

use crate::check::Outcome;
use crate::course::StepRef;
use crate::i18n::{Lang, words};
use crate::session::{ActionError, EngineState, JobId, Session};

/// Moments that are kept; the oldest go first.
const KEPT: usize = 1000;
/// Letters of a command that are kept.
const LETTERS: usize = 400;

/// How something that ran ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// It has not.
    Runs,
    /// With this exit code.
    Exit(i64),
    /// It was stopped.
    Stopped,
    /// It could not be done.
    Failed,
}

/// A time, with the word that it is the recording's.
pub(crate) fn when_recorded(took: &str, lang: Lang) -> String {
    words!(lang, "timeline-when-recorded", took = took)
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// The learner came to a step.
    Came(StepRef),
    /// A command ran: its line, how long, whether that is how long it took when it was recorded, and how it ended.
    Ran { job: JobId, line: String, took: Option<Duration>, recorded: bool, end: End },
    /// Files were written.
    Wrote,
    /// So many checks of the step passed, of so many.
    Checked(usize, usize),
    /// The step was proved.
    Passed,
    /// An engine answers; it is a recording.
    Engine { replay: bool },
    /// None answers.
    NoEngine,
}

/// Something that happened, and when, counted from the program's start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    pub at: Duration,
    pub what: What,
}

/// All that happened.
#[derive(Debug, Clone, Default)]
pub(crate) struct Timeline {
    pub moments: Vec<Moment>,
    /// Steps that were done in earlier runs of the program.
    pub earlier: usize,
    began_to_follow: bool,
    at: Option<StepRef>,
    job: Option<(JobId, bool)>,
    checked: Option<(usize, usize)>,
    done: bool,
    engine: Option<Option<bool>>,
}

impl Timeline {
    /// Looks what has changed.
    pub fn follow(&mut self, session: &Session, now: Duration) {
        let is_done = session.at().and_then(|name| session.record().of(name)).is_some_and(|known| known.done);
        if !self.began_to_follow {
            self.began_to_follow = true;
            self.earlier = session.record().steps.values().filter(|known| known.done).count();
        }
        let engine = match session.engine() {
            EngineState::Connecting => self.engine,
            EngineState::Ready(info) => Some(Some(info.replay.is_some())),
            EngineState::Missing(_) => Some(None),
        };
        if engine != self.engine {
            self.engine = engine;
            match engine {
                Some(Some(replay)) => self.add(now, What::Engine { replay }),
                Some(None) => self.add(now, What::NoEngine),
                None => {}
            }
        }
        if self.at.as_ref() != session.at() {
            self.at = session.at().cloned();
            (self.checked, self.done) = (None, is_done);
            if let Some(name) = self.at.clone() {
                // Who only passes by leaves no trace.
                if matches!(self.moments.last(), Some(Moment { what: What::Came(_), .. })) {
                    self.moments.pop();
                }
                self.add(now, What::Came(name));
            }
        }
        self.follow_action(session, now);
        let checks = &session.step_state().checks;
        let passed = checks.iter().filter(|check| check.outcome.as_ref().is_some_and(Outcome::passed)).count();
        let judged = !checks.is_empty() && checks.iter().all(|check| check.outcome.is_some());
        if judged && !session.looking() && self.checked != Some((passed, checks.len())) {
            self.checked = Some((passed, checks.len()));
            self.add(now, What::Checked(passed, checks.len()));
        }
        if is_done && !self.done {
            self.add(now, What::Passed);
        }
        self.done = is_done;
    }

    fn follow_action(&mut self, session: &Session, now: Duration) {
        let Some(action) = session.action() else { return };
        let active = action.active();
        if self.job == Some((action.job, active)) {
            return;
        }
        let known = self.job.is_some_and(|(job, _)| job == action.job);
        self.job = Some((action.job, active));
        let end = match &action.result {
            _ if active => End::Runs,
            Some(Ok(code)) => End::Exit(*code),
            Some(Err(ActionError::Cancelled)) => End::Stopped,
            Some(Err(_)) => End::Failed,
            None => End::Exit(0),
        };
        if known {
            let ran =
                self.moments.iter_mut().rev().find(|moment| matches!(&moment.what, What::Ran { job, .. } if *job == action.job));
            if let Some(Moment { at, what: What::Ran { took, recorded, end: known, .. } }) = ran {
                *known = end;
                *took = (!active).then(|| action.took.unwrap_or_else(|| now.saturating_sub(*at)));
                *recorded = action.took.is_some();
            }
            return;
        }
        let what = match &action.command {
            Some(command) => {
                let line = command.text.chars().take(LETTERS).collect();
                let took = (!active).then(|| action.took.unwrap_or_default());
                What::Ran { job: action.job, line, took, recorded: action.took.is_some(), end }
            }
            None => What::Wrote,
        };
        self.add(now, what);
    }

    fn add(&mut self, at: Duration, what: What) {
        self.moments.push(Moment { at, what });
        let over = self.moments.len().saturating_sub(KEPT);
        self.moments.drain(..over);
    }
}
