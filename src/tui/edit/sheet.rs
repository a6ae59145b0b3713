//! A file that is written: its text here, and what the file itself holds as far as is known.

use crate::tui::edit::buffer::Buffer;
use crate::tui::edit::indent::Indent;
use crate::workspace::MAX_READ;

/// More lines, or letters in a line, than the cursor can count.
const MOST: usize = 60_000;

/// A file that is open.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// Path in the workspace.
    pub path: String,
    pub buffer: Buffer,
    pub indent: Indent,
    /// What the file holds, as it was last seen or saved; `None` when it is not there.
    pub known: Option<String>,
    /// What it holds now, where that is neither `known` nor the text here: somebody else wrote it.
    pub theirs: Option<Option<String>>,
    /// Text of an earlier time that was never saved.
    pub recovered: Option<String>,
    /// The text here is not what the file holds.
    pub unsaved: bool,
    /// The version of the text that was kept against a crash last.
    pub kept: u64,
    /// First row that is shown.
    pub first: usize,
    /// Lines end as on Windows.
    crlf: bool,
    /// It was empty or not there: what is written gets a line's end at its end.
    fresh: bool,
}

/// A text is one that can be written here.
pub(crate) fn fits(text: &str) -> bool {
    text.len() as u64 <= MAX_READ && text.split('\n').count() <= MOST && text.split('\n').all(|line| line.len() <= MOST)
}

impl Sheet {
    pub(crate) fn new(path: String, known: Option<String>, recovered: Option<String>) -> Self {
        let text = known.as_deref().unwrap_or_default();
        let crlf = text.contains('\n') && text.matches('\n').count() == text.matches("\r\n").count();
        let buffer = Buffer::new(&plain(text, crlf));
        let indent = Indent::of(&path);
        let fresh = text.is_empty();
        Self { path, buffer, indent, known, theirs: None, recovered, unsaved: false, kept: 0, first: 0, crlf, fresh }
    }

    /// The text as the file is to hold it.
    pub(crate) fn text(&self) -> String {
        let mut text = self.buffer.text();
        if self.fresh && !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        if self.crlf { text.replace('\n', "\r\n") } else { text }
    }

    /// After each change of the text, or of what is known.
    pub(crate) fn compare(&mut self) {
        self.unsaved = self.known.as_deref().unwrap_or_default() != self.text();
        if !self.unsaved && self.theirs.is_some() && self.theirs == Some(self.known.clone()) {
            self.theirs = None;
        }
    }

    /// Another text in the place of all of it, which can be undone.
    pub(crate) fn put(&mut self, text: &str) {
        self.buffer.replace_all(&plain(text, self.crlf));
        self.compare();
    }

    /// The file was looked at. Whether what it holds was taken in, in the place of a text that had nothing unsaved.
    pub(crate) fn seen(&mut self, there: Option<String>) -> bool {
        if there == self.known {
            self.theirs = None;
            return false;
        }
        if there.as_deref() == Some(self.text().as_str()) || (there.is_none() && self.text().is_empty()) {
            self.agree(there);
            return false;
        }
        if self.unsaved || there.is_none() {
            self.theirs = Some(there);
            return false;
        }
        self.take(there);
        true
    }

    /// What somebody else wrote is the text from now on.
    pub(crate) fn take(&mut self, there: Option<String>) {
        self.put(there.as_deref().unwrap_or_default());
        self.agree(there);
    }

    /// This is what the file holds.
    pub(crate) fn agree(&mut self, there: Option<String>) {
        self.known = there;
        self.theirs = None;
        self.compare();
    }
}

fn plain(text: &str, crlf: bool) -> String {
    if crlf { text.replace("\r\n", "\n") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, fits};

    fn open(text: &str) -> Sheet {
        Sheet::new("goapp/Dockerfile".into(), Some(text.into()), None)
    }

    fn typed(sheet: &mut Sheet, text: &str) {
        sheet.buffer.insert(text);
        sheet.compare();
    }

    #[test]
    fn line_ends_and_the_end_of_the_file_stay_as_they_were() {
        let mut sheet = open("FROM a\r\nRUN b\r\n");
        typed(&mut sheet, "# ");
        assert_eq!(sheet.text(), "# FROM a\r\nRUN b\r\n");
        let mut sheet = open("no end");
        typed(&mut sheet, "x");
        assert_eq!(sheet.text(), "xno end");
        let mut sheet = Sheet::new("new".into(), None, None);
        assert!(!sheet.unsaved);
        typed(&mut sheet, "FROM a");
        assert_eq!(sheet.text(), "FROM a\n", "a new file ends as files do");
        sheet.agree(Some("FROM a\n".into()));
        assert!(!sheet.unsaved);
    }

    #[test]
    fn undoing_back_to_what_the_file_holds_leaves_nothing_unsaved() {
        let mut sheet = open("a\n");
        typed(&mut sheet, "x");
        assert!(sheet.unsaved);
        sheet.buffer.undo();
        sheet.compare();
        assert!(!sheet.unsaved);
    }

    #[test]
    fn a_change_outside_is_taken_in_only_where_nothing_is_unsaved() {
        let mut sheet = open("a\n");
        assert!(sheet.seen(Some("theirs\n".into())));
        assert_eq!((sheet.text().as_str(), sheet.unsaved), ("theirs\n", false));
        sheet.buffer.undo();
        assert_eq!(sheet.text(), "a\n", "and can be undone");
        let mut sheet = open("a\n");
        typed(&mut sheet, "x");
        assert!(!sheet.seen(Some("theirs\n".into())));
        assert_eq!((sheet.text().as_str(), sheet.theirs.clone()), ("xa\n", Some(Some("theirs\n".into()))));
        assert!(!sheet.seen(Some("a\n".into())));
        assert_eq!(sheet.theirs, None, "it was put back outside");
        assert!(!sheet.seen(Some("xa\n".into())));
        assert!(!sheet.unsaved && sheet.theirs.is_none(), "the same was written outside");
    }

    #[test]
    fn a_file_that_was_removed_outside_is_no_text_to_take_in() {
        let mut sheet = open("a\n");
        assert!(!sheet.seen(None));
        assert_eq!((sheet.text().as_str(), sheet.theirs.clone()), ("a\n", Some(None)));
    }

    #[test]
    fn a_line_without_end_is_not_opened_here() {
        assert!(fits("a\nb"));
        assert!(!fits(&"x".repeat(70_000)));
        assert!(!fits(&"\n".repeat(70_000)));
        assert!(!fits(&"line\n".repeat(300_000).replace('\n', "x\n")));
    }
}
