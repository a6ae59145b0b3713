//! What is said of mutants, in both languages.

use crate::headless::mutant::judge::Fault;
use crate::headless::mutant::report::MutantReport;
use crate::headless::report::StepOutcome;
use crate::i18n::Lang;

/// A mutant begins.
#[must_use]
pub fn begins(id: &str, right: bool, lang: Lang) -> String {
    match (lang, right) {
        (Lang::En, false) => format!("mutant {id}"),
        (Lang::En, true) => format!("variant {id}, which is right too"),
        (Lang::Ja, false) => format!("ミュータント {id}"),
        (Lang::Ja, true) => format!("別解 {id}"),
    }
}

/// How a mutant came out.
#[must_use]
pub fn over(report: &MutantReport, lang: Lang) -> String {
    let MutantReport { id, check, mistake, reason, .. } = report;
    let reason = reason.as_deref().unwrap_or_default();
    let check = check.as_deref().unwrap_or_default();
    let by = mistake.as_ref().map(|mistake| format!("{check}/{mistake}")).unwrap_or_else(|| check.to_owned());
    match (lang, report.outcome, report.right) {
        (Lang::En, StepOutcome::Passed, false) => format!("ok {id}: caught by {by}"),
        (Lang::En, StepOutcome::Passed, true) => format!("ok {id}: passes"),
        (Lang::En, ..) => format!("FAILED {id}: {reason}"),
        (Lang::Ja, StepOutcome::Passed, false) => format!("OK {id}: {by} が検出しました"),
        (Lang::Ja, StepOutcome::Passed, true) => format!("OK {id}: 合格しました"),
        (Lang::Ja, ..) => format!("不合格 {id}: {reason}"),
    }
}

/// What is wrong, and where to mend it.
#[must_use]
pub fn fault(fault: &Fault, lang: Lang) -> String {
    match lang {
        Lang::En => english(fault),
        Lang::Ja => japanese(fault),
    }
}

fn english(fault: &Fault) -> String {
    match fault {
        Fault::NotCaught { check } => {
            format!("Not caught: every check passed. Make the check {check} stricter, so that it fails on this.")
        }
        Fault::CaughtByOther { check, others } => format!(
            "Caught only by {}, while {check} passed. Make {check} stricter, or name the other check in `caught`.",
            others.join(", ")
        ),
        Fault::CannotTell { check, why } => format!("The check {check} could not be judged: {why}"),
        Fault::OtherMistake { check, wanted, named: None, hint } => format!(
            "The check {check} failed, but its mistake {wanted} was not recognized: its condition did not hold. The learner was told: {hint}"
        ),
        Fault::OtherMistake { check, wanted, named: Some(named), hint } => format!(
            "The check {check} failed, but named the mistake {named} in place of {wanted}. The first that holds is named: make {named} narrower, or put it after. The learner was told: {hint}"
        ),
        Fault::NoWords { mistake, lang } => format!("The mistake {mistake} has no words in the language {lang}."),
        Fault::OtherWords { check, wanted, told } => {
            format!("The check {check} failed, but its words lack \"{wanted}\". The learner was told: {told}")
        }
        Fault::Rejected { check, expected, actual } => format!(
            "This is right, but the check {check} rejects it. Expected: {expected}. Found: {actual}. Make the check less strict."
        ),
    }
}

fn japanese(fault: &Fault) -> String {
    match fault {
        Fault::NotCaught { check } => {
            format!("検出されませんでした。すべてのチェックに合格しています。チェック {check} を厳しくしてください。")
        }
        Fault::CaughtByOther { check, others } => format!(
            "{} だけが検出し、{check} は合格しました。{check} を厳しくするか、`caught` に別のチェックを書いてください。",
            others.join("、")
        ),
        Fault::CannotTell { check, why } => format!("チェック {check} を判定できませんでした: {why}"),
        Fault::OtherMistake { check, wanted, named: None, hint } => format!(
            "チェック {check} は不合格になりましたが、間違い {wanted} の条件が成り立ちませんでした。学習者への表示: {hint}"
        ),
        Fault::OtherMistake { check, wanted, named: Some(named), hint } => format!(
            "チェック {check} は不合格になりましたが、{wanted} ではなく {named} と判定されました。最初に成り立つものが選ばれるので、{named} の条件を絞るか、後ろに移してください。学習者への表示: {hint}"
        ),
        Fault::NoWords { mistake, lang } => format!("間違い {mistake} の文章が {lang} にありません。"),
        Fault::OtherWords { check, wanted, told } => {
            format!("チェック {check} は不合格になりましたが、「{wanted}」が出ていません。学習者への表示: {told}")
        }
        Fault::Rejected { check, expected, actual } => format!(
            "正しい解答なのに、チェック {check} が不合格にしました。期待: {expected}。結果: {actual}。チェックを緩めてください。"
        ),
    }
}

/// The way back failed.
#[must_use]
pub fn no_way_back(step: &str, why: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("It was caught, but afterwards the solution of {step} does not make the step pass: {why}"),
        Lang::Ja => format!("検出はされましたが、そのあと {step} の解答を実行しても合格しません: {why}"),
    }
}

/// What was there before could not be put back.
#[must_use]
pub fn not_restored(why: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("What there was before it cannot be put back: {why}"),
        Lang::Ja => format!("実行前の状態に戻せません: {why}"),
    }
}

/// Steps are done again, because a mutant took something away that only they make.
#[must_use]
pub fn again(lost: &[String], lang: Lang) -> String {
    let lost = lost.join(", ");
    match lang {
        Lang::En => format!("The mutant took away {lost}: doing the steps before again."),
        Lang::Ja => format!("{lost} がなくなったので、前のステップをやり直します。"),
    }
}

/// What the test could not put in order again.
#[must_use]
pub fn left(left: &[String], lang: Lang) -> String {
    let left = left.join("; ");
    match lang {
        Lang::En => format!("Not as it was before the test: {left}"),
        Lang::Ja => format!("テスト前の状態に戻せなかったもの: {left}"),
    }
}

/// How many mutants came out how.
#[must_use]
pub fn summary(passed: usize, total: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{passed} of {total} mutants were caught as they should be."),
        Lang::Ja => format!("ミュータント {total} 件中 {passed} 件が期待どおり検出されました。"),
    }
}

/// Checks that no mutant is there for.
#[must_use]
pub fn without_mutant(checks: &[String], lang: Lang) -> String {
    let (count, names) = (checks.len(), checks.join(", "));
    match lang {
        Lang::En if count == 1 => format!("1 check that no mutant is there for: {names}."),
        Lang::En => format!("{count} checks that no mutant is there for: {names}."),
        Lang::Ja => format!("ミュータントのないチェック {count} 件: {names}"),
    }
}
