use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::check::FileFact;
use crate::i18n::Lang;
use crate::session::{Effect, Event};
use crate::tui::app::{Msg, Todo};
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;

const PATH: &str = "goapp/Dockerfile";
const SOLUTION: &str =
    "FROM golang:1.16 AS build\nCOPY . .\nRUN go build -o /server\nFROM scratch\nCOPY --from=build /server /\n";

/// The learner's file is, or is not, there.
fn own(stage: &mut Stage, text: Option<&str>) {
    let fact = text.map_or(FileFact::Absent, |text| FileFact::Text(text.to_owned()));
    stage.tell(Event::Files(BTreeMap::from([(PATH.to_owned(), fact)])));
}

fn reading(width: u16, lang: Lang, text: Option<&str>) -> Stage {
    let height = if width == 120 { 40 } else { 20 + (width - 60) / 5 };
    let mut stage = Stage::new(width, height, lang, "write").with_engine();
    stage.keys("f");
    own(&mut stage, text);
    stage
}

fn everywhere(name: &str, text: Option<&str>, act: impl Fn(&mut Stage)) {
    for width in [120, 80, 60] {
        for lang in Lang::ALL {
            let mut stage = reading(width, lang, text);
            act(&mut stage);
            insta::assert_snapshot!(format!("{name}-{width}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn the_own_file_with_the_note_of_a_line() {
    everywhere("own", Some("# mine\nFROM golang AS build\nCOPY . .\nRUN go build -o /server\nFROM scratch\n"), |stage| {
        stage.keys("n")
    });
}

#[test]
fn the_solution_line_by_line() {
    everywhere("solution", Some("FROM golang\n"), |stage| stage.keys("sjjj"));
}

#[test]
fn what_to_start_from_before_anything_is_written() {
    everywhere("skeleton", None, |_| {});
}

#[test]
fn how_the_own_file_differs() {
    let mine = "FROM golang:1.16\nCOPY  . .\nRUN go build -o /server\nRUN apk add --no-cache a-package-with-a-name-that-is-too-long-for-half-a-screen\nFROM scratch\n";
    everywhere("difference", Some(mine), |stage| stage.keys("d"));
}

#[test]
fn a_file_like_the_solution_has_no_difference_and_says_so() {
    everywhere("equal", Some(SOLUTION), |stage| stage.keys("d"));
    let mut stage = reading(80, Lang::En, Some(SOLUTION));
    assert!(stage.shown().contains("your file, the same as the solution"));
}

#[test]
fn the_solution_is_not_read_before_it_is_asked_for() {
    let mut stage = reading(120, Lang::En, None);
    assert!(!stage.shown().contains("FROM scratch"), "{}", stage.shown());
    stage.keys("d");
    assert!(!stage.shown().contains("FROM scratch"), "nothing to compare: {}", stage.shown());
    stage.keys("ds");
    assert!(stage.shown().contains("FROM scratch") && stage.shown().contains("the solution"));
    assert!(stage.app.session().step_state().solution_shown);
    stage.keys("s");
    assert!(!stage.shown().contains("FROM scratch"), "back: {}", stage.shown());
}

#[test]
fn shown_on_the_page_the_solution_is_read_at_once_where_there_is_no_own_file() {
    let mut stage = Stage::new(120, 40, Lang::En, "write").with_engine();
    stage.keys("sf");
    own(&mut stage, None);
    assert!(stage.shown().contains("AS build"));
    own(&mut stage, Some("FROM mine\n"));
    assert!(stage.shown().contains("FROM mine") && !stage.shown().contains("AS build"), "the own file comes first");
}

#[test]
fn a_note_is_shown_beside_its_line_wherever_that_went() {
    let mut stage = reading(120, Lang::En, Some("# a\n# b\nFROM golang:1.16 AS build\n\nFROM scratch\n"));
    assert!(!stage.shown().contains("An empty image."));
    stage.keys("jjjj");
    assert!(stage.shown().contains("An empty image.") && stage.shown().contains("line 5/5"), "{}", stage.shown());
    own(&mut stage, Some("# a\n# b\nFROM golang:1.16 AS build\n\nFROM scratch AS end\n"));
    assert!(!stage.shown().contains("An empty image."), "that line reads differently now");
    assert!(stage.shown().contains("The solution has no line like this."));
}

#[test]
fn the_cursor_goes_to_lines_with_notes_and_round() {
    let mut stage = reading(80, Lang::En, Some(SOLUTION));
    let line = |stage: &Stage| stage.app.reader.as_ref().map(super::Reader::line);
    stage.keys("n");
    assert_eq!(line(&stage), Some(3));
    stage.keys("n");
    assert_eq!(line(&stage), Some(3), "there is one only");
    stage.key(KeyCode::End);
    assert_eq!(line(&stage), Some(4));
    stage.keys("p");
    assert_eq!(line(&stage), Some(3));
    stage.key(KeyCode::Home);
    stage.key(KeyCode::PageDown);
    assert_eq!(line(&stage), Some(4), "a page is the whole file here");
}

#[test]
fn the_files_are_looked_at_while_they_are_read_and_no_longer() {
    let mut stage = Stage::new(80, 24, Lang::En, "write").with_engine();
    let asked = |stage: &Stage| stage.todos.iter().filter(|todo| matches!(todo, Todo::Perform(Effect::Files(_)))).count();
    stage.keys("f");
    assert_eq!((asked(&stage), stage.app.mode()), (1, Mode::Reader));
    stage.tell(Event::Timer(crate::session::Timer::Recheck));
    assert_eq!(asked(&stage), 2);
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
    stage.tell(Event::Timer(crate::session::Timer::Recheck));
    assert_eq!(asked(&stage), 2);
}

#[test]
fn where_no_file_was_written_the_key_says_so() {
    let mut stage = Stage::new(80, 24, Lang::En, "welcome").with_engine();
    stage.keys("f");
    assert_eq!(stage.app.mode(), Mode::Normal);
    assert!(stage.shown().contains("No step of this lesson"));
}

#[test]
fn a_click_puts_the_cursor_on_a_line_and_the_wheel_moves_it() {
    let mut stage = reading(80, Lang::En, Some(SOLUTION));
    let mouse = |kind, row| Msg::Mouse(MouseEvent { kind, column: 20, row, modifiers: KeyModifiers::NONE });
    stage.message(mouse(MouseEventKind::Down(MouseButton::Left), 6));
    assert!(stage.shown().contains("An empty image."), "{}", stage.shown());
    stage.message(mouse(MouseEventKind::ScrollUp, 6));
    assert!(stage.shown().contains("line 1/5"), "{}", stage.shown());
}

#[test]
fn control_sequences_in_the_own_file_are_not_drawn() {
    let mut stage = reading(80, Lang::En, Some("FROM \x1b[31mx\x07\r\n"));
    assert!(stage.shown().contains("FROM x") && !stage.shown().contains('\x1b'));
    own(&mut stage, Some(""));
    stage.keys("dndp");
    stage.shown();
}
