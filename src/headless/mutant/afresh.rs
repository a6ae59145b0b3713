//! Steps that begin from nothing, and doing steps again when a mutant took away what only they make.

use std::path::Path;

use crate::course::{CommandTask, Step, StepRef, Task};
use crate::docker_cli::{self, CommandLine, ComposeAction, ComposeCommand, DockerCommand};
use crate::headless::driver::{Driver, Halt, Perform};
use crate::headless::mutant::standing::Lost;
use crate::headless::mutant::trial::Trial;
use crate::headless::mutant::words;
use crate::headless::sweep;
use crate::session::{Input, Session};

/// The compose project that the next commands of the lesson, from the mutant's step on, begin by removing with its
/// volumes and bringing up again: nobody misses what was in it.
pub fn cleared<P: Perform>(driver: &Driver<P>, trial: Trial<'_>) -> Option<String> {
    let session = driver.session();
    let mut from_here = steps(session, trial.lesson).iter().skip_while(|step| step.id != trial.mutant.step);
    from_here.find(|step| runs(session, step).next().is_some()).and_then(|step| afresh(session, step))
}

/// The step's solution takes away what steps before it made: it cannot be done and undone again and again.
pub fn takes_away<P: Perform>(driver: &Driver<P>, step: &StepRef) -> bool {
    let session = driver.session();
    let Some(step) = session.course().step(step) else { return false };
    afresh(session, step).is_none() && runs(session, step).any(|task| removes(&session.scope().fill(&task.line)))
}

/// Does the lesson's steps before this one again: what they made was taken away. Where all of it was of one compose
/// project, those from the last that begins by clearing the project are enough.
pub async fn again<P: Perform>(driver: &mut Driver<P>, trial: Trial<'_>, lost: &[Lost]) -> Result<(), Halt> {
    let session = driver.session();
    let lang = session.lang();
    let names: Vec<String> = lost.iter().map(|lost| lost.name.clone()).collect();
    let before: Vec<&Step> = steps(session, trial.lesson).iter().take_while(|step| step.id != trial.mutant.step).collect();
    let restores = |step: &&Step| {
        let project = afresh(session, step);
        project.is_some() && lost.iter().all(|lost| lost.project == project)
    };
    let from = before.iter().rposition(restores);
    let steps: Vec<StepRef> = before.iter().skip(from.unwrap_or(0)).map(|step| trial.name(&step.id)).collect();
    driver.narrator().say(2, &words::again(&names, lang));
    if from.is_none() {
        sweep::sweep(driver).await;
        sweep::sweep_networks(driver, &steps).await;
    }
    for step in &steps {
        if let (_, Some(halt)) = driver.step(step, trial.limit, false).await {
            return Err(halt);
        }
    }
    driver.tell(Input::Forget);
    Ok(())
}

fn steps<'a>(session: &'a Session, lesson: &str) -> &'a [Step] {
    session.course().lesson(lesson).map(|lesson| lesson.steps.as_slice()).unwrap_or_default()
}

/// The commands of a step's solution that are run here.
fn runs<'a>(session: &'a Session, step: &'a Step) -> impl Iterator<Item = &'a CommandTask> {
    step.solution.iter().filter_map(|task| match task {
        Task::Run(task) if task.when.holds(session.conditions()) => Some(task),
        _ => None,
    })
}

/// The compose project that this step begins by removing and then brings up again.
fn afresh(session: &Session, step: &Step) -> Option<String> {
    let goes_up = |task: &CommandTask| {
        compose(&session.scope().fill(&task.line)).is_some_and(|compose| matches!(compose.action, ComposeAction::Up(_)))
    };
    let project = runs(session, step).next().and_then(|task| clears(session, task))?;
    runs(session, step).any(goes_up).then_some(project)
}

/// The compose project that this command removes, volumes and all.
fn clears(session: &Session, task: &CommandTask) -> Option<String> {
    let compose = compose(&session.scope().fill(&task.line))?;
    let folder = Path::new(&task.cwd).file_name().and_then(|name| name.to_str()).map(str::to_lowercase);
    match compose.action {
        ComposeAction::Down(down) if down.volumes => compose.project.name.or(folder),
        _ => None,
    }
}

fn compose(line: &str) -> Option<ComposeCommand> {
    match docker_cli::parse(line, &|_| None) {
        Ok(CommandLine::Docker(DockerCommand::Compose(compose))) => Some(compose),
        _ => None,
    }
}

fn removes(line: &str) -> bool {
    if let Some(compose) = compose(line) {
        return matches!(
            compose.action,
            ComposeAction::Down(_) | ComposeAction::Stop(_) | ComposeAction::Kill(_) | ComposeAction::Rm(_)
        );
    }
    let Ok(CommandLine::Docker(_)) = docker_cli::parse(line, &|_| None) else {
        return line.contains("docker rm") || line.contains("docker stop") || line.contains("docker image rm");
    };
    let words: Vec<&str> = line.split_whitespace().skip(1).take(2).collect();
    words.iter().any(|word| matches!(*word, "rm" | "rmi" | "stop" | "kill" | "prune"))
}
