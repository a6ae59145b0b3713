//! The report of a run or a check: the same values for every format. `docs/REPORT-SCHEMA.md` describes the JSON.

use serde::Serialize;

use crate::check::Outcome;
use crate::engine::EngineInfo;
use crate::engine::replay::label;
use crate::headless::mutant::report::MutantReport;
use crate::i18n::Lang;
use crate::session::CheckResult;

/// Name and version of the JSON schema. A field may be added within a version; none changes its meaning or goes away.
pub const SCHEMA: &str = "sealegs.report/1";

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Every step was done with its solution.
    Run,
    /// Every step was looked at, nothing was done.
    Check,
    /// The course was tested: each step's checks failed before its solution and caught its mutants.
    Test,
}

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What was asked for.
    pub mode: Mode,
    /// Which course.
    pub course: CourseReport,
    /// Which engine; `None` when none answered.
    pub engine: Option<EngineReport>,
    /// It was no engine: a recorded run was replayed. Left out for a live one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replay: Option<ReplayReport>,
    /// The seat, where several share the engine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// Language of all texts.
    pub lang: Lang,
    /// Seconds since 1970 at the start.
    pub started: u64,
    /// How long it took.
    pub duration_ms: u64,
    /// Lessons in order.
    pub lessons: Vec<LessonReport>,
    /// Checks of the tested steps that no mutant is there for, as `lesson/step/check`; only in a test.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without_mutant: Vec<String>,
    /// What ended it early.
    pub error: Option<Trouble>,
    /// It was interrupted.
    pub interrupted: bool,
    /// Every step passed.
    pub passed: bool,
}

/// Which course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CourseReport {
    /// Id.
    pub id: String,
    /// Version of its content.
    pub version: String,
    /// Title.
    pub title: String,
}

/// Which engine. Its address is left out: it can name a person or a machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EngineReport {
    /// `docker` or `podman`.
    pub kind: &'static str,
    /// The engine's version.
    pub version: String,
    /// API version in use.
    pub api: String,
    /// Operating system and architecture.
    pub platform: String,
}

/// Which recorded run was replayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplayReport {
    /// The day on which it was recorded.
    pub date: String,
    /// The engine that was recorded, `Docker 20.10.24`.
    pub engine: String,
    /// The version of this program that recorded.
    pub sealegs: String,
    /// The base images were stand-ins.
    pub stand_ins: bool,
    /// All of it in the report's language.
    pub label: String,
}

impl ReplayReport {
    /// Which one is shown in the place of an engine; `None` for a live one.
    #[must_use]
    pub fn of(info: &EngineInfo, lang: Lang) -> Option<Self> {
        let mark = info.replay.as_ref()?;
        Some(Self {
            date: mark.date.clone(),
            engine: label::engine(info),
            sealegs: mark.sealegs.clone(),
            stand_ins: mark.stand_ins,
            label: label::sentence(info, lang)?,
        })
    }
}

/// Something that went wrong, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// What happened.
    pub message: String,
    /// What to do.
    pub advice: String,
}

/// A lesson.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LessonReport {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Steps in order.
    pub steps: Vec<StepReport>,
    /// Mutants that were tried, in the order of their steps; only in a test.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mutants: Vec<MutantReport>,
}

/// How a step came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StepOutcome {
    /// Done and proved.
    Passed,
    /// A command or a check failed.
    Failed,
    /// Not tried.
    Skipped,
    /// It could not be told: no engine, no answer in time, interrupted.
    Error,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepReport {
    /// Id, unique in its lesson.
    pub id: String,
    /// Title.
    pub title: String,
    /// How it came out.
    pub outcome: StepOutcome,
    /// How its checks came out before anything was done; only looked at when that was to be proved.
    pub before: Option<StepOutcome>,
    /// Why, when it did not pass and no check says it.
    pub reason: Option<String>,
    /// The progress record says it was done at some time.
    pub recorded: bool,
    /// And that only a replay proved it.
    pub replayed: bool,
    /// How long it took, commands and checks.
    pub duration_ms: u64,
    /// Commands that were run.
    pub commands: Vec<CommandReport>,
    /// Checks.
    pub checks: Vec<CheckReport>,
    /// Images the step looked at, as they are on the engine.
    pub images: Vec<ImageReport>,
}

/// A command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommandReport {
    /// The line, variables filled in.
    pub line: String,
    /// Exit code; `None` when it was left running or could not be run.
    pub exit: Option<i64>,
    /// Why it could not be done.
    pub error: Option<String>,
    /// How long it took, or ran until the step was over.
    pub duration_ms: u64,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckOutcome {
    /// As it should be.
    Passed,
    /// Not as it should be.
    Failed,
    /// It could not be looked at.
    CannotTell,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckReport {
    /// Id, unique in its step.
    pub id: String,
    /// What will be true, in the report's language.
    pub title: String,
    /// How it came out.
    pub outcome: CheckOutcome,
    /// What was asked for.
    pub expected: String,
    /// What was found; for `cannot-tell`, why it could not be looked at.
    pub actual: String,
    /// What to do; `None` when it passed.
    pub hint: Option<String>,
    /// Id of the typical mistake that was recognized, whose words the hint is.
    pub mistake: Option<String>,
    /// From the look's beginning until this came out.
    pub duration_ms: u64,
}

/// An image on the engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImageReport {
    /// Reference.
    pub reference: String,
    /// Size in bytes, as the engine counts it.
    pub size: u64,
    /// File system layers.
    pub layers: usize,
}

impl CheckReport {
    /// A check's judgement as it is reported.
    #[must_use]
    pub fn new(check: &CheckResult, duration_ms: u64) -> Self {
        let (outcome, expected, actual, hint) = match check.outcome.clone() {
            Some(Outcome::Passed { expected, actual }) => (CheckOutcome::Passed, expected, actual, None),
            Some(Outcome::Failed { expected, actual, hint }) => (CheckOutcome::Failed, expected, actual, Some(hint)),
            Some(Outcome::CannotTell { expected, why, hint }) => (CheckOutcome::CannotTell, expected, why, Some(hint)),
            None => (CheckOutcome::CannotTell, String::new(), String::new(), None),
        };
        let mistake = check.mistake.clone();
        Self { id: check.id.clone(), title: check.title.clone(), outcome, expected, actual, hint, mistake, duration_ms }
    }
}

impl StepReport {
    /// What checks alone say of a step: failed when one failed, no word when one could not be told.
    #[must_use]
    pub fn judged(checks: &[CheckReport]) -> StepOutcome {
        if checks.iter().any(|check| check.outcome == CheckOutcome::Failed) {
            StepOutcome::Failed
        } else if checks.iter().any(|check| check.outcome == CheckOutcome::CannotTell) {
            StepOutcome::Error
        } else {
            StepOutcome::Passed
        }
    }
}

impl Report {
    /// How many steps came out in this way.
    #[must_use]
    pub fn count(&self, outcome: StepOutcome) -> usize {
        self.lessons.iter().flat_map(|lesson| &lesson.steps).filter(|step| step.outcome == outcome).count()
    }

    /// Every mutant, and every mutant that came out as it should.
    #[must_use]
    pub fn mutants(&self) -> (usize, usize) {
        let all = || self.lessons.iter().flat_map(|lesson| &lesson.mutants);
        (all().count(), all().filter(|mutant| mutant.outcome == StepOutcome::Passed).count())
    }

    /// The JSON document.
    ///
    /// # Errors
    /// Never in practice: every value can be written.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }
}
