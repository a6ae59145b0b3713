//! Checks as sentences: how many passed, then what failed with what to do, then what passed.

use crate::check::Outcome;
use crate::i18n::{Lang, fixed};
use crate::plain::words::Word;
use crate::plain::{sentences, text};
use crate::session::{CheckResult, Session};

/// What is known of the present step's checks, in lines of at most `width` columns.
#[must_use]
pub fn lines(session: &Session, width: usize) -> Vec<String> {
    let lang = session.lang();
    let checks = &session.step_state().checks;
    if checks.is_empty() {
        return Vec::new();
    }
    let passed = |check: &CheckResult| check.outcome.as_ref().is_some_and(Outcome::passed);
    let count = checks.iter().filter(|check| passed(check)).count();
    let mut lines = text::wrapped(&sentences::passed(count, checks.len(), lang), width, 0);
    let numbered = || checks.iter().enumerate().map(|(at, check)| (at + 1, check));
    for (number, check) in numbered().filter(|(_, check)| !passed(check)) {
        lines.extend(one(number, check, width, lang));
    }
    for (number, check) in numbered().filter(|(_, check)| passed(check)) {
        lines.extend(one(number, check, width, lang));
    }
    lines
}

fn one(number: usize, check: &CheckResult, width: usize, lang: Lang) -> Vec<String> {
    let title = check.title.trim_end_matches('.').trim_end_matches(fixed(lang, "check-full-stop").trim_end());
    let (verdict, details) = match &check.outcome {
        None => (Word::NotLooked, Vec::new()),
        Some(Outcome::Passed { actual, .. }) => (Word::Passed, vec![(Word::Found, first(actual))]),
        Some(Outcome::Failed { expected, actual, hint }) => {
            (Word::Failed, vec![(Word::Expected, expected.clone()), (Word::Found, actual.clone()), (Word::ToDo, hint.clone())])
        }
        Some(Outcome::CannotTell { expected, why, hint }) => {
            (Word::CannotTell, vec![(Word::Expected, expected.clone()), (Word::Why, why.clone()), (Word::ToDo, hint.clone())])
        }
    };
    let head = sentences::check(number, verdict, title, lang);
    let mut lines = text::wrapped(&head, width, 2);
    for (word, what) in details {
        // A hint of a lesson is Markdown; what was expected and found is not.
        let lead = word.text(lang);
        if word == Word::ToDo {
            let said = text::markdown(&format!("{lead} {what}"), width.saturating_sub(2), lang);
            lines.extend(said.into_iter().map(|line| format!("  {line}")));
            continue;
        }
        let mut rows = what.lines().filter(|line| !line.trim().is_empty()).take(12);
        let head = format!("  {lead} {}", rows.next().unwrap_or_default());
        lines.extend(text::wrapped(&head, width, 2));
        lines.extend(rows.map(|row| format!("  {row}")));
    }
    lines
}

fn first(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
