//! The command line, and a `--help` that teaches.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

use crate::cli::bundle::args::{BUNDLE, BundleCommand, PREFETCH, PREFETCH_EXAMPLES, PrefetchArgs};
use crate::cli::config::args::{self as config, ConfigArgs, ConfigFileArgs};
use crate::cli::course::args::CourseCommand;
use crate::cli::doctor_args::{self, DoctorArgs};
use crate::cli::engine_args::EngineArgs;
use crate::cli::goto::args::{self as goto, GotoArgs};
use crate::cli::lens_args::{self, LensArgs};
use crate::cli::looks_args::LooksArgs;
use crate::cli::misuse;
use crate::cli::play_args::{self as play, PlayArgs};
use crate::cli::present_args::{self as present, PresentArgs};
use crate::cli::reset::args::{self as reset, ResetArgs};
use crate::cli::seats::args::{self as seats, SeatsArgs};
use crate::cli::tools::args::{self as tools, CompletionsArgs, ManArgs, VersionArgs};
use crate::engine::seat::SeatName;
use crate::i18n::{Lang, words};

const ABOUT: &str = "A workshop in the terminal: learn containers by doing, every step proved on your own engine";

const LONG_ABOUT: &str = "\
Sealegs is a workshop in the terminal: you learn containers by doing.

It walks you through a course step by step. A step has you write a file, run a docker command or answer a
question, and then proves the result: it looks at your container engine, your files and your server's answers.
It does not matter where you did it: here, in another terminal, or in a desktop tool.

Without a command it opens the workshop's screen. The commands below do the same work without a screen.";

const AFTER: &str = "\
Examples:
  sealegs                     open the workshop
  sealegs list                lessons and steps, and which are done
  sealegs check               look which steps stand, change nothing
  sealegs run --lesson run    do one lesson with its solutions, and prove every step
  sealegs map                 draw which ports lead to which containers
  sealegs reset               remove what this workshop made
  sealegs doctor              see what the course needs and what is missing here
  sealegs doctor --fix        start the engine that is installed here, or say how to get one

`sealegs --help` says more, `sealegs help run` all about one command.";

const AFTER_LONG: &str = "\
Examples:
  sealegs                               open the workshop where you left it
  sealegs --lang ja                     the same in Japanese
  sealegs --set goapp_port=18888        port 8888 is taken: use another one everywhere in the course
  sealegs list                          lessons, steps, their ids, and which are done
  sealegs goto multi-stage/goapp-run    catch up: do what comes before that step, and stand at it
  sealegs run --format json > report.json
                                        do and prove the whole course, for a script or CI
  sealegs check --lesson single-stage   look which of its steps stand now, change nothing
  sealegs docker ps -a                  docker's own commands, also where no docker program is installed
  sealegs reset                         show what the workshop made on the engine, ask, remove it
  sealegs reset --lesson run            the same for what one lesson made

Where things go:
  Your files are in the workspace: the folder sealegs/ in your home folder, or --workspace DIR.
  Progress and the log of the last command are in .sealegs/ inside the workspace.
  What is made here on the engine carries the labels sealegs.course, sealegs.session, sealegs.step and
  sealegs.made.
  What you choose for good is in one file: `sealegs config` shows it, docs/CONFIG.md lists every setting.
  Nothing else is touched. A file of yours is copied to NAME.mine-1 before a solution replaces it.

Which engine is used:
  The one the docker command uses: DOCKER_HOST, then DOCKER_CONTEXT or the chosen context, then the usual
  sockets (Docker, rootless Docker, Docker Desktop, Colima, Podman). Where none answers, a recorded run of the course is
  replayed: every screen and every report says REPLAY. --engine live wants an engine or none.

Environment:
  DOCKER_HOST, DOCKER_CONTEXT      which engine
  SEALEGS_ENGINE                   live, replay or auto, as --engine
  EDITOR, VISUAL                   the editor for your files
  LC_ALL, LC_MESSAGES, LANG        the language, until you choose one
  SEALEGS_CONFIG                   the configuration file, as --config
  SEALEGS_THEME, SEALEGS_LANG, SEALEGS_PACE, SEALEGS_WORKSPACE, SEALEGS_EDITOR
                                   settings of the configuration, see docs/CONFIG.md
  NO_COLOR                         no colours, as --no-color
  SEALEGS_PLAIN=1, TERM=dumb       plain lines instead of the screen, as --plain
  SEALEGS_SEAT                     your seat, as --seat

Exit codes:
  0    all is well: every check passed
  1    a check failed, or a step could not be done
  2    wrong usage, or the course is broken
  3    no engine answers, or it was lost
  130  interrupted with Ctrl-C";

/// What was asked for on the command line.
#[derive(Debug, Parser)]
#[command(name = "sealegs", version, about = ABOUT, long_about = LONG_ABOUT, after_help = AFTER, after_long_help = AFTER_LONG)]
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
    #[command(
        long_about = "\
Do every step with its solution, and prove it.

Goes through the steps in order: writes the files, runs the commands, answers the questions, then looks at the
engine, the files and the network. Output is plain lines, one after the other, nothing is drawn over.
A failed step ends the run, because later steps build on it; those are reported as skipped.

It starts by removing containers that earlier runs in this workspace left behind (they hold names and ports) and its own
networks that a step makes anew, and removes its own when it is interrupted; --keep leaves them. A file of yours that
differs is first copied to NAME.mine-1.

Exit codes: 0 all passed, 1 a step failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  sealegs run
  sealegs run --lesson multi-stage
  sealegs run --to multi-stage/goapp-build
  sealegs run --format json > report.json
  sealegs run --format junit > report.xml"
    )]
    Run(RunArgs),
    #[command(about = goto::ABOUT, long_about = goto::LONG_ABOUT, after_long_help = goto::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::goto::args")]
    Goto(GotoArgs),
    /// Look which steps stand, and change nothing
    #[command(
        long_about = "\
Look which steps stand, and change nothing.

Every check is made once, against the engine, the files and the network as they are now. A step that was proved
earlier can fail here: a server that was stopped since does not answer, an answer to a question is not kept.
The report says which steps are recorded as done.

Exit codes: 0 all passed, 1 a check failed, 2 wrong usage or broken course, 3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  sealegs check
  sealegs check --lesson single-stage
  sealegs check --step multi-stage/goapp-build --format json"
    )]
    Check(CheckArgs),
    #[command(about = reset::ABOUT, long_about = reset::LONG_ABOUT, after_long_help = reset::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::reset::args")]
    Reset(ResetArgs),
    #[command(about = present::ABOUT, long_about = present::LONG_ABOUT, after_long_help = present::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::present_args")]
    Present(PresentArgs),
    #[command(about = play::ABOUT, long_about = play::LONG_ABOUT, after_long_help = play::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::play_args")]
    Play(PlayArgs),
    /// List lessons and steps, their ids, and which are done
    #[command(long_about = "\
List lessons and steps, their ids, and which are done. Needs no engine and changes nothing.

Marks: [x] done, [~] done but the step has changed since, [ ] open, > the step you stand at.")]
    List(ListArgs),
    /// Draw what runs: host ports, containers, networks, volumes
    #[command(
        long_about = "\
Draw what runs on the engine: which host port leads to which container, on which networks, with which volumes.

Shown is what belongs to the course and this workspace; --all adds what belongs to others, which is otherwise counted. A port
that is exposed and not published has no arrow. JSON holds everything, and says of each thing whether it is the course's own.

Exit codes: 0 all is well, 2 wrong usage or broken course, 3 no engine.",
        after_long_help = "\
Examples:
  sealegs map
  sealegs map --all
  sealegs map --format json"
    )]
    Map(MapArgs),
    #[command(about = lens_args::ABOUT, long_about = lens_args::LONG_ABOUT, after_long_help = lens_args::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::lens_args")]
    Lens(LensArgs),
    /// Look at all the course stands on: engine, disk, ports, network, programs, terminal; --fix starts a stopped engine
    #[command(long_about = doctor_args::ABOUT, after_long_help = doctor_args::EXAMPLES)]
    Doctor(DoctorArgs),
    /// Fetch every image that the course needs, before a step waits for it
    #[command(long_about = PREFETCH, after_long_help = PREFETCH_EXAMPLES)]
    Prefetch(PrefetchArgs),
    /// For rooms without internet: all the course needs in one file
    #[command(subcommand, long_about = BUNDLE)]
    Bundle(BundleCommand),
    #[command(about = seats::ABOUT, long_about = seats::LONG_ABOUT, after_long_help = seats::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::seats::args")]
    Seats(SeatsArgs),
    #[command(about = config::ABOUT, long_about = config::LONG_ABOUT, after_long_help = config::EXAMPLES)]
    // Its words stand with its options.
    #[allow(missing_docs, reason = "see cli::config::args")]
    Config(ConfigArgs),
    /// Print completions for bash, zsh, fish or PowerShell
    #[command(long_about = tools::COMPLETIONS, after_long_help = tools::COMPLETIONS_EXAMPLES)]
    Completions(CompletionsArgs),
    /// Write the manual pages
    #[command(long_about = tools::MAN, after_long_help = tools::MAN_EXAMPLES)]
    Man(ManArgs),
    /// Say which version this is, how old, and which engine answers; nothing is sent anywhere
    #[command(long_about = tools::VERSION)]
    Version(VersionArgs),
    /// For authors: check a course and work on it
    #[command(
        subcommand,
        long_about = "\
For authors of courses: `sealegs help course COMMAND` says more about each command.

docs/AUTHORING.md shows how a course is written, docs/COURSE-FORMAT.md lists every key."
    )]
    Course(CourseCommand),
    /// Run a docker command on your engine, without a docker program
    #[command(
        disable_help_flag = true,
        long_about = "\
Run a docker command on your engine, as docker itself would: same words, same output, same exit codes.

Everything after `docker` is docker's: `sealegs docker run --help` is about docker's run. Keys, signals and the
terminal's size reach the container; Ctrl-P Ctrl-Q leaves it running. Called by the name `docker` (a link to sealegs),
the program does the same."
    )]
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

fn language(text: &str) -> Result<Lang, String> {
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
