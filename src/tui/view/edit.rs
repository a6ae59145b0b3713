//! The editor, drawn: names of the files, how the file stands, the text with its gutter, the note of its line.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::check::Outcome;
use crate::markdown;
use crate::tui::app::App;
use crate::tui::edit::buffer::Place;
use crate::tui::edit::choice::Choice;
use crate::tui::edit::sheet::Sheet;
use crate::tui::edit::words::Word;
use crate::tui::edit::{Against, Ask, Editing, cells, laid};
use crate::tui::reader::laid::GUTTER;
use crate::tui::rows;
use crate::tui::view::{dialogs, frames, reader};

/// Draws it.
pub(crate) fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(editing) = &app.edit else { return };
    let Some(sheet) = editing.sheet() else { return };
    head(frame, app, editing, sheet);
    frames::put(frame, editing.laid.places.say, std::iter::once(&say(app, editing, sheet)));
    if editing.against.is_some() {
        compared(frame, app, editing);
    } else {
        text(frame, app, editing, sheet);
        note(frame, app, editing, sheet);
    }
    ask(frame, app, editing, sheet);
}

/// Where the names of the files stand.
pub(crate) fn tabs(app: &App) -> Vec<(usize, Rect)> {
    let Some(editing) = &app.edit else { return Vec::new() };
    reader::tabs_of(editing.laid.places.head, &names(editing), editing.at)
}

fn names(editing: &Editing) -> Vec<String> {
    let mark = |sheet: &Sheet| if sheet.unsaved { "*" } else { "" };
    editing.sheets.iter().map(|sheet| format!("{}{}", markdown::clean_line(&sheet.path), mark(sheet))).collect()
}

fn head(frame: &mut Frame<'_>, app: &App, editing: &Editing, sheet: &Sheet) {
    let laid = &editing.laid;
    let (first, count, height) = match &laid.difference {
        Some(difference) if editing.against.is_some() => {
            (editing.difference_first, difference.rows.len(), laid.places.difference.height)
        }
        _ => (sheet.first, laid.row_of(laid.heights.len()), laid.places.text.height),
    };
    let more = (first > 0, first + usize::from(height) < count);
    reader::head_of(frame, app, laid.places.head, (&names(editing), editing.at), more);
}

/// How the file stands: saved or not, where the cursor is, how many checks pass.
fn say(app: &App, editing: &Editing, sheet: &Sheet) -> Line<'static> {
    let (lang, theme) = (app.session.lang(), &app.theme);
    if let Some(against) = editing.against {
        let (own, other) = match against {
            Against::Solution => (Word::OwnSide, Word::SolutionSide),
            Against::Theirs => (Word::OwnSide, Word::TheirSide),
            Against::Recovered => (Word::RecoveredSide, Word::FileSide),
        };
        let lines = editing.laid.difference.as_ref().map(|difference| difference.lines).unwrap_or_default();
        return Line::from(vec![
            Span::styled(format!(" {}: {}", own.text(lang), lines.0), theme.removed),
            Span::raw("   "),
            Span::styled(format!("{}: {}", other.text(lang), lines.1), theme.added),
        ]);
    }
    let (state, style) = match (&sheet.theirs, sheet.unsaved, &sheet.known) {
        (Some(Some(_)), ..) => (Word::ChangedOutside, theme.warning),
        (Some(None), ..) => (Word::RemovedOutside, theme.warning),
        (None, true, _) => (Word::Unsaved, theme.warning),
        (None, false, None) => (Word::New, theme.strong),
        (None, false, Some(_)) => (Word::Saved, theme.strong),
    };
    let (row, byte) = sheet.buffer.cursor();
    let column = cells::column(sheet.buffer.lines().get(row).map_or("", String::as_str), byte);
    let place = format!(" · {} {} {} {}", Word::Line.text(lang), row + 1, Word::Column.text(lang), column + 1);
    let mut line = Line::from(vec![Span::styled(format!(" {}", state.text(lang)), style), Span::styled(place, theme.dim)]);
    let checks = &app.session.step_state().checks;
    if !checks.is_empty() {
        let passed = checks.iter().filter(|check| check.outcome.as_ref().is_some_and(Outcome::passed)).count();
        let style = if passed == checks.len() { theme.pass } else { theme.dim };
        let mark = if passed == checks.len() { " ✓" } else { "" };
        line.push_span(Span::styled(format!(" · {} {passed}/{}{mark}", Word::Checks.text(lang), checks.len()), style));
    }
    line
}

fn text(frame: &mut Frame<'_>, app: &App, editing: &Editing, sheet: &Sheet) {
    let laid = &editing.laid;
    let height = usize::from(laid.places.text.height);
    let (mut line, mut skip) = laid.line_at(sheet.first);
    let selection = sheet.buffer.selection();
    let (cursor, _) = sheet.buffer.cursor();
    let mut rows = Vec::new();
    while rows.len() < height
        && let Some(text) = sheet.buffer.lines().get(line)
    {
        let here = line == cursor;
        let noted = laid.notes.get(line).is_some_and(Option::is_some);
        for (row, spans) in drawn(app, laid, text, line, selection).into_iter().enumerate().skip(skip) {
            let mut all = vec![
                Span::styled(if here { "▸" } else { " " }, app.theme.running),
                match row {
                    0 => Span::styled(format!("{:>4}", line + 1), if here { app.theme.strong } else { app.theme.dim }),
                    _ => Span::raw("    "),
                },
                Span::styled(if noted && row == 0 { " • " } else { "   " }, app.theme.running),
            ];
            // Where only the cursor has a row to stand on, nothing goes on.
            if row > 0 && !spans.is_empty() {
                all.push(Span::styled(cells::CONTINUES, app.theme.dim));
            }
            all.extend(spans);
            rows.push(Line::from(all));
        }
        skip = 0;
        line += 1;
    }
    frames::put(frame, laid.places.text, rows.iter());
}

/// A line in rows, coloured.
fn drawn(app: &App, laid: &laid::Laid, text: &str, line: usize, selection: Option<(Place, Place)>) -> Vec<Vec<Span<'static>>> {
    let cells = cells::cells(text);
    let selected = |byte: usize| selection.is_some_and(|(from, to)| (line, byte) >= from && (line, byte) < to);
    let mut colours = laid.colours.get(line).into_iter().flatten();
    let (mut end, mut style) = (0, app.theme.text);
    let mut styled = cells.iter().map(|cell| {
        while cell.bytes.start >= end {
            let Some((token, piece)) = colours.next() else {
                (end, style) = (usize::MAX, app.theme.text);
                break;
            };
            end += piece.len();
            style = app.theme.token(*token);
        }
        let style: Style = if selected(cell.bytes.start) { app.theme.selected } else { style };
        Span::styled(cell.shown.clone(), style)
    });
    let ranges = cells::rows(&cells, laid.width());
    let mut rows: Vec<Vec<Span<'static>>> = ranges.iter().map(|range| styled.by_ref().take(range.len()).collect()).collect();
    // A selected line's end is seen, too.
    if selected(text.len())
        && let Some(row) = rows.last_mut()
    {
        row.push(Span::styled(" ", app.theme.selected));
    }
    rows
}

fn note(frame: &mut Frame<'_>, app: &App, editing: &Editing, sheet: &Sheet) {
    let laid = &editing.laid;
    let (row, _) = sheet.buffer.cursor();
    let title = format!(" {} {}/{} ", Word::Line.text(app.session.lang()), row + 1, sheet.buffer.lines().len());
    reader::note_of(frame, app, &laid.places, &title, (&laid.note, editing.note_first, laid.is_note), ("Alt-↑", "Alt-↓"));
}

fn compared(frame: &mut Frame<'_>, app: &App, editing: &Editing) {
    let area = editing.laid.places.difference;
    let rows = editing.laid.difference.as_ref().map(|difference| difference.rows.as_slice()).unwrap_or_default();
    let lines = editing.laid.difference.as_ref().map_or((0, 0), |difference| difference.lines);
    if lines == (0, 0) {
        let line = Line::styled(format!(" {}", Word::Equal.text(app.session.lang())), app.theme.strong);
        frames::put(frame, area, std::iter::once(&line));
    } else {
        frames::put(frame, area, rows.iter().skip(editing.difference_first));
    }
}

/// What is asked, at the foot: what it is about stays in view.
fn ask(frame: &mut Frame<'_>, app: &App, editing: &Editing, sheet: &Sheet) {
    let Some(ask) = editing.ask else { return };
    let lang = app.session.lang();
    let (what, how) = match ask {
        Ask::Leave => (Word::AskLeave, Word::AskLeaveHow),
        Ask::Changed if sheet.theirs == Some(None) => (Word::AskRemoved, Word::AskChangedHow),
        Ask::Changed => (Word::AskChanged, Word::AskChangedHow),
        Ask::Recovered => (Word::AskRecovered, Word::AskRecoveredHow),
    };
    let body = editing.laid.places.difference;
    let inner = body.width.saturating_sub(2);
    let how = how.text(lang).replace('`', "");
    let mut lines = vec![Line::styled("━".repeat(usize::from(body.width)), app.theme.warning)];
    lines.extend(rows::wrapped(Span::raw(" "), &[(what.text(lang), app.theme.strong)], inner));
    lines.extend(rows::wrapped(Span::raw(" "), &[(&how, app.theme.key)], inner));
    let height = u16::try_from(lines.len()).unwrap_or(body.height).min(body.height);
    let area = Rect { y: body.y + body.height - height, height, ..body };
    frame.render_widget(Clear, area);
    frames::put(frame, area, lines.iter());
}

/// Where the terminal's cursor stands: there letters come, and an input method shows what it makes.
pub(crate) fn cursor(app: &App) -> Option<Position> {
    let editing = app.edit.as_ref().filter(|editing| editing.ask.is_none() && editing.against.is_none())?;
    if app.areas.too_small || app.dialog.is_some() || app.which.is_some() {
        return None;
    }
    let sheet = editing.sheet()?;
    let area = editing.laid.places.text;
    let (row, column) = laid::cursor(sheet, &editing.laid);
    let y = u16::try_from(row.checked_sub(sheet.first)?).ok().filter(|y| *y < area.height)?;
    let x = u16::try_from(column).ok()?.saturating_add(GUTTER).min(area.width.saturating_sub(1));
    Some(Position::new(area.x + x, area.y + y))
}

/// The question which editor to use.
pub(super) fn which(frame: &mut Frame<'_>, app: &App) {
    let Some(which) = &app.which else { return };
    let lang = app.session.lang();
    let width = dialogs::WIDTH.min(app.areas.screen.width);
    let inner = width.saturating_sub(4);
    let mut lines = Vec::new();
    for (place, choice) in which.there.iter().enumerate() {
        let about = match choice {
            Choice::Inside => Word::Inside.text(lang).to_owned(),
            other => {
                let how = if other.has_window() { Word::InWindow } else { Word::InTerminal };
                format!("{} · {}", markdown::clean_line(&other.title()), how.text(lang))
            }
        };
        let here = place == which.at;
        lines.push(Line::from(vec![
            Span::styled(if here { "▸ " } else { "  " }, app.theme.running),
            Span::styled(format!("{} ", place + 1), app.theme.key),
            Span::styled(
                rows::cut(&about, usize::from(inner).saturating_sub(4)),
                if here { app.theme.selected } else { app.theme.text },
            ),
        ]));
    }
    lines.push(Line::default());
    let how = Word::WhichHow.text(lang).replace('`', "");
    lines.extend(rows::wrapped(Span::raw(""), &[(&how, app.theme.dim)], inner));
    let height = dialogs::rows(lines.len()) + 2;
    let area = frames::window(frame, app, Word::WhichEditor.text(lang), width, height, &dialogs::footer(app, false, false));
    frames::put(frame, area, lines.iter());
}
