//! Two versions of a file side by side: what differs between them, and which line of one is which of the other.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Longer files are not compared; nobody reads them here, and comparing would be felt.
pub const MOST_LINES: usize = 4000;

/// A line in the difference between two texts; numbers count from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both, the same.
    Both(usize, usize),
    /// In the left text only.
    Left(usize),
    /// In the right text only.
    Right(usize),
}

/// The difference between two texts, line by line; how lines end does not count. In each run of changes the left
/// lines come first. `None` when one of them has more than [`MOST_LINES`] lines.
#[must_use]
pub fn difference(left: &str, right: &str) -> Option<Vec<Change>> {
    let left: Vec<&str> = left.lines().collect();
    let right: Vec<&str> = right.lines().collect();
    Some(changes(&left, &right)?.into_iter().flat_map(expand).collect())
}

/// For each line of `text` the line of `model` that it is, so that what is said of a line there can be said here. Both
/// count from 0. Only lines that read the same belong together (blanks between words do not count), and one that stands
/// several times in a file only when the line before or behind it belongs together as well: better no word than a wrong one.
#[must_use]
pub fn follow(text: &str, model: &str) -> Vec<Option<usize>> {
    let own = normal(text);
    let all = normal(model);
    let mut pairs: Vec<Option<usize>> = vec![None; own.len()];
    for change in changes(&own, &all).into_iter().flatten().flat_map(expand) {
        if let Change::Both(here, there) = change
            && let Some(pair) = pairs.get_mut(here)
        {
            *pair = Some(there);
        }
    }
    let (own_counts, all_counts) = (counts(&own), counts(&all));
    let alone = |line: &str| own_counts.get(line) == Some(&1) && all_counts.get(line) == Some(&1);
    let sure = own.iter().enumerate().map(|(here, line)| {
        let there = pairs.get(here).copied().flatten()?;
        let told = !line.is_empty()
            && (alone(line)
                || beside(&pairs, &own, &all, here, there, |lines, at| (0..at).rev().find(|at| is_full(lines, *at)))
                || beside(&pairs, &own, &all, here, there, |lines, at| (at + 1..lines.len()).find(|at| is_full(lines, *at))));
        told.then_some(there)
    });
    sure.collect()
}

/// The next line that is not empty, to one side, belongs together too.
fn beside(
    pairs: &[Option<usize>],
    own: &[String],
    all: &[String],
    here: usize,
    there: usize,
    next: impl Fn(&[String], usize) -> Option<usize>,
) -> bool {
    next(own, here)
        .is_some_and(|at| pairs.get(at).copied().flatten() == next(all, there) && pairs.get(at).is_some_and(Option::is_some))
}

fn is_full(lines: &[String], at: usize) -> bool {
    lines.get(at).is_some_and(|line| !line.is_empty())
}

fn normal(text: &str) -> Vec<String> {
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn counts(lines: &[String]) -> HashMap<&str, usize> {
    let mut counts = HashMap::new();
    for line in lines {
        *counts.entry(line.as_str()).or_insert(0) += 1;
    }
    counts
}

fn changes<T: std::hash::Hash + Eq + Ord>(left: &[T], right: &[T]) -> Option<Vec<DiffOp>> {
    if left.len() > MOST_LINES || right.len() > MOST_LINES {
        return None;
    }
    // Lines that stand once in each file are matched first: a brace never drags its neighbours to a wrong place.
    Some(capture_diff_slices(Algorithm::Patience, left, right))
}

fn expand(op: DiffOp) -> Vec<Change> {
    match op {
        DiffOp::Equal { old_index, new_index, len } => (0..len).map(|at| Change::Both(old_index + at, new_index + at)).collect(),
        other => other.old_range().map(Change::Left).chain(other.new_range().map(Change::Right)).collect(),
    }
}

#[cfg(test)]
#[path = "align_tests.rs"]
mod tests;
