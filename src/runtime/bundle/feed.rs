//! A bundle's bytes on their way into an engine.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::news::{Steps, Work};
use super::trouble::io;
use super::{News, Tell, Trouble};
use crate::bundle::{BundleError, Manifest, read};
use crate::engine::Engine;

/// Pieces under way at the same time.
const UNDER_WAY: usize = 16;
/// So much is passed on at once.
const PIECE: usize = 256 * 1024;
/// After an archive that is given up: no engine takes this for the end of one, or for a part of it.
const RUBBISH: [u8; 1000] = [0xff; 1000];

/// How long an engine may take to give up an archive that was spoilt, or to end with one that came whole.
const PATIENCE: Duration = Duration::from_secs(30);

/// Ends when it was to stop and the engine has had its time.
async fn enough(stop: &CancellationToken, tell: &Tell) {
    stop.cancelled().await;
    tell(News::Stopping);
    tokio::time::sleep(PATIENCE).await;
}

/// Reads the table of contents of a file, and counts the whole file.
pub(super) async fn verified(path: &Path, tell: &Tell, stop: &CancellationToken) -> Result<Manifest, Trouble> {
    let (path, tell, stop) = (path.to_owned(), Arc::clone(tell), stop.clone());
    let counting = tokio::task::spawn_blocking(move || {
        let mut file = File::open(&path).map_err(|error| io("open", &path, &error))?;
        let length = file.metadata().map_err(|error| io("stat", &path, &error))?;
        if length.is_dir() {
            return Err(io("read", &path, &std::io::Error::from(std::io::ErrorKind::IsADirectory)));
        }
        let manifest = read::manifest(&mut file, Some(length.len()))?;
        let whole = manifest.parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.bytes));
        let mut steps = Steps::new(&tell, Work::Verifying, Some(whole));
        let counted = read::verify(&mut file, &manifest, &mut |done| {
            steps.at(done);
            !stop.is_cancelled()
        });
        if stop.is_cancelled() {
            return Err(Trouble::Interrupted);
        }
        counted?;
        Ok(manifest)
    });
    counting.await.unwrap_or_else(|error| Err(Trouble::Bundle(BundleError::Io { what: error.to_string() })))
}

/// Feeds one part to the engine, which takes it as an archive of `docker save`. What it has taken in when this fails is the
/// caller's to find. When it is to stop, the archive is spoilt rather than the connection cut: the engine then says when it
/// has given up.
pub(super) async fn feed(
    engine: &dyn Engine,
    path: &Path,
    manifest: &Manifest,
    number: usize,
    done: &Arc<AtomicU64>,
    tell: &Tell,
    stop: &CancellationToken,
) -> Result<(), Trouble> {
    let (sender, pieces) = mpsc::channel::<Bytes>(UNDER_WAY);
    let (path, manifest, news, halt, done) =
        (path.to_owned(), manifest.clone(), Arc::clone(tell), stop.clone(), Arc::clone(done));
    let reading = tokio::task::spawn_blocking(move || {
        let whole = manifest.parts.iter().fold(0_u64, |sum, part| sum.saturating_add(part.unpacked));
        let mut steps = Steps::new(&news, Work::Loading, Some(whole));
        let spoil = || drop(sender.blocking_send(Bytes::from_static(&RUBBISH)));
        let file = File::open(&path).map_err(|error| io("open", &path, &error))?;
        let mut part = read::part(file, &manifest, number)?;
        let mut buffer = vec![0; PIECE];
        loop {
            let read = match part.read(&mut buffer) {
                Ok(read) => read,
                Err(error) => {
                    spoil();
                    return Err(Trouble::Bundle(BundleError::Broken { what: error.to_string() }));
                }
            };
            if halt.is_cancelled() {
                spoil();
                return Err(Trouble::Interrupted);
            }
            if read == 0 {
                return Ok(part.finish()?);
            }
            if sender.blocking_send(Bytes::copy_from_slice(buffer.get(..read).unwrap_or_default())).is_err() {
                // The engine takes no more; it says why.
                return Ok(());
            }
            let more = u64::try_from(read).unwrap_or(0);
            steps.at(done.fetch_add(more, Ordering::Relaxed).saturating_add(more));
        }
    });
    let (events, mut lines) = mpsc::channel(16);
    let listening = async { while lines.recv().await.is_some() {} };
    let working = async { tokio::join!(engine.load(pieces, true, events), reading, listening) };
    let (loaded, read, ()) = tokio::select! {
        ended = working => ended,
        () = enough(stop, tell) => return Err(Trouble::Interrupted),
    };
    read.unwrap_or_else(|error| Err(Trouble::Bundle(BundleError::Io { what: error.to_string() })))?;
    loaded?;
    Ok(())
}
