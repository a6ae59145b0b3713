//! The text that is written: `ratatui-textarea` keeps lines, selection and history; here a letter is what a reader sees as
//! one, and what was done in one go is undone in one.

use ratatui_textarea::{CursorMove, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::edit::cells;
use crate::tui::edit::indent::Indent;

/// Edits that can be undone.
const HISTORY: usize = 100_000;

/// A place in the text: line from 0, and byte in it.
pub(crate) type Place = (usize, usize);

/// What was done; of the same kind, one after the other is one thing to undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Typing,
    Erasing,
    Other,
}

/// Where the cursor goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Go {
    Left,
    Right,
    Up,
    Down,
    WordLeft,
    WordRight,
    Start,
    End,
    Top,
    Bottom,
}

/// A text with a cursor.
#[derive(Debug)]
pub(crate) struct Buffer {
    area: TextArea<'static>,
    /// How many entries of the history each thing done has.
    done: Vec<usize>,
    undone: Vec<usize>,
    /// What goes on.
    open: Option<Kind>,
    /// The column that going up and down keeps to.
    goal: Option<usize>,
    /// Changes with every change of the text.
    pub version: u64,
}

impl Buffer {
    pub(crate) fn new(text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(str::to_owned).collect());
        area.set_max_histories(HISTORY);
        Self { area, done: Vec::new(), undone: Vec::new(), open: None, goal: None, version: 0 }
    }

    /// The lines; one at least.
    pub(crate) fn lines(&self) -> &[String] {
        self.area.lines()
    }

    pub(crate) fn text(&self) -> String {
        self.lines().join("\n")
    }

    fn line(&self, row: usize) -> &str {
        self.lines().get(row).map_or("", String::as_str)
    }

    pub(crate) fn cursor(&self) -> Place {
        let cursor = self.area.cursor();
        self.to_bytes((cursor.0, cursor.1))
    }

    fn to_bytes(&self, (row, column): (usize, usize)) -> Place {
        let line = self.line(row);
        (row, line.char_indices().nth(column).map_or(line.len(), |(at, _)| at))
    }

    /// What is selected: from, up to.
    pub(crate) fn selection(&self) -> Option<(Place, Place)> {
        let (from, to) = self.area.selection_range()?;
        (from != to).then(|| (self.to_bytes(from), self.to_bytes(to)))
    }

    pub(crate) fn selected(&self) -> Option<String> {
        let ((row, from), (last, to)) = self.selection()?;
        if row == last {
            return self.line(row).get(from..to).map(str::to_owned);
        }
        let mut lines = vec![self.line(row).get(from..).unwrap_or_default()];
        lines.extend((row + 1..last).map(|row| self.line(row)));
        lines.push(self.line(last).get(..to).unwrap_or_default());
        Some(lines.join("\n"))
    }

    /// Puts the cursor somewhere; with `selecting`, what lies between is selected.
    pub(crate) fn put_cursor(&mut self, (row, byte): Place, selecting: bool) {
        let row = row.min(self.lines().len().saturating_sub(1));
        let column = self.line(row).char_indices().take_while(|(at, _)| *at < byte).count();
        if !selecting {
            self.area.cancel_selection();
        } else if !self.area.is_selecting() {
            self.area.start_selection();
        }
        let small = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        self.area.move_cursor(CursorMove::Jump(small(row), small(column)));
        self.open = None;
        self.goal = None;
    }

    pub(crate) fn select_all(&mut self) {
        self.put_cursor((0, 0), false);
        self.put_cursor((usize::MAX, usize::MAX), true);
    }

    pub(crate) fn go(&mut self, go: Go, selecting: bool) {
        let (row, byte) = self.cursor();
        let line = self.line(row);
        let last = self.lines().len().saturating_sub(1);
        let to = match go {
            // Without Shift the selection's end on that side is where it goes.
            Go::Left | Go::Right if !selecting && self.selection().is_some() => {
                self.selection().map_or((row, byte), |(from, to)| if go == Go::Left { from } else { to })
            }
            Go::Left if byte == 0 && row > 0 => (row - 1, usize::MAX),
            Go::Left => (row, before(line, byte)),
            Go::Right if byte >= line.len() && row < last => (row + 1, 0),
            Go::Right => (row, after(line, byte)),
            Go::WordLeft if byte == 0 && row > 0 => (row - 1, usize::MAX),
            Go::WordLeft => (row, word_before(line, byte)),
            Go::WordRight if byte >= line.len() && row < last => (row + 1, 0),
            Go::WordRight => (row, word_after(line, byte)),
            Go::Start => {
                let text = line.len() - line.trim_start().len();
                (row, if byte == text { 0 } else { text })
            }
            Go::End => (row, line.len()),
            Go::Top => (0, 0),
            Go::Bottom => (last, usize::MAX),
            Go::Up | Go::Down => return self.go_rows(if go == Go::Up { -1 } else { 1 }, selecting),
        };
        self.put_cursor(to, selecting);
    }

    /// Goes up or down by lines, keeping to the column.
    pub(crate) fn go_rows(&mut self, by: isize, selecting: bool) {
        let (row, byte) = self.cursor();
        let goal = self.goal.unwrap_or_else(|| cells::column(self.line(row), byte));
        let last = self.lines().len().saturating_sub(1);
        let to = row.saturating_add_signed(by).min(last);
        let byte = match () {
            () if to == row && by < 0 => 0,
            () if to == row => self.line(row).len(),
            () => cells::byte_of_column(self.line(to), goal),
        };
        self.put_cursor((to, byte), selecting);
        self.goal = Some(goal);
    }

    /// Puts text at the cursor, in the place of what is selected.
    pub(crate) fn insert(&mut self, text: &str) {
        let blank = text.chars().all(char::is_whitespace);
        let (row, byte) = self.cursor();
        let behind_blank = self.line(row).get(..byte).is_some_and(|before| before.ends_with(char::is_whitespace));
        // A word and the blank behind it are one thing to undo.
        if self.selection().is_some() || (behind_blank && !blank) {
            self.open = None;
        }
        self.put_in(text, Kind::Typing);
    }

    /// Puts in pasted text: one thing to undo, whatever was typed before.
    pub(crate) fn paste(&mut self, text: &str) {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        self.put_in(&text, Kind::Other);
        self.open = None;
    }

    fn put_in(&mut self, text: &str, kind: Kind) {
        let mut entries = usize::from(self.erase_selection());
        entries += usize::from(!text.is_empty() && self.area.insert_str(text));
        self.did(kind, entries);
    }

    /// A new line that begins where the text of this one does.
    pub(crate) fn new_line(&mut self, indent: Indent) {
        let (row, byte) = self.cursor();
        let before = self.line(row).get(..byte).unwrap_or_default();
        let text = format!("\n{}", indent.of_next(before));
        self.open = None;
        self.put_in(&text, Kind::Other);
    }

    pub(crate) fn backspace(&mut self, indent: Indent) {
        let (row, byte) = self.cursor();
        if self.selection().is_some() {
            return self.erase_selected();
        }
        if byte == 0 {
            let erased = self.area.delete_newline();
            return self.did(Kind::Erasing, usize::from(erased));
        }
        let line = self.line(row);
        let from = indent.stop_before(line, byte).unwrap_or_else(|| before(line, byte));
        self.erase((row, from), byte, Kind::Erasing);
    }

    pub(crate) fn delete(&mut self) {
        let (row, byte) = self.cursor();
        if self.selection().is_some() {
            return self.erase_selected();
        }
        if byte >= self.line(row).len() {
            if row + 1 < self.lines().len() {
                let erased = self.area.delete_str(1);
                self.did(Kind::Erasing, usize::from(erased));
            }
            return;
        }
        self.erase((row, byte), after(self.line(row), byte), Kind::Erasing);
    }

    pub(crate) fn erase_word(&mut self, back: bool) {
        let (row, byte) = self.cursor();
        let line = self.line(row);
        match back {
            _ if self.selection().is_some() => self.erase_selected(),
            true if byte == 0 => self.backspace(Indent::Tab),
            false if byte >= line.len() => self.delete(),
            true => self.erase((row, word_before(line, byte)), byte, Kind::Other),
            false => self.erase((row, byte), word_after(line, byte), Kind::Other),
        }
    }

    pub(crate) fn erase_selected(&mut self) {
        let entries = usize::from(self.erase_selection());
        self.did(Kind::Other, entries);
    }

    /// The whole line with its end, and what it was.
    pub(crate) fn cut_line(&mut self) -> String {
        let (row, _) = self.cursor();
        let line = self.line(row).to_owned();
        let last = row + 1 >= self.lines().len();
        self.put_cursor((row, 0), false);
        let letters = line.chars().count() + usize::from(!last);
        let entries = usize::from(letters > 0 && self.area.delete_str(letters));
        self.did(Kind::Other, entries);
        line + "\n"
    }

    /// Moves the text of the selected lines, or of the cursor's, to the right or back.
    pub(crate) fn shift(&mut self, indent: Indent, back: bool) {
        let (cursor, selection) = (self.cursor(), self.selection());
        let (first, last) = selection.map_or((cursor.0, cursor.0), |((first, _), (last, to))| {
            (first, if to == 0 { last.saturating_sub(1).max(first) } else { last })
        });
        let mut entries = 0;
        let mut moved = 0;
        for row in first..=last {
            let line = self.line(row);
            let change = if back { indent.less(line) } else { usize::from(!line.is_empty()) };
            if change == 0 {
                continue;
            }
            self.put_cursor((row, 0), false);
            entries += usize::from(if back { self.area.delete_str(change) } else { self.area.insert_str(indent.text()) });
            if row == cursor.0 {
                moved = if back { -change.cast_signed() } else { indent.text().len().cast_signed() };
            }
        }
        if selection.is_some() {
            self.put_cursor((first, 0), false);
            self.put_cursor((last, usize::MAX), true);
        } else {
            self.put_cursor((cursor.0, cursor.1.saturating_add_signed(moved)), false);
        }
        self.did(Kind::Other, entries);
    }

    /// Another text in the place of all of it, to be undone in one.
    pub(crate) fn replace_all(&mut self, text: &str) {
        if self.text() == text {
            return;
        }
        let (row, byte) = self.cursor();
        self.put_cursor((0, 0), false);
        let mut entries = usize::from(self.area.clear());
        entries += usize::from(!text.is_empty() && self.area.insert_str(text));
        self.put_cursor((row, byte), false);
        self.did(Kind::Other, entries);
        self.open = None;
    }

    /// Takes back what was done last; whether there was anything.
    pub(crate) fn undo(&mut self) -> bool {
        let Some(entries) = self.done.pop() else { return false };
        for _ in 0..entries {
            self.area.undo();
        }
        self.undone.push(entries);
        self.turned();
        true
    }

    /// Does it again.
    pub(crate) fn redo(&mut self) -> bool {
        let Some(entries) = self.undone.pop() else { return false };
        for _ in 0..entries {
            self.area.redo();
        }
        self.done.push(entries);
        self.turned();
        true
    }

    fn turned(&mut self) {
        self.open = None;
        self.goal = None;
        self.version += 1;
    }

    fn erase_selection(&mut self) -> bool {
        // Of nothing but what is selected.
        self.selection().is_some() && self.area.delete_str(0)
    }

    fn erase(&mut self, from: Place, to: usize, kind: Kind) {
        let letters = self.line(from.0).get(from.1..to).map_or(0, |text| text.chars().count());
        let open = self.open;
        self.put_cursor(from, false);
        self.open = open;
        let entries = usize::from(letters > 0 && self.area.delete_str(letters));
        self.did(kind, entries);
    }

    fn did(&mut self, kind: Kind, entries: usize) {
        if entries == 0 {
            return;
        }
        match self.done.last_mut().filter(|_| self.open == Some(kind) && kind != Kind::Other) {
            Some(open) => *open += entries,
            None => self.done.push(entries),
        }
        self.undone.clear();
        self.open = Some(kind);
        self.goal = None;
        self.version += 1;
    }
}

fn before(line: &str, byte: usize) -> usize {
    line.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at < byte).last().unwrap_or(0)
}

fn after(line: &str, byte: usize) -> usize {
    line.grapheme_indices(true).map(|(at, _)| at).find(|at| *at > byte).unwrap_or(line.len())
}

fn word_before(line: &str, byte: usize) -> usize {
    let mut words = line.split_word_bound_indices().filter(|(at, word)| *at < byte && !word.trim().is_empty());
    words.next_back().map_or(0, |(at, _)| at)
}

fn word_after(line: &str, byte: usize) -> usize {
    let mut words = line.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty());
    words.find(|(at, word)| at + word.len() > byte).map_or(line.len(), |(at, word)| at + word.len())
}

#[cfg(test)]
#[path = "buffer_tests.rs"]
mod tests;
