//! The lists to choose from: a line that is typed, and what it finds.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::markdown;
use crate::session::StepMark;
use crate::tui::app::App;
use crate::tui::picker::{Item, List, Picker};
use crate::tui::rows;
use crate::tui::view::dialogs::{WIDTH, rows as count};
use crate::tui::view::frames::{put, window};
use crate::tui::words::ScreenWord;

/// Rows of the list, where there is room.
const ROWS: u16 = 16;
/// Before the line that is typed.
const LEAD: &str = "> ";

/// Draws the list that is open.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(picker) = &app.picker else { return };
    let lang = app.session.lang();
    let area = area(app);
    let (title, next) = match picker.list {
        List::Actions => (ScreenWord::Actions, ScreenWord::TabPlaces),
        List::Places => (ScreenWord::Places, ScreenWord::TabOutline),
        List::Outline => (ScreenWord::Outline, ScreenWord::TabActions),
    };
    let footer = format!("{} · {}", ScreenWord::EnterEsc.text(lang), next.text(lang));
    let inner = window(frame, app, title.text(lang), area.width, area.height, &footer);
    let width = usize::from(inner.width);
    let place = if picker.found.is_empty() { String::new() } else { format!("{}/{}", picker.at + 1, picker.found.len()) };
    let (before, on, behind) = picker.line.window(query_room(inner));
    let typed = format!("{before}{on}{behind}");
    let gap = width.saturating_sub(LEAD.len() + markdown::width(&typed) + place.len());
    let mut lines = vec![Line::from(vec![
        Span::styled(LEAD, app.theme.key),
        Span::styled(typed, app.theme.strong),
        Span::raw(" ".repeat(gap)),
        Span::styled(place, app.theme.dim),
    ])];
    if picker.found.is_empty() {
        lines.extend(rows::wrapped(Span::raw("  "), &[(ScreenWord::NothingFound.text(lang), app.theme.dim)], inner.width));
    }
    let first = first(picker, inner.height);
    for (row, (place, letters)) in picker.found.iter().enumerate().skip(first).take(usize::from(inner.height)) {
        if let Some(item) = picker.items.get(*place) {
            lines.push(line(app, item, letters, row == picker.at, width));
        }
    }
    put(frame, inner, lines.iter());
}

/// Where the terminal's cursor stands: there an input method shows what it makes.
#[must_use]
pub fn cursor(app: &App) -> Option<Position> {
    let picker = app.picker.as_ref()?;
    let inner = inside(area(app));
    let (before, ..) = picker.line.window(query_room(inner));
    let column = u16::try_from(LEAD.len() + markdown::width(&before)).unwrap_or(0).min(inner.width.saturating_sub(1));
    Some(Position::new(inner.x + column, inner.y))
}

/// What stands at a place of the screen: the row of the list, or nothing outside it.
#[must_use]
pub fn row_at(app: &App, at: Position) -> Option<usize> {
    let picker = app.picker.as_ref()?;
    let inner = inside(area(app));
    let list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    let row = list.contains(at).then(|| first(picker, inner.height) + usize::from(at.y - list.y))?;
    (row < picker.found.len()).then_some(row)
}

/// Columns for what is typed; at its right it says how many are found.
fn query_room(inner: Rect) -> usize {
    usize::from(inner.width).saturating_sub(LEAD.len() + 9)
}

fn area(app: &App) -> Rect {
    let screen = app.areas.screen;
    let longest = app.picker.as_ref().map_or(0, |picker| picker.items.len());
    let height = count(longest.max(1)).min(ROWS).saturating_add(3).min(screen.height.saturating_sub(2));
    let width = WIDTH.max(screen.width / 2).min(screen.width);
    Rect { x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - height) / 2, width, height }
}

fn inside(area: Rect) -> Rect {
    Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: area.height.saturating_sub(2) }
}

/// The first row that is shown: the cursor stays in view.
fn first(picker: &Picker, height: u16) -> usize {
    let room = usize::from(height).saturating_sub(1).max(1);
    (picker.at + 1).saturating_sub(room)
}

/// A row: its mark, its name with the letters that were asked for, and what stands at its right.
fn line(app: &App, item: &Item, letters: &[usize], chosen: bool, width: usize) -> Line<'static> {
    let theme = &app.theme;
    let (mark, mark_style) = match item.mark {
        Some(StepMark::Done) => ("✓ ", theme.pass),
        Some(StepMark::Stale) => ("~ ", theme.warning),
        Some(StepMark::Open) => ("· ", theme.dim),
        None => ("", theme.text),
    };
    let lead = if chosen { "▸ " } else { "  " };
    let aside = rows::cut(&item.aside, width / 3);
    let room = width.saturating_sub(2 + markdown::width(mark) + markdown::width(&aside) + 2);
    let text = rows::cut(&markdown::clean_line(&item.text), room);
    let base = if chosen { theme.selected } else { theme.text };
    let mut spans = vec![Span::styled(lead, theme.running), Span::styled(mark, mark_style)];
    spans.extend(marked(&text, letters, base, theme.key));
    let used: usize = spans.iter().map(Span::width).sum();
    spans.push(Span::raw(" ".repeat(width.saturating_sub(used + markdown::width(&aside)))));
    spans.push(Span::styled(aside, if item.mark.is_some() { theme.dim } else { theme.key }));
    Line::from(spans)
}

/// A text in runs of letters that were asked for and others.
fn marked(text: &str, letters: &[usize], base: Style, hit: Style) -> Vec<Span<'static>> {
    let mut spans: Vec<(bool, String)> = Vec::new();
    for (at, letter) in text.chars().enumerate() {
        let asked = letters.binary_search(&at).is_ok();
        match spans.last_mut().filter(|(last, _)| *last == asked) {
            Some((_, run)) => run.push(letter),
            None => spans.push((asked, letter.to_string())),
        }
    }
    let style = |asked| if asked { base.patch(hit).underlined() } else { base };
    spans.into_iter().map(|(asked, run)| Span::styled(run, style(asked))).collect()
}
