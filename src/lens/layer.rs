//! What one layer says: files it puts somewhere, links, and what it hides of the layers below.

use std::io::Read;
use std::sync::Arc;

use super::LensError;
use super::tar::{Entries, Kind};
use crate::markdown::clean_line;

/// Entries of an image that are kept by name; further ones are only counted.
const LISTED: usize = 300_000;
/// Bytes that all their names may have together.
const NAMES: usize = 48 * 1024 * 1024;
/// Entries of an image that are read at all.
const READ: u64 = 5_000_000;
/// Before the name of what is hidden, as the image specification has it.
const WHITEOUT: &str = ".wh.";
/// Everything that the folder held before is hidden.
const OPAQUE: &str = ".wh..wh..opq";

/// What a layer does to a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// A file of so many bytes is there.
    File(u64),
    /// A folder is there.
    Folder,
    /// It is another name of the file at this path.
    Link(String),
    /// It is gone, with all that is in it.
    Hide,
    /// What is in it is gone.
    Empty,
}

/// A layer's content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Content {
    pub deeds: Vec<(Arc<str>, Deed)>,
    /// Bytes of its files.
    pub size: u64,
    /// Entries that are not among the deeds: there were too many, or the name is too long.
    pub unlisted: u64,
}

/// How much of an image has been read, over all its layers.
#[derive(Debug, Default)]
pub(super) struct Budget {
    listed: usize,
    names: usize,
    read: u64,
}

impl Budget {
    fn count(&mut self) -> Result<(), LensError> {
        self.read += 1;
        if self.read > READ { Err(LensError::TooLarge { what: "files" }) } else { Ok(()) }
    }

    fn takes(&mut self, name: &str) -> bool {
        let fits = self.listed < LISTED && self.names + name.len() <= NAMES;
        if fits {
            self.listed += 1;
            self.names += name.len();
        }
        fits
    }
}

/// Reads a layer's archive.
pub(super) fn read(from: impl Read, budget: &mut Budget) -> Result<Content, LensError> {
    let mut entries = Entries::new(from);
    let mut content = Content::default();
    while let Some(entry) = entries.next()? {
        budget.count()?;
        let deed = match entry.kind {
            Kind::File => Deed::File(entry.size),
            Kind::Folder => Deed::Folder,
            Kind::HardLink => Deed::Link(clean_line(&super::tar::plain(&entry.link)).into_owned()),
            // The engine counts what a symbolic link says as its size.
            Kind::Symlink => Deed::File(entry.link.len() as u64),
            Kind::Other => Deed::File(0),
        };
        if let Deed::File(size) = deed {
            content.size = content.size.saturating_add(size);
        }
        let Some(path) = entry.path.map(|path| clean_line(&path).into_owned()) else {
            content.unlisted += 1;
            continue;
        };
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
        let (path, deed) = if name == OPAQUE {
            (folder.to_owned(), Deed::Empty)
        } else if let Some(hidden) = name.strip_prefix(WHITEOUT) {
            if hidden.is_empty() || hidden.starts_with(WHITEOUT) {
                // What a file system keeps for itself.
                continue;
            }
            let before = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            (format!("{before}{hidden}"), Deed::Hide)
        } else if path.is_empty() {
            continue;
        } else {
            (path, deed)
        };
        if budget.takes(&path) {
            content.deeds.push((path.into(), deed));
        } else {
            content.unlisted += 1;
        }
    }
    Ok(content)
}
