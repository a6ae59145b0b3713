//! Texts from outside made harmless: no control sequences, no endless lines.

/// The longest text that is kept, in characters.
const LONGEST: usize = 4000;

/// One line without control sequences; line ends become spaces.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(LONGEST));
    let mut kept = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if kept == LONGEST {
            out.push('…');
            break;
        }
        match c {
            '\u{1b}' => skip_sequence(&mut chars),
            '\u{9b}' => skip_control_sequence(&mut chars),
            '\t' => out.push_str("    "),
            '\n' | '\r' => out.push(' '),
            c if c.is_control() || is_invisible(c) => continue,
            c => out.push(c),
        }
        kept += 1;
    }
    out.trim_end().to_owned()
}

/// Characters that turn the direction of a text or hide within it.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn skip_sequence(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next() {
        Some('[') => skip_control_sequence(chars),
        // Operating system commands and their kin last until BEL or ESC \.
        Some(']' | 'P' | 'X' | '^' | '_') => {
            while let Some(c) = chars.next() {
                if c == '\u{7}' || c == '\u{9c}' {
                    break;
                }
                if c == '\u{1b}' {
                    chars.next();
                    break;
                }
            }
        }
        Some(' '..='/') => {
            chars.next();
        }
        _ => {}
    }
}

fn skip_control_sequence(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    for c in chars.by_ref() {
        if ('\u{40}'..='\u{7e}').contains(&c) {
            break;
        }
    }
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
