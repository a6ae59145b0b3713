//! A line of text as a terminal shows it: letters as a reader sees them, each with its columns, in rows of a width.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::markdown;

/// Columns between tab stops; the reading view has the same.
pub(crate) const TAB: usize = 4;
/// Stands where a long line goes on.
pub(crate) const CONTINUES: &str = "↪ ";
/// Its columns.
const CONTINUED: usize = 2;

/// A letter on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Where it stands in the line, in bytes.
    pub bytes: Range<usize>,
    /// What is drawn for it.
    pub shown: String,
    /// How many columns that takes.
    pub columns: usize,
}

/// The letters of a line. What would act on a terminal is shown as a sign that does not.
pub(crate) fn cells(line: &str) -> Vec<Cell> {
    let mut column = 0;
    let mut cells = Vec::new();
    for (at, letter) in line.grapheme_indices(true) {
        let shown = match letter {
            "\t" => " ".repeat(TAB - column % TAB),
            _ => harmless(letter),
        };
        let columns = markdown::width(&shown);
        column += columns;
        cells.push(Cell { bytes: at..at + letter.len(), shown, columns });
    }
    cells
}

fn harmless(letter: &str) -> String {
    let mut chars = letter.chars();
    match chars.next() {
        Some(first) if first.is_ascii_control() => {
            char::from_u32(if first == '\u{7f}' { 0x2421 } else { 0x2400 + u32::from(first) }).unwrap_or('·').to_string()
        }
        _ if markdown::clean(letter) != letter || markdown::width(letter) == 0 => "·".to_owned(),
        _ => letter.to_owned(),
    }
}

/// Which letters stand on each row of `width` columns. A cursor behind a full last row has a row of its own.
pub(crate) fn rows(cells: &[Cell], width: usize) -> Vec<Range<usize>> {
    let width = width.max(8);
    let (mut rows, mut from, mut used) = (Vec::new(), 0, 0);
    for (index, cell) in cells.iter().enumerate() {
        if used + cell.columns > width && index > from {
            rows.push(from..index);
            (from, used) = (index, CONTINUED);
        }
        used += cell.columns;
    }
    rows.push(from..cells.len());
    if used >= width && !cells.is_empty() {
        rows.push(cells.len()..cells.len());
    }
    rows
}

/// How many rows a line has.
pub(crate) fn height(line: &str, width: usize) -> usize {
    let width = width.max(8);
    match line.len() {
        _ if !line.bytes().all(|byte| matches!(byte, b' '..=b'~')) => rows(&cells(line), width).len(),
        length if length < width => 1,
        length => 2 + (length - width) / (width - CONTINUED),
    }
}

/// Row and column, both from 0, of the place before a byte of the line.
pub(crate) fn place(cells: &[Cell], rows: &[Range<usize>], byte: usize) -> (usize, usize) {
    let index = cells.iter().position(|cell| cell.bytes.end > byte).unwrap_or(cells.len());
    let row = rows.iter().rposition(|row| row.start <= index).unwrap_or(0);
    let before = rows.get(row).map_or(0..0, |row| row.start..index);
    let column: usize = cells.get(before).unwrap_or_default().iter().map(|cell| cell.columns).sum();
    (row, column + lead(row))
}

/// The byte of the line at a row and column, or the nearest to the left of it.
pub(crate) fn byte_at(cells: &[Cell], rows: &[Range<usize>], row: usize, column: usize) -> usize {
    let row_at = row.min(rows.len().saturating_sub(1));
    let Some(range) = rows.get(row_at) else { return 0 };
    let mut used = lead(row_at);
    for cell in cells.get(range.clone()).unwrap_or_default() {
        if used + cell.columns > column {
            return cell.bytes.start;
        }
        used += cell.columns;
    }
    let is_last = row_at + 1 == rows.len();
    // Behind a row that goes on below stands its last letter, not the next row's first.
    let last = range.end.checked_sub(1).and_then(|at| cells.get(at));
    match last {
        Some(cell) if is_last => cell.bytes.end,
        Some(cell) if !range.is_empty() => cell.bytes.start,
        _ => cells.last().map_or(0, |cell| cell.bytes.end),
    }
}

/// Columns of a byte from the line's beginning, as if it were not broken.
pub(crate) fn column(line: &str, byte: usize) -> usize {
    cells(line).iter().take_while(|cell| cell.bytes.start < byte).map(|cell| cell.columns).sum()
}

/// The byte at such a column, or the nearest to the left of it.
pub(crate) fn byte_of_column(line: &str, column: usize) -> usize {
    let mut used = 0;
    for cell in cells(line) {
        if used + cell.columns > column {
            return cell.bytes.start;
        }
        used += cell.columns;
    }
    line.len()
}

fn lead(row: usize) -> usize {
    if row == 0 { 0 } else { CONTINUED }
}

#[cfg(test)]
mod tests {
    use super::{byte_at, byte_of_column, cells, column, height, place, rows};

    #[test]
    fn a_wide_letter_is_not_cut_in_two_at_the_right_edge() {
        let line = "あいうえおか";
        let cells = cells(line);
        let rows = rows(&cells, 9);
        // Nine columns hold four letters of two; the next row begins behind its mark.
        assert_eq!(rows, [0..4, 4..6]);
        assert_eq!(place(&cells, &rows, "あいうえ".len()), (1, 2));
        assert_eq!(place(&cells, &rows, line.len()), (1, 6));
        assert_eq!(byte_at(&cells, &rows, 1, 3), "あいうえ".len(), "the second half of a letter is the letter");
    }

    #[test]
    fn behind_a_full_row_the_cursor_stands_on_the_next() {
        let cells = cells("12345678");
        let rows = rows(&cells, 8);
        assert_eq!(place(&cells, &rows, 8), (1, 2));
    }

    #[test]
    fn a_line_is_as_high_as_it_is_drawn() {
        for width in 8..20 {
            for length in 0..70 {
                let line = "x".repeat(length);
                assert_eq!(height(&line, width), rows(&cells(&line), width).len(), "{length} in {width}");
            }
        }
    }

    #[test]
    fn tabs_reach_to_the_next_stop_and_columns_lead_back() {
        let line = "a\tb";
        assert_eq!((column(line, 1), column(line, 2)), (1, 4));
        assert_eq!((byte_of_column(line, 2), byte_of_column(line, 4), byte_of_column(line, 9)), (1, 2, 3));
    }

    #[test]
    fn what_would_act_on_the_terminal_is_shown_as_a_sign() {
        let shown: String = cells("a\u{1b}[2J\r\u{202e}b").into_iter().map(|cell| cell.shown).collect();
        assert_eq!(shown, "a␛[2J␍·b");
    }
}
