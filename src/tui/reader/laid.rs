//! The reading view laid out for a size, anew only when something of it changed.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::i18n::Lang;
use crate::markdown;
use crate::tui::app::App;
use crate::tui::page;
use crate::tui::reader::Reader;
use crate::tui::reader::difference::{self, Difference};
use crate::tui::reader::sheet::{Sheet, Which};
use crate::tui::reader::words::Word;
use crate::tui::text::{Document, code};

/// Columns before the text: cursor, number, note mark.
pub(crate) const GUTTER: u16 = 8;
/// From this many columns on, the note stands beside the text.
const BESIDE: u16 = 100;

/// Where the parts of the view stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// The names of the files.
    pub head: Rect,
    /// What is read.
    pub say: Rect,
    /// The text with its gutter.
    pub text: Rect,
    /// What stands between text and note.
    pub rule: Rect,
    /// The note.
    pub note: Rect,
    /// The difference, in place of text and note.
    pub difference: Rect,
    /// The note stands beside the text.
    pub beside: bool,
}

impl Places {
    pub(crate) fn new(area: Rect) -> Self {
        let row = |y: u16| Rect { y: area.y + y.min(area.height), height: u16::from(y < area.height), ..area };
        let body = Rect { y: area.y + 2.min(area.height), height: area.height.saturating_sub(2), ..area };
        let mut places = Self { head: row(0), say: row(1), difference: body, beside: area.width >= BESIDE, ..Self::default() };
        if places.beside {
            let width = u16::try_from(u32::from(body.width) * 60 / 100).unwrap_or(body.width);
            places.text = Rect { width, ..body };
            places.rule = Rect { x: body.x + width, width: 1, ..body };
            places.note = Rect { x: body.x + width + 2, width: body.width.saturating_sub(width + 3), ..body };
        } else {
            let below = (u32::from(body.height) * 42 / 100).clamp(4, 12);
            let below = u16::try_from(below).unwrap_or(4).min(body.height);
            let upper = body.height - below;
            places.text = Rect { height: upper, ..body };
            places.rule = Rect { y: body.y + upper, height: 1.min(below), ..body };
            let note = Rect { y: body.y + upper + 1, height: below.saturating_sub(1), ..body };
            places.note = Rect { x: note.x + 1, width: note.width.saturating_sub(2), ..note };
        }
        places
    }

    /// Rows a page is.
    pub(crate) fn page(&self, difference: bool) -> isize {
        let area = if difference { self.difference } else { self.text };
        (isize::try_from(area.height).unwrap_or(1) - 1).max(1)
    }
}

/// What the texts were laid out from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Key {
    path: String,
    solution: Option<bool>,
    shown: bool,
    lang: Option<Lang>,
    widths: (u16, u16),
    version: u64,
}

/// The view laid out.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    key: Option<Key>,
    pub places: Places,
    /// Paths of the files that can be read.
    pub files: Vec<String>,
    pub sheet: Option<Sheet>,
    /// Rows of each line of the text.
    pub rows: Vec<Vec<Line<'static>>>,
    /// `None` where there is nothing to compare; `apology` says why.
    pub difference: Option<Difference>,
    pub apology: Option<Word>,
    /// The note of the cursor's line, and whether it is one.
    pub note: Vec<Line<'static>>,
    pub is_note: bool,
}

impl Laid {
    /// The first row of a line.
    pub(crate) fn row_of(&self, line: usize) -> usize {
        self.rows.iter().take(line).map(Vec::len).sum()
    }

    /// The line on a row.
    pub(crate) fn line_at(&self, row: usize) -> usize {
        let mut end = 0;
        let found = self.rows.iter().position(|rows| {
            end += rows.len();
            row < end
        });
        found.unwrap_or(self.rows.len().saturating_sub(1))
    }
}

impl Reader {
    /// Lays everything out again: the looks have changed.
    pub(crate) fn lay_out_anew(&mut self) {
        self.laid.key = None;
    }
}

impl App {
    /// Lays the view out where something changed, and keeps the cursor in view.
    pub(crate) fn lay_out_reader(&mut self) {
        let Some(mut reader) = self.reader.take() else { return };
        reader.laid.places = self.areas.reader.map(Places::new).unwrap_or_default();
        self.lay_out_texts(&mut reader);
        let width = reader.laid.places.note.width;
        let said = reader.laid.sheet.as_ref().map(|sheet| sheet.said(reader.line(), self.session.lang()));
        let (is_note, markdown) = said.unwrap_or_default();
        let look = |language: &str, text: &str| markdown::highlight_now(language, text).map(std::sync::Arc::new);
        let document = Document { theme: &self.theme, lang: self.session.lang(), highlights: &look, commands: None };
        reader.laid.note = document.layout(&markdown::parse(&markdown), width);
        reader.laid.is_note = is_note;
        keep_in_view(&mut reader);
        self.reader = Some(reader);
    }

    fn lay_out_texts(&self, reader: &mut Reader) {
        let places = reader.laid.places;
        let files = self.session.readable();
        reader.at = reader.at.min(files.len().saturating_sub(1));
        let Some(file) = files.get(reader.at) else {
            reader.laid = Laid { places, ..Laid::default() };
            return;
        };
        let key = Key {
            path: file.path.clone(),
            solution: reader.solution,
            shown: self.session.step_state().solution_shown,
            lang: Some(self.session.lang()),
            widths: (places.text.width, places.difference.width),
            version: self.session.files_version(),
        };
        if reader.laid.key.as_ref() == Some(&key) {
            return;
        }
        let sheet = Sheet::of(&self.session, reader, file);
        let width = usize::from(places.text.width.saturating_sub(GUTTER + 1));
        let colours = markdown::highlight_now(page::language(&file.path), &sheet.text);
        let rows = code::rows(&sheet.text, colours.as_ref(), width, &self.theme);
        let own = Sheet::of(&self.session, &Reader { solution: Some(false), ..Reader::default() }, file);
        let solution = markdown::clean(&file.solution);
        let width = usize::from(places.difference.width);
        let (difference, apology) = match own.which {
            Which::Own(true) => (None, Some(Word::Equal)),
            Which::Own(false) => {
                let found = difference::lay_out(&own.text, &solution, width, &self.theme);
                let apology = found.is_none().then_some(Word::TooLong);
                (found, apology)
            }
            Which::Unreadable(_) => (None, Some(Word::UnreadableHint)),
            _ => (None, Some(Word::NothingToCompare)),
        };
        let files = files.iter().map(|file| file.path.clone()).collect();
        reader.laid = Laid {
            key: Some(key),
            places,
            files,
            sheet: Some(sheet),
            rows,
            difference,
            apology,
            note: Vec::new(),
            is_note: false,
        };
    }
}

fn keep_in_view(reader: &mut Reader) {
    let line = reader.line();
    let laid = &reader.laid;
    let height = usize::from(laid.places.text.height);
    let row = laid.row_of(line);
    let end = row + laid.rows.get(line).map_or(1, Vec::len);
    let last = laid.row_of(laid.rows.len()).saturating_sub(height);
    reader.first =
        reader.first.clamp(end.saturating_sub(height).min(row), row).min(last.max(end.saturating_sub(height).min(row)));
    reader.note_first = reader.note_first.min(laid.note.len().saturating_sub(usize::from(laid.places.note.height)));
    let rows = laid.difference.as_ref().map_or(0, |difference| difference.rows.len());
    reader.difference_first = reader.difference_first.min(rows.saturating_sub(usize::from(laid.places.difference.height)));
}
