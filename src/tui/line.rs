//! A line of text that is being typed: a cursor, the usual keys of a shell's line, letters of any width.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::markdown;

/// What a key does to a typed line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the keymap says each in words")]
pub enum Edit {
    Backspace,
    Delete,
    Left,
    Right,
    WordLeft,
    WordRight,
    Start,
    End,
    EraseToStart,
    EraseToEnd,
    EraseWord,
    EraseBlankWord,
    PutBack,
}

/// A line and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    text: String,
    /// In bytes, always between two letters as a reader sees them.
    at: usize,
    /// What was erased last, to be put back.
    erased: String,
}

impl Line {
    /// A line with the cursor at its end.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self { at: text.len(), text, erased: String::new() }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The cursor, in bytes.
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.at
    }

    /// Puts text at the cursor: of several lines the first ones become blanks, as a shell's continuation would, and
    /// control characters are left out. At most `limit` letters stand in the line.
    pub fn insert(&mut self, text: &str, limit: usize) {
        let room = limit.saturating_sub(self.text.chars().count());
        let text = text.replace("\\\r\n", " ").replace("\\\n", " ");
        let text = text.trim_end_matches(['\r', '\n']);
        let plain: String = text
            .chars()
            .map(|letter| if matches!(letter, '\n' | '\t') { ' ' } else { letter })
            .filter(|letter| !letter.is_control())
            .take(room)
            .collect();
        self.replace(self.at..self.at, &plain);
    }

    /// Puts `with` in the place of some bytes, the cursor behind it. A range that cuts a letter changes nothing.
    pub fn replace(&mut self, range: Range<usize>, with: &str) {
        if self.text.get(range.clone()).is_some() {
            self.text.replace_range(range.clone(), with);
            self.at = range.start + with.len();
            self.settle();
        }
    }

    /// Does what a key says; whether the text changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        let end = self.text.len();
        match edit {
            Edit::Left => self.at = self.before(),
            Edit::Right => self.at = self.after(),
            Edit::WordLeft => self.at = self.word_start(|letter| letter.is_alphanumeric()),
            Edit::WordRight => self.at = self.word_end(),
            Edit::Start => self.at = 0,
            Edit::End => self.at = end,
            Edit::Backspace => return self.cut(self.before()..self.at, false),
            Edit::Delete => return self.cut(self.at..self.after(), false),
            Edit::EraseToStart => return self.cut(0..self.at, true),
            Edit::EraseToEnd => return self.cut(self.at..end, true),
            Edit::EraseWord => return self.cut(self.word_start(|letter| letter.is_alphanumeric())..self.at, true),
            Edit::EraseBlankWord => return self.cut(self.word_start(|letter| !letter.is_whitespace())..self.at, true),
            Edit::PutBack => {
                let erased = self.erased.clone();
                self.replace(self.at..self.at, &erased);
                return !erased.is_empty();
            }
        }
        false
    }

    /// The line in rows of a width, and where the cursor stands: row and column. The first row begins after `lead`
    /// columns. A cursor behind a full row stands on the next.
    #[must_use]
    pub fn rows(&self, lead: usize, width: usize) -> (Vec<String>, (usize, usize)) {
        let width = width.max(lead + 2).max(4);
        let (mut rows, mut row, mut used) = (Vec::new(), String::new(), lead);
        let mut cursor = None;
        for (place, letter) in self.text.grapheme_indices(true) {
            let columns = markdown::width(letter);
            if used + columns > width {
                rows.push(std::mem::take(&mut row));
                used = 0;
            }
            if place == self.at {
                cursor = Some((rows.len(), used));
            }
            row.push_str(letter);
            used += columns;
        }
        if used >= width {
            rows.push(std::mem::take(&mut row));
            used = 0;
        }
        let cursor = cursor.unwrap_or((rows.len(), used));
        rows.push(row);
        (rows, cursor)
    }

    /// The part of the line around the cursor that fits on one row: before the cursor, the letter on it, behind it.
    #[must_use]
    pub fn window(&self, width: usize) -> (String, String, String) {
        let (before, rest) = self.text.split_at_checked(self.at).unwrap_or((&self.text, ""));
        let on = rest.graphemes(true).next().unwrap_or(" ");
        let behind = rest.get(on.len()..).unwrap_or_default();
        let room = width.saturating_sub(markdown::width(on).max(1));
        let mut used = 0;
        let mut start = before.len();
        for (place, letter) in before.grapheme_indices(true).rev() {
            used += markdown::width(letter);
            if used > room {
                break;
            }
            start = place;
        }
        let before = before.get(start..).unwrap_or_default().to_owned();
        let mut left = room.saturating_sub(markdown::width(&before));
        let behind: String = behind
            .graphemes(true)
            .take_while(|letter| {
                let columns = markdown::width(letter);
                let fits = columns <= left;
                left = left.saturating_sub(columns);
                fits
            })
            .collect();
        (before, on.to_owned(), behind)
    }

    fn before(&self) -> usize {
        self.text.grapheme_indices(true).map(|(place, _)| place).take_while(|place| *place < self.at).last().unwrap_or(0)
    }

    fn after(&self) -> usize {
        self.text.grapheme_indices(true).map(|(place, _)| place).find(|place| *place > self.at).unwrap_or(self.text.len())
    }

    fn word_start(&self, inside: impl Fn(char) -> bool) -> usize {
        let before = self.text.get(..self.at).unwrap_or_default();
        let trimmed = before.trim_end_matches(|letter| !inside(letter));
        trimmed.trim_end_matches(&inside).len()
    }

    fn word_end(&self) -> usize {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let trimmed = rest.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        self.text.len() - trimmed.trim_start_matches(char::is_alphanumeric).len()
    }

    fn cut(&mut self, range: Range<usize>, keep: bool) -> bool {
        if range.is_empty() {
            return false;
        }
        if let (true, Some(text)) = (keep, self.text.get(range.clone())) {
            self.erased = text.to_owned();
        }
        self.replace(range, "");
        true
    }

    /// What was put in may have joined with what stands behind it into one letter.
    fn settle(&mut self) {
        let starts = self.text.grapheme_indices(true).map(|(place, _)| place);
        if let Some(place) = starts.chain([self.text.len()]).find(|place| *place >= self.at) {
            self.at = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Edit, Line};

    const EDITS: [Edit; 13] = [
        Edit::Backspace,
        Edit::Delete,
        Edit::Left,
        Edit::Right,
        Edit::WordLeft,
        Edit::WordRight,
        Edit::Start,
        Edit::End,
        Edit::EraseToStart,
        Edit::EraseToEnd,
        Edit::EraseWord,
        Edit::EraseBlankWord,
        Edit::PutBack,
    ];

    fn after(text: &str, edits: &[Edit]) -> (String, usize) {
        let mut line = Line::new(text.to_owned());
        for edit in edits {
            line.edit(*edit);
        }
        (line.text().to_owned(), line.cursor())
    }

    #[test]
    fn the_keys_of_a_shell_do_what_they_do_there() {
        let text = "docker run --rm goapp";
        assert_eq!(after(text, &[Edit::EraseBlankWord]), ("docker run --rm ".into(), 16));
        assert_eq!(after(text, &[Edit::WordLeft, Edit::EraseToEnd]), ("docker run --rm ".into(), 16));
        assert_eq!(after(text, &[Edit::WordLeft, Edit::EraseToStart]), ("goapp".into(), 0));
        assert_eq!(after(text, &[Edit::EraseToStart, Edit::PutBack]), (text.into(), 21));
        assert_eq!(after(text, &[Edit::Start, Edit::WordRight, Edit::EraseWord]), (" run --rm goapp".into(), 0));
        assert_eq!(after("a -b", &[Edit::Left, Edit::Backspace]), ("a b".into(), 2));
        assert_eq!(after("", &[Edit::Backspace, Edit::Delete, Edit::EraseWord]), (String::new(), 0));
    }

    #[test]
    fn a_letter_is_what_a_reader_sees_as_one() {
        assert_eq!(after("ビルド", &[Edit::Left, Edit::Backspace]), ("ビド".into(), 3));
        assert_eq!(after("e\u{301}x", &[Edit::Left, Edit::Backspace]), ("x".into(), 0));
        assert_eq!(after("👩‍💻", &[Edit::Backspace]), (String::new(), 0));
    }

    #[test]
    fn pasted_lines_become_one_and_control_characters_are_left_out() {
        let mut line = Line::default();
        line.insert("docker run \\\n  -d \u{1b}[2J web\n", 100);
        assert_eq!(line.text(), "docker run    -d [2J web");
        let mut short = Line::new("12".into());
        short.insert("345", 4);
        assert_eq!(short.text(), "1234");
    }

    #[test]
    fn a_long_line_is_shown_in_rows_with_the_cursor_where_it_is() {
        let mut line = Line::new("docker ps -a".into());
        assert_eq!(line.rows(2, 8), (vec!["docker".into(), " ps -a".into()], (1, 6)));
        line.edit(Edit::Start);
        assert_eq!(line.rows(2, 8).1, (0, 2));
        assert_eq!(Line::new("123456".into()).rows(2, 8), (vec!["123456".into(), String::new()], (1, 0)), "behind a full row");
        assert_eq!(Line::new("あいう".into()).rows(2, 7).0, ["あい", "う"], "no letter is cut in two");
    }

    #[test]
    fn a_window_keeps_the_cursor_in_sight() {
        let mut line = Line::new("docker".into());
        assert_eq!(line.window(4), ("ker".into(), " ".into(), String::new()));
        line.edit(Edit::Start);
        assert_eq!(line.window(4), (String::new(), "d".into(), "ock".into()));
    }

    proptest! {
        #[test]
        fn no_keys_take_the_cursor_out_of_the_line_or_into_a_letter(
            text in "[a-z \u{301}ビ👩-]{0,12}",
            acts in prop::collection::vec((0_usize..14, "[a-z\u{301}あ ]{0,2}"), 0..20),
            width in 4_usize..30,
        ) {
            let mut line = Line::new(text);
            for (act, put) in acts {
                match EDITS.get(act) {
                    Some(edit) => drop(line.edit(*edit)),
                    None => line.insert(&put, 40),
                }
                prop_assert!(line.text().is_char_boundary(line.cursor()));
                let (rows, (row, column)) = line.rows(2, width);
                prop_assert_eq!(rows.concat(), line.text());
                prop_assert!(row < rows.len() && column < width);
                let (before, on, behind) = line.window(width);
                let shown = before + &on + &behind;
                prop_assert!(crate::markdown::width(&shown) <= width);
            }
        }
    }
}
