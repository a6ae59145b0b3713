//! What is known of one step in this run of the program.

use crate::check::{Fact, Facts, Outcome, Probe};

/// What is known of a check.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckResult {
    /// The check's id.
    pub id: String,
    /// What will be true, in the present language; the id where the course has no words for it.
    pub title: String,
    /// Its judgement; `None` before the first look.
    pub outcome: Option<Outcome>,
    /// Id of the mistake whose words are its hint, where one was recognized.
    pub mistake: Option<String>,
}

/// What is known of a step in this run of the program.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepState {
    /// Hints shown.
    pub hints: usize,
    /// The solution is shown.
    pub solution_shown: bool,
    /// Picked choices, in the order they were picked.
    pub picks: Vec<String>,
    /// The answer that was sent; a prediction becomes one when its command has run.
    pub answered: Option<Vec<String>>,
    /// The learner was asked to predict, and may go on without.
    pub asked_to_predict: bool,
    /// It was looked at.
    pub seen: bool,
    /// Something was tried here, so that a failed check may name a mistake.
    pub tried: bool,
    /// What the first look found; `None` before it.
    pub(crate) found: Option<FirstLook>,
    /// What was last seen.
    pub facts: Facts,
    /// Judgements of `facts`.
    pub checks: Vec<CheckResult>,
    /// What the step's own command gave: exit code and output.
    pub ran: Option<crate::check::OutputFact>,
    /// How many of the step's commands were typed and did well, from the first on.
    pub typed: usize,
}

/// What there was when the learner came.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FirstLook {
    /// What the checks said, in English.
    pub outcomes: Vec<Outcome>,
    /// The files that they read: another wrong file is a try as well.
    pub files: Vec<(Probe, Fact)>,
}

impl FirstLook {
    /// Something else is there now.
    pub fn differs(&self, outcomes: &[Outcome], facts: &Facts) -> bool {
        self.outcomes != outcomes || self.files.iter().any(|(probe, fact)| facts.get(probe) != Some(fact))
    }
}

/// A step's mark in the lesson tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepMark {
    /// Not done.
    Open,
    /// Done.
    Done,
    /// Done, but the step has changed since.
    Stale,
}
