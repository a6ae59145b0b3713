use std::fs;
use std::path::Path;

use bytes::Bytes;
use tar::{EntryType, Header};
use tokio::sync::mpsc;

use super::unpack;

/// An archive of a container that means harm: names and links are written as they are given.
fn archive(entries: &[(&str, EntryType, &str, u32)]) -> Bytes {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, kind, content, mode) in entries {
        let mut header = Header::new_ustar();
        header.set_entry_type(*kind);
        header.set_mode(*mode);
        header.set_mtime(1_000_000_000);
        let is_link = matches!(kind, EntryType::Symlink | EntryType::Link);
        header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
        if is_link {
            header.as_mut_bytes()[157..157 + content.len()].copy_from_slice(content.as_bytes());
        }
        let data = if is_link { "" } else { *content };
        header.set_size(data.len() as u64);
        header.set_cksum();
        builder.append(&header, data.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap().into()
}

fn unpacked(root: &Path, from: &str, to: Option<&str>, archive: Bytes) -> Result<(), String> {
    // In pieces that end anywhere.
    let (sender, receiver) = mpsc::channel(1);
    let pieces = std::thread::spawn(move || {
        for piece in archive.chunks(100) {
            if sender.blocking_send(Bytes::copy_from_slice(piece)).is_err() {
                break;
            }
        }
    });
    let result = unpack(Bytes::new(), receiver, root, from, to, Default::default());
    pieces.join().unwrap();
    result
}

const FILE: EntryType = EntryType::Regular;
const FOLDER: EntryType = EntryType::Directory;
const LINK: EntryType = EntryType::Symlink;

/// A root and, beside it, what must not be touched.
fn place() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("root");
    fs::create_dir(&root).unwrap();
    fs::write(dir.path().join("secret"), "mine").unwrap();
    (dir, root)
}

#[test]
fn files_folders_and_links_come_out_under_their_new_name() {
    let (_dir, root) = place();
    let tar = archive(&[("app/", FOLDER, "", 0o750), ("app/run", FILE, "#!/bin/sh", 0o755), ("app/link", LINK, "run", 0o777)]);
    unpacked(&root, "app", Some("copy"), tar).unwrap();
    assert_eq!(fs::read_to_string(root.join("copy/run")).unwrap(), "#!/bin/sh");
    assert_eq!(fs::read_link(root.join("copy/link")).unwrap(), Path::new("run"));
    let modified = fs::metadata(root.join("copy/run")).unwrap().modified().unwrap();
    assert_eq!(modified.duration_since(std::time::UNIX_EPOCH).unwrap().as_secs(), 1_000_000_000);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(root.join("copy")).unwrap().permissions().mode() & 0o7777, 0o750);
    }
}

#[test]
fn a_name_cannot_lead_out_of_the_target() {
    for name in ["../secret", "app/../../secret", "/../../secret"] {
        let (dir, root) = place();
        assert!(unpacked(&root, "app", None, archive(&[(name, FILE, "theirs", 0o644)])).is_err(), "{name}");
        assert_eq!(fs::read_to_string(dir.path().join("secret")).unwrap(), "mine");
    }
    let (_dir, root) = place();
    unpacked(&root, "x", None, archive(&[("/etc/inside", FILE, "x", 0o644)])).unwrap();
    assert!(root.join("etc/inside").exists(), "an absolute name begins at the target");
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_link_of_the_archive() {
    let (dir, root) = place();
    let outside = dir.path().display().to_string();
    let through_folder = archive(&[("a", LINK, &outside, 0o777), ("a/secret", FILE, "theirs", 0o644)]);
    assert!(unpacked(&root, "a", None, through_folder).unwrap_err().contains("is a link"));
    let target = format!("{outside}/secret");
    let through_file = archive(&[("b", LINK, &target, 0o777), ("b", FILE, "theirs", 0o644)]);
    unpacked(&root, "b", None, through_file).unwrap();
    assert_eq!(fs::read_to_string(root.join("b")).unwrap(), "theirs", "the file takes the link's place");
    let hard = archive(&[("c", EntryType::Link, "a/secret", 0o644)]);
    assert!(unpacked(&root, "c", None, hard).is_err());
    let relative = archive(&[("d", LINK, "../secret", 0o777)]);
    assert!(unpacked(&root, "d", None, relative).unwrap_err().starts_with("invalid symlink"));
    assert_eq!(fs::read_to_string(dir.path().join("secret")).unwrap(), "mine");
}

#[test]
#[cfg(unix)]
fn a_copy_of_a_program_does_not_run_as_its_owner() {
    use std::os::unix::fs::PermissionsExt;
    let (_dir, root) = place();
    unpacked(&root, "su", None, archive(&[("su", FILE, "x", 0o6755)])).unwrap();
    assert_eq!(fs::metadata(root.join("su")).unwrap().permissions().mode() & 0o7777, 0o755);
}

#[test]
fn a_folder_and_a_file_do_not_replace_each_other() {
    let (_dir, root) = place();
    fs::create_dir(root.join("folder")).unwrap();
    fs::write(root.join("file"), "old").unwrap();
    let error = unpacked(&root, "folder", None, archive(&[("folder", FILE, "x", 0o644)])).unwrap_err();
    assert!(error.starts_with("cannot overwrite directory"), "{error}");
    let error = unpacked(&root, "file", None, archive(&[("file/", FOLDER, "", 0o755)])).unwrap_err();
    assert!(error.starts_with("cannot overwrite non-directory"), "{error}");
    unpacked(&root, "file", None, archive(&[("file", FILE, "new", 0o644)])).unwrap();
    assert_eq!(fs::read_to_string(root.join("file")).unwrap(), "new");
}

#[test]
fn an_archive_that_breaks_off_is_an_error() {
    let (_dir, root) = place();
    let whole = archive(&[("file", FILE, &"x".repeat(5000), 0o644)]);
    assert!(unpacked(&root, "file", None, whole.slice(..2000)).is_err());
}
