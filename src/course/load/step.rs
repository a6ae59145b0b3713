//! Steps from YAML: what they ask for, what proves it, what solves it.

use std::time::Duration;

use super::action::{Place, action, quiz, tasks};
use super::check::checks;
use super::check_title::{chosen, untold};
use super::fields::{Fields, id, list, path, text};
use super::fingerprint::fingerprint;
use super::problems::Report;
use crate::check::Spec;
use crate::course::yaml::{Node, Pos, Value};
use crate::course::{Action, QuizKind, Step, Task, codes};
use crate::i18n::{Localized, fixed, words};

/// A step without its texts.
pub(super) struct StepDraft {
    pub(super) step: Step,
    pub(super) at: Pos,
}

/// Reads one step; `None` when it has no usable id.
pub(super) fn step(place: Place<'_>, node: &Node) -> Option<StepDraft> {
    let report = place.report;
    let mut fields = Fields::of(report, node, "a step")?;
    let id = fields.need("id").and_then(|node| id(report, node, "id").map(|id| (id, node.at)));
    let mirrors = fields.texts("mirrors").unwrap_or_default();
    let cwd = fields.get("cwd").filter(|node| !is_root(node)).and_then(|node| path(report, node, "cwd")).unwrap_or_default();
    let action = action(place, &mut fields, &cwd);
    let predict_at = fields.get("predict");
    let predict = predict_at.and_then(|node| quiz(report, node));
    if let Some(node) = predict_at.filter(|_| !matches!(action, Some(Action::Run(_)) | None)) {
        report.error(codes::CHECK_WITHOUT_ACTION, node.at, fixed(report.lang(), "problem-predict-needs-step-with-run"));
    }
    let checks_at = fields.get("checks");
    let mut checks = checks_at.map(|node| checks(report, node)).unwrap_or_default();
    let solution = fields.get("solution").map(|node| tasks(place, node, &cwd));
    let compare = fields.get("compare").and_then(|node| {
        let images: Vec<String> = list(node).iter().filter_map(|node| text(report, node, "compare")).collect();
        let pair = <[String; 2]>::try_from(images).ok();
        if pair.is_none() {
            report.error(codes::BAD_VALUE, node.at, fixed(report.lang(), "problem-compare-takes-two-image-references"));
        }
        pair.map(|[left, right]| (left, right))
    });
    let plan = minutes(report, &mut fields);
    fields.finish();
    let (id, at) = id?;
    let span = report.span(at);
    if checks_at.is_none() {
        match action {
            Some(Action::Quiz(_)) => checks.push(untold("answer".to_owned(), Spec::Quiz, span.clone())),
            Some(Action::Choose(_)) => checks.push(chosen(span.clone())),
            _ => {}
        }
    }
    let action = action.unwrap_or(Action::Read);
    let proves_nothing = checks_at.is_none_or(|node| list(node).is_empty());
    if proves_nothing && matches!(action, Action::Write(_) | Action::Run(_)) {
        let hint = fixed(report.lang(), "problem-add-checks-or-make-read-true");
        report.error_hint(codes::MISSING_CHECK, at, words!(report.lang(), "problem-step-proves-nothing", id), hint);
    }
    for check in &checks {
        let at = Pos { line: check.span.line, column: check.span.column };
        let specs = || std::iter::once(&check.spec).chain(check.mistakes.iter().map(|mistake| &mistake.spec));
        let has = |wanted: &dyn Fn(&Spec) -> bool| specs().any(|spec| names(spec, wanted));
        if has(&|spec| matches!(spec, Spec::Quiz)) && !matches!(action, Action::Quiz(_) | Action::Choose(_)) {
            report.error(codes::CHECK_WITHOUT_ACTION, at, fixed(report.lang(), "problem-quiz-check-needs-step-that-asks"));
        }
        if has(&|spec| matches!(spec, Spec::Ran(_))) && !matches!(action, Action::Run(_)) {
            report.error(codes::CHECK_WITHOUT_ACTION, at, fixed(report.lang(), "problem-ran-check-needs-step-with-run"));
        }
    }
    let files = match &action {
        Action::Write(files) => files.as_slice(),
        _ => &[],
    };
    let fingerprint = fingerprint(node, files);
    let solution = solution.unwrap_or_else(|| default_solution(&action));
    let step = Step {
        id,
        title: Localized::default(),
        prose: Localized::default(),
        mirrors,
        action,
        predict,
        checks,
        hints: Vec::new(),
        solution,
        speaker: Localized::default(),
        line_notes: Vec::new(),
        compare,
        plan,
        span,
        fingerprint,
    };
    Some(StepDraft { step, at })
}

/// The most minutes that a step may be planned for.
pub(super) const LONGEST_PLAN: u16 = 600;

/// How long a step is to take before an audience, whole minutes or parts of them.
fn minutes(report: Report<'_>, fields: &mut Fields<'_, '_>) -> Option<Duration> {
    let at = fields.get("minutes").map(|node| node.at)?;
    let minutes: f64 = fields.number("minutes")?;
    if minutes > 0.0 && minutes <= f64::from(LONGEST_PLAN) {
        return Some(Duration::from_secs_f64(minutes * 60.0));
    }
    let message = words!(report.lang(), "problem-minutes-more-than-0-and-at", longest_plan = LONGEST_PLAN);
    report.error(codes::BAD_VALUE, at, message);
    None
}

/// `.` and an empty text name the workspace itself.
pub(super) fn is_root(node: &Node) -> bool {
    matches!(&node.value, Value::Text(text) if text == "." || text.is_empty())
}

fn default_solution(action: &Action) -> Vec<Task> {
    match action {
        Action::Read => Vec::new(),
        Action::Write(files) => files.iter().cloned().map(Task::Write).collect(),
        Action::Run(commands) => commands.iter().cloned().map(Task::Run).collect(),
        Action::Quiz(quiz) => vec![Task::Answer(quiz.answer.clone())],
        Action::Choose(_) => vec![Task::Answer(Vec::new())],
    }
}

fn names(spec: &Spec, wanted: &dyn Fn(&Spec) -> bool) -> bool {
    wanted(spec)
        || match spec {
            Spec::All(specs) | Spec::Any(specs) => specs.iter().any(|spec| names(spec, wanted)),
            Spec::Not(spec) => names(spec, wanted),
            _ => false,
        }
}

/// The word a quiz kind is written with.
pub(super) const QUIZ_KINDS: [(&str, QuizKind); 3] =
    [("single", QuizKind::Single), ("multiple", QuizKind::Multiple), ("order", QuizKind::Order)];
