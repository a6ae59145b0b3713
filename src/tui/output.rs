//! The run panel's text as one long list of rows, of which only the shown ones are made: what stands before the
//! output, the output, and how it ended.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::session;
use crate::tui::find::Search;
use crate::tui::rows;

/// Where the run panel stands in its text. Lines of the output are named by their number over all of it, so that the
/// place stays while older lines are dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// At the end, whatever comes.
    #[default]
    Follow,
    /// A row before the output is on top.
    Head(usize),
    /// A line of the output, and a row of it, is on top.
    Log(u64, usize),
    /// A row behind the output is on top.
    Tail(usize),
}

/// An item of the list and a row of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    item: usize,
    row: usize,
}

/// The list.
#[derive(Debug)]
pub struct Output<'a> {
    /// Rows before the output.
    pub head: Vec<Line<'static>>,
    /// Of these, the last that matters now: it stays in view while the output is followed.
    pub head_now: usize,
    /// The output.
    pub log: Option<&'a session::Log>,
    /// How it looks.
    pub style: Style,
    /// Rows behind the output.
    pub tail: Vec<Line<'static>>,
    /// Columns.
    pub width: usize,
    /// What is searched for, and how a match looks.
    pub search: Option<(&'a Search, Style)>,
}

impl Output<'_> {
    fn lines(&self) -> usize {
        self.log.map_or(0, |log| log.lines().len())
    }

    fn dropped(&self) -> u64 {
        self.log.map_or(0, session::Log::dropped)
    }

    fn items(&self) -> usize {
        self.head.len() + self.lines() + self.tail.len()
    }

    fn line(&self, item: usize) -> Option<&session::Line> {
        self.log?.lines().get(item.checked_sub(self.head.len())?)
    }

    fn rows(&self, item: usize) -> usize {
        self.line(item).map_or(1, |line| rows::folded(&line.text, self.width).len())
    }

    fn spot(&self, anchor: Anchor) -> Option<Spot> {
        let (head, lines) = (self.head.len(), self.lines());
        match anchor {
            Anchor::Follow => None,
            Anchor::Head(row) => Some(Spot { item: row.min(head), row: 0 }),
            Anchor::Log(number, _) if number < self.dropped() => Some(Spot { item: head, row: 0 }),
            Anchor::Log(number, row) => {
                let at = usize::try_from(number - self.dropped()).unwrap_or(usize::MAX).min(lines);
                Some(Spot { item: head + at, row })
            }
            Anchor::Tail(row) => Some(Spot { item: head + lines + row.min(self.tail.len()), row: 0 }),
        }
    }

    fn anchor(&self, spot: Spot) -> Anchor {
        let (head, lines) = (self.head.len(), self.lines());
        if spot.item < head {
            Anchor::Head(spot.item)
        } else if spot.item < head + lines {
            Anchor::Log(self.dropped() + (spot.item - head) as u64, spot.row)
        } else {
            Anchor::Tail(spot.item - head - lines)
        }
    }

    /// The spot that is on top when the end is at the bottom.
    fn end(&self, height: usize) -> Spot {
        self.up(Spot { item: self.items(), row: 0 }, height)
    }

    fn up(&self, mut spot: Spot, mut by: usize) -> Spot {
        loop {
            if by <= spot.row {
                return Spot { row: spot.row - by, ..spot };
            }
            by -= spot.row;
            if spot.item == 0 {
                return Spot { item: 0, row: 0 };
            }
            spot.item -= 1;
            spot.row = self.rows(spot.item);
        }
    }

    fn down(&self, mut spot: Spot, mut by: usize) -> Spot {
        while spot.item < self.items() {
            let rows = self.rows(spot.item);
            if spot.row + by < rows {
                return Spot { row: spot.row + by, ..spot };
            }
            by -= rows.saturating_sub(spot.row);
            spot = Spot { item: spot.item + 1, row: 0 };
        }
        spot
    }

    /// Where one is after scrolling; at the end it is followed again.
    #[must_use]
    pub fn scrolled(&self, anchor: Anchor, by: isize, height: usize) -> Anchor {
        let end = self.end(height);
        let from = self.spot(anchor).unwrap_or(end);
        let to = if by < 0 { self.up(from, by.unsigned_abs()) } else { self.down(from, by.unsigned_abs()) };
        if to >= end { Anchor::Follow } else { self.anchor(to) }
    }

    /// Where one is with a line of the output in the upper half.
    #[must_use]
    pub fn showing(&self, number: u64, height: usize) -> Anchor {
        match self.spot(Anchor::Log(number, 0)) {
            Some(spot) => self.scrolled(self.anchor(spot), -isize::try_from(height / 3).unwrap_or(0), height),
            None => Anchor::Follow,
        }
    }

    /// The rows to show. While the output is followed, the head keeps a part of the room for itself.
    #[must_use]
    pub fn shown(&self, anchor: Anchor, height: usize) -> Vec<Line<'_>> {
        if height == 0 {
            return Vec::new();
        }
        let end = self.end(height);
        if let Some(spot) = self.spot(anchor) {
            return self.from(spot.min(end), height);
        }
        if end.item == 0 && end.row == 0 {
            return self.from(end, height);
        }
        let behind = self.lines() + self.tail.len();
        let room = if behind == 0 { height } else { (height * 3 / 5).max(height.saturating_sub(behind)) };
        // How it ended comes before how it went.
        let spare = height.saturating_sub(self.tail.len());
        // And the output's last lines say why: a compiler's error must not hide behind a list of steps that went well.
        let last = if self.tail.is_empty() { 0 } else { self.lines().min(spare.div_ceil(2)) };
        let room = room.min(self.head.len()).min(spare - last);
        let first = (self.head_now + 1).saturating_sub(room).min(self.head.len() - room);
        let mut shown: Vec<_> = self.head.iter().skip(first).take(room).cloned().collect();
        let left = height - room;
        let top = self.end(left).max(Spot { item: self.head.len(), row: 0 });
        shown.extend(self.from(top, left));
        shown
    }

    fn from(&self, mut spot: Spot, height: usize) -> Vec<Line<'_>> {
        let mut shown = Vec::with_capacity(height);
        while shown.len() < height && spot.item < self.items() {
            match self.line(spot.item) {
                Some(line) => {
                    let number = self.dropped() + (spot.item - self.head.len()) as u64;
                    let parts = rows::folded(&line.text, self.width).into_iter().skip(spot.row);
                    shown.extend(parts.take(height - shown.len()).map(|range| self.row(&line.text, range, number)));
                }
                None if spot.item < self.head.len() => shown.extend(self.head.get(spot.item).cloned()),
                None => shown.extend(self.tail.get(spot.item - self.head.len() - self.lines()).cloned()),
            }
            spot = Spot { item: spot.item + 1, row: 0 };
        }
        shown
    }

    fn row<'b>(&self, text: &'b str, range: std::ops::Range<usize>, number: u64) -> Line<'b> {
        let Some((search, hit)) = self.search else {
            return Line::from(Span::styled(text.get(range).unwrap_or_default(), self.style));
        };
        let hit = if search.at == Some(number) { hit.bold().underlined() } else { hit };
        let mut line = Line::default();
        let mut from = range.start;
        for found in search.matches(text) {
            let (start, end) = (found.start.clamp(from, range.end), found.end.clamp(from, range.end));
            if start < end {
                line.push_span(Span::styled(text.get(from..start).unwrap_or_default(), self.style));
                line.push_span(Span::styled(text.get(start..end).unwrap_or_default(), hit));
                from = end;
            }
        }
        line.push_span(Span::styled(text.get(from..range.end).unwrap_or_default(), self.style));
        line
    }
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
