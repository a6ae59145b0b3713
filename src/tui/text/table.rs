//! Tables that fit: columns shrink and their cells wrap; where not even that helps, each row becomes a short list.

use ratatui::style::Style;
use ratatui::text::{Line, Span as Piece};

use super::run;
use crate::markdown::{self, Align, Inline, Mark, Span, wrap};
use crate::tui::theme::Theme;

const BETWEEN: &str = " │ ";
/// Columns narrower than this on average are not worth reading.
const NARROWEST: usize = 4;

/// A cell: its runs, without line breaks.
type Cell = Vec<Span<Mark>>;

/// The table in lines of at most `width` columns.
#[must_use]
pub fn lines(
    aligns: &[Align],
    head: &[Vec<Inline>],
    rows: &[Vec<Vec<Inline>>],
    width: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let head: Vec<Cell> = head.iter().map(|cell| flat(cell)).collect();
    let rows: Vec<Vec<Cell>> = rows.iter().map(|row| row.iter().map(|cell| flat(cell)).collect()).collect();
    let count = head.len();
    let available = width.saturating_sub(wrap::width(BETWEEN) * count.saturating_sub(1));
    if count == 0 {
        return Vec::new();
    }
    if available < count * NARROWEST {
        return records(&head, &rows, width, theme);
    }
    let table = Table { aligns, widths: column_widths(&head, &rows, available), theme };
    table.lines(head, rows)
}

fn flat(cell: &[Inline]) -> Cell {
    markdown::flow(cell).into_iter().flatten().collect()
}

fn text_of(cell: &Cell) -> String {
    cell.iter().map(|span| span.text.as_str()).collect()
}

/// Every column as wide as its widest cell if that fits. Else first what its longest word needs, and the rest in
/// equal parts to those that want more.
fn column_widths(head: &[Cell], rows: &[Vec<Cell>], available: usize) -> Vec<usize> {
    let mut natural = vec![1; head.len()];
    let mut words = vec![1; head.len()];
    for row in std::iter::once(head).chain(rows.iter().map(Vec::as_slice)) {
        for (cell, (natural, word)) in row.iter().zip(natural.iter_mut().zip(words.iter_mut())) {
            let text = text_of(cell);
            *natural = wrap::width(&text).max(*natural);
            *word = wrap::longest_word(&text).max(*word);
        }
    }
    if natural.iter().sum::<usize>() <= available {
        return natural;
    }
    if words.iter().sum::<usize>() > available {
        return share(available, &words);
    }
    let wanted: Vec<usize> = natural.iter().zip(&words).map(|(natural, word)| natural.saturating_sub(*word)).collect();
    let extra = share(available - words.iter().sum::<usize>(), &wanted);
    words.iter().zip(extra).map(|(word, extra)| word + extra).collect()
}

/// Shares `total` out: who wants less than an equal part gets what it wants, and the others share what is left.
fn share(total: usize, wanted: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|&index| wanted.get(index));
    let mut parts = vec![0; wanted.len()];
    let (mut left, mut sharers) = (total, wanted.len());
    for index in order {
        if let (Some(part), Some(want)) = (parts.get_mut(index), wanted.get(index)) {
            *part = (*want).min(left / sharers.max(1));
            left -= *part;
        }
        sharers -= 1;
    }
    parts
}

struct Table<'a> {
    aligns: &'a [Align],
    widths: Vec<usize>,
    theme: &'a Theme,
}

impl Table<'_> {
    fn lines(&self, head: Vec<Cell>, rows: Vec<Vec<Cell>>) -> Vec<Line<'static>> {
        let mut out = Vec::new();
        if head.iter().any(|cell| !cell.is_empty()) {
            out.extend(self.row(head, self.theme.strong));
            let rule: Vec<String> = self.widths.iter().map(|&width| "─".repeat(width)).collect();
            out.push(Line::styled(rule.join("─┼─"), self.theme.dim));
        }
        let rows: Vec<_> = rows.into_iter().map(|row| self.row(row, self.theme.text)).collect();
        // Where cells wrap, rows need something between them to be told apart.
        let spaced = rows.iter().any(|row| row.len() > 1);
        for (index, row) in rows.into_iter().enumerate() {
            if spaced && index > 0 {
                out.extend(self.row(vec![Cell::new(); self.widths.len()], self.theme.text));
            }
            out.extend(row);
        }
        out
    }

    fn row(&self, cells: Vec<Cell>, base: Style) -> Vec<Line<'static>> {
        let mut cells = cells.into_iter();
        let columns: Vec<Vec<Vec<Span<Mark>>>> =
            self.widths.iter().map(|&width| markdown::wrap(&cells.next().unwrap_or_default(), width)).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or_default();
        let mut columns: Vec<_> = columns.into_iter().map(Vec::into_iter).collect();
        (0..height).map(|_| self.line(columns.iter_mut().map(|column| column.next().unwrap_or_default()), base)).collect()
    }

    fn line(&self, cells: impl Iterator<Item = Vec<Span<Mark>>>, base: Style) -> Line<'static> {
        let mut pieces: Vec<Piece<'static>> = Vec::new();
        let last = self.widths.len().saturating_sub(1);
        for (index, (cell, &width)) in cells.zip(&self.widths).enumerate() {
            if index > 0 {
                pieces.push(Piece::styled(BETWEEN, self.theme.dim));
            }
            let free = width.saturating_sub(wrap::width(&text_of(&cell)));
            let before = match self.aligns.get(index) {
                Some(Align::Right) => free,
                Some(Align::Center) => free / 2,
                _ => 0,
            };
            if before > 0 {
                pieces.push(Piece::raw(" ".repeat(before)));
            }
            pieces.extend(run::pieces(cell, base, self.theme));
            if index < last && free > before {
                pieces.push(Piece::raw(" ".repeat(free - before)));
            }
        }
        Line::from(pieces)
    }
}

/// Each row as a list of `heading: cell`.
fn records(head: &[Cell], rows: &[Vec<Cell>], width: usize, theme: &Theme) -> Vec<Line<'static>> {
    let mut out = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            out.push(Line::default());
        }
        for (name, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let mut spans: Vec<Span<Mark>> = name.clone();
            spans.iter_mut().for_each(|span| span.style.strong = true);
            if !spans.is_empty() {
                spans.push(Span::new(": ", Mark::default()));
            }
            spans.extend(cell.iter().cloned());
            let lines = markdown::wrap(&spans, width.saturating_sub(2));
            let lines = lines.into_iter().map(|line| Line::from(run::pieces(line, theme.text, theme))).collect();
            out.extend(run::prefixed(lines, &Piece::raw(""), &Piece::raw("  ")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::{Block, parse};

    fn shown(source: &str, width: usize) -> Vec<String> {
        let blocks = parse(source);
        let Some(Block::Table { aligns, head, rows }) = blocks.first() else { panic!("not a table: {blocks:?}") };
        lines(aligns, head, rows, width, &Theme::colour()).iter().map(|line| line.to_string().trim_end().to_owned()).collect()
    }

    #[test]
    fn columns_are_as_wide_as_their_cells_and_aligned() {
        assert_eq!(
            shown("| Image | Size |\n|--|--:|\n| `goapp` | 18 MB |\n| 大きい | 5 |", 40),
            ["Image  │  Size", "───────┼──────", "goapp  │ 18 MB", "大きい │     5"]
        );
    }

    #[test]
    fn cells_wrap_where_the_table_would_be_too_wide() {
        assert_eq!(
            shown("| Flag | Meaning |\n|--|--|\n| `--rm` | removes the container when it stops |\n| `-p` | a port |", 26),
            [
                "Flag │ Meaning",
                "─────┼────────────────────",
                "--rm │ removes the",
                "     │ container when it",
                "     │ stops",
                "     │",
                "-p   │ a port",
            ]
        );
    }

    #[test]
    fn japanese_cells_wrap_without_breaking_the_columns() {
        assert_eq!(
            shown("| 語 | 意味 |\n|--|--|\n| イメージ | 実行に必要なものを、まとめたもの。 |", 24),
            [
                "語       │ 意味",
                "─────────┼──────────────",
                "イメージ │ 実行に必要な",
                "         │ ものを、まと",
                "         │ めたもの。",
            ]
        );
    }

    #[test]
    fn a_table_with_too_many_columns_becomes_lists() {
        assert_eq!(
            shown("| a | b | c | d | e |\n|--|--|--|--|--|\n| one | two | 3 | 4 | |\n| x | | | | five and more than fits |", 20),
            ["a: one", "b: two", "c: 3", "d: 4", "", "a: x", "e: five and more", "  than fits"]
        );
    }
}
