//! The command line. Comments on commands and options are for who reads the code: what `--help` says is in [`crate::cli::help`].

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

use crate::cli::bundle::args::{BundleCommand, PrefetchArgs};
use crate::cli::config::args::{ConfigArgs, ConfigFileArgs};
use crate::cli::course::args::CourseCommand;
use crate::cli::doctor_args::DoctorArgs;
use crate::cli::engine_args::EngineArgs;
use crate::cli::goto::args::GotoArgs;
use crate::cli::lens_args::LensArgs;
use crate::cli::looks_args::LooksArgs;
use crate::cli::misuse;
use crate::cli::play_args::PlayArgs;
use crate::cli::present_args::PresentArgs;
use crate::cli::reset::args::ResetArgs;
use crate::cli::seats::args::SeatsArgs;
use crate::cli::tools::args::{CompletionsArgs, ManArgs, VersionArgs};
use crate::engine::seat::SeatName;
use crate::i18n::{Lang, words};

/// What was asked for on the command line.
#[derive(Debug, Parser)]
#[command(name = "sealegs", version)]
pub struct Args {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// Plain lines and a prompt instead of the screen, for screen readers and terminals that cannot draw (see docs/PLAIN.md)
    #[arg(long, conflicts_with = "no_plain")]
    pub plain: bool,
    /// The screen, although the environment or the configuration says plain
    #[arg(long)]
    pub no_plain: bool,
    /// What to do; without one, the screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Clone, Default, Arguments)]
pub struct Global {
    /// Take the course from this folder instead of the built-in one
    #[arg(long, global = true, value_name = "DIR")]
    pub course: Option<PathBuf>,
    /// Agree to all that the course of --course does here, without being asked
    #[arg(long, global = true)]
    pub trust_course: bool,
    /// Folder for your files and progress [default: sealegs in the home folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub workspace: Option<PathBuf>,
    /// Language, such as en or ja [default: the one you last used, else that of the system]
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub lang: Option<Lang>,
    /// Take images, versions and proxies from this file, see docs/PROFILES.md
    #[arg(long, global = true, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// Give a variable of the course another value for this run, such as goapp_port=18888; can be repeated
    #[arg(long = "set", global = true, value_name = "NAME=VALUE", value_parser = setting)]
    pub set: Vec<(String, String)>,
    /// Your seat on an engine that several share, see docs/SEATS.md
    #[arg(long, global = true, value_name = "NAME", value_parser = crate::cli::seat::name)]
    pub seat: Option<SeatName>,
    /// Which engine, and what stands in for one.
    #[command(flatten)]
    pub engine: EngineArgs,
    /// What was chosen for good.
    #[command(flatten)]
    pub config: ConfigFileArgs,
    /// How things look.
    #[command(flatten)]
    pub looks: LooksArgs,
}

/// What can be done without a screen.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Do every step with its solution, and prove it
    Run(RunArgs),
    /// Do what comes before a step, and stand at it
    Goto(GotoArgs),
    /// Look which steps stand, and change nothing
    Check(CheckArgs),
    /// Remove what the workshop made
    Reset(ResetArgs),
    /// Show lessons to others
    Present(PresentArgs),
    /// Play a recording of a demo
    Play(PlayArgs),
    /// List lessons and steps, their ids, and which are done
    List(ListArgs),
    /// Draw what runs: host ports, containers, networks, volumes
    Map(MapArgs),
    /// Look into images
    Lens(LensArgs),
    /// Look at all the course stands on: engine, disk, ports, network, programs, terminal; --fix starts a stopped engine
    Doctor(DoctorArgs),
    /// Fetch every image that the course needs, before a step waits for it
    Prefetch(PrefetchArgs),
    /// For rooms without internet: all the course needs in one file
    #[command(subcommand)]
    Bundle(BundleCommand),
    /// List or free the seats of a shared engine
    Seats(SeatsArgs),
    /// See, check and edit the configuration
    Config(ConfigArgs),
    /// Print completions for bash, zsh, fish or PowerShell
    Completions(CompletionsArgs),
    /// Write the manual pages
    Man(ManArgs),
    /// Say which version this is, how old, and which engine answers; nothing is sent anywhere
    Version(VersionArgs),
    /// For authors: check a course and work on it
    #[command(subcommand)]
    Course(CourseCommand),
    /// Run a docker command on your engine, without a docker program
    #[command(disable_help_flag = true)]
    Docker(DockerArgs),
}

/// What comes after `docker`.
#[derive(Debug, Arguments)]
pub struct DockerArgs {
    /// A docker command with its flags and arguments
    #[arg(value_name = "COMMAND", trailing_var_arg = true, allow_hyphen_values = true)]
    pub words: Vec<String>,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// Plain lines for people
    #[default]
    Human,
    /// One JSON document on standard output, see docs/REPORT-SCHEMA.md
    Json,
    /// `JUnit` XML on standard output
    Junit,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum PlainFormat {
    /// Plain lines for people
    #[default]
    Human,
    /// One JSON document on standard output, see docs/REPORT-SCHEMA.md
    Json,
}

/// Options of `run`.
#[derive(Debug, Arguments)]
pub struct RunArgs {
    /// Only this lesson, after what it builds on of earlier ones (ids are in `sealegs list`)
    #[arg(long, value_name = "ID")]
    pub lesson: Option<String>,
    /// Stop after this step: STEP, or LESSON/STEP
    #[arg(long, value_name = "STEP")]
    pub to: Option<String>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Longest time for one step, in seconds
    #[arg(long, value_name = "SECS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub timeout: u64,
    /// Leave containers and networks of earlier runs in this workspace alone
    #[arg(long)]
    pub keep: bool,
    /// For course authors: prove as well that each step's checks fail before its solution
    #[arg(long)]
    pub prove: bool,
}

/// Options of `check`.
#[derive(Debug, Arguments)]
pub struct CheckArgs {
    /// Only this lesson (ids are in `sealegs list`)
    #[arg(long, value_name = "ID")]
    pub lesson: Option<String>,
    /// Only this step: STEP, or LESSON/STEP
    #[arg(long, value_name = "STEP")]
    pub step: Option<String>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// Options of `map`.
#[derive(Debug, Arguments)]
pub struct MapArgs {
    /// With what belongs to others
    #[arg(long)]
    pub all: bool,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}

/// Options of `list`.
#[derive(Debug, Arguments)]
pub struct ListArgs {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}

/// A language by its code.
pub(super) fn language(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|_| {
        let lang = misuse::lang();
        words!(lang, "cli-no-such-language", code = text, all = Lang::ALL.map(Lang::code).join(", "))
    })
}

fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if !name.trim().is_empty() => Ok((name.trim().to_owned(), value.to_owned())),
        _ => Err(words!(misuse::lang(), "cli-write-name-value")),
    }
}
