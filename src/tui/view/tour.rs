//! A card of the tour, beside the part it points at.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::tui::app::App;
use crate::tui::rows;
use crate::tui::tour::{CARDS, Target};
use crate::tui::view::dialogs::rows as count;
use crate::tui::view::frames::{put, window_at};
use crate::tui::words::ScreenWord;

const WIDTH: u16 = 64;

/// Draws the card that is shown.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let (Some(card), Some(at)) = (app.card(), app.tour) else { return };
    let lang = app.session.lang();
    let title = format!("{}/{} {}", at + 1, CARDS.len(), card.title.text(lang));
    let inner = window_at(frame, app, &title, area(app), ScreenWord::TourFooter.text(lang));
    put(frame, inner, lines(app, inner.width).iter());
}

fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let text = app.card().map_or("", |card| card.text.text(app.session.lang()));
    rows::wrapped(Span::raw(""), &[(text, app.theme.text)], width)
}

/// Where it stands: below what it points at, above the last row, or where the part leaves room.
#[must_use]
pub fn area(app: &App) -> Rect {
    let screen = app.areas.screen;
    let width = WIDTH.min(screen.width);
    let height = (count(lines(app, width.saturating_sub(4)).len()) + 2).min(screen.height.saturating_sub(2));
    let x = screen.x + (screen.width - width) / 2;
    let lowest = (screen.y + screen.height).saturating_sub(height + 1);
    let part = match app.card().map(|card| card.target) {
        Some(Target::Part(panel)) => app.areas.of(panel),
        _ => None,
    };
    let y = match part {
        // A part in the lower half is pointed at from above.
        Some(part) if part.y > screen.y + screen.height / 3 => part.y.saturating_sub(height).max(screen.y + 1),
        Some(_) => lowest,
        None => lowest,
    };
    Rect { x, y, width, height }
}
