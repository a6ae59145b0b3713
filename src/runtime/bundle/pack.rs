//! Images on their way from an engine into a bundle's file.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Write};

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::mpsc;

use super::news::{Steps, Work};
use super::{Tell, Trouble};
use crate::bundle::BundleError;
use crate::bundle::write::Writer;
use crate::engine::Engine;
use crate::runtime::pieces::Pieces;

/// Pieces under way at the same time.
const UNDER_WAY: usize = 16;
/// The most that is read of an archive's list of images.
const LIST: u64 = 4 * 1024 * 1024;

/// Writes images as the next part. Gives back the file, and the digests of the images' configurations as the archive lists
/// them. `size`: what the engine says they take, for the progress.
pub(super) async fn pack(
    engine: &dyn Engine,
    ids: &[String],
    size: u64,
    writer: Writer<File>,
    tell: &Tell,
) -> Result<(Writer<File>, BTreeSet<String>), Trouble> {
    let (sender, mut pieces) = mpsc::channel::<Bytes>(UNDER_WAY);
    let mut steps = Steps::new(tell, Work::Packing, Some(size));
    // Ends early when this future is dropped, for the sender goes with it.
    let writing = tokio::task::spawn_blocking(move || {
        let (listing, list) = mpsc::channel::<Bytes>(UNDER_WAY);
        let lister = std::thread::spawn(move || listed(list));
        let mut part = writer.part()?;
        let mut done = 0_u64;
        while let Some(piece) = pieces.blocking_recv() {
            part.write_all(&piece)?;
            done = done.saturating_add(u64::try_from(piece.len()).unwrap_or(0));
            steps.at(done.min(size));
            // A list that was found is read no further.
            let _ = listing.blocking_send(piece);
        }
        drop(listing);
        let writer = part.finish()?;
        Ok((writer, lister.join().unwrap_or_default()))
    });
    let (saved, written) = tokio::join!(engine.save(ids, sender), writing);
    let written: io::Result<_> = written.unwrap_or_else(|error| Err(io::Error::other(error)));
    let written = written.map_err(|error| Trouble::Bundle(BundleError::Io { what: format!("write: {error}") }))?;
    saved?;
    Ok(written)
}

/// The digests of the configurations in an archive of `docker save`. It names each file of them after its content, as
/// `HEX.json` or `blobs/sha256/HEX`.
fn listed(pieces: mpsc::Receiver<Bytes>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut archive = tar::Archive::new(Pieces::new(pieces));
    let Ok(entries) = archive.entries() else { return found };
    for entry in entries.map_while(Result::ok) {
        if entry.path().is_ok_and(|path| path.as_os_str() == "manifest.json")
            && let Ok(Value::Array(images)) = serde_json::from_reader(entry.take(LIST))
        {
            let configs = images.iter().filter_map(|image| image.get("Config")?.as_str());
            let hex = configs.filter_map(|config| config.rsplit('/').next()?.split('.').next());
            found.extend(hex.map(|hex| format!("sha256:{hex}")));
        }
    }
    found
}
