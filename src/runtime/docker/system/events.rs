//! `docker events`.

use std::time::SystemTime;

use tokio::sync::mpsc;

use super::template;
use crate::docker_cli::EventsOptions;
use crate::engine::{Engine, EngineError, EventsQuery, Raw};
use crate::gotemplate::{Missing, Record, Template, Value};
use crate::runtime::docker::format::time;
use crate::runtime::docker::format::typed::typed;
use crate::runtime::docker::lists::filters;
use crate::runtime::docker::lists::raw::{number, text};
use crate::runtime::docker::moment;
use crate::runtime::docker::out::Out;

const PREFIX: &str = "Error parsing format: ";

pub(super) async fn print(engine: &dyn Engine, options: &EventsOptions, out: &Out) -> Result<i64, EngineError> {
    let format = options.format.as_deref().filter(|format| !format.is_empty());
    let template = format.map(|format| template("", format, PREFIX)).transpose()?;
    if let Some(template) = &template {
        // Docker tries it on an empty event, so that a wrong one is told before anything happens.
        let empty = match typed(&Raw::Null, "events.Message") {
            Value::Record(record) => Value::Record(std::sync::Arc::new(Record { pointer: true, ..Record::clone(&record) })),
            other => other,
        };
        template
            .execute(&empty, Missing::Invalid)
            .map_err(|failed| EngineError::Refused { message: format!("{PREFIX}{}", failed.message), code: 64 })?;
    }
    let now = SystemTime::now();
    let read = |given: &Option<String>| {
        let read = given.as_deref().filter(|text| !text.is_empty()).map(|text| moment::read(text, now)).transpose();
        read.map_err(|error| EngineError::Refused { message: error.to_string(), code: 1 })
    };
    let query = EventsQuery { since: read(&options.since)?, until: read(&options.until)?, filters: filters(&options.filters) };
    let (sender, mut events) = mpsc::channel(64);
    let relay = async {
        while let Some(event) = events.recv().await {
            match told(&event, template.as_ref()) {
                Ok(line) => out.text(line).await,
                Err(failed) => {
                    out.line(failed.printed).await;
                    return Some(failed.message);
                }
            }
        }
        None
    };
    tokio::pin!(relay);
    let telling = engine.raw_events(query, sender);
    let (ended, wrong) = tokio::join!(telling, relay);
    match wrong {
        Some(message) => Err(EngineError::Refused { message, code: 1 }),
        None => ended.map(|()| 0),
    }
}

fn told(event: &Raw, template: Option<&Template>) -> Result<String, crate::gotemplate::Failed> {
    if let Some(template) = template {
        return template.execute(&typed(event, "events.Message"), Missing::Invalid).map(|line| line + "\n");
    }
    let mut line = String::new();
    match (number(event, "timeNano"), number(event, "time")) {
        (0, 0) => {}
        (0, seconds) => line.push_str(&format!("{} ", time::rfc3339(seconds, Some(0)))),
        (nanoseconds, _) => {
            let (seconds, rest) = (nanoseconds.div_euclid(1_000_000_000), nanoseconds.rem_euclid(1_000_000_000));
            line.push_str(&format!("{} ", time::rfc3339(seconds, Some(rest))));
        }
    }
    let actor = event.get("Actor").unwrap_or(&Raw::Null);
    line.push_str(&format!("{} {} {}", text(event, "Type"), text(event, "Action"), text(actor, "ID")));
    let attributes = actor.get("Attributes").and_then(Raw::as_object).filter(|attributes| !attributes.is_empty());
    if let Some(attributes) = attributes {
        let mut all: Vec<_> = attributes.iter().map(|(name, value)| (name, value.as_str().unwrap_or_default())).collect();
        all.sort();
        let all: Vec<String> = all.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        line.push_str(&format!(" ({})", all.join(", ")));
    }
    line.push('\n');
    Ok(line)
}
