//! A bundle from elsewhere, into a file of this machine: on where an earlier download stopped, and no further than a
//! glance where it is something else.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio_util::sync::CancellationToken;

use super::news::{Steps, Work};
use super::trouble::io;
use super::{News, Tell, Trouble};
use crate::bundle::BundleError;
use crate::bundle::manifest::MANIFEST;
use crate::runtime::doctor::registry::agent;
use crate::sha256;

/// Read and written at once.
const PIECE: usize = 256 * 1024;
/// A download that brings nothing for so long has stopped.
const STALLED: Duration = Duration::from_secs(60);

/// Whether a bundle is named by an address.
#[must_use]
pub fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// Where the download of an address is kept, in a folder of this machine.
fn kept(folder: &Path, url: &str) -> PathBuf {
    let name: String = sha256::of(url.as_bytes()).chars().take(16).collect();
    folder.join(format!("{name}.part"))
}

/// Downloads a bundle into `folder`; the file. One that was cut off stays there, and the next download goes on with it.
///
/// # Errors
/// It cannot be reached, is no bundle, or does not fit on the disk; it was interrupted.
pub async fn take(url: &str, folder: &Path, tell: &Tell, stop: &CancellationToken) -> Result<PathBuf, Trouble> {
    std::fs::create_dir_all(folder).map_err(|error| io("mkdir", folder, &error))?;
    let path = kept(folder, url);
    let life = Arc::new(AtomicU64::new(0));
    let (address, file, news, halt, signs) = (url.to_owned(), path.clone(), Arc::clone(tell), stop.clone(), Arc::clone(&life));
    let taking = tokio::task::spawn_blocking(move || download(&address, &file, &news, &halt, &signs));
    tokio::select! {
        taken = taking => taken.unwrap_or_else(|error| Err(failed(url, error.to_string(), true)))?,
        () = stop.cancelled() => return Err(Trouble::Interrupted),
        () = silence(&life) => return Err(failed(url, format!("nothing came for {} seconds", STALLED.as_secs()), true)),
    }
    Ok(path)
}

/// Ends when the count has stood still for too long.
async fn silence(life: &AtomicU64) {
    let (mut last, mut since) = (life.load(Ordering::Relaxed), Instant::now());
    while since.elapsed() < STALLED {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let now = life.load(Ordering::Relaxed);
        if now != last {
            (last, since) = (now, Instant::now());
        }
    }
}

fn download(url: &str, path: &Path, tell: &Tell, stop: &CancellationToken, life: &AtomicU64) -> Result<(), Trouble> {
    let have = std::fs::metadata(path).map_or(0, |file| file.len());
    let mark = path.with_extension("etag");
    let known = std::fs::read_to_string(&mark).ok().filter(|_| have > 0);
    let mut request = agent(None).get(url);
    // Without a mark nobody can tell whether the rest is of the same file.
    if let Some(known) = &known {
        request = request.header("Range", format!("bytes={have}-")).header("If-Range", known.trim());
    }
    let answer = request.call().map_err(|error| failed(url, error.to_string(), have > 0))?;
    let status = answer.status().as_u16();
    if status == 416 {
        // There is no more: it is whole, or it is another file; counting it will tell.
        return Ok(());
    }
    if status != 200 && status != 206 {
        return Err(failed(url, format!("HTTP {status}"), status >= 500));
    }
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let begin = if status == 206 { have } else { 0 };
    let whole = header("content-length").and_then(|length| length.parse::<u64>().ok()).map(|length| length.saturating_add(begin));
    // A weak mark does not promise the same bytes.
    let etag = header("etag").filter(|etag| etag.starts_with('"') && etag.len() < 1000);
    let write = |error: std::io::Error| io("write", path, &error);
    let mut file = if begin > 0 {
        tell(News::Resuming { done: begin });
        OpenOptions::new().append(true).open(path).map_err(write)?
    } else {
        let _ = std::fs::remove_file(&mark);
        let file = File::create(path).map_err(write)?;
        if let Some(etag) = etag {
            std::fs::write(&mark, etag).map_err(write)?;
        }
        file
    };
    let mut body = answer.into_body().into_reader();
    let mut steps = Steps::new(tell, Work::Downloading, whole);
    let mut buffer = vec![0; PIECE];
    let mut done = begin;
    loop {
        let read = body.read(&mut buffer).map_err(|error| failed(url, error.to_string(), true))?;
        let piece = buffer.get(..read).unwrap_or_default();
        if done == 0 && !MANIFEST.as_bytes().starts_with(piece.get(..MANIFEST.len().min(read)).unwrap_or_default()) {
            drop(file);
            forget(path);
            return Err(BundleError::Foreign.into());
        }
        if stop.is_cancelled() {
            return Err(Trouble::Interrupted);
        }
        if read == 0 {
            break;
        }
        file.write_all(piece).map_err(write)?;
        done = done.saturating_add(u64::try_from(read).unwrap_or(0));
        life.store(done, Ordering::Relaxed);
        steps.at(done);
    }
    match whole {
        Some(whole) if done < whole => Err(failed(url, format!("it ended after {done} of {whole} bytes"), true)),
        _ => Ok(()),
    }
}

/// Removes a download that is used up or of no use.
pub fn forget(path: &Path) {
    let _ = std::fs::remove_file(path);
    let _ = std::fs::remove_file(path.with_extension("etag"));
}

fn failed(url: &str, why: String, resumable: bool) -> Trouble {
    let clean = |text: &str| crate::markdown::clean(text).chars().take(500).collect::<String>();
    Trouble::Download { url: clean(url), why: clean(&why), resumable }
}
