//! What a course author sees: every problem of a course, each with a stable code, its place and what to do.

use std::fmt;

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

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{word}[{}]: {}", self.code, self.message)?;
        if self.span.line == 0 {
            write!(f, "\n  --> {}", self.span.file)?;
        } else {
            write!(f, "\n  --> {}:{}:{}", self.span.file, self.span.line, self.span.column)?;
        }
        if let Some(line) = &self.source_line {
            let number = self.span.line.to_string();
            let gutter = " ".repeat(number.len());
            // Wide characters, as Japanese has them, take two columns each.
            let before: String = line.chars().take(self.span.column.saturating_sub(1)).collect();
            let caret = " ".repeat(width(&before));
            write!(f, "\n {gutter} |\n {number} | {line}\n {gutter} | {caret}^")?;
        }
        if let Some(hint) = &self.hint {
            write!(f, "\n  = help: {hint}")?;
        }
        Ok(())
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
