//! The progress file, written behind what is going on.

use std::sync::Arc;

use tokio::sync::{mpsc, watch};

use crate::progress::{Record, Store};
use crate::session::Event;

/// What is to be written.
#[derive(Default)]
pub(super) struct Saving {
    pub record: Option<Box<Record>>,
    /// How often the present file was to be kept under another name before the next is written.
    pub aside: u32,
}

/// Saves the newest record each time there is a new one; a burst of changes is one write.
pub(super) async fn save(store: Store, mut wanted: watch::Receiver<Saving>, events: mpsc::Sender<Event>) {
    let store = Arc::new(store);
    let mut kept = 0;
    while wanted.changed().await.is_ok() {
        let (record, aside) = {
            let saving = wanted.borrow_and_update();
            (saving.record.clone(), saving.aside)
        };
        let keep = aside > kept;
        kept = aside;
        let store = store.clone();
        let write = move || {
            if keep {
                store.set_aside()?;
            }
            record.map_or(Ok(()), |record| store.save(&record))
        };
        if let Ok(Err(error)) = tokio::task::spawn_blocking(write).await {
            let _ = events.try_send(Event::SaveFailed(error.to_string()));
        }
    }
}
