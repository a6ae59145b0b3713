//! Two command lines mean the same, or they differ, and in what.
//!
//! - `form`: a line taken apart into what matters: command, flags with values that read the same for the same
//!   meaning, arguments, the container's own command;
//! - `normal`: values by kind (references, ports, sizes, times, paths), and what is there without being said;
//! - `differ`: what two forms do not share;
//! - `difference`: that in words, in both languages; `lead`: what it leads to;
//! - `so_far`: the same of a line that is still being typed.

mod differ;
mod difference;
mod form;
mod lead;
mod normal;
#[cfg(test)]
mod property;
mod so_far;
#[cfg(test)]
mod tests;

pub use difference::{Difference, PortPart, Subject};
pub use so_far::{SoFar, so_far};

use super::{CommandLine, ParseError, parse};
use form::Form;

/// What comes out of comparing a typed line with the one that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Comparison {
    /// They mean the same.
    Same,
    /// They do not; at least one difference, the weightiest first.
    Differs(Vec<Difference>),
    /// The typed line cannot be read.
    Unreadable(ParseError),
    /// One is for the shell and the other is not, or they are two different shell lines.
    NotDocker,
}

/// Compares a typed line with the one that is asked for. `env` answers for `$NAME`, for `-e NAME`, and with `PWD` for
/// the folder both would run in.
#[must_use]
pub fn compare(asked: &str, typed: &str, env: &dyn Fn(&str) -> Option<String>) -> Comparison {
    match (parse(asked, env), parse(typed, env)) {
        (_, Err(error)) => Comparison::Unreadable(error),
        (Ok(CommandLine::Shell(asked)), Ok(CommandLine::Shell(typed))) if same_words(&asked, &typed) => Comparison::Same,
        (Ok(CommandLine::Docker(one)), Ok(CommandLine::Docker(other))) => {
            if one == other {
                return Comparison::Same;
            }
            match (Form::of(asked, env), Form::of(typed, env)) {
                (Some(asked), Some(typed)) => {
                    let differences = differ::between(&asked, &typed);
                    if differences.is_empty() { Comparison::Same } else { Comparison::Differs(differences) }
                }
                _ => Comparison::NotDocker,
            }
        }
        _ => Comparison::NotDocker,
    }
}

/// Shell lines are not understood here; blanks between words make no difference, anything else may.
fn same_words(one: &str, other: &str) -> bool {
    match (shell_words::split(one), shell_words::split(other)) {
        // A quoted operator is not the operator: lines with any are compared as they stand.
        (Ok(a), Ok(b)) if !one.contains(OPERATORS) && !other.contains(OPERATORS) => a == b,
        _ => one.split_whitespace().eq(other.split_whitespace()),
    }
}

const OPERATORS: [char; 16] = ['|', '&', ';', '<', '>', '(', ')', '`', '*', '?', '[', '$', '#', '~', '{', '!'];
