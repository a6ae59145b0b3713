use std::time::Duration;

use crossterm::event::KeyCode;

use crate::engine::EngineError;
use crate::i18n::Lang;
use crate::map::tests::world;
use crate::session::{Effect, EngineNews, Event, Timer};
use crate::tui::app::{Msg, Todo};
use crate::tui::keymap::Mode;
use crate::tui::sample::Stage;

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (60, 20)];

fn everywhere(name: &str, act: impl Fn(u16, u16, Lang) -> Stage) {
    for (width, height) in SIZES {
        for lang in Lang::ALL {
            let mut stage = act(width, height, lang);
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), stage.shown());
        }
    }
}

fn opened(width: u16, height: u16, lang: Lang) -> Stage {
    let mut stage = Stage::new(width, height, lang, "serve").with_engine();
    stage.keys("m");
    stage.maps(world());
    stage
}

/// The map changes: the container that ended is removed.
fn changes(stage: &mut Stage) {
    stage.tell(Event::Engine(EngineNews::Changed));
    stage.tell(Event::Timer(Timer::Recheck));
    let mut map = world();
    map.containers.retain(|one| one.name != "note");
    stage.maps(map);
}

#[test]
fn a_lesson_that_asks_for_the_map_has_it_beside_the_checks_or_behind_a_tab() {
    everywhere("map-lesson", |width, height, lang| {
        let mut stage = Stage::mapped(width, height, lang, "serve").with_engine();
        if width == 120 {
            stage.maps(world());
        }
        stage
    });
}

#[test]
fn the_map_opened_with_its_key() {
    everywhere("map", opened);
}

#[test]
fn the_map_with_all_the_room_and_with_what_belongs_to_others() {
    everywhere("map-large", |width, height, lang| {
        let mut stage = opened(width, height, lang);
        stage.keys("mo");
        stage
    });
}

#[test]
fn without_an_engine_nothing_is_drawn_that_may_no_longer_be_true() {
    let mut stage = opened(120, 40, Lang::En);
    assert!(stage.shown().contains("rest-server"));
    stage.tell(Event::Engine(EngineNews::Lost(EngineError::Lost { detail: "gone".into() })));
    let shown = stage.shown();
    assert!(!shown.contains("rest-server") && shown.contains("what runs cannot be"), "{shown}");
}

#[test]
fn an_engine_that_cannot_tell_is_quoted() {
    let mut stage = Stage::new(120, 40, Lang::En, "serve").with_engine();
    stage.keys("m");
    let job = *stage.asked_for_map().last().expect("a question");
    stage.tell(Event::Mapped(job, Err(EngineError::Other { status: Some(500), message: "disk is on fire".into() })));
    assert!(stage.shown().contains("disk is on fire"), "{}", stage.shown());
}

#[test]
fn the_engine_is_asked_only_while_the_map_can_be_seen() {
    let mut stage = Stage::new(80, 24, Lang::En, "serve").with_engine();
    stage.tell(Event::Engine(EngineNews::Changed));
    stage.tell(Event::Timer(Timer::Recheck));
    assert_eq!(stage.asked_for_map(), [], "nobody looks at it");
    stage.keys("m");
    assert_eq!(stage.asked_for_map().len(), 1);
    stage.maps(world());
    changes(&mut stage);
    assert_eq!(stage.asked_for_map().len(), 2);
    // Another tab in the same place.
    stage.keys("c");
    stage.tell(Event::Engine(EngineNews::Changed));
    stage.tell(Event::Timer(Timer::Recheck));
    assert_eq!(stage.asked_for_map().len(), 2);
    stage.keys("m");
    assert_eq!(stage.asked_for_map().len(), 3, "what was known is old");
    stage.message(Msg::Resize(30, 10));
    assert!(!stage.app.session().live_map().shown(), "the terminal is too small for it");
}

#[test]
fn what_changed_stands_out_for_a_moment_and_then_the_screen_is_still() {
    let mut stage = opened(120, 40, Lang::En);
    assert_eq!(stage.app.tick(), None, "nothing is new on a first look");
    stage.now = Duration::from_secs(10);
    changes(&mut stage);
    assert!(stage.shown().contains("gone: note"), "{}", stage.shown());
    let wait = stage.app.tick().expect("one drawing to come");
    assert!(wait <= Duration::from_secs(5), "{wait:?}");
    stage.now += wait;
    stage.message(Msg::Tick);
    assert!(!stage.shown().contains("gone: note"), "{}", stage.shown());
    assert_eq!(stage.app.tick(), None, "and nothing more");
}

#[test]
fn keys_open_enlarge_and_leave_the_map() {
    let mut stage = opened(80, 24, Lang::En);
    assert_eq!(stage.app.mode(), Mode::Map);
    assert!(stage.shown().contains("It answers on port"));
    stage.keys("m");
    assert!(!stage.shown().contains("It answers on port"), "{}", stage.shown());
    stage.key(KeyCode::Esc);
    assert!(stage.shown().contains("It answers on port") && stage.shown().contains("rest-server"));
    assert!(!stage.shown().contains("stranger"));
    stage.keys("o");
    stage.key(KeyCode::End);
    assert!(stage.shown().contains("only this course"), "{}", stage.shown());
    stage.key(KeyCode::Esc);
    assert_eq!(stage.app.mode(), Mode::Normal);
    assert!(!stage.shown().contains("rest-server") && !stage.shown().contains("Live map"));
}

#[test]
fn the_map_scrolls_to_its_end_and_stays_there_when_it_shrinks() {
    let mut stage = opened(60, 20, Lang::En);
    assert!(!stage.shown().contains("volumes that no container uses"));
    stage.key(KeyCode::End);
    assert!(stage.shown().contains("volumes that no container uses"), "{}", stage.shown());
    changes(&mut stage);
    assert!(stage.shown().contains("volumes that no container uses"), "{}", stage.shown());
}

#[test]
fn a_poll_is_set_only_where_the_engine_does_not_tell_of_every_change() {
    let polls = |stage: &Stage| stage.todos.iter().any(|todo| matches!(todo, Todo::Perform(Effect::Timer(Timer::Map, _))));
    // The sample engine has no abilities.
    assert!(polls(&opened(80, 24, Lang::En)));
}
