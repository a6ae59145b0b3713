//! Runs of text, styled and wrapped.

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use crate::markdown::{self, Inline, Mark, Span};
use crate::tui::theme::Theme;

/// The text of a paragraph, a heading or the like in lines of at most `width` columns; `base` is how its plain text
/// looks.
#[must_use]
pub fn lines(inlines: &[Inline], width: usize, base: Style, theme: &Theme) -> Vec<Line<'static>> {
    markdown::flow(inlines)
        .iter()
        .flat_map(|line| markdown::wrap(line, width))
        .map(|line| Line::from(pieces(line, base, theme)))
        .collect()
}

/// One wrapped line's runs as the screen wants them.
pub(super) fn pieces(line: Vec<Span<Mark>>, base: Style, theme: &Theme) -> Vec<Piece<'static>> {
    line.into_iter().map(|span| Piece::styled(span.text, theme.mark(base, &span.style))).collect()
}

/// `lines` with `first` before the first and `rest` before the others.
pub(super) fn prefixed(mut lines: Vec<Line<'static>>, first: &Piece<'static>, rest: &Piece<'static>) -> Vec<Line<'static>> {
    for (index, line) in lines.iter_mut().enumerate() {
        let prefix = if index == 0 { first } else { rest };
        line.spans.insert(0, prefix.clone());
    }
    lines
}
