//! All mutants of a step, one after the other, each in the state that the steps before left.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::course::{Mutant, StepRef, Task};
use crate::docker_cli::{self, CommandLine};
use crate::engine::EngineError;
use crate::headless::driver::{Driver, Halt, Perform};
use crate::headless::mutant::files::Files;
use crate::headless::mutant::report::MutantReport;
use crate::headless::mutant::standing::{Ours, Standing};
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
        let began = Instant::now();
        let lang = driver.session().lang();
        driver.narrator().say(2, &words::begins(&mutant.id, mutant.verdict == crate::course::Verdict::Right, lang));
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

async fn one<P: Perform>(driver: &mut Driver<P>, trial: Trial<'_>) -> Result<MutantReport, Halt> {
    let lang = driver.session().lang();
    let before = take(driver, trial.root).await?;
    driver.tell(Input::Forget);
    let mut report = attempt(driver, trial).await?;
    let steps: Vec<StepRef> = [&trial.mutant.step].into_iter().chain(&trial.mutant.also).map(|step| trial.name(step)).collect();
    let failed = |report: &mut MutantReport, why: String| {
        report.outcome = StepOutcome::Failed;
        report.reason = Some(report.reason.take().map_or(why.clone(), |first| format!("{first} {why}")));
    };
    // What it made on the engine goes; its files stay for the solution to mend, as they would for a learner.
    let mut lost = match undo(driver, &before.engine).await {
        Ok(lost) => lost,
        Err(error) => {
            failed(&mut report, words::not_restored(&error.to_string(), lang));
            Vec::new()
        }
    };
    if lost.is_empty() && !steps.iter().any(|step| takes_away(driver, step)) {
        let mut wrong = None;
        for step in &steps {
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
            Ok(gone) => lost = gone,
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

/// Does the lesson's steps before this one again: what they made was taken away.
async fn again<P: Perform>(driver: &mut Driver<P>, trial: Trial<'_>, lost: &[String]) -> Result<(), Halt> {
    let lang = driver.session().lang();
    driver.narrator().say(2, &words::again(lost, lang));
    crate::headless::sweep::sweep(driver).await;
    let steps = driver.session().course().lesson(trial.lesson).map(|lesson| lesson.steps.as_slice()).unwrap_or_default();
    let steps: Vec<StepRef> =
        steps.iter().take_while(|step| step.id != trial.mutant.step).map(|step| trial.name(&step.id)).collect();
    crate::headless::sweep::sweep_networks(driver, &steps).await;
    for step in &steps {
        if let (_, Some(halt)) = driver.step(step, trial.limit, false).await {
            return Err(halt);
        }
    }
    driver.tell(Input::Forget);
    Ok(())
}

async fn take<P: Perform>(driver: &mut Driver<P>, root: &Path) -> Result<Before, Halt> {
    let Some(engine) = driver.engine() else { return Err(no_engine()) };
    let engine = Standing::take(engine.as_ref()).await.map_err(Halt::Engine)?;
    let files =
        Files::take(root).map_err(|error| Halt::Engine(EngineError::Other { status: None, message: error.to_string() }))?;
    Ok(Before { engine, files })
}

async fn undo<P: Perform>(driver: &mut Driver<P>, before: &Standing) -> Result<Vec<String>, EngineError> {
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

/// The step's solution takes away what steps before it made: it cannot be done and undone again and again.
fn takes_away<P: Perform>(driver: &Driver<P>, step: &StepRef) -> bool {
    let session = driver.session();
    let tasks = session.course().step(step).map(|step| step.solution.as_slice()).unwrap_or_default();
    tasks.iter().any(|task| match task {
        Task::Run(command) => removes(&session.scope().fill(&command.line)),
        _ => false,
    })
}

fn removes(line: &str) -> bool {
    let Ok(CommandLine::Docker(_)) = docker_cli::parse(line, &|_| None) else {
        return line.contains("docker rm") || line.contains("docker stop") || line.contains("docker image rm");
    };
    let words: Vec<&str> = line.split_whitespace().skip(1).take(2).collect();
    words.iter().any(|word| matches!(*word, "rm" | "rmi" | "stop" | "kill" | "prune" | "down"))
}
