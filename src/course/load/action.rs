//! What a step asks for: files to write, commands to run, a question, or just reading.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::fields::{Fields, id, list, path, text, wrong_type};
use super::problems::{Report, is_variable_name};
use super::step::{QUIZ_KINDS, is_root};
use crate::course::yaml::{Node, Pos, Value};
use crate::course::{Action, Choice, Choosing, CommandTask, Condition, FileTask, Quiz, QuizKind, Task, codes};
use crate::diagnostic::nearest;
use crate::i18n::{Localized, fixed, words};

/// Where a step stands: its report, its lesson's folder and the files used so far.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) report: Report<'a>,
    pub(super) folder: &'a str,
    pub(super) used: &'a RefCell<BTreeSet<String>>,
}

/// What a step can ask for.
pub(super) const ACTIONS: [&str; 5] = ["write", "run", "quiz", "choose", "read"];

/// The action of a step.
pub(super) fn action(place: Place<'_>, fields: &mut Fields<'_, '_>, cwd: &str) -> Option<Action> {
    let report = place.report;
    let given: Vec<(&str, &Node)> = ACTIONS.into_iter().filter_map(|key| Some((key, fields.get(key)?))).collect();
    if let [_, (second, node), ..] = given.as_slice() {
        let hint = fixed(report.lang(), "problem-step-asks-for-one-thing-make");
        report.error_hint(
            codes::MISSING_ACTION,
            node.at,
            words!(report.lang(), "problem-step-already-has-another-action-than", second),
            hint,
        );
    }
    let Some((key, node)) = given.first() else {
        let hint = fixed(report.lang(), "problem-give-one-write-run-quiz-choose");
        report.error_hint(codes::MISSING_ACTION, fields.at, fixed(report.lang(), "problem-step-asks-for-nothing"), hint);
        return None;
    };
    match *key {
        "write" => Some(Action::Write(files(place, node))),
        "run" => Some(Action::Run(commands(report, node, cwd))),
        "quiz" => quiz(report, node).map(Action::Quiz),
        "choose" => choosing(report, node).map(Action::Choose),
        _ => {
            if node.value != Value::Bool(true) {
                wrong_type(report, node, "read", "`true`");
            }
            Some(Action::Read)
        }
    }
}

/// A solution's acts.
pub(super) fn tasks(place: Place<'_>, node: &Node, cwd: &str) -> Vec<Task> {
    let mut tasks = Vec::new();
    for node in list(node) {
        let Some(mut fields) = Fields::of(place.report, node, "an act of a solution") else { continue };
        let before = tasks.len();
        if let Some(node) = fields.get("write") {
            tasks.extend(files(place, node).into_iter().map(Task::Write));
        }
        if let Some(node) = fields.get("run") {
            tasks.extend(commands(place.report, node, cwd).into_iter().map(Task::Run));
        }
        if let Some(node) = fields.get("answer") {
            tasks.push(Task::Answer(list(node).iter().filter_map(|node| text(place.report, node, "answer")).collect()));
        }
        if before == tasks.len() {
            place.report.error(
                codes::MISSING_KEY,
                node.at,
                fixed(place.report.lang(), "problem-act-solution-needs-write-run-or"),
            );
        }
        fields.finish();
    }
    tasks
}

fn files(place: Place<'_>, node: &Node) -> Vec<FileTask> {
    let report = place.report;
    let mut tasks: Vec<FileTask> = Vec::new();
    for node in list(node) {
        let Some(mut fields) = Fields::of(report, node, "a file to write") else { continue };
        let target = fields.need("path").and_then(|node| path(report, node, "path").map(|path| (path, node.at)));
        let content = fields.need("from").and_then(|node| content_of(place, node, "from"));
        let skeleton = fields.get("skeleton").and_then(|node| content_of(place, node, "skeleton"));
        fields.finish();
        let Some((target, at)) = target else { continue };
        if tasks.iter().any(|task| task.path == target) {
            report.error(codes::DUPLICATE_ID, at, words!(report.lang(), "problem-written-twice-in-one-step", target));
            continue;
        }
        tasks.push(FileTask { path: target, content: content.unwrap_or_default(), skeleton });
    }
    tasks
}

/// The content of a file below the lesson's `files/`.
fn content_of(place: Place<'_>, node: &Node, key: &str) -> Option<String> {
    let report = place.report;
    let name = path(report, node, key)?;
    let folder = format!("{}/files/", place.folder);
    let full = format!("{folder}{name}");
    if report.files().is_not_text(&full) {
        place.used.borrow_mut().insert(full.clone());
        report.error(codes::NOT_UTF8, node.at, words!(report.lang(), "problem-not-utf-8-text", full));
        return None;
    }
    let Some(content) = report.files().text(&full) else {
        let known: Vec<&str> = report.files().paths().filter_map(|path| path.strip_prefix(&folder)).collect();
        report.unknown(codes::MISSING_FILE, node.at, words!(report.lang(), "problem-there-no-file", full), &name, &known);
        return None;
    };
    if place.used.borrow_mut().insert(full.clone()) {
        near_variables(report.of(&full), content);
    }
    report.spend(node.at, content.len()).then(|| content.to_owned())
}

/// In a file only a name close to a course variable is taken for a misspelt one: many languages write `${name}`.
fn near_variables(report: Report<'_>, content: &str) {
    let known: Vec<&str> = report.scope.iter().map(|(name, _)| name).collect();
    for unknown in report.scope.unknown(content) {
        if is_variable_name(&unknown.name) && nearest(&unknown.name, known.iter().copied()).is_some() {
            let before = content.get(..unknown.offset).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            let at = Pos { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 };
            let message = words!(report.lang(), "problem-course-has-no-variable", name = unknown.name);
            report.unknown(codes::UNKNOWN_VARIABLE, at, message, &unknown.name, &known);
        }
    }
}

pub(super) fn commands(report: Report<'_>, node: &Node, default_cwd: &str) -> Vec<CommandTask> {
    if list(node).is_empty() {
        report.error(codes::BAD_VALUE, node.at, fixed(report.lang(), "problem-run-needs-at-least-one-command"));
    }
    list(node).iter().filter_map(|node| command(report, node, default_cwd)).collect()
}

fn command(report: Report<'_>, node: &Node, default_cwd: &str) -> Option<CommandTask> {
    let plain =
        |line| CommandTask { line, cwd: default_cwd.to_owned(), when: Condition::default(), foreground: false, fails: false };
    if !matches!(node.value, Value::Map(_)) {
        return text(report, node, "run").filter(|line| is_line(report, node, line)).map(plain);
    }
    let mut fields = Fields::of(report, node, "a command")?;
    let line = fields.need("line").and_then(|node| text(report, node, "line").filter(|line| is_line(report, node, line)));
    let cwd = fields.get("cwd").map(|node| if is_root(node) { Some(String::new()) } else { path(report, node, "cwd") });
    let when = when(&mut fields);
    let (foreground, fails) = (fields.flag("foreground"), fields.flag("fails"));
    fields.finish();
    let cwd = cwd.flatten().unwrap_or_else(|| default_cwd.to_owned());
    line.map(|line| CommandTask { line, cwd, when, foreground, fails })
}

fn is_line(report: Report<'_>, node: &Node, line: &str) -> bool {
    if line.trim().is_empty() {
        report.error(codes::BAD_VALUE, node.at, fixed(report.lang(), "problem-command-must-not-be-empty"));
    }
    !line.trim().is_empty()
}

/// The condition under `when`, which always holds where there is none.
pub(super) fn when(fields: &mut Fields<'_, '_>) -> Condition {
    let report = fields.report;
    let words = fields.get("when").and_then(|node| Some((text(report, node, "when")?, node.at)));
    words.map(|(words, at)| condition(report, at, &words)).unwrap_or_default()
}

/// A condition; an unknown word is reported and the condition then always holds.
pub(super) fn condition(report: Report<'_>, at: Pos, words: &str) -> Condition {
    let found = Condition::parse(words).unwrap_or_else(|word| {
        let message = words!(report.lang(), "problem-condition-has-no-word", word);
        report.unknown(codes::UNKNOWN_CONDITION, at, message, &word, &Condition::WORDS);
        Condition::default()
    });
    let choices = report.scope.choices();
    for (name, value) in found.values() {
        let Some(values) = choices.get(name) else {
            let known: Vec<&str> = choices.keys().map(String::as_str).collect();
            let message = words!(report.lang(), "problem-course-has-no-variable-kind-choice", name);
            report.unknown(codes::UNKNOWN_CONDITION, at, message, name, &known);
            continue;
        };
        if !values.iter().any(|known| known == value) {
            let known: Vec<&str> = values.iter().map(String::as_str).collect();
            report.unknown(codes::UNKNOWN_CONDITION, at, words!(report.lang(), "problem-never", name, value), value, &known);
        }
    }
    found
}

fn choosing(report: Report<'_>, node: &Node) -> Option<Choosing> {
    let variable = text(report, node, "choose")?;
    let choices = report.scope.choices();
    let Some(values) = choices.get(&variable) else {
        let known: Vec<&str> = choices.keys().map(String::as_str).collect();
        let message = words!(report.lang(), "problem-course-has-no-variable-kind-choice", name = variable);
        report.unknown(codes::UNKNOWN_VARIABLE, node.at, message, &variable, &known);
        return None;
    };
    let choice = |id: &String| Choice { id: id.clone(), text: Localized::default(), why: Localized::default() };
    Some(Choosing { choices: values.iter().map(choice).collect(), variable })
}

pub(super) fn quiz(report: Report<'_>, node: &Node) -> Option<Quiz> {
    let mut fields = Fields::of(report, node, "a quiz")?;
    let kind = fields.need("kind").and_then(|node| {
        let word = text(report, node, "kind")?;
        let kind = QUIZ_KINDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind);
        if kind.is_none() {
            let known = QUIZ_KINDS.map(|(name, _)| name);
            report.unknown(codes::BAD_VALUE, node.at, words!(report.lang(), "problem-there-no-kind-quiz", word), &word, &known);
        }
        kind
    });
    let mut ids: Vec<String> = Vec::new();
    for node in fields.need("choices").map(list).unwrap_or_default() {
        let Some(id) = id(report, node, "choices") else { continue };
        if ids.contains(&id) {
            report.error(codes::DUPLICATE_ID, node.at, words!(report.lang(), "problem-choice-given-twice", id));
        } else {
            ids.push(id);
        }
    }
    let mut answer: Vec<String> = Vec::new();
    let answer_node = fields.need("answer");
    for node in answer_node.map(list).unwrap_or_default() {
        let Some(given) = text(report, node, "answer") else { continue };
        if ids.contains(&given) {
            answer.push(given);
        } else {
            let known: Vec<&str> = ids.iter().map(String::as_str).collect();
            report.unknown(
                codes::UNKNOWN_CHOICE,
                node.at,
                words!(report.lang(), "problem-not-among-choices", given),
                &given,
                &known,
            );
        }
    }
    fields.finish();
    let (kind, node) = (kind?, answer_node?);
    let wanted = match kind {
        // An answer that is not among the choices has been told.
        _ if answer.len() < list(node).len() => None,
        QuizKind::Single if answer.len() != 1 => Some(fixed(report.lang(), "problem-single-quiz-has-one-answer")),
        QuizKind::Multiple if answer.is_empty() => Some(fixed(report.lang(), "problem-multiple-quiz-has-at-least-one")),
        QuizKind::Order if answer.len() != ids.len() => {
            Some(fixed(report.lang(), "problem-answer-order-quiz-holds-every-choice"))
        }
        _ => None,
    };
    if let Some(wanted) = wanted {
        report.error(codes::BAD_VALUE, node.at, wanted);
    }
    let choice = |id| Choice { id, text: Localized::default(), why: Localized::default() };
    Some(Quiz { kind, choices: ids.into_iter().map(choice).collect(), answer })
}
