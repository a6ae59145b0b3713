//! Checks from YAML.

use super::action::when;
use super::check_title::untold;
use super::fields::{Fields, id, list, named, path, text, wrong_type};
use super::problems::Report;
use super::spec;
use crate::check::{Check, Mistake, OutputSpec, Spec};
use crate::course::codes;
use crate::course::yaml::{Entry, Node, Pos, Value};
use crate::i18n::{Localized, fixed, words};

/// The kinds of checks.
pub(super) const KINDS: [&str; 14] = [
    "image",
    "http",
    "container",
    "volume",
    "network",
    "exec",
    "file",
    "dockerfile",
    "command",
    "quiz",
    "ran",
    "all",
    "any",
    "not",
];

/// The checks of a step; a bad one is reported and left out.
pub(super) fn checks(report: Report<'_>, node: &Node) -> Vec<Check> {
    let mut checks: Vec<Check> = Vec::new();
    for node in list(node) {
        let Some(mut fields) = Fields::of(report, node, "a check") else { continue };
        let id = fields.need("id").and_then(|node| id(report, node, "id").map(|id| (id, node.at)));
        let when = when(&mut fields);
        let mistakes = fields.get("mistakes").map(|node| mistakes(report, node)).unwrap_or_default();
        let spec = one_spec(&mut fields);
        let (Some((id, at)), Some(spec)) = (id, spec) else { continue };
        if let Some(first) = checks.iter().find(|check| check.id == id) {
            let hint = words!(report.lang(), "problem-first-on-line", line = first.span.line);
            report.error_hint(codes::DUPLICATE_ID, at, words!(report.lang(), "problem-step-has-two-checks", id), hint);
            continue;
        }
        for (mistake, at) in &mistakes {
            if checks.iter().flat_map(|check| &check.mistakes).any(|known| known.id == mistake.id) {
                report.error(codes::DUPLICATE_ID, *at, words!(report.lang(), "problem-step-has-two-mistakes", id = mistake.id));
            }
        }
        let mistakes = mistakes.into_iter().map(|(mistake, _)| mistake).collect();
        checks.push(Check { when, mistakes, ..untold(id, spec, report.span(at)) });
    }
    checks
}

fn mistakes(report: Report<'_>, node: &Node) -> Vec<(Mistake, Pos)> {
    let mut found: Vec<(Mistake, Pos)> = Vec::new();
    for node in list(node) {
        let Some(mut fields) = Fields::of(report, node, "a mistake") else { continue };
        let id = fields.need("id").and_then(|node| id(report, node, "id").map(|id| (id, node.at)));
        let (Some((id, at)), Some(spec)) = (id, one_spec(&mut fields)) else { continue };
        if found.iter().any(|(known, _)| known.id == id) {
            report.error(codes::DUPLICATE_ID, at, words!(report.lang(), "problem-check-has-two-mistakes", id));
            continue;
        }
        found.push((Mistake { id, spec, title: Localized::default(), hint: Localized::default() }, at));
    }
    found
}

fn one_spec(fields: &mut Fields<'_, '_>) -> Option<Spec> {
    let report = fields.report;
    let entries: Vec<&Entry> = fields.rest().collect();
    fields.know(&KINDS);
    let has_kind = entries.iter().any(|entry| KINDS.contains(&entry.key.as_str()));
    let mut found = None;
    for entry in &entries {
        if has_kind && !KINDS.contains(&entry.key.as_str()) {
            let message = words!(report.lang(), "problem-check-has-no-key", key = entry.key);
            report.unknown(codes::UNKNOWN_KEY, entry.at, message, &entry.key, &["id", "when", "mistakes"]);
        } else if !KINDS.contains(&entry.key.as_str()) {
            let message = words!(report.lang(), "problem-there-no-check", key = entry.key);
            report.unknown(codes::UNKNOWN_CHECK, entry.at, message, &entry.key, &KINDS);
        } else if found.is_some() {
            let hint = fixed(report.lang(), "problem-make-check-its-own-or-put");
            report.error_hint(codes::BAD_VALUE, entry.at, fixed(report.lang(), "problem-check-has-one-kind"), hint);
        } else {
            found = Some(spec_of(report, &entry.key, &entry.value));
        }
    }
    if entries.is_empty() {
        report.unknown(codes::MISSING_KEY, fields.at, words!(report.lang(), "problem-check-does-not-say-what-looks"), "", &KINDS);
    }
    found.flatten()
}

fn nested(report: Report<'_>, node: &Node) -> Option<Spec> {
    one_spec(&mut Fields::of(report, node, "a check")?)
}

fn spec_of(report: Report<'_>, kind: &str, node: &Node) -> Option<Spec> {
    match kind {
        "all" | "any" => {
            let specs: Vec<Spec> = list(node).iter().filter_map(|node| nested(report, node)).collect();
            if list(node).is_empty() {
                report.error(codes::BAD_VALUE, node.at, words!(report.lang(), "problem-needs-at-least-one-check", kind));
                return None;
            }
            return Some(if kind == "all" { Spec::All(specs) } else { Spec::Any(specs) });
        }
        "not" => return nested(report, node).map(|spec| Spec::Not(Box::new(spec))),
        "quiz" => {
            if node.value != Value::Bool(true) {
                wrong_type(report, node, "quiz", "`true`");
            }
            return Some(Spec::Quiz);
        }
        "ran" if node.value == Value::Bool(true) => return Some(Spec::Ran(OutputSpec::default())),
        _ => {}
    }
    let what = KINDS.into_iter().find(|known| *known == kind)?;
    let mut fields = Fields::of(report, node, what)?;
    let found = match kind {
        "image" => spec::image(&mut fields).map(Spec::Image),
        "http" => spec::http(&mut fields).map(Spec::Http),
        "container" => spec::container(&mut fields).map(Spec::Container),
        "volume" => spec::volume(&mut fields).map(Spec::Volume),
        "network" => spec::network(&mut fields).map(Spec::Network),
        "file" => spec::file(&mut fields).map(Spec::File),
        "dockerfile" => spec::dockerfile(&mut fields).map(Spec::Dockerfile),
        "exec" => {
            let container = fields.need_text("container");
            let argv = fields.need("run").map(|node| argv(report, node));
            let output = output(&mut fields);
            container.zip(argv).map(|(container, argv)| Spec::Exec(container, argv, output))
        }
        "command" => {
            let line = fields.need_text("run");
            let output = output(&mut fields);
            line.map(|line| Spec::Command(line, output))
        }
        "ran" => Some(Spec::Ran(output(&mut fields))),
        _ => None,
    };
    fields.finish();
    found
}

fn argv(report: Report<'_>, node: &Node) -> Vec<String> {
    match &node.value {
        Value::List(items) if !items.is_empty() => items.iter().filter_map(|item| text(report, item, "run")).collect(),
        _ => {
            report.error_hint(
                codes::WRONG_TYPE,
                node.at,
                words!(report.lang(), "problem-run-must-be-list-words-but", kind = named(report, node.value.kind())),
                fixed(report.lang(), "problem-write-sh-c-line"),
            );
            Vec::new()
        }
    }
}

fn output(fields: &mut Fields<'_, '_>) -> OutputSpec {
    OutputSpec { exit: fields.number("exit"), fails: fields.flag("fails"), matches: fields.regex("matches") }
}

/// The path of a file in the workspace.
pub(super) fn need_path(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<String> {
    let node = fields.need(key)?;
    path(fields.report, node, key)
}
