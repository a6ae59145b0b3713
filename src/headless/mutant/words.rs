//! What is said of mutants.

use crate::headless::mutant::judge::Fault;
use crate::headless::mutant::report::MutantReport;
use crate::headless::report::StepOutcome;
use crate::i18n::{Lang, fixed, listed, words};

/// A mutant begins.
#[must_use]
pub fn begins(id: &str, right: bool, lang: Lang) -> String {
    if right { words!(lang, "run-variant", id) } else { words!(lang, "run-mutant", id) }
}

/// How a mutant came out.
#[must_use]
pub fn over(report: &MutantReport, lang: Lang) -> String {
    let MutantReport { id, check, mistake, reason, .. } = report;
    let reason = reason.as_deref().unwrap_or_default();
    let check = check.as_deref().unwrap_or_default();
    let by = mistake.as_ref().map(|mistake| format!("{check}/{mistake}")).unwrap_or_else(|| check.to_owned());
    match (report.outcome, report.right) {
        (StepOutcome::Passed, false) => words!(lang, "run-mutant-caught", id, by),
        (StepOutcome::Passed, true) => words!(lang, "run-variant-passes", id),
        _ => words!(lang, "run-mutant-failed", id, reason),
    }
}

/// What is wrong, and where to mend it.
#[must_use]
pub fn fault(fault: &Fault, lang: Lang) -> String {
    match fault {
        Fault::NotCaught { check } => words!(lang, "run-not-caught-every-check-passed-make", check),
        Fault::CaughtByOther { check, others } => words!(lang, "run-caught-only-by", others = listed(lang, others), check),
        Fault::CannotTell { check, why } => words!(lang, "run-the-check-check-could-not-be", check, why),
        Fault::OtherMistake { check, wanted, named: None, hint } => {
            words!(lang, "run-the-check-check-failed-but-its", check, wanted, hint)
        }
        Fault::OtherMistake { check, wanted, named: Some(named), hint } => {
            words!(lang, "run-the-check-check-failed-but-named", check, named, wanted, hint)
        }
        Fault::NoWords { mistake, lang: of } => words!(lang, "run-the-mistake-mistake-has-no-words", mistake, of = of.code()),
        Fault::OtherWords { check, wanted, told } => words!(lang, "run-the-check-check-failed-but-its-2", check, wanted, told),
        Fault::Rejected { check, expected, actual } => words!(lang, "run-this-is-right-but-the-check", check, expected, actual),
    }
}

/// The way back failed.
#[must_use]
pub fn no_way_back(step: &str, why: &str, lang: Lang) -> String {
    words!(lang, "run-it-was-caught-but-afterwards-the", step, why)
}

/// What was there before could not be put back.
#[must_use]
pub fn not_restored(why: &str, lang: Lang) -> String {
    words!(lang, "run-what-there-was-before-it-cannot", why)
}

/// Steps are done again, because a mutant took something away that only they make.
#[must_use]
pub fn again(lost: &[String], lang: Lang) -> String {
    let lost = listed(lang, lost);
    words!(lang, "run-the-mutant-took-away-lost-doing", lost)
}

/// What the test could not put in order again.
#[must_use]
pub fn left(left: &[String], lang: Lang) -> String {
    let left = left.join(fixed(lang, "list-semicolon"));
    words!(lang, "run-not-as-it-was-before-the", left)
}

/// How many mutants came out how.
#[must_use]
pub fn summary(passed: usize, total: usize, lang: Lang) -> String {
    words!(lang, "run-passed-of-total-mutants-were-caught", passed, total)
}

/// Checks that no mutant is there for.
#[must_use]
pub fn without_mutant(checks: &[String], lang: Lang) -> String {
    words!(lang, "run-checks-without-a-mutant", count = checks.len(), names = listed(lang, checks))
}
