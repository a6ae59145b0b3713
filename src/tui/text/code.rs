//! Code: never reflowed; a line that is too long goes on below a mark, so that nothing of it is lost.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};
use unicode_segmentation::UnicodeSegmentation;

use crate::markdown::{Highlighted, Span, Token, wrap};
use crate::tui::theme::Theme;

/// Columns between tab stops in code.
const TAB: usize = 4;
/// Stands at the left of code.
const BAR: &str = "│ ";
/// Stands where a long line goes on.
const CONTINUES: &str = "↪ ";

/// `code` in lines of at most `width` columns, in the colours of `highlighted` where these belong to it.
#[must_use]
pub fn lines(code: &str, highlighted: Option<&Highlighted>, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let bar = Piece::styled(BAR, theme.dim);
    let mut out: Vec<Line<'static>> =
        rows(code, highlighted, width.saturating_sub(wrap::width(BAR)), theme).into_iter().flatten().collect();
    for line in &mut out {
        line.spans.insert(0, bar.clone());
    }
    out
}

/// For each line of `code` its rows of at most `width` columns, in colours as [`lines`] has them and without a bar.
#[must_use]
pub fn rows(code: &str, highlighted: Option<&Highlighted>, width: usize, theme: &Theme) -> Vec<Vec<Line<'static>>> {
    let highlighted = highlighted.filter(|lines| lines.len() == code.lines().count());
    let mut out = Vec::new();
    for (index, line) in code.lines().enumerate() {
        let spans = match highlighted.and_then(|lines| lines.get(index)) {
            Some(pieces) => expand(pieces.iter().map(|(token, text)| (*token, text.as_str())), theme),
            None => expand([(Token::Plain, line)].into_iter(), theme),
        };
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let parts = break_code(&text, width);
        let broken = wrap::cut(&spans, &parts).into_iter().enumerate().map(|(part, spans)| {
            let mark = (part > 0).then(|| Piece::styled(CONTINUES, theme.dim));
            Line::from_iter(mark.into_iter().chain(spans.into_iter().map(|span| Piece::styled(span.text, span.style))))
        });
        out.push(broken.collect());
    }
    out
}

/// Tabs as spaces, tokens as styles.
fn expand<'a>(pieces: impl Iterator<Item = (Token, &'a str)>, theme: &Theme) -> Vec<Span<Style>> {
    let mut column = 0;
    let mut spans = Vec::new();
    for (token, text) in pieces {
        let mut expanded = String::with_capacity(text.len());
        for (index, part) in text.split('\t').enumerate() {
            if index > 0 {
                let spaces = TAB - column % TAB;
                expanded.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            expanded.push_str(part);
            column += wrap::width(part);
        }
        spans.push(Span::new(expanded, theme.token(token)));
    }
    spans
}

/// Where a line of code is cut: behind a space if there is one in the second half of what fits.
fn break_code(text: &str, limit: usize) -> Vec<Range<usize>> {
    let mut limit = limit.max(4);
    if wrap::width(text) <= limit {
        return std::iter::once(0..text.len()).collect();
    }
    let mut parts = Vec::new();
    let (mut start, mut used) = (0, 0);
    let mut space: Option<(usize, usize)> = None;
    for (at, cluster) in text.grapheme_indices(true) {
        let columns = wrap::width(cluster);
        if used + columns > limit && used > 0 {
            let (end, columns_before) = space.take().filter(|(_, columns)| *columns > limit / 2).unwrap_or((at, used));
            parts.push(start..end);
            if parts.len() == 1 {
                limit = limit.saturating_sub(wrap::width(CONTINUES)).max(2);
            }
            (start, used) = (end, used - columns_before);
        }
        used += columns;
        if cluster == " " {
            space = Some((at + 1, used));
        }
    }
    parts.push(start..text.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::highlight;

    fn shown(code: &str, width: usize) -> Vec<String> {
        lines(code, Some(&highlight("sh", code)), width, &Theme::colour()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_line_that_fits_stays_as_it_is() {
        assert_eq!(shown("if true\n\tthen\n\nfi\n", 20), ["│ if true", "│     then", "│ ", "│ fi"]);
    }

    #[test]
    fn a_long_line_goes_on_below_a_mark_and_nothing_is_lost() {
        assert_eq!(shown("docker run -it --rm -p 8888:8888 goapp", 24), ["│ docker run -it --rm ", "│ ↪ -p 8888:8888 goapp"]);
        assert_eq!(shown("abcdefghijklmnopqrstuvwxyz", 12), ["│ abcdefghij", "│ ↪ klmnopqr", "│ ↪ stuvwxyz"]);
        assert_eq!(shown("echo 日本語の文字", 12), ["│ echo 日本", "│ ↪ 語の文字"]);
    }

    #[test]
    fn colours_that_belong_to_other_code_are_not_used() {
        let other = highlight("sh", "echo a\necho b");
        let lines = lines("x", Some(&other), 20, &Theme::colour());
        assert_eq!(lines.iter().map(ToString::to_string).collect::<Vec<_>>(), ["│ x"]);
    }
}
