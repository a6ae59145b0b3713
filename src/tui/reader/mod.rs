//! Reading a file line by line: the text with a cursor, the note of its line, and the difference from the solution.
//!
//! - this: the view's state, its keys and the mouse;
//! - [`sheet`]: which text is read and what is said of each line;
//! - [`difference`]: the difference in rows;
//! - [`laid`]: both laid out for a size;
//! - [`words`]: the view's words.

pub(crate) mod difference;
pub(crate) mod laid;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;
pub mod words;

use std::collections::BTreeMap;

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::session::Input;
use crate::tui::app::{App, Todo};
use crate::tui::keymap::Act;
use crate::tui::reader::laid::{Laid, Places};
use crate::tui::reader::words::Word;
use crate::tui::view;

/// Rows a turn of the wheel scrolls.
const WHEEL: isize = 3;

/// A file being read.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    /// Its place among those that can be read.
    pub at: usize,
    /// The learner asked for the solution (or not to see it); nothing when they left it open.
    pub solution: Option<bool>,
    /// The difference is shown instead of the text.
    pub difference: bool,
    /// The cursor's line in each file, from 0.
    pub cursors: BTreeMap<String, usize>,
    /// First row of the text.
    pub first: usize,
    /// First row of the note.
    pub note_first: usize,
    /// First row of the difference.
    pub difference_first: usize,
    pub laid: Laid,
}

impl Reader {
    /// The file's path.
    pub(crate) fn path(&self) -> &str {
        self.laid.files.get(self.at).map_or("", String::as_str)
    }

    /// The cursor's line, from 0.
    pub(crate) fn line(&self) -> usize {
        let last = self.laid.sheet.as_ref().map_or(0, |sheet| sheet.lines().saturating_sub(1));
        self.cursors.get(self.path()).copied().unwrap_or(0).min(last)
    }

    fn go(&mut self, line: usize) {
        let last = self.laid.sheet.as_ref().map_or(0, |sheet| sheet.lines().saturating_sub(1));
        self.cursors.insert(self.path().to_owned(), line.min(last));
        self.note_first = 0;
    }

    fn turn(&mut self, by: isize) {
        let count = self.laid.files.len().max(1);
        let files = self.at.cast_signed() + by;
        self.at = files.rem_euclid(count.cast_signed()).cast_unsigned();
        self.solution = None;
        self.first = 0;
        self.note_first = 0;
        self.difference_first = 0;
    }

    /// The next (or last) run of changes.
    fn change(&mut self, back: bool) {
        let Some(difference) = self.laid.difference.as_ref() else { return };
        let mut changes = difference.changes.iter().copied();
        let found = if back {
            changes.rfind(|row| *row < self.difference_first)
        } else {
            changes.find(|row| *row > self.difference_first)
        };
        self.difference_first = found.unwrap_or(self.difference_first);
    }
}

impl App {
    /// Opens the step's file for reading, or the difference between it and the solution.
    pub(crate) fn open_reader(&mut self, difference: bool) -> Vec<Todo> {
        if !self.session.has_readable() {
            self.note = Some(Word::NoFile.text(self.session.lang()).to_owned());
            return Vec::new();
        }
        self.reader = Some(Reader { difference, ..Reader::default() });
        self.ask(Input::Files(true))
    }

    /// A key of the view.
    pub(crate) fn in_reader(&mut self, act: Act) -> Vec<Todo> {
        let Some(reader) = self.reader.as_mut() else { return Vec::new() };
        let page = reader.laid.places.page(reader.difference);
        match act {
            Act::Close => return self.close_reader(),
            Act::Difference => reader.difference = !reader.difference,
            Act::FocusNext => reader.turn(1),
            Act::FocusBack => reader.turn(-1),
            Act::FindNext | Act::FindPrevious if reader.difference => reader.change(act == Act::FindPrevious),
            Act::FindNext | Act::FindPrevious => {
                let line = reader.line();
                let found = reader.laid.sheet.as_ref().and_then(|sheet| sheet.next_note(line, act == Act::FindPrevious));
                reader.go(found.unwrap_or(line));
            }
            Act::NoteDown => reader.note_first = reader.note_first.saturating_add(1),
            Act::NoteUp => reader.note_first = reader.note_first.saturating_sub(1),
            Act::Up => self.read_on(-1),
            Act::Down => self.read_on(1),
            Act::PageUp => self.read_on(-page),
            Act::PageDown => self.read_on(page),
            Act::Top => self.read_on(-isize::MAX),
            Act::Bottom => self.read_on(isize::MAX),
            Act::Solution => return self.turn_to_solution(),
            _ => {}
        }
        Vec::new()
    }

    fn read_on(&mut self, by: isize) {
        let Some(reader) = self.reader.as_mut() else { return };
        if reader.difference {
            reader.difference_first = reader.difference_first.saturating_add_signed(by);
        } else {
            let line = reader.line().saturating_add_signed(by);
            reader.go(line);
        }
    }

    /// The solution, or back to the learner's own. On the step's page it is shown from then on as well.
    fn turn_to_solution(&mut self) -> Vec<Todo> {
        let Some(reader) = self.reader.as_mut() else { return Vec::new() };
        let shown = reader.laid.sheet.as_ref().is_some_and(|sheet| sheet.which == sheet::Which::Solution);
        reader.solution = Some(!shown);
        reader.difference = false;
        reader.note_first = 0;
        if shown || self.session.step_state().solution_shown { Vec::new() } else { self.ask(Input::ShowSolution) }
    }

    pub(crate) fn close_reader(&mut self) -> Vec<Todo> {
        self.reader = None;
        self.ask(Input::Files(false))
    }

    /// The mouse in the view: a click picks a file or a line, the wheel goes through what is under it.
    pub(crate) fn mouse_in_reader(&mut self, event: MouseEvent) {
        let at = Position::new(event.column, event.row);
        let tab = view::reader::tabs(self).into_iter().find(|(_, area)| area.contains(at)).map(|(file, _)| file);
        let Some(reader) = self.reader.as_mut() else { return };
        let places: Places = reader.laid.places;
        let by = match event.kind {
            MouseEventKind::ScrollUp => -WHEEL,
            MouseEventKind::ScrollDown => WHEEL,
            MouseEventKind::Down(MouseButton::Left) => {
                if let Some(file) = tab {
                    let by = file.cast_signed() - reader.at.cast_signed();
                    reader.turn(by);
                } else if !reader.difference && places.text.contains(at) {
                    let row = reader.first + usize::from(at.y - places.text.y);
                    let line = reader.laid.line_at(row);
                    reader.go(line);
                }
                return;
            }
            _ => return,
        };
        if !reader.difference && places.note.contains(at) {
            reader.note_first = reader.note_first.saturating_add_signed(by);
        } else {
            self.read_on(by);
        }
    }
}
