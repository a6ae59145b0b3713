//! What stands when nothing fits: the size that is needed, in every language.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::engine::replay::label;
use crate::i18n::Lang;
use crate::i18n::messages::Message;
use crate::tui::app::App;
use crate::tui::layout::{LEAST_COLUMNS, LEAST_ROWS};
use crate::tui::rows;
use crate::tui::view::frames;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let screen = app.areas.screen;
    let first = app.session.lang();
    let others = Lang::ALL.into_iter().filter(|lang| *lang != first);
    let mut lines: Vec<Line<'static>> = Vec::new();
    if app.session.replay().is_some() {
        lines.push(Line::styled(label::word(first), app.theme.warning));
    }
    for lang in std::iter::once(first).chain(others) {
        let text = format!("{} {LEAST_COLUMNS}x{LEAST_ROWS}", Message::TooSmall.text(lang));
        lines.extend(rows::wrapped(Span::raw(""), &[(&text, app.theme.strong)], screen.width));
    }
    lines.push(Line::styled(format!("({}x{})", screen.width, screen.height), app.theme.dim));
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(screen.height);
    let area = Rect { y: screen.y + (screen.height - height) / 2, height, ..screen };
    frames::put(frame, area, lines.iter());
}
