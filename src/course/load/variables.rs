//! The variables of a course.

use super::action::when;
use super::fields::{Fields, list, text, wrong_type};
use super::problems::{Report, is_variable_name};
use crate::course::yaml::{Node, Pos, Value};
use crate::course::{Condition, Variable, VariableKind, codes};
use crate::i18n::{fixed, words};

/// Most bytes of a variable's default.
const MOST_DEFAULT: usize = 1000;
/// The word a kind of variable is written with.
pub(super) const KINDS: [(&str, VariableKind); 4] = [
    ("text", VariableKind::Text),
    ("port", VariableKind::Port),
    ("image", VariableKind::Image),
    ("choice", VariableKind::Choice),
];

/// Reads `variables`; one whose value is too long is reported and left out.
pub(super) fn variables(report: Report<'_>, node: &Node) -> Vec<Variable> {
    let Value::Map(entries) = &node.value else {
        wrong_type(report, node, "variables", "keys with values");
        return Vec::new();
    };
    let mut variables = Vec::new();
    for entry in entries {
        if !is_variable_name(&entry.key) {
            let hint = fixed(report.lang(), "problem-small-letters-digits-and-names-in");
            report.error_hint(
                codes::BAD_ID,
                entry.at,
                words!(report.lang(), "problem-cannot-name-variable", key = entry.key),
                hint,
            );
        }
        let Some(mut fields) = Fields::of(report, &entry.value, "a variable") else { continue };
        let kind = fields.get("kind").map(|node| kind(report, node)).unwrap_or_default();
        let at = fields.at;
        let values_at = fields.get("values").map(|node| node.at);
        let values = fields.texts("values").unwrap_or_default();
        let default = value(report, fields.need("default"), "default");
        let defaults = fields.get("defaults").map(|node| defaults(report, node)).unwrap_or_default();
        fields.finish();
        match (kind, values_at) {
            (VariableKind::Choice, None) => {
                report.error_hint(
                    codes::MISSING_KEY,
                    at,
                    fixed(report.lang(), "problem-variable-kind-choice-needs-values"),
                    fixed(report.lang(), "problem-write-values-one-two"),
                );
            }
            (VariableKind::Choice, Some(at)) if values.len() < 2 => {
                report.error(codes::BAD_VALUE, at, fixed(report.lang(), "problem-choice-has-at-least-two-values"));
            }
            (VariableKind::Choice, Some(_)) | (_, None) => {}
            (_, Some(at)) => {
                report.error(codes::UNKNOWN_KEY, at, fixed(report.lang(), "problem-only-variable-kind-choice-has-values"))
            }
        }
        let mut fits = true;
        for (value, at) in default.iter().chain(defaults.iter().map(|(_, value)| value)) {
            fits &= judge(report, *at, kind, value, &values);
        }
        if !fits {
            continue;
        }
        variables.push(Variable {
            name: entry.key.clone(),
            default: default.map(|(value, _)| value).unwrap_or_default(),
            defaults: defaults.into_iter().map(|(when, (value, _))| (when, value)).collect(),
            values,
            kind,
            ..Variable::default()
        });
    }
    variables
}

fn value(report: Report<'_>, node: Option<&Node>, key: &str) -> Option<(String, Pos)> {
    let node = node?;
    Some((text(report, node, key)?, node.at))
}

/// Defaults for some machines only.
fn defaults(report: Report<'_>, node: &Node) -> Vec<(Condition, (String, Pos))> {
    let mut found = Vec::new();
    for node in list(node) {
        let Some(mut fields) = Fields::of(report, node, "a default") else { continue };
        fields.need("when");
        let when = when(&mut fields);
        let value = value(report, fields.need("value"), "value");
        fields.finish();
        found.extend(value.map(|value| (when, value)));
    }
    found
}

/// Says what is wrong with a default; `false` when the variable cannot be kept.
pub(super) fn judge(report: Report<'_>, at: Pos, kind: VariableKind, value: &str, values: &[String]) -> bool {
    if value.len() > MOST_DEFAULT {
        report.error(
            codes::TOO_LARGE,
            at,
            words!(report.lang(), "problem-variables-value-has-at-most-characters", most_default = MOST_DEFAULT),
        );
        return false;
    }
    match kind {
        VariableKind::Port if !value.is_empty() && !value.parse::<u16>().is_ok_and(|port| port > 0) => {
            report.error_hint(
                codes::BAD_PORT,
                at,
                words!(report.lang(), "problem-not-port", value),
                fixed(report.lang(), "problem-port-number-from-1-to-65535"),
            );
        }
        VariableKind::Choice if !values.is_empty() && !values.iter().any(|known| known == value) => {
            let known: Vec<&str> = values.iter().map(String::as_str).collect();
            report.unknown(codes::UNKNOWN_CHOICE, at, words!(report.lang(), "problem-not-among-values", value), value, &known);
        }
        _ => {}
    }
    true
}

fn kind(report: Report<'_>, node: &Node) -> VariableKind {
    let word = text(report, node, "kind").unwrap_or_default();
    match KINDS.iter().find(|(name, _)| *name == word) {
        Some((_, kind)) => *kind,
        None => {
            let message = words!(report.lang(), "problem-there-no-kind-variable", word);
            report.unknown(codes::BAD_VALUE, node.at, message, &word, &KINDS.map(|(name, _)| name));
            VariableKind::Text
        }
    }
}
