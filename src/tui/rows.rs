//! Text as rows of a given width, for everything that is not Markdown.

use std::time::Duration;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthChar;

pub use crate::lens::instruction;
use crate::markdown;
pub use crate::markdown::{shorten as cut, shorten_front as cut_front};

/// `pieces`, cleaned and broken into rows; the first begins with `first`, further ones are indented as far.
#[must_use]
pub fn wrapped(first: Span<'static>, pieces: &[(&str, Style)], width: u16) -> Vec<Line<'static>> {
    let width = usize::from(width).max(4);
    let indent = markdown::width(&first.content).min(width / 2);
    let spans: Vec<_> =
        pieces.iter().map(|(text, style)| markdown::Span::new(markdown::clean_line(text).into_owned(), *style)).collect();
    let broken = markdown::wrap(&spans, width - indent);
    let mut rows: Vec<_> = broken
        .into_iter()
        .map(|row| {
            let mut line = vec![Span::raw(" ".repeat(indent))];
            line.extend(row.into_iter().map(|span| Span::styled(span.text, span.style)));
            Line::from(line)
        })
        .collect();
    if let Some(lead) = rows.first_mut().and_then(|row| row.spans.first_mut()) {
        *lead = first;
    }
    rows
}

/// The byte ranges of a line's rows when it is broken after every `width` columns, whatever stands there: output is
/// shown as a terminal would.
#[must_use]
pub fn folded(text: &str, width: usize) -> Vec<std::ops::Range<usize>> {
    let width = width.max(2);
    if text.len() <= width {
        return std::iter::once(0..text.len()).collect();
    }
    let (mut rows, mut start, mut used) = (Vec::new(), 0, 0);
    for (at, letter) in text.char_indices() {
        let columns = letter.width().unwrap_or(0);
        if used + columns > width {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        used += columns;
    }
    rows.push(start..text.len());
    rows
}

/// A time as people say it: `0.4s`, `12s`, `3m05s`.
#[must_use]
pub fn time(time: Duration, tenths: bool) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{}m{:02}s", seconds / 60, seconds % 60)
    } else if tenths && seconds < 10 {
        format!("{seconds}.{}s", time.subsec_millis() / 100)
    } else {
        format!("{seconds}s")
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, time};
    use std::time::Duration;

    #[test]
    fn output_is_folded_like_in_a_terminal() {
        let text = "abcdあいう";
        let rows: Vec<_> = folded(text, 5).into_iter().map(|range| &text[range]).collect();
        assert_eq!(rows, ["abcd", "あい", "う"]);
        assert_eq!(folded("", 5).len(), 1);
    }

    #[test]
    fn times_are_short() {
        assert_eq!(time(Duration::from_millis(1234), true), "1.2s");
        assert_eq!(time(Duration::from_secs(185), true), "3m05s");
    }
}
