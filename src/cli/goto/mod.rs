//! `sealegs goto`: shows what has to be done before a step, asks, and does it.
//!
//! - [`args`]: options and help

pub mod args;

use std::time::Duration;

use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::goto::args::GotoArgs;
use crate::cli::work::{SIZE, wait_for, watch_signals};
use crate::cli::{consent, output, problems, request};
use crate::course::StepRef;
use crate::headless::driver::Driver;
use crate::headless::goto::{GotoReport, go, look};
use crate::headless::narrator::Narrator;
use crate::headless::plan;
use crate::i18n::{Lang, fixed, words};
use crate::runtime::Runtime;
use crate::runtime::opening::{self, Opening};
use crate::session::catch_up::Weight;

/// Catches up.
#[must_use]
pub fn goto(global: &Global, args: &GotoArgs) -> Exit {
    let json = args.format.is_json();
    let opening = match opening::open(&request(global, args.dry_run)) {
        Ok(opening) => opening,
        Err(error) => return problems::tell(&error, global, json),
    };
    for warning in &opening.diagnostics {
        output::err(&format!("{}\n", warning.told(opening.session.lang())));
    }
    let lang = opening.session.lang();
    let target = match plan::named(&opening.course, &args.step) {
        Ok(target) => target,
        Err(error) => {
            problems::usage(&error.text(lang), &error.advice(lang));
            return Exit::Usage;
        }
    };
    if let Err(exit) = consent::given(global, &opening, false, !json) {
        return exit;
    }
    wait_for(catch_up(opening, &target, args)).unwrap_or_else(|exit| exit)
}

async fn catch_up(opening: Opening, target: &StepRef, args: &GotoArgs) -> Exit {
    let stop = CancellationToken::new();
    tokio::spawn(watch_signals(stop.clone()));
    let json = args.format.is_json();
    let lang = opening.session.lang();
    let narrator = if json { Narrator::silent() } else { Narrator::new(Box::new(std::io::stdout()), lang, stop.clone()) };
    let (session, effects, setup) = opening.split(SIZE, false);
    let (sender, events) = mpsc::channel(1024);
    let mut driver = Driver::new(session, Runtime::new(setup, sender), events, stop.clone(), narrator, !args.dry_run);
    let mut report = look(&mut driver, effects, target, args.dry_run).await;
    let mut exit = None;
    if let Some(preview) = &report.preview {
        if !json {
            output::out(&words!(lang, "goto-to-stand-at", target = target.to_string()));
            let mark = |weight: Weight| match weight {
                Weight::Plain => " ",
                Weight::Careful => "*",
                Weight::Bad => "!",
            };
            preview.lines(lang).iter().for_each(|(weight, line)| output::out(&format!("{} {line}", mark(*weight))));
        }
        exit = if args.dry_run {
            Some((fixed(lang, "goto-dry"), Exit::Well))
        } else if args.yes || preview.is_empty() {
            None
        } else {
            let answer = if json { None } else { ask(fixed(lang, "goto-question"), &stop).await };
            match answer {
                Some(true) => None,
                Some(false) => Some((fixed(lang, "goto-left"), Exit::Well)),
                None if stop.is_cancelled() => {
                    report.interrupted = true;
                    Some((fixed(lang, "goto-left"), Exit::Interrupted))
                }
                None => {
                    problems::usage(fixed(lang, "goto-no-terminal"), fixed(lang, "goto-say-yes"));
                    Some(("", Exit::Usage))
                }
            }
        };
        if exit.is_none() {
            go(&mut driver, Duration::from_secs(args.timeout), &mut report).await;
        }
    }
    driver.into_performer().shutdown().await;
    let (text, exit) = exit.unwrap_or_else(|| ("", exit_of(&report)));
    tell(&report, json, text, lang);
    exit
}

/// Asks on the terminal, and no longer once the program is to end; `None` when there is nobody to ask.
async fn ask(question: &'static str, stop: &CancellationToken) -> Option<bool> {
    let asking = tokio::task::spawn_blocking(move || output::ask(question, &mut std::io::stdout()));
    tokio::select! {
        () = stop.cancelled() => None,
        answer = asking => answer.ok().flatten(),
    }
}

fn exit_of(report: &GotoReport) -> Exit {
    if report.interrupted {
        Exit::Interrupted
    } else if report.done {
        Exit::Well
    } else if report.no_engine {
        Exit::NoEngine
    } else {
        Exit::Failed
    }
}

fn tell(report: &GotoReport, json: bool, text: &str, lang: Lang) {
    if json {
        output::json(report);
    } else if !text.is_empty() {
        output::out(text);
    } else if report.done {
        output::out(&words!(lang, "goto-here", applied = report.applied.len()));
    }
    if let Some(trouble) = &report.error {
        let step = report.failed.as_ref().map_or_else(String::new, |step| format!("{step}: "));
        problems::usage(&format!("{step}{}", trouble.message), &trouble.advice);
    } else if report.interrupted && !json {
        output::err(fixed(lang, "goto-interrupted"));
    }
}
