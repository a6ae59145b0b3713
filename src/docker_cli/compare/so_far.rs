//! A line that is still being typed: what can be said of it without nagging about words that are not finished.

use super::difference::{Difference, PortPart, Subject};
use super::form::Form;
use super::{Comparison, compare, differ};
use crate::docker_cli::{CommandLine, ParseError, parse};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What can be said of a line that is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoFar {
    /// Nothing is wrong yet.
    Fine,
    /// It means what is asked for.
    Same,
    /// It could be run, and this would be missing.
    Lacking(Difference),
    /// This is not as asked, whatever comes.
    Differs(Difference),
    /// No docker command begins like this.
    Unreadable(ParseError),
    /// It is for the shell and a docker command is asked for, or the other way round, or it is another shell line.
    Other,
}

/// Looks at a line with the cursor at a place (in bytes). `env` as for [`compare`].
#[must_use]
pub fn so_far(asked: &str, line: &str, cursor: usize, env: Env) -> SoFar {
    let whole = compare(asked, line, env);
    if whole == Comparison::Same {
        return SoFar::Same;
    }
    let finished = finished(line, cursor, env);
    if finished.trim().is_empty() {
        return SoFar::Fine;
    }
    let docker = matches!(parse(asked, env), Ok(CommandLine::Docker(_)));
    match parse(finished, env) {
        Err(error) if !may_go_on(&error) => return SoFar::Unreadable(error),
        Ok(CommandLine::Shell(_)) => {
            return if !docker && grows_into(asked, line) { SoFar::Fine } else { SoFar::Other };
        }
        _ if !docker => return SoFar::Other,
        _ => {}
    }
    let Some(asked_form) = Form::of(asked, env) else { return SoFar::Fine };
    let differences = |line: &str| match Form::of(line, env) {
        Some(form) if !form.command.is_empty() => differ::between(&asked_form, &form),
        _ => Vec::new(),
    };
    let certain = differences(finished).into_iter().find(|difference| !is_open(difference));
    let word = |difference: &Difference| finished.len() < line.len() && is_wrong_word(difference);
    if let Some(difference) = certain.or_else(|| differences(line).into_iter().find(word)) {
        return SoFar::Differs(difference);
    }
    match whole {
        Comparison::Differs(all) if all.iter().all(is_open) => all.into_iter().next().map_or(SoFar::Fine, SoFar::Lacking),
        _ => SoFar::Fine,
    }
}

/// The line without the word that is being typed at its end.
fn finished<'a>(line: &'a str, cursor: usize, env: Env) -> &'a str {
    if cursor < line.len() {
        return line;
    }
    let mut end = line.len();
    loop {
        let cut = line.get(..end).unwrap_or_default().rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let before = line.get(..cut).unwrap_or_default();
        // Blanks inside an open quote belong to the word.
        if cut == 0 || !matches!(parse(before, env), Err(ParseError::UnclosedQuote { .. })) {
            return before;
        }
        end = before.trim_end().len();
    }
}

/// The error may be gone with the next word.
fn may_go_on(error: &ParseError) -> bool {
    matches!(
        error,
        ParseError::Empty
            | ParseError::UnclosedQuote { .. }
            | ParseError::CommandMissing { .. }
            | ParseError::ValueMissing { .. }
            | ParseError::ArgumentMissing { .. }
    )
}

fn begins(asked: &str, typed: &str) -> bool {
    let mut asked = asked.split_whitespace();
    typed.split_whitespace().all(|word| asked.next() == Some(word))
}

/// Every word is the one asked for, the last as far as it goes.
fn grows_into(asked: &str, line: &str) -> bool {
    let words: Vec<&str> = asked.split_whitespace().collect();
    let typed: Vec<&str> = line.split_whitespace().collect();
    let Some((last, before)) = typed.split_last() else { return true };
    let done = line.ends_with(char::is_whitespace);
    words.starts_with(before)
        && words.get(before.len()).is_some_and(|word| if done { word == last } else { word.starts_with(last) })
}

/// It may still come.
fn is_open(difference: &Difference) -> bool {
    match difference {
        Difference::FlagLacking { .. } | Difference::ArgumentLacking { .. } => true,
        Difference::Inner { asked, typed } => begins(asked, typed),
        _ => false,
    }
}

/// The word being typed cannot become what is asked for, however it goes on.
fn is_wrong_word(difference: &Difference) -> bool {
    match difference {
        // The beginning of a flag.
        Difference::Value { typed, .. } if typed == "-" => false,
        // The place in the container is still to come.
        Difference::Value { subject: Subject::Volume, typed, .. } if !typed.contains(':') => false,
        Difference::Port { part: PortPart::NoHost { .. } | PortPart::Whole, typed, .. } if !typed.contains(':') => false,
        Difference::Value { asked, typed, .. }
        | Difference::ImageTag { asked, typed, .. }
        | Difference::Port { asked, typed, .. }
        | Difference::Named { asked, typed, .. }
        | Difference::Inner { asked, typed } => !asked.starts_with(typed.as_str()),
        _ => false,
    }
}
