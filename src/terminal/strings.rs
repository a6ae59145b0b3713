//! Sequences that carry text (titles, clipboards, links, images) are taken out before the parser sees them: it would keep
//! such a text until its end, and a program need never end it.

const ESC: u8 = 0x1b;

/// Where in the stream one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Ground,
    /// After an escape, which is held back.
    Escape,
    /// In a text. Only an OSC ends with a bell.
    Text { bell_ends: bool },
    /// After an escape in a text.
    TextEscape,
}

/// The filter. Sequences may be cut anywhere.
#[derive(Debug, Default)]
pub(super) struct Strings {
    state: State,
}

impl Strings {
    /// What is left of some bytes, appended to `out`.
    pub fn filter(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        for &byte in bytes {
            self.state = match (self.state, byte) {
                (State::Ground, ESC) => State::Escape,
                (State::Ground, _) => {
                    out.push(byte);
                    State::Ground
                }
                (State::Escape | State::TextEscape, b']') => State::Text { bell_ends: true },
                (State::Escape | State::TextEscape, b'P' | b'X' | b'^' | b'_') => State::Text { bell_ends: false },
                // The end of a text. Outside of one it means nothing.
                (State::TextEscape | State::Escape, b'\\') => State::Ground,
                (State::Escape | State::TextEscape, ESC) => State::Escape,
                // Controls within a sequence are carried out at once, and the sequence goes on; these two end it.
                (State::Escape, 0x00..=0x17 | 0x19 | 0x1c..=0x1f) => {
                    out.push(byte);
                    State::Escape
                }
                (State::Escape | State::TextEscape, 0x18 | 0x1a) => State::Ground,
                (State::Escape | State::TextEscape, _) => {
                    out.extend([ESC, byte]);
                    State::Ground
                }
                (State::Text { .. }, ESC) => State::TextEscape,
                (State::Text { .. }, 0x18 | 0x1a) | (State::Text { bell_ends: true }, 0x07) => State::Ground,
                (text @ State::Text { .. }, _) => text,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Strings;

    fn left(parts: &[&[u8]]) -> String {
        let (mut strings, mut out) = (Strings::default(), Vec::new());
        for part in parts {
            strings.filter(part, &mut out);
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn texts_are_left_out_wherever_they_are_cut() {
        let whole: &[u8] = b"a\x1b]0;title\x07b\x1b]52;c;aGk=\x1b\\c\x1bP1$r\x07m\x1b\\d\x1b_G\x1b\\e";
        assert_eq!(left(&[whole]), "abcde");
        for at in 0..whole.len() {
            assert_eq!(left(&[&whole[..at], &whole[at..]]), "abcde", "cut at {at}");
        }
    }

    #[test]
    fn everything_else_goes_through() {
        assert_eq!(
            left(&[b"\x1b[1;31mred\x1b[m \x1b(0q\x1b(B \x1b7\x1b8 \xe3\x81\x82"]),
            "\x1b[1;31mred\x1b[m \x1b(0q\x1b(B \x1b7\x1b8 あ"
        );
    }

    #[test]
    fn a_text_that_never_ends_is_not_kept() {
        let (mut strings, mut out) = (Strings::default(), Vec::new());
        strings.filter(b"\x1b]0;", &mut out);
        for _ in 0..1000 {
            strings.filter(&[b'x'; 1000], &mut out);
        }
        assert!(out.is_empty());
        strings.filter(b"\x18back", &mut out);
        assert_eq!(out, b"back");
    }
}
