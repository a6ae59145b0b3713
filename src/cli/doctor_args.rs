//! Options of `sealegs doctor`.

use clap::Args as Arguments;

use crate::cli::args::PlainFormat;

/// Options of `doctor`.
#[derive(Debug, Arguments)]
pub struct DoctorArgs {
    /// Start the engine that is installed and stopped, after asking; else say each step to one
    #[arg(long)]
    pub fix: bool,
    /// With --fix: do not ask (what needs a password is still only printed where there is no terminal)
    #[arg(long, requires = "fix")]
    pub yes: bool,
    /// With --fix: longest time for the start, and again for the engine to answer, in seconds [default: as each engine needs]
    #[arg(long, requires = "fix", value_name = "SECS", value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: Option<u64>,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
