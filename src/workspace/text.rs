//! Texts that are written inside the workshop: read exactly, and saved without taking anything from anyone.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::workspace::{MAX_READ, Workspace, WorkspaceError, io_error};

/// Why a file is not opened for writing here.
#[derive(Debug, thiserror::Error)]
pub enum NoText {
    /// It is larger than [`MAX_READ`].
    #[error("it is larger than {} MB", MAX_READ >> 20)]
    TooLarge,
    /// It is not UTF-8.
    #[error("it is not a text in UTF-8")]
    NotUtf8,
    /// It cannot be read.
    #[error(transparent)]
    Workspace(#[from] WorkspaceError),
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// The text stands in the file; where another version that stood there is kept, when it was asked to be.
    Done(Option<String>),
    /// The file holds something else than it should; `None` when it is gone. Nothing was written.
    Changed(Option<String>),
}

impl Workspace {
    /// A file's text, exactly; `None` when it is not there.
    ///
    /// # Errors
    /// See [`NoText`].
    pub fn text(&self, path: &str) -> Result<Option<String>, NoText> {
        let full = self.resolve(path)?;
        let mut bytes = Vec::new();
        match fs::File::open(&full).and_then(|file| file.take(MAX_READ + 1).read_to_end(&mut bytes)) {
            Ok(_) if bytes.len() as u64 > MAX_READ => Err(NoText::TooLarge),
            Ok(_) => Ok(Some(String::from_utf8(bytes).map_err(|_| NoText::NotUtf8)?)),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
            Err(source) => Err(io_error(&full, source).into()),
        }
    }

    /// Saves a text whole or not at all, where the file still holds `known` (`None`: is not there). The file's mode stays.
    ///
    /// # Errors
    /// See [`NoText`]; the old file is still whole then.
    pub fn save(&self, path: &str, known: Option<&str>, text: &str) -> Result<Saved, NoText> {
        let there = self.text(path)?;
        if there.as_deref() == Some(text) {
            return Ok(Saved::Done(None));
        }
        if there.as_deref() != known {
            return Ok(Saved::Changed(there));
        }
        self.put(&self.resolve(path)?, text)?;
        Ok(Saved::Done(None))
    }

    /// Saves a text over whatever stands there; that is first copied to `NAME.theirs-N`.
    ///
    /// # Errors
    /// When either cannot be written; the old file is still whole then.
    pub fn save_over(&self, path: &str, text: &str) -> Result<Saved, WorkspaceError> {
        let full = self.resolve(path)?;
        let kept = if full.exists() { Some(self.keep_as(path, &full, "theirs")?) } else { None };
        self.put(&full, text)?;
        Ok(Saved::Done(kept))
    }

    /// A link inside the workspace stays one: what it leads to is written.
    fn put(&self, full: &Path, text: &str) -> Result<(), WorkspaceError> {
        let fail = |source| io_error(full, source);
        let target: PathBuf = if full.is_symlink() { full.canonicalize().map_err(fail)? } else { full.to_owned() };
        let folder = target.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder).map_err(fail)?;
        let mut file = tempfile::Builder::new().prefix(".sealegs-").tempfile_in(folder).map_err(fail)?;
        file.write_all(text.as_bytes()).map_err(fail)?;
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = target.metadata().map_or(0o644, |old| old.permissions().mode());
            file.as_file().set_permissions(fs::Permissions::from_mode(mode)).map_err(fail)?;
        }
        file.persist(&target).map_err(|error| fail(error.error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{NoText, Saved};
    use crate::workspace::Workspace;

    #[test]
    fn a_file_that_changed_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(folder.path()).unwrap();
        assert_eq!(workspace.save("a/x", None, "one\n").unwrap(), Saved::Done(None));
        std::fs::write(folder.path().join("a/x"), "theirs\n").unwrap();
        assert_eq!(workspace.save("a/x", Some("one\n"), "two\n").unwrap(), Saved::Changed(Some("theirs\n".into())));
        assert_eq!(workspace.save("a/x", None, "two\n").unwrap(), Saved::Changed(Some("theirs\n".into())));
        let Saved::Done(Some(kept)) = workspace.save_over("a/x", "two\n").unwrap() else { panic!("their version is kept") };
        assert_eq!((workspace.text("a/x").unwrap().unwrap(), kept.as_str()), ("two\n".into(), "a/x.theirs-1"));
        assert_eq!(workspace.text(&kept).unwrap().unwrap(), "theirs\n");
        std::fs::remove_file(folder.path().join("a/x")).unwrap();
        assert_eq!(workspace.save("a/x", Some("two\n"), "three\n").unwrap(), Saved::Changed(None));
    }

    #[test]
    fn what_is_no_text_or_too_large_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let workspace = Workspace::open(folder.path()).unwrap();
        std::fs::write(folder.path().join("latin"), b"caf\xe9").unwrap();
        std::fs::write(folder.path().join("large"), vec![b'x'; (1 << 20) + 1]).unwrap();
        assert!(matches!(workspace.text("latin"), Err(NoText::NotUtf8)));
        assert!(matches!(workspace.text("large"), Err(NoText::TooLarge)));
        assert!(workspace.save("latin", None, "x").is_err(), "and not written over");
    }

    #[cfg(unix)]
    #[test]
    fn mode_and_links_stay_and_no_link_leads_out() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let workspace = Workspace::open(folder.path()).unwrap();
        let run = folder.path().join("run.sh");
        std::fs::write(&run, "old").unwrap();
        std::fs::set_permissions(&run, std::fs::Permissions::from_mode(0o750)).unwrap();
        symlink("run.sh", folder.path().join("link")).unwrap();
        workspace.save("link", Some("old"), "new").unwrap();
        assert_eq!(std::fs::read_to_string(&run).unwrap(), "new");
        assert_eq!(run.metadata().unwrap().permissions().mode() & 0o777, 0o750);
        assert!(folder.path().join("link").is_symlink());
        std::fs::write(outside.path().join("secret"), "s").unwrap();
        symlink(outside.path().join("secret"), folder.path().join("out")).unwrap();
        assert!(workspace.text("out").is_err() && workspace.save("out", Some("s"), "x").is_err());
        assert!(workspace.save_over("out", "x").is_err());
    }
}
