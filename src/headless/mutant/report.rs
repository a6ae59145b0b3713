//! What is told of a mutant.

use serde::Serialize;

use crate::headless::report::StepOutcome;

/// A mutant that was tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MutantReport {
    /// Id, unique in its lesson.
    pub id: String,
    /// The step it was done at.
    pub step: String,
    /// The step whose checks were looked at.
    pub look: String,
    /// It is another right solution, which the checks must let pass.
    pub right: bool,
    /// `passed` when it was caught as it should be (or, right, let pass) and the way back worked.
    pub outcome: StepOutcome,
    /// Id of the check that must catch it; `None` for a right one.
    pub check: Option<String>,
    /// Id of the mistake that was named to the learner, when one was.
    pub mistake: Option<String>,
    /// What the learner was told to do, in the report's language.
    pub hint: Option<String>,
    /// The step's solution made everything pass afterwards; `None` where that is only tried after the step's last mutant.
    pub recovered: Option<bool>,
    /// Why it did not pass.
    pub reason: Option<String>,
    /// How long it took, the way back included.
    pub duration_ms: u64,
}
