//! A course folder on disk, read whole and within bounds.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::course::Files;
use crate::i18n::{Lang, words};

/// Most bytes of one file.
pub const MOST_FILE: u64 = 4 << 20;
/// Most bytes of all files.
pub const MOST_TOTAL: u64 = 64 << 20;
/// Most files and folders.
const MOST_ENTRIES: usize = 10_000;

/// Why a course folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum CourseDirError {
    /// Something cannot be read.
    Unreadable {
        /// What.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is not the folder of a course.
    NotACourse(PathBuf),
    /// A link leads out of the folder.
    LeavesFolder(PathBuf),
    /// A name is not UTF-8.
    BadName(PathBuf),
    /// A file is too large.
    FileTooLarge(PathBuf),
    /// There is too much in the folder.
    TooLarge(PathBuf),
}

impl CourseDirError {
    /// What is wrong, in a learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { path, source } => words!(lang, "opening-unreadable", path = path.display(), why = source),
            Self::NotACourse(path) => words!(lang, "opening-not-a-course", path = path.display()),
            Self::LeavesFolder(path) => words!(lang, "opening-leaves-folder", path = path.display()),
            Self::BadName(path) => words!(lang, "opening-bad-name", path = path.display()),
            Self::FileTooLarge(path) => words!(lang, "opening-file-too-large", path = path.display(), most = MOST_FILE >> 20),
            Self::TooLarge(path) => {
                words!(lang, "opening-folder-too-large", path = path.display(), most = MOST_TOTAL >> 20, entries = MOST_ENTRIES)
            }
        }
    }
}

/// Reads every file of a course folder. Hidden files and folders (such as `.git`) are left out, links are followed
/// only inside the folder.
///
/// # Errors
/// When the folder is not one of a course, cannot be read or holds too much.
pub fn read(folder: &Path) -> Result<Files, CourseDirError> {
    let root = fs::canonicalize(folder).map_err(|source| CourseDirError::Unreadable { path: folder.to_owned(), source })?;
    if !root.join("course.yaml").is_file() {
        return Err(CourseDirError::NotACourse(folder.to_owned()));
    }
    let mut walk = Walk { root: &root, files: Files::default(), total: 0, entries: 0 };
    walk.folder(&root, "", 0)?;
    Ok(walk.files)
}

struct Walk<'a> {
    root: &'a Path,
    files: Files,
    total: u64,
    entries: usize,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), CourseDirError> {
        let unreadable = |source| CourseDirError::Unreadable { path: folder.to_owned(), source };
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let path = entry.path();
            let name = entry.file_name();
            let name = name.to_str().ok_or_else(|| CourseDirError::BadName(path.clone()))?;
            if name.starts_with('.') && name != ".dockerignore" {
                continue;
            }
            self.entries += 1;
            // A link to a folder above it would go round for ever.
            if self.entries > MOST_ENTRIES || depth > 16 {
                return Err(CourseDirError::TooLarge(self.root.to_owned()));
            }
            let real = fs::canonicalize(&path).map_err(|source| CourseDirError::Unreadable { path: path.clone(), source })?;
            if !real.starts_with(self.root) {
                return Err(CourseDirError::LeavesFolder(path));
            }
            let inside = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
            if real.is_dir() {
                self.folder(&real, &inside, depth + 1)?;
            } else if real.is_file() {
                let bytes = self.file(&real)?;
                self.files.insert_bytes(inside, bytes);
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<Vec<u8>, CourseDirError> {
        let mut bytes = Vec::new();
        fs::File::open(path)
            .and_then(|file| file.take(MOST_FILE + 1).read_to_end(&mut bytes))
            .map_err(|source| CourseDirError::Unreadable { path: path.to_owned(), source })?;
        let size = bytes.len() as u64;
        self.total += size;
        if size > MOST_FILE {
            return Err(CourseDirError::FileTooLarge(path.to_owned()));
        }
        if self.total > MOST_TOTAL {
            return Err(CourseDirError::TooLarge(self.root.to_owned()));
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{CourseDirError, read};

    #[test]
    fn a_folder_is_read_whole_and_a_link_out_of_it_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        assert!(matches!(read(root), Err(CourseDirError::NotACourse(_))));
        fs::create_dir_all(root.join("one/files")).unwrap();
        fs::write(root.join("course.yaml"), "format: 1\n").unwrap();
        fs::write(root.join("one/files/binary"), [0xff, 0xfe]).unwrap();
        let files = read(root).unwrap();
        assert_eq!(files.text("course.yaml"), Some("format: 1\n"));
        assert!(files.is_not_text("one/files/binary"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/etc/hostname", root.join("one/files/out")).unwrap();
            assert!(matches!(read(root), Err(CourseDirError::LeavesFolder(_))));
        }
    }
}
