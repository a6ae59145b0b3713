//! What values look like.

use serde_json::{Value, json};

use crate::course::Condition;

/// Any text.
pub(super) fn text() -> Value {
    json!({ "type": "string" })
}

/// One of these words.
pub(super) fn word<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
    json!({ "enum": words.into_iter().collect::<Vec<_>>() })
}

/// An id.
pub(super) fn id() -> Value {
    json!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" })
}

/// A plain path below a folder: relative, with `/`, without `.` and `..`.
pub(super) fn path() -> Value {
    json!({ "type": "string", "not": { "pattern": r"^[/~]|[:\\]|(^|/)\.{0,2}(/|$)" } })
}

/// A path, or `.` for the workspace itself.
pub(super) fn folder() -> Value {
    json!({ "anyOf": [{ "enum": [".", ""] }, path()] })
}

/// A regular expression. Its syntax is Rust's, which no schema knows.
pub(super) fn regex() -> Value {
    text()
}

/// `true` or `false`.
pub(super) fn flag() -> Value {
    json!({ "type": "boolean" })
}

/// `true`.
pub(super) fn yes() -> Value {
    json!({ "const": true })
}

/// A whole number from `least` to `most`.
pub(super) fn whole(least: i64, most: u64) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

/// A size as docker writes it.
pub(super) fn size() -> Value {
    let written = r"^\s*([0-9]+\.?[0-9]*|\.[0-9]+)\s*([kKmMgGtT]?[bB]|[kKmMgG][iI][bB])?\s*$";
    json!({ "anyOf": [{ "type": "string", "pattern": written }, { "type": "number", "minimum": 0 }] })
}

/// Words of a condition.
pub(super) fn condition() -> Value {
    let words = Condition::WORDS.join("|");
    json!({ "type": "string", "pattern": format!(r"^\s*(!?({words}|[^=\s!][^=\s]*=\S*)(\s+|$))*$") })
}

/// A list; one value stands for a list of one, nothing for none.
pub(super) fn some(item: &Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item }, { "type": "null" }] })
}

/// A list with something in it; one value stands for a list of one.
pub(super) fn some_at_least_one(item: &Value) -> Value {
    json!({ "anyOf": [item, { "type": "array", "items": item, "minItems": 1 }] })
}

/// An object of the same file.
pub(super) fn of(object: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{object}") })
}
