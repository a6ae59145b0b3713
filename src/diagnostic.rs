//! What a course author sees: every problem of a course, each with a stable code, its place and what to do.

use std::fmt;

use crate::i18n::{Lang, fixed};
use crate::markdown::width;

/// A place in a course file. Lines and columns count from 1; columns count characters.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    /// Path relative to the course folder.
    pub file: String,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The course works, but something is not as it should be.
    Warning,
    /// The course cannot be trusted.
    Error,
}

/// One problem of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code such as `unknown-key`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// The line itself, to show under the message.
    pub source_line: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do, often a "did you mean".
    pub hint: Option<String>,
}

impl Diagnostic {
    /// All of it, as it is shown; what is wrong and what to do are in the language in which it was found.
    #[must_use]
    pub fn told(&self, lang: Lang) -> String {
        let severity = match self.severity {
            Severity::Warning => "problem-warning",
            Severity::Error => "problem-error",
        };
        let mut text = format!("{}[{}]: {}", fixed(lang, severity), self.code, self.message);
        let Span { file, line, column } = &self.span;
        text.push_str(&if *line == 0 { format!("\n  --> {file}") } else { format!("\n  --> {file}:{line}:{column}") });
        if let Some(line) = &self.source_line {
            let number = self.span.line.to_string();
            let gutter = " ".repeat(number.len());
            // Wide characters, as Japanese has them, take two columns each.
            let before: String = line.chars().take(self.span.column.saturating_sub(1)).collect();
            let caret = " ".repeat(width(&before));
            text.push_str(&format!("\n {gutter} |\n {number} | {line}\n {gutter} | {caret}^"));
        }
        if let Some(hint) = &self.hint {
            text.push_str(&format!("\n  = {}: {hint}", fixed(lang, "problem-help")));
        }
        text
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(Lang::default()))
    }
}

/// The candidate nearest to a misspelt word, for a "did you mean"; `None` when nothing is near.
#[must_use]
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.chars().count().max(word.chars().count()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
