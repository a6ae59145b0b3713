//! One walk over the words of a docker line, guided by the grammar itself: which part is what. Explaining, comparing
//! and completing all start here, so a line may be unfinished or wrong: what has no meaning is [`PartKind::Unknown`].
//!
//! - `walk`: the walk
//! - [`mod@expected`]: what may stand at the cursor

use std::sync::LazyLock;

use clap::{Arg, Command, CommandFactory};

use super::grammar::Docker;
use super::words;
pub use super::words::Word;

mod expected;
#[cfg(test)]
mod tests;
mod walk;

pub use expected::{Expected, Expecting, expected};

/// A docker line, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The command under its one name (see [`canonical`]); empty while it is not known.
    pub command: String,
    /// Every word, `docker` first.
    pub words: Vec<Word>,
    /// What they mean, in the order of the line. A lone `--` has no meaning of its own, and no part.
    pub parts: Vec<Part>,
}

/// A part of a line: a flag with its value, an argument, a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// The place of its first word in [`Reading::words`].
    pub word: usize,
    /// As typed: `-p 8080:80`, `-i` out of `-itd`, `--name=web`, `image ls`.
    pub text: String,
    /// The value of a flag where it has one, the text of an argument; variables filled in, quotes off.
    pub value: Option<String>,
}

/// What a part is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// `docker`.
    Program,
    /// `run`, `image ls`.
    Command,
    /// A flag, by its long name without dashes: `publish`.
    Flag(String),
    /// An argument, by its name in docker's usage: `IMAGE`.
    Argument(String),
    /// The container's own command and its arguments.
    Inner,
    /// What docker does not know here, or sealegs does not run.
    Unknown,
}

/// The grammar, built once.
static GRAMMAR: LazyLock<Command> = LazyLock::new(|| {
    let mut grammar = Docker::command();
    grammar.build();
    grammar
});

/// The grammar to look things up in.
pub(super) fn grammar() -> &'static Command {
    &GRAMMAR
}

/// Reads a line part by part; `None` when it is no docker line, needs a shell, or is longer than
/// [`words::LONGEST`].
#[must_use]
pub fn read(line: &str, env: &dyn Fn(&str) -> Option<String>) -> Option<Reading> {
    let scan = words::scan(line, env);
    if scan.shell || line.len() > words::LONGEST || scan.words.first().is_none_or(|word| !is_docker(&word.text)) {
        return None;
    }
    let mut walk = walk::Walk::new(line);
    for (at, word) in scan.words.iter().enumerate() {
        walk.step(at, word);
    }
    let (command, parts) = walk.end();
    Some(Reading { command, words: scan.words, parts })
}

/// Whether this word begins a docker line.
fn is_docker(word: &str) -> bool {
    word == "docker" || word == words::OLD_COMPOSE
}

/// The one name of a command that docker knows under several: `["container", "run"]` is `run`, `["images"]` is
/// `image ls`. The names in `path` are the grammar's own, aliases resolved.
#[must_use]
pub fn canonical(path: &[&str]) -> String {
    match path {
        ["images"] => "image ls".to_owned(),
        ["rmi"] => "image rm".to_owned(),
        ["container", "ls"] => "ps".to_owned(),
        ["container", command] if !matches!(*command, "inspect" | "prune") => (*command).to_owned(),
        ["image", command @ ("build" | "history" | "import" | "load" | "pull" | "save" | "tag")]
        | ["system", command @ ("events" | "info")]
        | ["buildx", command @ "build"] => (*command).to_owned(),
        ["buildx", "prune"] => "builder prune".to_owned(),
        path => path.join(" "),
    }
}

/// Every command there is, under its one name, sorted; commands that only lead to others are left out.
#[must_use]
pub fn commands() -> Vec<String> {
    let mut found = Vec::new();
    for command in grammar().get_subcommands() {
        if command.has_subcommands() {
            found.extend(command.get_subcommands().map(|below| canonical(&[command.get_name(), below.get_name()])));
        } else {
            found.push(canonical(&[command.get_name()]));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// The long names of the flags a command takes, sorted; `command` is a name of [`commands`].
#[must_use]
pub fn flags(command: &str) -> Vec<String> {
    let mut found: Vec<String> =
        find(command).into_iter().flat_map(Command::get_arguments).filter_map(Arg::get_long).map(str::to_owned).collect();
    found.sort();
    found
}

/// The command a flag belongs to: this one, or the group it is in, whose flags stand before it (`docker compose -f`).
#[must_use]
pub fn owner<'a>(command: &'a str, flag: &str) -> &'a str {
    match command.split_once(' ') {
        Some((group, _)) if named(command, flag).is_none() && named(group, flag).is_some() => group,
        _ => command,
    }
}

/// A flag by its long name.
fn named(command: &str, flag: &str) -> Option<&'static Arg> {
    find(command)?.get_arguments().find(|arg| arg.get_long() == Some(flag))
}

/// Whether a flag of a command stands alone (`--rm`) rather than with a value; `None`: there is no such flag.
#[must_use]
pub fn stands_alone(command: &str, flag: &str) -> Option<bool> {
    named(owner(command, flag), flag).map(walk::stands_alone)
}

/// Whether a flag of a command takes another value each time it is given (`-p`), rather than the last one only.
#[must_use]
pub fn repeats(command: &str, flag: &str) -> bool {
    named(owner(command, flag), flag).is_some_and(|arg| matches!(arg.get_action(), clap::ArgAction::Append))
}

/// The letter of a flag: `p` for `publish`.
#[must_use]
pub fn letter(command: &str, flag: &str) -> Option<char> {
    named(owner(command, flag), flag)?.get_short()
}

/// The names of the arguments a command takes, as in docker's usage.
#[must_use]
pub fn arguments(command: &str) -> Vec<String> {
    let names =
        find(command).into_iter().flat_map(Command::get_positionals).flat_map(|arg| arg.get_value_names().unwrap_or_default());
    names.map(ToString::to_string).collect()
}

/// The grammar of a command by its one name.
fn find(command: &str) -> Option<&'static Command> {
    grammar().get_subcommands().find_map(|top| {
        // A group of commands is one that can be asked for only where it has flags of its own.
        let own = !top.has_subcommands() || top.get_arguments().any(|arg| !arg.is_global_set());
        if canonical(&[top.get_name()]) == command && own {
            return Some(top);
        }
        top.get_subcommands().find(|below| canonical(&[top.get_name(), below.get_name()]) == command)
    })
}
