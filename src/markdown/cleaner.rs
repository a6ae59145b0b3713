//! Untrusted bytes as they arrive, turned into clean lines of bounded length.

use super::clean::{LineText, Strip, plain_run};

/// The longest line that is kept, in bytes; a terminal shows far less of it.
pub const LINE_LIMIT: usize = 8 * 1024;

/// Shown where a line was cut.
const CUT: char = '…';

/// Reads a stream of bytes and yields each complete line without control sequences, with tabs and carriage returns
/// applied as [`clean_line`](super::clean_line) does. Characters and sequences may be split anywhere; what is not
/// UTF-8 becomes U+FFFD; a line longer than the limit is cut with `…`.
///
/// Lines are handed to a function instead of being collected, so that plain output is never copied.
#[derive(Debug)]
pub struct Cleaner {
    limit: usize,
    strip: Strip,
    line: LineText,
    cut: bool,
    /// The beginning of a character whose other bytes have not come.
    partial: Vec<u8>,
}

impl Default for Cleaner {
    fn default() -> Self {
        Self::new(LINE_LIMIT)
    }
}

impl Cleaner {
    /// A cleaner whose lines are at most `limit` bytes long, and the mark of the cut.
    #[must_use]
    pub fn new(limit: usize) -> Self {
        Self { limit, strip: Strip::default(), line: LineText::default(), cut: false, partial: Vec::with_capacity(4) }
    }

    /// Reads `chunk` and calls `each` with every line that it completes.
    pub fn push(&mut self, chunk: &[u8], mut each: impl FnMut(&str)) {
        let mut rest = self.complete_character(chunk, &mut each);
        loop {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => return self.push_text(text, &mut each),
                Err(error) => error,
            };
            let (valid, bad) = rest.split_at_checked(error.valid_up_to()).unwrap_or((&[], rest));
            self.push_text(std::str::from_utf8(valid).unwrap_or_default(), &mut each);
            let Some(length) = error.error_len() else {
                self.partial.extend_from_slice(bad);
                return;
            };
            self.push_text("\u{fffd}", &mut each);
            rest = bad.get(length..).unwrap_or_default();
        }
    }

    /// What stands on the line that is not complete: a prompt, or the current state of a progress bar.
    #[must_use]
    pub fn pending(&self) -> &str {
        &self.line.text
    }

    /// The stream ended: calls `each` with the line that has no end, if there is one.
    pub fn finish(&mut self, mut each: impl FnMut(&str)) {
        if !self.partial.is_empty() {
            self.partial.clear();
            self.push_text("\u{fffd}", &mut each);
        }
        if !self.line.text.is_empty() {
            each(&self.line.text);
        }
        self.line.clear();
        (self.cut, self.strip) = (false, Strip::default());
    }

    /// Takes bytes from `chunk` until the character left over from the chunk before is whole, or turns out not to be
    /// one; gives back the rest.
    fn complete_character<'a>(&mut self, chunk: &'a [u8], each: &mut impl FnMut(&str)) -> &'a [u8] {
        let mut rest = chunk;
        while !self.partial.is_empty() {
            let Some((byte, after)) = rest.split_first() else { break };
            let mut bytes = std::mem::take(&mut self.partial);
            bytes.push(*byte);
            match std::str::from_utf8(&bytes) {
                Ok(text) => self.push_text(text, each),
                Err(error) if error.error_len().is_none() => {
                    self.partial = bytes;
                    rest = after;
                    continue;
                }
                Err(_) => {
                    // The byte that does not belong here begins something else.
                    self.push_text("\u{fffd}", each);
                    bytes.clear();
                    self.partial = bytes;
                    return rest;
                }
            }
            bytes.clear();
            self.partial = bytes;
            return after;
        }
        rest
    }

    fn push_text(&mut self, text: &str, each: &mut impl FnMut(&str)) {
        let mut rest = text;
        while !rest.is_empty() {
            if self.strip.is_ground() {
                let (plain, after) = rest.split_at(plain_run(rest));
                self.push_plain(plain, each);
                rest = after;
            }
            let mut chars = rest.chars();
            match chars.next().and_then(|c| self.strip.step(c)) {
                Some('\n') => self.end_line(each),
                Some(shown) => self.put(shown),
                None => {}
            }
            rest = chars.as_str();
        }
    }

    /// Text in which only line feeds and tabs need care.
    fn push_plain(&mut self, text: &str, each: &mut impl FnMut(&str)) {
        for piece in text.split_inclusive('\n') {
            let (words, ends) = piece.strip_suffix('\n').map_or((piece, false), |words| (words, true));
            if words.contains('\t') {
                words.chars().for_each(|c| self.put(c));
            } else if ends && self.line.text.is_empty() && !self.cut && words.len() <= self.limit {
                each(words);
                self.line.clear();
                continue;
            } else if self.line.text.len() + words.len() <= self.limit && !self.cut {
                self.line.put_plain(words);
            } else {
                words.chars().for_each(|c| self.put(c));
            }
            if ends {
                self.end_line(each);
            }
        }
    }

    fn put(&mut self, c: char) {
        if self.cut && !self.line.returned() && c != '\r' {
            return;
        }
        self.line.put(c);
        self.cut = self.line.text.len() > self.limit;
        if self.cut {
            let end = (0..=self.limit).rev().find(|&at| self.line.text.is_char_boundary(at)).unwrap_or(0);
            self.line.text.truncate(end);
            self.line.text.push(CUT);
        }
    }

    fn end_line(&mut self, each: &mut impl FnMut(&str)) {
        each(&self.line.text);
        self.line.clear();
        self.cut = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::clean_line;

    fn lines(limit: usize, chunks: &[&[u8]]) -> Vec<String> {
        let mut cleaner = Cleaner::new(limit);
        let mut lines = Vec::new();
        for chunk in chunks {
            cleaner.push(chunk, |line| lines.push(line.to_owned()));
        }
        cleaner.finish(|line| lines.push(line.to_owned()));
        lines
    }

    #[test]
    fn lines_come_out_whole_however_the_stream_is_split() {
        assert_eq!(lines(100, &[b"one\ntw", b"o\n", b"\nthree"]), ["one", "two", "", "three"]);
        assert_eq!(lines(100, &[b"a\r", b"\nb\r\n"]), ["a", "b"]);
        assert_eq!(lines(100, &["日本".as_bytes().split_at(4).0, "日本".as_bytes().split_at(4).1]), ["日本"]);
        assert_eq!(lines(100, &[b"\x1b[3", b"1mred\x1b", b"[0m\x1b]0;ti", b"tle\x07!\n"]), ["red!"]);
    }

    #[test]
    fn bytes_that_are_not_text_are_replaced() {
        assert_eq!(lines(100, &[b"a\xffb\n"]), ["a\u{fffd}b"]);
        assert_eq!(lines(100, &[b"a\xe6\x97", b"b\n"]), ["a\u{fffd}b"]);
        assert_eq!(lines(100, &[b"a\xe6", b"\xe6\x97", b"\xa5\xe6\n\xe6"]), ["a\u{fffd}日\u{fffd}", "\u{fffd}"]);
    }

    #[test]
    fn a_progress_bar_leaves_its_last_state() {
        let mut cleaner = Cleaner::default();
        cleaner.push(b"10%\r20%", |_| unreachable!("no line has ended"));
        assert_eq!(cleaner.pending(), "20%");
        let mut last = String::new();
        cleaner.push(b"\r100%\r\n", |line| last = line.to_owned());
        assert_eq!((last.as_str(), cleaner.pending()), ("100%", ""));
    }

    #[test]
    fn a_long_line_is_cut_with_a_mark_and_the_next_is_whole() {
        assert_eq!(lines(4, &[b"abcd\nabcdef\nab", b"cdefgh", b"ij\nx\n"]), ["abcd", "abcd…", "abcd…", "x"]);
        assert_eq!(lines(4, &["日本\n日".as_bytes()]), ["日…", "日"]);
        assert_eq!(lines(4, &[b"abcdef\rxy\nab\tc\n"]), ["xy", "ab  …"]);
    }

    proptest! {
        #[test]
        fn any_split_gives_the_same_lines(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0usize..200) {
            let (head, tail) = bytes.split_at(cut.min(bytes.len()));
            prop_assert_eq!(lines(16, &[head, tail]), lines(16, &[&bytes]));
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            prop_assert_eq!(lines(16, &single), lines(16, &[&bytes]));
        }

        #[test]
        fn streamed_and_whole_text_agree(text in "(\u{1b}[\\[\\](]?|[\u{80}-\u{9f}]|\r|\t|[ -~]{0,4}|日|\\PC){0,60}") {
            let line: String = text.replace('\n', " ");
            let streamed = lines(usize::MAX / 2, &[format!("{line}\n").as_bytes()]);
            let whole = clean_line(&line);
            prop_assert_eq!(streamed, [whole.as_ref()]);
        }
    }
}
