//! What is wrong with the words after `docker`, as docker says it, and our own hint below.

use crate::cli::output;
use crate::docker_cli::ParseError;
use crate::i18n::Lang;

/// Exit code of a wrong flag.
const WRONG_FLAG: i64 = 125;
/// Exit code of everything else that cannot be read.
const WRONG: i64 = 1;

/// Tells it on standard error; the exit code docker gives for it.
pub(super) fn tell(error: &ParseError, words: &[String], lang: Lang) -> i64 {
    if matches!(error, ParseError::CommandMissing { .. } | ParseError::Empty) {
        // Docker shows its help then, and that is no error.
        return super::perform::help(words, lang);
    }
    let (text, code) = said(error);
    output::err(&text);
    if let Some(hint) = error.hint(lang) {
        output::err(&super::advice::line(&hint, lang));
    }
    code
}

/// Docker's words where it has them, else ours; and the exit code.
fn said(error: &ParseError) -> (String, i64) {
    let more = |command: &str| format!("\n\nRun '{command} --help' for more information");
    match error {
        ParseError::UnknownCommand { command, .. } => {
            let parent = command.rsplit_once(' ').map_or("docker", |(parent, _)| parent);
            (format!("docker: unknown command: {command}{}", more(parent)), WRONG)
        }
        ParseError::UnknownFlag { command, flag, .. } => (format!("{}{}", unknown_flag(flag), more(command)), WRONG_FLAG),
        ParseError::FlagNotRun { command, .. } => (format!("{error}{}", more(command)), WRONG_FLAG),
        ParseError::ValueMissing { flag } => (format!("flag needs an argument: {flag}"), WRONG_FLAG),
        ParseError::BadValue { flag, value, .. } if flag.starts_with('-') => {
            let why = error.to_string();
            let why = why.rsplit_once(": ").map_or(why.as_str(), |(_, why)| why);
            (format!("invalid argument \"{value}\" for \"{flag}\" flag: {why}"), WRONG_FLAG)
        }
        ParseError::ArgumentMissing { command, .. } | ParseError::ArgumentExtra { command, .. } => {
            (format!("docker: '{command}' {}{}", arguments(command, error), more(command)), WRONG)
        }
        error => (format!("docker: {error}"), WRONG),
    }
}

/// Why a build failed, below its progress.
pub(super) fn failed_build(line: Option<usize>, instruction: Option<&str>, message: &str) -> String {
    let place = match (line, instruction) {
        (Some(line), Some(instruction)) => {
            let rule = "-".repeat(20);
            format!("Dockerfile:{line}\n{rule}\n{line:4} | >>> {instruction}\n{rule}\n")
        }
        _ => String::new(),
    };
    format!("{place}ERROR: failed to solve: {message}")
}

fn unknown_flag(flag: &str) -> String {
    match flag.strip_prefix("--") {
        Some(_) => format!("unknown flag: {flag}"),
        None => {
            let letter = flag.chars().nth(1).unwrap_or('-');
            format!("unknown shorthand flag: '{letter}' in {flag}")
        }
    }
}

/// How many arguments a command takes, in docker's words.
fn arguments(command: &str, error: &ParseError) -> &'static str {
    match command.split(' ').next_back().unwrap_or_default() {
        "tag" | "rename" | "cp" | "connect" | "disconnect" => "requires 2 arguments",
        "build" | "pull" | "history" | "attach" | "logs" | "diff" | "export" => "requires 1 argument",
        "ps" | "images" | "ls" | "info" | "version" | "df" | "events" | "prune" | "load" => "accepts no arguments",
        "exec" => "requires at least 2 arguments",
        _ if matches!(error, ParseError::ArgumentExtra { .. }) => "requires fewer arguments",
        _ => "requires at least 1 argument",
    }
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::docker_cli::parse_words;

    fn of(line: &str) -> (String, i64) {
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        let (text, code) = said(&parse_words(&words, &|_| None).unwrap_err());
        (text.lines().next().unwrap_or_default().to_owned(), code)
    }

    #[test]
    fn what_cannot_be_read_is_said_as_docker_says_it() {
        for (line, text, code) in [
            ("foo", "docker: unknown command: docker foo", 1),
            ("image foo", "docker: unknown command: docker image foo", 1),
            ("run --foo x", "unknown flag: --foo", 125),
            ("run -z x", "unknown shorthand flag: 'z' in -z", 125),
            ("run --name", "flag needs an argument: --name", 125),
            ("run", "docker: 'docker run' requires at least 1 argument", 1),
            ("tag a", "docker: 'docker tag' requires 2 arguments", 1),
            ("ps x", "docker: 'docker ps' accepts no arguments", 1),
            ("build", "docker: 'docker build' requires 1 argument", 1),
        ] {
            assert_eq!(of(line), (text.to_owned(), code), "docker {line}");
        }
    }
}
