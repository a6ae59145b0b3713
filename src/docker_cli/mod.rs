//! The docker command line, parsed once into typed values.
//!
//! A line goes through [`words`] (the shell's part: quotes, variables, comments), then through one clap grammar
//! (`grammar`), and its values are read into [`command`]'s types (`lower`). What went wrong is a [`ParseError`].
//! [`reading`] tells which part of a line is what, of a line that is still being typed too; [`mod@compare`] whether two lines
//! mean the same; [`complete`] what may be typed next.

pub mod command;
pub mod compare;
mod complaint;
pub mod complete;
pub mod error;
pub mod explain;
mod grammar;
mod known;
mod lower;
pub(crate) mod mounts;
pub mod ports;
mod problem;
pub mod proxy;
pub mod reading;
pub mod reference;
pub(crate) mod values;
pub mod words;

pub use command::{
    Attach, Build, CommandLine, Commit, ComposeAction, ComposeCommand, ComposeProject, Cp, CpEnd, Df, Diff, DockerCommand,
    EventsOptions, Exec, Export, HealthOptions, History, ImageLs, Import, Inspect, InspectKind, Kill, Listing, Load, Logs,
    MountKind, MountSpec, NetworkConnect, NetworkCreate, NetworkDisconnect, NetworkRm, Port, Prune, PruneWhat, Ps, PublishSpec,
    Pull, Rename, Rm, Rmi, Run, Save, Start, Stats, Stop, Tag, Top, VolumeCreate, VolumeRm,
};
pub use compare::{Comparison, Difference, compare};
pub use error::ParseError;
pub use explain::{Explained, Explanation, about_command, about_flag, explain, help};
pub use problem::ValueProblem;
pub use reading::{Expected, Expecting, Part, PartKind, Reading, Word, expected, read};
pub use reference::Reference;

use words::Line;

/// Reads a command line. `env` answers for `$NAME` and for `-e NAME`.
///
/// # Errors
/// What is wrong with a docker command, and what to do about it. A line that needs a shell is never an error.
pub fn parse(line: &str, env: &dyn Fn(&str) -> Option<String>) -> Result<CommandLine, ParseError> {
    match words::split(line, env)? {
        Line::Shell => Ok(CommandLine::Shell(line.trim().to_owned())),
        Line::Words(words) => parse_words(&words, env).map(CommandLine::Docker),
    }
}

/// Reads the words after `docker` as they stand: a shell has already made them.
///
/// # Errors
/// What is wrong with them, and what to do about it.
pub fn parse_words(words: &[String], env: &dyn Fn(&str) -> Option<String>) -> Result<DockerCommand, ParseError> {
    match grammar::read(words) {
        Ok(docker) => lower::lower(docker, env),
        Err(error) => complaint::answer(&error, words),
    }
}

#[cfg(test)]
mod fuzz_tests;
#[cfg(test)]
mod tests;
