//! What each file says by itself is read ahead of the rest, on several processors: the way through the lessons, where
//! each builds on those before it, then finds pages and trees ready.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::course::{document, page};
use super::page::Page;
use super::problems::Report;
use crate::course::yaml::Node;

/// More threads than this cost more to start than they bring.
const MOST_THREADS: usize = 4;

/// Files that were read, by path. Of those that could not be read the problems are told.
#[derive(Default)]
pub(super) struct Ahead<'a> {
    /// Markdown files.
    pub(super) pages: BTreeMap<&'a str, Page<'a>>,
    /// YAML files.
    pub(super) trees: BTreeMap<&'a str, Node>,
}

/// Reads the pages and YAML files with these paths. With more problems than are kept, which of them are kept may differ
/// from one time to the next.
pub(super) fn ahead<'a>(report: Report<'a>, paths: &'a [String]) -> Ahead<'a> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut mine = Ahead::default();
        while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
            let report = report.of(path);
            if path.ends_with(".md") {
                mine.pages.extend(page(report).map(|page| (path.as_str(), page)));
            } else {
                mine.trees.extend(document(report).map(|tree| (path.as_str(), tree)));
            }
        }
        mine
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    thread::scope(|scope| {
        // Where no thread can be had, this one does it all.
        let others: Vec<_> = (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(read) => {
                    all.pages.extend(read.pages);
                    all.trees.extend(read.trees);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}
