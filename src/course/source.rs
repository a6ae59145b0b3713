//! The text files a course is made of, wherever they come from.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use include_dir::{Dir, DirEntry, include_dir};

static LESSONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

/// The files of a course, by path relative to the course folder, with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    texts: BTreeMap<String, Cow<'static, str>>,
    not_text: BTreeSet<String>,
}

impl Files {
    /// Adds a text file; a later one replaces an earlier one.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<Cow<'static, str>>) {
        self.texts.insert(path.into(), text.into());
    }

    /// Adds a file as it was read; one that is not UTF-8 is remembered as such.
    pub fn insert_bytes(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        let path = path.into();
        match String::from_utf8(bytes) {
            Ok(text) => self.insert(path, text),
            Err(_) => {
                self.not_text.insert(path);
            }
        }
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(AsRef::as_ref)
    }

    /// The file is there but is not UTF-8 text.
    #[must_use]
    pub fn is_not_text(&self, path: &str) -> bool {
        self.not_text.contains(path)
    }

    /// Whether a file, or a folder with files in it, has this path.
    #[must_use]
    pub fn exists(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        self.texts.contains_key(path)
            || self.not_text.contains(path)
            || self.texts.range(folder.clone()..).next().is_some_and(|(first, _)| first.starts_with(&folder))
    }

    /// Leaves out text files.
    pub fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.texts.retain(|path, _| keep(path));
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().chain(&self.not_text).map(String::as_str)
    }
}

impl<P: Into<String>, T: Into<Cow<'static, str>>> FromIterator<(P, T)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(iter: I) -> Self {
        let mut files = Self::default();
        for (path, text) in iter {
            files.insert(path, text);
        }
        files
    }
}

/// The course that is part of the binary.
#[must_use]
pub fn embedded() -> Files {
    let mut files = Files::default();
    collect(&LESSONS, &mut files);
    files
}

/// Adds every file of a folder that is part of the binary.
pub(super) fn collect(folder: &'static Dir<'static>, files: &mut Files) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, files),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                match file.contents_utf8() {
                    Some(text) => files.insert(path, text),
                    None => files.insert_bytes(path, file.contents().to_vec()),
                }
            }
        }
    }
}
