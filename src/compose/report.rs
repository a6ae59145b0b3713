//! Where the problems of a project are gathered while it is read.

use super::problem::{Problem, ProblemKind};
use super::tree::Place;
use crate::diagnostic::Span;

/// Most problems that are told.
const MOST: usize = 50;

/// The problems so far.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<(Option<Place>, ProblemKind)>,
}

impl Report {
    /// Adds one with its place.
    pub fn add(&mut self, at: Place, kind: ProblemKind) {
        // An anchor's value is read wherever it is repeated, and told of once.
        let told = self.found.len() < 10 * MOST
            && self.found.iter().any(|(place, other)| *place == Some(at) && other.code() == kind.code());
        if !told {
            self.found.push((Some(at), kind));
        }
    }

    /// Adds one that no place is to blame for.
    pub fn add_anywhere(&mut self, kind: ProblemKind) {
        self.found.push((None, kind));
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, in the order of files and lines. `files` are paths with their texts.
    pub fn into_problems(mut self, files: &[(String, String)]) -> Vec<Problem> {
        self.found.sort_by_key(|(at, _)| *at);
        let count = self.found.len();
        let mut problems: Vec<Problem> = self.found.into_iter().take(MOST).map(|(at, kind)| problem(at, kind, files)).collect();
        if count > MOST {
            problems.push(Problem { span: None, source_line: None, kind: ProblemKind::More { count: count - MOST } });
        }
        problems
    }
}

fn problem(at: Option<Place>, kind: ProblemKind, files: &[(String, String)]) -> Problem {
    let file = at.and_then(|at| files.get(at.file).map(|(path, text)| (at, path, text)));
    let span = file.map(|(at, path, _)| Span { file: path.clone(), line: at.pos.line, column: at.pos.column });
    let source_line = file.and_then(|(at, _, text)| text.lines().nth(at.pos.line.checked_sub(1)?).map(str::to_owned));
    Problem { span, source_line, kind }
}

/// The candidate nearest to a word that may be of any length.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if word.len() > 64 { None } else { crate::diagnostic::nearest(word, candidates).map(str::to_owned) }
}
