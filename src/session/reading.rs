//! The files a learner can read at a step, line by line: what the solution has, what they start from, what they wrote.

use std::collections::BTreeMap;

use crate::check::FileFact;
use crate::course::{Action, FileTask, Step};
use crate::session::{Effect, Session};

/// A file of the lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readable {
    /// Path in the workspace.
    pub path: String,
    /// The solution's text.
    pub solution: String,
    /// What the learner starts from, when not from nothing.
    pub skeleton: Option<String>,
    /// Notes in the learner's language by line of the solution, from 0; Markdown.
    pub notes: BTreeMap<usize, String>,
}

/// The learner's own files as they were last seen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reading {
    pub wanted: bool,
    pub files: BTreeMap<String, FileFact>,
    /// Changes with each look.
    pub version: u64,
}

impl Session {
    /// The files that the present step, or one before it in the lesson, has the learner write; those of the present
    /// step first, then the latest. Texts are as they stand at this step, with variables filled in.
    #[must_use]
    pub fn readable(&self) -> Vec<Readable> {
        let steps = self.steps_so_far();
        let mut files: Vec<Readable> = Vec::new();
        for (at, step) in steps.iter().enumerate().rev() {
            for task in written(step) {
                let path = self.scope.fill(&task.path);
                if !files.iter().any(|known| known.path == path) {
                    files.push(self.readable_file(path, task, steps.get(at..).unwrap_or_default()));
                }
            }
        }
        files
    }

    fn readable_file(&self, path: String, task: &FileTask, since: &[Step]) -> Readable {
        let notes = since.iter().flat_map(|step| &step.line_notes).filter(|note| note.path == task.path);
        let notes = notes.map(|note| (note.line.saturating_sub(1), self.scope.fill(note.text.text(self.lang())))).collect();
        let skeleton = task.skeleton.as_ref().map(|text| self.scope.fill(text));
        Readable { path, solution: self.scope.fill(&task.content), skeleton, notes }
    }

    /// There is a file to read.
    #[must_use]
    pub fn has_readable(&self) -> bool {
        self.steps_so_far().iter().any(|step| !written(step).is_empty())
    }

    /// The learner's own file as it was last seen; `None` before the first look.
    #[must_use]
    pub fn own_file(&self, path: &str) -> Option<&FileFact> {
        self.reading.files.get(path)
    }

    /// Changes whenever the learner's files were looked at.
    #[must_use]
    pub fn files_version(&self) -> u64 {
        self.reading.version
    }

    fn steps_so_far(&self) -> &[Step] {
        let (place, _) = self.place();
        self.lesson().and_then(|lesson| lesson.steps.get(..place)).unwrap_or_default()
    }

    /// Files are read (or no longer).
    pub(crate) fn want_files(&mut self, wanted: bool) -> Vec<Effect> {
        self.reading.wanted = wanted;
        self.find_files()
    }

    pub(crate) fn find_files(&self) -> Vec<Effect> {
        if !self.reading.wanted {
            return Vec::new();
        }
        let paths: Vec<String> = self.readable().into_iter().map(|file| file.path).collect();
        if paths.is_empty() { Vec::new() } else { vec![Effect::Files(paths)] }
    }

    pub(crate) fn found_files(&mut self, files: BTreeMap<String, FileFact>) -> Vec<Effect> {
        self.reading.files = files;
        self.reading.version += 1;
        Vec::new()
    }
}

fn written(step: &Step) -> &[FileTask] {
    match &step.action {
        Action::Write(files) => files,
        _ => &[],
    }
}
