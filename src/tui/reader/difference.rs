//! The difference between the learner's file and the solution in rows: side by side where there is room, else one
//! below the other. Marks say it: `-` stands only in the learner's file, `+` only in the solution.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::course::align::{Change, difference};
use crate::tui::rows;
use crate::tui::text::code;
use crate::tui::theme::Theme;

/// From this many columns on, the two stand side by side.
pub(crate) const SIDE_BY_SIDE: usize = 100;
/// Columns of a line's number and its blank.
const NUMBER: usize = 5;
/// Columns of a mark and its blank.
const MARK: usize = 2;

/// A difference laid out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Difference {
    pub rows: Vec<Line<'static>>,
    /// The first row of each run of changed lines.
    pub changes: Vec<usize>,
    /// Lines that stand only in the learner's file, and only in the solution.
    pub lines: (usize, usize),
}

/// Lines that stand beside each other.
struct Pair {
    own: Option<usize>,
    solution: Option<usize>,
    same: bool,
}

/// The difference in rows of at most `width` columns; `None` when a text is too long to compare.
pub(crate) fn lay_out(own: &str, solution: &str, width: usize, theme: &Theme) -> Option<Difference> {
    let changes = difference(own, solution)?;
    let texts = Texts { own: own.lines().collect(), solution: solution.lines().collect(), theme };
    let own_only = changes.iter().filter(|change| matches!(change, Change::Left(_))).count();
    let solution_only = changes.iter().filter(|change| matches!(change, Change::Right(_))).count();
    let mut out = Difference { lines: (own_only, solution_only), ..Difference::default() };
    let mut was_same = true;
    for group in pairs(&changes).chunk_by(|a, b| a.same == b.same) {
        let same = group.first().is_some_and(|pair| pair.same);
        if !same && was_same {
            out.changes.push(out.rows.len());
        }
        was_same = same;
        if width >= SIDE_BY_SIDE {
            out.rows.extend(group.iter().flat_map(|pair| texts.beside(pair, width)));
        } else if same {
            out.rows.extend(group.iter().flat_map(|pair| texts.below(pair, Side::Both, width)));
        } else {
            out.rows.extend(group.iter().flat_map(|pair| texts.below(pair, Side::Own, width)));
            out.rows.extend(group.iter().flat_map(|pair| texts.below(pair, Side::Solution, width)));
        }
    }
    Some(out)
}

fn pairs(changes: &[Change]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for run in changes.chunk_by(|a, b| matches!(a, Change::Both(..)) == matches!(b, Change::Both(..))) {
        let mut solution = run.iter().filter_map(|change| if let Change::Right(at) = change { Some(*at) } else { None });
        for change in run {
            match change {
                Change::Both(own, solution) => pairs.push(Pair { own: Some(*own), solution: Some(*solution), same: true }),
                Change::Left(own) => pairs.push(Pair { own: Some(*own), solution: solution.next(), same: false }),
                Change::Right(_) => {}
            }
        }
        pairs.extend(solution.map(|at| Pair { own: None, solution: Some(at), same: false }));
    }
    pairs
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Own,
    Solution,
    Both,
}

struct Texts<'a> {
    own: Vec<&'a str>,
    solution: Vec<&'a str>,
    theme: &'a Theme,
}

impl Texts<'_> {
    fn line(&self, pair: &Pair, side: Side) -> Option<(usize, String)> {
        let own = pair.own.and_then(|at| Some((at, *self.own.get(at)?)));
        let solution = pair.solution.and_then(|at| Some((at, *self.solution.get(at)?)));
        let (at, text) = if side == Side::Solution { solution } else { own }?;
        let only_blanks = !pair.same
            && own.zip(solution).is_some_and(|((_, own), (_, solution))| own.split_whitespace().eq(solution.split_whitespace()));
        Some((at, if only_blanks { visible(text) } else { text.to_owned() }))
    }

    fn look(&self, side: Side) -> (&'static str, Style) {
        match side {
            Side::Own => ("- ", self.theme.removed),
            Side::Solution => ("+ ", self.theme.added),
            Side::Both => ("  ", self.theme.text),
        }
    }

    /// One side of a pair in rows of exactly `width` columns.
    fn cell(&self, pair: &Pair, side: Side, width: usize) -> Vec<Vec<Span<'static>>> {
        let Some((at, text)) = self.line(pair, side) else { return Vec::new() };
        let (mark, style) = self.look(if pair.same { Side::Both } else { side });
        let text = if text.is_empty() { " ".to_owned() } else { text };
        let broken = code::rows(&text, None, width.saturating_sub(NUMBER + MARK), self.theme).into_iter().flatten();
        let cells = broken.enumerate().map(|(row, line)| {
            let number = if row == 0 { format!("{:>4} ", at + 1) } else { " ".repeat(NUMBER) };
            let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
            let room = width.saturating_sub(NUMBER + MARK + crate::markdown::width(&text));
            vec![
                Span::styled(number, self.theme.dim),
                Span::styled(if row == 0 { mark } else { "  " }, style),
                Span::styled(text, style),
                Span::raw(" ".repeat(room)),
            ]
        });
        cells.collect()
    }

    fn beside(&self, pair: &Pair, width: usize) -> Vec<Line<'static>> {
        let half = width.saturating_sub(3) / 2;
        let mut left = self.cell(pair, Side::Own, half).into_iter();
        let mut right = self.cell(pair, Side::Solution, half).into_iter();
        let mut lines = Vec::new();
        loop {
            let (own, solution) = (left.next(), right.next());
            if own.is_none() && solution.is_none() {
                return lines;
            }
            let mut spans = own.unwrap_or_else(|| vec![Span::raw(" ".repeat(half))]);
            spans.push(Span::styled(" │ ", self.theme.dim));
            spans.extend(solution.unwrap_or_default());
            lines.push(Line::from(spans));
        }
    }

    fn below(&self, pair: &Pair, side: Side, width: usize) -> Vec<Line<'static>> {
        self.cell(pair, side, width).into_iter().map(Line::from).collect()
    }
}

/// A line whose blanks can be seen, where they are all that differs.
fn visible(text: &str) -> String {
    let is_blank = |letter: char| matches!(letter, ' ' | '\t');
    let inner = text.trim_matches(is_blank);
    let lead = text.len() - text.trim_start_matches(is_blank).len();
    let show = |letter: char| if letter == '\t' { "→   " } else { "·" };
    let (before, rest) = text.split_at(lead);
    let behind = rest.get(inner.len()..).unwrap_or_default();
    let inside = inner.replace('\t', "→   ").replace("  ", "··");
    before.chars().map(show).collect::<String>() + &inside + &behind.chars().map(show).collect::<String>()
}

/// A text in rows, for where there is no difference to show.
pub(crate) fn words(text: &str, width: usize, theme: &Theme) -> Vec<Line<'static>> {
    rows::wrapped(Span::raw(" "), &[(text, theme.strong)], u16::try_from(width).unwrap_or(u16::MAX))
}
