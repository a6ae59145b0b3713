//! The terminal: a screen, what scrolled off it, and what it answers to the program.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use alacritty_terminal::Term;
use alacritty_terminal::event::{Event, EventListener, WindowSize};
use alacritty_terminal::grid::{Dimensions, Scroll};
use alacritty_terminal::index::{Column, Line, Point, Side};
use alacritty_terminal::selection::{Selection, SelectionRange, SelectionType};
use alacritty_terminal::term::cell::Flags;
use alacritty_terminal::term::{Config, Osc52, TermMode};
use alacritty_terminal::vte::ansi::Processor;

use crate::terminal::cell::{self, Cell};
use crate::terminal::guard::{Guard, Never};
use crate::terminal::strings::Strings;

/// Lines kept above the screen.
pub const HISTORY: usize = 10_000;
/// The least columns and rows an emulated terminal has.
const LEAST: (u16, u16) = (2, 1);
/// The most; no screen is larger, and memory stays bounded.
const MOST: (u16, u16) = (1000, 500);
/// Answers that nobody took yet; more than that are dropped.
const ANSWERS: usize = 16 * 1024;

/// What the program asked its terminal to do with keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each mode is on or off by itself")]
pub struct Modes {
    /// Arrow keys send `ESC O A` instead of `ESC [ A`.
    pub application_cursor: bool,
    /// Pasted text is put between marks.
    pub bracketed_paste: bool,
    /// The program draws on a screen of its own, without scrollback.
    pub alternate_screen: bool,
}

#[derive(Clone, Default)]
struct Answers {
    bytes: Arc<Mutex<Vec<u8>>>,
    size: Arc<Mutex<(u16, u16)>>,
}

impl EventListener for Answers {
    fn send_event(&self, event: Event) {
        let text = match event {
            Event::PtyWrite(text) => text,
            Event::TextAreaSizeRequest(answer) => {
                let (cols, rows) = *self.size.lock().unwrap_or_else(PoisonError::into_inner);
                answer(WindowSize { num_lines: rows, num_cols: cols, cell_width: 1, cell_height: 1 })
            }
            _ => return,
        };
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        if bytes.len() + text.len() <= ANSWERS {
            bytes.extend_from_slice(text.as_bytes());
        }
    }
}

struct Area {
    cols: u16,
    rows: u16,
}

impl Area {
    fn new(cols: u16, rows: u16) -> Self {
        Self { cols: cols.clamp(LEAST.0, MOST.0), rows: rows.clamp(LEAST.1, MOST.1) }
    }
}

impl Dimensions for Area {
    fn total_lines(&self) -> usize {
        self.screen_lines()
    }

    fn screen_lines(&self) -> usize {
        usize::from(self.rows)
    }

    fn columns(&self) -> usize {
        usize::from(self.cols)
    }
}

/// An emulated terminal. Rows are counted from the top of the view, which can be scrolled back.
pub struct Terminal {
    term: Term<Answers>,
    parser: Processor<Never>,
    strings: Strings,
    answers: Answers,
    /// The selection takes whole lines.
    whole_lines: bool,
}

impl Terminal {
    /// An empty terminal of this size; sizes beyond all reason are made reasonable.
    #[must_use]
    pub fn new(cols: u16, rows: u16) -> Self {
        let area = Area::new(cols, rows);
        let answers = Answers::default();
        *answers.size.lock().unwrap_or_else(PoisonError::into_inner) = (area.cols, area.rows);
        let config = Config { scrolling_history: HISTORY, osc52: Osc52::Disabled, kitty_keyboard: false, ..Config::default() };
        let term = Term::new(config, &area, answers.clone());
        Self { term, parser: Processor::new(), strings: Strings::default(), answers, whole_lines: false }
    }

    /// Takes in what the program printed.
    pub fn feed(&mut self, bytes: &[u8]) {
        let mut kept = Vec::with_capacity(bytes.len());
        self.strings.filter(bytes, &mut kept);
        self.parser.advance(&mut Guard(&mut self.term), &kept);
    }

    /// What the terminal answers to the program's questions (where is the cursor, what are you) since it was last asked.
    #[must_use]
    pub fn answers(&mut self) -> Vec<u8> {
        std::mem::take(&mut *self.answers.bytes.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Gives it another size. Long lines are broken anew.
    pub fn resize(&mut self, cols: u16, rows: u16) {
        let area = Area::new(cols, rows);
        *self.answers.size.lock().unwrap_or_else(PoisonError::into_inner) = (area.cols, area.rows);
        self.term.selection = None;
        self.term.resize(area);
    }

    /// Columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.term.columns()
    }

    /// Rows of the screen.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.term.screen_lines()
    }

    /// Lines above the screen.
    #[must_use]
    pub fn history(&self) -> usize {
        self.term.grid().history_size()
    }

    /// How many lines the view is scrolled back.
    #[must_use]
    pub fn scrolled(&self) -> usize {
        self.term.grid().display_offset()
    }

    /// Scrolls the view, up when positive. A view that is scrolled back stays where it is when lines are added.
    pub fn scroll(&mut self, by: isize) {
        let most = isize::try_from(HISTORY).unwrap_or(isize::MAX);
        let by = i32::try_from(by.clamp(-most, most)).unwrap_or(0);
        self.term.scroll_display(Scroll::Delta(by));
    }

    /// Shows the end again.
    pub fn follow(&mut self) {
        self.term.scroll_display(Scroll::Bottom);
    }

    /// What the program asked for.
    #[must_use]
    pub fn modes(&self) -> Modes {
        let mode = self.term.mode();
        Modes {
            application_cursor: mode.contains(TermMode::APP_CURSOR),
            bracketed_paste: mode.contains(TermMode::BRACKETED_PASTE),
            alternate_screen: mode.contains(TermMode::ALT_SCREEN),
        }
    }

    /// Column and row of the cursor in the view; `None` when it is hidden or scrolled out of view.
    #[must_use]
    pub fn cursor(&self) -> Option<(usize, usize)> {
        if !self.term.mode().contains(TermMode::SHOW_CURSOR) {
            return None;
        }
        let at = self.term.grid().cursor.point;
        let row = usize::try_from(at.line.0).ok()? + self.scrolled();
        (row < self.rows()).then_some((at.column.0.min(self.columns().saturating_sub(1)), row))
    }

    /// A row of the view.
    #[must_use]
    pub fn row(&self, row: usize) -> Vec<Cell> {
        if row < self.rows() { self.cells(self.line(row)) } else { Vec::new() }
    }

    fn cells(&self, line: Line) -> Vec<Cell> {
        let range = self.range();
        let selected = |column| range.is_some_and(|range| range.contains(Point::new(line, Column(column))));
        let inner = &self.term.grid()[line];
        let mut cells = Vec::with_capacity(self.columns());
        let mut inner = (0..self.columns()).map(|column| (column, &inner[Column(column)])).peekable();
        while let Some((column, cell)) = inner.next() {
            // A wide letter loses its second half where it was cut off or written over.
            let whole = inner.next_if(|(_, next)| cell::is_wide(cell) && cell::is_second_half(next)).is_some();
            cells.push(cell::of(cell, column, whole, selected(column)));
        }
        cells
    }

    /// The view as text, each row without blanks at its end.
    #[must_use]
    pub fn text(&self) -> String {
        let row = |row| self.row(row).into_iter().map(|cell| cell.text).collect::<String>().trim_end().to_owned();
        (0..self.rows()).map(row).collect::<Vec<_>>().join("\n")
    }

    /// Begins to select at a cell of the view: whole lines, or letter by letter.
    pub fn select(&mut self, column: usize, row: usize, whole_lines: bool) {
        let kind = if whole_lines { SelectionType::Lines } else { SelectionType::Simple };
        let mut selection = Selection::new(kind, self.point(column, row), Side::Left);
        selection.update(self.point(column, row), Side::Right);
        self.term.selection = Some(selection);
        self.whole_lines = whole_lines;
    }

    /// Moves the end of the selection to a cell of the view.
    pub fn select_to(&mut self, column: usize, row: usize) {
        let at = self.point(column, row);
        if let Some(selection) = &mut self.term.selection {
            selection.update(at, Side::Right);
            selection.include_all();
        }
    }

    /// Selects nothing.
    pub fn unselect(&mut self) {
        self.term.selection = None;
    }

    /// What is selected; lines that were broken at the edge are whole again.
    #[must_use]
    pub fn selected(&self) -> Option<String> {
        let range = self.range()?;
        let last = Column(self.columns().saturating_sub(1));
        let mut text = String::new();
        for line in range.start.line.0..=range.end.line.0 {
            let line = Line(line);
            let from = if line == range.start.line { range.start.column } else { Column(0) };
            let to = if line == range.end.line { range.end.column.min(last) } else { last };
            let cells = self.cells(line).into_iter();
            text.extend(cells.filter(|cell| (from.0..=to.0).contains(&cell.column)).map(|cell| cell.text));
            let broken = to == last && self.term.grid()[line][last].flags.contains(Flags::WRAPLINE);
            if !broken {
                text.truncate(text.trim_end_matches(' ').len());
                text.push('\n');
            }
        }
        if !self.whole_lines {
            text.truncate(text.trim_end_matches('\n').len());
        }
        (!text.is_empty()).then_some(text)
    }

    /// The selection, within what there is.
    fn range(&self) -> Option<SelectionRange> {
        let mut range = self.term.selection.as_ref()?.to_range(&self.term)?;
        range.start.line = range.start.line.max(self.term.topmost_line());
        range.end.line = range.end.line.min(self.term.bottommost_line());
        (range.start <= range.end).then_some(range)
    }

    fn line(&self, row: usize) -> Line {
        let row = i32::try_from(row.min(self.rows().saturating_sub(1))).unwrap_or(0);
        let line = row - i32::try_from(self.scrolled()).unwrap_or(0);
        Line(line.clamp(self.term.topmost_line().0, self.term.bottommost_line().0))
    }

    fn point(&self, column: usize, row: usize) -> Point {
        Point::new(self.line(row), Column(column.min(self.columns().saturating_sub(1))))
    }
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = (self.columns(), self.rows());
        f.debug_struct("Terminal").field("size", &size).field("history", &self.history()).finish_non_exhaustive()
    }
}
