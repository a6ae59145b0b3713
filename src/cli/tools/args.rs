//! The words of `completions`, `man` and `version`.

use std::path::PathBuf;

use clap::{Args as Arguments, ValueEnum};

use crate::cli::args::PlainFormat;

/// What `completions` says of itself.
pub const COMPLETIONS: &str = "\
Print what a shell needs to complete sealegs: commands, options, their values, and the ids of the lessons and steps of the
built-in course. In PowerShell commands and options only.

Exit codes: 0 all is well, 2 wrong usage.";

/// Where it goes.
pub const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  sealegs completions bash > ~/.local/share/bash-completion/completions/sealegs
  sealegs completions zsh > ~/.zfunc/_sealegs       with fpath=(~/.zfunc $fpath) before compinit in ~/.zshrc
  sealegs completions fish > ~/.config/fish/completions/sealegs.fish
  sealegs completions powershell >> $PROFILE";

/// What `man` says of itself.
pub const MAN: &str = "\
Write the manual pages, one for each command, into a folder; without --dir, print the one of sealegs itself.

Exit codes: 0 all is well, 1 the pages cannot be written, 2 wrong usage.";

/// Where they go.
pub const MAN_EXAMPLES: &str = "\
Examples:
  sealegs man --dir ~/.local/share/man/man1
  sealegs man | man -l -";

/// What `version` says of itself.
pub const VERSION: &str = "\
Say which version this is, which course it carries, when that was recorded, and which engine answers here.

Nothing is sent anywhere, here or elsewhere in sealegs, and nobody is asked whether there is a newer version: it reckons from
the date of its recording how old it is, and says how to update.

Exit codes: 0 all is well, 2 wrong usage.";

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
