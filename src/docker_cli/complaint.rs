//! What the grammar rejects, said as a [`ParseError`]; and `--help`, which clap reports like an error.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::reading::grammar;
use super::{DockerCommand, ParseError, ValueProblem, known};

/// Says why the words after `docker` were rejected.
///
/// # Errors
/// Always, but for help.
pub fn answer(error: &clap::Error, words: &[String]) -> Result<DockerCommand, ParseError> {
    let (here, path) = walk(words);
    let help = || Ok(DockerCommand::Help(path.iter().map(|name| (*name).to_owned()).collect()));
    let command = typed(words, path.len());
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    };
    Err(match error.kind() {
        ErrorKind::DisplayHelp => return help(),
        ErrorKind::InvalidSubcommand => unknown_command(here, &path, words, &text(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => {
            let argument = text(ContextKind::InvalidArg);
            let argument = argument.split_once('=').filter(|_| argument.starts_with("--")).map_or(&*argument, |(flag, _)| flag);
            if argument == "-h" && words.iter().any(|word| word == "-h") {
                // Docker still takes it for `--help`.
                return help();
            } else if argument.starts_with('-') && argument.len() > 1 {
                unknown_flag(&path, command, argument)
            } else if here.has_subcommands() {
                unknown_command(here, &path, words, argument)
            } else {
                ParseError::ArgumentExtra { command, argument: argument.to_owned() }
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ParseError::CommandMissing { command }
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
    })
}

/// Follows the words into the grammar as far as they name commands; the flags of a group in between are passed over.
pub fn walk(words: &[String]) -> (&'static Command, Vec<&'static str>) {
    let (here, path, _) = walked(words);
    (here, path)
}

/// The same, with the places of the words that name commands.
fn walked(words: &[String]) -> (&'static Command, Vec<&'static str>, Vec<usize>) {
    let (mut here, mut path, mut places) = (grammar(), Vec::new(), Vec::new());
    let mut all = words.iter().enumerate();
    while let Some((place, word)) = all.next() {
        let passed = here.has_subcommands() && !path.is_empty();
        if let Some(flag) = word.strip_prefix('-').filter(|_| passed).and_then(|flag| group_flag(here, flag)) {
            if flag == Takes::NextWord {
                all.next();
            }
            continue;
        }
        let Some(next) = here.find_subcommand(word) else { break };
        here = next;
        path.push(next.get_name());
        places.push(place);
    }
    (here, path, places)
}

#[derive(PartialEq)]
enum Takes {
    NextWord,
    NoMore,
}

/// A flag of a group of commands, without its first dash, and whether its value is the next word.
fn group_flag(group: &Command, flag: &str) -> Option<Takes> {
    let (name, value) = flag.split_once('=').map_or((flag, false), |(name, _)| (name, true));
    let (arg, alone) = match name.strip_prefix('-') {
        Some(long) => (group.get_arguments().find(|arg| arg.get_long() == Some(long))?, true),
        None => {
            let letter = name.chars().next()?;
            (group.get_arguments().find(|arg| arg.get_short() == Some(letter))?, name.len() == letter.len_utf8())
        }
    };
    Some(if arg.get_action().takes_values() && alone && !value { Takes::NextWord } else { Takes::NoMore })
}

/// `docker` and the words that name commands, as they were typed.
fn typed(words: &[String], count: usize) -> String {
    let (_, _, places) = walked(words);
    let names = places.into_iter().take(count).filter_map(|place| words.get(place)).map(String::as_str);
    std::iter::once("docker").chain(names).collect::<Vec<_>>().join(" ")
}

/// A word that names no command here: one docker has, or one near to it.
pub fn unknown_command(here: &'static Command, path: &[&str], words: &[String], word: &str) -> ParseError {
    let parent = typed(words, path.len());
    let command = format!("{parent} {word}");
    if known::has_command(path, word) {
        return ParseError::CommandNotRun { command };
    }
    let mut names: Vec<&str> =
        here.get_subcommands().flat_map(|sub| std::iter::once(sub.get_name()).chain(sub.get_all_aliases())).collect();
    names.extend(known::commands(path));
    let nearest = nearest(word, names).map(|name| format!("{parent} {name}"));
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

/// A word of a thousand letters is near to none, and looking would take long.
fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > 64 { None } else { crate::diagnostic::nearest(word, candidates) }
}

/// How a command is written: `docker tag SOURCE_IMAGE TARGET_IMAGE`.
pub fn usage(command: &str) -> Option<String> {
    let words: Vec<String> = command.split(' ').skip(1).map(str::to_owned).collect();
    let (here, path) = walk(&words);
    if path.is_empty() {
        return None;
    }
    let mut usage = typed(&words, path.len());
    if here.get_arguments().any(|arg| arg.get_long().is_some_and(|long| long != "help")) {
        usage.push_str(" [OPTIONS]");
    }
    for argument in here.get_positionals() {
        usage.push(' ');
        usage.push_str(&argument_usage(argument, here.get_name()));
    }
    Some(usage)
}

/// `IMAGE [COMMAND] [ARG...]`, `CONTAINER [CONTAINER...]`, `[VOLUME]`, as docker writes them.
fn argument_usage(argument: &Arg, command: &str) -> String {
    let names: Vec<&str> = argument.get_value_names().unwrap_or_default().iter().map(|name| name.as_str()).collect();
    let several = argument.get_num_args().is_some_and(|range| range.max_values() > 1);
    match names.as_slice() {
        [name, "COMMAND"] if command == "exec" => format!("{name} COMMAND [ARG...]"),
        [name, "COMMAND"] => format!("{name} [COMMAND] [ARG...]"),
        [name, second] => format!("{name} [{second}]"),
        [name] if several && argument.is_required_set() => format!("{name} [{name}...]"),
        [name] if several => format!("[{name}...]"),
        [name] if argument.is_required_set() => (*name).to_owned(),
        [name] => format!("[{name}]"),
        _ => String::new(),
    }
}

/// The commands below one, between commas.
pub fn below(command: &str) -> String {
    let words: Vec<String> = command.split(' ').skip(1).map(str::to_owned).collect();
    walk(&words).0.get_subcommands().map(Command::get_name).collect::<Vec<_>>().join(", ")
}

/// `--publish` of clap's `--publish <PUBLISH>`.
fn flag_name(text: &str) -> String {
    text.split([' ', '=', '[']).next().unwrap_or_default().to_owned()
}

/// `IMAGE` of clap's `<IMAGE> <COMMAND>...`.
fn bare(text: &str) -> String {
    text.trim_start_matches('<').split('>').next().unwrap_or_default().to_owned()
}
