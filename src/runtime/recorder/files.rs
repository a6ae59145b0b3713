//! What a command does to the files of the workspace.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::engine::recording::Wrote;

/// Most files that are looked at.
const MOST: usize = 5_000;
/// Most bytes of a text that is kept.
const TEXT: u64 = 256 * 1024;

/// The files of a folder, by path inside it: size and time of the last change.
pub type Listing = BTreeMap<String, (u64, Option<SystemTime>)>;

/// Every file below a folder but the program's own.
pub fn listing(root: &Path) -> Listing {
    let mut found = Listing::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let (path, Ok(kind)) = (entry.path(), entry.file_type()) else { continue };
            if kind.is_dir() && entry.file_name() != ".sealegs" {
                open.push(path);
            } else if let (true, Ok(meta), Ok(inside)) = (kind.is_file(), entry.metadata(), path.strip_prefix(root)) {
                found.insert(inside.to_string_lossy().replace('\\', "/"), (meta.len(), meta.modified().ok()));
            }
        }
        if found.len() > MOST {
            break;
        }
    }
    found
}

/// The files that are new or other than they were.
pub fn written(root: &Path, before: &Listing) -> Vec<Wrote> {
    let now = listing(root);
    let changed = now.into_iter().filter(|(path, state)| before.get(path) != Some(state));
    changed
        .map(|(path, (size, _))| {
            let text =
                if size <= TEXT { fs::read(root.join(&path)).ok().and_then(|bytes| String::from_utf8(bytes).ok()) } else { None };
            Wrote { path, size, text }
        })
        .collect()
}

/// The files that are no longer there.
pub fn removed(root: &Path, before: &Listing) -> Vec<String> {
    let now = listing(root);
    before.keys().filter(|path| !now.contains_key(*path)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::{listing, removed, written};

    #[test]
    fn a_command_wrote_what_is_new_or_other_than_before() {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, bytes: &[u8]| std::fs::write(folder.path().join(path), bytes).unwrap();
        std::fs::create_dir_all(folder.path().join("app")).unwrap();
        std::fs::create_dir_all(folder.path().join(".sealegs")).unwrap();
        write("old", b"old");
        write("grows", b"a");
        let before = listing(folder.path());
        write("grows", b"ab");
        write("app/go.mod", b"module app\n");
        write("app/server", &[0xff, 0xfe, 0x00]);
        write(".sealegs/progress.json", b"{}");
        let written = written(folder.path(), &before);
        let told: Vec<_> = written.iter().map(|file| (file.path.as_str(), file.size, file.text.as_deref())).collect();
        assert_eq!(told, [("app/go.mod", 11, Some("module app\n")), ("app/server", 3, None), ("grows", 2, Some("ab"))]);
        std::fs::remove_file(folder.path().join("old")).unwrap();
        assert_eq!(removed(folder.path(), &before), ["old"]);
    }
}
