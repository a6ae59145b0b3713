use std::time::Duration;

use crossterm::event::KeyCode;

use crate::i18n::Lang;
use crate::session::ActionEvent;
use crate::tui::app::{Msg, Todo};
use crate::tui::remember::Remembered;
use crate::tui::sample::{ALL_SIZES, Stage, in_sizes};

fn last_line(stage: &mut Stage) -> String {
    stage.shown().lines().last().unwrap_or_default().to_owned()
}

/// Runs the step's command for so long.
fn runs(stage: &mut Stage, seconds: u64) {
    stage.keys("r");
    stage.action(ActionEvent::Started(None));
    stage.now += Duration::from_secs(seconds);
    stage.message(Msg::Tick);
}

#[test]
fn whatever_is_looked_at_the_last_row_says_what_runs_for_how_long_and_how_it_is_stopped() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    runs(&mut stage, 12);
    for _ in 0..4 {
        let line = last_line(&mut stage);
        assert!(line.contains("docker build") && line.contains("12s") && line.contains("x stop"), "{line}");
        stage.key(KeyCode::Tab);
    }
    stage.action(ActionEvent::Ended(Ok(0)));
    assert!(!last_line(&mut stage).contains("docker build"));
}

#[test]
fn what_took_long_once_says_the_next_time_how_long_it_usually_takes() {
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
    runs(&mut stage, 42);
    assert!(!stage.shown().contains("usually"), "nothing is known yet");
    stage.action(ActionEvent::Ended(Ok(0)));
    let remembered = stage.todos.iter().rev().find_map(|todo| match todo {
        Todo::Remember(what) => Some((**what).clone()),
        _ => None,
    });
    let mut next = Stage::new(120, 40, Lang::En, "build").with_engine();
    next.app.recall(&remembered.expect("remembered"));
    runs(&mut next, 3);
    let shown = next.shown();
    assert!(shown.contains("usually 42s") && shown.contains("x stops it"), "{shown}");
}

#[test]
fn what_failed_was_stopped_or_was_recorded_elsewhere_says_nothing_of_the_next_time() {
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
    runs(&mut stage, 42);
    stage.action(ActionEvent::Ended(Ok(1)));
    assert!(stage.app.remembered() == Remembered { toured: true, ..Remembered::default() });
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_replay();
    runs(&mut stage, 42);
    stage.action(ActionEvent::Ended(Ok(0)));
    assert!(stage.app.remembered().times.is_empty());
}

#[test]
fn the_first_row_leads_from_the_course_to_the_step() {
    let mut stage = Stage::new(200, 60, Lang::En, "build").with_engine();
    let first = stage.shown().lines().next().unwrap_or_default().to_owned();
    assert!(first.contains("Small images › Build in stages › Build it"), "{first}");
    for (width, least) in [(60, "lesson 2/2 · step 1/3"), (80, "Build it"), (120, "Build in stages › Build it")] {
        let mut stage = Stage::new(width, 24, Lang::En, "build").with_engine();
        let first = stage.shown().lines().next().unwrap_or_default().to_owned();
        assert!(first.contains(least) && first.contains("Docker 20.10.24"), "{first}");
    }
}

#[test]
fn waits_stand_well_at_every_size() {
    for (place, shown) in in_sizes(&ALL_SIZES, "build", |stage| {
        stage.app.times.insert("docker build . -t goapp".into(), 42_000);
        runs(stage, 12);
    }) {
        insta::assert_snapshot!(format!("waiting-{place}"), shown);
    }
}
