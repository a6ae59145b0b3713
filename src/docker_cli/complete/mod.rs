//! What may be typed next: commands, flags, their values, and names that are there.
//!
//! - `names`: what can be named; whoever completes has asked the engine and the workspace for it;
//! - `values`: what a flag takes, where that is known;
//! - `arguments`: what an argument stands for.

mod arguments;
mod names;
#[cfg(test)]
mod tests;
mod values;

use std::ops::Range;

pub use names::{MOST, Names};

use super::explain::{about_command, about_flag};
use super::reading::{Expected, Expecting, canonical, expected, grammar};
use super::{PartKind, reading};
use crate::i18n::Lang;

/// What a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CandidateKind {
    /// A command.
    Command,
    /// A flag.
    Flag,
    /// One of a flag's values.
    Value,
    /// A name on the engine.
    Name,
    /// A file or folder of the workspace; a folder ends with `/`.
    Path,
}

/// Something that may be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What would stand in the line.
    pub text: String,
    /// What it is, in one line; empty where it says that itself.
    pub about: String,
    /// What kind it is of.
    pub kind: CandidateKind,
}

impl Candidate {
    /// More of the same word may follow: a folder's file, a flag's value, a path in a volume.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.text.ends_with(['/', '=', ':'])
    }
}

/// What may stand at the cursor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completion {
    /// The bytes of the line that a candidate replaces.
    pub replace: Range<usize>,
    /// Candidates, best first.
    pub candidates: Vec<Candidate>,
}

impl Completion {
    /// What all candidates begin with.
    #[must_use]
    pub fn common(&self) -> &str {
        let Some(first) = self.candidates.first() else { return "" };
        let mut length = first.text.len();
        for other in &self.candidates {
            let same = first.text.chars().zip(other.text.chars()).take_while(|(one, two)| one == two);
            length = length.min(same.map(|(letter, _)| letter.len_utf8()).sum());
        }
        first.text.get(..length).unwrap_or_default()
    }
}

/// What may stand at `cursor` (in bytes) of `line`, with what is there already.
#[must_use]
pub fn complete(line: &str, cursor: usize, names: &Names, lang: Lang) -> Completion {
    let before = line.get(..cursor).unwrap_or(line);
    let first = before.trim_start();
    if !first.contains(char::is_whitespace) {
        let docker = Candidate { text: "docker".to_owned(), about: String::new(), kind: CandidateKind::Command };
        let candidates = if "docker".starts_with(first) { vec![docker] } else { Vec::new() };
        return Completion { replace: before.len() - first.len()..before.len(), candidates };
    }
    let Expected { what, prefix, replace } = expected(line, cursor);
    // A word that begins with a quote is left to whoever typed it.
    let quoted = line.get(replace.clone()).is_some_and(|typed| typed != prefix);
    let found = match &what {
        _ if quoted => Vec::new(),
        Expecting::Commands(path) => commands(path, lang),
        Expecting::Flags(command) => flags(command, &given(before), lang),
        Expecting::FlagValue(command, flag) => values::of(command, flag, &prefix, names, lang),
        Expecting::Argument(command, name) => {
            let found = arguments::of(command, name, &prefix, &given(before), names);
            // Where nothing can be named, a flag may still be wanted.
            if found.is_empty() && prefix.is_empty() { flags(command, &given(before), lang) } else { found }
        }
        Expecting::Inner | Expecting::Nothing => Vec::new(),
    };
    let candidates = found.into_iter().filter(|candidate| candidate.text.starts_with(&prefix)).collect();
    Completion { replace, candidates }
}

/// What stands in the line already, up to the cursor: flags by their long names, arguments by their text.
fn given(before: &str) -> Vec<(PartKind, String)> {
    // The word under the cursor is not given yet.
    let finished = before.rfind(char::is_whitespace).and_then(|at| before.get(..at)).unwrap_or_default();
    let parts = reading::read(finished, &|_| None).map(|reading| reading.parts).unwrap_or_default();
    parts.into_iter().map(|part| (part.kind, part.value.unwrap_or_default())).collect()
}

fn commands(path: &[String], lang: Lang) -> Vec<Candidate> {
    let mut here = grammar();
    for name in path {
        match here.find_subcommand(name) {
            Some(next) => here = next,
            None => return Vec::new(),
        }
    }
    let about = |name: &str| {
        let full: Vec<&str> = path.iter().map(String::as_str).chain([name]).collect();
        about_command(&canonical(&full), lang).unwrap_or_default()
    };
    let mut found: Vec<_> = here
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .map(|command| command.get_name())
        .map(|name| Candidate { text: name.to_owned(), about: about(name), kind: CandidateKind::Command })
        .collect();
    found.sort_by(|one, other| one.text.cmp(&other.text));
    found
}

fn flags(command: &str, given: &[(PartKind, String)], lang: Lang) -> Vec<Candidate> {
    let again =
        |flag: &str| reading::repeats(command, flag) || !given.iter().any(|(kind, _)| *kind == PartKind::Flag(flag.to_owned()));
    let about = |flag: &str| {
        let about = about_flag(command, flag, lang).unwrap_or_default();
        match reading::letter(command, flag) {
            Some(letter) => format!("-{letter}  {about}"),
            None => about,
        }
    };
    let flags = reading::flags(command).into_iter().filter(|flag| again(flag));
    flags.map(|flag| Candidate { text: format!("--{flag}"), about: about(&flag), kind: CandidateKind::Flag }).collect()
}

/// Names as candidates.
fn named<'a>(names: impl IntoIterator<Item = &'a String>) -> Vec<Candidate> {
    names.into_iter().map(|name| Candidate { text: name.clone(), about: String::new(), kind: CandidateKind::Name }).collect()
}

/// Files and folders one level below what was typed; `folders`: those only.
fn paths(prefix: &str, names: &Names, folders: bool) -> Vec<Candidate> {
    let lead = if prefix.starts_with("./") { "./" } else { "" };
    let typed = prefix.strip_prefix(lead).unwrap_or(prefix);
    let below = |file: &&String| {
        let rest = file.strip_prefix(typed).map(|rest| rest.trim_end_matches('/'));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.contains('/')) && (!folders || file.ends_with('/'))
    };
    let found = names.files.iter().filter(below);
    found.map(|file| Candidate { text: format!("{lead}{file}"), about: String::new(), kind: CandidateKind::Path }).collect()
}
