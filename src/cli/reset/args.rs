//! Options of `sealegs reset`.

use clap::Args;

use crate::cli::args::PlainFormat;

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
