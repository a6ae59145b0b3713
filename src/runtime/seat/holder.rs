//! Who holds a workspace's seat: kept beside the progress file, so that a record which is damaged or moved aside does not
//! lock its learner out of the seat.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::engine::seat::SeatName;
use crate::progress::ProgressError;

/// The holder of a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The seat.
    pub seat: SeatName,
    /// What the engine knows the holder by.
    pub id: String,
}

fn file(folder: &Path) -> PathBuf {
    folder.join("seat.json")
}

/// The holder of the workspace whose own folder this is. A file that cannot be read is none.
#[must_use]
pub fn find(folder: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(file(folder)).ok()?).ok()
}

/// Keeps the holder.
///
/// # Errors
/// When it cannot be written.
pub fn keep(folder: &Path, holder: &Holder) -> Result<(), ProgressError> {
    let path = file(folder);
    let failed = |source: io::Error| ProgressError::Io { path: path.clone(), source };
    let text = serde_json::to_vec_pretty(holder).map_err(|error| failed(error.into()))?;
    fs::create_dir_all(folder).map_err(failed)?;
    let mut new = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    new.write_all(&text).map_err(failed)?;
    new.persist(&path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Forgets the holder: the seat was given up.
///
/// # Errors
/// When the file cannot be removed.
pub fn forget(folder: &Path) -> Result<(), ProgressError> {
    match fs::remove_file(file(folder)) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(ProgressError::Io { path: file(folder), source }),
        _ => Ok(()),
    }
}
