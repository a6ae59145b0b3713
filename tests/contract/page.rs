//! The table in `docs/ENGINES.md`: which engine does what.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::engines::ENGINES;
use crate::{Case, Outcome, every_case};

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ENGINES.md");
const BEGIN: &str = "<!-- made by tests/contract: begin -->\n";
const END: &str = "<!-- made by tests/contract: end -->\n";
const YES: &str = "✓";

/// What stands before the table, in it, and behind it.
fn parts(page: &str) -> (&str, &str, &str) {
    let (before, rest) = page.split_once(BEGIN).expect("docs/ENGINES.md has the table's begin");
    let (table, after) = rest.split_once(END).expect("docs/ENGINES.md has the table's end");
    (before, table, after)
}

fn table(cases: &[&'static Case], outcomes: &BTreeMap<&str, Vec<Outcome>>) -> String {
    let mut text = String::from("| |");
    for engine in ENGINES {
        write!(text, " {} |", engine.title).unwrap();
    }
    writeln!(text, "\n|---|{}", "---|".repeat(ENGINES.len())).unwrap();
    let mut group = "";
    for (at, case) in cases.iter().enumerate() {
        if case.group != group {
            group = case.group;
            writeln!(text, "| **{group}** |{}", " |".repeat(ENGINES.len())).unwrap();
        }
        write!(text, "| {} |", case.name).unwrap();
        for engine in ENGINES {
            match outcomes.get(engine.name).and_then(|of_it| of_it.get(at)) {
                Some(Outcome::Kept) => write!(text, " {YES} |").unwrap(),
                Some(Outcome::Lacks(ability)) => write!(text, " no `{}` |", ability.word()).unwrap(),
                other => panic!("{}: {}: {other:?}", engine.name, case.name),
            }
        }
        text.push('\n');
    }
    text
}

/// The page says what was just found; `SEALEGS_WRITE_DOCS=1` writes it.
pub fn holds(cases: &[&'static Case], outcomes: &BTreeMap<&str, Vec<Outcome>>) {
    let page = std::fs::read_to_string(PATH).unwrap();
    let (before, told, after) = parts(&page);
    let found = table(cases, outcomes);
    if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
        std::fs::write(PATH, format!("{before}{BEGIN}{found}{END}{after}")).unwrap();
    } else {
        assert_eq!(told, found, "docs/ENGINES.md says otherwise: write it anew with SEALEGS_WRITE_DOCS=1");
    }
}

/// Rows of the table in the page: name and cells.
fn rows(table: &str) -> Vec<Vec<String>> {
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    table.lines().map(cells).collect()
}

#[test]
fn the_page_has_every_engine_and_every_case_and_nothing_else() {
    let page = std::fs::read_to_string(PATH).unwrap();
    let rows = rows(parts(&page).1);
    let mut titles = vec![String::new()];
    titles.extend(ENGINES.iter().map(|engine| engine.title.to_owned()));
    assert_eq!(rows[0], titles);
    let told: Vec<&Vec<String>> = rows[2..].iter().filter(|row| !row[0].starts_with("**")).collect();
    let cases = every_case();
    assert_eq!(
        told.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        cases.iter().map(|case| case.name).collect::<Vec<_>>(),
        "run the suite with SEALEGS_WRITE_DOCS=1"
    );
    for (row, case) in told.iter().zip(&cases) {
        for cell in &row[1..] {
            let lacks = case.needs.map(|ability| format!("no `{}`", ability.word()));
            assert!(cell == YES || Some(cell) == lacks.as_ref(), "{}: {cell}", case.name);
        }
        assert_eq!(row.len(), ENGINES.len() + 1, "{}", case.name);
    }
}

#[test]
fn every_ability_that_a_case_needs_is_explained_on_the_page() {
    let page = std::fs::read_to_string(PATH).unwrap();
    let prose = parts(&page).0;
    for ability in sealegs::engine::Ability::ALL {
        assert!(prose.contains(&format!("`{}`", ability.word())), "{}", ability.word());
    }
}
