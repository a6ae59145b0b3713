//! The configuration on the disk: where it is, and what is in it.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::config::file::{self, File};
use crate::config::{ConfigError, Found};

/// Most bytes of a configuration.
const MOST: u64 = 256 * 1024;

/// A configuration, as it was found.
#[derive(Debug, Clone, Default)]
pub struct Loaded {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// It is there.
    pub there: bool,
    /// Its text, for its lines.
    pub text: String,
    /// What it says.
    pub file: File,
}

/// The platform's own place: `XDG_CONFIG_HOME` on Linux, Application Support on macOS, `AppData` on Windows. `None` without a
/// home folder.
#[must_use]
pub fn place() -> Option<PathBuf> {
    let native = etcetera::base_strategy::choose_native_strategy().ok()?;
    let folder = if cfg!(target_os = "macos") { native.data_dir() } else { native.config_dir() };
    Some(folder.join("sealegs").join("config.toml"))
}

/// Reads the file. One that is not there says nothing; that is wrong only where somebody `named` it.
#[must_use]
pub fn load(path: &Path, named: bool) -> Loaded {
    let mut loaded = Loaded { path: path.to_owned(), ..Loaded::default() };
    match text(path) {
        Ok(text) => {
            loaded.there = true;
            loaded.file = file::read(&text);
            loaded.text = text;
        }
        Err(error) if error.kind() == ErrorKind::NotFound && !named => {}
        Err(error) => {
            let error = ConfigError::Unreadable(error.to_string());
            loaded.file.problems.push(Found { error, at: None });
        }
    }
    loaded
}

fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    fs::File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > MOST {
        return Err(io::Error::new(ErrorKind::FileTooLarge, format!("it is larger than {} KiB", MOST / 1024)));
    }
    // As some editors on Windows begin a file.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Makes the file with a text; one that is there already stays as it is. Whether it was made.
///
/// # Errors
/// When the folder or the file cannot be made.
pub fn make(path: &Path, text: &str) -> io::Result<bool> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map(|()| true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_wrong_only_where_it_was_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        assert!(load(&path, false).file.problems.is_empty());
        assert_eq!(load(&path, true).file.problems.len(), 1);
        // A folder is no file, and nothing is hung up on.
        assert_eq!(load(folder.path(), false).file.problems.len(), 1);
    }

    #[test]
    fn making_it_leaves_one_that_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/config.toml");
        assert!(make(&path, "theme = 'dark'").unwrap());
        assert!(!make(&path, "").unwrap());
        assert_eq!(load(&path, true).file.said.len(), 1);
    }
}
