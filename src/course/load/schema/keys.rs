//! Objects and their keys.

use serde_json::{Map, Value, json};

/// A YAML map with its keys.
pub(super) struct Object {
    /// Its name in `$defs`.
    pub(super) name: &'static str,
    /// What the loader calls it in its messages.
    pub(super) what: &'static str,
    pub(super) keys: Vec<Key>,
    /// What else must hold, in the words of JSON Schema.
    rules: Map<String, Value>,
}

/// A key of a map.
pub(super) struct Key {
    pub(super) name: &'static str,
    needed: bool,
    shape: Value,
    about: &'static str,
}

impl Object {
    pub(super) fn new(name: &'static str, what: &'static str) -> Self {
        Self { name, what, keys: Vec::new(), rules: Map::new() }
    }

    /// A key that may be left out.
    pub(super) fn key(mut self, name: &'static str, shape: Value, about: &'static str) -> Self {
        self.keys.push(Key { name, needed: false, shape, about });
        self
    }

    /// A key that must be there.
    pub(super) fn need(mut self, name: &'static str, shape: Value, about: &'static str) -> Self {
        self.keys.push(Key { name, needed: true, shape, about });
        self
    }

    /// The keys of another object as well.
    pub(super) fn with(mut self, other: Self) -> Self {
        self.keys.extend(other.keys);
        self.rules.extend(other.rules);
        self
    }

    /// Something else that must hold.
    pub(super) fn rule(mut self, word: &str, value: Value) -> Self {
        self.rules.insert(word.to_owned(), value);
        self
    }

    /// Exactly one of these keys must be there.
    pub(super) fn one_of(self, keys: &[&str]) -> Self {
        let each: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        self.rule("oneOf", json!(each))
    }

    /// At least one of these keys must be there.
    pub(super) fn any_of(self, keys: &[&str]) -> Self {
        let each: Vec<Value> = keys.iter().map(|key| json!({ "required": [key] })).collect();
        self.rule("anyOf", json!(each))
    }

    pub(super) fn schema(&self) -> Value {
        let mut properties = Map::new();
        for key in &self.keys {
            let mut shape = key.shape.clone();
            if let Some(shape) = shape.as_object_mut() {
                shape.insert("description".to_owned(), json!(key.about));
            }
            properties.insert(key.name.to_owned(), shape);
        }
        let needed: Vec<&str> = self.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
        let mut schema = Map::new();
        schema.insert("title".to_owned(), json!(self.what));
        schema.insert("type".to_owned(), json!("object"));
        schema.insert("properties".to_owned(), Value::Object(properties));
        if !needed.is_empty() {
            schema.insert("required".to_owned(), json!(needed));
        }
        schema.insert("additionalProperties".to_owned(), json!(false));
        schema.extend(self.rules.clone());
        Value::Object(schema)
    }
}
