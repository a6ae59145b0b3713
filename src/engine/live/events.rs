//! What changes on the engine.

use std::collections::HashMap;

use bollard::query_parameters::EventsOptions;
use futures_util::StreamExt;
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::{EngineError, EngineEvent};

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
            let name = actor.attributes.as_ref().and_then(|attributes| attributes.get("name")).or(actor.id.as_ref());
            let event = EngineEvent {
                object: message.typ.map(|kind| kind.to_string()).unwrap_or_default(),
                action: line(&action),
                name: name.map(|name| line(name)).unwrap_or_default(),
            };
            if events.send(event).await.is_err() {
                return Ok(());
            }
        }
    }
}

/// Health checks run commands all day and terminals are resized: neither changes what the engine holds.
fn is_change(action: &str) -> bool {
    let looks = ["exec_", "top", "resize", "attach", "detach", "archive-path"];
    !looks.iter().any(|look| action.starts_with(look))
}
