//! `sealegs run` and `sealegs check`.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::cli::args::{CheckArgs, Format, Global, RunArgs};
use crate::cli::exit::Exit;
use crate::cli::{consent, output, problems, request};
use crate::engine::Size;
use crate::headless::driver::Driver;
use crate::headless::junit::to_junit;
use crate::headless::mutant::step::Tests;
use crate::headless::narrator::Narrator;
use crate::headless::plan::{self, Plan, PlanError};
use crate::headless::report::{Mode, Report};
use crate::headless::run::{Job, go};
use crate::runtime::Runtime;
use crate::runtime::opening::{self, Opening, Request};
use crate::runtime::replay::{Choice, Projector};

/// The terminal that commands see where there is none.
pub(super) const SIZE: Size = Size { cols: 120, rows: 40 };
/// Longest time for looking at one step.
const LOOKING: Duration = Duration::from_secs(120);

/// Does every step with its solution and proves it.
#[must_use]
pub fn run(global: &Global, args: &RunArgs) -> Exit {
    work(global, args.format, false, |opening| {
        Ok(Job {
            mode: Mode::Run,
            plan: plan::up_to(&opening.course, args.lesson.as_deref(), args.to.as_deref())?,
            limit: Duration::from_secs(args.timeout),
            sweep: !args.keep,
            prove: args.prove,
            tests: Tests::default(),
        })
    })
}

/// Looks at every step and does nothing.
#[must_use]
pub fn check(global: &Global, args: &CheckArgs) -> Exit {
    work(global, args.format, true, |opening| {
        Ok(Job {
            mode: Mode::Check,
            plan: Plan { needed: Vec::new(), steps: plan::only(&opening.course, args.lesson.as_deref(), args.step.as_deref())? },
            limit: LOOKING,
            sweep: false,
            prove: false,
            tests: Tests::default(),
        })
    })
}

/// Opens the course, does the job that `plan` makes of it, and reports.
pub fn work(global: &Global, format: Format, read_only: bool, plan: impl FnOnce(&Opening) -> Result<Job, PlanError>) -> Exit {
    let opening = match opening::open(&Request { tested: true, ..request(global, read_only) }) {
        Ok(opening) => opening,
        Err(error) => return problems::tell(&error, global, format.is_json()),
    };
    for warning in &opening.diagnostics {
        output::err(&format!("{}\n", warning.told(opening.session.lang())));
    }
    let lang = opening.session.lang();
    let job = match plan(&opening) {
        Ok(job) => job,
        Err(error) => {
            problems::usage(&error.text(lang), &error.advice(lang));
            return Exit::Usage;
        }
    };
    if let Err(exit) = consent::given(global, &opening, job.mode == Mode::Test, format == Format::Human) {
        return exit;
    }
    match wait_for(perform(opening, &job, format)) {
        Ok(report) => {
            write(&report, format);
            exit_of(&report)
        }
        Err(exit) => exit,
    }
}

/// Does what waits for engines, files and answers, to its end. A blocking read that hangs then (a dead network file system, a
/// question nobody answers) does not keep the program from ending.
///
/// # Errors
/// How to end where nothing can be begun.
pub(super) fn wait_for<T>(work: impl Future<Output = T>) -> Result<T, Exit> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(|error| {
        problems::usage(&error.to_string(), "");
        Exit::Failed
    })?;
    let done = runtime.block_on(work);
    runtime.shutdown_timeout(Duration::from_secs(2));
    Ok(done)
}

async fn perform(mut opening: Opening, job: &Job, format: Format) -> Report {
    if job.mode != Mode::Check {
        // Each step is to be done, also one that was done before.
        opening.replay.iter_mut().for_each(Projector::begin_afresh);
    }
    if job.mode == Mode::Test {
        // What other solutions lead to, nobody has recorded.
        opening.choice = Choice::Live;
    }
    let stop = CancellationToken::new();
    tokio::spawn(watch_signals(stop.clone()));
    let lang = opening.session.lang();
    let narrator = match format {
        Format::Human => Narrator::new(Box::new(std::io::stdout()), lang, stop.clone()),
        Format::Json | Format::Junit => Narrator::silent(),
    };
    let (session, effects, setup) = opening.split(SIZE, false);
    let (sender, events) = mpsc::channel(1024);
    let runtime = Runtime::new(setup, sender);
    let mut driver = Driver::new(session, runtime, events, stop, narrator, job.mode == Mode::Run);
    let report = go(&mut driver, effects, job).await;
    driver.into_performer().shutdown().await;
    report
}

/// The first Ctrl-C stops what runs and ends with a report; a second one ends at once.
pub(super) async fn watch_signals(stop: CancellationToken) {
    interrupted().await;
    stop.cancel();
    interrupted().await;
    std::process::exit(i32::from(Exit::Interrupted.code()));
}

#[cfg(unix)]
async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    let kinds = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()];
    let mut signals: Vec<_> = kinds.into_iter().filter_map(|kind| signal(kind).ok()).collect();
    if signals.is_empty() {
        std::future::pending::<()>().await;
    }
    futures_util::future::select_all(signals.iter_mut().map(|signal| Box::pin(signal.recv()))).await;
}

#[cfg(not(unix))]
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

fn write(report: &Report, format: Format) {
    match format {
        Format::Human => {}
        Format::Json => output::json(report),
        Format::Junit => output::out(&to_junit(report)),
    }
    if let Some(trouble) = report.error.as_ref().filter(|_| format != Format::Human) {
        problems::usage(&trouble.message, &trouble.advice);
    }
}

/// The exit code a report stands for.
#[must_use]
pub fn exit_of(report: &Report) -> Exit {
    if report.interrupted {
        Exit::Interrupted
    } else if report.error.is_some() {
        Exit::NoEngine
    } else if report.passed {
        Exit::Well
    } else {
        Exit::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::exit_of;
    use crate::cli::exit::Exit;
    use crate::headless::report::Trouble;
    use crate::headless::testing::failed_report;

    #[test]
    fn the_exit_code_says_the_gravest_thing() {
        let mut report = failed_report();
        assert_eq!(exit_of(&report), Exit::Failed);
        report.error = Some(Trouble { message: "gone".into(), advice: "start it".into() });
        assert_eq!(exit_of(&report), Exit::NoEngine);
        report.interrupted = true;
        assert_eq!(exit_of(&report).code(), 130);
        let passed = crate::headless::report::Report { passed: true, ..failed_report() };
        assert_eq!(exit_of(&passed), Exit::Well);
    }
}
