//! Options of `sealegs goto`, and its help.

use clap::Args;

use crate::cli::args::PlainFormat;

/// In one line.
pub const ABOUT: &str = "Catch up: do what comes before a step, and stand at it";

/// In full.
pub const LONG_ABOUT: &str = "\
Catch up: do what comes before a step, and stand at it.

Shows what will be made (steps, images, containers, networks, volumes, files, disk, about how long), asks, and then does the
solutions of the steps before it: those of its lesson, and the lessons that its lesson builds on. What stands already is
not done again, and what a later step has taken away again, as it should, is not made for that. The step itself is left to
you. A file of yours that differs is first copied to NAME.mine-1.

What was done so is marked as such. Ctrl-C stops: what was done stays done, and you stand at the first step that was not.

Exit codes: 0 you stand at the step (or you said no, or --dry-run), 1 a step before it could not be done, 2 wrong usage or
broken course, 3 no engine, 130 interrupted.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs goto run/named
  sealegs goto --dry-run goapp-build
  sealegs goto multi-stage/goapp-build --yes --format json";

/// Options of `goto`.
#[derive(Debug, Args)]
pub struct GotoArgs {
    /// The step to stand at: STEP, or LESSON/STEP (ids are in `sealegs list`)
    #[arg(value_name = "STEP")]
    pub step: String,
    /// Show what would be made, and make nothing
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
    /// Longest time for one step, in seconds
    #[arg(long, value_name = "SECS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub timeout: u64,
}
