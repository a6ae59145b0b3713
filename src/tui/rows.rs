//! Text as rows of a given width, for everything that is not Markdown.

use std::borrow::Cow;
use std::time::Duration;

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthChar;

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

/// An instruction of an image's history without what the builders wrap around it.
#[must_use]
pub fn instruction(created_by: &str) -> String {
    let text = markdown::clean_line(created_by);
    let mut text: Cow<'_, str> = match text.split_once("# buildkit") {
        Some((before, _)) => Cow::Owned(before.trim().to_owned()),
        None => text,
    };
    if let Some(at) = text.find("/bin/sh -c #(nop)") {
        text = Cow::Owned(text.get(at + "/bin/sh -c #(nop)".len()..).unwrap_or_default().trim().to_owned());
    } else if let Some((_, command)) = text.split_once("/bin/sh -c ").filter(|(before, _)| before.contains('|')) {
        // Build arguments stand before the shell, as `|1 NAME=value`.
        text = Cow::Owned(format!("RUN {}", command.trim()));
    } else if let Some(command) = text.strip_prefix("RUN /bin/sh -c ").or_else(|| text.strip_prefix("/bin/sh -c ")) {
        text = Cow::Owned(format!("RUN {}", command.trim()));
    }
    text.split_whitespace().map(short_sum).collect::<Vec<_>>().join(" ")
}

/// A word whose checksum, as in `file:0123…`, is cut to what tells it from others.
fn short_sum(word: &str) -> &str {
    let sum = ["file:", "dir:", "multi:", "sha256:"].into_iter().find_map(|kind| Some((kind.len(), word.strip_prefix(kind)?)));
    match sum {
        Some((kind, sum)) if sum.len() >= 32 && sum.chars().all(|digit| digit.is_ascii_hexdigit()) => {
            word.get(..kind + 7).unwrap_or(word)
        }
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, instruction, time};
    use std::time::Duration;

    #[test]
    fn layers_read_as_their_dockerfile_lines() {
        for (raw, read) in [
            ("/bin/sh -c #(nop)  CMD [\"/bin/sh\"]", "CMD [\"/bin/sh\"]"),
            ("RUN /bin/sh -c go build -o /app # buildkit", "RUN go build -o /app"),
            ("/bin/sh -c apk add git", "RUN apk add git"),
            ("RUN |1 V=2 /bin/sh -c apk add git # buildkit", "RUN apk add git"),
            ("COPY go.mod ./ # buildkit", "COPY go.mod ./"),
            ("/bin/sh -c #(nop) ADD file:0123456789abcdef0123456789abcdef in / ", "ADD file:0123456 in /"),
            ("|1 V=2 /bin/sh -c #(nop) ADD file:1 in / ", "ADD file:1 in /"),
        ] {
            assert_eq!(instruction(raw), read);
        }
    }

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
