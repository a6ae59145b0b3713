//! What may stand at the cursor.

use std::ops::Range;

use super::walk::{Place, Walk};
use super::{PartKind, Word};
use crate::docker_cli::words::{self, Tail};

/// What may stand at the cursor, and what is there already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// What.
    pub what: Expecting,
    /// What was typed of it, without quotes.
    pub prefix: String,
    /// The bytes of the line it takes up, up to the cursor.
    pub replace: Range<usize>,
}

/// What may stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expecting {
    /// A command below these (`["image"]`, or nothing): the grammar's own names.
    Commands(Vec<String>),
    /// A flag of this command; empty for docker's own.
    Flags(String),
    /// The value of a flag of a command.
    FlagValue(String, String),
    /// An argument of a command, by its name in docker's usage. Flags may stand there too.
    Argument(String, String),
    /// A word of the container's own command.
    Inner,
    /// Nothing that is known.
    Nothing,
}

/// What may stand at `cursor`, in bytes of `line`; what comes after the cursor does not matter.
#[must_use]
pub fn expected(line: &str, cursor: usize) -> Expected {
    let cursor = (0..=cursor.min(line.len())).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
    let before = line.get(..cursor).unwrap_or_default();
    // A variable has some value; which one does not matter for what may follow.
    let mut scan = words::scan(before, &|name| Some(name.to_owned()));
    let typing = match scan.tail {
        _ if scan.shell || before.len() > words::LONGEST => None,
        Tail::Past => None,
        Tail::Between => Some(Word { text: String::new(), span: cursor..cursor }),
        Tail::InWord | Tail::InQuote(_) => scan.words.pop(),
    };
    let docker = scan.words.first().is_some_and(|word| super::is_docker(&word.text));
    let Some(typing) = typing.filter(|_| docker) else {
        return Expected { what: Expecting::Nothing, prefix: String::new(), replace: cursor..cursor };
    };
    let mut walk = Walk::new(before);
    for (at, word) in scan.words.iter().enumerate() {
        walk.step(at, word);
    }
    let (what, skip) = at_word(&walk, &typing.text, before.get(typing.span.clone()).unwrap_or_default());
    let prefix = typing.text.get(skip..).unwrap_or_default().to_owned();
    Expected { what, prefix, replace: typing.span.start + skip..cursor }
}

/// What the word being typed can become, and how much of it (`--name=`) comes before that.
fn at_word(walk: &Walk, text: &str, typed: &str) -> (Expecting, usize) {
    let command = walk.flags_of();
    if let Some(pending) = &walk.pending {
        return match &pending.kind {
            PartKind::Flag(flag) => (Expecting::FlagValue(command, flag.clone()), 0),
            _ => (Expecting::Nothing, 0),
        };
    }
    if walk.lost {
        return (Expecting::Nothing, 0);
    }
    let flags = !walk.inside() && !walk.only_arguments;
    if flags && text.starts_with('-') {
        return flag_value(walk, text, typed).unwrap_or((Expecting::Flags(command), 0));
    }
    if walk.here.has_subcommands() {
        return (Expecting::Commands(walk.path.iter().map(|name| (*name).to_owned()).collect()), 0);
    }
    let what = match walk.place() {
        Place::Argument(name) => Expecting::Argument(command, name.to_owned()),
        Place::Inner => Expecting::Inner,
        Place::None if flags && text.is_empty() => Expecting::Flags(command),
        Place::None => Expecting::Nothing,
    };
    (what, 0)
}

/// `--name=w` and `-p80`: the value of a flag in the flag's own word.
fn flag_value(walk: &Walk, text: &str, typed: &str) -> Option<(Expecting, usize)> {
    // Read as a whole line of its own, the word tells what it is.
    let mut alone = Walk::new(typed);
    (alone.here, alone.path) = (walk.here, walk.path.clone());
    alone.step(1, &Word { text: text.to_owned(), span: 0..typed.len() });
    let part = alone.end().1.pop()?;
    let (PartKind::Flag(flag), Some(value)) = (part.kind, part.value) else { return None };
    let skip = text.len().checked_sub(value.len())?;
    // With quotes before the value its place is not known; then the whole word stays.
    let same = text.get(..skip)? == typed.get(..skip)?;
    same.then_some((Expecting::FlagValue(walk.flags_of(), flag), skip))
}
