//! What the grammar rejects, said as a [`ParseError`].

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::known;
use super::reading::grammar;
use super::{ParseError, ValueProblem};
use crate::diagnostic::nearest;

/// Explains why the words after `docker` were rejected.
pub fn explain(error: &clap::Error, words: &[String]) -> ParseError {
    let (here, path) = walk(words);
    let typed = words.iter().take(path.len()).map(String::as_str);
    let command = std::iter::once("docker").chain(typed).collect::<Vec<_>>().join(" ");
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => unknown_command(here, &path, &command, &text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => {
            let argument = text(ContextKind::InvalidArg);
            let argument = argument.split_once('=').filter(|_| argument.starts_with("--")).map_or(&*argument, |(flag, _)| flag);
            if argument.starts_with('-') && argument.len() > 1 {
                unknown_flag(&path, command, argument)
            } else if here.has_subcommands() {
                unknown_command(here, &path, &command, argument)
            } else {
                ParseError::ArgumentExtra { command, argument: argument.to_owned() }
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // clap finds a flag of docker's own (`docker --version`) missing its command.
            match words.get(path.len()).filter(|word| word.starts_with('-')) {
                Some(flag) => unknown_flag(&path, command, flag),
                None => ParseError::CommandMissing { command },
            }
        }
        ErrorKind::MissingRequiredArgument => {
            ParseError::ArgumentMissing { command, argument: bare(&text(ContextKind::InvalidArg)) }
        }
        ErrorKind::TooManyValues => ParseError::ArgumentExtra { command, argument: text(ContextKind::InvalidValue) },
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues => {
            let (flag, value) = (flag_name(&text(ContextKind::InvalidArg)), text(ContextKind::InvalidValue));
            if value.is_empty() {
                ParseError::ValueMissing { flag }
            } else {
                ParseError::BadValue { flag, value, problem: ValueProblem::Bool }
            }
        }
        _ => ParseError::ArgumentExtra { command, argument: text(ContextKind::InvalidArg) },
    }
}

/// Follows the words into the grammar as far as they name commands.
fn walk(words: &[String]) -> (&'static Command, Vec<&'static str>) {
    let (mut here, mut path) = (grammar(), Vec::new());
    for word in words {
        let Some(next) = here.find_subcommand(word) else { break };
        here = next;
        path.push(next.get_name());
    }
    (here, path)
}

fn unknown_command(here: &Command, path: &[&str], parent: &str, typed: &str) -> ParseError {
    let command = format!("{parent} {typed}");
    if known::has_command(path, typed) {
        return ParseError::CommandNotRun { command };
    }
    let names: Vec<&str> =
        here.get_subcommands().flat_map(|sub| std::iter::once(sub.get_name()).chain(sub.get_all_aliases())).collect();
    let nearest = nearest(typed, names).map(|name| format!("{parent} {name}"));
    ParseError::UnknownCommand { command, nearest }
}

fn unknown_flag(path: &[&str], command: String, flag: &str) -> ParseError {
    let flag = flag.to_owned();
    if known::has_flag(path, &flag) {
        return ParseError::FlagNotRun { command, flag };
    }
    let flags = known::long_flags(path);
    // `-publish` is a common slip; a wrong single letter is near to too many to guess.
    let long = format!("--{}", flag.trim_start_matches('-'));
    let nearest = (long.len() > 4).then(|| nearest(&long, flags.iter().map(String::as_str))).flatten().map(str::to_owned);
    ParseError::UnknownFlag { command, flag, nearest }
}

/// `--publish` of clap's `--publish <PUBLISH>`.
fn flag_name(text: &str) -> String {
    text.split([' ', '=', '[']).next().unwrap_or_default().to_owned()
}

/// `IMAGE` of clap's `<IMAGE>...`.
fn bare(text: &str) -> String {
    text.trim_start_matches('<').split('>').next().unwrap_or_default().to_owned()
}
