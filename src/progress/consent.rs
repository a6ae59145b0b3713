//! What a learner agreed to let a course from elsewhere do.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::demands::Demands;
use crate::progress::ProgressError;

/// The agreement of one workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Agreement {
    course: String,
    demands: Demands,
}

fn file(folder: &Path) -> PathBuf {
    folder.join("agreed.json")
}

/// What was agreed to for this course in the workspace whose own folder (`.sealegs`) this is. A file that cannot be read
/// agrees to nothing.
#[must_use]
pub fn agreed(folder: &Path, course: &str) -> Option<Demands> {
    let found: Agreement = serde_json::from_slice(&std::fs::read(file(folder)).ok()?).ok()?;
    (found.course == course).then_some(found.demands)
}

/// Remembers what was agreed to.
///
/// # Errors
/// When it cannot be written.
pub fn agree(folder: &Path, course: &str, demands: Demands) -> Result<(), ProgressError> {
    let path = file(folder);
    let fail = |source| ProgressError::Io { path: path.clone(), source };
    let text =
        serde_json::to_vec_pretty(&Agreement { course: course.to_owned(), demands }).map_err(|error| fail(error.into()))?;
    std::fs::create_dir_all(folder).map_err(fail)?;
    let mut new = tempfile::NamedTempFile::new_in(folder).map_err(fail)?;
    new.write_all(&text).map_err(fail)?;
    new.persist(&path).map_err(|error| fail(error.error))?;
    Ok(())
}
