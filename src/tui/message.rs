//! What the screen is told, and what it asks for.

use std::sync::Arc;

use bytes::Bytes;
use crossterm::event::{KeyEvent, MouseEvent};

use crate::engine::Size;
use crate::markdown::Highlighted;
use crate::session::{Effect, Event};
use crate::tui::edit::{EditMsg, EditTodo};
use crate::tui::remember::Remembered;
use crate::tui::shell::ShellMsg;
use crate::tui::undo::Kept;
use crate::workspace::Written;

/// What the screen is told.
#[derive(Debug, Clone, PartialEq)]
pub enum Msg {
    /// A key.
    Key(KeyEvent),
    /// The mouse.
    Mouse(MouseEvent),
    /// Pasted text.
    Paste(String),
    /// The terminal has a new size.
    Resize(u16, u16),
    /// News for the session.
    Session(Event),
    /// Code that was coloured: language, code, colours.
    Highlighted(Vec<(Code, Arc<Highlighted>)>),
    /// The shell panel's shell has news.
    Shell(ShellMsg),
    /// News for the editor.
    Edit(EditMsg),
    /// Files of the learner's were given back, or not: what is still to be given back, and why it is not.
    GivenBack(Result<Vec<Written>, (Vec<Kept>, String)>),
    /// The clock on the screen goes on.
    Tick,
}

/// A piece of code: its language and its text.
pub type Code = (String, String);

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a handful live at a time, and most are the large one")]
pub enum Todo {
    /// An effect of the session.
    Perform(Effect),
    /// Colour these.
    Highlight(Vec<Code>),
    /// Start the learner's shell in this folder of the workspace.
    OpenShell(String, Size),
    /// Send it typed bytes.
    TypeShell(Bytes),
    /// Its terminal has a new size.
    ResizeShell(Size),
    /// Give the learner's versions of these files back.
    GiveBack(Vec<Kept>),
    /// Remember this for the next time.
    Remember(Box<Remembered>),
    /// Put this into the system's clipboard.
    Copy(String),
    /// Make a picture of the screen.
    Picture,
    /// What the editor asks for.
    Edit(EditTodo),
    /// Leave the program.
    Quit,
}
