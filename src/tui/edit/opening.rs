//! Files on their way to an editor, and the question which one.

use crossterm::event::{KeyCode, KeyEvent};

use crate::session::{Effect, Input, ToEdit};
use crate::tui::app::App;
use crate::tui::edit::EditTodo;
use crate::tui::edit::choice::Choice;
use crate::tui::keymap::Act;
use crate::tui::message::Todo;

/// The question which editor is to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Which {
    /// What waits to be opened.
    pub files: Vec<ToEdit>,
    /// The editors there are.
    pub there: Vec<Choice>,
    /// The one under the cursor.
    pub at: usize,
}

impl App {
    /// Opens the step's files, or one, in the chosen editor; `again` asks which that is.
    pub(crate) fn write(&mut self, path: Option<String>, again: bool) -> Vec<Todo> {
        let todos = self.ask(Input::Edit(path));
        let to_editor = |todo| match todo {
            Todo::Perform(Effect::Edit(files)) => Todo::Edit(EditTodo::Open(files, again)),
            other => other,
        };
        todos.into_iter().map(to_editor).collect()
    }

    /// The line from 1 at which a program opens a file: where it is read.
    pub(crate) fn line_to_open(&self, path: &str) -> usize {
        self.reader.as_ref().filter(|reader| reader.path() == path).map_or(1, |reader| reader.line() + 1)
    }

    pub(crate) fn ask_which(&mut self, files: Vec<ToEdit>, there: Vec<Choice>, chosen: Option<Choice>) {
        let at = chosen.and_then(|chosen| there.iter().position(|choice| *choice == chosen)).unwrap_or(0);
        self.which = Some(Which { files, there, at });
    }

    /// A key of that question.
    pub(crate) fn in_which(&mut self, act: Act, event: KeyEvent) -> Vec<Todo> {
        let Some(which) = &mut self.which else { return Vec::new() };
        let last = which.there.len().saturating_sub(1);
        match act {
            Act::Up => which.at = which.at.checked_sub(1).unwrap_or(last),
            Act::Down => which.at = if which.at >= last { 0 } else { which.at + 1 },
            Act::Pick => {
                if let KeyCode::Char(digit @ '1'..='9') = event.code
                    && digit as usize - '1' as usize <= last
                {
                    which.at = digit as usize - '1' as usize;
                    return self.use_editor();
                }
            }
            Act::Choose => return self.use_editor(),
            _ => self.which = None,
        }
        Vec::new()
    }

    fn use_editor(&mut self) -> Vec<Todo> {
        let Some(which) = self.which.take() else { return Vec::new() };
        let choice = which.there.get(which.at).cloned().unwrap_or(Choice::Inside);
        vec![Todo::Edit(EditTodo::Use(choice, which.files))]
    }
}
