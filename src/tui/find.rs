//! Searching a panel's text.

use std::ops::Range;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::session::Log;
use crate::tui::layout::Panel;

/// A search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Where.
    pub panel: Panel,
    /// What is looked for. Without a capital letter, capitals are all the same.
    pub query: String,
    /// The line one is at: of the output, by its number over all of it; else the row, or the step in the tree.
    pub at: Option<u64>,
    /// Which match that is from 1, and how many there are.
    pub place: (usize, usize),
}

impl Search {
    /// A search for something.
    #[must_use]
    pub fn new(query: String) -> Self {
        Self { panel: Panel::Run, query, at: None, place: (0, 0) }
    }

    /// Where it is found in a line.
    #[must_use]
    pub fn matches(&self, text: &str) -> Vec<Range<usize>> {
        if self.query.is_empty() {
            return Vec::new();
        }
        if self.query.chars().any(char::is_uppercase) {
            return text.match_indices(&self.query).map(|(at, found)| at..at + found.len()).collect();
        }
        // Lower case can be longer or shorter than what it came from: then positions would not fit, and only what is
        // written the same is found.
        let low = text.to_lowercase();
        let text = if low.len() == text.len() { low.as_str() } else { text };
        text.match_indices(&self.query).map(|(at, found)| at..at + found.len()).collect()
    }

    /// Goes to the next (or, `back`, the previous) line of the output that has it, round the end.
    pub fn go(&mut self, log: &Log, back: bool) {
        let lines = log.lines().iter().map(|line| line.text.as_str()).enumerate();
        let lines = lines.map(|(at, text)| (log.dropped() + at as u64, text));
        // The newest is nearest to what one was looking at.
        self.go_over(lines, back, true);
    }

    /// The same over numbered texts. The first time it goes to the first that has it, or `from_end` to the last.
    pub fn go_over<'a>(&mut self, texts: impl Iterator<Item = (u64, &'a str)>, back: bool, from_end: bool) {
        let found: Vec<u64> = texts.filter(|(_, text)| !self.matches(text).is_empty()).map(|(at, _)| at).collect();
        let last = found.len().checked_sub(1);
        let index = match self.at {
            None if from_end => last,
            None => last.map(|_| 0),
            Some(at) if back => found.iter().rposition(|number| *number < at).or(last),
            Some(at) => found.iter().position(|number| *number > at).or(last.map(|_| 0)),
        };
        self.at = index.and_then(|index| found.get(index).copied());
        self.place = (index.map_or(0, |index| index + 1), found.len());
    }
}

/// A row with what was found in it set off; `here` when it is the one one is at.
#[must_use]
pub fn marked(line: &Line<'static>, found: &[Range<usize>], hit: Style, here: bool) -> Line<'static> {
    let hit = if here { hit.bold().underlined() } else { hit };
    let mut out = Line { spans: Vec::new(), ..line.clone() };
    let mut start = 0;
    for span in &line.spans {
        let mut from = 0;
        for range in found {
            let cut = |place: usize| place.saturating_sub(start).clamp(from, span.content.len());
            let (begin, end) = (cut(range.start), cut(range.end));
            if begin < end {
                out.push_span(Span::styled(span.content.get(from..begin).unwrap_or_default().to_owned(), span.style));
                out.push_span(Span::styled(span.content.get(begin..end).unwrap_or_default().to_owned(), span.style.patch(hit)));
                from = end;
            }
        }
        out.push_span(Span::styled(span.content.get(from..).unwrap_or_default().to_owned(), span.style));
        start += span.content.len();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Search, marked};
    use crate::engine::OutputStream;
    use crate::session::{Line, Log};

    fn log(texts: &[&str]) -> Log {
        let mut log = Log::default();
        let line = |text: &&str| Line { stream: OutputStream::Stdout, text: (*text).to_owned() };
        log.extend(texts.iter().map(line).collect(), 0);
        log
    }

    #[test]
    fn search_begins_at_the_newest_and_goes_round() {
        let log = log(&["an error", "fine", "Error again"]);
        let mut search = Search::new("error".into());
        let mut visited = Vec::new();
        for back in [false, false, true, true] {
            search.go(&log, back);
            visited.push((search.at, search.place));
        }
        assert_eq!(visited, [(Some(2), (2, 2)), (Some(0), (1, 2)), (Some(2), (2, 2)), (Some(0), (1, 2))]);
    }

    #[test]
    fn a_capital_letter_makes_capitals_count() {
        let search = Search::new("Error".into());
        assert_eq!(search.matches("error Error"), vec![6..11]);
        assert!(Search::new(String::new()).matches("x").is_empty());
    }

    #[test]
    fn what_is_found_is_set_off_whatever_looks_the_row_had() {
        use ratatui::style::Style;
        use ratatui::text::{Line as Row, Span};
        let row = Row::from(vec![Span::raw("ab"), Span::styled("cd", Style::new().italic()), Span::raw("e")]);
        let out = marked(&row, std::slice::from_ref(&(1..3)), Style::new().reversed(), false);
        assert_eq!(out.to_string(), "abcde");
        let hits: String =
            out.spans.iter().filter(|span| span.style == span.style.reversed()).map(|span| &*span.content).collect();
        assert_eq!(hits, "bc");
    }

    #[test]
    fn nothing_found_says_so() {
        let mut search = Search::new("zzz".into());
        search.go(&log(&["a"]), false);
        assert_eq!((search.at, search.place), (None, (0, 0)));
    }
}
