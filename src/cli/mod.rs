//! The command line: what was asked for, opened, done, and answered with an exit code.
//!
//! - [`args`]: options; [`help`]: what is said of them; [`misuse`]: lines that cannot be read; [`exit`]: exit codes;
//! - [`mod@config`]: what was chosen for good, and `sealegs config`;
//! - [`tools`]: completions, manual pages, version;
//! - [`consent`]: whether a course from elsewhere may run; [`output`]: writing to the terminal's two streams;
//! - [`problems`]: what cannot be opened, told at once;
//! - [`work`]: `run` and `check`; [`goto`]; [`list`]; [`map`]; [`mod@lens`] (its options in [`lens_args`]); [`reset`]; [`mod@present`] (its options in [`present_args`]); [`play`] (its options in [`play_args`]); [`doctor`] (its options in [`doctor_args`], `doctor_fix` starts an engine); [`docker`]: the docker command line;
//! - [`mod@bundle`]: rooms without internet;
//! - [`seat`]: `--seat`; [`seats`]: all seats of an engine;
//! - [`course`]: what authors of courses need.

pub mod args;
#[cfg(test)]
mod args_tests;
pub mod bundle;
pub mod config;
pub mod consent;
pub mod course;
pub mod docker;
pub mod doctor;
pub mod doctor_args;
mod doctor_fix;
pub mod engine_args;
pub mod exit;
pub mod goto;
pub mod help;
pub mod lens;
pub mod lens_args;
pub mod list;
pub mod looks_args;
pub mod map;
pub mod misuse;
pub mod output;
pub mod play;
pub mod play_args;
pub mod present;
pub mod present_args;
pub mod problems;
pub mod reset;
pub mod seat;
pub mod seats;
pub mod tools;
pub mod work;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::args::{Args, Command, Format, Global, PlainFormat};
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::i18n::{self, words};
use crate::runtime::opening::{self, Opening, Request};
use crate::tui::TuiError;

/// The whole program.
#[must_use]
pub fn main() -> ExitCode {
    if let Some(words) = docker::words(std::env::args_os()) {
        return match seat::from_environment() {
            Ok(seat) => docker::docker(&words, seat.as_ref()),
            Err(exit) => exit.into(),
        };
    }
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return misuse::tell(&error).into(),
    };
    let mut global = args.global;
    if global.seat.is_none() {
        match seat::from_environment() {
            Ok(seat) => global.seat = seat,
            Err(exit) => return exit.into(),
        }
    }
    if let Some(Command::Config(args)) = &args.command {
        return config::config(&global, args).into();
    }
    // What docker's words mean does not hang on it.
    let quiet = matches!(args.command, Some(Command::Docker(_)));
    let settled = match config::settle(&mut global, args.command.is_none(), quiet) {
        Ok(settled) => settled,
        Err(exit) => return exit.into(),
    };
    let said = args.plain.then_some(true).or(args.no_plain.then_some(false));
    let exit = match args.command {
        None if settled.plain(said) => plain(&global),
        None => screen(&global, &settled),
        // That was answered before anything was settled.
        Some(Command::Config(_)) => Exit::Well,
        Some(Command::Run(run)) => work::run(&global, &run),
        Some(Command::Goto(goto)) => goto::goto(&global, &goto),
        Some(Command::Check(check)) => work::check(&global, &check),
        Some(Command::Reset(reset)) => reset::reset(&global, &reset),
        Some(Command::Doctor(args)) => doctor::doctor(&global, &args),
        Some(Command::Prefetch(args)) => bundle::prefetch(&global, &args),
        Some(Command::Bundle(command)) => bundle::bundle(&global, &command),
        Some(Command::Seats(args)) => seats::seats(&global, &args),
        Some(Command::Map(map)) => map::map(&global, &map),
        Some(Command::Lens(args)) => lens::lens(&global, &args),
        Some(Command::Present(args)) => present::present(&global, &settled, &args),
        Some(Command::Play(args)) => play::play(&global, &settled, &args),
        Some(Command::List(list)) => list::list(&global, &list),
        Some(Command::Completions(args)) => tools::completions::completions(&settled, &args),
        Some(Command::Man(args)) => tools::man::man(&settled, &args),
        Some(Command::Version(args)) => tools::version::version(&global, &settled, &args),
        Some(Command::Course(command)) => course::course(&global, &command),
        Some(Command::Docker(docker)) => return docker::docker(&docker.words, global.seat.as_ref()),
    };
    exit.into()
}

fn screen(global: &Global, settled: &Settled) -> Exit {
    let (wishes, lang) = (settled.wishes(global), settled.lang());
    let request = request(global, false);
    let shown = if request.course.is_none() {
        crate::tui::run(move || opening::open(&request), wishes, lang)
    } else {
        // Before the screen, so that the learner can be asked whether to trust the course.
        let opening = match opened(global) {
            Ok(opening) => opening,
            Err(exit) => return exit,
        };
        crate::tui::run(move || Ok(opening), wishes, lang)
    };
    match shown {
        Ok(()) => Exit::Well,
        Err(TuiError::Opening(error)) => problems::tell(&error, global, false),
        Err(error) => {
            let why = match error {
                TuiError::NoTerminal => i18n::fixed(lang, "cli-no-terminal").to_owned(),
                error => error.to_string(),
            };
            problems::usage(&words!(lang, "cli-no-screen", why = why), i18n::fixed(lang, "cli-no-screen-advice"));
            Exit::Usage
        }
    }
}

/// Opens a course for a person, who is asked about one that comes from elsewhere.
///
/// # Errors
/// How to end where it cannot be opened or is not agreed to; that has been told.
fn opened(global: &Global) -> Result<Opening, Exit> {
    let opening = opening::open(&request(global, false)).map_err(|error| problems::tell(&error, global, false))?;
    consent::given(global, &opening, false, true)?;
    Ok(opening)
}

fn plain(global: &Global) -> Exit {
    let opening = match opened(global) {
        Ok(opening) => opening,
        Err(exit) => return exit,
    };
    match crate::plain::run(opening) {
        Ok(()) => Exit::Well,
        Err(error) => {
            problems::usage(&error.to_string(), "");
            Exit::Failed
        }
    }
}

/// What is to be opened.
fn request(global: &Global, read_only: bool) -> Request {
    Request {
        course: global.course.clone(),
        workspace: seat::workspace(global),
        lang: global.lang,
        profile: global.profile.clone(),
        overrides: global.set.clone(),
        read_only,
        tested: false,
        seat: global.seat.clone(),
        engine: global.engine.choice(),
        recording: global.engine.recording.clone(),
        pace: global.engine.pace,
    }
}

impl Format {
    /// A program reads it, not a person.
    #[must_use]
    pub fn is_json(self) -> bool {
        self == Self::Json
    }
}

impl PlainFormat {
    /// A program reads it, not a person.
    #[must_use]
    pub fn is_json(self) -> bool {
        self == Self::Json
    }
}
