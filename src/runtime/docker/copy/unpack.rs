//! A tar archive of a container as files of this machine. The archive is untrusted: nothing is written outside of the
//! target, nor through a link that the archive or anybody else has put there, and no file gets rights beyond those of
//! its owner's programs.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use bytes::{Buf, Bytes};
use tar::EntryType;
use tokio::sync::mpsc;

use crate::engine::file_failure;
use crate::runtime::docker::copy::rules;

/// Unpacks an archive that begins with the piece `first` into `root`, which exists. The first part `from` of the entries'
/// names becomes `to`. Blocks. `passed` counts the bytes.
///
/// # Errors
/// What could not be written, or must not be.
pub(super) fn unpack(
    first: Bytes,
    tar: mpsc::Receiver<Bytes>,
    root: &Path,
    from: &str,
    to: Option<&str>,
    passed: Arc<AtomicU64>,
) -> Result<(), String> {
    passed.fetch_add(first.len() as u64, Ordering::Relaxed);
    let mut archive = tar::Archive::new(Pieces { tar, piece: first, passed });
    let mut folders = Vec::new();
    let broken = |error: io::Error| format!("the archive is damaged: {error}");
    for entry in archive.entries().map_err(broken)? {
        let mut entry = entry.map_err(broken)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let parts = rules::renamed(&name, from, to).ok_or_else(|| format!("{name:?} is outside of {:?}", root.display()))?;
        let Some((last, above)) = parts.split_last() else { continue };
        let path = folder(root, above)?.join(last);
        clear(&path, root, entry.header().entry_type())?;
        let failed = |action: &str, error: io::Error| file_failure(action, &path.display().to_string(), &error);
        match entry.header().entry_type() {
            EntryType::Directory => {
                if !path.is_dir() {
                    fs::create_dir(&path).map_err(|error| failed("mkdir", error))?;
                }
                folders.push((path, rights(&entry), modified(&entry)));
            }
            EntryType::Symlink => {
                let target = link_name(&entry);
                check_link(&path, root, &target)?;
                symlink(&target, &path).map_err(|error| failed("symlink", error))?;
            }
            EntryType::Link => {
                let target = link_name(&entry);
                let parts = rules::renamed(&target, from, to).unwrap_or_default();
                let Some((last, above)) = parts.split_last() else {
                    return Err(format!("invalid hardlink {name:?} -> {target:?}"));
                };
                let target = folder(root, above)?.join(last);
                fs::hard_link(&target, &path).map_err(|error| failed("link", error))?;
            }
            EntryType::Regular | EntryType::Continuous | EntryType::GNUSparse => {
                let mut file = File::create_new(&path).map_err(|error| failed("open", error))?;
                io::copy(&mut entry, &mut file).map_err(|error| failed("write", error))?;
                finish(&file, rights(&entry), modified(&entry)).map_err(|error| failed("chmod", error))?;
            }
            // Devices and pipes of a container mean nothing here.
            _ => {}
        }
    }
    // Last, as a folder may forbid to write in it, and writing in it changes its time.
    for (path, rights, modified) in folders.into_iter().rev() {
        let _ = File::open(&path).and_then(|folder| finish(&folder, rights, modified));
    }
    Ok(())
}

/// A folder below the root, made where it is missing. A link on the way is an error.
fn folder(root: &Path, parts: &[String]) -> Result<PathBuf, String> {
    let mut path = root.to_owned();
    for part in parts {
        path.push(part);
        let failed = |action: &str, error: io::Error| file_failure(action, &path.display().to_string(), &error);
        match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_dir() => {}
            Ok(meta) if meta.is_symlink() => {
                return Err(format!("{:?} is a link: nothing is written through it", path.display()));
            }
            Ok(_) => return Err(failed("mkdir", io::ErrorKind::NotADirectory.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                fs::create_dir(&path).map_err(|error| failed("mkdir", error))?;
            }
            Err(error) => return Err(failed("lstat", error)),
        }
    }
    Ok(path)
}

/// Makes room for an entry: a file or a link gives way to another, a folder and a file never to each other.
fn clear(path: &Path, root: &Path, kind: EntryType) -> Result<(), String> {
    let there = fs::symlink_metadata(path).ok();
    let (shown, target) = (path.display().to_string(), root.display().to_string());
    match there.as_ref().map(Metadata::is_dir) {
        Some(true) if kind != EntryType::Directory => {
            Err(format!("cannot overwrite directory {shown:?} with non-directory {target:?}"))
        }
        Some(false) if kind == EntryType::Directory => {
            Err(format!("cannot overwrite non-directory {shown:?} with directory {target:?}"))
        }
        Some(false) => fs::remove_file(path).map_err(|error| file_failure("remove", &shown, &error)),
        Some(true) | None => Ok(()),
    }
}

/// A relative link must not lead out of the root; an absolute one says nothing about this machine.
fn check_link(path: &Path, root: &Path, target: &str) -> Result<(), String> {
    let mut depth = path.parent().and_then(|parent| parent.strip_prefix(root).ok()).map_or(0, |below| below.components().count());
    if target.starts_with('/') {
        return Ok(());
    }
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." if depth == 0 => return Err(format!("invalid symlink {:?} -> {target:?}", path.display())),
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    Ok(())
}

fn link_name(entry: &tar::Entry<'_, impl Read>) -> String {
    entry.link_name_bytes().map(|name| String::from_utf8_lossy(&name).into_owned()).unwrap_or_default()
}

/// Rights without those that make a program run as somebody else.
fn rights(entry: &tar::Entry<'_, impl Read>) -> Option<u32> {
    entry.header().mode().ok().map(|mode| mode & 0o1777)
}

fn modified(entry: &tar::Entry<'_, impl Read>) -> Option<u64> {
    entry.header().mtime().ok()
}

fn finish(file: &File, rights: Option<u32>, modified: Option<u64>) -> io::Result<()> {
    set_rights(file, rights)?;
    if let Some(time) = modified.and_then(|seconds| UNIX_EPOCH.checked_add(Duration::from_secs(seconds))) {
        file.set_modified(time)?;
    }
    Ok(())
}

#[cfg(unix)]
fn set_rights(file: &File, rights: Option<u32>) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    rights.map_or(Ok(()), |rights| file.set_permissions(fs::Permissions::from_mode(rights)))
}

#[cfg(not(unix))]
fn set_rights(_: &File, _: Option<u32>) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn symlink(target: &str, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(target, path)
}

#[cfg(windows)]
fn symlink(target: &str, path: &Path) -> io::Result<()> {
    std::os::windows::fs::symlink_file(target, path)
}

struct Pieces {
    tar: mpsc::Receiver<Bytes>,
    piece: Bytes,
    passed: Arc<AtomicU64>,
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() {
            match self.tar.blocking_recv() {
                Some(piece) => {
                    self.passed.fetch_add(piece.len() as u64, Ordering::Relaxed);
                    self.piece = piece;
                }
                None => return Ok(0),
            }
        }
        let length = buffer.len().min(self.piece.len());
        if let Some(room) = buffer.get_mut(..length) {
            self.piece.copy_to_slice(room);
        }
        Ok(length)
    }
}

#[cfg(test)]
#[path = "unpack_tests.rs"]
mod tests;
