//! Options of `sealegs seats`, and its help.

use clap::{Args, Subcommand};

use crate::cli::args::PlainFormat;
use crate::engine::seat::SeatName;

/// In one line.
pub const ABOUT: &str = "For whoever runs a shared engine: list its seats, or free one";

/// In full.
pub const LONG_ABOUT: &str = "\
List the seats of a shared engine: who has one, its ports, since when, its containers, images, networks and volumes, and
the disk they take. Changes nothing.

`sealegs seats free NAME` shows all that is in a seat, asks, removes it and gives the seat up, whoever has it. Only what
carries the seat's label and name is removed; a learner who still works there begins anew.

Exit codes: 0 all is well (or you said no), 1 something of the seat is left, 2 wrong usage, 3 no engine.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs seats
  sealegs seats --format json
  sealegs seats free mika
  sealegs seats free mika --yes";

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
