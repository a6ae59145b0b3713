//! What Docker does: the Engine API requests behind the command, as they are sent and answered.

use ratatui::Frame;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::docker_cli::CommandLine;
use crate::engine::ApiCall;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::session::{ActionError, KEPT_CALLS, Running};
use crate::tui::app::App;
use crate::tui::layout::Panel;
use crate::tui::rows;
use crate::tui::view::{endpoints, exchanges, frames};

/// Rows a request may take for its path.
const REQUEST: usize = 3;

/// Draws it.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    frames::scrolled(frame, app, Panel::Api, &app.laid.api, app.scrolls.api);
}

/// The requests in rows, and below them those of the step's HTTP checks.
#[must_use]
pub fn lines(app: &App, width: u16) -> Vec<Line<'static>> {
    let mut lines = calls(app, width);
    lines.extend(exchanges::lines(app, width));
    lines
}

fn calls(app: &App, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let say = |message: Message| rows::wrapped(Span::raw(""), &[(message.text(lang), theme.dim)], width);
    let Some((action, command)) = app.shown_action().and_then(|action| Some((action, action.command.as_ref()?))) else {
        return say(Message::ApiNothingRun);
    };
    let line = format!("$ {}", command.text);
    let mut lines = vec![Line::styled(rows::cut(&line, usize::from(width)), theme.command)];
    // A line that could not be read was not run at all.
    let unread = matches!(action.result, Some(Err(ActionError::Command { .. })));
    if matches!(command.command, CommandLine::Shell(_)) && !unread {
        lines.extend(say(Message::ApiShell));
        return lines;
    }
    if action.calls.is_empty() {
        lines.extend(say(if action.active() { Message::ApiWaiting } else { Message::ApiNone }));
    }
    for call in &action.calls {
        lines.extend(one(app, action, call, width));
    }
    if action.calls.len() >= KEPT_CALLS {
        lines.extend(say(Message::ApiMore));
    }
    lines
}

/// A request: its status, what was asked, how long the answer took; below it what it is for, and its fields.
fn one(app: &App, action: &Running, call: &ApiCall, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let (status, style) = status(app, action, call);
    let took = call.took.map(|took| format!(" {}", short(took))).unwrap_or_default();
    let room = usize::from(width).saturating_sub(markdown::width(&status) + 1 + took.len());
    let request = format!("{} {}", call.method, shortened(&call.path));
    let request = markdown::clean_line(&request).into_owned();
    let parts = rows::folded(&request, room);
    let mut lines = Vec::new();
    for (index, range) in parts.iter().take(REQUEST).enumerate() {
        let part = request.get(range.clone()).unwrap_or_default();
        let part =
            if index + 1 == REQUEST && parts.len() > REQUEST { rows::cut(&format!("{part}…"), room) } else { part.to_owned() };
        if index > 0 {
            lines.push(Line::from(vec![Span::raw("    "), Span::styled(part, theme.strong)]));
            continue;
        }
        let pad = " ".repeat(room.saturating_sub(markdown::width(&part)));
        lines.push(Line::from(vec![
            Span::styled(format!("{status} "), style),
            Span::styled(part, theme.strong),
            Span::styled(format!("{pad}{took}"), theme.dim),
        ]));
    }
    if let Some(about) = endpoints::about(&call.method, &call.path, lang) {
        lines.extend(rows::wrapped(Span::raw("    "), &[(about, theme.text)], width));
    }
    for (name, value) in &call.fields {
        let name = format!("{name}: ");
        lines.extend(rows::wrapped(Span::raw("    "), &[(&name, theme.dim), (value, theme.code)], width));
    }
    if let Some(error) = &call.error {
        lines.extend(rows::wrapped(Span::styled("    ✗ ", theme.fail), &[(error, theme.fail)], width));
    }
    lines
}

fn status(app: &App, action: &Running, call: &ApiCall) -> (String, Style) {
    match call.status {
        Some(status) => (status.to_string(), if status < 400 { app.theme.pass } else { app.theme.fail }),
        None if call.error.is_some() => ("  ✗".to_owned(), app.theme.fail),
        None if action.active() => ("  …".to_owned(), app.theme.running),
        // Nobody waits for the answer any more.
        None => ("  -".to_owned(), app.theme.dim),
    }
}

/// A path with its ids as docker shows them, twelve letters long.
fn shortened(path: &str) -> String {
    let id = |part: &str| part.len() == 64 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let parts = path.split('/').map(|part| {
        let (name, rest) = part.find('?').map_or((part, ""), |at| part.split_at(at));
        if id(name) { format!("{}{rest}", name.get(..12).unwrap_or(name)) } else { part.to_owned() }
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A time to the millisecond, where it is short.
fn short(time: std::time::Duration) -> String {
    let millis = time.as_millis();
    if millis < 1000 { format!("{millis}ms") } else { rows::time(time, true) }
}

#[cfg(test)]
#[path = "api_tests.rs"]
pub(super) mod tests;
