//! One mutant: done, looked at, judged.

use std::path::Path;
use std::time::Duration;

use crate::course::{Mutant, StepRef, Task, Verdict};
use crate::headless::driver::{Driver, Halt, Perform};
use crate::headless::mutant::files::Files;
use crate::headless::mutant::judge::{Fault, Said, judge};
use crate::headless::mutant::last_word::is_last;
use crate::headless::mutant::report::MutantReport;
use crate::headless::mutant::words;
use crate::headless::report::StepOutcome;
use crate::i18n::Lang;
use crate::session::{Input, Session};

/// How long a check of a wrong solution may take to come round, in seconds, where the mutant does not say.
const PATIENCE: u64 = 4;

/// A mutant with its place.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'a> {
    /// The lesson's id.
    pub lesson: &'a str,
    /// The mutant.
    pub mutant: &'a Mutant,
    /// The workspace's folder.
    pub root: &'a Path,
    /// Longest time for one of its steps.
    pub limit: Duration,
}

impl Trial<'_> {
    /// The steps that are done, each with what is done there; `None` is the step's own solution.
    fn acts(&self) -> Vec<(StepRef, Option<Vec<Task>>)> {
        let mut acts = vec![(self.name(&self.mutant.step), Some(self.mutant.tasks.clone()))];
        acts.extend(self.mutant.also.iter().map(|step| (self.name(step), None)));
        acts
    }

    /// A step of the mutant's lesson.
    #[must_use]
    pub fn name(&self, step: &str) -> StepRef {
        StepRef { lesson: self.lesson.to_owned(), step: step.to_owned() }
    }
}

/// Does the mutant and judges what the checks say. Nothing is undone.
///
/// # Errors
/// When the engine is lost, or all was stopped.
pub async fn attempt<P: Perform>(driver: &mut Driver<P>, trial: Trial<'_>, before: &Files) -> Result<MutantReport, Halt> {
    let mutant = trial.mutant;
    let look = trial.name(&mutant.look);
    let patience = Duration::from_secs(mutant.patience.unwrap_or(PATIENCE));
    let acts = trial.acts();
    for (name, tasks) in &acts {
        let input = tasks.clone().map_or(Input::ApplySolution, Input::Try);
        let here = *name == look;
        driver.attempt(name, input, patience, trial.limit, &|session| here && done(session, mutant)).await?;
        if !here || acts.last().is_some_and(|(last, _)| last != name) {
            driver.quit().await;
        }
        before.drop_copies();
    }
    if acts.last().is_some_and(|(last, _)| *last != look) {
        driver.attempt(&look, Input::Check, patience, trial.limit, &|session| done(session, mutant)).await?;
    }
    let lang = driver.session().lang();
    let said = heard(driver);
    let verdict = match driver.session().course().step(&look) {
        Some(step) => judge(mutant, step, &said),
        None => Err(Fault::CannotTell { check: String::new(), why: mutant.look.clone() }),
    };
    driver.quit().await;
    let check = match &mutant.verdict {
        Verdict::Caught { check, .. } => Some(check.clone()),
        Verdict::Right => None,
    };
    let result = said.get(&lang).and_then(|said| said.iter().find(|result| Some(&result.id) == check.as_ref()));
    let hint = result.and_then(|result| match &result.outcome {
        Some(crate::check::Outcome::Failed { hint, .. }) => Some(hint.clone()),
        _ => None,
    });
    Ok(MutantReport {
        id: mutant.id.clone(),
        step: mutant.step.clone(),
        look: mutant.look.clone(),
        right: mutant.verdict == Verdict::Right,
        outcome: if verdict.is_ok() { StepOutcome::Passed } else { StepOutcome::Failed },
        mistake: result.and_then(|result| result.mistake.clone()),
        check,
        hint,
        recovered: None,
        reason: verdict.err().map(|fault| words::fault(&fault, lang)),
        duration_ms: 0,
    })
}

/// The judgement is the one that must come, and waiting cannot change it any more.
fn done(session: &Session, mutant: &Mutant) -> bool {
    let state = session.step_state();
    let Some(step) = session.step() else { return false };
    let said = Said::from([(Lang::default(), state.checks.clone())]);
    let serving = session.busy();
    let last = match &mutant.verdict {
        Verdict::Right => true,
        Verdict::Caught { check, .. } => step
            .checks
            .iter()
            .filter(|known| known.id == *check)
            .all(|check| is_last(&check.spec.filled(session.scope()), &state.facts, serving)),
    };
    // Words are judged later, in every language.
    let judged = match judge(mutant, step, &said) {
        Ok(()) => true,
        Err(Fault::OtherWords { .. }) => session.lang() != Lang::default(),
        Err(_) => false,
    };
    last && judged
}

/// What the checks say, in every language of the course.
fn heard<P: Perform>(driver: &mut Driver<P>) -> Said {
    let lang = driver.session().lang();
    let languages = driver.session().course().languages.clone();
    let mut said = Said::new();
    for other in languages.into_iter().chain([lang]) {
        driver.tell(Input::Language(other));
        said.insert(other, driver.session().step_state().checks.clone());
    }
    said
}
