//! What a docker line means, part by part, in the learner's language.
//!
//! - [`texts`]: one line for every command and flag;
//! - [`values`]: what a value means, a port or a volume for instance;
//! - [`summary`]: one sentence about the whole;
//! - [`parts`](mod@parts): a line taken apart, with all of that; [`help`](mod@help): `docker … --help`

mod help;
mod parts;
mod summary;
#[cfg(test)]
mod tests;
mod texts;
mod values;

use super::{CommandLine, ParseError};
use crate::i18n::{Lang, words};

pub use help::help;
pub use parts::parts;

/// What a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// One sentence about the whole.
    pub summary: String,
    /// Its parts in order; none for a line that the shell runs.
    pub parts: Vec<Explained>,
}

/// What a part of a line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// As it stands in the line: `-p 8080:80`.
    pub text: String,
    /// What it does here: `host port 8080 → port 80 in the container`.
    pub meaning: String,
}

/// Explains a whole line. `env` answers for `$NAME` and for `-e NAME`.
///
/// # Errors
/// What is wrong with the line; [`parts`](parts()) tells of its parts all the same.
pub fn explain(line: &str, env: &dyn Fn(&str) -> Option<String>, lang: Lang) -> Result<Explanation, ParseError> {
    Ok(match super::parse(line, env)? {
        CommandLine::Docker(command) => Explanation { summary: summary::sentence(&command, lang), parts: parts(line, env, lang) },
        CommandLine::Shell(line) => {
            let docker = line.split_whitespace().any(|word| word == "docker");
            let summary = if docker {
                words!(lang, "explain-the-shell-runs-this-line-and")
            } else {
                words!(lang, "explain-the-shell-runs-this-line-it")
            };
            Explanation { summary, parts: Vec::new() }
        }
    })
}

/// What a command does, in one line. `canonical` is its one name (`run`, `image ls`), or that of a group (`image`).
#[must_use]
pub fn about_command(canonical: &str, lang: Lang) -> Option<String> {
    texts::command(canonical, lang).map(str::to_owned)
}

/// What a flag of a command does, in one line. `flag` is its long name without dashes.
#[must_use]
pub fn about_flag(canonical: &str, flag: &str, lang: Lang) -> Option<String> {
    texts::flag(canonical, flag, lang).map(str::to_owned)
}
