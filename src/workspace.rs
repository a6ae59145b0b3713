//! The workspace: the folder with the learner's own files. Every path stays inside it, and nothing of the
//! learner's is overwritten without a copy being kept.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};

mod text;

pub use text::{NoText, Saved};

/// Largest file that is read, in bytes.
pub const MAX_READ: u64 = 1 << 20;

/// A file of the workspace that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum WorkspaceError {
    /// The path leads out of the workspace.
    #[error("{0} is outside the workspace")]
    Outside(String),
    /// The system said no.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Path inside the workspace.
    pub path: String,
    /// Where the learner's own version is kept, inside the workspace, when there was one and it differed.
    pub kept: Option<String>,
}

/// The folder with the learner's files.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

/// Where sealegs keeps its own things in the workspace at this folder, which need not be there yet.
#[must_use]
pub fn own_folder(root: &Path) -> PathBuf {
    root.join(".sealegs")
}

impl Workspace {
    /// Opens the workspace, making the folder.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn open(root: &Path) -> Result<Self, WorkspaceError> {
        fs::create_dir_all(root)
            .and_then(|()| root.canonicalize())
            .map(|root| Self { root })
            .map_err(|source| io_error(root, source))
    }

    /// The folder itself, an absolute path.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where sealegs keeps its own things.
    #[must_use]
    pub fn own_folder(&self) -> PathBuf {
        own_folder(&self.root)
    }

    /// The absolute path of a file of the workspace. Symbolic links may not lead out of it.
    ///
    /// # Errors
    /// When the path is absolute, climbs out, or follows a link out.
    pub fn resolve(&self, path: &str) -> Result<PathBuf, WorkspaceError> {
        let outside = || WorkspaceError::Outside(path.to_owned());
        let mut full = self.root.clone();
        for part in Path::new(path).components() {
            match part {
                Component::Normal(name) => full.push(name),
                Component::CurDir => {}
                _ => return Err(outside()),
            }
        }
        let standing = full.ancestors().find(|ancestor| ancestor.symlink_metadata().is_ok()).unwrap_or(&self.root);
        match standing.canonicalize() {
            Ok(real) if real.starts_with(&self.root) => Ok(full),
            _ => Err(outside()),
        }
    }

    /// A folder of the workspace, made when it is not there.
    ///
    /// # Errors
    /// See [`Self::resolve`]; or when it cannot be made.
    pub fn folder(&self, path: &str) -> Result<PathBuf, WorkspaceError> {
        let full = self.resolve(path)?;
        fs::create_dir_all(&full).map_err(|source| io_error(&full, source))?;
        Ok(full)
    }

    /// The text of a file, at most [`MAX_READ`] bytes, invalid UTF-8 replaced; `None` when it is not there.
    ///
    /// # Errors
    /// See [`Self::resolve`]; or when it cannot be read.
    pub fn read(&self, path: &str) -> Result<Option<String>, WorkspaceError> {
        let full = self.resolve(path)?;
        let mut bytes = Vec::new();
        match fs::File::open(&full).and_then(|file| file.take(MAX_READ).read_to_end(&mut bytes)) {
            Ok(_) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            Err(source) => Err(io_error(&full, source)),
        }
    }

    /// Writes a file whole or not at all. A differing file of the learner's is first copied to `NAME.mine-N`.
    ///
    /// # Errors
    /// See [`Self::resolve`]; or when it cannot be written; the old file is still whole then.
    pub fn write(&self, path: &str, content: &str) -> Result<Written, WorkspaceError> {
        let full = self.resolve(path)?;
        let fail = |source| io_error(&full, source);
        let folder = full.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(fail)?;
        let mut kept = None;
        match fs::read(&full) {
            Ok(old) if old == content.as_bytes() => return Ok(Written { path: path.to_owned(), kept }),
            Ok(old) if !old.iter().all(u8::is_ascii_whitespace) => kept = Some(self.keep_as(path, &full, "mine")?),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(fail(source)),
        }
        let mut file = tempfile::Builder::new().prefix(".sealegs-").tempfile_in(folder).map_err(fail)?;
        file.write_all(content.as_bytes()).map_err(fail)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = full.metadata().map_or(0o644, |old| old.permissions().mode());
            file.as_file().set_permissions(fs::Permissions::from_mode(mode)).map_err(fail)?;
        }
        file.persist(&full).map_err(|error| fail(error.error))?;
        Ok(Written { path: path.to_owned(), kept })
    }

    /// Makes a file from its skeleton unless it is there already.
    ///
    /// # Errors
    /// See [`Self::write`].
    pub fn ensure(&self, path: &str, skeleton: &str) -> Result<PathBuf, WorkspaceError> {
        let full = self.resolve(path)?;
        if !full.exists() {
            self.write(path, skeleton)?;
        }
        Ok(full)
    }

    fn keep_as(&self, path: &str, full: &Path, whose: &str) -> Result<String, WorkspaceError> {
        for number in 1_u32.. {
            let name = format!("{path}.{whose}-{number}");
            let target = self.resolve(&name)?;
            if !target.exists() {
                fs::copy(full, &target).map_err(|source| io_error(&target, source))?;
                return Ok(name);
            }
        }
        Err(WorkspaceError::Outside(path.to_owned()))
    }
}

fn io_error(path: &Path, source: io::Error) -> WorkspaceError {
    WorkspaceError::Io { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    use super::Workspace;

    #[test]
    fn a_path_never_leaves_the_workspace() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(&folder.path().join("w")).unwrap();
        for path in ["../x", "/etc/passwd", "a/../../x"] {
            assert!(workspace.write(path, "x").is_err(), "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path(), workspace.root().join("link")).unwrap();
            assert!(workspace.write("link/x", "x").is_err());
            std::os::unix::fs::symlink(folder.path().join("nowhere"), workspace.root().join("dangling")).unwrap();
            assert!(workspace.write("dangling", "x").is_err());
        }
    }

    #[test]
    fn the_learners_own_version_is_kept_when_the_solution_is_applied() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(folder.path()).unwrap();
        assert_eq!(workspace.write("a/server.go", "mine").unwrap().kept, None);
        let written = workspace.write("a/server.go", "solution").unwrap();
        assert_eq!(workspace.read(&written.kept.unwrap()).unwrap().as_deref(), Some("mine"));
        assert_eq!(workspace.write("a/server.go", "solution").unwrap().kept, None, "writing the same again keeps nothing");
        assert_eq!(workspace.read("a/server.go").unwrap().as_deref(), Some("solution"));
    }
}
