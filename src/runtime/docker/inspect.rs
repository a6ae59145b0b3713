//! `docker inspect`: the engine's own JSON, or a template over it.

use serde::Serialize;

use crate::docker_cli::{Inspect, InspectKind};
use crate::engine::{Engine, EngineError, ObjectKind, Raw};
use crate::gotemplate::{Missing, Template, Value, json};
use crate::runtime::docker::format::typed::typed;
use crate::runtime::docker::out::Out;
use crate::runtime::docker::wording;

/// The kinds that a name is looked for among, in docker's order.
const KINDS: [ObjectKind; 4] = [ObjectKind::Container, ObjectKind::Image, ObjectKind::Network, ObjectKind::Volume];

/// Prints what is found, then says what is not there; the last of that is the error.
pub(super) async fn print(
    engine: &dyn Engine,
    command: &crate::docker_cli::DockerCommand,
    options: &Inspect,
    out: &Out,
) -> Result<i64, EngineError> {
    let template = match options.format.as_deref() {
        None | Some("" | "json") => None,
        Some(format) => Some(
            Template::parse("", format)
                .map_err(|error| EngineError::Refused { message: format!("template parsing error: {error}"), code: 64 })?,
        ),
    };
    let (mut found, mut text, mut errors) = (Vec::new(), String::new(), Vec::new());
    for name in &options.names {
        match one(engine, name, options).await {
            Ok((kind, value)) => {
                if options.size && kind != ObjectKind::Container {
                    out.error(format!("WARNING: --size ignored for {}", kind.word())).await;
                }
                match template.as_ref().map(|template| filled(template, kind, &value)) {
                    Some(Ok(line)) => {
                        text.push_str(&line);
                        text.push('\n');
                    }
                    Some(Err(message)) => {
                        let message = format!("template parsing error: {message}");
                        errors.push(EngineError::Refused { message, code: 1 });
                    }
                    None => found.push(value),
                }
            }
            Err(error) if error.is_silence() => return Err(error),
            Err(error) => errors.push(error),
        }
    }
    let whole = Raw::Array(found);
    match &template {
        Some(_) if text.is_empty() => out.text("\n").await,
        Some(_) => out.text(text).await,
        None if options.format.as_deref() == Some("json") => out.line(json::compact(&ordered(&whole), false)).await,
        None => out.line(pretty(&whole)).await,
    }
    let Some(last) = errors.pop() else { return Ok(0) };
    for error in &errors {
        if let Some(text) = wording::of(command, error) {
            out.error(text).await;
        }
    }
    Err(last)
}

async fn one(engine: &dyn Engine, name: &str, options: &Inspect) -> Result<(ObjectKind, Raw), EngineError> {
    if let Some(kind) = options.kind.map(object) {
        return engine.inspect(kind, name, options.size).await.map(|value| (kind, value));
    }
    for kind in KINDS {
        match engine.inspect(kind, name, options.size && kind == ObjectKind::Container).await {
            Ok(value) => return Ok((kind, value)),
            Err(EngineError::NotFound { .. }) => {}
            // A name that cannot be one of this kind may be one of another.
            Err(EngineError::Other { message, .. }) if message.contains("invalid reference format") => {}
            Err(error) => return Err(error),
        }
    }
    Err(EngineError::NotFound { what: "object", name: name.to_owned() })
}

fn object(kind: InspectKind) -> ObjectKind {
    match kind {
        InspectKind::Container => ObjectKind::Container,
        InspectKind::Image => ObjectKind::Image,
        InspectKind::Volume => ObjectKind::Volume,
        InspectKind::Network => ObjectKind::Network,
    }
}

/// Docker fills a template in with its own types first, and with the engine's JSON where they have no such field.
fn filled(template: &Template, kind: ObjectKind, value: &Raw) -> Result<String, String> {
    let kind = match kind {
        ObjectKind::Container => "container.InspectResponse",
        ObjectKind::Image => "image.InspectResponse",
        ObjectKind::Volume => "volume.Volume",
        ObjectKind::Network => "network.Inspect",
    };
    template
        .execute(&typed(value, kind), Missing::Invalid)
        .or_else(|_| template.execute(&Value::from_json(value), Missing::Error))
        .map_err(|failed| failed.message)
}

/// A value whose fields keep the engine's order.
fn ordered(value: &Raw) -> Value {
    use crate::gotemplate::{Field, List, Record};
    match value {
        Raw::Array(items) => {
            let items = items.iter().map(ordered).collect();
            Value::List(std::sync::Arc::new(List { kind: "[]interface {}".into(), nil: false, items }))
        }
        Raw::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (Field::plain(name), ordered(value))).collect();
            Value::Record(std::sync::Arc::new(Record { fields, ..Record::default() }))
        }
        plain => Value::from_json(plain),
    }
}

/// Four spaces, as docker indents.
fn pretty(value: &Raw) -> String {
    let mut bytes = Vec::new();
    let form = serde_json::ser::PrettyFormatter::with_indent(b"    ");
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, form);
    match value.serialize(&mut writer) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::pretty;

    #[test]
    fn json_is_indented_as_dockers() {
        let value = serde_json::json!([{ "Cmd": "a && b", "Empty": {}, "List": [] }]);
        let text = "[\n    {\n        \"Cmd\": \"a && b\",\n        \"Empty\": {},\n        \"List\": []\n    }\n]";
        assert_eq!(pretty(&value), text);
    }
}
