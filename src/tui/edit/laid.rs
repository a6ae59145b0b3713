//! The editor laid out for a size: how many rows each line has, its colours, its note; what of it is in view.

use ratatui::text::Line;

use crate::course::align;
use crate::i18n::Lang;
use crate::markdown::{self, Highlighted};
use crate::tui::app::App;
use crate::tui::edit::words::Word;
use crate::tui::edit::{Against, Editing, Sheet, cells};
use crate::tui::page;
use crate::tui::reader::difference::{self, Difference};
use crate::tui::reader::laid::{GUTTER, Places};
use crate::tui::text::Document;

/// What the rest was laid out from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    path: String,
    version: u64,
    widths: (u16, u16),
    lang: Lang,
    against: Option<Against>,
    seen: u64,
}

/// The editor laid out.
#[derive(Debug, Default)]
pub(crate) struct Laid {
    key: Option<Key>,
    pub places: Places,
    /// Rows of each line.
    pub heights: Vec<usize>,
    pub colours: Highlighted,
    /// For each line the line of the solution that it is, and its note.
    pub same: Vec<Option<usize>>,
    pub notes: Vec<Option<String>>,
    /// There is a solution to compare with.
    pub solution: Option<String>,
    pub difference: Option<Difference>,
    /// What is said of the cursor's line, and whether it is its note.
    pub note: Vec<Line<'static>>,
    pub is_note: bool,
}

impl Laid {
    /// The first row of a line.
    pub(crate) fn row_of(&self, line: usize) -> usize {
        self.heights.iter().take(line).sum()
    }

    /// The line on a row, and which of its rows that is.
    pub(crate) fn line_at(&self, row: usize) -> (usize, usize) {
        let mut end = 0;
        for (line, height) in self.heights.iter().enumerate() {
            if row < end + height {
                return (line, row - end);
            }
            end += height;
        }
        let last = self.heights.len().saturating_sub(1);
        (last, self.heights.last().copied().unwrap_or(1).saturating_sub(1))
    }

    /// Columns for text.
    pub(crate) fn width(&self) -> usize {
        usize::from(self.places.text.width.saturating_sub(GUTTER + 1))
    }
}

impl App {
    /// Lays the editor out where something changed, and keeps the cursor in view.
    pub(crate) fn lay_out_editor(&mut self) {
        let Some(mut editing) = self.edit.take() else { return };
        editing.laid.places = self.areas.reader.map(Places::new).unwrap_or_default();
        if let Some(sheet) = editing.sheets.get_mut(editing.at) {
            self.lay_out_sheet(sheet, &mut editing.laid, editing.against);
            self.lay_out_note(sheet, &mut editing.laid);
            keep_in_view(sheet, &editing.laid);
        }
        let laid = &editing.laid;
        editing.note_first = editing.note_first.min(laid.note.len().saturating_sub(usize::from(laid.places.note.height)));
        let rows = laid.difference.as_ref().map_or(0, |difference| difference.rows.len());
        editing.difference_first = editing.difference_first.min(rows.saturating_sub(usize::from(laid.places.difference.height)));
        self.edit = Some(editing);
    }

    fn lay_out_sheet(&self, sheet: &Sheet, laid: &mut Laid, against: Option<Against>) {
        let key = Key {
            path: sheet.path.clone(),
            version: sheet.buffer.version,
            widths: (laid.places.text.width, laid.places.difference.width),
            lang: self.session.lang(),
            against,
            seen: self.session.files_version(),
        };
        if laid.key.as_ref() == Some(&key) {
            return;
        }
        laid.key = Some(key);
        let width = laid.width();
        laid.heights = sheet.buffer.lines().iter().map(|line| cells::height(line, width)).collect();
        let text = sheet.buffer.text();
        laid.colours = markdown::highlight_now(page::language(&sheet.path), &text).unwrap_or_default();
        let file = self.session.readable().into_iter().find(|file| file.path == sheet.path);
        laid.solution = file.as_ref().map(|file| file.solution.clone());
        laid.same = file.as_ref().map_or_else(Vec::new, |file| align::follow(&text, &file.solution));
        let note = |line: &Option<usize>| file.as_ref()?.notes.get(line.as_ref()?).cloned();
        laid.notes = laid.same.iter().map(note).collect();
        laid.difference = against.and_then(|against| {
            let (own, other) = match against {
                Against::Solution => (text, laid.solution.clone()?),
                Against::Theirs => (text, sheet.theirs.clone().flatten()?),
                Against::Recovered => (sheet.recovered.clone()?, text),
            };
            difference::lay_out(
                &markdown::clean(&own),
                &markdown::clean(&other),
                usize::from(laid.places.difference.width),
                &self.theme,
            )
        });
    }

    fn lay_out_note(&self, sheet: &Sheet, laid: &mut Laid) {
        let (row, _) = sheet.buffer.cursor();
        let lang = self.session.lang();
        let note = laid.notes.get(row).cloned().flatten();
        laid.is_note = note.is_some();
        let text = note.unwrap_or_else(|| {
            let is_empty = sheet.buffer.lines().get(row).is_none_or(|line| line.trim().is_empty());
            let differs = !is_empty && laid.same.get(row).is_some_and(Option::is_none);
            let word = match () {
                () if laid.solution.is_none() => Word::NoSolution,
                () if differs => Word::Differs,
                () => Word::NoNote,
            };
            word.text(lang).to_owned()
        });
        let look = |language: &str, text: &str| markdown::highlight_now(language, text).map(std::sync::Arc::new);
        let document = Document { theme: &self.theme, lang, highlights: &look, commands: None };
        laid.note = document.layout(&markdown::parse(&text), laid.places.note.width);
    }
}

/// Where the cursor stands in the text's rows: row over all of them, and column.
pub(crate) fn cursor(sheet: &Sheet, laid: &Laid) -> (usize, usize) {
    let (line, byte) = sheet.buffer.cursor();
    let cells = cells::cells(sheet.buffer.lines().get(line).map_or("", String::as_str));
    let (row, column) = cells::place(&cells, &cells::rows(&cells, laid.width()), byte);
    (laid.row_of(line) + row, column)
}

fn keep_in_view(sheet: &mut Sheet, laid: &Laid) {
    let height = usize::from(laid.places.text.height).max(1);
    let (row, _) = cursor(sheet, laid);
    let last = laid.row_of(laid.heights.len()).saturating_sub(height);
    sheet.first = sheet.first.min(last.max(row)).clamp((row + 1).saturating_sub(height), row);
}

impl Editing {
    /// The place in the text under a place in the text's area.
    pub(crate) fn place_at(&self, row: usize, column: usize) -> Option<(usize, usize)> {
        let sheet = self.sheets.get(self.at)?;
        let (line, row) = self.laid.line_at(sheet.first + row);
        let cells = cells::cells(sheet.buffer.lines().get(line)?);
        let rows = cells::rows(&cells, self.laid.width());
        Some((line, cells::byte_at(&cells, &rows, row, column)))
    }
}
