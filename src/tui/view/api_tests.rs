use std::time::Duration;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use crate::engine::ApiCall;
use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::app::Msg;
use crate::tui::layout::Panel;
use crate::tui::sample::Stage;

/// A request; without a status it is not answered yet.
pub fn call(id: u64, method: &str, path: &str, status: Option<u16>) -> ApiCall {
    ApiCall {
        id,
        method: method.into(),
        path: path.into(),
        fields: Vec::new(),
        status,
        took: status.map(|_| Duration::from_millis(12)),
        error: None,
    }
}

fn serving() -> Stage {
    let mut stage = Stage::new(120, 40, Lang::En, "serve").with_engine();
    stage.keys("rd");
    stage
}

#[test]
fn requests_are_shown_live_and_their_answers_take_their_place() {
    let mut stage = serving();
    stage.action(ActionEvent::Api(vec![call(0, "POST", "/containers/create", None)]));
    assert!(stage.shown().contains("… POST /containers/create"), "{}", stage.shown());
    stage.action(ActionEvent::Api(vec![
        call(0, "POST", "/containers/create", Some(201)),
        call(1, "POST", "/containers/01/start", None),
    ]));
    let shown = stage.shown();
    assert!(shown.contains("201 POST /containers/create") && shown.contains("12ms"), "{shown}");
    assert_eq!(shown.matches("/containers/create").count(), 1, "{shown}");
    assert!(shown.contains("starts its program"), "{shown}");
}

#[test]
fn what_the_engine_says_is_cleaned_before_it_is_shown() {
    let mut stage = serving();
    let mut evil = call(0, "POST", "/containers/\u{1b}[2Jx/start", Some(500));
    evil.error = Some("no \u{7}such\u{1b}]0;owned\u{7} thing".into());
    evil.fields = vec![("Im\u{1b}age".into(), "a\u{9b}31mb".into())];
    stage.action(ActionEvent::Api(vec![evil]));
    assert!(stage.shown().chars().all(|letter| letter == '\n' || !letter.is_control()), "{}", stage.shown());
    assert!(stage.shown().contains("✗ no such"), "{}", stage.shown());
}

#[test]
fn the_newest_request_stays_in_view_unless_one_scrolled_up() {
    let mut stage = serving();
    let calls = |range: std::ops::Range<u64>| range.map(|id| call(id, "GET", &format!("/number/{id}"), Some(200))).collect();
    stage.action(ActionEvent::Api(calls(0..100)));
    assert!(stage.shown().contains("/number/99"));
    stage.key(KeyCode::Home);
    stage.action(ActionEvent::Api(calls(100..120)));
    assert!(stage.shown().contains("/number/0 ") && !stage.shown().contains("/number/119"));
    stage.key(KeyCode::End);
    stage.action(ActionEvent::Api(calls(120..140)));
    assert!(stage.shown().contains("/number/139"));
}

#[test]
fn the_key_goes_there_and_back_and_so_does_a_click() {
    let mut stage = serving();
    assert_eq!(stage.app.focus, Panel::Api);
    stage.keys("d");
    assert_eq!(stage.app.focus, Panel::Run);
    let shown = stage.shown();
    let (row, line) = shown.lines().enumerate().find(|(_, line)| line.contains("What Docker does")).expect("the other tab");
    let column = crate::markdown::width(&line[..line.find("What Docker").expect("in it")]);
    let (column, row) = (u16::try_from(column).expect("a column"), u16::try_from(row).expect("a row"));
    let kind = MouseEventKind::Down(MouseButton::Left);
    stage.message(Msg::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
    assert_eq!(stage.app.focus, Panel::Api);
}

#[test]
fn a_command_of_the_hosts_shell_says_that_no_requests_were_made() {
    let mut stage = Stage::new(80, 24, Lang::En, "serve").with_engine();
    stage.keys(":ls");
    stage.key(KeyCode::Enter);
    stage.action(ActionEvent::Ended(Ok(0)));
    stage.keys("d");
    assert!(stage.shown().contains("made no requests for it"), "{}", stage.shown());
    stage.keys(":docker rnu");
    stage.key(KeyCode::Enter);
    stage.keys("d");
    assert!(stage.shown().contains("No request was made"), "it was not run at all:\n{}", stage.shown());
}
