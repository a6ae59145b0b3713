//! A file that is read line by line, drawn: names of the files, what is shown, the text with its gutter, the note.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::markdown;
use crate::tui::app::App;
use crate::tui::reader::Reader;
use crate::tui::reader::difference;
use crate::tui::reader::laid::Places;
use crate::tui::reader::sheet::Which;
use crate::tui::reader::words::Word;
use crate::tui::rows;
use crate::tui::view::frames;

/// Draws it.
pub(crate) fn draw(frame: &mut Frame<'_>, app: &App) {
    let Some(reader) = &app.reader else { return };
    head(frame, app, reader);
    frames::put(frame, reader.laid.places.say, std::iter::once(&say(app, reader)));
    if reader.difference {
        compared(frame, app, reader);
    } else {
        text(frame, app, reader);
        note(frame, app, reader);
    }
}

/// Where the names of the files stand.
pub(crate) fn tabs(app: &App) -> Vec<(usize, Rect)> {
    app.reader.as_ref().map_or_else(Vec::new, |reader| tabs_of(reader.laid.places.head, &reader.laid.files, reader.at))
}

/// Where names of files stand in a head, the one at a place always among them.
pub(super) fn tabs_of(head: Rect, names: &[String], at: usize) -> Vec<(usize, Rect)> {
    let names: Vec<u16> = names
        .iter()
        .map(|path| u16::try_from(markdown::width(&markdown::clean_line(path))).unwrap_or(u16::MAX).saturating_add(3))
        .collect();
    let room = head.width.saturating_sub(8);
    let fits = |from: usize| names.iter().take(at + 1).skip(from).map(|width| u32::from(*width)).sum::<u32>() <= u32::from(room);
    let from = (0..=at).find(|from| fits(*from)).unwrap_or(at);
    let mut x = head.x + 1;
    let mut tabs = Vec::new();
    for (file, width) in names.iter().enumerate().skip(from) {
        let left = (head.x + room).saturating_sub(x);
        if left < *width && file > at {
            break;
        }
        tabs.push((file, Rect { x, width: width.saturating_sub(1).min(left), height: head.height, y: head.y }));
        x = x.saturating_add(*width);
    }
    tabs
}

fn head(frame: &mut Frame<'_>, app: &App, reader: &Reader) {
    let (first, count, height) = if reader.difference {
        let rows = reader.laid.difference.as_ref().map_or(0, |difference| difference.rows.len());
        (reader.difference_first, rows, reader.laid.places.difference.height)
    } else {
        (reader.first, reader.laid.row_of(reader.laid.rows.len()), reader.laid.places.text.height)
    };
    let more = (first > 0, first + usize::from(height) < count);
    head_of(frame, app, reader.laid.places.head, (&reader.laid.files, reader.at), more);
}

/// A head with names of files, and whether there is more text above or below.
pub(super) fn head_of(frame: &mut Frame<'_>, app: &App, area: Rect, (names, at): (&[String], usize), more: (bool, bool)) {
    frames::put(frame, area, std::iter::once(&Line::styled("━".repeat(usize::from(area.width)), app.theme.border_focus)));
    for (file, place) in tabs_of(area, names, at) {
        let path = names.get(file).map_or("", String::as_str);
        let name = rows::cut_front(path, usize::from(place.width).saturating_sub(2));
        let line = if file == at {
            Line::styled(format!("[{name}]"), app.theme.title)
        } else {
            Line::styled(format!(" {name} "), app.theme.dim)
        };
        frames::put(frame, place, std::iter::once(&line));
    }
    let marks = match more {
        (true, true) => " ▴▾ ",
        (true, false) => " ▴ ",
        (false, true) => " ▾ ",
        (false, false) => return,
    };
    let width = u16::try_from(markdown::width(marks)).unwrap_or(4);
    let place = Rect { x: area.x + area.width.saturating_sub(width + 1), width: width.min(area.width), ..area };
    frames::put(frame, place, std::iter::once(&Line::styled(marks, app.theme.strong)));
}

/// Which text this is, and what there is to it.
fn say(app: &App, reader: &Reader) -> Line<'static> {
    let lang = app.session.lang();
    let width = usize::from(reader.laid.places.say.width).saturating_sub(1);
    if reader.difference {
        let (own, solution) = reader.laid.difference.as_ref().map(|difference| difference.lines).unzip();
        let count = |count: Option<usize>| count.map(|count| format!(": {count}")).unwrap_or_default();
        return Line::from(vec![
            Span::styled(format!(" {}{}", Word::OwnSide.text(lang), count(own)), app.theme.removed),
            Span::raw("   "),
            Span::styled(format!("{}{}", Word::SolutionSide.text(lang), count(solution)), app.theme.added),
        ]);
    }
    let Some(sheet) = &reader.laid.sheet else { return Line::default() };
    let word = match &sheet.which {
        Which::Waiting => return Line::default(),
        Which::Own(true) => Word::OwnEqual,
        Which::Own(false) => Word::Own,
        Which::Solution => Word::Solution,
        Which::Skeleton => Word::Skeleton,
        Which::Nothing => Word::Nothing,
        Which::Unreadable(_) => Word::Unreadable,
    };
    let mut rest = String::new();
    if let Which::Unreadable(why) = &sheet.which {
        rest = format!(": {why}");
    }
    let notes = sheet.notes.iter().flatten().count();
    if notes > 0 {
        rest.push_str(&format!(" · {} {notes}", Word::Notes.text(lang)));
    }
    if sheet.elsewhere > 0 && matches!(sheet.which, Which::Own(_) | Which::Skeleton) {
        rest.push_str(&format!(" · {} {}", Word::Elsewhere.text(lang), sheet.elsewhere));
    }
    let word = word.text(lang);
    let rest = rows::cut(&rest, width.saturating_sub(markdown::width(word) + 1));
    Line::from(vec![Span::styled(format!(" {word}"), app.theme.strong), Span::styled(rest, app.theme.dim)])
}

fn text(frame: &mut Frame<'_>, app: &App, reader: &Reader) {
    let Some(sheet) = &reader.laid.sheet else { return };
    let cursor = reader.line();
    let mut lines = Vec::new();
    for (index, rows) in reader.laid.rows.iter().enumerate() {
        let here = index == cursor;
        for (row, text) in rows.iter().enumerate() {
            let noted = sheet.notes.get(index).is_some_and(Option::is_some);
            let mut spans = vec![
                Span::styled(if here { "▸" } else { " " }, app.theme.running),
                match row {
                    0 => Span::styled(format!("{:>4}", index + 1), if here { app.theme.selected } else { app.theme.dim }),
                    _ => Span::raw("    "),
                },
                Span::styled(if noted && row == 0 { " • " } else { "   " }, app.theme.running),
            ];
            spans.extend(text.spans.iter().cloned());
            lines.push(Line::from(spans));
        }
    }
    frames::put(frame, reader.laid.places.text, lines.iter().skip(reader.first));
}

fn note(frame: &mut Frame<'_>, app: &App, reader: &Reader) {
    let lang = app.session.lang();
    let lines = reader.laid.sheet.as_ref().map_or(0, crate::tui::reader::sheet::Sheet::lines);
    let title = if lines == 0 { String::new() } else { format!(" {} {}/{lines} ", Word::Line.text(lang), reader.line() + 1) };
    let note = (reader.laid.note.as_slice(), reader.note_first, reader.laid.is_note);
    note_of(frame, app, &reader.laid.places, &title, note, ("K", "J"));
}

/// A note from its first row shown, beside the text or below it; what stands in the place of one is dimmed. `keys` scroll it
/// up and down.
pub(super) fn note_of(
    frame: &mut Frame<'_>,
    app: &App,
    places: &Places,
    title: &str,
    (note, first, is_note): (&[Line<'static>], usize, bool),
    keys: (&str, &str),
) {
    let height = usize::from(places.note.height);
    let marks = |height: usize| match (first > 0, first + height < note.len()) {
        (true, true) => format!("▴▾ {} {} ", keys.1, keys.0),
        (true, false) => format!("▴ {} ", keys.0),
        (false, true) => format!("▾ {} ", keys.1),
        (false, false) => String::new(),
    };
    let shown = note.iter().skip(first).cloned().map(|line| if is_note { line } else { line.patch_style(app.theme.dim) });
    if places.beside {
        let bar = Line::styled("│", app.theme.border);
        frames::put(frame, places.rule, std::iter::repeat_n(&bar, usize::from(places.rule.height)));
        let mut lines = vec![Line::from(vec![
            Span::styled(title.trim_start().to_owned(), app.theme.title),
            Span::styled(marks(height.saturating_sub(2)), app.theme.strong),
        ])];
        lines.push(Line::default());
        lines.extend(shown);
        frames::put(frame, places.note, lines.iter());
    } else {
        let rule = Line::styled("─".repeat(usize::from(places.rule.width)), app.theme.border);
        frames::put(frame, places.rule, std::iter::once(&rule));
        let inside = Rect { x: places.rule.x + 1, width: places.rule.width.saturating_sub(2), ..places.rule };
        let head =
            Line::from(vec![Span::styled(title.to_owned(), app.theme.title), Span::styled(marks(height), app.theme.strong)]);
        frames::put(frame, inside, std::iter::once(&head));
        frames::put(frame, places.note, shown.collect::<Vec<_>>().iter());
    }
}

fn compared(frame: &mut Frame<'_>, app: &App, reader: &Reader) {
    let area = reader.laid.places.difference;
    match (&reader.laid.difference, reader.laid.apology) {
        (Some(difference), _) => frames::put(frame, area, difference.rows.iter().skip(reader.difference_first)),
        (None, Some(word)) => {
            let text = word.text(app.session.lang()).replace('`', "");
            let lines = difference::words(&text, usize::from(area.width), &app.theme);
            frames::put(
                frame,
                Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(1), ..area },
                lines.iter(),
            );
        }
        (None, None) => {}
    }
}
