//! What keys and the mouse do in the editor.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

use crate::tui::app::{App, Entry, Purpose};
use crate::tui::edit::buffer::{Buffer, Go};
use crate::tui::edit::sheet::fits;
use crate::tui::edit::words::Word;
use crate::tui::edit::{Against, Ask, EditAct, EditTodo, Editing, cells};
use crate::tui::find::Search;
use crate::tui::keymap::Mode;
use crate::tui::line::Line;
use crate::tui::message::Todo;
use crate::tui::view;

/// Rows a turn of the wheel scrolls.
const WHEEL: isize = 3;

impl App {
    /// What keys mean in the editor; nothing when it is not open.
    pub(crate) fn edit_mode(&self) -> Option<Mode> {
        let editing = self.edit.as_ref()?;
        Some(match (editing.ask, editing.against) {
            (Some(_), _) => Mode::EditQuestion,
            (None, Some(_)) => Mode::EditDifference,
            (None, None) => Mode::Edit,
        })
    }

    /// A key of the editor.
    pub(crate) fn in_editor(&mut self, act: EditAct) -> Vec<Todo> {
        let lang = self.session.lang();
        let Some(editing) = &mut self.edit else { return Vec::new() };
        if editing.ask.is_some() {
            return self.answer_editor(act);
        }
        let page = editing.laid.places.page(editing.against.is_some());
        if editing.against.is_some() {
            match act {
                EditAct::Go(Go::Up) => editing.scroll_difference(-1),
                EditAct::Go(Go::Down) => editing.scroll_difference(1),
                EditAct::PageUp => editing.scroll_difference(-page),
                EditAct::PageDown => editing.scroll_difference(page),
                EditAct::FindNext | EditAct::FindBack => editing.next_change(act == EditAct::FindBack),
                EditAct::Solution => {
                    editing.against = None;
                    return self.put_solution();
                }
                _ => editing.against = None,
            }
            return Vec::new();
        }
        match act {
            EditAct::Save => return self.save_files(false),
            EditAct::Leave => return self.leave_editor(),
            EditAct::Find => self.entry = Some(Entry { purpose: Purpose::InFile, line: Line::default() }),
            EditAct::FindNext | EditAct::FindBack => self.find_in_file(act == EditAct::FindBack),
            EditAct::Difference if editing.laid.solution.is_some() => {
                editing.against = Some(Against::Solution);
                editing.difference_first = 0;
            }
            EditAct::Difference => self.note = Some(Word::NoSolution.text(lang).to_owned()),
            EditAct::Solution => return self.put_solution(),
            EditAct::Outside => {
                if editing.sheet().is_some_and(|sheet| sheet.theirs.is_some()) {
                    editing.ask = Some(Ask::Changed);
                }
            }
            EditAct::NextFile | EditAct::FileBefore => editing.turn(act == EditAct::FileBefore),
            EditAct::NoteDown => editing.note_first = editing.note_first.saturating_add(1),
            EditAct::NoteUp => editing.note_first = editing.note_first.saturating_sub(1),
            EditAct::Copy | EditAct::Cut => {
                if let Some(text) = editing.take_copy(act == EditAct::Cut) {
                    self.note = (act == EditAct::Copy).then(|| Word::Copied.text(lang).to_owned());
                    let mut todos = vec![Todo::Copy(text)];
                    todos.extend(self.typed());
                    return todos;
                }
            }
            EditAct::Paste => {
                let text = editing.cut.clone();
                return self.paste_into_file(&text);
            }
            EditAct::Undo | EditAct::Redo => {
                let undo = act == EditAct::Undo;
                let done = editing.sheet_mut().is_some_and(|sheet| if undo { sheet.buffer.undo() } else { sheet.buffer.redo() });
                if !done {
                    let word = if undo { Word::NothingToUndo } else { Word::NothingToRedo };
                    self.note = Some(word.text(lang).to_owned());
                }
                return self.typed();
            }
            _ => {
                let Some(sheet) = editing.sheet_mut() else { return Vec::new() };
                let indent = sheet.indent;
                let buffer = &mut sheet.buffer;
                match act {
                    EditAct::Go(go) => buffer.go(go, false),
                    EditAct::Select(go) => buffer.go(go, true),
                    EditAct::PageUp => buffer.go_rows(-page, false),
                    EditAct::PageDown => buffer.go_rows(page, false),
                    EditAct::NewLine => buffer.new_line(indent),
                    EditAct::Tab if !several_lines(buffer) => {
                        let (row, byte) = buffer.cursor();
                        let column = cells::column(buffer.lines().get(row).map_or("", String::as_str), byte);
                        buffer.insert(indent.to_stop(column));
                    }
                    EditAct::Tab | EditAct::BackTab => buffer.shift(indent, act == EditAct::BackTab),
                    EditAct::Backspace => buffer.backspace(indent),
                    EditAct::Delete => buffer.delete(),
                    EditAct::EraseWord => buffer.erase_word(true),
                    EditAct::EraseWordAfter => buffer.erase_word(false),
                    EditAct::SelectAll => buffer.select_all(),
                    _ => {}
                }
                editing.note_first = 0;
                return self.typed();
            }
        }
        Vec::new()
    }

    /// A key that means nothing else: a letter.
    pub(crate) fn type_into_file(&mut self, event: KeyEvent) -> Vec<Todo> {
        let plain = !event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let (KeyCode::Char(letter), true) = (event.code, plain) else { return Vec::new() };
        if let Some(sheet) = self.edit.as_mut().and_then(Editing::sheet_mut) {
            sheet.buffer.insert(letter.encode_utf8(&mut [0; 4]));
        }
        self.typed()
    }

    pub(crate) fn paste_into_file(&mut self, text: &str) -> Vec<Todo> {
        let lang = self.session.lang();
        if self.mode() == Mode::Edit
            && let Some(sheet) = self.edit.as_mut().and_then(Editing::sheet_mut)
        {
            // Of what can no longer be saved or shown nothing is taken.
            if fits(text) && fits(&(sheet.text() + text)) {
                sheet.buffer.paste(text);
            } else {
                self.note = Some(Word::TooMuch.text(lang).to_owned());
            }
        }
        self.typed()
    }

    /// The text may have changed: what is unsaved is kept against a crash.
    fn typed(&mut self) -> Vec<Todo> {
        let Some(sheet) = self.edit.as_mut().and_then(Editing::sheet_mut) else { return Vec::new() };
        let (was, version) = (sheet.unsaved, sheet.kept);
        if version == sheet.buffer.version {
            return Vec::new();
        }
        sheet.kept = sheet.buffer.version;
        sheet.compare();
        match (was, sheet.unsaved) {
            (_, true) => vec![Todo::Edit(EditTodo::Keep(sheet.path.clone(), sheet.text()))],
            (true, false) => vec![Todo::Edit(EditTodo::Forget(sheet.path.clone()))],
            (false, false) => Vec::new(),
        }
    }

    /// The solution's text in the place of one's own, to be undone.
    fn put_solution(&mut self) -> Vec<Todo> {
        let lang = self.session.lang();
        let Some(editing) = &mut self.edit else { return Vec::new() };
        let solution = editing.laid.solution.clone();
        let word = match (editing.sheet_mut(), solution) {
            (Some(sheet), Some(solution)) => {
                sheet.put(&solution);
                Word::SolutionIn
            }
            _ => Word::NoSolution,
        };
        self.note = Some(word.text(lang).to_owned());
        self.typed()
    }

    /// Looks for what was typed.
    pub(crate) fn search_file(&mut self, query: String) {
        if let Some(editing) = self.edit.as_mut().filter(|_| !query.is_empty()) {
            editing.search = Some(Search::new(query));
        }
        self.find_in_file(false);
    }

    fn find_in_file(&mut self, back: bool) {
        let Some(editing) = &mut self.edit else { return };
        let Some(search) = editing.search.clone() else { return };
        if !editing.sheet_mut().is_some_and(|sheet| find(&mut sheet.buffer, &search, back)) {
            self.note = Some(format!("{} {}", Word::NotFound.text(self.session.lang()), search.query));
        }
    }

    /// The mouse in the editor: a click puts the cursor, dragging selects, the wheel goes through what is under it.
    pub(crate) fn mouse_in_editor(&mut self, event: MouseEvent) -> Vec<Todo> {
        let at = Position::new(event.column, event.row);
        let tab = view::edit::tabs(self).into_iter().find(|(_, area)| area.contains(at)).map(|(file, _)| file);
        let mode = self.mode();
        let Some(editing) = &mut self.edit else { return Vec::new() };
        let places = editing.laid.places;
        let gutter = places.text.x + crate::tui::reader::laid::GUTTER;
        let by = match event.kind {
            MouseEventKind::ScrollUp => -WHEEL,
            MouseEventKind::ScrollDown => WHEEL,
            MouseEventKind::Down(MouseButton::Left) if mode == Mode::Edit => {
                editing.dragging = false;
                if let Some(file) = tab {
                    editing.at = file;
                } else if places.text.contains(at)
                    && let Some(place) =
                        editing.place_at(usize::from(at.y - places.text.y), usize::from(at.x.saturating_sub(gutter)))
                    && let Some(sheet) = editing.sheet_mut()
                {
                    sheet.buffer.put_cursor(place, false);
                    editing.dragging = true;
                }
                return Vec::new();
            }
            MouseEventKind::Drag(MouseButton::Left) if mode == Mode::Edit && editing.dragging => {
                editing.select_to(at, gutter);
                return Vec::new();
            }
            MouseEventKind::Up(MouseButton::Left) => {
                editing.dragging = false;
                return Vec::new();
            }
            _ => return Vec::new(),
        };
        if editing.against.is_some() {
            editing.scroll_difference(by);
        } else if places.note.contains(at) {
            editing.note_first = editing.note_first.saturating_add_signed(by);
        } else if let (None, Some(sheet)) = (editing.ask, editing.sheet_mut()) {
            sheet.buffer.go_rows(by, false);
        }
        Vec::new()
    }
}

fn several_lines(buffer: &Buffer) -> bool {
    buffer.selection().is_some_and(|((first, _), (last, _))| first != last)
}

/// Selects the next (or last) match, round the end.
fn find(buffer: &mut Buffer, search: &Search, back: bool) -> bool {
    let all: Vec<(usize, std::ops::Range<usize>)> = (buffer.lines().iter().enumerate())
        .flat_map(|(row, line)| search.matches(line).into_iter().map(move |found| (row, found)))
        .collect();
    let here = buffer.selection().map_or(buffer.cursor(), |(from, _)| from);
    let again = buffer.selection().is_some();
    let found = if back {
        all.iter().rev().find(|(row, found)| (*row, found.start) < here).or(all.last())
    } else {
        let is_next = |place: (usize, usize)| if again { place > here } else { place >= here };
        all.iter().find(|(row, found)| is_next((*row, found.start))).or(all.first())
    };
    let Some((row, range)) = found else { return false };
    buffer.put_cursor((*row, range.start), false);
    buffer.put_cursor((*row, range.end), true);
    true
}

impl Editing {
    /// Selects up to a place on the screen. Above and below the text it goes on line by line, and the text with it.
    fn select_to(&mut self, at: Position, gutter: u16) {
        let text = self.laid.places.text;
        let place = self.place_at(usize::from(at.y.saturating_sub(text.y)), usize::from(at.x.saturating_sub(gutter)));
        let Some(sheet) = self.sheet_mut() else { return };
        if at.y < text.top() {
            sheet.buffer.go_rows(-1, true);
        } else if at.y >= text.bottom() {
            sheet.buffer.go_rows(1, true);
        } else {
            // Below the last line is its end.
            sheet.buffer.put_cursor(place.unwrap_or((usize::MAX, usize::MAX)), true);
        }
    }

    fn turn(&mut self, back: bool) {
        let count = self.sheets.len().max(1);
        self.at = (self.at + if back { count - 1 } else { 1 }) % count;
        self.note_first = 0;
    }

    fn next_change(&mut self, back: bool) {
        let Some(difference) = self.laid.difference.as_ref() else { return };
        let mut changes = difference.changes.iter().copied();
        let first = self.difference_first;
        let found = if back { changes.rfind(|row| *row < first) } else { changes.find(|row| *row > first) };
        self.difference_first = found.unwrap_or(first);
    }

    /// What is selected, or with `cut` the whole line when nothing is.
    fn take_copy(&mut self, cut: bool) -> Option<String> {
        let sheet = self.sheet_mut()?;
        let text = match sheet.buffer.selected() {
            Some(text) => {
                if cut {
                    sheet.buffer.erase_selected();
                }
                text
            }
            None if cut => sheet.buffer.cut_line(),
            None => return None,
        };
        self.cut.clone_from(&text);
        Some(text)
    }
}
