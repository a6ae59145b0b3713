//! Texts from outside made harmless: no control sequences, no endless lines.

use crate::markdown::clean;

/// The longest text that is kept, in characters.
const LONGEST: usize = 4000;

/// One line without control sequences; line ends and tabs become spaces.
pub(super) fn line(text: &str) -> String {
    let clean = clean(text);
    let mut out: String =
        clean.chars().map(|letter| if matches!(letter, '\n' | '\t') { ' ' } else { letter }).take(LONGEST).collect();
    if clean.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, line};

    #[test]
    fn colours_titles_and_line_ends_do_not_get_through() {
        assert_eq!(line("\u{1b}[91mred\u{1b}[0m\r\n"), "red");
        assert_eq!(line("a\u{1b}]0;title\u{7}b\u{1b}(Bc"), "abc");
        assert_eq!(line("one\ntwo\u{202e}"), "one two");
    }

    #[test]
    fn a_line_has_an_end() {
        assert_eq!(line(&"x".repeat(LONGEST * 2)).chars().count(), LONGEST + 1);
    }
}
