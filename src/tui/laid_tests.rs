use crossterm::event::KeyCode;

use crate::config::ThemeName;
use crate::i18n::Lang;
use crate::session::{ActionEvent, Line};
use crate::tui::app::Msg;
use crate::tui::sample::{Stage, file, images};
use crate::tui::theme::Looks;
use crate::tui::theme::depth::Depth;
use crate::tui::wishes::Wishes;

/// Looks at what is drawn, and at the same laid out anew.
fn is_up_to_date(stage: &mut Stage, after: &str) {
    let texts = |stage: &Stage| {
        let laid = stage.app.laid.clone();
        (laid.prose, laid.checks, laid.chart, laid.notice, laid.map)
    };
    let kept = texts(stage);
    let laid = &mut stage.app.laid;
    (laid.prose_key, laid.page_key, laid.side_key, laid.map_key) = Default::default();
    stage.app.arrange();
    assert_eq!(kept, texts(stage), "after {after}");
}

fn coloured(at: &str) -> Stage {
    let mut stage = Stage::mapped(120, 40, Lang::En, at).with_engine();
    stage.app.follow(Wishes { looks: Looks::new(ThemeName::Dark, Depth::Millions), ..Wishes::default() });
    stage.app.arrange();
    stage
}

#[test]
fn texts_that_are_kept_are_what_would_be_laid_out_anew_whatever_happened() {
    for at in ["welcome", "write", "build", "serve", "quiz"] {
        let mut stage = coloured(at);
        is_up_to_date(&mut stage, "coming");
        // The theme, the language, hints, the solution, what it means, an answer, other steps and back, the map, all the room.
        for key in "TlhTswl1Ta".chars().chain("npmzzTl".chars()) {
            stage.keys(&key.to_string());
            is_up_to_date(&mut stage, &format!("{key} at {at}"));
            stage.key(KeyCode::Esc);
            is_up_to_date(&mut stage, &format!("{key} and Esc at {at}"));
        }
        for (width, height) in [(200, 60), (80, 24), (119, 40), (60, 20), (120, 40)] {
            stage.message(Msg::Resize(width, height));
            is_up_to_date(&mut stage, &format!("{width}x{height} at {at}"));
        }
    }
}

#[test]
fn what_is_found_is_shown_at_once_and_a_command_that_runs_and_ends_changes_what_is_said() {
    let mut stage = coloured("write");
    let before = stage.app.laid.checks.clone();
    stage.sees(file("FROM golang\n"));
    is_up_to_date(&mut stage, "a look");
    assert_ne!(stage.app.laid.checks, before);
    let mut stage = coloured("build");
    stage.keys("r");
    is_up_to_date(&mut stage, "running");
    for event in [
        ActionEvent::Started(None),
        ActionEvent::Lines { lines: vec![Line { stream: crate::engine::OutputStream::Stdout, text: "one".into() }], skipped: 0 },
        ActionEvent::Ended(Ok(0)),
    ] {
        let after = format!("{event:?}");
        stage.action(event);
        is_up_to_date(&mut stage, &after);
    }
    stage.sees(images());
    is_up_to_date(&mut stage, "the images");
    assert!(stage.app.laid.chart.as_ref().is_some_and(|chart| chart.len() > 2));
}

#[test]
fn output_and_keys_that_only_move_something_lay_nothing_out_again() {
    let mut stage = coloured("build");
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    let keys = |stage: &Stage| (stage.app.laid.side_key, stage.app.laid.page_key);
    let before = keys(&stage);
    stage.prints(&["one", "two"]);
    stage.keys("jkt");
    stage.key(KeyCode::Tab);
    stage.key(KeyCode::PageDown);
    assert_eq!(keys(&stage), before);
    stage.keys("l");
    assert_ne!(keys(&stage), before);
}
