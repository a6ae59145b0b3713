//! That it is a replay stands on every screen, at every size, in both languages, with and without colour.

use bytes::Bytes;
use crossterm::event::KeyCode;

use crate::engine::replay::label;
use crate::i18n::Lang;
use crate::runtime::shell_panel::WhichDocker;
use crate::session::ActionEvent;
use crate::tui::app::Msg;
use crate::tui::sample::{Stage, images};
use crate::tui::shell::ShellMsg;
use crate::tui::theme::Theme;

const SIZES: [(u16, u16); 6] = [(200, 50), (120, 40), (80, 24), (60, 15), (40, 10), (12, 4)];

fn labelled(stage: &mut Stage, lang: Lang, what: &str) {
    let shown = stage.shown();
    assert!(shown.contains(label::word(lang)), "{what}, {lang}:\n{shown}");
}

#[test]
fn every_screen_says_that_it_is_a_replay() {
    type Act = fn(&mut Stage);
    let screens: [(&str, &str, Act); 12] = [
        ("reading", "welcome", |_| {}),
        ("running", "serve", |stage| {
            stage.keys("r");
            stage.action(ActionEvent::Started(None));
            stage.prints(&["listening"]);
        }),
        ("typed into", "serve", |stage| {
            stage.keys("r");
            stage.action(ActionEvent::Started(None));
            stage.action(ActionEvent::Screen(Bytes::from_static(b"/ # ")));
            stage.keys("i");
        }),
        ("ended", "build", |stage| {
            stage.keys("r");
            stage.action(ActionEvent::Ended(Ok(0)));
            stage.sees(images());
        }),
        ("checks", "build", |stage| stage.keys("c")),
        ("prompt", "build", |stage| stage.keys(":docker b")),
        ("requests", "build", |stage| stage.keys("d")),
        ("tree", "build", |stage| stage.keys("t")),
        ("help", "build", |stage| stage.keys("?")),
        ("variables", "build", |stage| stage.keys("v")),
        ("reader", "write", |stage| stage.keys("f")),
        ("shell", "build", |stage| {
            stage.keys("$");
            stage.message(Msg::Shell(ShellMsg::Opened(WhichDocker::Own)));
        }),
    ];
    for (what, at, act) in screens {
        for size in SIZES {
            for lang in Lang::ALL {
                for colour in [false, true] {
                    let mut stage = Stage::new(size.0, size.1, lang, at).with_replay();
                    stage.app.theme = if colour { Theme::colour() } else { Theme::monochrome() };
                    // A screen that is too small takes no keys.
                    if size.0 >= 60 && size.1 >= 15 {
                        act(&mut stage);
                    }
                    labelled(&mut stage, lang, &format!("{what} at {size:?}"));
                }
            }
        }
    }
}

#[test]
fn the_live_map_says_it_too() {
    for (width, height) in SIZES {
        let mut stage = Stage::mapped(width, height, Lang::En, "serve").with_replay();
        stage.keys("mm");
        labelled(&mut stage, Lang::En, "map");
    }
}

#[test]
fn a_live_engine_is_never_called_a_replay() {
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
    assert!(!stage.shown().contains(label::word(Lang::En)));
}

#[test]
fn when_and_on_what_it_was_recorded_is_said_where_there_is_room() {
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_replay();
    assert!(stage.shown().lines().next().unwrap().contains("REPLAY · 2026-11-21 · Docker 20.10.24"));
}

#[test]
fn a_step_done_in_a_replay_has_a_mark_of_its_own_in_the_tree() {
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_replay();
    stage.keys("c");
    stage.sees(images());
    assert!(stage.shown().contains("R Build it"), "{}", stage.shown());
    let mut stage = Stage::new(120, 40, Lang::En, "build").with_engine();
    stage.keys("c");
    stage.sees(images());
    assert!(stage.shown().contains("✓ Build it"), "{}", stage.shown());
}

#[test]
fn a_lost_engine_offers_the_replay_with_one_key() {
    let mut stage = Stage::new(120, 40, Lang::En, "build");
    stage.app.session.may_replay(true);
    let mut stage = stage.without_engine();
    assert!(stage.shown().contains("P goes on without an engine"), "{}", stage.shown());
    stage.todos.clear();
    stage.key(KeyCode::Char('P'));
    let asked = |todo: &crate::tui::app::Todo| matches!(todo, crate::tui::app::Todo::Perform(crate::session::Effect::Replay));
    assert!(stage.todos.iter().any(asked));
}
