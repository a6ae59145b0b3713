//! Go's tabwriter as docker sets it up: cells end with a tab, and a column is as wide as the cells that stand in it without
//! a break.

use unicode_width::UnicodeWidthChar;

/// How columns are laid out.
#[derive(Debug, Clone, Copy)]
pub(in crate::runtime) struct Layout {
    /// The narrowest column.
    pub least: usize,
    /// Spaces after the longest cell.
    pub padding: usize,
}

/// As docker lays out its tables.
pub(in crate::runtime) const TABLE: Layout = Layout { least: 10, padding: 3 };

/// Puts a text's cells into columns.
pub(in crate::runtime) fn align(text: &str, layout: Layout) -> String {
    let lines: Vec<Vec<&str>> = text.split('\n').map(|line| line.split('\t').collect()).collect();
    let mut writer = Writer { lines, layout, widths: Vec::new(), out: String::with_capacity(text.len() * 2) };
    let end = writer.lines.len();
    writer.format(0, end);
    writer.out
}

struct Writer<'a> {
    lines: Vec<Vec<&'a str>>,
    layout: Layout,
    widths: Vec<usize>,
    out: String,
}

/// More columns than this are not laid out: each is a level of recursion.
const MOST_COLUMNS: usize = 200;

impl Writer<'_> {
    /// Lays out the lines `from..to`, whose columns before this one have their widths.
    fn format(&mut self, mut from: usize, to: usize) {
        let column = self.widths.len();
        let mut this = from;
        while this < to {
            if column >= MOST_COLUMNS || !self.has(this, column) {
                this += 1;
                continue;
            }
            self.write(from, this);
            let mut width = self.layout.least;
            let begin = this;
            while this < to && self.has(this, column) {
                let cell = self.lines.get(this).and_then(|line| line.get(column)).map_or(0, |cell| display_width(cell));
                width = width.max(cell + self.layout.padding);
                this += 1;
            }
            self.widths.push(width);
            self.format(begin, this);
            self.widths.pop();
            from = this;
        }
        self.write(from, to);
    }

    /// Whether a line has a cell in a column that ends with a tab.
    fn has(&self, line: usize, column: usize) -> bool {
        self.lines.get(line).is_some_and(|line| column + 1 < line.len())
    }

    fn write(&mut self, from: usize, to: usize) {
        for at in from..to {
            let Some(line) = self.lines.get(at) else { continue };
            for (column, cell) in line.iter().enumerate() {
                self.out.push_str(cell);
                if let Some(width) = self.widths.get(column).filter(|_| column + 1 < line.len()) {
                    self.out.extend(std::iter::repeat_n(' ', width.saturating_sub(display_width(cell))));
                }
            }
            if at + 1 < self.lines.len() {
                self.out.push('\n');
            }
        }
    }
}

/// Cells of a terminal: two for the wide letters of East Asia, one for every other.
pub(in crate::runtime) fn display_width(text: &str) -> usize {
    text.chars().map(|letter| if letter.width() == Some(2) { 2 } else { 1 }).sum()
}

#[cfg(test)]
mod tests {
    use super::{TABLE, align};

    #[test]
    fn columns_stand_as_in_dockers_tables() {
        let text = "REPOSITORY\tTAG\tSIZE\ngoapp\tlatest\t28.2MB\n";
        assert_eq!(align(text, TABLE), "REPOSITORY   TAG       SIZE\ngoapp        latest    28.2MB\n");
    }

    #[test]
    fn a_line_without_cells_ends_a_column() {
        assert_eq!(align("a\tb\nplain\nvery-long-one\tc\n", TABLE), "a         b\nplain\nvery-long-one   c\n");
    }

    #[test]
    fn wide_letters_take_two_places() {
        assert_eq!(align("港町港町港町\tx\na\ty\n", TABLE), "港町港町港町   x\na              y\n");
    }
}
