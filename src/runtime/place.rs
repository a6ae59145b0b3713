//! What holds on this machine.

use std::collections::BTreeSet;
use std::path::Path;

/// The condition words that hold here: the operating system, and `go` when the host has Go.
#[must_use]
pub fn detect_conditions() -> BTreeSet<String> {
    let mut found = BTreeSet::from([std::env::consts::OS.to_owned()]);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let name = if cfg!(windows) { "go.exe" } else { "go" };
    if std::env::split_paths(&path).any(|folder| is_program(&folder.join(name))) {
        found.insert("go".to_owned());
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
