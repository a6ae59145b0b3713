//! Options of `sealegs seats`.

use clap::{Args, Subcommand};

use crate::cli::args::PlainFormat;
use crate::engine::seat::SeatName;

/// Options of `seats`.
#[derive(Debug, Args)]
pub struct SeatsArgs {
    /// What to do; lists them without
    #[command(subcommand)]
    pub what: Option<SeatsCommand>,
    /// How to report
    #[arg(long, value_enum, default_value_t, global = true)]
    pub format: PlainFormat,
}

/// What is done with seats.
#[derive(Debug, Subcommand)]
pub enum SeatsCommand {
    /// Remove all that is in a seat, and give it up
    Free {
        /// The seat
        #[arg(value_name = "NAME", value_parser = crate::cli::seat::name)]
        name: SeatName,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}
