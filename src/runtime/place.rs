//! What holds on this machine.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The condition words that hold here: the operating system, and `go` when the host has Go.
#[must_use]
pub fn detect_conditions() -> BTreeSet<String> {
    let mut found = BTreeSet::from([std::env::consts::OS.to_owned()]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let has = |name: &str| std::env::split_paths(&path).any(|folder| is_program(&folder.join(name)));
    if has(if cfg!(windows) { "go.exe" } else { "go" }) {
        found.insert("go".to_owned());
    }
    // goenv puts itself on PATH in the shell's own start-up files, which this program was perhaps not started from.
    if has("goenv") || crate::shell::goenv_root().is_some() {
        found.insert("goenv".to_owned());
    }
    let shell = std::env::var_os("SHELL").map(PathBuf::from);
    if let Some(shell) = shell.as_deref().and_then(Path::file_name).and_then(|name| name.to_str())
        && ["bash", "zsh", "fish"].contains(&shell)
    {
        found.insert(shell.to_owned());
    }
    found
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
