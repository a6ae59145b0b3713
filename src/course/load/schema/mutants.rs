//! `mutants.yaml`.

use serde_json::{Value, json};

use super::keys::Object;
use super::lesson::{command, commands};
use super::shape::{condition, id, of, some, text, whole};
use crate::course::load::mutants::MOST_PATIENCE;

pub(super) fn objects() -> Vec<Object> {
    vec![
        Object::new("mutants", "mutants.yaml")
            .key("mutants", some(&of("mutant")), "Wrong solutions, each of which a check must catch")
            .key("variants", some(&of("variant")), "Other right solutions, which every check must let pass"),
        solution("mutant", "a mutant")
            .need("caught", text(), "Id of the check that must fail")
            .key("mistake", text(), "Id of the mistake whose words must be the hint")
            .key("says", says(), "Words that the outcome must hold in English, where no mistake is named")
            // The choices of a question say by themselves why an answer is wrong.
            .rule(
                "allOf",
                json!([
                    { "anyOf": [{ "required": ["mistake"] }, { "required": ["says"] }, { "required": ["answer"] }] },
                    { "not": { "required": ["mistake", "says"] } }
                ]),
            ),
        solution("variant", "a variant"),
        Object::new("change", "a change")
            .need("path", text(), "Path in the workspace of a file that this step or an earlier one writes")
            .need("from", text(), "A piece of that file that stands in it exactly once")
            .need("to", text(), "What stands there instead"),
        command(),
    ]
}

/// Words, at least one of them not blank.
fn says() -> Value {
    let words = json!({ "type": "string", "pattern": r"\S" });
    json!({ "anyOf": [words, { "type": "array", "items": text(), "contains": words }] })
}

fn solution(name: &'static str, what: &'static str) -> Object {
    Object::new(name, what)
        .need("id", id(), "Id, unique in the lesson")
        .need("step", text(), "Id of the step it is done at")
        .key("when", condition(), "Where it can be done, such as: database=postgres; when left out, where its check counts")
        .key("change", some(&of("change")), "Edits of the solution's files")
        .key("run", commands(), "Commands instead of the solution's")
        .key("cwd", text(), "Folder in the workspace to run them in; when left out, that of the step's own command")
        .key("answer", some(&text()), "Ids of the choices to answer")
        .key("also", some(&text()), "Ids of steps done after it with their solutions")
        .key("look", text(), "Id of the step whose checks are looked at; when left out, the last one done")
        .key("patience", whole(1, MOST_PATIENCE), "Seconds that a slow server is waited for")
        .any_of(&["change", "run", "answer"])
}
