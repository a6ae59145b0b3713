use std::time::Duration;

use super::{Session, at};
use crate::engine::{Abilities, Ability, EngineError, EngineInfo, EngineKind};
use crate::map::{Map, Volume};
use crate::session::{Effect, EngineNews, Event, Input, JobId, Timer};

fn ready(abilities: Abilities) -> Event {
    Event::Engine(EngineNews::Ready(EngineInfo {
        kind: EngineKind::Docker,
        version: "20.10".into(),
        api: "1.41".into(),
        endpoint: String::new(),
        platform: "linux/amd64".into(),
        abilities,
        replay: None,
    }))
}

/// A session whose engine tells of everything.
fn connected() -> Session {
    let mut session = at("read");
    session.handle(ready([Ability::NetworkEvents].into()));
    session
}

fn asked(effects: &[Effect]) -> Option<JobId> {
    effects.iter().find_map(|effect| if let Effect::Map(job) = effect { Some(*job) } else { None })
}

fn show(session: &mut Session, shown: bool) -> Option<JobId> {
    asked(&session.handle(Event::Input(Input::Map(shown))))
}

fn change(session: &mut Session) -> Option<JobId> {
    session.handle(Event::Engine(EngineNews::Changed));
    asked(&session.handle(Event::Timer(Timer::Recheck)))
}

fn with(volume: &str) -> Box<Map> {
    Box::new(Map {
        volumes: vec![Volume { name: volume.into(), driver: "local".into(), marks: Default::default() }],
        ..Map::default()
    })
}

fn volume(session: &Session) -> Option<&str> {
    session.live_map().map().map(|map| map.volumes[0].name.as_str())
}

#[test]
fn what_runs_is_asked_for_only_while_it_is_shown() {
    let mut session = connected();
    assert_eq!(change(&mut session), None);
    let job = show(&mut session, true).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    let job = change(&mut session).expect("another");
    session.handle(Event::Mapped(job, Ok(with("b"))));
    assert_eq!(volume(&session), Some("b"));
    show(&mut session, false);
    assert_eq!(change(&mut session), None);
    assert_eq!(volume(&session), None, "what is no longer looked at grows old");
}

#[test]
fn an_answer_to_an_old_question_is_dropped() {
    let mut session = connected();
    let old = show(&mut session, true).expect("a question");
    show(&mut session, false);
    let new = show(&mut session, true).expect("another");
    assert_ne!(old, new);
    session.handle(Event::Mapped(old, Ok(with("old"))));
    assert_eq!(volume(&session), None);
    session.handle(Event::Mapped(new, Ok(with("new"))));
    assert_eq!(volume(&session), Some("new"));
    session.handle(Event::Mapped(new, Ok(with("twice"))));
    assert_eq!(volume(&session), Some("new"));
}

#[test]
fn a_stream_of_changes_asks_once_more_and_not_once_each() {
    let mut session = connected();
    let job = show(&mut session, true).expect("a question");
    for _ in 0..20 {
        assert_eq!(change(&mut session), None, "one question at a time");
    }
    let again = asked(&session.handle(Event::Mapped(job, Ok(with("a"))))).expect("once more");
    let effects = session.handle(Event::Mapped(again, Ok(with("b"))));
    let once_more = [Effect::Timer(Timer::Map, Duration::from_secs(1))];
    assert_eq!(effects, once_more, "an engine may list a change after it has told of it");
    let last = asked(&session.handle(Event::Timer(Timer::Map))).expect("once more");
    assert_eq!(session.handle(Event::Mapped(last, Ok(with("b")))), [], "and then it is still");
}

#[test]
fn changed_files_do_not_ask_the_engine() {
    let mut session = connected();
    let job = show(&mut session, true).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    session.handle(Event::FilesChanged);
    assert_eq!(asked(&session.handle(Event::Timer(Timer::Recheck))), None);
}

#[test]
fn an_engine_that_does_not_tell_of_every_change_is_asked_now_and_then() {
    let mut session = at("read");
    session.handle(ready(Abilities::default()));
    let job = show(&mut session, true).expect("a question");
    let effects = session.handle(Event::Mapped(job, Ok(with("a"))));
    assert!(matches!(effects.as_slice(), [Effect::Timer(Timer::Map, _)]), "{effects:?}");
    let job = asked(&session.handle(Event::Timer(Timer::Map))).expect("again");
    show(&mut session, false);
    assert_eq!(session.handle(Event::Mapped(job, Ok(with("b")))), []);
    assert_eq!(session.handle(Event::Timer(Timer::Map)), [], "not when nobody looks");
}

#[test]
fn a_lost_engine_leaves_no_old_picture_and_a_found_one_is_asked_at_once() {
    let mut session = connected();
    let job = show(&mut session, true).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    let lost = || EngineError::Lost { detail: "gone".into() };
    session.handle(Event::Engine(EngineNews::Lost(lost())));
    assert_eq!(volume(&session), None);
    let again = asked(&session.handle(ready([Ability::NetworkEvents].into()))).expect("a question");
    let effects = session.handle(Event::Mapped(again, Err(lost())));
    assert!(matches!(effects.as_slice(), [Effect::Timer(Timer::Map, _)]), "it is tried again");
    assert_eq!(session.live_map().trouble(), Some(&lost()));
}

#[test]
fn what_the_courses_commands_name_is_its_own() {
    let mut session = connected();
    let job = show(&mut session, true).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    let own = session.live_map().own().expect("known");
    assert!(own.containers.contains("web"), "{own:?}");
    assert_eq!((own.images.len(), own.session.as_str()), (1, session.id()));
}

#[test]
fn the_same_answer_twice_is_no_news() {
    let mut session = connected();
    let job = show(&mut session, true).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    let number = session.live_map().number();
    let job = change(&mut session).expect("a question");
    session.handle(Event::Mapped(job, Ok(with("a"))));
    assert_eq!(session.live_map().number(), number);
}
