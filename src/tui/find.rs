//! Searching the output.

use std::ops::Range;

use crate::session::Log;

/// A search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search {
    /// What is looked for. Without a capital letter, capitals are all the same.
    pub query: String,
    /// The line one is at, by its number over the whole output.
    pub at: Option<u64>,
    /// Which match that is from 1, and how many there are.
    pub place: (usize, usize),
}

impl Search {
    /// A search for something.
    #[must_use]
    pub fn new(query: String) -> Self {
        Self { query, ..Self::default() }
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

    /// Goes to the next (or, `back`, the previous) line that has it, round the end.
    pub fn go(&mut self, log: &Log, back: bool) {
        let numbered = log.lines().iter().enumerate().map(|(at, line)| (log.dropped() + at as u64, line));
        let found: Vec<u64> = numbered.filter(|(_, line)| !self.matches(&line.text).is_empty()).map(|(at, _)| at).collect();
        let index = match self.at {
            // The newest is nearest to what one was looking at.
            None => found.len().checked_sub(1),
            Some(at) if back => found.iter().rposition(|number| *number < at).or(found.len().checked_sub(1)),
            Some(at) => found.iter().position(|number| *number > at).or(if found.is_empty() { None } else { Some(0) }),
        };
        self.at = index.and_then(|index| found.get(index).copied());
        self.place = (index.map_or(0, |index| index + 1), found.len());
    }
}

#[cfg(test)]
mod tests {
    use super::Search;
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
    fn nothing_found_says_so() {
        let mut search = Search::new("zzz".into());
        search.go(&log(&["a"]), false);
        assert_eq!((search.at, search.place), (None, (0, 0)));
    }
}
