//! The workspace's files as they were, and putting them back.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io;
use std::path::{Path, PathBuf};

/// Everything below a folder except what sealegs keeps there for itself. Links are left out.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
    /// By path from the folder; a folder has no content.
    entries: BTreeMap<PathBuf, Option<(Vec<u8>, Permissions)>>,
}

/// What is not looked at: the record, the log, the lock.
const OWN: &str = ".sealegs";

impl Files {
    /// Reads all files.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn take(root: &Path) -> io::Result<Self> {
        let mut files = Self { root: root.to_owned(), entries: BTreeMap::new() };
        for path in below(root)? {
            let full = root.join(&path);
            let kind = full.symlink_metadata()?;
            if kind.is_dir() {
                files.entries.insert(path, None);
            } else if kind.is_file() {
                files.entries.insert(path, Some((fs::read(&full)?, kind.permissions())));
            }
        }
        Ok(files)
    }

    /// Puts everything back: what was added goes, what was changed or removed comes again. What has not changed is not
    /// touched, so that a folder mounted into a container stays the same.
    ///
    /// # Errors
    /// When a file cannot be removed or written.
    pub fn restore(&self) -> io::Result<()> {
        // What is inside a folder comes after it, so the other way round it goes first.
        for path in below(&self.root)?.into_iter().rev() {
            if !self.entries.contains_key(&path) {
                let full = self.root.join(&path);
                if full.symlink_metadata()?.is_dir() { fs::remove_dir(&full)? } else { fs::remove_file(&full)? }
            }
        }
        for (path, entry) in &self.entries {
            let full = self.root.join(path);
            match entry {
                None => fs::create_dir_all(&full)?,
                Some((content, permissions)) => {
                    if fs::read(&full).ok().as_ref() != Some(content) {
                        fs::write(&full, content)?;
                    }
                    if full.metadata()?.permissions() != *permissions {
                        fs::set_permissions(&full, permissions.clone())?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Puts back these files alone, by their paths in the workspace, as far as they were there.
    ///
    /// # Errors
    /// When one cannot be written.
    pub fn restore_these<'a>(&self, paths: impl Iterator<Item = &'a str>) -> io::Result<()> {
        for path in paths {
            match self.entries.get(Path::new(path)) {
                Some(Some((content, _))) => fs::write(self.root.join(path), content)?,
                _ => fs::remove_file(self.root.join(path))?,
            }
        }
        Ok(())
    }

    /// Removes the copies that were kept of wrong files since: a folder that is built from would change with each, and
    /// all of it would be compiled again.
    pub fn drop_copies(&self) {
        for path in below(&self.root).unwrap_or_default() {
            if is_copy(&path) && !self.entries.contains_key(&path) {
                // One that stays costs time, and is gone with the rest.
                drop(fs::remove_file(self.root.join(&path)));
            }
        }
    }
}

/// `NAME.mine-N`: a file of the learner's, as it is kept when a solution takes its place.
fn is_copy(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.rsplit_once(".mine-").is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Every path below a folder, each folder before what is in it.
fn below(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![PathBuf::new()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(root.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if path == Path::new(OWN) {
                continue;
            }
            if entry.file_type()?.is_dir() {
                waiting.push(path.clone());
            }
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::Files;
    use std::fs;

    #[test]
    fn what_a_wrong_solution_did_to_the_files_is_undone_and_the_record_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("goapp")).unwrap();
        fs::create_dir_all(root.join(".sealegs")).unwrap();
        fs::write(root.join("goapp/Dockerfile"), "FROM scratch").unwrap();
        fs::write(root.join("goapp/server.go"), "package main").unwrap();
        let files = Files::take(root).unwrap();

        fs::write(root.join("goapp/Dockerfile"), "FROM golang").unwrap();
        fs::remove_file(root.join("goapp/server.go")).unwrap();
        fs::create_dir_all(root.join("other/deep")).unwrap();
        fs::write(root.join("other/deep/app"), "binary").unwrap();
        fs::write(root.join(".sealegs/progress.json"), "{}").unwrap();
        files.restore().unwrap();

        assert_eq!(fs::read_to_string(root.join("goapp/Dockerfile")).unwrap(), "FROM scratch");
        assert_eq!(fs::read_to_string(root.join("goapp/server.go")).unwrap(), "package main");
        assert!(!root.join("other").exists());
        assert!(root.join(".sealegs/progress.json").exists());
    }

    #[test]
    fn copies_of_wrong_files_go_and_the_learners_own_from_before_stay() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::write(root.join("Dockerfile.mine-1"), "of the learner").unwrap();
        let files = Files::take(root).unwrap();
        for name in ["Dockerfile.mine-2", "notes.mine-two", "mine-3"] {
            fs::write(root.join(name), "new").unwrap();
        }
        files.drop_copies();
        let left = ["Dockerfile.mine-1", "Dockerfile.mine-2", "notes.mine-two", "mine-3"].map(|name| root.join(name).exists());
        assert_eq!(left, [true, false, true, true]);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_comes_back_can_be_run_again() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let app = folder.path().join("app");
        fs::write(&app, "binary").unwrap();
        fs::set_permissions(&app, fs::Permissions::from_mode(0o755)).unwrap();
        let files = Files::take(folder.path()).unwrap();
        fs::remove_file(&app).unwrap();
        files.restore().unwrap();
        assert_eq!(app.metadata().unwrap().permissions().mode() & 0o777, 0o755);
    }
}
