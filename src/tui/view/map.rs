//! The live map.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::i18n::map::MapWord;
use crate::map::{Look, News, Row, Shown, picture, scene};
use crate::session::{EngineState, Session};
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::theme::Theme;
use crate::tui::view::frames;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frames::scrolled(frame, app, Panel::Map, &app.laid.map, app.scrolls.map);
}

/// The map in rows. With `all`, what belongs to others is shown too.
#[must_use]
pub fn lines(session: &Session, theme: &Theme, width: u16, all: bool, news: &News) -> Vec<Line<'static>> {
    let (lang, live) = (session.lang(), session.live_map());
    let said = |text: &str, style: Style| rows::wrapped(Span::raw(" "), &[(text, style)], width);
    match (session.engine(), live.map(), live.own(), live.trouble()) {
        (EngineState::Missing(_), ..) => said(MapWord::NoEngine.text(lang), theme.warning),
        (_, _, _, Some(error)) => said(&error.to_string(), theme.fail),
        (_, Some(map), Some(own), None) => {
            let shown = Shown { width: usize::from(width), lang, news, all, keys: true };
            picture(&scene(map, own, all), &shown).into_iter().map(|row| line(row, theme)).collect()
        }
        _ => said(MapWord::Asking.text(lang), theme.dim),
    }
}

pub(super) fn line(row: Row, theme: &Theme) -> Line<'static> {
    Line::from(row.into_iter().map(|(text, look)| Span::styled(text, style(look, theme))).collect::<Vec<_>>())
}

fn style(look: Look, theme: &Theme) -> Style {
    match look {
        Look::Plain => theme.text,
        Look::Dim => theme.dim,
        Look::Strong => theme.strong,
        Look::Title => theme.title,
        Look::Good => theme.pass,
        Look::Busy => theme.running,
        Look::Warn => theme.warning,
        Look::Bad => theme.fail,
        Look::Fresh => theme.selected,
    }
}

#[cfg(test)]
#[path = "map_tests.rs"]
mod tests;
