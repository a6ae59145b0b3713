//! Windows over the screen: questions, variables, help.

use ratatui::Frame;
use ratatui::text::{Line, Span};

use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{Notice, Offer};
use crate::tui::app::{App, Dialog, Purpose};
use crate::tui::diagram;
use crate::tui::rows as text_rows;
use crate::tui::view::frames::{put, window};
use crate::tui::view::{edit, picker, status, tour, ways};

/// Columns of a window, where there is room.
pub const WIDTH: u16 = 74;

/// Draws the window that is open.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    picker::draw(frame, app);
    tour::draw(frame, app);
    match app.dialog {
        Some(Dialog::Quit) => question(frame, app, Message::QuitQuestion, None),
        Some(Dialog::Help) => help(frame, app, Message::Help.text(app.session.lang())),
        Some(Dialog::Timeline) => help(frame, app, crate::i18n::fixed(app.session.lang(), "timeline-title")),
        Some(Dialog::Build) => help(frame, app, crate::i18n::fixed(app.session.lang(), "stages-title")),
        Some(Dialog::Diagrams) => diagrams(frame, app),
        Some(Dialog::Variables(at)) => variables(frame, app, at),
        Some(Dialog::Ahead | Dialog::TakeBack(_)) => ways::draw(frame, app),
        None => {}
    }
    edit::which(frame, app);
    if app.dialog.is_none()
        && app.asks_about_a_container()
        && let Some(Offer::RemoveContainer(name)) = app.session.offer()
    {
        question(frame, app, Message::RemoveQuestion, Some(name));
    }
}

fn question(frame: &mut Frame<'_>, app: &App, text: Message, about: Option<&str>) {
    let lang = app.session.lang();
    let width = WIDTH.min(app.areas.screen.width);
    let inner = width.saturating_sub(4);
    let mut lines = text_rows::wrapped(Span::raw(""), &[(text.text(lang), app.theme.text)], inner);
    if let Some(about) = about {
        lines.extend(text_rows::wrapped(Span::raw("  "), &[(about, app.theme.strong)], inner));
    }
    lines.push(Line::default());
    lines.push(Line::styled(Message::YesNo.text(lang), app.theme.key));
    let area = window(frame, app, "?", width, rows(lines.len()) + 2, "");
    put(frame, area, lines.iter());
}

/// The step's diagrams: the room for a picture, which comes when the rest is drawn, or drawings.
fn diagrams(frame: &mut Frame<'_>, app: &App) {
    let title = crate::i18n::fixed(app.session.lang(), "diagram-view");
    match app.picture() {
        Some(placed) => {
            let title = format!("{title}: {}", placed.diagram.title(placed.lang));
            window(frame, app, &title, u16::MAX, u16::MAX, &footer(app, false, false));
        }
        None => list(frame, app, title, diagram::WIDTH),
    }
}

/// A long list in a window.
fn help(frame: &mut Frame<'_>, app: &App, title: &str) {
    list(frame, app, title, WIDTH);
}

fn list(frame: &mut Frame<'_>, app: &App, title: &str, width: u16) {
    let lines = &app.laid.help;
    let height = (rows(lines.len()) + 2).min(app.areas.screen.height);
    let first = app.scrolls.help;
    let footer = footer(app, first > 0, first + usize::from(height.saturating_sub(2)) < lines.len());
    let area = window(frame, app, title, width, height, &footer);
    put(frame, area, lines.iter().skip(first));
}

fn variables(frame: &mut Frame<'_>, app: &App, at: usize) {
    let lang = app.session.lang();
    let width = WIDTH.min(app.areas.screen.width);
    let inner = width.saturating_sub(4);
    let mut lines = Vec::new();
    let mut cursor = 0..0;
    let mut caret = None;
    for (index, variable) in app.session.course().variables.iter().enumerate() {
        let chosen = index == at;
        if chosen {
            cursor.start = lines.len();
        }
        let value = app.session.scope().get(&variable.name).unwrap_or_default();
        let editing = app.entry.as_ref().filter(|entry| entry.purpose == Purpose::Variable(variable.name.clone()));
        let mark = if chosen { "▸ " } else { "  " };
        let style = if chosen && editing.is_none() { app.theme.selected } else { app.theme.strong };
        let mut spans = vec![Span::styled(mark, app.theme.running), Span::styled(variable.name.clone(), style), Span::raw(" = ")];
        let room = usize::from(inner).saturating_sub(variable.name.len() + 6);
        match editing {
            Some(entry) => {
                let before = spans.iter().map(Span::width).sum::<usize>();
                caret = Some((lines.len(), before + markdown::width(&entry.line.window(room).0)));
                spans.extend(status::entered(&entry.line, room, app.theme.command, app.theme.selected));
            }
            None => spans.push(Span::styled(text_rows::cut(value, room), app.theme.code)),
        }
        lines.push(Line::from(spans));
        let about = app.session.scope().fill(variable.about.text(lang));
        let default = format!("{}: {}", Message::Default.text(lang), variable.default);
        let about = if about.is_empty() { default } else { format!("{about} ({default})") };
        lines.extend(text_rows::wrapped(Span::raw("    "), &[(&about, app.theme.dim)], inner));
        if chosen {
            // Only what was said of a value; other news stays in its own place.
            if matches!(app.session.notice(), Some(Notice::BadValue(..) | Notice::VariableSet(..))) {
                lines.extend(status::notice(&app.session, &app.theme, inner));
            }
            cursor.end = lines.len();
        }
    }
    if lines.is_empty() {
        lines.push(Line::raw(Message::NoVariables.text(lang)));
    }
    let height = (rows(lines.len()) + 2).min(app.areas.screen.height);
    let room = usize::from(height.saturating_sub(2));
    let first = cursor.end.saturating_sub(room).min(cursor.start);
    let footer = footer(app, first > 0, first + room < lines.len());
    let area = window(frame, app, Message::Variables.text(lang), width, height, &footer);
    put(frame, area, lines.iter().skip(first));
    if let Some((row, column)) = caret {
        app.caret.set(status::caret(area, row.saturating_sub(first), column));
    }
}

/// How a window is closed, and whether there is more of it above or below.
pub(super) fn footer(app: &App, above: bool, below: bool) -> String {
    let marks = match (above, below) {
        (true, true) => "▴▾ ",
        (true, false) => "▴ ",
        (false, true) => "▾ ",
        (false, false) => "",
    };
    format!("{marks}{}", Message::EscCloses.text(app.session.lang()))
}

pub(super) fn rows(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX - 2)
}
