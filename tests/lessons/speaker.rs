//! Whoever shows the course to others has notes and a plan: for every step, in every language, and small enough to be read
//! between two sentences.

use sealegs::course::{embedded, load};
use sealegs::i18n::Lang;
use sealegs::markdown;

/// Columns for text on the second screen where the terminal has 80.
const COLUMNS: usize = 76;
/// Rows for notes there where it has 24; the rest is title, clock, next step and keys.
const ROWS: usize = 14;

#[test]
fn every_step_of_a_demo_has_notes_in_both_languages() {
    for (name, step) in load(&embedded()).course.steps() {
        for lang in Lang::ALL {
            let notes = step.speaker.exact(lang).unwrap_or_else(|| panic!("{name} in {lang}"));
            let lines = notes.lines().filter(|line| line.starts_with("- ")).count() + 1;
            assert!((2..=5).contains(&lines), "{name} in {lang} has {lines}");
        }
    }
}

/// The first line stands below the title of the next step before it is shown, as it is and cut where the screen ends.
#[test]
fn notes_fit_the_second_screen_and_begin_with_one_line() {
    let course = load(&embedded()).course;
    let scope = super::scope(&course);
    for (name, step) in course.steps() {
        for lang in Lang::ALL {
            let notes = step.speaker.exact(lang).map(|notes| scope.fill(notes)).unwrap_or_default();
            assert!(scope.unknown(&notes).is_empty(), "{name} in {lang}: {:?}", scope.unknown(&notes));
            let (first, rest) = notes.split_once("\n\n").unwrap_or_else(|| panic!("{name} in {lang}: {notes}"));
            assert!(!first.contains(['\n', '*', '`']) && markdown::width(first) <= COLUMNS, "{name} in {lang}: {first}");
            let points = rest.replace("\n  ", " ");
            // Two columns for the bullet, and some for words that do not break at the very end.
            let rows: usize = points.lines().map(|point| markdown::width(point).div_ceil(COLUMNS - 6)).sum();
            assert!(2 + rows <= ROWS, "{name} in {lang} takes {rows} rows below its first");
        }
    }
}

#[test]
fn every_step_has_its_minutes_so_that_each_lesson_has_a_plan() {
    for (name, step) in load(&embedded()).course.steps() {
        let plan = step.plan.unwrap_or_else(|| panic!("{name}"));
        assert!((30..=360).contains(&plan.as_secs()), "{name}: {plan:?}");
    }
}
