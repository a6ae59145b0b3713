//! The lists to choose from, as a learner uses them.

use crossterm::event::KeyCode;

use crate::engine::{EngineError, NameOwner};
use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::app::{Dialog, Msg};
use crate::tui::keymap::{Act, KEYMAP, Mode};
use crate::tui::layout::Panel;
use crate::tui::sample::{ALL_SIZES, Stage, file, in_sizes};

fn stage(at: &str) -> Stage {
    Stage::new(80, 24, Lang::En, at).with_engine()
}

#[test]
fn an_action_is_found_by_its_name_and_done() {
    let mut stage = stage("build");
    stage.ctrl('p');
    stage.keys("variab");
    assert!(stage.shown().contains("variables of the course"), "{}", stage.shown());
    stage.key(KeyCode::Enter);
    assert_eq!(stage.app.dialog, Some(Dialog::Variables(0)));
    assert!(stage.app.picker.is_none());
}

#[test]
fn every_action_of_the_screen_is_listed_with_its_key() {
    let mut stage = stage("build");
    stage.ctrl('k');
    let items = stage.app.picker.as_ref().expect("a list").items.clone();
    for binding in KEYMAP.iter().filter(|binding| binding.mode == Mode::Normal) {
        let listed = items.iter().any(|item| item.text == binding.about(Lang::En) && item.aside == binding.keys_text());
        assert!(listed || matches!(binding.act, Act::Palette | Act::Pick), "{binding:?}");
    }
}

#[test]
fn a_step_is_found_by_its_title_in_either_language_and_by_its_id() {
    for query in ["run it", "動かす", "stages/serve"] {
        let mut stage = stage("welcome");
        stage.keys("o");
        stage.message(Msg::Paste(query.into()));
        stage.key(KeyCode::Enter);
        assert_eq!(stage.app.session().at().expect("a step").step, "serve", "{query}");
    }
}

#[test]
fn the_outline_leads_to_headings_files_and_checks() {
    let mut stage = stage("write");
    stage.sees(file("FROM golang\n"));
    stage.keys("hhs");
    stage.keys("O");
    stage.keys("solution");
    stage.key(KeyCode::Enter);
    let shown = stage.shown();
    assert!(shown.contains("Solution") && stage.app.scrolls.prose > 0, "{shown}");
    stage.keys("O");
    stage.keys("goapp/");
    stage.key(KeyCode::Enter);
    assert!(stage.app.reader.is_some());
    stage.key(KeyCode::Esc);
    stage.keys("O");
    stage.keys("empty image");
    stage.key(KeyCode::Enter);
    assert_eq!(stage.app.focus, Panel::Checks);
}

#[test]
fn an_answer_can_be_picked_by_name() {
    let mut stage = stage("quiz");
    stage.ctrl('p');
    stage.keys("pick nonroot");
    stage.key(KeyCode::Enter);
    assert_eq!(stage.app.session().step_state().picks, ["nonroot"]);
}

#[test]
fn nothing_is_done_by_leaving_or_where_nothing_is_found() {
    let mut stage = stage("build");
    stage.ctrl('p');
    stage.keys("zzzz");
    stage.key(KeyCode::Enter);
    assert!(stage.app.picker.is_some() && stage.app.session().action().is_none());
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
    stage.ctrl('p');
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::Tab);
    assert!(stage.shown().contains("What do you want to do?"), "Tab goes round");
}

#[test]
fn a_question_that_comes_meanwhile_is_answered_first() {
    let mut stage = stage("serve");
    stage.keys("r");
    stage.ctrl('p');
    stage.action(ActionEvent::Ended(Err(EngineError::NameTaken { name: "web".into(), owner: NameOwner::Own }.into())));
    assert_eq!(stage.app.mode(), Mode::Question);
    stage.keys("n");
    assert_eq!(stage.app.mode(), Mode::Picker);
}

/// Shows the same thing at each size in each language.
fn everywhere(name: &str, at: &str, act: impl Fn(&mut Stage)) {
    for (place, shown) in in_sizes(&ALL_SIZES, at, act) {
        insta::assert_snapshot!(format!("{name}-{place}"), shown);
    }
}

#[test]
fn lists_look_right_at_every_size() {
    everywhere("palette", "build", |stage| {
        stage.ctrl('p');
        stage.keys("sh");
    });
    everywhere("finder", "build", |stage| stage.keys("o"));
    everywhere("outline", "write", |stage| {
        stage.keys("hs");
        stage.keys("O");
    });
}
