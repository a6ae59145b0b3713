//! The image lens: layers as a waterfall, of one image or of two beside each other, and below them a layer's files.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::engine::advice;
use crate::lens::picture::{self, Drawn};
use crate::lens::report::comparison;
use crate::lens::words::LensWord;
use crate::objects::human_size;
use crate::session::lens::{Looking, Seen};
use crate::tui::app::{App, Purpose};
use crate::tui::lens::{LensView, lens_at};
use crate::tui::rows;
use crate::tui::view::frames::{put, window};
use crate::tui::view::map::line;
use crate::tui::view::status::{caret, entered};

/// Rows above an image's layers: its name, what it comes to, the columns' names.
const HEAD: u16 = 3;
/// Columns between two images.
const GAP: u16 = 3;

/// Draws it in all the room between the first and the last row.
pub(super) fn draw(frame: &mut Frame<'_>, app: &App) {
    let (Some(view), Some(looking)) = (&app.lens, app.session.lens()) else { return };
    let screen = app.areas.screen;
    let body =
        Rect { x: screen.x + 1, y: screen.y + 1, width: screen.width.saturating_sub(2), height: screen.height.saturating_sub(2) };
    title(frame, app, looking, body);
    let body = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    let body = missing(frame, app, looking, body);
    if let Some(said) = instead(app, looking, body.width) {
        put(frame, body, said.iter());
    } else {
        let waterfall = room_above(view, looking, body.height);
        images(frame, app, view, looking, Rect { height: waterfall, ..body });
        files(frame, app, view, Rect { y: body.y + waterfall, height: body.height - waterfall, ..body });
    }
    pick(frame, app, view, looking);
}

fn title(frame: &mut Frame<'_>, app: &App, looking: &Looking, body: Rect) {
    let lang = app.session.lang();
    let lenses: Vec<_> = (0..looking.images.len()).filter_map(|place| lens_at(looking, place)).collect();
    let mut row = vec![Span::styled(LensWord::Title.text(lang), app.theme.title)];
    if let Some(said) = comparison(&lenses, lang) {
        let room = usize::from(body.width).saturating_sub(crate::markdown::width(LensWord::Title.text(lang)) + 2);
        row.push(Span::raw(format!("  {}", rows::cut(&said, room))));
    }
    put(frame, body, [Line::from(row)].iter());
}

/// What of the course's pair is not there yet, above the image that there is; gives back the room below.
fn missing(frame: &mut Frame<'_>, app: &App, looking: &Looking, body: Rect) -> Rect {
    let said = app.session.lens_missing(&looking.missing, app.session.lang()).filter(|_| !looking.images.is_empty());
    let Some(said) = said else { return body };
    let lines: Vec<Line<'static>> = rows::wrapped(Span::raw(""), &[(&said, app.theme.warning)], body.width);
    put(frame, body, lines.iter());
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(body.height);
    Rect { y: body.y + height, height: body.height - height, ..body }
}

/// What is said where there is no image to show.
fn instead(app: &App, looking: &Looking, width: u16) -> Option<Vec<Line<'static>>> {
    let lang = app.session.lang();
    let said = |text: &str, style: Style| rows::wrapped(Span::raw(""), &[(text, style)], width);
    if let Some(error) = &looking.trouble {
        let mut lines = said(&advice::what(error, lang), app.theme.fail);
        lines.extend(said(&advice::advice(error, lang), app.theme.text));
        return Some(lines);
    }
    if !looking.known {
        return Some(said(LensWord::Asking.text(lang), app.theme.dim));
    }
    if !looking.images.is_empty() {
        return None;
    }
    if looking.missing.is_empty() {
        return Some(said(LensWord::NoImages.text(lang), app.theme.text));
    }
    let mut lines = said(LensWord::NotBuilt.text(lang), app.theme.text);
    let made = |name: &String| {
        let told = app.session.lens_made_at(name, lang);
        rows::wrapped(Span::raw("  "), &[(&told, app.theme.strong)], width)
    };
    lines.extend(looking.missing.iter().flat_map(made));
    lines.extend(said(LensWord::NotBuiltHint.text(lang), app.theme.text));
    Some(lines)
}

/// Rows for the images: as many as they need, and not so many that no files can be seen.
fn room_above(view: &LensView, looking: &Looking, height: u16) -> u16 {
    let all = view.all(looking);
    let needs = view.shown(looking).into_iter().map(|place| {
        lens_at(looking, place).map_or(4, |lens| {
            let rows = picture::shown(lens, all).len();
            rows + usize::from(!all && lens.layers.iter().any(|layer| layer.empty)) + usize::from(HEAD)
        })
    });
    let most = (u32::from(height) * 3 / 5).max(6);
    u16::try_from(needs.max().unwrap_or(0).min(usize::try_from(most).unwrap_or(6))).unwrap_or(6).min(height)
}

fn images(frame: &mut Frame<'_>, app: &App, view: &LensView, looking: &Looking, area: Rect) {
    let places = view.shown(looking);
    let count = u16::try_from(places.len().max(1)).unwrap_or(1);
    let width = (area.width.saturating_sub(GAP * (count - 1))) / count;
    let scale = places.iter().filter_map(|place| lens_at(looking, *place)).map(|lens| lens.size).max().unwrap_or(0);
    let drawn = Drawn { width: usize::from(width), lang: app.session.lang(), scale, all: view.all(looking) };
    for (column, place) in (0..count).zip(places) {
        let area = Rect { x: area.x + column * (width + GAP), width, ..area };
        image(frame, app, (view, looking), place, area, &drawn);
    }
}

fn image(frame: &mut Frame<'_>, app: &App, (view, looking): (&LensView, &Looking), place: usize, area: Rect, drawn: &Drawn) {
    let Some((name, seen)) = looking.images.get(place) else { return };
    let (theme, lang) = (&app.theme, drawn.lang);
    let chosen = view.at == place;
    let mark = if chosen && looking.images.len() > 1 { "▸ " } else { "" };
    let name = rows::cut_front(name, drawn.width.saturating_sub(mark.len()));
    let mut lines = vec![Line::styled(format!("{mark}{name}"), if chosen { theme.title } else { theme.strong })];
    let said = |text: &str, style: Style| rows::wrapped(Span::raw(""), &[(text, style)], area.width);
    match seen {
        Seen::Reading(done, of) => {
            let percent = u128::from(*done) * 100 / u128::from((*of).max(1));
            lines.extend(said(&format!("{} {percent}% ({})", LensWord::Reading.text(lang), human_size(*of)), theme.running));
        }
        Seen::Stopped => lines.extend(said(LensWord::Stopped.text(lang), theme.warning)),
        Seen::Failed(error) => {
            lines.extend(said(&advice::what(error, lang), theme.fail));
            lines.extend(said(&advice::advice(error, lang), theme.text));
        }
        Seen::Done(looked) => {
            let lens = &looked.lens;
            lines.push(line(picture::total(lens, drawn.width, lang), theme));
            lines.push(line(picture::head(drawn), theme));
            let cursor = view.cursors.get(place).copied().unwrap_or(0);
            let mut layers: Vec<Line<'static>> = picture::layers(lens, drawn).into_iter().map(|row| line(row, theme)).collect();
            let cursor = cursor.min(layers.len().saturating_sub(1));
            if let Some(row) = layers.get_mut(cursor).filter(|_| chosen) {
                *row = std::mem::take(row).patch_style(theme.selected);
            }
            layers.extend(picture::left_out(lens, drawn).map(|row| line(row, theme)));
            let room = usize::from(area.height.saturating_sub(HEAD)).max(1);
            let first = (cursor + 2).saturating_sub(room).min(layers.len().saturating_sub(room));
            lines.extend(layers.into_iter().skip(first));
        }
    }
    put(frame, area, lines.iter());
}

/// The files of the layer with the cursor.
fn files(frame: &mut Frame<'_>, app: &App, view: &LensView, area: Rect) {
    let (Some((layer, count)), Some(looking)) = (app.lens_files(), app.session.lens()) else { return };
    let (theme, lang) = (&app.theme, app.session.lang());
    let drawn = Drawn { width: usize::from(area.width), lang, scale: 0, all: true };
    let text = if layer.instruction.is_empty() { LensWord::NoInstruction.text(lang) } else { &layer.instruction };
    let mut lines = vec![
        Line::styled("─".repeat(usize::from(area.width)), theme.border),
        Line::styled(rows::cut(text, usize::from(area.width)), theme.command),
    ];
    let mut tabs = Vec::new();
    for (tab, name) in picture::tabs(layer, lang) {
        tabs.push(if tab == view.tab {
            Span::styled(format!("[{name}]"), theme.title)
        } else {
            Span::styled(format!(" {name} "), theme.dim)
        });
        tabs.push(Span::raw(" "));
    }
    let typed = app.entry.as_ref().filter(|entry| entry.purpose == Purpose::Filter);
    let prefix = Span::styled(format!(" {}: ", LensWord::Filter.text(lang)), theme.key);
    if let Some(entry) = typed {
        tabs.push(prefix);
        let before = tabs.iter().map(Span::width).sum::<usize>();
        let typed = crate::markdown::width(&entry.line.window(usize::from(area.width) / 3).0);
        app.caret.set(caret(area, lines.len(), before + typed));
        tabs.extend(entered(&entry.line, usize::from(area.width) / 3, theme.text, theme.selected));
    } else if !view.filter.is_empty() {
        tabs.extend([prefix, Span::raw(rows::cut(&view.filter, usize::from(area.width) / 3))]);
    }
    lines.push(Line::from(tabs));
    let note = note(looking, view.at, lang).map(|note| rows::wrapped(Span::raw(""), &[(&note, theme.warning)], area.width));
    let note: Vec<Line<'static>> = note.unwrap_or_default();
    let room = usize::from(area.height).saturating_sub(lines.len() + note.len());
    view.page.set(room);
    let filter = typed.map_or(view.filter.as_str(), |entry| entry.line.text());
    let first = view.first.min(count.saturating_sub(room));
    if layer.files.is_some() || layer.empty {
        lines.extend(picture::files(layer, view.tab, filter, &drawn, first, room).into_iter().map(|row| line(row, theme)));
    }
    put(frame, area, lines.iter().take(usize::from(area.height)));
    let height = u16::try_from(note.len()).unwrap_or(u16::MAX).min(area.height);
    put(frame, Rect { y: area.y + area.height - height, height, ..area }, note.iter());
}

/// What has to be known of an image to read it rightly.
fn note(looking: &Looking, place: usize, lang: crate::i18n::Lang) -> Option<String> {
    let (_, Seen::Done(looked)) = looking.images.get(place)? else { return None };
    match &looked.trouble {
        _ if looked.replay => Some(LensWord::Replay.text(lang).to_owned()),
        Some(trouble) => Some(crate::check::sentences(lang, &[&trouble.text(lang), trouble.advice(lang)])),
        None if looked.lens.unlisted > 0 => Some(format!("{} {}", looked.lens.unlisted, LensWord::Unlisted.text(lang))),
        None => None,
    }
}

/// The window in which an image is chosen.
fn pick(frame: &mut Frame<'_>, app: &App, view: &LensView, looking: &Looking) {
    let Some(at) = view.picking else { return };
    let lang = app.session.lang();
    let width = 74.min(app.areas.screen.width);
    let inner = usize::from(width.saturating_sub(4));
    let lines: Vec<Line<'static>> = if looking.on_engine.is_empty() {
        vec![Line::raw(rows::cut(LensWord::NoImages.text(lang), inner))]
    } else {
        let row = |(number, one): (usize, &crate::session::lens::OnEngine)| {
            let size = human_size(one.size);
            let name = rows::cut(&one.name, inner.saturating_sub(10));
            let gap = " ".repeat(inner.saturating_sub(crate::markdown::width(&name) + size.len()));
            Line::styled(format!("{name}{gap}{size}"), if number == at { app.theme.selected } else { app.theme.text })
        };
        looking.on_engine.iter().enumerate().map(row).collect()
    };
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX - 2).min(app.areas.screen.height.saturating_sub(4)) + 2;
    let room = usize::from(height - 2);
    let first = (at + 1).saturating_sub(room);
    let area = window(frame, app, LensWord::Images.text(lang), width, height, "");
    put(frame, area, lines.iter().skip(first).take(room));
}

#[cfg(test)]
#[path = "lens_tests.rs"]
mod tests;
