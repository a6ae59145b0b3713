//! Which files the learner's editor opens.

use crate::course::{Action, FileTask, Step};
use crate::session::{Effect, Notice, Session, ToEdit};

impl Session {
    /// Opens the step's files; where it only has a command, the files that command works with: those written last
    /// before it in the lesson. A build that fails is mended without leaving the step. Files that are ready as they are
    /// only come along: an editor that asks to see each of them would be in the way. Of the file that is named, only that.
    pub(crate) fn edit(&mut self, path: Option<&str>) -> Vec<Effect> {
        let files: Vec<ToEdit> = match path {
            Some(path) => self
                .readable()
                .into_iter()
                .filter(|file| file.path == path)
                .map(|file| ToEdit { path: file.path, start: file.skeleton.unwrap_or_default(), open: true })
                .collect(),
            None => self.step_files().iter().map(|file| self.file_to_edit(file)).collect(),
        };
        let alone = path.is_some() || files.iter().all(|file| !file.open);
        if files.is_empty() {
            return self.say(Notice::NoFile);
        }
        vec![Effect::Edit(files.into_iter().map(|file| ToEdit { open: file.open || alone, ..file }).collect())]
    }

    /// The files that the step has the learner write, or that its command works with.
    fn step_files(&self) -> &[FileTask] {
        let steps = self.lesson().map(|lesson| lesson.steps.as_slice()).unwrap_or_default();
        let (place, _) = self.place();
        let written = |step: &Step| matches!(step.action, Action::Write(_));
        let wanted = match self.step().map(|step| &step.action) {
            Some(Action::Write(_)) => self.step(),
            Some(Action::Run(_)) => steps.iter().take(place).rev().find(|step| written(step)),
            _ => None,
        };
        match wanted.map(|step| &step.action) {
            Some(Action::Write(files)) => files,
            _ => &[],
        }
    }

    fn file_to_edit(&self, file: &FileTask) -> ToEdit {
        let open = file.skeleton.as_ref() != Some(&file.content);
        ToEdit { path: self.scope.fill(&file.path), start: self.scope.fill(file.skeleton.as_deref().unwrap_or_default()), open }
    }
}
