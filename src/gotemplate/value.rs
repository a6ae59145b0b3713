//! The data a template is filled with, in Go's terms.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A value as Go's reflection sees it.
#[derive(Debug, Clone, Default)]
pub enum Value {
    /// Nothing at all: printed as `<no value>`.
    #[default]
    Missing,
    /// A nil pointer, and the name of its type.
    NilPointer(Arc<str>),
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Float(f64),
    /// A text.
    Str(Arc<str>),
    /// A number of a JSON document whose type nobody knows: Go keeps its text.
    Number(Arc<str>),
    /// A slice.
    List(Arc<List>),
    /// A map.
    Map(Arc<Map>),
    /// A struct, or a pointer to one.
    Record(Arc<Record>),
}

/// A slice.
#[derive(Debug, Clone)]
pub struct List {
    /// Its type, `[]string`.
    pub kind: Arc<str>,
    /// Go's nil slice: empty, and `null` in JSON.
    pub nil: bool,
    /// What is in it.
    pub items: Vec<Value>,
}

/// A map.
#[derive(Debug, Clone)]
pub struct Map {
    /// Its type, `map[string]string`.
    pub kind: Arc<str>,
    /// Go's nil map.
    pub nil: bool,
    /// What `index` gives for a key that is not there.
    pub zero: Value,
    /// What is in it.
    pub entries: BTreeMap<String, Value>,
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in Go.
    pub name: Arc<str>,
    /// Its name in JSON; empty: not there.
    pub json: Arc<str>,
    /// Left out of JSON when empty.
    pub omit_empty: bool,
    /// An embedded struct, whose fields are as good as the struct's own.
    pub embedded: bool,
}

/// A struct.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Its type, `container.State`.
    pub kind: Arc<str>,
    /// It is a pointer to a struct.
    pub pointer: bool,
    /// One of docker's contexts: its fields are methods, and its JSON is a map of them.
    pub context: bool,
    /// Its fields, in Go's order.
    pub fields: Vec<(Field, Value)>,
    /// Methods that look a text up: `.Label "name"`.
    pub lookups: BTreeMap<Arc<str>, BTreeMap<String, String>>,
    /// What it prints as, and its text in JSON, where it has methods for that: a time.
    pub text: Option<(Arc<str>, Arc<str>)>,
}

impl Field {
    /// A field that has one name everywhere.
    #[must_use]
    pub fn plain(name: &str) -> Self {
        let name: Arc<str> = name.into();
        Self { json: name.clone(), name, omit_empty: false, embedded: false }
    }
}

impl Record {
    /// A field by its name in Go, its own before those of embedded structs.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let own = self.fields.iter().find(|(field, _)| &*field.name == name).map(|(_, value)| value);
        own.or_else(|| {
            self.fields.iter().filter(|(field, _)| field.embedded).find_map(|(_, value)| match value {
                Value::Record(inner) => inner.get(name),
                _ => None,
            })
        })
    }
}

impl Value {
    /// A text.
    pub fn text(text: impl AsRef<str>) -> Self {
        Self::Str(text.as_ref().into())
    }

    /// A slice of texts.
    pub fn texts(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let items = texts.into_iter().map(Self::text).collect();
        Self::List(Arc::new(List { kind: "[]string".into(), nil: false, items }))
    }

    /// A map from texts to texts.
    pub fn text_map<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let entries = entries.into_iter().map(|(name, value)| (name.to_owned(), Self::text(value))).collect();
        Self::Map(Arc::new(Map { kind: "map[string]string".into(), nil: false, zero: Self::text(""), entries }))
    }

    /// A JSON document of no known type, as Go reads it into an empty interface.
    #[must_use]
    pub fn from_json(json: &serde_json::Value) -> Self {
        match json {
            serde_json::Value::Null => Self::Missing,
            serde_json::Value::Bool(on) => Self::Bool(*on),
            serde_json::Value::Number(number) => Self::Number(number.to_string().into()),
            serde_json::Value::String(text) => Self::text(text),
            serde_json::Value::Array(items) => {
                let items = items.iter().map(Self::from_json).collect();
                Self::List(Arc::new(List { kind: "[]interface {}".into(), nil: false, items }))
            }
            serde_json::Value::Object(fields) => {
                let entries = fields.iter().map(|(name, value)| (name.clone(), Self::from_json(value))).collect();
                let kind = "map[string]interface {}".into();
                Self::Map(Arc::new(Map { kind, nil: false, zero: Self::Missing, entries }))
            }
        }
    }

    /// Whether a text is a key of such a map: Go tells a text from a text of a type of its own.
    pub(super) fn has_text_keys(map: &Map) -> bool {
        map.kind.starts_with("map[string]")
    }

    /// Go's name for its type.
    #[must_use]
    pub fn kind(&self) -> String {
        match self {
            Self::Missing => "interface {}".to_owned(),
            Self::NilPointer(kind) => format!("*{kind}"),
            Self::Bool(_) => "bool".to_owned(),
            Self::Int(_) => "int".to_owned(),
            Self::Float(_) => "float64".to_owned(),
            Self::Str(_) => "string".to_owned(),
            Self::Number(_) => "json.Number".to_owned(),
            Self::List(list) => list.kind.to_string(),
            Self::Map(map) => map.kind.to_string(),
            Self::Record(record) if record.pointer => format!("*{}", record.kind),
            Self::Record(record) => record.kind.to_string(),
        }
    }

    /// Whether Go's `if` takes it for true.
    #[must_use]
    pub fn truth(&self) -> bool {
        match self {
            Self::Missing | Self::NilPointer(_) => false,
            Self::Bool(on) => *on,
            Self::Int(number) => *number != 0,
            Self::Float(number) => *number != 0.0,
            Self::Str(text) | Self::Number(text) => !text.is_empty(),
            Self::List(list) => !list.items.is_empty(),
            Self::Map(map) => !map.entries.is_empty(),
            Self::Record(_) => true,
        }
    }

    /// Whether JSON with `omitempty` leaves it out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.truth()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Str(text.into())
    }
}
