//! Which engine is used, and what is shown where there is none.

use std::path::PathBuf;

use clap::Args as Arguments;

use crate::runtime::replay::{Choice, Pace};

/// Options about the engine.
#[derive(Debug, Clone, Default, Arguments)]
pub struct EngineArgs {
    /// live: an engine, or none; replay: a recorded run of the course, labelled as such; auto: a live one, else the replay
    /// [default: auto, or `SEALEGS_ENGINE`]
    #[arg(long, global = true, value_name = "live|replay|auto")]
    pub engine: Option<Choice>,
    /// Replay the run recorded in this file instead of the built-in one
    #[arg(long, global = true, value_name = "FILE")]
    pub recording: Option<PathBuf>,
    /// How fast a replay goes: real, quick or instant [default: quick on the screen, instant without]
    #[arg(long, global = true, value_name = "PACE")]
    pub pace: Option<Pace>,
}

impl EngineArgs {
    /// Which engine is used: as it was said, else as `SEALEGS_ENGINE` has it.
    ///
    /// # Errors
    /// What is wrong with `SEALEGS_ENGINE`.
    pub fn choice(&self) -> Result<Choice, String> {
        let named = || std::env::var("SEALEGS_ENGINE").ok().filter(|value| !value.is_empty());
        match (self.engine, named()) {
            (Some(choice), _) => Ok(choice),
            (None, Some(value)) => value.parse().map_err(|why| format!("SEALEGS_ENGINE={value}: {why}")),
            (None, None) => Ok(Choice::default()),
        }
    }
}
