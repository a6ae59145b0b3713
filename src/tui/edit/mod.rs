//! Writing a step's files inside the workshop.
//!
//! - this: the editor's state, what it is told and what it asks for;
//! - [`buffer`]: text, cursor, undo, over `ratatui-textarea`; [`indent`]: what Tab puts in; [`cells`]: lines as a terminal
//!   shows them; [`sheet`]: a file, and what is known of it outside;
//! - [`keys`]: what keys and the mouse do; [`questions`]: unsaved text, changes outside, text of an earlier time;
//! - [`laid`]: everything laid out for a size;
//! - [`disk`]: reading, saving and the copies that outlive a crash;
//! - [`choice`]: which editor `e` opens; [`opening`]: files on their way into it;
//! - [`words`]: its words.

pub(crate) mod buffer;
pub(crate) mod cells;
pub mod choice;
pub(crate) mod disk;
pub(crate) mod indent;
mod keys;
pub(crate) mod laid;
pub(crate) mod opening;
mod questions;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;
pub mod words;

use crate::session::ToEdit;
use crate::tui::edit::buffer::Go;
use crate::tui::edit::choice::Choice;
use crate::tui::edit::laid::Laid;
use crate::tui::edit::sheet::Sheet;
use crate::tui::find::Search;
use crate::workspace::Saved;

/// What a key of the editor does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, private_interfaces, reason = "the keymap says each in words")]
pub enum EditAct {
    Go(Go),
    Select(Go),
    PageUp,
    PageDown,
    NewLine,
    Tab,
    BackTab,
    Backspace,
    Delete,
    EraseWord,
    EraseWordAfter,
    Undo,
    Redo,
    Copy,
    Cut,
    Paste,
    SelectAll,
    Find,
    FindNext,
    FindBack,
    Save,
    Leave,
    Difference,
    Solution,
    Outside,
    NextFile,
    FileBefore,
    NoteUp,
    NoteDown,
    SaveAndLeave,
    Discard,
    Mine,
    Theirs,
    Back,
}

/// What the text is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Against {
    Solution,
    /// What somebody else wrote into the file.
    Theirs,
    /// The text of an earlier time with what the file holds.
    Recovered,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    /// Leave although something is unsaved?
    Leave,
    /// The file was changed outside.
    Changed,
    /// There is unsaved text of an earlier time.
    Recovered,
}

/// The editor while it is open.
#[derive(Debug, Default)]
pub(crate) struct Editing {
    pub sheets: Vec<Sheet>,
    /// The one that is written.
    pub at: usize,
    pub ask: Option<Ask>,
    /// The difference is shown in the place of the text.
    pub against: Option<Against>,
    pub difference_first: usize,
    pub note_first: usize,
    pub search: Option<Search>,
    /// What was copied or cut last.
    pub cut: String,
    /// The mouse was pressed in the text, and is not let go yet: what it goes over is selected.
    pub dragging: bool,
    /// It closes when everything is saved.
    pub leaving: bool,
    pub laid: Laid,
}

impl Editing {
    /// The file that is written.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        self.sheets.get(self.at)
    }

    pub(crate) fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        self.sheets.get_mut(self.at)
    }

    pub(crate) fn by_path(&mut self, path: &str) -> Option<&mut Sheet> {
        self.sheets.iter_mut().find(|sheet| sheet.path == path)
    }
}

/// What the editor is told.
#[derive(Debug, Clone, PartialEq)]
pub enum EditMsg {
    /// Files that were opened, and what was said of those that were not.
    Opened(Vec<Opened>, Vec<String>),
    /// What became of a save: the path, the text, and that or why not.
    Saved(String, String, Result<Saved, String>),
    /// A file was looked at; what it holds.
    Seen(String, Option<String>),
    /// Which editor is to open these files? Those there are, and the one that was chosen before.
    Which(Vec<ToEdit>, Vec<Choice>, Option<Choice>),
    /// Something to say.
    Say(String),
}

/// A file on its way into the editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Path in the workspace.
    pub path: String,
    /// What it holds; `None` when it is not there.
    pub text: Option<String>,
    /// Text of an earlier time that was never saved.
    pub recovered: Option<String>,
}

/// What the editor asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum EditTodo {
    /// Open these in the editor that was chosen; ask which where none was, or where it is asked for.
    Open(Vec<ToEdit>, bool),
    /// Open these in this one, and remember it.
    Use(Choice, Vec<ToEdit>),
    /// Save a text where the file still holds what is known.
    Save {
        /// Path in the workspace.
        path: String,
        /// What the file should hold.
        known: Option<String>,
        /// What it is to hold.
        text: String,
        /// Even if it holds something else; that is kept beside it.
        over: bool,
    },
    /// Look what a file holds.
    Look(String),
    /// Keep an unsaved text, so that it outlives a crash.
    Keep(String, String),
    /// It needs no keeping any more.
    Forget(String),
}
