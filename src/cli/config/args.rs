//! `--config`, and what `sealegs config` takes.

use std::path::PathBuf;

use clap::{Args as Arguments, Subcommand};

use crate::cli::args::PlainFormat;

/// Options about the configuration.
#[derive(Debug, Clone, Default, Arguments)]
pub struct ConfigFileArgs {
    /// Take what you have chosen for good from this file [default: the platform's place, see `sealegs config path`]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// Options of `config`.
#[derive(Debug, Arguments)]
#[command(args_conflicts_with_subcommands = true)]
pub struct ConfigArgs {
    /// What to do; without one, every setting is shown.
    #[command(subcommand)]
    pub command: Option<ConfigCommand>,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}

/// What can be done with the configuration.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Show every setting, its value, and where that comes from
    Show(ShowArgs),
    /// Look for mistakes in the file: unknown keys, wrong values; exit code 1 when there is one
    Check(ShowArgs),
    /// Open the file in your editor, made first where there is none, and look for mistakes afterwards
    Edit,
    /// List every action that can have other keys: its mode, its name, its keys
    Keys,
    /// Say where the file is
    Path,
}

/// Options of `config show` and `config check`.
#[derive(Debug, Arguments)]
pub struct ShowArgs {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
