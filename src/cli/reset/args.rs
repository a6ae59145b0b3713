//! Options of `sealegs reset`, and its help.

use clap::Args;

use crate::cli::args::PlainFormat;

/// In one line.
pub const ABOUT: &str = "Remove what the workshop made on the engine: all of it, of a lesson or of a step";

/// In full.
pub const LONG_ABOUT: &str = "\
Remove what the workshop made on the engine: all of it, of a lesson or of a step.

Lists the containers, images, networks and volumes that carry this workspace's session label, asks, and removes only
those on the list. What a container that stays uses is not touched: the list says which container that is, which step
made it, and what to do. What somebody else made is never on the list, and your files stay.

With --lesson or --step, only what was made there goes, and its progress is taken back, so that you can do it again.
Without, all goes, the progress file is moved aside (not deleted), and the course begins again. Progress is kept as long as
something on the list is left. --dry-run only shows the list.

Images that were pulled, not built, are everybody's and stay.

Exit codes: 0 all on the list is gone (or you said no, or --dry-run), 1 something is left, 2 wrong usage, 3 no engine.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs reset --dry-run
  sealegs reset --lesson run
  sealegs reset --step multi-stage/goapp-build
  sealegs reset --yes --format json";

/// Options of `reset`.
#[derive(Debug, Args)]
pub struct ResetArgs {
    /// Only what was made in this lesson (ids are in `sealegs list`)
    #[arg(long, value_name = "ID", conflicts_with = "step")]
    pub lesson: Option<String>,
    /// Only what was made in this step: STEP, or LESSON/STEP
    #[arg(long, value_name = "STEP")]
    pub step: Option<String>,
    /// Show what would go, and remove nothing
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
    /// Do not ask
    #[arg(long)]
    pub yes: bool,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
