//! Giving the learner's own files back after a solution took their place.

use crate::session::Notice;
use crate::tui::app::{App, Todo};
use crate::tui::words::ScreenWord;
use crate::workspace::{Workspace, WorkspaceError, Written};

/// So many writings can be undone, the last one first.
const MOST: usize = 20;

/// A file and where the learner's version of it is kept.
pub type Kept = (String, String);

impl App {
    /// Files were written: what they replaced can be given back.
    pub(crate) fn keep_for_undo(&mut self, files: &[Written]) {
        let kept: Vec<Kept> = files.iter().filter_map(|file| Some((file.path.clone(), file.kept.clone()?))).collect();
        if kept.is_empty() {
            return;
        }
        if self.undo.len() >= MOST {
            self.undo.remove(0);
        }
        self.undo.push(kept);
    }

    /// Gives back what was replaced last.
    pub(crate) fn give_back(&mut self) -> Vec<Todo> {
        let lang = self.session.lang();
        if self.session.busy() {
            self.note = Some(Notice::Busy.text(lang));
            return Vec::new();
        }
        match self.undo.pop() {
            Some(kept) => vec![Todo::GiveBack(kept)],
            None => {
                self.note = Some(ScreenWord::NothingToUndo.text(lang).to_owned());
                Vec::new()
            }
        }
    }

    /// They are back, or why they are not. What stood there is kept as well, so that this can be undone, too.
    pub(crate) fn given_back(&mut self, result: Result<Vec<Written>, (Vec<Kept>, String)>) {
        let lang = self.session.lang();
        match result {
            Ok(files) => {
                let names: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
                self.note = Some(format!("{} {}", ScreenWord::GivenBack.text(lang), names.join(", ")));
                self.keep_for_undo(&files);
            }
            Err((kept, why)) => {
                self.note = Some(format!("{} {why}", ScreenWord::NotGivenBack.text(lang)));
                self.undo.push(kept);
            }
        }
    }
}

/// Puts the kept versions in their places.
///
/// # Errors
/// When one cannot be read or written; those before it are back.
pub(crate) fn put_back(workspace: &Workspace, kept: &[Kept]) -> Result<Vec<Written>, WorkspaceError> {
    let mut written = Vec::new();
    for (path, copy) in kept {
        if let Some(text) = workspace.read(copy)? {
            written.push(workspace.write(path, &text)?);
        }
    }
    Ok(written)
}

#[cfg(test)]
#[path = "undo_tests.rs"]
mod tests;
