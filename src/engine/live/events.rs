//! What changes on the engine.

use bollard::models::EventMessage;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::raw::{filters, with_query};
use crate::engine::{EngineError, EngineEvent, EventsQuery, Filters, Raw};

impl Live {
    pub(super) async fn follow_events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        let kinds = ["container", "image", "network", "volume"].map(str::to_owned).to_vec();
        let asked: Vec<_> = filters(&Filters::from([("type".to_owned(), kinds)])).into_iter().collect();
        let failed = |error| self.broken(error, ENGINE.what, "");
        let mut stream = self.address.lines("GET", &with_query("/events", &asked)).await.map_err(failed)?;
        loop {
            let next = tokio::select! {
                next = stream.next::<EventMessage>() => next,
                () = events.closed() => return Ok(()),
            };
            let message = match next {
                Some(Ok(message)) => message,
                Some(Err(error)) => return Err(failed(error)),
                None => return Err(EngineError::Lost { detail: "the engine ended its event stream".to_owned() }),
            };
            let action = message.action.unwrap_or_default();
            if !is_change(&action) {
                continue;
            }
            let actor = message.actor.unwrap_or_default();
            // Podman has an empty name for a network, and the name elsewhere.
            let told =
                |key: &str| actor.attributes.as_ref().and_then(|attributes| attributes.get(key)).filter(|name| !name.is_empty());
            let name = told("name").or_else(|| told("network")).or(actor.id.as_ref());
            let object = message.typ.map(|kind| kind.to_string()).unwrap_or_default();
            let action = line(self.action(&object, &action));
            let name = name.map(|name| if object == "image" { self.familiar(name) } else { line(name) });
            let event = EngineEvent { object, action, name: name.unwrap_or_default() };
            if events.send(event).await.is_err() {
                return Ok(());
            }
        }
    }
}

impl Live {
    pub(super) async fn tell_events(&self, query: EventsQuery, events: mpsc::Sender<Raw>) -> Result<(), EngineError> {
        let mut asked: Vec<(&str, String)> = Vec::new();
        asked.extend(query.since.map(|since| ("since", since)));
        let ends = query.until.is_some();
        asked.extend(query.until.map(|until| ("until", until)));
        asked.extend(filters(&query.filters));
        let path = with_query("/events", &asked);
        let failed = |error| self.broken(error, ENGINE.what, "");
        let mut lines = self.address.lines("GET", &path).await.map_err(failed)?;
        loop {
            let next = tokio::select! {
                next = lines.next::<Raw>() => next,
                () = events.closed() => return Ok(()),
            };
            match next {
                Some(Ok(event)) => {
                    if events.send(event).await.is_err() {
                        return Ok(());
                    }
                }
                Some(Err(error)) => return Err(failed(error)),
                None if ends => return Ok(()),
                None => return self.still_there().await,
            }
        }
    }
}

/// Health checks run commands all day and terminals are resized: neither changes what the engine holds.
fn is_change(action: &str) -> bool {
    let looks = ["exec_", "top", "resize", "attach", "detach", "archive-path"];
    !looks.iter().any(|look| action.starts_with(look))
}
