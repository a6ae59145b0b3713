use proptest::prelude::*;

use super::{Change, MOST_LINES, difference, follow};

const SOLUTION: &str =
    "FROM golang AS build\nWORKDIR /app\nCOPY . .\nRUN go build\n\nFROM scratch\nWORKDIR /app\nCOPY --from=build /app /\n";

#[test]
fn a_file_that_is_the_solution_has_every_note() {
    let all: Vec<_> = (0..8).map(|line| (line != 4).then_some(line)).collect();
    assert_eq!(follow(SOLUTION, SOLUTION), all);
}

#[test]
fn a_note_moves_with_its_line_and_leaves_a_line_that_reads_differently() {
    let own = "# mine\nFROM golang AS build\n\nWORKDIR   /app\nCOPY . .\nRUN go build -o /x\nFROM scratch\n";
    assert_eq!(follow(own, SOLUTION), [None, Some(0), None, Some(1), Some(2), None, Some(5)]);
}

#[test]
fn of_two_equal_lines_the_one_that_stands_alone_goes_without_a_note() {
    // Which of the two WORKDIR this is, nothing tells: both its neighbours are others.
    let own = "FROM x\nWORKDIR /app\nCMD y\n";
    assert_eq!(follow(own, SOLUTION), [None; 3]);
    // Here the neighbour tells.
    assert_eq!(follow("FROM scratch\nWORKDIR /app\nCMD y\n", SOLUTION), [Some(5), Some(6), None]);
}

#[test]
fn a_difference_names_each_line_once_with_the_own_lines_first() {
    let left = "a\nb\nc\n";
    let right = "a\nB\nc\nd";
    let rows = difference(left, right).expect("short enough");
    assert_eq!(rows, [Change::Both(0, 0), Change::Left(1), Change::Right(1), Change::Both(2, 2), Change::Right(3)]);
    assert_eq!(difference("a\r\nb\r\n", "a\nb"), Some(vec![Change::Both(0, 0), Change::Both(1, 1)]));
}

#[test]
fn a_file_too_long_to_compare_has_neither_difference_nor_notes() {
    let long = "x\n".repeat(MOST_LINES + 1);
    assert_eq!(difference(&long, "x\n"), None);
    assert!(follow(&long, "x\n").iter().all(Option::is_none));
}

fn files() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "}", "}", "", "  ", "FROM a", "FROM  a", "RUN b", "COPY . .", "COPY . .", "\tx := 1", "x := 1", "y", "z",
    ]);
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

fn words(text: &str, line: usize) -> Vec<&str> {
    text.lines().nth(line).map(|line| line.split_whitespace().collect()).unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_note_is_never_shown_for_a_line_that_reads_differently(own in files(), solution in files()) {
        let pairs = follow(&own, &solution);
        prop_assert_eq!(pairs.len(), own.lines().count());
        let mut last = None;
        for (here, there) in pairs.iter().enumerate().filter_map(|(here, there)| Some((here, (*there)?))) {
            prop_assert_eq!(words(&own, here), words(&solution, there));
            prop_assert!(!words(&own, here).is_empty());
            prop_assert!(last < Some(there), "notes keep their order");
            last = Some(there);
        }
    }

    #[test]
    fn a_difference_holds_every_line_of_both_files_in_order(own in files(), solution in files()) {
        let rows = difference(&own, &solution).expect("short enough");
        let left: Vec<_> = rows.iter().filter_map(|row| match row { Change::Both(at, _) | Change::Left(at) => Some(*at), Change::Right(_) => None }).collect();
        let right: Vec<_> = rows.iter().filter_map(|row| match row { Change::Both(_, at) | Change::Right(at) => Some(*at), Change::Left(_) => None }).collect();
        prop_assert_eq!(left, (0..own.lines().count()).collect::<Vec<_>>());
        prop_assert_eq!(right, (0..solution.lines().count()).collect::<Vec<_>>());
        for row in &rows {
            if let Change::Both(here, there) = row {
                prop_assert_eq!(own.lines().nth(*here), solution.lines().nth(*there));
            }
        }
    }
}
