//! What was drawn, as texts with the cells they stand in: each row, and what is broken over several rows of a panel.

use ratatui::buffer::Buffer;

use crate::markdown;

/// Rows that one thing may be broken over.
const ROWS: usize = 12;
/// Bytes of the rows between its first and its last.
const BETWEEN: usize = 1024;

/// A text on the screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Drawn {
    pub text: String,
    /// The byte at which a letter begins, and a cell that it takes; a wide one takes two.
    pub cells: Vec<(usize, (u16, u16))>,
    /// The bytes at which it goes on in the next row.
    pub breaks: Vec<usize>,
}

impl Drawn {
    fn push(&mut self, letter: &str, x: u16, y: u16, columns: u16) {
        let at = self.text.len();
        self.cells.extend((x..x.saturating_add(columns)).map(|x| (at, (x, y))));
        self.text.push_str(letter);
    }

    /// With this behind it, in the next row.
    fn then(&self, next: &Self) -> Self {
        let mut both = self.clone();
        let at = both.text.len();
        both.breaks.push(at);
        both.cells.extend(next.cells.iter().map(|(byte, cell)| (byte + at, *cell)));
        both.text.push_str(&next.text);
        both
    }

    /// Without the blanks at its ends, and the marks before a line.
    fn trimmed(&self) -> Self {
        let is_mark = |letter: char| letter.is_whitespace() || matches!(letter, '•' | '·' | '↪' | '↳');
        let from = self.text.len() - self.text.trim_start_matches(is_mark).len();
        let text = self.text.get(from..).unwrap_or_default().trim_end().to_owned();
        let inside = from..from + text.len();
        let cells = self.cells.iter().filter(|(at, _)| inside.contains(at)).map(|(at, cell)| (at - from, *cell)).collect();
        Self { text, cells, breaks: Vec::new() }
    }

    /// Without any blanks: whether one stood where a row ends cannot be seen.
    pub fn squeezed(&self) -> Self {
        let mut squeezed = Self { breaks: self.breaks.clone(), ..Self::default() };
        let mut cells = self.cells.iter().peekable();
        while let Some((at, cell)) = cells.next() {
            let end = cells.peek().map_or(self.text.len(), |(next, _)| *next);
            let letter = self.text.get(*at..end).unwrap_or_default();
            if letter.trim().is_empty() && end > *at {
                squeezed.breaks.iter_mut().zip(&self.breaks).filter(|(_, was)| *was > at).for_each(|(to, _)| *to -= end - at);
                continue;
            }
            squeezed.cells.push((squeezed.text.len(), *cell));
            squeezed.text.push_str(letter);
        }
        squeezed
    }

    fn columns(&self) -> (u16, u16) {
        let of = |cell: Option<&(usize, (u16, u16))>| cell.map_or(0, |(_, (x, _))| *x);
        (of(self.cells.first()), of(self.cells.last()))
    }
}

/// A letter of borders, bars and boxes: what stands on its two sides are two texts.
fn divides(letter: &str) -> bool {
    letter.chars().next().is_some_and(|letter| ('\u{2500}'..='\u{25ff}').contains(&letter))
}

/// The row's letters. Behind a wide one stands a cell that shows nothing.
fn letters(buffer: &Buffer, y: u16) -> impl Iterator<Item = (u16, &str, u16)> {
    let mut next = buffer.area.left();
    std::iter::from_fn(move || {
        let x = next;
        let letter = buffer.cell((x, y)).filter(|_| x < buffer.area.right())?.symbol();
        let columns = u16::try_from(markdown::width(letter)).unwrap_or(1).clamp(1, buffer.area.right() - x);
        next = x + columns;
        Some((x, letter, columns))
    })
}

/// The whole row.
fn row(buffer: &Buffer, y: u16) -> Drawn {
    let mut row = Drawn::default();
    letters(buffer, y).for_each(|(x, letter, columns)| row.push(letter, x, y, columns));
    row
}

/// What stands between the borders of a row, blanks left out.
fn pieces(buffer: &Buffer, y: u16) -> Vec<Drawn> {
    let mut pieces = vec![Drawn::default()];
    for (x, letter, columns) in letters(buffer, y) {
        if divides(letter) {
            pieces.push(Drawn::default());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(letter, x, y, columns);
        }
    }
    pieces.retain(|piece| !piece.text.trim().is_empty());
    pieces
}

/// The piece below another: the one that has the most columns in common with it.
fn below<'a>(piece: &Drawn, row: &'a [Drawn]) -> Option<&'a Drawn> {
    let (left, right) = piece.columns();
    let common = |other: &Drawn| {
        let (from, to) = other.columns();
        (right.min(to) + 1).saturating_sub(left.max(from))
    };
    row.iter().max_by_key(|other| common(other)).filter(|other| common(other) > 0)
}

/// All texts: first what goes over the most rows, the single rows last.
pub(super) fn texts(buffer: &Buffer) -> Vec<Drawn> {
    let rows: Vec<Vec<Drawn>> = (buffer.area.top()..buffer.area.bottom()).map(|y| pieces(buffer, y)).collect();
    let mut broken = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for first in row {
            let (mut piece, mut text, mut inside) = (first, first.trimmed(), 0);
            for next in rows.iter().skip(at + 1).take(ROWS - 1) {
                let Some(found) = below(piece, next) else { break };
                piece = found;
                let trimmed = piece.trimmed();
                text = text.then(&trimmed);
                broken.push(text.clone());
                inside += trimmed.text.len();
                if inside > BETWEEN {
                    break;
                }
            }
        }
    }
    broken.sort_by_key(|text| std::cmp::Reverse(text.breaks.len()));
    broken.extend((buffer.area.top()..buffer.area.bottom()).map(|y| row(buffer, y)));
    broken
}
