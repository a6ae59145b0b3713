use ratatui::style::Style;
use ratatui::text::Line;

use super::{Anchor, Output};
use crate::engine::OutputStream;
use crate::session::{self, Log};

fn log(range: std::ops::Range<usize>, skipped: u64) -> Log {
    let mut log = Log::default();
    let line = |number: usize| session::Line { stream: OutputStream::Stdout, text: format!("line {number}") };
    log.extend(range.map(line).collect(), skipped);
    log
}

fn output(head: usize, log: &Log, tail: usize) -> Output<'_> {
    Output {
        head: (0..head).map(|row| Line::from(format!("head {row}"))).collect(),
        head_now: head.saturating_sub(1),
        log: Some(log),
        style: Style::new(),
        tail: (0..tail).map(|row| Line::from(format!("tail {row}"))).collect(),
        width: 20,
        search: None,
    }
}

fn shown(output: &Output<'_>, anchor: Anchor, height: usize) -> Vec<String> {
    output.shown(anchor, height).iter().map(ToString::to_string).collect()
}

#[test]
fn what_fits_is_all_shown() {
    let log = log(0..2, 0);
    assert_eq!(shown(&output(1, &log, 1), Anchor::Follow, 9), ["head 0", "line 0", "line 1", "tail 0"]);
}

#[test]
fn following_keeps_the_head_and_the_end_in_view() {
    let log = log(0..100, 0);
    assert_eq!(shown(&output(9, &log, 1), Anchor::Follow, 5), ["head 7", "head 8", "line 98", "line 99", "tail 0"]);
    assert_eq!(shown(&output(0, &log, 0), Anchor::Follow, 2), ["line 98", "line 99"]);
}

#[test]
fn what_went_wrong_leaves_room_for_the_last_lines_of_the_output() {
    let log = log(0..100, 0);
    assert_eq!(
        shown(&output(9, &log, 3), Anchor::Follow, 7),
        ["head 7", "head 8", "line 98", "line 99", "tail 0", "tail 1", "tail 2"]
    );
}

#[test]
fn a_scrolled_view_stays_while_older_lines_are_dropped() {
    let before = log(0..100, 0);
    let anchor = output(0, &before, 0).scrolled(Anchor::Follow, -40, 5);
    assert_eq!(anchor, Anchor::Log(55, 0));
    let mut after = before.clone();
    after.extend(vec![session::Line { stream: OutputStream::Stdout, text: "x".into() }; session::log::KEPT_LINES - 60], 0);
    assert_eq!(after.dropped(), 40);
    assert_eq!(shown(&output(0, &after, 0), anchor, 1), ["line 55"]);
    let gone = log(0..3, 100);
    assert_eq!(shown(&output(0, &gone, 0), anchor, 1), ["line 0"], "what is gone shows the oldest there is");
}

#[test]
fn scrolling_to_the_end_follows_again() {
    let log = log(0..10, 0);
    let output = output(2, &log, 0);
    let top = output.scrolled(Anchor::Follow, isize::MIN + 1, 4);
    assert_eq!(top, Anchor::Head(0));
    assert_eq!(output.scrolled(top, 7, 4), Anchor::Log(5, 0));
    assert_eq!(output.scrolled(top, 8, 4), Anchor::Follow);
}

#[test]
fn a_long_line_can_be_scrolled_row_by_row() {
    let mut log = Log::default();
    log.extend(vec![session::Line { stream: OutputStream::Stdout, text: "0123456789".repeat(10) }], 0);
    let output = Output { width: 10, ..output(0, &log, 0) };
    let anchor = output.scrolled(Anchor::Follow, -3, 2);
    assert_eq!(anchor, Anchor::Log(0, 5));
    assert_eq!(output.scrolled(anchor, 3, 2), Anchor::Follow);
    assert_eq!(output.scrolled(anchor, -99, 2), Anchor::Log(0, 0));
}
