//! How a player looks: the recorded screen, and a row that says where it stands.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Borders, Clear};

use crate::i18n::{Lang, fixed, words};
use crate::markdown;
use crate::player::keys;
use crate::player::playing::Playing;
use crate::terminal::Terminal;
use crate::tui::rows;
use crate::tui::theme::Theme;
use crate::tui::view::frames::put;
use crate::tui::view::screen;

/// What is shown besides the recorded screen.
pub(super) struct Around<'a> {
    pub lang: Lang,
    pub theme: &'a Theme,
    /// The first column and row that are shown.
    pub from: (usize, usize),
    /// The keys are.
    pub help: bool,
    /// Something to say.
    pub told: Option<&'a str>,
    /// The last row says where it stands, though a row of the recording is below it.
    pub over: bool,
}

/// The room for the recorded screen.
pub(super) fn room(area: Rect, terminal: &Terminal) -> Rect {
    let spare = usize::from(area.height) > terminal.rows();
    Rect { height: area.height - u16::from(spare), ..area }
}

/// It does not fit.
pub(super) fn is_cut(area: Rect, terminal: &Terminal) -> bool {
    usize::from(area.width) < terminal.columns() || usize::from(area.height) < terminal.rows()
}

/// Draws it.
pub(super) fn draw(frame: &mut Frame<'_>, playing: &Playing, around: &Around<'_>) {
    let area = frame.area();
    let terminal = playing.terminal();
    let cut = is_cut(area, terminal);
    screen::cells(frame, around.theme, room(area, terminal), terminal, around.from);
    let spare = usize::from(area.height) > terminal.rows();
    if (spare || around.over || cut || around.told.is_some()) && area.height > 0 {
        status(frame, area, playing, around, cut);
    }
    if around.help {
        help(frame, area, around);
    }
}

fn status(frame: &mut Frame<'_>, area: Rect, playing: &Playing, around: &Around<'_>, cut: bool) {
    let (theme, lang) = (around.theme, around.lang);
    let row = Rect { y: area.y + area.height - 1, height: 1, ..area };
    frame.render_widget(Clear, row);
    let mark = if playing.ended() {
        "■"
    } else if playing.paused() {
        "‖"
    } else {
        "▸"
    };
    let width = usize::from(area.width);
    let place = format!(" {mark} {} / {} ", clock(playing.time()), clock(playing.recording().length));
    let mut spans = vec![Span::styled(place, theme.strong)];
    if (playing.speed() - 1.0).abs() > f64::EPSILON {
        spans.push(Span::styled(format!("{}× ", playing.speed()), theme.warning));
    }
    let hint = format!("{} ", fixed(lang, "play-hint"));
    let used: usize = spans.iter().map(|span| markdown::width(&span.content)).sum();
    let left = width.saturating_sub(used + 1);
    if let Some(told) = around.told {
        spans.push(Span::styled(rows::cut(told, left), theme.strong));
    } else if cut {
        let (columns, rows) = (playing.terminal().columns().to_string(), playing.terminal().rows().to_string());
        let (own, own_rows) = (area.width.to_string(), area.height.to_string());
        let text = words!(lang, "play-cut", columns = columns, rows = rows, width = own, height = own_rows);
        spans.push(Span::styled(rows::cut(&text, left), theme.warning));
    } else {
        let name = playing.marker().map(|(number, name, all)| format!("{number}/{all} {name}")).unwrap_or_default();
        spans.push(Span::styled(rows::cut(&name, left.saturating_sub(markdown::width(&hint) + 1)), theme.text));
        let columns = u16::try_from(markdown::width(&hint)).unwrap_or(0).min(row.width);
        let right = Rect { x: row.x + row.width - columns, width: columns, ..row };
        frame.render_widget(Line::from(spans), row);
        frame.render_widget(Span::styled(hint, theme.dim), right);
        return;
    }
    frame.render_widget(Line::from(spans), row);
}

fn help(frame: &mut Frame<'_>, area: Rect, around: &Around<'_>) {
    let lines: Vec<Line<'_>> = keys::help(around.lang)
        .map(|(keys, about)| {
            let pad = " ".repeat(15_usize.saturating_sub(markdown::width(keys)));
            Line::from(vec![Span::styled(format!("{keys}{pad}"), around.theme.key), Span::raw(about)])
        })
        .collect();
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
    let width = 64.min(area.width);
    let window = Rect { x: (area.width - width) / 2, y: (area.height - height) / 2, width, height };
    frame.render_widget(Clear, window);
    let block = Block::new().borders(Borders::ALL).border_type(BorderType::Thick).border_style(around.theme.border_focus);
    let block = block.title(Line::styled(format!(" {} ", fixed(around.lang, "play-keys")), around.theme.title));
    let inner = block.inner(window);
    frame.render_widget(block, window);
    put(frame, Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }, lines.iter());
}

/// Minutes and seconds.
fn clock(time: Duration) -> String {
    let seconds = time.as_secs();
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
