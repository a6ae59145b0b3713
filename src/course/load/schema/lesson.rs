//! `lesson.yaml`, but for the checks.

use serde_json::{Value, json};

use super::keys::Object;
use super::shape::{condition, flag, folder, id, of, path, some, some_at_least_one, text, word, yes};
use crate::course::load::{action, step};

pub(super) fn objects() -> Vec<Object> {
    let about_read = "Action: nothing to do but read";
    let proves = json!({
        "if": { "anyOf": [{ "required": ["write"] }, { "required": ["run"] }] },
        "then": { "required": ["checks"] },
    });
    vec![
        Object::new("lesson", "lesson.yaml")
            .need("id", id(), "Stable id, unique in the course")
            .need("steps", some(&of("step")), "The steps, in order")
            .key("needs", some(&text()), "Ids of earlier lessons whose files, images and the like this one builds on")
            .key("map", flag(), "What runs is worth seeing: the live map stands beside the checks where there is room"),
        Object::new("step", "a step")
            .need("id", id(), "Id, unique in the lesson; its texts stand under `## Title {#id}`")
            .key("write", some(&of("file")), "Action: files the learner writes")
            .key("run", commands(), "Action: commands the learner runs, in order")
            .key("quiz", of("quiz"), "Action: a question")
            .key("choose", text(), "Action: pick a value of this variable of kind choice")
            .key("read", yes(), about_read)
            .key("predict", of("quiz"), "A question asked before the commands run; it proves nothing")
            .key("cwd", folder(), "Folder in the workspace that the step's commands run in")
            .key("checks", some(&of("check")), "What proves the step")
            .key("solution", some(&of("act")), "Acts that make the checks pass; when left out, the action itself")
            .key("mirrors", some(&text()), "Facts the step teaches")
            .key("compare", compare(), "Two image references to set side by side")
            .key("minutes", minutes(), "How long it is to take where it is shown to others, such as 3 or 1.5")
            .one_of(&action::ACTIONS)
            .rule("allOf", json!([proves]))
            .rule("dependentRequired", json!({ "predict": ["run"] })),
        Object::new("file", "a file to write")
            .need("path", path(), "Path in the workspace")
            .need("from", path(), "File below the lesson's files/ with the solution's content")
            .key("skeleton", path(), "File below files/ that the learner starts from"),
        command(),
        Object::new("act", "an act of a solution")
            .key("write", some(&of("file")), "Files to write")
            .key("run", commands(), "Commands to run")
            .key("answer", some(&text()), "Ids of the choices to give as the answer")
            .any_of(&["write", "run", "answer"]),
        Object::new("quiz", "a quiz")
            .need("kind", word(step::QUIZ_KINDS.map(|(name, _)| name)), "One choice, any number, or all put in order")
            .need("choices", some(&id()), "Ids of the choices; their texts stand under `### Choice {#step/choice-id}`")
            .need("answer", some(&text()), "Ids of the right ones; for order all of them, in order"),
    ]
}

/// A command line with what is to be said of it.
pub(super) fn command() -> Object {
    Object::new("command", "a command")
        .need("line", line(), "The command line; ${variables} are filled in")
        .key("cwd", folder(), "Folder in the workspace to run it in")
        .key("when", condition(), "When it is the one to run, such as: \"!go\"")
        .key("foreground", flag(), "It keeps running while the checks are made, and is stopped after")
        .key("fails", flag(), "It is meant to fail: the failure is the lesson")
}

fn line() -> Value {
    json!({ "type": "string", "pattern": r"\S" })
}

/// One or more commands.
pub(super) fn commands() -> Value {
    some_at_least_one(&json!({ "anyOf": [line(), of("command")] }))
}

fn minutes() -> Value {
    json!({ "type": "number", "exclusiveMinimum": 0, "maximum": step::LONGEST_PLAN })
}

fn compare() -> Value {
    json!({ "type": "array", "items": text(), "minItems": 2, "maxItems": 2 })
}
