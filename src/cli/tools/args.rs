//! What `completions`, `man` and `version` take.

use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};

use crate::cli::args::PlainFormat;

/// A shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShellName {
    /// Bash
    Bash,
    /// Zsh
    Zsh,
    /// Fish
    Fish,
    /// `PowerShell`
    #[value(name = "powershell")]
    PowerShell,
}

/// Options of `completions`.
#[derive(Debug, Arguments)]
pub struct CompletionsArgs {
    /// For which shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: ShellName,
}

/// Options of `man`.
#[derive(Debug, Arguments)]
pub struct ManArgs {
    /// The folder, made where there is none
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Options of `version`.
#[derive(Debug, Arguments)]
pub struct VersionArgs {
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
