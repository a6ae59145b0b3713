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
use crate::i18n::{Lang, words};
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
        output::err(&format!("{warning}\n"));
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
    let words = words(lang);
    let narrator = if json { Narrator::silent() } else { Narrator::new(Box::new(std::io::stdout()), lang, stop.clone()) };
    let (session, effects, setup) = opening.split(SIZE, false);
    let (sender, events) = mpsc::channel(1024);
    let mut driver = Driver::new(session, Runtime::new(setup, sender), events, stop.clone(), narrator, !args.dry_run);
    let mut report = look(&mut driver, effects, target, args.dry_run).await;
    let mut exit = None;
    if let Some(preview) = &report.preview {
        if !json {
            output::out(&format!("{} {target}", words.to_stand_at));
            let mark = |weight: Weight| match weight {
                Weight::Plain => " ",
                Weight::Careful => "*",
                Weight::Bad => "!",
            };
            preview.lines(lang).iter().for_each(|(weight, line)| output::out(&format!("{} {line}", mark(*weight))));
        }
        exit = if args.dry_run {
            Some((words.dry, Exit::Well))
        } else if args.yes || preview.is_empty() {
            None
        } else {
            let answer = if json { None } else { ask(words.question, &stop).await };
            match answer {
                Some(true) => None,
                Some(false) => Some((words.left, Exit::Well)),
                None if stop.is_cancelled() => {
                    report.interrupted = true;
                    Some((words.left, Exit::Interrupted))
                }
                None => {
                    problems::usage(words.no_terminal, words.say_yes);
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
    let words = words(lang);
    if json {
        output::json(report);
    } else if !text.is_empty() {
        output::out(text);
    } else if report.done {
        output::out(&words!(lang, "cli-here-applied-step-s-were-done", here = words.here, applied = report.applied.len()));
    }
    if let Some(trouble) = &report.error {
        let step = report.failed.as_ref().map_or_else(String::new, |step| format!("{step}: "));
        problems::usage(&format!("{step}{}", trouble.message), &trouble.advice);
    } else if report.interrupted && !json {
        output::err(words.interrupted);
    }
}

struct Words {
    to_stand_at: &'static str,
    question: &'static str,
    dry: &'static str,
    left: &'static str,
    no_terminal: &'static str,
    say_yes: &'static str,
    here: &'static str,
    interrupted: &'static str,
}

fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            to_stand_at: "To stand at",
            question: "Do it? [y/N]",
            dry: "This was only a look: nothing was made.",
            left: "Nothing was made.",
            no_terminal: "there is no terminal to ask on; nothing was made",
            say_yes: "Read what would be made (--dry-run), then say --yes.",
            here: "You stand at the step; `sealegs` opens it there.",
            interrupted: "Interrupted: what was done stays done. The same command goes on from there.",
        },
        Lang::Ja => &Words {
            to_stand_at: "ここから始めるための準備:",
            question: "実行しますか？ [y/N]",
            dry: "調べただけで、何も作っていません。",
            left: "何も作っていません。",
            no_terminal: "確認する端末がありません。何も作っていません",
            say_yes: "--dry-run で作るものを確かめてから --yes を付けてください。",
            here: "準備ができました。sealegs で開くと、そのステップから始められます。",
            interrupted: "中断しました。済んだことはそのままです。同じコマンドで続きから進めます。",
        },
    }
}
