//! Options of `sealegs goto`.

use clap::Args;

use crate::cli::args::PlainFormat;

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
