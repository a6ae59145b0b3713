//! What `docker cp` makes of two paths: what is copied, into which folder, under which name. The rules are those of
//! moby's `archive` package; paths are cleaned as Go's `filepath` does, with slashes.

pub(in crate::runtime::docker) use crate::engine::clean_path::clean;

/// Two paths as one, cleaned.
pub(super) fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { clean(name) } else { clean(&format!("{folder}/{name}")) }
}

/// The last part, as Go's `filepath.Base`: without slashes at the end.
pub(super) fn base(path: &str) -> &str {
    let trimmed = path.trim_end_matches('/');
    match (path.is_empty(), trimmed.is_empty()) {
        (true, _) => ".",
        (false, true) => "/",
        (false, false) => trimmed.rsplit('/').next().unwrap_or(trimmed),
    }
}

/// All but the last part, cleaned, as Go's `filepath.Dir`.
pub(in crate::runtime::docker) fn parent(path: &str) -> String {
    path.rfind('/').map_or_else(|| ".".to_owned(), |at| clean(path.get(..=at).unwrap_or("/")))
}

/// The path names what is in a folder: it ends in `/.`.
fn names_content(path: &str) -> bool {
    base(path) == "."
}

fn ends_in_slash(path: &str) -> bool {
    path.ends_with('/')
}

/// The path can only be a folder's.
fn claims_folder(path: &str) -> bool {
    ends_in_slash(path) || names_content(path)
}

/// A cleaned path with the `/` or `/.` that the original ended in, which says something.
pub(super) fn keep_ending(mut cleaned: String, original: &str) -> String {
    if !names_content(&cleaned) && names_content(original) {
        if !ends_in_slash(&cleaned) {
            cleaned.push('/');
        }
        cleaned.push('.');
    }
    if !ends_in_slash(&cleaned) && ends_in_slash(original) {
        cleaned.push('/');
    }
    cleaned
}

/// Folder and last part; the last part of what names a folder's content is `.`.
pub(super) fn split(path: &str) -> (String, String) {
    let mut cleaned = clean(path);
    if names_content(path) {
        cleaned.push_str("/.");
    }
    (parent(&cleaned), base(&cleaned).to_owned())
}

/// What a link leads to, with the ending of the path that led there, and the name that the copy keeps.
pub(super) fn followed(path: &str, mut target: String) -> (String, Option<String>) {
    if names_content(path) && !names_content(&target) {
        target.push_str("/.");
    }
    if ends_in_slash(path) && !ends_in_slash(&target) {
        target.push('/');
    }
    let rebase = (base(path) != base(&target)).then(|| base(path).to_owned());
    (target, rebase)
}

/// One end of a copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct End {
    /// Its path, the ending kept.
    pub(super) path: String,
    /// Something is there.
    pub(super) exists: bool,
    /// It is a folder.
    pub(super) folder: bool,
    /// The name that the copy keeps, where a link was followed.
    pub(super) rebase: Option<String>,
}

impl End {
    /// The name its entries begin with in an archive.
    pub(super) fn name(&self) -> String {
        self.rebase.clone().unwrap_or_else(|| split(&self.path).1)
    }
}

/// Where an archive goes: the folder it is unpacked in, and the name its first part takes; `None` leaves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) folder: String,
    pub(super) rename: Option<String>,
}

/// Why two paths cannot be copied, in docker's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Impossible {
    #[error("cannot copy directory")]
    FolderOntoFile,
    #[error("no such directory")]
    NoFolder,
}

/// What is to be done to copy `source` to `target`.
pub(super) fn plan(source: &End, target: &End) -> Result<Plan, Impossible> {
    let (folder, name) = split(&target.path);
    match () {
        () if target.exists && target.folder => Ok(Plan { folder: target.path.clone(), rename: None }),
        () if target.exists && source.folder => Err(Impossible::FolderOntoFile),
        () if !target.exists && !source.folder && claims_folder(&target.path) => Err(Impossible::NoFolder),
        () => Ok(Plan { folder, rename: Some(name) }),
    }
}

/// The name of an archive's entry, as its parts, when the first part `from` becomes `to`. `.` and `/` stand for an
/// archive of what is in a folder. `None`: the name leads out of the archive.
pub(super) fn renamed(entry: &str, from: &str, to: Option<&str>) -> Option<Vec<String>> {
    let mut parts: Vec<String> = Vec::new();
    for part in entry.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part.to_owned()),
        }
    }
    if let Some(to) = to {
        if matches!(from, "." | "/" | "") {
            parts.insert(0, to.to_owned());
        } else if parts.first().is_some_and(|first| first == from) {
            to.clone_into(parts.first_mut()?);
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(path: &str, exists: bool, folder: bool) -> End {
        End { path: path.to_owned(), exists, folder, rebase: None }
    }

    #[test]
    fn paths_are_cleaned_and_split_as_go_does() {
        for (path, cleaned) in [("", "."), ("/", "/"), ("a//b/./c/..", "a/b"), ("/../a", "/a"), ("../a", "../a"), ("a/", "a")] {
            assert_eq!(clean(path), cleaned, "{path}");
        }
        for (path, folder, name) in
            [("/a/b", "/a", "b"), ("/a/b/", "/a", "b"), ("/a/b/.", "/a/b", "."), ("/", "/", "/"), ("a", ".", "a")]
        {
            assert_eq!(split(path), (folder.to_owned(), name.to_owned()), "{path}");
        }
        assert_eq!(keep_ending(clean("/w/./a/."), "a/."), "/w/a/.");
        assert_eq!(keep_ending(clean("/w/a/"), "a/"), "/w/a/");
    }

    #[test]
    fn a_file_goes_into_a_folder_that_is_there_and_takes_a_name_that_is_not() {
        let file = end("/src/file", true, false);
        let into = |target: End| plan(&file, &target).map(|plan| (plan.folder, plan.rename));
        assert_eq!(into(end("/dst", true, true)), Ok(("/dst".into(), None)));
        assert_eq!(into(end("/dst/new", false, false)), Ok(("/dst".into(), Some("new".into()))));
        assert_eq!(into(end("/dst/old", true, false)), Ok(("/dst".into(), Some("old".into()))));
        assert_eq!(into(end("/dst/new/", false, false)), Err(Impossible::NoFolder));
    }

    #[test]
    fn a_folder_goes_into_a_folder_or_becomes_it_but_never_replaces_a_file() {
        let folder = end("/src/dir", true, true);
        assert_eq!(plan(&folder, &end("/dst", true, true)).map(|plan| plan.rename), Ok(None));
        assert_eq!(plan(&folder, &end("/new", false, false)).map(|plan| plan.rename), Ok(Some("new".into())));
        assert_eq!(plan(&folder, &end("/new/", false, false)).map(|plan| plan.rename), Ok(Some("new".into())));
        assert_eq!(plan(&folder, &end("/file", true, false)), Err(Impossible::FolderOntoFile));
    }

    #[test]
    fn entries_take_the_new_name_and_cannot_leave_the_archive() {
        let named = |entry, from, to| renamed(entry, from, to).map(|parts| parts.join("/"));
        assert_eq!(named("dir/a", "dir", Some("new")).as_deref(), Some("new/a"));
        assert_eq!(named("./a/b", ".", Some("new")).as_deref(), Some("new/a/b"));
        assert_eq!(named("./", ".", Some("new")).as_deref(), Some("new"));
        assert_eq!(named("dir/a", "dir", None).as_deref(), Some("dir/a"));
        assert_eq!(named("/etc/passwd", "etc", None).as_deref(), Some("etc/passwd"));
        assert_eq!(named("dir/../../etc/passwd", "dir", None), None);
        assert_eq!(named("../x", "..", None), None);
    }

    #[test]
    fn a_followed_link_keeps_its_name_and_ending() {
        assert_eq!(followed("/a/link", "/b/file".into()), ("/b/file".into(), Some("link".into())));
        assert_eq!(followed("/a/link/", "/b/link".into()), ("/b/link/".into(), None));
        assert_eq!(followed("/a/link/.", "/b/dir".into()), ("/b/dir/.".into(), None));
    }
}
