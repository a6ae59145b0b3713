use crossterm::event::KeyCode;

use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::app::Todo;
use crate::tui::keymap::Mode;
use crate::tui::layout::Panel;
use crate::tui::sample::{Stage, file, images};

fn stage(at: &str) -> Stage {
    Stage::new(120, 40, Lang::En, at).with_engine()
}

fn copied(stage: &mut Stage) -> String {
    stage.keys("y");
    let copied = stage.todos.iter().rev().find_map(|todo| if let Todo::Copy(text) = todo { Some(text.clone()) } else { None });
    copied.unwrap_or_default()
}

#[test]
fn every_panel_copies_what_one_would_want_of_it_and_says_where_it_is_too() {
    let mut stage = stage("build");
    stage.sees(images());
    assert_eq!(copied(&mut stage), "docker build . -t goapp");
    assert!(stage.shown().contains("copied: docker build . -t goapp") && stage.shown().contains("copied.txt"));
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    stage.prints(&["one", "two"]);
    stage.app.focus_on(Panel::Run);
    assert_eq!(copied(&mut stage), "$ docker build . -t goapp\none\ntwo");
    stage.app.focus_on(Panel::Checks);
    assert!(copied(&mut stage).contains("passed: The image goapp"));
    stage.app.focus_on(Panel::Chart);
    assert!(copied(&mut stage).contains("RUN go build"));
    stage.keys("t");
    assert_eq!(copied(&mut stage), "stages/build");
}

#[test]
fn a_search_is_in_the_panel_with_the_focus() {
    let mut stage = stage("write");
    stage.sees(file("FROM golang\n"));
    stage.keys("/stages");
    stage.key(KeyCode::Enter);
    assert_eq!((stage.app.mode(), stage.app.focus), (Mode::Search, Panel::Prose));
    assert!(stage.shown().contains("1/1"), "{}", stage.shown());
    assert_eq!(copied(&mut stage), "Two stages:");
    stage.key(KeyCode::Esc);
    stage.app.focus_on(Panel::Checks);
    stage.keys("/empty");
    stage.key(KeyCode::Enter);
    assert!(stage.shown().contains("1/"), "{}", stage.shown());
    assert_eq!(stage.app.search.as_ref().map(|search| search.panel), Some(Panel::Checks));
}

#[test]
fn a_search_brings_what_it_finds_into_view() {
    let mut stage = Stage::new(80, 24, Lang::En, "write").with_engine();
    stage.sees(file("FROM golang\n"));
    stage.keys("hhs");
    stage.key(KeyCode::Home);
    assert!(!stage.shown().contains("go build -o"));
    stage.keys("/go build");
    stage.key(KeyCode::Enter);
    assert!(stage.shown().contains("go build -o"), "{}", stage.shown());
}

#[test]
fn a_search_in_the_tree_moves_its_cursor() {
    let mut stage = stage("welcome");
    stage.keys("t/run");
    stage.key(KeyCode::Enter);
    stage.keys("n");
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Tree);
    stage.key(KeyCode::Enter);
    let at = stage.app.session().at().expect("a step").step.clone();
    assert!(["serve", "quiz"].contains(&at.as_str()), "{at}");
}

#[test]
fn what_is_not_in_the_panel_is_looked_for_in_the_output() {
    let mut stage = stage("build");
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    stage.prints(&["fine", "an error"]);
    stage.keys("/error");
    stage.key(KeyCode::Enter);
    assert_eq!((stage.app.focus, stage.app.mode()), (Panel::Run, Mode::Search));
    assert_eq!(copied(&mut stage), "an error");
}
