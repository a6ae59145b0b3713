//! A context's entries, filtered by its rules, in the order in which BuildKit wants them: a folder before what is in
//! it, names by their bytes.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;

use crate::engine::dockerignore::{Dockerignore, Matched};

/// Who is told of the entries. Paths have slashes and start in the context.
pub(super) trait Visit {
    /// A folder.
    fn folder(&mut self, path: &str, meta: &Metadata) -> io::Result<()>;
    /// A symbolic link and where it points.
    fn link(&mut self, path: &str, meta: &Metadata, target: &Path) -> io::Result<()>;
    /// A file and where it is.
    fn file(&mut self, path: &str, file: &Path) -> io::Result<()>;
}

/// Tells of everything below `root` that the rules let through. `wildcards` as in
/// [`Dockerignore::may_take_back_below`].
pub(super) fn walk(root: &Path, rules: &Dockerignore, wildcards: bool, visit: &mut impl Visit) -> io::Result<()> {
    Walk { root, rules, wildcards, visit, told: BTreeSet::new() }.folder(root, "", None)
}

struct Walk<'a, V: Visit> {
    root: &'a Path,
    rules: &'a Dockerignore,
    wildcards: bool,
    visit: &'a mut V,
    /// Folders that were told of.
    told: BTreeSet<String>,
}

impl<V: Visit> Walk<'_, V> {
    fn folder(&mut self, folder: &Path, name: &str, matched: Option<&Matched>) -> io::Result<()> {
        let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        // The same files make the same context.
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let own = entry.file_name().to_string_lossy().into_owned();
            let path = if name.is_empty() { own } else { format!("{name}/{own}") };
            let kind = entry.file_type()?;
            let (excluded, own_matched) = self.rules.judge(&path, matched);
            if kind.is_dir() {
                if !excluded {
                    self.enter(&path)?;
                }
                if !excluded || self.rules.may_take_back_below(&path, self.wildcards) {
                    self.folder(&entry.path(), &path, Some(&own_matched))?;
                }
            } else if !excluded {
                if let Some((parent, _)) = path.rsplit_once('/') {
                    self.enter(parent)?;
                }
                if kind.is_symlink() {
                    let file = entry.path();
                    self.visit.link(&path, &fs::symlink_metadata(&file)?, &fs::read_link(&file)?)?;
                } else if kind.is_file() {
                    self.visit.file(&path, &entry.path())?;
                }
                // Sockets, pipes and devices have no content to send.
            }
        }
        Ok(())
    }

    /// Tells of a folder, and of its parents, unless that was done: a file taken back in needs them.
    fn enter(&mut self, path: &str) -> io::Result<()> {
        if self.told.contains(path) {
            return Ok(());
        }
        if let Some((parent, _)) = path.rsplit_once('/') {
            self.enter(parent)?;
        }
        self.told.insert(path.to_owned());
        self.visit.folder(path, &fs::symlink_metadata(self.root.join(path))?)
    }
}
