//! Where everything of a demo stands.

use ratatui::layout::Rect;

use crate::present::stage::{Phase, Stage};

/// The least columns and rows.
pub const LEAST: (u16, u16) = (40, 12);
/// From so many columns on, text and output stand side by side.
const WIDE: u16 = 140;
/// Lines of text are no longer than people like to read.
const READABLE: u16 = 100;
/// Rows of checks.
const CHECKS: u16 = 5;

/// The areas.
#[derive(Debug, Clone, Copy, Default)]
pub struct Places {
    /// First row.
    pub title: Rect,
    /// The text; the row below it is free.
    pub prose: Rect,
    /// What was typed and said; empty where nothing is typed.
    pub console: Rect,
    /// The checks.
    pub checks: Rect,
    /// What there is to say.
    pub notice: Rect,
    /// Last row.
    pub status: Rect,
}

/// The areas now.
pub fn places(stage: &Stage) -> Places {
    let screen = stage.screen;
    let (width, height) = (screen.width, screen.height);
    let margin = match width {
        120.. => 4,
        70.. => 2,
        _ => 1,
    };
    let air = u16::from(height >= 20);
    let row = |y: u16, height: u16| Rect { x: 0, y, width, height };
    let inner = width.saturating_sub(2 * margin);
    let checks = if matches!(stage.phase, Phase::Cover | Phase::End) { 0 } else { checks(stage) };
    let notice = 2;
    let status = row(height.saturating_sub(1), 1);
    let notice = Rect { x: margin, width: inner, ..row(status.y.saturating_sub(notice), notice) };
    let checks = Rect { x: margin, width: inner, ..row(notice.y.saturating_sub(checks), checks) };
    let top = 1 + air;
    // A row between the text and what is below.
    let body = Rect { x: margin, width: inner, ..row(top, checks.y.saturating_sub(top)) };
    let has_console = stage.beats.iter().any(|beat| !beat.text.is_empty()) || !stage.console.is_empty();
    let shows = has_console && !matches!(stage.phase, Phase::Cover | Phase::End);
    let begun = !stage.console.is_empty() || !matches!(stage.phase, Phase::Still | Phase::Cover);
    let mut places = Places { title: row(0, 1), prose: body, console: Rect::default(), checks, notice, status };
    if shows && width >= WIDE {
        let left = (inner * 47 / 100).min(READABLE);
        places.prose.width = left;
        places.console = Rect { x: body.x + left + 3, width: inner - left - 3, height: body.height.saturating_sub(air), ..body };
    } else if shows && begun {
        let least = body.height / 3;
        let text = u16::try_from(stage.laid.lines.len()).unwrap_or(u16::MAX).saturating_add(1).min(least).max(2).min(body.height);
        places.prose.height = text;
        places.console = Rect { y: body.y + text, height: body.height - text, ..body };
    }
    places.prose.width = places.prose.width.min(READABLE);
    places.prose.height = places.prose.height.saturating_sub(1);
    places
}

fn checks(stage: &Stage) -> u16 {
    let most = if stage.screen.height < 20 { 2 } else { CHECKS };
    u16::try_from(stage.session.own_checks().count()).unwrap_or(CHECKS).min(most)
}
