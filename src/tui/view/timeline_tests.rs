use std::time::Duration;

use crossterm::event::KeyCode;

use crate::check::{Fact, HttpFact, Probe};
use crate::i18n::Lang;
use crate::session::{ActionError, ActionEvent};
use crate::tui::sample::{Stage, image};

/// A build that goes wrong, one that goes well, and a server that is running.
fn worked(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::new(width, height, lang, "build").with_engine();
    stage.now = Duration::from_secs(65);
    stage.keys("r");
    stage.now += Duration::from_secs(12);
    stage.action(ActionEvent::Ended(Ok(1)));
    stage.sees(vec![(Probe::Image("goapp".into()), Fact::Image(None))]);
    stage.now += Duration::from_secs(30);
    stage.keys("r");
    stage.now += Duration::from_secs(185);
    stage.action(ActionEvent::Ended(Ok(0)));
    stage.sees(vec![(Probe::Image("goapp".into()), image(&[("COPY x", 5_000_000)]))]);
    stage.now = Duration::from_secs(3700);
    stage.keys("nr");
    stage.now += Duration::from_secs(5);
    stage
}

#[test]
fn what_happened_is_told_with_when_and_how_long() {
    for (width, height) in [(120, 40), (80, 24), (60, 20)] {
        for lang in Lang::ALL {
            let mut stage = worked(width, height, lang);
            stage.keys("H");
            insta::assert_snapshot!(format!("timeline-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

#[test]
fn the_window_shows_what_is_latest_and_scrolls_back_and_closes() {
    let mut stage = worked(60, 15, Lang::En);
    stage.keys("H");
    assert!(stage.shown().contains("runs, 5.0s so far"), "{}", stage.shown());
    stage.key(KeyCode::PageUp);
    stage.key(KeyCode::PageUp);
    assert!(stage.shown().contains("What happened since"), "{}", stage.shown());
    stage.key(KeyCode::Esc);
    assert!(!stage.shown().contains("What happened since"));
}

#[test]
fn what_was_stopped_or_failed_says_so_and_what_is_looked_at_again_is_told_once() {
    let mut stage = Stage::new(80, 24, Lang::En, "serve").with_engine();
    stage.keys("r");
    stage.action(ActionEvent::Ended(Err(ActionError::Cancelled)));
    for _ in 0..3 {
        stage.keys("c");
        let url = "http://localhost:8888/".to_owned();
        let probe = Probe::Http { method: "GET".into(), url, send: None, refused: false };
        stage.sees(vec![(probe, Fact::Http(HttpFact::Refused))]);
    }
    stage.keys("H");
    let shown = stage.shown();
    assert!(shown.contains("stopped"), "{shown}");
    assert_eq!(shown.matches("checks: 0 of 1 passed").count(), 1, "{shown}");
}
