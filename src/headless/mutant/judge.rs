//! Whether a mutant was caught: by the check that is there for it, with the words that name the mistake.

use std::collections::BTreeMap;

use crate::check::Outcome;
use crate::course::{Mutant, Step, Told, Verdict};
use crate::i18n::Lang;
use crate::session::CheckResult;

/// What the checks of the step said, in each language of the course.
pub type Said = BTreeMap<Lang, Vec<CheckResult>>;

/// What is wrong with the checks, or with the mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Every check passed.
    NotCaught {
        /// The check that should have failed.
        check: String,
    },
    /// The check passed, others failed.
    CaughtByOther {
        /// The check that should have failed.
        check: String,
        /// Those that did.
        others: Vec<String>,
    },
    /// The check could not be judged.
    CannotTell {
        /// The check.
        check: String,
        /// Why.
        why: String,
    },
    /// The mistake was not recognized, or another one was.
    OtherMistake {
        /// The check.
        check: String,
        /// The mistake that should have been named.
        wanted: String,
        /// The one that was.
        named: Option<String>,
        /// What the learner was told.
        hint: String,
    },
    /// The mistake has no words in a language.
    NoWords {
        /// The mistake.
        mistake: String,
        /// The language.
        lang: Lang,
    },
    /// The outcome lacks words.
    OtherWords {
        /// The check.
        check: String,
        /// Words that should be in the outcome.
        wanted: String,
        /// What the learner was told.
        told: String,
    },
    /// A right solution was rejected.
    Rejected {
        /// The check.
        check: String,
        /// What was expected.
        expected: String,
        /// What was found.
        actual: String,
    },
}

/// Judges what was said of a mutant; `look` is the step whose checks they are.
///
/// # Errors
/// The first thing that is not as the mutant says.
pub fn judge(mutant: &Mutant, look: &Step, said: &Said) -> Result<(), Fault> {
    let english = said.get(&Lang::default()).or_else(|| said.values().next()).map(Vec::as_slice).unwrap_or_default();
    match &mutant.verdict {
        Verdict::Right => right(english),
        Verdict::Caught { check, told } => caught(check, english).and_then(|(result, told_words)| match told {
            Told::Says(words) => says(check, words, &told_words),
            Told::Mistake(id) => named(check, id, result, look, said),
        }),
    }
}

fn right(results: &[CheckResult]) -> Result<(), Fault> {
    results.iter().try_for_each(|result| {
        let check = result.id.clone();
        match &result.outcome {
            Some(Outcome::Passed { .. }) => Ok(()),
            Some(Outcome::Failed { expected, actual, .. }) => {
                Err(Fault::Rejected { check, expected: expected.clone(), actual: actual.clone() })
            }
            Some(Outcome::CannotTell { why, .. }) => Err(Fault::CannotTell { check, why: why.clone() }),
            None => Err(Fault::CannotTell { check, why: String::new() }),
        }
    })
}

/// The failed check, and all that its outcome says.
fn caught<'a>(check: &str, results: &'a [CheckResult]) -> Result<(&'a CheckResult, String), Fault> {
    let result = results.iter().find(|result| result.id == check);
    match result.and_then(|result| result.outcome.as_ref().map(|outcome| (result, outcome))) {
        Some((result, Outcome::Failed { actual, hint, .. })) => Ok((result, format!("{actual}\n{hint}"))),
        Some((_, Outcome::Passed { .. })) => {
            let failed = results.iter().filter(|result| matches!(result.outcome, Some(Outcome::Failed { .. })));
            let others: Vec<String> = failed.map(|result| result.id.clone()).collect();
            let check = check.to_owned();
            Err(if others.is_empty() { Fault::NotCaught { check } } else { Fault::CaughtByOther { check, others } })
        }
        Some((_, Outcome::CannotTell { why, .. })) => Err(Fault::CannotTell { check: check.to_owned(), why: why.clone() }),
        None => Err(Fault::CannotTell { check: check.to_owned(), why: String::new() }),
    }
}

fn says(check: &str, words: &[String], told: &str) -> Result<(), Fault> {
    let lower = told.to_lowercase();
    match words.iter().find(|words| !lower.contains(&words.to_lowercase())) {
        None => Ok(()),
        Some(wanted) => {
            Err(Fault::OtherWords { check: check.to_owned(), wanted: wanted.clone(), told: told.replace('\n', " | ") })
        }
    }
}

/// The mistake was recognized, and its own words are the hint in every language.
fn named(check: &str, wanted: &str, result: &CheckResult, look: &Step, said: &Said) -> Result<(), Fault> {
    let hint_of = |result: &CheckResult| match &result.outcome {
        Some(Outcome::Failed { hint, .. }) => hint.clone(),
        _ => String::new(),
    };
    if result.mistake.as_deref() != Some(wanted) {
        let (check, wanted, named) = (check.to_owned(), wanted.to_owned(), result.mistake.clone());
        return Err(Fault::OtherMistake { check, wanted, named, hint: hint_of(result) });
    }
    let mistakes = look.checks.iter().filter(|known| known.id == check).flat_map(|check| &check.mistakes);
    let mistake = mistakes.into_iter().find(|mistake| mistake.id == wanted);
    for (lang, results) in said {
        let own = mistake.and_then(|mistake| mistake.hint.exact(*lang)).is_some_and(|words| !words.trim().is_empty());
        let told = results.iter().find(|result| result.id == check).map(hint_of).unwrap_or_default();
        if !own || told.trim().is_empty() {
            return Err(Fault::NoWords { mistake: wanted.to_owned(), lang: *lang });
        }
    }
    Ok(())
}
