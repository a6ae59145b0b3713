//! Text on one row, shortened by the columns it takes.

use unicode_width::UnicodeWidthChar;

use super::clean::clean_line;
use super::wrap::width as columns;

/// A text on one row, with `…` where it was too long.
#[must_use]
pub fn shorten(text: &str, width: usize) -> String {
    let text = clean_line(text);
    if columns(&text) <= width {
        return text.into_owned();
    }
    let mut used = 0;
    let mut out = String::new();
    for letter in text.chars() {
        used += letter.width().unwrap_or(0);
        if used + 1 > width {
            break;
        }
        out.push(letter);
    }
    if width > 0 {
        out.push('…');
    }
    out
}

/// A name on one row, with `…` where it was too long: its end tells it from others.
#[must_use]
pub fn shorten_front(text: &str, width: usize) -> String {
    let text = clean_line(text);
    if columns(&text) <= width {
        return text.into_owned();
    }
    let mut used = 0;
    let mut start = text.len();
    for (at, letter) in text.char_indices().rev() {
        used += letter.width().unwrap_or(0);
        if used + 1 > width {
            break;
        }
        start = at;
    }
    if width == 0 { String::new() } else { format!("…{}", text.get(start..).unwrap_or_default()) }
}

#[cfg(test)]
mod tests {
    use super::{shorten, shorten_front};

    #[test]
    fn a_long_name_is_cut_by_columns_not_letters() {
        assert_eq!(shorten("レイヤーの名前", 7), "レイヤ…");
        assert_eq!(shorten("short", 7), "short");
        assert_eq!(shorten("x", 0), "");
        assert_eq!(shorten_front("go-webapp:multistage", 12), "…:multistage");
        assert_eq!(shorten_front("レイヤー", 5), "…ヤー");
    }
}
