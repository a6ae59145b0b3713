//! Whether a recording still is of the course as it is now.

use crate::course::{Course, Scope, Task};
use crate::engine::recording::Recording;

/// How a step is no longer what was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stale {
    /// It was not recorded.
    New,
    /// It asks for or proves something else now.
    Changed,
    /// Its solution has other commands now.
    Commands,
    /// The course has no such step any more.
    Gone,
}

impl Recording {
    /// The steps, named `lesson/step`, that are no longer what was recorded; in the course's order, those that are gone last.
    #[must_use]
    pub fn stale(&self, course: &Course) -> Vec<(String, Stale)> {
        let mut scope = Scope::default();
        for (name, value) in &self.head.variables {
            scope.set(name, value);
        }
        let mut stale = Vec::new();
        for (name, step) in course.steps() {
            let name = name.to_string();
            let Some(take) = self.step(&name) else {
                stale.push((name, Stale::New));
                continue;
            };
            let tasks = step.solution.iter().filter_map(|task| if let Task::Run(task) = task { Some(task) } else { None });
            let lines = tasks.filter(|task| task.when.holds(&self.head.conditions)).map(|task| scope.fill(&task.line));
            if take.fingerprint != step.fingerprint {
                stale.push((name, Stale::Changed));
            } else if !lines.eq(take.commands.iter().map(|command| command.line.clone())) {
                stale.push((name, Stale::Commands));
            }
        }
        let gone = self.steps.iter().filter(|take| !course.steps().any(|(name, _)| name.to_string() == take.step));
        stale.extend(gone.map(|take| (take.step.clone(), Stale::Gone)));
        stale
    }
}
