//! A diagram, drawn with letters: its title, and below it the widest drawing that has room, or what it shows in words.

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use super::run;
use crate::diagrams::Diagram;
use crate::i18n::Lang;
use crate::markdown::{Inline, Mark, Span};
use crate::tui::theme::Theme;

/// What lines are made of.
const LINES: &str = "─│┌┐└┘├┤┬┴┼";
/// The points of arrows.
const POINTS: &str = "►▼▲◄";

/// A diagram in lines of at most `width` columns.
#[must_use]
pub fn lines(diagram: &Diagram, lang: Lang, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let text = |text: &str, style| run::lines(&[Inline::Text(Span::new(text, Mark::default()))], width, style, theme);
    let mut out = text(diagram.title(lang), theme.strong);
    match diagram.drawing(lang, width) {
        Some(rows) => out.extend(rows.iter().map(|row| drawn(row, theme))),
        None => out.extend(text(diagram.said(lang), theme.text)),
    }
    out
}

/// A row of a drawing: its lines step back behind the words, arrows stand out.
#[must_use]
pub fn drawn(row: &str, theme: &Theme) -> Line<'static> {
    let look = |letter: char| {
        if LINES.contains(letter) {
            theme.dim
        } else if POINTS.contains(letter) {
            theme.running
        } else {
            theme.text
        }
    };
    let mut pieces: Vec<(Style, String)> = Vec::new();
    for letter in row.chars() {
        let style = look(letter);
        match pieces.last_mut() {
            // A blank looks like anything.
            Some((last, text)) if *last == style || letter == ' ' => text.push(letter),
            _ => pieces.push((style, letter.to_string())),
        }
    }
    Line::from_iter(pieces.into_iter().map(|(style, text)| Piece::styled(text, style)))
}
