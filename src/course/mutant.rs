//! Mutants: typical wrong solutions that a course's checks must catch, and other right ones that they must let pass.
//! No learner ever sees them; `sealegs course test` does them all on a live engine.

use super::{Condition, Task};
use crate::diagnostic::Span;

/// Another solution of a step, wrong or right.
#[derive(Debug, Clone, PartialEq)]
pub struct Mutant {
    /// Id, unique in its lesson.
    pub id: String,
    /// The step it is done at, in the state that the steps before left.
    pub step: String,
    /// Where it can be done.
    pub when: Condition,
    /// What is done in the place of the step's solution.
    pub tasks: Vec<Task>,
    /// Steps of the lesson that are done after it, with their own solutions: a wrong Dockerfile is caught when it is built.
    pub also: Vec<String>,
    /// The step whose checks are looked at.
    pub look: String,
    /// What must come of it.
    pub verdict: Verdict,
    /// Seconds that a slow server is waited for; `None` is the runner's own patience.
    pub patience: Option<u64>,
    /// Where it stands.
    pub span: Span,
}

/// What must come of a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is wrong, and caught.
    Caught {
        /// Id of the check that must fail.
        check: String,
        /// What the learner must be told.
        told: Told,
    },
    /// It is right as well: every check must pass.
    Right,
}

/// What the learner must be told of a wrong solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The words of this mistake of the check.
    Mistake(String),
    /// These words, in what is found or advised in English.
    Says(Vec<String>),
}
