//! What docker prints of lists: a template for each row, a table where the template begins with `table`.
//!
//! - `tabs`: columns; `units`, `time`: sizes and moments as docker words them
//! - `typed`: an engine's JSON in the types of docker's client

pub(in crate::runtime) mod tabs;
pub(in crate::runtime) mod time;
pub(in crate::runtime) mod typed;
pub(in crate::runtime) mod units;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::gotemplate::{Field, Missing, Record, Template, Value};

/// The most a list may print, in bytes.
const LONGEST: usize = 64 << 20;

/// A row of a list: what a template can ask it for.
pub(in crate::runtime) struct Row {
    kind: &'static str,
    fields: Vec<(&'static str, Value)>,
    labels: Option<BTreeMap<String, String>>,
}

impl Row {
    /// `kind` is docker's own name of such a row, for errors.
    pub(in crate::runtime) fn new(kind: &'static str) -> Self {
        Self { kind, fields: Vec::new(), labels: None }
    }

    /// With a field.
    pub(in crate::runtime) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// With labels: `.Labels`, and `.Label "name"`.
    pub(in crate::runtime) fn labelled(mut self, labels: BTreeMap<String, String>) -> Self {
        let all: Vec<String> = labels.iter().map(|(name, value)| format!("{name}={value}")).collect();
        self.fields.push(("Labels", all.join(",").into()));
        self.labels = Some(labels);
        self
    }

    /// As a value. Docker's rows list their fields by name in JSON.
    pub(in crate::runtime) fn value(mut self) -> Value {
        self.fields.sort_by_key(|(name, _)| *name);
        let lookups = self.labels.map(|labels| (Arc::from("Label"), labels)).into_iter().collect();
        let fields = self.fields.into_iter().map(|(name, value)| (Field::plain(name), value)).collect();
        Value::Record(Arc::new(Record { kind: self.kind.into(), pointer: true, context: true, fields, lookups, text: None }))
    }
}

/// Prints rows by a format: `json`, a template, or `table` and a template, whose columns have these heads.
///
/// # Errors
/// What docker says about a template that is wrong.
pub(in crate::runtime) fn rows(
    format: &str,
    heads: &[(&str, &str)],
    rows: impl IntoIterator<Item = Value>,
) -> Result<String, String> {
    let failed = |message: String| format!("template parsing error: {message}");
    let table = format.starts_with("table");
    let template = match format {
        "json" => "{{json .}}".to_owned(),
        format => format.strip_prefix("table").unwrap_or(format).trim_matches(' ').replace("\\t", "\t").replace("\\n", "\n"),
    };
    let template = Template::parse("", &template).map_err(failed)?;
    let mut out = String::new();
    for row in rows {
        out.push_str(&template.execute(&row, Missing::Invalid).map_err(|error| failed(error.message))?);
        out.push('\n');
        if out.len() > LONGEST {
            return Err("the list is too long".to_owned());
        }
    }
    if !table {
        return Ok(out);
    }
    let heads = Value::text_map(heads.iter().copied());
    let head = template.execute_head(&heads).unwrap_or_else(|error| error.printed);
    Ok(tabs::align(&format!("{head}\n{out}"), tabs::TABLE))
}

/// What a format is when none is given.
pub(in crate::runtime) fn or_table(format: Option<&str>) -> &str {
    format.filter(|format| !format.is_empty()).unwrap_or("table")
}
