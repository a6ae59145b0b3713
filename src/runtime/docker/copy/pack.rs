//! Files of this machine as a tar archive for a container.

use std::fs::{self, Metadata};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::engine::file_failure;

/// The archive is passed on in pieces of about this size.
const PIECE: usize = 64 * 1024;

/// How packing ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Packed {
    /// All of it was taken.
    Whole,
    /// Whoever took it stopped.
    Unwanted,
}

/// Packs a file or a folder under a name; with an empty name what is in the folder. Blocks. `passed` counts the bytes.
///
/// # Errors
/// A file cannot be read, in docker's words.
pub(super) fn pack(source: &Path, name: &str, tar: mpsc::Sender<Bytes>, passed: Arc<AtomicU64>) -> Result<Packed, String> {
    let closed = tar.clone();
    let mut builder = tar::Builder::new(BufWriter::with_capacity(PIECE, Pipe { tar, passed }));
    builder.follow_symlinks(false);
    let done = add(&mut builder, source, name).and_then(|()| {
        let end = |error: io::Error| error.to_string();
        builder.into_inner().map_err(end)?.flush().map_err(end)
    });
    match done {
        Err(_) if closed.is_closed() => Ok(Packed::Unwanted),
        done => done.map(|()| Packed::Whole),
    }
}

fn add(builder: &mut tar::Builder<impl Write>, path: &Path, name: &str) -> Result<(), String> {
    let failed = |action: &str, error: &io::Error| file_failure(action, &path.display().to_string(), error);
    let meta = fs::symlink_metadata(path).map_err(|error| failed("lstat", &error))?;
    if is_socket(&meta) {
        // Nobody listens on a copy.
        return Ok(());
    }
    if !name.is_empty() {
        builder.append_path_with_name(path, name).map_err(|error| failed("open", &error))?;
    }
    if meta.is_dir() {
        let mut entries = fs::read_dir(path)
            .and_then(|entries| entries.collect::<io::Result<Vec<_>>>())
            .map_err(|error| failed("open", &error))?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let own = entry.file_name().to_string_lossy().into_owned();
            let name = if name.is_empty() { own } else { format!("{name}/{own}") };
            add(builder, &entry.path(), &name)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_socket(meta: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    meta.file_type().is_socket()
}

#[cfg(not(unix))]
fn is_socket(_: &Metadata) -> bool {
    false
}

struct Pipe {
    tar: mpsc::Sender<Bytes>,
    passed: Arc<AtomicU64>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tar.blocking_send(Bytes::copy_from_slice(bytes)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))?;
        self.passed.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
