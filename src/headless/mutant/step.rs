//! All mutants of a step, one after the other, each in the state that the steps before left.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::course::{Mutant, StepRef, Task, Verdict};
use crate::engine::EngineError;
use crate::headless::driver::{Driver, Halt, Perform};
use crate::headless::mutant::afresh::{again, cleared, takes_away};
use crate::headless::mutant::files::Files;
use crate::headless::mutant::report::MutantReport;
use crate::headless::mutant::standing::{Lost, Ours, Standing};
use crate::headless::mutant::trial::{Trial, attempt};
use crate::headless::mutant::words;
use crate::headless::report::StepOutcome;
use crate::headless::trace::millis;
use crate::session::Input;

/// What is tested.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tests {
    /// The steps whose mutants are tried, and whose checks must not pass before their solution. Those before are only
    /// done.
    pub steps: BTreeSet<StepRef>,
    /// Only this mutant.
    pub mutant: Option<String>,
    /// The workspace's folder, which is the test's own: files in it come and go.
    pub workspace: PathBuf,
}

/// Everything as it was before a mutant.
struct Before {
    engine: Standing,
    files: Files,
}

/// Tries the mutants of a step. Afterwards all is as it was before, so that the step's own solution can follow.
pub async fn mutants<P: Perform>(
    driver: &mut Driver<P>,
    name: &StepRef,
    tests: &Tests,
    limit: Duration,
) -> (Vec<MutantReport>, Option<Halt>) {
    let mutants: Vec<Mutant> = (driver.session().course().lesson(&name.lesson))
        .map(|lesson| lesson.mutants.iter().filter(|mutant| mutant.step == name.step).cloned().collect())
        .unwrap_or_default();
    let mut reports = Vec::new();
    for mutant in mutants.iter().filter(|mutant| tests.mutant.as_ref().is_none_or(|id| mutant.id == *id)) {
        if !counts(driver, name, mutant) {
            continue;
        }
        let began = Instant::now();
        let lang = driver.session().lang();
        driver.narrator().say(2, &words::begins(&mutant.id, mutant.verdict == Verdict::Right, lang));
        let trial = Trial { lesson: &name.lesson, mutant, root: &tests.workspace, limit };
        match one(driver, trial).await {
            Ok(mut report) => {
                report.duration_ms = millis(began.elapsed());
                driver.narrator().say(2, &words::over(&report, lang));
                reports.push(report);
            }
            Err(halt) => return (reports, Some(halt)),
        }
    }
    (reports, None)
}

/// Puts back the wrong files that only an earlier step writes: a learner would go back to that one.
fn not_written_here<P: Perform>(driver: &Driver<P>, trial: Trial<'_>, steps: &[StepRef], files: &Files) -> Result<(), String> {
    let session = driver.session();
    let written = |tasks: &[Task]| -> Vec<String> {
        let files = tasks.iter().filter_map(|task| if let Task::Write(file) = task { Some(file.path.clone()) } else { None });
        files.collect()
    };
    let here: Vec<String> =
        steps.iter().filter_map(|name| session.course().step(name)).flat_map(|step| written(&step.solution)).collect();
    let wrong = written(&trial.mutant.tasks);
    let elsewhere = wrong.iter().filter(|path| !here.contains(path)).map(String::as_str);
    files.restore_these(elsewhere).map_err(|error| words::not_restored(&error.to_string(), session.lang()))
}

/// It can be done here, and its check is looked at here.
fn counts<P: Perform>(driver: &Driver<P>, name: &StepRef, mutant: &Mutant) -> bool {
    let session = driver.session();
    let look = StepRef { lesson: name.lesson.clone(), step: mutant.look.clone() };
    let check = match &mutant.verdict {
        Verdict::Caught { check, .. } => {
            session.course().step(&look).and_then(|step| step.checks.iter().find(|known| known.id == *check))
        }
        Verdict::Right => None,
    };
    mutant.when.holds(session.conditions()) && check.is_none_or(|check| check.when.holds(session.conditions()))
}

async fn one<P: Perform>(driver: &mut Driver<P>, trial: Trial<'_>) -> Result<MutantReport, Halt> {
    let lang = driver.session().lang();
    let before = take(driver, trial.root).await?;
    driver.tell(Input::Forget);
    let mut report = attempt(driver, trial, &before.files).await?;
    let steps: Vec<StepRef> = [&trial.mutant.step].into_iter().chain(&trial.mutant.also).map(|step| trial.name(step)).collect();
    let failed = |report: &mut MutantReport, why: String| {
        report.outcome = StepOutcome::Failed;
        report.reason = Some(report.reason.take().map_or(why.clone(), |first| format!("{first} {why}")));
    };
    // What it made on the engine goes; its files stay for the solution to mend, as they would for a learner.
    let project = cleared(driver, trial);
    let matters = |lost: Vec<Lost>| lost.into_iter().filter(|lost| project.is_none() || lost.project != project).collect();
    let mut lost: Vec<Lost> = match undo(driver, &before.engine).await {
        Ok(lost) => matters(lost),
        Err(error) => {
            failed(&mut report, words::not_restored(&error.to_string(), lang));
            Vec::new()
        }
    };
    if lost.is_empty() && !steps.iter().any(|step| takes_away(driver, step)) {
        let mut wrong = not_written_here(driver, trial, &steps, &before.files).err();
        for step in &steps {
            before.files.drop_copies();
            driver.tell(Input::Forget);
            let (back, halt) = driver.step(step, trial.limit, false).await;
            if let Some(halt) = halt {
                return Err(halt);
            }
            if back.outcome != StepOutcome::Passed {
                let of_check = back.checks.iter().find(|check| check.hint.is_some());
                let why = back.reason.or_else(|| of_check.map(|check| format!("{}: {}", check.id, check.actual)));
                wrong.get_or_insert(words::no_way_back(&step.to_string(), &why.unwrap_or_default(), lang));
            }
        }
        report.recovered = Some(wrong.is_none());
        if let Some(why) = wrong {
            failed(&mut report, why);
        }
        match undo(driver, &before.engine).await {
            Ok(gone) => lost = matters(gone),
            Err(error) => failed(&mut report, words::not_restored(&error.to_string(), lang)),
        }
    }
    if let Err(error) = before.files.restore() {
        failed(&mut report, words::not_restored(&error.to_string(), lang));
    }
    driver.tell(Input::Forget);
    if !lost.is_empty() {
        again(driver, trial, &lost).await?;
    }
    Ok(report)
}

async fn take<P: Perform>(driver: &mut Driver<P>, root: &Path) -> Result<Before, Halt> {
    let Some(engine) = driver.engine() else { return Err(no_engine()) };
    let engine = Standing::take(engine.as_ref()).await.map_err(Halt::Engine)?;
    let files =
        Files::take(root).map_err(|error| Halt::Engine(EngineError::Other { status: None, message: error.to_string() }))?;
    Ok(Before { engine, files })
}

async fn undo<P: Perform>(driver: &mut Driver<P>, before: &Standing) -> Result<Vec<Lost>, EngineError> {
    let Some(engine) = driver.engine() else {
        return Err(EngineError::Unreachable { endpoint: String::new(), detail: String::new() });
    };
    let session = driver.session();
    let ours = Ours::new(session.course(), session.scope(), session.id());
    before.restore(engine.as_ref(), &ours).await
}

fn no_engine() -> Halt {
    Halt::Engine(EngineError::Unreachable { endpoint: String::new(), detail: String::new() })
}
