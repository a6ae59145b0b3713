//! What changes on the engine.

use std::collections::HashMap;

use bollard::query_parameters::EventsOptions;
use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::raw::{filters, with_query};
use crate::engine::{EngineError, EngineEvent, EventsQuery, Raw};

impl Live {
    pub(super) async fn follow_events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        let kinds = ["container", "image", "network", "volume"].map(str::to_owned).to_vec();
        let options = EventsOptions { filters: Some(HashMap::from([("type".to_owned(), kinds)])), ..EventsOptions::default() };
        let mut stream = std::pin::pin!(self.patient.events(Some(options)));
        loop {
            let next = tokio::select! {
                next = stream.next() => next,
                () = events.closed() => return Ok(()),
            };
            let message = match next {
                Some(Ok(message)) => message,
                Some(Err(error)) => return Err(self.failed(error, ENGINE.what, "")),
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

/// The longest event that is taken; they come one on a line.
const LONGEST: usize = 1 << 20;
/// So much is read at once.
const PIECE: usize = 64 * 1024;

impl Live {
    pub(super) async fn tell_events(&self, query: EventsQuery, events: mpsc::Sender<Raw>) -> Result<(), EngineError> {
        let mut asked: Vec<(&str, String)> = Vec::new();
        asked.extend(query.since.map(|since| ("since", since)));
        let ends = query.until.is_some();
        asked.extend(query.until.map(|until| ("until", until)));
        asked.extend(filters(&query.filters));
        let path = with_query("/events", &asked);
        let failed = |error| self.broken(error, ENGINE.what, "");
        let mut body = self.address.stream("GET", &path, Bytes::new()).await.map_err(failed)?;
        let mut rest = BytesMut::new();
        loop {
            let piece = tokio::select! {
                piece = body.next(PIECE) => piece,
                () = events.closed() => return Ok(()),
            };
            match piece {
                Some(Ok(piece)) => rest.extend_from_slice(&piece),
                Some(Err(error)) => return Err(self.broken(error, ENGINE.what, "")),
                None if ends => return Ok(()),
                None => return self.still_there().await,
            }
            while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
                let told = rest.split_to(end + 1);
                if let Ok(event) = serde_json::from_slice(&told)
                    && events.send(event).await.is_err()
                {
                    return Ok(());
                }
            }
            if rest.len() > LONGEST {
                return Err(EngineError::Other { status: None, message: "an event of the engine is too long".to_owned() });
            }
        }
    }
}

/// Health checks run commands all day and terminals are resized: neither changes what the engine holds.
fn is_change(action: &str) -> bool {
    let looks = ["exec_", "top", "resize", "attach", "detach", "archive-path"];
    !looks.iter().any(|look| action.starts_with(look))
}
