//! The progress file: replaced whole or not at all, so that a crash at any moment leaves the old or the new one.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::progress::record::{FORMAT, Record};

/// A progress file that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ProgressError {
    /// Another sealegs works in this workspace.
    #[error("another sealegs is already open in {0}")]
    Busy(PathBuf),
    /// The folder or file cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A newer sealegs wrote it.
    #[error("{path} was written by a newer sealegs (format {found}; this one reads up to {FORMAT})")]
    Newer {
        /// Which.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
}

/// What was found on opening.
#[derive(Debug, PartialEq, Eq)]
pub enum Opened {
    /// Nothing yet.
    Fresh,
    /// A record.
    Found(Box<Record>),
    /// A file that is not a record; it was kept under this name.
    Damaged(PathBuf),
}

/// The progress file of a workspace, locked for one writer while this value lives. The lock is the operating
/// system's, so a killed program leaves none behind.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    lock: Option<File>,
}

impl Store {
    /// Opens the store in a workspace's own folder (`.sealegs`), making it, and takes the lock.
    ///
    /// # Errors
    /// When another sealegs holds the lock, or the folder cannot be made.
    pub fn open(folder: &Path) -> Result<Self, ProgressError> {
        fs::create_dir_all(folder).map_err(|source| io_error(folder, source))?;
        let path = folder.join("lock");
        let lock =
            File::options().create(true).truncate(false).write(true).open(&path).map_err(|source| io_error(&path, source))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: folder.join("progress.json"), lock: Some(lock) }),
            Err(TryLockError::WouldBlock) => Err(ProgressError::Busy(folder.parent().unwrap_or(folder).to_owned())),
            Err(TryLockError::Error(source)) => Err(io_error(&path, source)),
        }
    }

    /// Opens the store only to read it: no lock, nothing made.
    #[must_use]
    pub fn read_only(folder: &Path) -> Self {
        Self { path: folder.join("progress.json"), lock: None }
    }

    /// Whether it may be written here.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.lock.is_some()
    }

    /// Reads the record. A damaged file is set aside, never deleted.
    ///
    /// # Errors
    /// When the file cannot be read, or a newer sealegs wrote it.
    pub fn load(&self) -> Result<Opened, ProgressError> {
        let text = match fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Opened::Fresh),
            Err(source) => return Err(io_error(&self.path, source)),
        };
        let value: Option<serde_json::Value> = serde_json::from_slice(&text).ok();
        let format = value.as_ref().and_then(|value| value.get("format")).and_then(serde_json::Value::as_u64);
        if let Some(found) = format.and_then(|found| u32::try_from(found).ok()).filter(|found| *found > FORMAT) {
            return Err(ProgressError::Newer { path: self.path.clone(), found });
        }
        match value.and_then(|value| serde_json::from_value(value).ok()) {
            Some(record) => Ok(Opened::Found(Box::new(record))),
            None => self.set_aside().map(Opened::Damaged),
        }
    }

    /// Moves the present file out of the way, under a free name beside it.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn set_aside(&self) -> Result<PathBuf, ProgressError> {
        let free = (1..)
            .map(|number| self.path.with_file_name(format!("progress.old-{number}.json")))
            .find(|path| !path.exists())
            .unwrap_or_else(|| self.path.with_extension("old"));
        if self.lock.is_some() {
            fs::rename(&self.path, &free).map_err(|source| io_error(&self.path, source))?;
        }
        Ok(free)
    }

    /// Writes the record: to a new file, flushed to the disk, then renamed over the old one.
    ///
    /// # Errors
    /// When the disk says no; the old record is still whole then.
    pub fn save(&self, record: &Record) -> Result<(), ProgressError> {
        let fail = |source| io_error(&self.path, source);
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::Builder::new().prefix(".progress-").tempfile_in(folder).map_err(fail)?;
        let text = serde_json::to_vec_pretty(record).map_err(|error| fail(error.into()))?;
        file.write_all(&text).and_then(|()| file.as_file().sync_all()).map_err(fail)?;
        file.persist(&self.path).map_err(|error| fail(error.error))?;
        Ok(())
    }
}

fn io_error(path: &Path, source: io::Error) -> ProgressError {
    ProgressError::Io { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::{Opened, ProgressError, Store};
    use crate::course::Course;
    use crate::i18n::Lang;
    use crate::progress::Record;

    fn record() -> Record {
        Record::new(&Course { id: "c".into(), version: "1".into(), ..Course::default() }, "s".into(), Lang::Ja)
    }

    #[test]
    fn a_saved_record_comes_back_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        assert_eq!(store.load().unwrap(), Opened::Fresh);
        store.save(&record()).unwrap();
        assert_eq!(store.load().unwrap(), Opened::Found(Box::new(record())));
    }

    #[test]
    fn a_damaged_file_is_kept_under_another_name() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        std::fs::write(folder.path().join("progress.json"), "{\"format\": 1, \"cou").unwrap();
        let Opened::Damaged(kept) = store.load().unwrap() else { panic!("it was taken for a record") };
        assert!(std::fs::read_to_string(kept).unwrap().contains("cou"));
    }

    #[test]
    fn a_newer_format_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        std::fs::write(folder.path().join("progress.json"), "{\"format\": 99}").unwrap();
        assert!(matches!(store.load(), Err(ProgressError::Newer { found: 99, .. })));
        assert!(folder.path().join("progress.json").exists());
    }

    #[test]
    fn a_second_writer_is_turned_away_while_the_first_lives() {
        let folder = tempfile::tempdir().unwrap();
        let first = Store::open(folder.path()).unwrap();
        assert!(matches!(Store::open(folder.path()), Err(ProgressError::Busy(_))));
        drop(first);
        assert!(Store::open(folder.path()).is_ok());
    }
}
