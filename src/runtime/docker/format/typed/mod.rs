//! An engine's JSON in the types of docker's client: what a template sees of it. A type says which fields there are, in
//! what order, and what stands for one that the engine does not give.
//!
//! The types are those of docker's Go client 28.2, as `--format '{{printf "%#v" .}}'` shows them, in the files beside this
//! one: a type's name, and below it its fields: the name in Go, `=` and the name in JSON where that differs (`-`: not
//! there), `?` when JSON leaves it out while empty; `+` an embedded type.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use crate::gotemplate::{Field, List, Map, Record, Value};

const SCHEMAS: [&str; 6] = [
    include_str!("container.types"),
    include_str!("host.types"),
    include_str!("image.types"),
    include_str!("network.types"),
    include_str!("system.types"),
    include_str!("version.types"),
];

/// A field of a type.
struct Known {
    field: Field,
    kind: &'static str,
}

static TYPES: LazyLock<HashMap<&'static str, Vec<Known>>> = LazyLock::new(|| {
    let mut types: HashMap<&'static str, Vec<Known>> = HashMap::new();
    for text in SCHEMAS {
        let mut name = "";
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            if !line.starts_with(' ') {
                name = line;
                types.entry(name).or_default();
                continue;
            }
            if let Some(known) = known(line.trim()) {
                types.entry(name).or_default().push(known);
            }
        }
    }
    types
});

/// A line of a schema.
fn known(line: &'static str) -> Option<Known> {
    if let Some(kind) = line.strip_prefix('+') {
        let name = kind.rsplit(['.', '*']).next().unwrap_or(kind);
        return Some(Known { field: Field { embedded: true, ..Field::plain(name) }, kind });
    }
    let (names, kind) = line.split_once(' ')?;
    let (names, omit_empty) = names.strip_suffix('?').map_or((names, false), |names| (names, true));
    let (name, json) = names.split_once('=').unwrap_or((names, names));
    let field = Field { name: name.into(), json: json.trim_matches('-').into(), omit_empty, embedded: false };
    Some(Known { field, kind })
}

/// A JSON document as a value of a type of docker's client, such as `container.InspectResponse`.
pub(in crate::runtime::docker) fn typed(json: &serde_json::Value, kind: &'static str) -> Value {
    use serde_json::Value as Json;
    if let Some(inner) = kind.strip_prefix('*') {
        if json.is_null() {
            return Value::NilPointer(inner.into());
        }
        return match typed(json, inner) {
            Value::Record(record) => Value::Record(Arc::new(Record { pointer: true, ..Record::clone(&record) })),
            value => value,
        };
    }
    if let Some(inner) = kind.strip_prefix("[]") {
        let items = json.as_array().map(|items| items.iter().map(|item| typed(item, inner)).collect());
        return Value::List(Arc::new(List { kind: shown(kind), nil: items.is_none(), items: items.unwrap_or_default() }));
    }
    if let Some(inner) = kind.strip_prefix("map[string]").or_else(|| kind.strip_prefix("map[nat.Port]")) {
        let entries = json.as_object().map(|fields| fields.iter().map(|(name, value)| (name.clone(), typed(value, inner))));
        let nil = entries.is_none();
        let entries = entries.into_iter().flatten().collect();
        return Value::Map(Arc::new(Map { kind: shown(kind), nil, zero: typed(&Json::Null, inner), entries }));
    }
    match kind {
        "string" => Value::text(json.as_str().unwrap_or_default()),
        "bool" => Value::Bool(json.as_bool().unwrap_or(false)),
        "int" => Value::Int(json.as_i64().or_else(|| json.as_u64().map(|_| i64::MAX)).unwrap_or(0)),
        "any" => Value::from_json(json),
        "time.Time" => moment(json.as_str().unwrap_or("0001-01-01T00:00:00Z")),
        kind => record(json, kind),
    }
}

/// Go's name of a type.
fn shown(kind: &str) -> Arc<str> {
    kind.replace("any", "interface {}").into()
}

fn record(json: &serde_json::Value, kind: &'static str) -> Value {
    let fields = TYPES.get(kind).map_or(&[][..], Vec::as_slice).iter().map(|known| {
        let value = if known.field.embedded { json } else { json.get(&*known.field.json).unwrap_or(&serde_json::Value::Null) };
        (known.field.clone(), typed(value, known.kind))
    });
    Value::Record(Arc::new(Record { kind: kind.into(), fields: fields.collect(), ..Record::default() }))
}

fn moment(text: &str) -> Value {
    let printed = super::time::spelt(text).unwrap_or_else(|| text.to_owned());
    Value::Record(Arc::new(Record { kind: "time.Time".into(), text: Some((printed.into(), text.into())), ..Record::default() }))
}

#[cfg(test)]
mod tests {
    use super::{TYPES, typed};
    use crate::gotemplate::{Missing, Template};

    #[test]
    fn every_type_that_is_spoken_of_is_known() {
        let plain = ["string", "bool", "int", "any", "time.Time"];
        for (name, fields) in TYPES.iter() {
            for field in fields {
                let mut kind = field.kind;
                while let Some(inner) =
                    ["*", "[]", "map[string]", "map[nat.Port]"].iter().find_map(|prefix| kind.strip_prefix(prefix))
                {
                    kind = inner;
                }
                assert!(plain.contains(&kind) || TYPES.contains_key(kind), "{name}: {kind}");
            }
        }
    }

    #[test]
    fn what_an_engine_leaves_out_has_gos_empty_value() {
        let json = serde_json::json!({ "Id": "ab", "State": { "Status": "running" }, "Config": { "Cmd": ["a", "b"] } });
        let value = typed(&json, "container.InspectResponse");
        let filled = |text: &str| Template::parse("", text).unwrap().execute(&value, Missing::Invalid).unwrap();
        assert_eq!(filled("{{.ID}} {{.State.Status}} {{.State.Running}} {{.State.Health}}"), "ab running false <nil>");
        assert_eq!(filled("{{join .Config.Cmd \" \"}} {{.Config.Entrypoint}} {{json .Config.Entrypoint}}"), "a b [] null");
        assert_eq!(filled("{{.HostConfig}}"), "<nil>");
    }
}
