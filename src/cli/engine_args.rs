//! Which engine is used, and what is shown where there is none.

use std::path::PathBuf;

use clap::Args as Arguments;

use crate::cli::misuse;
use crate::i18n::words;
use crate::runtime::replay::{Choice, Pace};

/// Options about the engine.
#[derive(Debug, Clone, Default, Arguments)]
pub struct EngineArgs {
    /// live: an engine, or none; replay: a recorded run of the course, labelled as such; auto: a live one, else the replay
    /// [default: auto, or `SEALEGS_ENGINE`]
    #[arg(long, global = true, value_name = "live|replay|auto", value_parser = engine)]
    pub engine: Option<Choice>,
    /// Replay the run recorded in this file instead of the built-in one
    #[arg(long, global = true, value_name = "FILE")]
    pub recording: Option<PathBuf>,
    /// How fast a replay goes: real, quick or instant [default: quick on the screen, instant without]
    #[arg(long, global = true, value_name = "PACE", value_parser = pace)]
    pub pace: Option<Pace>,
}

impl EngineArgs {
    /// Which engine is used. What the environment and the configuration say has been filled in before.
    #[must_use]
    pub fn choice(&self) -> Choice {
        self.engine.unwrap_or_default()
    }
}

fn engine(text: &str) -> Result<Choice, String> {
    text.parse().map_err(|_| words!(misuse::lang(), "cli-write-engine"))
}

fn pace(text: &str) -> Result<Pace, String> {
    text.parse().map_err(|_| words!(misuse::lang(), "cli-write-pace"))
}
