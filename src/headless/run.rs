//! A whole run or check, from the first step to the report.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::course::StepRef;
use crate::engine::advice::what;
use crate::engine::{EngineInfo, EngineKind};
use crate::headless::driver::{Driver, Halt, Perform};
use crate::headless::mutant::report::MutantReport;
use crate::headless::mutant::step::Tests;
use crate::headless::plan::Plan;
use crate::headless::report::{
    CourseReport, EngineReport, LessonReport, Mode, ReplayReport, Report, SCHEMA, StepOutcome, StepReport, Trouble,
};
use crate::headless::step::untried;
use crate::headless::trace::millis;
use crate::headless::{advice, mutant, words};
use crate::session::{Effect, EngineState, Session};

/// What to go through, and how.
#[derive(Debug, Clone)]
pub struct Job {
    /// Do the steps, or only look.
    pub mode: Mode,
    /// The steps, in order.
    pub plan: Plan,
    /// Longest time for one step.
    pub limit: Duration,
    /// Remove the containers of earlier runs first.
    pub sweep: bool,
    /// Also prove that each step's checks do not pass before its solution.
    pub prove: bool,
    /// What is tested, in [`Mode::Test`].
    pub tests: Tests,
}

/// Goes through the steps. Nothing of it runs afterwards.
pub async fn go<P: Perform>(driver: &mut Driver<P>, effects: Vec<Effect>, job: &Job) -> Report {
    let began = Instant::now();
    let started = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let opened = driver.open(effects).await;
    let mut engine = engine_report(driver.session());
    let mut replay = replay_report(driver.session());
    // A check still tells of files and answers where there is no engine.
    let mut halt = match (opened, job.mode) {
        (Err(Halt::Engine(_)), Mode::Check) | (Ok(()), _) => None,
        (Err(halt), _) => Some(halt),
    };
    tell_beginning(driver, engine.as_ref());
    if halt.is_none() && job.sweep {
        super::sweep::sweep(driver).await;
        super::sweep::sweep_networks(driver, &job.plan.steps).await;
    }
    let before = match (&halt, job.mode) {
        (None, Mode::Test) => mutant::clean::before(driver).await,
        _ => None,
    };
    let mut lessons: Vec<LessonReport> = Vec::new();
    let mut broken: Option<StepRef> = None;
    let lesson_count = driver.session().course().lessons.len();
    let steps = job.plan.needed.iter().map(|name| (name, true)).chain(job.plan.steps.iter().map(|name| (name, false)));
    for (name, is_needed) in steps {
        let new = lessons.last().is_none_or(|lesson| lesson.id != name.lesson);
        if new {
            let (number, title) = lesson_place(driver.session(), name);
            lessons.push(LessonReport { id: name.lesson.clone(), title: title.clone(), steps: Vec::new(), mutants: Vec::new() });
            if halt.is_none() && broken.is_none() {
                driver.narrator().lesson(number, lesson_count, &title);
            }
        }
        let step = if let Some(reason) = reason_to_skip(driver.session(), halt.as_ref(), broken.as_ref()) {
            untried(driver.session(), name, Some(reason))
        } else {
            let (step, mutants, halted) = one(driver, name, job, is_needed && !job.prove).await;
            if let Some(lesson) = lessons.last_mut() {
                lesson.mutants.extend(mutants);
            }
            // A step whose checks prove nothing is a fault of the course; the steps after it can still be done.
            if job.mode != Mode::Check && step.outcome != StepOutcome::Passed && !proves_nothing(&step) {
                broken = Some(name.clone());
            }
            engine = engine.or_else(|| engine_report(driver.session()));
            replay = replay.or_else(|| replay_report(driver.session()));
            // A check goes on without an engine; the next step may be about files.
            halt = halted.filter(|halt| job.mode != Mode::Check || *halt == Halt::Interrupted);
            step
        };
        if let Some(lesson) = lessons.last_mut() {
            lesson.steps.push(step);
        }
    }
    driver.quit().await;
    if halt == Some(Halt::Interrupted) && job.sweep {
        super::sweep::sweep_interrupted(driver).await;
    }
    if let Some(before) = before {
        mutant::clean::after(driver, &before).await;
    }
    let lang = driver.session().lang();
    let error = match (&halt, driver.session().engine()) {
        (Some(Halt::Engine(error)), _) | (_, EngineState::Missing(error)) => {
            Some(Trouble { message: what(error, lang), advice: advice::of(error, lang) })
        }
        _ => None,
    };
    let course = driver.session().course();
    let whole = job.mode == Mode::Test && job.tests.mutant.is_none();
    let without_mutant = if whole { mutant::cover::without_mutant(course, &job.tests.steps) } else { Vec::new() };
    let steps_pass = lessons.iter().flat_map(|lesson| &lesson.steps).all(|step| step.outcome == StepOutcome::Passed);
    let passed =
        steps_pass && lessons.iter().flat_map(|lesson| &lesson.mutants).all(|mutant| mutant.outcome == StepOutcome::Passed);
    let report = Report {
        schema: SCHEMA,
        mode: job.mode,
        course: CourseReport {
            id: course.id.clone(),
            version: course.version.clone(),
            title: course.title.text(lang).to_owned(),
        },
        engine,
        replay,
        seat: driver.session().seat().map(ToString::to_string),
        lang,
        started,
        duration_ms: millis(began.elapsed()),
        lessons,
        without_mutant,
        error,
        interrupted: halt == Some(Halt::Interrupted),
        passed,
    };
    driver.narrator().summary(&report);
    report
}

/// Does one step, or only looks at it; with `unless_held`, does it only where it does not stand already.
async fn one<P: Perform>(
    driver: &mut Driver<P>,
    name: &StepRef,
    job: &Job,
    unless_held: bool,
) -> (StepReport, Vec<MutantReport>, Option<Halt>) {
    let session = driver.session();
    let steps = session.course().lesson(&name.lesson).map(|lesson| lesson.steps.as_slice()).unwrap_or_default();
    let place = steps.iter().position(|step| step.id == name.step).map_or(0, |at| at + 1);
    let count = steps.len();
    let title = session.course().step(name).map(|step| step.title.text(session.lang()).to_owned()).unwrap_or_default();
    driver.narrator().step(place, count, &title, &name.to_string());
    let mut mutants = Vec::new();
    let looked = if unless_held || job.mode == Mode::Check { Some(driver.look(name, job.limit).await) } else { None };
    let (mut step, halt) = match looked {
        Some((step, halt)) if job.mode == Mode::Check || halt.is_some() || step.outcome == StepOutcome::Passed => (step, halt),
        _ if job.mode == Mode::Test => tested(driver, name, job, &mut mutants).await,
        _ => driver.step(name, job.limit, job.prove).await,
    };
    if step.outcome == StepOutcome::Passed && proves_nothing(&step) {
        step.outcome = StepOutcome::Failed;
        step.reason = Some(words::proves_nothing(driver.session().lang()).to_owned());
    }
    driver.narrator().step_over(&step);
    (step, mutants, halt)
}

/// A step's checks before anything is done, its mutants, its solution. A step that comes before those that are tested
/// is only done.
async fn tested<P: Perform>(
    driver: &mut Driver<P>,
    name: &StepRef,
    job: &Job,
    mutants: &mut Vec<MutantReport>,
) -> (StepReport, Option<Halt>) {
    if !job.tests.steps.contains(name) {
        return driver.step(name, job.limit, false).await;
    }
    let (before, halt) = driver.look(name, job.limit).await;
    if halt.is_some() {
        return (before, halt);
    }
    let (tried, halt) = mutant::step::mutants(driver, name, &job.tests, job.limit).await;
    mutants.extend(tried);
    if halt.is_some() {
        return (before, halt);
    }
    let (mut step, halt) = driver.step(name, job.limit, false).await;
    step.before = Some(before.outcome);
    (step, halt)
}

/// The checks passed before anything was done, and there are some.
fn proves_nothing(step: &StepReport) -> bool {
    step.before == Some(StepOutcome::Passed) && !step.checks.is_empty() && StepReport::judged(&step.checks) == StepOutcome::Passed
}

pub(super) fn tell_beginning<P: Perform>(driver: &mut Driver<P>, engine: Option<&EngineReport>) {
    let session = driver.session();
    let lang = session.lang();
    let title = session.course().title.text(lang).to_owned();
    let notice = session.notice().map(|notice| notice.text(lang));
    let replay = replay_report(session);
    let seat = session.record().seat.as_ref().map(|seat| words::seat(seat, lang));
    driver.narrator().say(0, &title);
    if let Some(replay) = replay {
        driver.narrator().say(0, &replay.label);
    }
    if let Some(engine) = engine {
        driver.narrator().say(0, &words::engine(engine, lang));
    }
    if let Some(seat) = seat {
        driver.narrator().say(0, &seat);
    }
    if let Some(notice) = notice {
        driver.narrator().say(0, &notice);
    }
}

fn lesson_place(session: &Session, name: &StepRef) -> (usize, String) {
    let lessons = &session.course().lessons;
    let number = lessons.iter().position(|lesson| lesson.id == name.lesson).map_or(0, |at| at + 1);
    let title = session.course().lesson(&name.lesson).map(|lesson| lesson.title.text(session.lang()).to_owned());
    (number, title.unwrap_or_default())
}

fn reason_to_skip(session: &Session, halt: Option<&Halt>, broken: Option<&StepRef>) -> Option<String> {
    let lang = session.lang();
    match (halt, broken) {
        (Some(Halt::Interrupted), _) => Some(words::skipped_interrupted(lang).to_owned()),
        (Some(Halt::Engine(_)), _) => Some(words::skipped_without_engine(lang).to_owned()),
        (None, Some(step)) => Some(words::skipped_after(&step.to_string(), lang)),
        (None, None) => None,
    }
}

pub(super) fn engine_report(session: &Session) -> Option<EngineReport> {
    match session.engine() {
        EngineState::Ready(info) => Some(told(info)),
        EngineState::Connecting | EngineState::Missing(_) => None,
    }
}

pub(super) fn replay_report(session: &Session) -> Option<ReplayReport> {
    match session.engine() {
        EngineState::Ready(info) => ReplayReport::of(info, session.lang()),
        EngineState::Connecting | EngineState::Missing(_) => None,
    }
}

fn told(info: &EngineInfo) -> EngineReport {
    EngineReport {
        kind: match info.kind {
            EngineKind::Docker => "docker",
            EngineKind::Podman => "podman",
        },
        version: info.version.clone(),
        api: info.api.clone(),
        platform: info.platform.clone(),
    }
}
