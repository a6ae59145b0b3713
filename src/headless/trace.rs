//! What happened in a step, and when: the one place without a screen that reads a clock.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::engine::EngineError;
use crate::headless::report::CommandReport;
use crate::session::{ActionError, ActionEvent, CheckResult, Effect, Event, JobId};

/// The course of one step.
#[derive(Debug)]
pub struct Trace {
    began: Instant,
    commands: Vec<(JobId, Instant, bool, CommandReport)>,
    looked: Instant,
    passed: BTreeMap<String, Duration>,
    lost: Option<EngineError>,
}

impl Default for Trace {
    fn default() -> Self {
        let now = Instant::now();
        Self { began: now, commands: Vec::new(), looked: now, passed: BTreeMap::new(), lost: None }
    }
}

impl Trace {
    /// Something is asked for.
    pub fn effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Run(job, prepared) => {
                let command = CommandReport { line: prepared.text.clone(), exit: None, error: None, duration_ms: 0 };
                self.commands.push((*job, Instant::now(), false, command));
            }
            Effect::Probe { .. } => {
                self.looked = Instant::now();
                self.passed.clear();
            }
            _ => {}
        }
    }

    /// Something happened.
    pub fn event(&mut self, event: &Event) {
        let Event::Action(job, ActionEvent::Ended(result)) = event else { return };
        if let Some((_, began, over, command)) = self.commands.iter_mut().find(|(known, ..)| known == job) {
            *over = true;
            command.duration_ms = millis(began.elapsed());
            match result {
                Ok(code) => command.exit = Some(*code),
                Err(error) => command.error = Some(error.to_string()),
            }
        }
        if let Err(ActionError::Engine(error @ (EngineError::Lost { .. } | EngineError::Unreachable { .. }))) = result {
            self.lost = Some(error.clone());
        }
    }

    /// The checks were judged anew.
    pub fn judged(&mut self, checks: &[CheckResult]) {
        let after = self.looked.elapsed();
        for check in checks.iter().filter(|check| check.outcome.as_ref().is_some_and(crate::check::Outcome::passed)) {
            self.passed.entry(check.id.clone()).or_insert(after);
        }
    }

    /// From the last look's beginning until the check passed, or until now.
    #[must_use]
    pub fn check_ms(&self, id: &str, passed: bool) -> u64 {
        let known = self.passed.get(id).filter(|_| passed);
        millis(known.copied().unwrap_or_else(|| self.looked.elapsed()))
    }

    /// The engine that went away under a command.
    #[must_use]
    pub fn lost(&self) -> Option<&EngineError> {
        self.lost.as_ref()
    }

    /// The commands so far.
    #[must_use]
    pub fn commands(&self) -> Vec<CommandReport> {
        let still = |(_, began, over, command): &(JobId, Instant, bool, CommandReport)| {
            let duration_ms = if *over { command.duration_ms } else { millis(began.elapsed()) };
            CommandReport { duration_ms, ..command.clone() }
        };
        self.commands.iter().map(still).collect()
    }

    /// Since the step began.
    #[must_use]
    pub fn total_ms(&self) -> u64 {
        millis(self.began.elapsed())
    }
}

/// Whole milliseconds.
#[must_use]
pub fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
