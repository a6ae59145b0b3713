//! Changes of the learner's files.

use std::path::Path;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;

use crate::session::Event;

/// Tells of every change in the workspace, sealegs' own folder and temporary files aside, while the value lives.
/// `None` where the system cannot watch; the learner can still press the check key.
pub(crate) fn watch(root: &Path, own: &Path, events: mpsc::Sender<Event>) -> Option<RecommendedWatcher> {
    let own = own.to_owned();
    let mut watcher = notify::recommended_watcher(move |event: Result<notify::Event, notify::Error>| {
        let Ok(event) = event else { return };
        let theirs = |path: &std::path::PathBuf| {
            !path.starts_with(&own) && !path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b".sealegs-"))
        };
        if !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(theirs) {
            // A full channel already holds news enough to look again.
            let _ = events.try_send(Event::FilesChanged);
        }
    })
    .ok()?;
    watcher.watch(root, RecursiveMode::Recursive).ok()?;
    Some(watcher)
}
