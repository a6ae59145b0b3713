//! Catching up without a screen: what would be made, and the way there, told step by step.

use std::time::Duration;

use serde::Serialize;
use tokio::time::Instant;

use crate::check::Outcome;
use crate::course::StepRef;
use crate::engine::advice::what;
use crate::headless::advice;
use crate::headless::driver::{Driver, Halt, Perform, Waited};
use crate::headless::report::{CourseReport, EngineReport, ReplayReport, Trouble};
use crate::headless::words;
use crate::i18n::Lang;
use crate::session::{Ahead, Effect, EngineState, Input, Notice, Preview, Session};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.goto/1";

/// How long it may take to see what stands.
const LOOKING: Duration = Duration::from_secs(180);

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GotoReport {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// Which course.
    pub course: CourseReport,
    /// Which engine; `None` when none answered.
    pub engine: Option<EngineReport>,
    /// Which recorded run was replayed in the place of an engine. Left out for a live one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replay: Option<ReplayReport>,
    /// Language of all texts.
    pub lang: Lang,
    /// What would be made; `None` when that could not be told.
    pub preview: Option<Preview>,
    /// Only the preview was asked for.
    pub dry_run: bool,
    /// Steps that were done, `lesson/step`, in order.
    pub applied: Vec<String>,
    /// Where the learner stands now, `lesson/step`.
    pub at: Option<String>,
    /// The step that could not be done, `lesson/step`.
    pub failed: Option<String>,
    /// What ended it early.
    pub error: Option<Trouble>,
    /// It was interrupted.
    pub interrupted: bool,
    /// The learner stands at the step, and everything before it stands.
    pub done: bool,
    /// No engine answers, or it was lost.
    #[serde(skip)]
    pub no_engine: bool,
}

/// Opens, and looks what would be made.
pub async fn look<P: Perform>(driver: &mut Driver<P>, effects: Vec<Effect>, target: &StepRef, dry_run: bool) -> GotoReport {
    let opened = driver.open(effects).await;
    let session = driver.session();
    let (lang, course) = (session.lang(), session.course());
    let mut report = GotoReport {
        schema: SCHEMA,
        course: CourseReport {
            id: course.id.clone(),
            version: course.version.clone(),
            title: course.title.text(lang).to_owned(),
        },
        engine: super::run::engine_report(session),
        replay: super::run::replay_report(session),
        lang,
        preview: None,
        dry_run,
        applied: Vec::new(),
        at: None,
        failed: None,
        error: None,
        interrupted: false,
        done: false,
        no_engine: false,
    };
    super::run::tell_beginning(driver, report.engine.as_ref());
    let seen = match opened {
        Ok(()) => driver.preview(target, LOOKING).await,
        Err(halt) => Err(halt),
    };
    match seen {
        Ok(preview) => report.preview = preview,
        Err(halt) => report.halted(&halt),
    }
    if report.preview.is_none() && report.error.is_none() && !report.interrupted {
        let message = words::timed_out_looking(LOOKING.as_secs(), lang);
        report.error = Some(Trouble { message, advice: words::look_again(lang).to_owned() });
    }
    report.at = driver.session().at().map(ToString::to_string);
    report
}

/// Goes the way that was shown. Nothing of it runs afterwards.
pub async fn go<P: Perform>(driver: &mut Driver<P>, limit: Duration, report: &mut GotoReport) {
    let lang = driver.session().lang();
    let walked = driver.walk(limit).await;
    let session = driver.session();
    report.applied = session.walked().iter().map(ToString::to_string).collect();
    report.at = session.at().map(ToString::to_string);
    report.done = matches!(walked.notice, Some(Notice::CaughtUp(_)));
    if let Some(halt) = &walked.halt {
        report.halted(halt);
        report.done = false;
    } else if let EngineState::Missing(error) = session.engine() {
        report.halted(&Halt::Engine(error.clone()));
    }
    if !report.done && !report.interrupted {
        report.failed.clone_from(&report.at);
        let why = if walked.timed_out { Some(words::timed_out(limit.as_secs(), lang)) } else { driver.why_not() };
        let message = why.or_else(|| walked.notice.map(|notice| notice.text(lang))).unwrap_or_default();
        let advice = words::mend_and_go_on(&report.preview.as_ref().map_or_else(String::new, |one| one.target.to_string()), lang);
        report.error.get_or_insert(Trouble { message, advice });
    }
}

impl GotoReport {
    fn halted(&mut self, halt: &Halt) {
        match halt {
            Halt::Interrupted => self.interrupted = true,
            Halt::Engine(error) => {
                self.no_engine = true;
                self.error = Some(Trouble { message: what(error, self.lang), advice: advice::of(error, self.lang) });
            }
        }
    }
}

/// How a way ended.
struct Walked {
    /// What the session says at its end.
    notice: Option<Notice>,
    halt: Option<Halt>,
    timed_out: bool,
}

impl<P: Perform> Driver<P> {
    /// What would be made on the way to a step; `None` when that takes too long.
    async fn preview(&mut self, target: &StepRef, limit: Duration) -> Result<Option<Preview>, Halt> {
        self.tell(Input::Preview(target.clone()));
        let looked = |session: &Session| !matches!(session.ahead(), Some(Ahead::Looking { .. }));
        if self.until(Instant::now() + limit, looked).await == Waited::Interrupted {
            return Err(Halt::Interrupted);
        }
        Ok(match self.session().ahead() {
            Some(Ahead::Ready(preview)) => Some((**preview).clone()),
            _ => None,
        })
    }

    /// Goes the way that was shown; each step may take as long as `limit`.
    async fn walk(&mut self, limit: Duration) -> Walked {
        let mut walked = Walked { notice: None, halt: None, timed_out: false };
        let (mut told, mut until) = (0, Instant::now() + limit);
        self.tell(Input::CatchUp);
        while let Some(way) = self.session().catching_up() {
            let number = way.number;
            if number != told {
                (told, until) = (number, Instant::now() + limit);
            }
            let on = |session: &Session| session.catching_up().is_none_or(|way| way.number != number);
            match self.until(until, on).await {
                Waited::Reached => continue,
                Waited::TimedOut => walked.timed_out = true,
                Waited::Interrupted => walked.halt = Some(Halt::Interrupted),
            }
            self.quit().await;
            break;
        }
        walked.notice = self.session().notice().cloned();
        self.quit().await;
        walked
    }

    /// Why the step that the learner stands at could not be done: its command, or the first of its checks that failed.
    fn why_not(&self) -> Option<String> {
        let name = self.session().at()?;
        let failed = || {
            let checks = self.session().step_state().checks.iter();
            let failed = checks.filter_map(|check| match check.outcome.as_ref()? {
                Outcome::Failed { actual, hint, .. } => Some(format!("{}: {actual}. {hint}", check.title)),
                Outcome::CannotTell { why, hint, .. } => Some(format!("{}: {why}. {hint}", check.title)),
                Outcome::Passed { .. } => None,
            });
            failed.map(|text| text.trim_end().to_owned()).next()
        };
        self.went_wrong(name).or_else(failed)
    }
}
