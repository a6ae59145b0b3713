//! Untrusted text without the characters that would act on a terminal instead of being shown.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

/// Columns between two tab stops, as terminals have them.
const TAB: usize = 8;

/// `text` without terminal control sequences: CSI, OSC, DCS and the other strings (also unterminated ones, which end
/// at the end of their line), lone escapes, C0 but for line feed and tab, C1, and the overrides of text direction.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    let first = plain_run(text);
    if first == text.len() {
        return Cow::Borrowed(text);
    }
    let (mut rest, mut out) = (text, String::with_capacity(text.len()));
    let mut strip = Strip::default();
    while !rest.is_empty() {
        if strip.is_ground() {
            let (plain, after) = rest.split_at(plain_run(rest));
            out.push_str(plain);
            rest = after;
        }
        let mut chars = rest.chars();
        if let Some(c) = chars.next()
            && let Some(shown) = strip.step(c)
            && shown != '\r'
        {
            out.push(shown);
        }
        rest = chars.as_str();
    }
    Cow::Owned(out)
}

/// One line of output as a terminal would leave it standing: [`clean`], with tabs turned into spaces up to the next
/// tab stop, and only what follows the last carriage return that has something behind it. Further lines in `line`
/// are joined to it with a space, so that the result is one line whatever came.
#[must_use]
pub fn clean_line(line: &str) -> Cow<'_, str> {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = line.strip_suffix('\r').unwrap_or(line);
    let is_plain = plain_run(line) == line.len() && !line.bytes().any(|byte| byte == b'\t' || byte == b'\n');
    if is_plain {
        return Cow::Borrowed(line);
    }
    let mut out = LineText::default();
    let mut strip = Strip::default();
    for shown in line.chars().filter_map(|c| strip.step(c)) {
        out.put(if shown == '\n' { ' ' } else { shown });
    }
    Cow::Owned(out.text)
}

/// A line being written, with the carriage returns and tabs in it applied.
#[derive(Debug, Default)]
pub(super) struct LineText {
    /// What stands on the line so far.
    pub(super) text: String,
    /// A carriage return came: the next text starts the line again.
    returned: bool,
    /// `text[..measured]` is `column` columns wide. Kept so that many tabs do not measure the line again each time.
    measured: usize,
    column: usize,
}

impl LineText {
    /// Writes one character that [`Strip::step`] let through, other than a line feed.
    pub(super) fn put(&mut self, c: char) {
        match c {
            '\r' => self.returned = true,
            '\t' => {
                self.begin();
                self.column += self.text.get(self.measured..).map_or(0, UnicodeWidthStr::width);
                let spaces = TAB - self.column % TAB;
                self.text.extend(std::iter::repeat_n(' ', spaces));
                self.column += spaces;
                self.measured = self.text.len();
            }
            _ => {
                self.begin();
                self.text.push(c);
            }
        }
    }

    /// Writes text that has no control character at all.
    pub(super) fn put_plain(&mut self, text: &str) {
        if !text.is_empty() {
            self.begin();
            self.text.push_str(text);
        }
    }

    /// Whether the next text starts the line again.
    pub(super) fn returned(&self) -> bool {
        self.returned
    }

    /// Forgets the line, keeping its memory for the next.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        (self.returned, self.measured, self.column) = (false, 0, 0);
    }

    fn begin(&mut self) {
        if self.returned {
            self.clear();
        }
    }
}

/// Where a reader of a terminal's input stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// In text.
    #[default]
    Ground,
    /// After an escape.
    Escape,
    /// In a control sequence (`ESC [`).
    Sequence,
    /// In a string with a terminator of its own: OSC, DCS, SOS, PM, APC.
    Text,
}

/// Takes control sequences out of a stream of characters. Its state lives across pieces of text.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Strip {
    state: State,
}

impl Strip {
    /// Outside every sequence: [`plain_run`] tells how far text goes unchanged.
    pub(super) fn is_ground(self) -> bool {
        self.state == State::Ground
    }

    /// Reads one character; gives it back when it is to be shown, or is a line feed, a carriage return or a tab.
    pub(super) fn step(&mut self, c: char) -> Option<char> {
        match self.state {
            State::Ground => {}
            // A line's end also ends what is unterminated: a stray `ESC ]` must not swallow the rest of a log.
            _ if c == '\n' => self.state = State::Ground,
            State::Escape => {
                self.state = match c {
                    '[' => State::Sequence,
                    ']' | 'P' | 'X' | '^' | '_' => State::Text,
                    ' '..='/' | '\u{1b}' => State::Escape,
                    _ => State::Ground,
                };
                if matches!(c, ' '..='~' | '\u{1b}') {
                    return None;
                }
            }
            State::Sequence => {
                if matches!(c, ' '..='?') {
                    return None;
                }
                self.state = State::Ground;
                if matches!(c, '@'..='~') {
                    return None;
                }
            }
            State::Text => {
                match c {
                    '\u{7}' | '\u{9c}' | '\u{18}' | '\u{1a}' => self.state = State::Ground,
                    '\u{1b}' => self.state = State::Escape,
                    _ => {}
                }
                return None;
            }
        }
        match c {
            '\n' | '\r' | '\t' => Some(c),
            '\u{1b}' => self.enter(State::Escape),
            '\u{9b}' => self.enter(State::Sequence),
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => self.enter(State::Text),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => None,
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            _ => Some(c),
        }
    }

    fn enter(&mut self, state: State) -> Option<char> {
        self.state = state;
        None
    }
}

/// Which bytes can begin something that [`Strip`] acts on: C0 (but line feed and tab), DEL, and the first bytes of
/// C1 (`C2`) and of the direction overrides (`E2`) in UTF-8.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte != b'\n' as usize && byte != b'\t' as usize;
        byte += 1;
    }
    table[0x7f] = true;
    table[0xc2] = true;
    table[0xe2] = true;
    table
};

/// The length in bytes of the beginning of `text` that goes through [`Strip`] unchanged.
pub(super) fn plain_run(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(rest) = bytes.get(from..) {
        let Some(at) = rest.iter().position(|&byte| SUSPECT[usize::from(byte)]) else { break };
        match rest.get(at..) {
            Some([0xc2, second, ..]) if *second >= 0xa0 => from += at + 2,
            Some([0xe2, second, third, ..]) if !is_override(*second, *third) => from += at + 3,
            _ => return from + at,
        }
    }
    text.len()
}

fn is_override(second: u8, third: u8) -> bool {
    matches!((second, third), (0x80, 0xaa..=0xae) | (0x81, 0xa6..=0xa9))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colours_titles_and_other_sequences_vanish_and_their_text_stays() {
        assert_eq!(clean("\u{1b}[1;31mred\u{1b}[0m"), "red");
        assert_eq!(clean("\u{1b}]0;title\u{7}a\u{1b}]8;;http://x\u{1b}\\b\u{1b}]8;;\u{1b}\\"), "ab");
        assert_eq!(clean("\u{1b}Pq#0;2\u{1b}\\a\u{1b}_apc\u{1b}\\b\u{1b}^pm\u{9c}c"), "abc");
        assert_eq!(clean("\u{1b}(Ba\u{1b}7b\u{1b}=c\u{1b}"), "abc");
        assert_eq!(clean("\u{9b}2Ja\u{9d}52;c;aGk=\u{7}b\u{85}c"), "abc");
        assert_eq!(clean("a\u{7}\u{8}\0\u{7f}b\r\n\tc"), "ab\n\tc");
    }

    #[test]
    fn an_unterminated_string_loses_its_own_line_only() {
        assert_eq!(clean("a\u{1b}]0;evil\nb"), "a\nb");
        assert_eq!(clean("a\u{1b}[31\nb"), "a\nb");
        assert_eq!(clean("a\u{1b}Pevil"), "a");
    }

    #[test]
    fn text_in_other_scripts_is_left_alone() {
        for text in ["", "plain", "日本語、です。", "é £ — … ✓ “q”", "👨‍👩‍👧 zero\u{200b}width"] {
            assert!(matches!(clean(text), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn direction_overrides_cannot_reorder_what_is_read() {
        assert_eq!(clean("a\u{202e}gnp.exe\u{2066}b\u{2069}…"), "agnp.exeb…");
    }

    #[test]
    fn an_escape_inside_a_sequence_starts_a_new_one() {
        assert_eq!(clean("\u{1b}[3\u{1b}[1mx"), "x");
        assert_eq!(clean("\u{1b}\u{1b}[1mx"), "x");
        assert_eq!(clean("\u{1b}[3日本"), "日本");
    }

    #[test]
    fn a_line_keeps_what_a_terminal_would_leave_standing() {
        assert_eq!(clean_line("10%\r50%\r100%\r\n"), "100%");
        assert_eq!(clean_line("done\r"), "done");
        assert_eq!(clean_line("a\tb\t\u{1b}[1mc"), "a       b       c");
        assert_eq!(clean_line("日本\tx"), "日本    x");
        assert_eq!(clean_line("a\nb"), "a b");
    }

    fn harmless(text: &str) -> bool {
        text.chars().all(|c| {
            !matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}')
                && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
    }

    proptest! {
        #[test]
        fn nothing_that_acts_on_a_terminal_survives(text in "(\u{1b}[\\[\\]P(]?|[\u{80}-\u{9f}]|\r|\t|\n|[ -~]{0,4}|日|\u{202e}|\\PC|.)*") {
            let cleaned = clean(&text);
            prop_assert!(harmless(&cleaned));
            prop_assert_eq!(clean(&cleaned), cleaned.as_ref());
            let line = clean_line(&text);
            prop_assert!(harmless(&line) && !line.contains(['\n', '\t']));
        }
    }
}
