//! Cells to draw boxes and arrows on, wide letters among them, and the rows they become.

use crate::markdown;

/// How a piece of the picture looks; whoever shows it knows what that is in colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Look {
    /// Ordinary.
    #[default]
    Plain,
    /// Of less weight: lines, what is stopped.
    Dim,
    /// A name.
    Strong,
    /// A heading.
    Title,
    /// Well.
    Good,
    /// Under way.
    Busy,
    /// Needs care.
    Warn,
    /// Not well.
    Bad,
    /// Has just changed.
    Fresh,
}

/// A row: pieces of text, each with its look.
pub type Row = Vec<(String, Look)>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Cell {
    Letter(char, Look),
    /// The right half of the letter before.
    Half,
}

const BLANK: Cell = Cell::Letter(' ', Look::Plain);

/// A sheet of a fixed width that grows downwards.
#[derive(Debug, Clone, Default)]
pub struct Canvas {
    width: usize,
    rows: Vec<Vec<Cell>>,
}

impl Canvas {
    /// An empty one.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Self { width, rows: Vec::new() }
    }

    /// Rows in use.
    #[must_use]
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Writes a text, cut with `…` where it would need more than `room` columns; the column after it.
    pub fn text(&mut self, x: usize, y: usize, text: &str, look: Look, room: usize) -> usize {
        let room = room.min(self.width.saturating_sub(x));
        let shown = markdown::shorten(text, room);
        let mut at = x;
        for letter in shown.chars() {
            let mut buffer = [0; 4];
            let columns = markdown::width(letter.encode_utf8(&mut buffer));
            if columns == 0 {
                continue;
            }
            self.set(at, y, Cell::Letter(letter, look));
            if columns > 1 {
                self.set(at + 1, y, Cell::Half);
            }
            at += columns;
        }
        at
    }

    /// A line from a column up to another, both included; it crosses what goes down.
    pub fn across(&mut self, from: usize, to: usize, y: usize, look: Look) {
        for x in from..=to {
            match self.letter(x, y) {
                '│' => self.set(x, y, Cell::Letter('┼', look)),
                _ => self.set(x, y, Cell::Letter('─', look)),
            }
        }
    }

    /// A line down a column from a row to another, both included.
    pub fn down(&mut self, x: usize, from: usize, to: usize, look: Look) {
        for y in from..=to {
            self.set(x, y, Cell::Letter('│', look));
        }
    }

    /// A box with a title in its upper edge.
    pub fn frame(&mut self, at: (usize, usize), size: (usize, usize), title: (&str, Look), look: Look) {
        let ((x, y), (width, height)) = (at, size);
        let (right, bottom) = (x + width.saturating_sub(1), y + height.saturating_sub(1));
        self.across(x, right, y, look);
        self.across(x, right, bottom, look);
        for y in y + 1..bottom {
            self.down(x, y, y, look);
            self.down(right, y, y, look);
        }
        for (x, y, corner) in [(x, y, '╭'), (right, y, '╮'), (x, bottom, '╰'), (right, bottom, '╯')] {
            self.set(x, y, Cell::Letter(corner, look));
        }
        let end = self.text(x + 2, y, title.0, title.1, width.saturating_sub(4));
        self.set(x + 1, y, BLANK);
        if end < right {
            self.set(end, y, BLANK);
        }
    }

    /// One letter.
    pub fn mark(&mut self, x: usize, y: usize, letter: char, look: Look) {
        self.set(x, y, Cell::Letter(letter, look));
    }

    /// The letter at a place.
    #[must_use]
    pub fn letter(&self, x: usize, y: usize) -> char {
        match self.rows.get(y).and_then(|row| row.get(x)) {
            Some(Cell::Letter(letter, _)) => *letter,
            _ => ' ',
        }
    }

    fn set(&mut self, x: usize, y: usize, cell: Cell) {
        if x >= self.width {
            return;
        }
        if self.rows.len() <= y {
            self.rows.resize_with(y + 1, Vec::new);
        }
        let Some(row) = self.rows.get_mut(y) else { return };
        if row.len() <= x {
            row.resize(x + 1, BLANK);
        }
        // Neither half of a wide letter stands without the other.
        if cell != Cell::Half && row.get(x) == Some(&Cell::Half) && x > 0 {
            row.get_mut(x - 1).into_iter().for_each(|left| *left = BLANK);
        }
        if row.get(x + 1) == Some(&Cell::Half) {
            row.get_mut(x + 1).into_iter().for_each(|right| *right = BLANK);
        }
        if let Some(place) = row.get_mut(x) {
            *place = cell;
        }
    }

    /// The rows.
    #[must_use]
    pub fn rows(self) -> Vec<Row> {
        self.rows.into_iter().map(row).collect()
    }
}

/// Letters of one look put together; blanks at the end left out.
fn row(cells: Vec<Cell>) -> Row {
    let mut row: Row = Vec::new();
    for cell in cells {
        let Cell::Letter(letter, look) = cell else { continue };
        match row.last_mut() {
            Some((text, last)) if *last == look => text.push(letter),
            _ => row.push((letter.to_string(), look)),
        }
    }
    while row.last().is_some_and(|(text, look)| *look != Look::Fresh && text.trim().is_empty()) {
        row.pop();
    }
    if let Some((text, look)) = row.last_mut().filter(|(_, look)| *look != Look::Fresh) {
        let _: &Look = look;
        text.truncate(text.trim_end().len());
    }
    row
}
