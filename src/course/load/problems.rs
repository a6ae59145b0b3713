//! Where problems are gathered, with the line they stand on.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::course::yaml::Pos;
use crate::course::{Files, Scope, codes};
use crate::diagnostic::{Diagnostic, Severity, Span, nearest};
use crate::i18n::{Lang, fixed, listed, words};

/// Most problems shown of one course.
const MOST: usize = 500;
/// Most bytes that written files and filled fences may hold together: a small course could name one file a million times.
const MOST_FILLED: usize = 64 << 20;
/// Longest word that a "did you mean" is looked for, and most words looked at for it.
const LONGEST_WORD: usize = 80;
const MOST_WORDS: usize = 1000;
/// Most characters shown of one line.
const LINE: usize = 240;

/// Everything found so far. Files are read by several threads.
pub(super) struct Problems<'a> {
    files: &'a Files,
    lang: Lang,
    found: Mutex<Vec<Diagnostic>>,
    more: AtomicUsize,
    filled: AtomicUsize,
}

impl<'a> Problems<'a> {
    pub(super) fn new(files: &'a Files, lang: Lang) -> Self {
        Self { files, lang, found: Mutex::default(), more: AtomicUsize::default(), filled: AtomicUsize::default() }
    }

    fn found(&self) -> MutexGuard<'_, Vec<Diagnostic>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All problems, by file and place.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let more = self.more.into_inner();
        let mut found = self.found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort_by(|a, b| (&a.span.file, a.span.line, a.span.column).cmp(&(&b.span.file, b.span.line, b.span.column)));
        if more > 0 {
            found.push(Diagnostic {
                code: codes::TOO_MANY,
                severity: Severity::Error,
                span: Span { file: "course.yaml".to_owned(), line: 0, column: 0 },
                source_line: None,
                message: words!(self.lang, "problem-there-are-more-problems", count = more),
                hint: Some(words!(self.lang, "problem-mend-those-above-first")),
            });
        }
        found
    }
}

/// One file of the course, to report problems of.
#[derive(Clone, Copy)]
pub(super) struct Report<'a> {
    problems: &'a Problems<'a>,
    pub(super) file: &'a str,
    pub(super) scope: &'a Scope,
}

impl<'a> Report<'a> {
    pub(super) fn new(problems: &'a Problems<'a>, file: &'a str, scope: &'a Scope) -> Self {
        Self { problems, file, scope }
    }

    /// The same for another file.
    pub(super) fn of(self, file: &'a str) -> Self {
        Self { file, ..self }
    }

    pub(super) fn files(self) -> &'a Files {
        self.problems.files
    }

    /// The language that problems are told in.
    pub(super) fn lang(self) -> Lang {
        self.problems.lang
    }

    pub(super) fn span(self, at: Pos) -> Span {
        Span { file: self.file.to_owned(), line: at.line, column: at.column }
    }

    pub(super) fn error(self, code: &'static str, at: Pos, message: impl Into<String>) {
        self.add(Severity::Error, code, at, message.into(), None);
    }

    pub(super) fn error_hint(self, code: &'static str, at: Pos, message: impl Into<String>, hint: impl Into<String>) {
        self.add(Severity::Error, code, at, message.into(), Some(hint.into()));
    }

    pub(super) fn warning(self, code: &'static str, at: Pos, message: impl Into<String>, hint: impl Into<String>) {
        self.add(Severity::Warning, code, at, message.into(), Some(hint.into()));
    }

    /// An unknown `word`, with the nearest of the known ones, else all of them when they are few.
    pub(super) fn unknown(self, code: &'static str, at: Pos, message: String, word: &str, known: &[&str]) {
        if self.problems.found().len() >= MOST {
            return self.add(Severity::Error, code, at, message, None);
        }
        let near = known.iter().copied().take(MOST_WORDS).filter(|known| known.len() <= LONGEST_WORD);
        let near = if word.len() <= LONGEST_WORD { nearest(word, near) } else { None };
        let hint = near.map(|near| words!(self.lang(), "problem-did-you-mean", near)).or_else(|| {
            (!known.is_empty() && known.len() <= 16).then(|| {
                let all = listed(self.lang(), known.iter().map(|known| format!("`{known}`")));
                words!(self.lang(), "problem-there-are", count = known.len(), all)
            })
        });
        self.add(Severity::Error, code, at, message, hint);
    }

    /// Takes `bytes` from what files and fences may hold together; `false`, with a problem told, when it is used up.
    pub(super) fn spend(self, at: Pos, bytes: usize) -> bool {
        // No text is as long as half of all numbers: the sum stays in them.
        let before = self.problems.filled.fetch_add(bytes, Ordering::Relaxed);
        let after = before.saturating_add(bytes);
        if before <= MOST_FILLED && after > MOST_FILLED {
            self.error(codes::TOO_LARGE, at, fixed(self.lang(), "problem-files-and-fences-course-hold-more"));
        }
        after <= MOST_FILLED
    }

    fn add(self, severity: Severity, code: &'static str, at: Pos, message: String, hint: Option<String>) {
        let mut found = self.problems.found();
        if found.len() >= MOST {
            self.problems.more.fetch_add(1, Ordering::Relaxed);
            return;
        }
        let source_line = (at.line > 0)
            .then(|| self.problems.files.text(self.file)?.lines().nth(at.line - 1))
            .flatten()
            .filter(|_| at.column <= LINE)
            .map(|line| line.chars().take(LINE).map(|c| if is_unsafe(c) || c == '\t' { ' ' } else { c }).collect());
        found.push(Diagnostic {
            code,
            severity,
            span: self.span(at),
            source_line,
            message: safe(&message),
            hint: hint.as_deref().map(safe),
        });
    }

    /// Reports every `${name}` in `text` that looks like a course variable and is not one. Names in capitals belong
    /// to the shell or the Dockerfile. `place` says where a byte of `text` stands.
    pub(super) fn variables(self, text: &str, place: impl Fn(usize) -> Pos) {
        for unknown in self.scope.unknown(text) {
            if is_variable_name(&unknown.name) {
                let known: Vec<&str> = self.scope.iter().map(|(name, _)| name).collect();
                let message = words!(self.lang(), "problem-course-has-no-variable", name = unknown.name);
                self.unknown(codes::UNKNOWN_VARIABLE, place(unknown.offset), message, &unknown.name, &known);
            }
        }
    }
}

/// What a course variable may be called: `[a-z][a-z0-9_]*`.
pub(super) fn is_variable_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// Characters that would act on a terminal or turn the direction of text.
pub(super) fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn safe(text: &str) -> String {
    const MOST: usize = 600;
    text.chars().take(MOST).map(|c| if is_unsafe(c) || c == '\n' { ' ' } else { c }).collect()
}

/// The text without what would act on a terminal, each such character reported, with `\n` line ends.
pub(super) fn checked_text(report: Report<'_>, text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    if !text.contains(is_unsafe) {
        return text;
    }
    for (number, line) in text.split('\n').enumerate() {
        if let Some(column) = line.chars().position(is_unsafe) {
            let at = Pos { line: number + 1, column: column + 1 };
            report.error_hint(
                codes::CONTROL_CHARACTER,
                at,
                fixed(report.lang(), "problem-control-character-stands-in-line"),
                fixed(report.lang(), "problem-remove"),
            );
        }
    }
    text.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}
