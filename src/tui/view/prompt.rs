//! The prompt at the foot of the run panel: the line, and below it what can be said of it, or what may be chosen.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::docker_cli::compare::SoFar;
use crate::i18n::messages::Message;
use crate::markdown;
use crate::tui::app::App;
use crate::tui::prompt::{List, Prompt};
use crate::tui::rows;
use crate::tui::view::frames;

/// Rows of the line that are shown at most.
const LINE: usize = 4;
/// Rows below it.
const BELOW: usize = 6;

/// The prompt in rows, and where in them the cursor stands.
struct Block {
    rows: Vec<Line<'static>>,
    cursor: (u16, u16),
}

/// How many rows it takes in a panel.
#[must_use]
pub fn height(app: &App, panel: Rect) -> u16 {
    block(app, panel).map_or(0, |block| u16::try_from(block.rows.len()).unwrap_or(u16::MAX).min(panel.height))
}

/// Draws it at the foot of a panel; where the cursor stands on the screen.
pub fn draw(frame: &mut Frame<'_>, app: &App, panel: Rect) {
    if let Some(block) = block(app, panel) {
        let height = height(app, panel);
        frames::put(frame, Rect { y: panel.y + panel.height - height, height, ..panel }, block.rows.iter());
    }
}

/// Where the cursor stands on the screen: there an input method shows what it makes.
#[must_use]
pub fn cursor(app: &App) -> Option<Position> {
    let panel = app.areas.inner(app.areas.run, crate::tui::layout::Panel::Run);
    let block = block(app, panel).filter(|_| !app.areas.too_small)?;
    let (column, row) = block.cursor;
    Some(Position::new(panel.x + column, panel.y + panel.height - height(app, panel) + row))
}

fn block(app: &App, panel: Rect) -> Option<Block> {
    let prompt = app.prompt.as_ref()?;
    let (width, height) = (usize::from(panel.width), usize::from(panel.height));
    let below = match &prompt.list {
        Some(list) => candidates(app, list, width, BELOW.min(height / 2).max(1)),
        None => {
            let mut said = said(app, prompt, panel.width);
            said.truncate((height / 3).clamp(1, BELOW));
            said
        }
    };
    let room = LINE.min(height.saturating_sub(below.len())).max(1);
    let (mut lines, cursor) = line(app, prompt, width, room);
    lines.extend(below);
    Some(Block { rows: lines, cursor })
}

/// The line itself: as many of its rows as there is room for, those around the cursor.
fn line(app: &App, prompt: &Prompt, width: usize, room: usize) -> (Vec<Line<'static>>, (u16, u16)) {
    let folder = app.session.typed_folder();
    // A long folder leaves room to type.
    let folder = rows::cut_front(&folder, width / 3);
    let lead = format!("{folder}$ ");
    let (texts, (row, column)) = prompt.line.rows(markdown::width(&lead), width);
    let first = (row + 1).saturating_sub(room);
    let mut lines = Vec::new();
    for (index, text) in texts.iter().enumerate().skip(first).take(room) {
        let mut spans = vec![if index == 0 { Span::styled(lead.clone(), app.theme.key) } else { Span::raw("") }];
        if index == row {
            let from = if index == 0 { markdown::width(&lead) } else { 0 };
            spans.extend(with_cursor(app, text, column - from.min(column)));
        } else {
            spans.push(Span::styled(text.clone(), app.theme.command));
        }
        lines.push(Line::from(spans));
    }
    let place = (u16::try_from(column).unwrap_or(0), u16::try_from(row - first).unwrap_or(0));
    (lines, place)
}

fn with_cursor(app: &App, text: &str, column: usize) -> Vec<Span<'static>> {
    let mut used = 0;
    let mut place = text.len();
    for (at, letter) in text.grapheme_indices(true) {
        if used >= column {
            place = at;
            break;
        }
        used += markdown::width(letter);
    }
    let (before, rest) = text.split_at_checked(place).unwrap_or((text, ""));
    let on = rest.graphemes(true).next().unwrap_or(" ");
    let behind = rest.get(on.len()..).unwrap_or_default();
    vec![
        Span::styled(before.to_owned(), app.theme.command),
        Span::styled(on.to_owned(), app.theme.selected),
        Span::styled(behind.to_owned(), app.theme.command),
    ]
}

/// What can be said of the line.
fn said(app: &App, prompt: &Prompt, width: u16) -> Vec<Line<'static>> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    let text = |message: Message| message.text(lang).to_owned();
    let asked = || app.session.asked().unwrap_or_default();
    let say = |mark: &'static str, style: Style, text: &str| rows::wrapped(Span::styled(mark, style), &[(text, style)], width);
    if prompt.line.text().trim().is_empty() {
        let (at, count) = app.session.asked_place();
        let lead = if count > 1 { format!("{at}/{count} ") } else { String::new() };
        return say("  ", theme.dim, &format!("{lead}{}", text(Message::TypeCommand)));
    }
    match &prompt.said {
        None => say("  ", theme.dim, &text(Message::TypeAnything)),
        Some(SoFar::Same) => say("✓ ", theme.pass, &text(Message::SameMeaning)),
        Some(SoFar::Fine) => say("… ", theme.dim, &text(Message::SoFarGood)),
        Some(SoFar::Lacking(difference)) => say("… ", theme.dim, &difference.text(lang)),
        Some(SoFar::Differs(difference)) => say("≠ ", theme.warning, &difference.text(lang)),
        Some(SoFar::Unreadable(error)) => {
            let hint = error.hint(lang).map(|hint| format!(" ({hint})")).unwrap_or_default();
            say("✗ ", theme.fail, &format!("{}{hint}", error.what(lang)))
        }
        Some(SoFar::Other) => say("≠ ", theme.warning, &format!("{} `{}`", text(Message::StepAsks), asked())),
    }
}

/// What may be chosen, the chosen one among the rows.
fn candidates(app: &App, list: &List, width: usize, room: usize) -> Vec<Line<'static>> {
    let all = &list.completion.candidates;
    let at = list.at.unwrap_or(0);
    let first = (at + 1).saturating_sub(room).min(all.len().saturating_sub(room));
    let column = all.iter().map(|candidate| markdown::width(&candidate.text)).max().unwrap_or(0).min(width * 2 / 3);
    let mut lines = Vec::new();
    for (index, candidate) in all.iter().enumerate().skip(first).take(room) {
        let name = rows::cut(&candidate.text, column);
        let pad = " ".repeat(column.saturating_sub(markdown::width(&name)) + 2);
        // How many more there are is said where they are cut off.
        let more = if index + 1 == first + room { all.len() - index - 1 } else { 0 };
        let more = if more > 0 { format!(" +{more}") } else { String::new() };
        let about = rows::cut(&candidate.about, width.saturating_sub(column + 4 + more.len()));
        let style = if list.at == Some(index) { app.theme.selected } else { app.theme.strong };
        lines.push(Line::from(vec![
            Span::raw("  "),
            Span::styled(name, style),
            Span::styled(format!("{pad}{about}"), app.theme.dim),
            Span::styled(more, app.theme.key),
        ]));
    }
    lines
}
