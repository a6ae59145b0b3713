//! `course.yaml`.

use serde_json::json;

use super::keys::Object;
use super::shape::{condition, id, of, path, some, text, word};
use crate::course::load::variables;
use crate::i18n::Lang;

pub(super) fn objects() -> Vec<Object> {
    let variables = json!({
        "type": "object",
        "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
        "additionalProperties": of("variable"),
    });
    vec![
        Object::new("course", "course.yaml")
            .need("format", json!({ "const": 1 }), "The format this course is written in: 1")
            .need("id", id(), "Stable id; progress and labels on the engine carry it")
            .need("version", text(), "Version of the content, as text: \"1\"")
            .need("languages", some(&word(Lang::ALL.map(Lang::code))), "Languages of the course; each needs every text")
            .key("variables", variables, "Values a learner or a room can change, written ${name}")
            .need("lessons", some(&path()), "Folders of the lessons, in order"),
        Object::new("variable", "a variable")
            .need("default", text(), "Its value until somebody changes it, as text: \"8080\"")
            .key("kind", word(variables::KINDS.map(|(name, _)| name)), "By which a new value is judged; text when left out")
            .key("values", some(&text()), "The values of a choice, at least two")
            .key("defaults", some(&of("default")), "Other defaults for some machines; the first that holds is taken")
            .rule("if", json!({ "properties": { "kind": { "const": "choice" } }, "required": ["kind"] }))
            .rule("then", json!({ "required": ["values"] }))
            .rule("else", json!({ "not": { "required": ["values"] } })),
        Object::new("default", "a default").need("when", condition(), "Where it is the default, such as: go").need(
            "value",
            text(),
            "The value there",
        ),
    ]
}
