//! Frames around the parts, with what they are called and whether there is more above or below.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Borders, Clear};

use crate::i18n::map::MapWord;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::view::paint;

/// Draws the frame of a part and gives the room inside.
pub fn framed(frame: &mut Frame<'_>, app: &App, panel: Panel, more: (bool, bool)) -> Rect {
    let Some(area) = app.areas.of(panel) else { return Rect::default() };
    let focused = app.focus == panel;
    let boxed = app.areas.wide || panel == Panel::Tree;
    let tabbed = tabbed(app, panel);
    let title = if !tabbed {
        let text = rows::cut(&caption(app, panel), usize::from(area.width).saturating_sub(12));
        Line::from(Span::styled(format!(" {text} "), if focused { app.theme.title } else { app.theme.strong }))
    } else {
        Line::default()
    };
    let (above, below) = more;
    let marks = match (above, below) {
        (true, true) => " ▴▾ ",
        (true, false) => " ▴ ",
        (false, true) => " ▾ ",
        (false, false) => "",
    };
    let kind = if focused { BorderType::Thick } else { BorderType::Rounded };
    let style = if focused { app.theme.border_focus } else { app.theme.border };
    let marks = Line::styled(marks, app.theme.strong);
    paint::frame(frame.buffer_mut(), area, boxed, (kind, style), [&title, &marks]);
    if tabbed {
        draw_tabs(frame, app, panel);
    }
    app.areas.inner(area, panel)
}

/// In its first row stand the names of the parts that share its place.
fn tabbed(app: &App, panel: Panel) -> bool {
    if app.areas.large.is_some() || panel == Panel::Tree {
        false
    } else if app.areas.alone {
        true
    } else if app.areas.wide {
        matches!(panel, Panel::Run | Panel::Api) && app.has_api()
    } else {
        panel != Panel::Prose
    }
}

/// What a part is called, with what it comes to.
fn caption(app: &App, panel: Panel) -> String {
    let lang = app.session.lang();
    match panel {
        Panel::Tree => Message::Lessons.text(lang).to_owned(),
        Panel::Prose => app
            .session
            .lesson()
            .map_or_else(|| Message::Text.text(lang).to_owned(), |lesson| app.session.scope().fill(lesson.title.text(lang))),
        Panel::Checks => {
            let checks = &app.session.step_state().checks;
            let passed = checks.iter().filter(|check| check.outcome.as_ref().is_some_and(crate::check::Outcome::passed)).count();
            let mut text = Message::Checks.text(lang).to_owned();
            if !checks.is_empty() {
                text.push_str(&format!(" {passed}/{}", checks.len()));
                if passed == checks.len() {
                    text.push_str(" ✓");
                }
            }
            if app.session.looking() {
                text.push_str(&format!(" · {}", Message::Looking.text(lang)));
            }
            text
        }
        Panel::Run => {
            let active = app.session.action().is_some_and(crate::session::Running::active);
            format!("{}{}", Message::Run.text(lang), if active { " ▸" } else { "" })
        }
        Panel::Api => Message::Api.text(lang).to_owned(),
        Panel::Chart => Message::Chart.text(lang).to_owned(),
        Panel::Map => MapWord::Title.text(lang).to_owned(),
    }
}

/// Where the names of tabs stand: of the lower part, or where parts are side by side, of the run panel.
#[must_use]
pub fn tabs(app: &App) -> Vec<(Panel, Rect)> {
    let areas = &app.areas;
    if areas.too_small || areas.large.is_some() || areas.reader.is_some() || (areas.wide && !areas.alone && !app.has_api()) {
        return Vec::new();
    }
    let (area, mut panels) = if areas.alone {
        (areas.prose, vec![Panel::Prose, Panel::Checks, Panel::Run])
    } else if areas.wide {
        (areas.run, vec![Panel::Run])
    } else {
        (areas.checks, vec![Panel::Checks, Panel::Run])
    };
    let all = areas.alone || !areas.wide;
    let more = [(Panel::Api, app.has_api()), (Panel::Chart, all && app.has_chart()), (Panel::Map, all && app.has_map())];
    panels.extend(more.into_iter().filter_map(|(panel, there)| there.then_some(panel)));
    let columns = |panel: &Panel| u16::try_from(markdown::width(&tab_caption(app, *panel)) + 2).unwrap_or(0);
    // The part that is shown has its name shown, whatever else there is room for.
    let shown = if areas.alone { app.alone() } else { app.tab };
    let room = area.width.saturating_sub(6);
    let mut to_shown = panels.iter().position(|panel| *panel == shown).map_or(0, |at| at + 1);
    while to_shown > 1 && panels.iter().take(to_shown).map(|panel| columns(panel) + 1).sum::<u16>() > room {
        panels.remove(0);
        to_shown -= 1;
    }
    let mut x = area.x + 1;
    let mut tabs = Vec::new();
    for panel in panels {
        let width = columns(&panel);
        if x + width >= area.x + area.width {
            break;
        }
        tabs.push((panel, Rect { x, width, height: 1, ..area }));
        x += width + 1;
    }
    tabs
}

/// What a part is called among others: there is no room for a lesson's title.
fn tab_caption(app: &App, panel: Panel) -> String {
    if panel == Panel::Prose { Message::Text.text(app.session.lang()).to_owned() } else { caption(app, panel) }
}

fn draw_tabs(frame: &mut Frame<'_>, app: &App, shown: Panel) {
    for (panel, area) in tabs(app) {
        let name = tab_caption(app, panel);
        let (text, style) = if panel == shown {
            (format!("[{name}]"), if app.focus == panel { app.theme.title.reversed() } else { app.theme.title })
        } else {
            (format!(" {name} "), app.theme.dim)
        };
        frame.render_widget(Span::styled(text, style), area);
    }
}

/// Draws rows from the `first` on, inside a part's frame.
pub fn scrolled(frame: &mut Frame<'_>, app: &App, panel: Panel, lines: &[Line<'static>], first: usize) {
    let Some(area) = app.areas.of(panel) else { return };
    let height = usize::from(app.areas.inner(area, panel).height);
    let inner = framed(frame, app, panel, (first > 0, first + height < lines.len()));
    let shown = lines.iter().enumerate().skip(first).zip(inner.y..inner.y.saturating_add(inner.height));
    for ((row, line), y) in shown {
        let area = Rect { y, height: 1, ..inner };
        paint::row(frame.buffer_mut(), area, app.found_in(panel, row, line).as_ref().unwrap_or(line));
    }
}

/// Draws rows one below the other.
pub fn put<'a>(frame: &mut Frame<'_>, area: Rect, lines: impl Iterator<Item = &'a Line<'static>>) {
    for (line, y) in lines.zip(area.y..area.y.saturating_add(area.height)) {
        paint::row(frame.buffer_mut(), Rect { y, height: 1, ..area }, line);
    }
}

/// Clears an area; also of the half of a wide letter that reaches into it from the left.
fn clear(frame: &mut Frame<'_>, area: Rect) {
    frame.render_widget(Clear, area);
    let Some(x) = area.x.checked_sub(1) else { return };
    for y in area.y..area.y.saturating_add(area.height) {
        if let Some(cell) = frame.buffer_mut().cell_mut((x, y)).filter(|cell| markdown::width(cell.symbol()) > 1) {
            cell.set_symbol(" ");
        }
    }
}

/// Draws a window in the middle of the screen and gives the room inside.
pub fn window(frame: &mut Frame<'_>, app: &App, title: &str, width: u16, height: u16, footer: &str) -> Rect {
    let screen = app.areas.screen;
    let (width, height) = (width.min(screen.width), height.min(screen.height));
    let area = Rect { x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - height) / 2, width, height };
    window_at(frame, app, title, area, footer)
}

/// Draws a window in a place of the screen and gives the room inside.
pub fn window_at(frame: &mut Frame<'_>, app: &App, title: &str, area: Rect, footer: &str) -> Rect {
    clear(frame, area);
    let block = Block::new()
        .borders(Borders::ALL)
        .border_type(BorderType::Thick)
        .border_style(app.theme.border_focus)
        .title(Line::styled(format!(" {title} "), app.theme.title))
        .title_bottom(Line::styled(if footer.is_empty() { String::new() } else { format!(" {footer} ") }, app.theme.dim));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    Rect { x: inner.x + 1.min(inner.width), width: inner.width.saturating_sub(2), ..inner }
}
