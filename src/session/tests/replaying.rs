//! A recorded run in the place of an engine.

use super::*;
use crate::engine::{Abilities, EngineInfo, EngineKind, ReplayMark};
use crate::session::replaying::Replaying;

fn info(replay: Option<ReplayMark>) -> EngineInfo {
    EngineInfo {
        kind: EngineKind::Docker,
        version: "20.10.24".into(),
        api: "1.41".into(),
        endpoint: String::new(),
        platform: "linux/amd64".into(),
        abilities: Abilities::default(),
        replay: replay.map(Box::new),
    }
}

fn mark() -> ReplayMark {
    ReplayMark {
        date: "2026-11-21".into(),
        sealegs: "0.1.0".into(),
        stand_ins: false,
        conditions: ["linux".to_owned()].into(),
        variables: [("port".to_owned(), "9090".to_owned())].into(),
        chosen: false,
    }
}

fn live(session: &mut Session) -> Vec<Effect> {
    session.handle(Event::Engine(EngineNews::Ready(info(None))))
}

fn replay(session: &mut Session) -> Vec<Effect> {
    session.handle(Event::Engine(EngineNews::Ready(info(Some(mark())))))
}

fn sees_the_image(session: &mut Session) {
    let look = looked(&input(session, Input::Check));
    session.handle(Event::Probed { job: look, facts: with_image(true), finished: true });
}

fn marked(session: &Session) -> (StepMark, bool) {
    let here = session.at().unwrap();
    (session.mark(here), session.is_replayed(here))
}

#[test]
fn the_recorded_machine_is_shown_and_that_is_said_once_with_what_is_otherwise_here() {
    let mut session = at("serve");
    session.conditions.insert("macos".into());
    input(&mut session, Input::Set("port".into(), "7070".into()));
    replay(&mut session);
    assert_eq!(session.scope().get("port"), Some("9090"));
    assert!(session.conditions().contains("linux") && !session.conditions().contains("macos"));
    let Some(Notice::Replaying(said)) = session.notice() else { panic!("nothing is said: {:?}", session.notice()) };
    assert_eq!(
        **said,
        Replaying {
            engine: "Docker 20.10.24".into(),
            date: "2026-11-21".into(),
            stand_ins: false,
            chosen: false,
            others: vec![("port".into(), "7070".into(), "9090".into())],
        }
    );
    assert!(said.text(Lang::En).contains("It has port=9090 where you have port=7070."));
    assert!(said.text(Lang::Ja).starts_with("コンテナエンジンが応答しないため"));
    input(&mut session, Input::Dismiss);
    replay(&mut session);
    assert_eq!(session.notice(), None, "once is enough");
}

#[test]
fn a_value_that_the_course_gave_is_not_told_as_the_learners() {
    let mut session = at("serve");
    replay(&mut session);
    assert_eq!(session.scope().get("port"), Some("9090"), "another one than the course's");
    let Some(Notice::Replaying(said)) = session.notice() else { panic!("nothing is said: {:?}", session.notice()) };
    assert_eq!(said.others, []);
}

#[test]
fn another_value_is_answered_with_the_recorded_one_and_comes_into_force_on_no_account() {
    let mut session = at("serve");
    replay(&mut session);
    input(&mut session, Input::Set("port".into(), "7070".into()));
    assert_eq!(session.notice(), Some(&Notice::Recorded("port".into(), "9090".into())));
    assert_eq!(session.scope().get("port"), Some("9090"));
    assert!(session.record().variables.is_empty());
}

#[test]
fn a_live_engine_takes_over_on_request_and_gives_this_machine_back() {
    let mut session = at("serve");
    session.conditions.insert("macos".into());
    replay(&mut session);
    assert_eq!(input(&mut session, Input::Reconnect), [Effect::Connect]);
    let error = EngineError::Unreachable { endpoint: "x".into(), detail: "y".into() };
    session.handle(Event::Engine(EngineNews::StillReplay(error.clone())));
    assert_eq!(session.notice(), Some(&Notice::StillReplay(error)));
    assert!(session.replay().is_some(), "the replay goes on");
    live(&mut session);
    assert!(session.action().is_none(), "nothing of the replay stands under the engine's name");
    assert_eq!(session.notice(), Some(&Notice::LiveAgain));
    assert_eq!(session.scope().get("port"), Some("8080"));
    assert!(session.conditions().contains("macos") && !session.conditions().contains("linux"));
}

#[test]
fn a_step_is_marked_as_replayed_until_an_engine_proves_it_and_never_the_other_way() {
    let mut session = at("build");
    replay(&mut session);
    sees_the_image(&mut session);
    assert_eq!(marked(&session), (StepMark::Done, true));
    live(&mut session);
    assert_eq!(marked(&session), (StepMark::Done, true), "nothing was done yet");
    sees_the_image(&mut session);
    assert_eq!(marked(&session), (StepMark::Done, false));
    replay(&mut session);
    sees_the_image(&mut session);
    assert_eq!(marked(&session), (StepMark::Done, false), "done live, it stays so");
}

#[test]
fn a_command_that_a_replay_began_proves_nothing_to_the_engine_that_came_meanwhile() {
    let ran = |come: bool| {
        let mut session = at("build");
        replay(&mut session);
        let effects = input(&mut session, Input::Run);
        let job = effects.iter().find_map(|effect| if let Effect::Run(job, _) = effect { Some(*job) } else { None }).unwrap();
        if come {
            live(&mut session);
        }
        session.handle(Event::Action(job, crate::session::ActionEvent::Ended(Ok(0))));
        session.step_state().ran.is_some()
    };
    assert!(ran(false) && !ran(true));
}

#[test]
fn what_a_learner_answers_or_reads_in_a_replay_is_no_replay() {
    let mut session = at("quiz");
    replay(&mut session);
    for place in [0, 2] {
        input(&mut session, Input::Pick(place));
    }
    let look = looked(&input(&mut session, Input::Run));
    let facts = Facts::from_iter([(Probe::Quiz, Fact::Quiz(Some(true)))]);
    session.handle(Event::Probed { job: look, facts, finished: true });
    assert_eq!(marked(&session), (StepMark::Done, false));
}

#[test]
fn a_record_from_before_replays_reads_as_live() {
    let known: crate::progress::StepRecord = serde_json::from_str(r#"{"done": true, "fingerprint": "x"}"#).unwrap();
    assert!(known.done && !known.replayed);
}

#[test]
fn an_engine_that_is_lost_leaves_the_recorded_run_to_be_asked_for() {
    let mut session = at("build");
    session.may_replay(true);
    live(&mut session);
    assert_eq!(input(&mut session, Input::Replay), [], "there is an engine");
    session.handle(Event::Engine(EngineNews::Lost(EngineError::Lost { detail: "gone".into() })));
    assert!(session.offers_replay());
    assert_eq!(input(&mut session, Input::Replay), [Effect::Replay]);
    session.may_replay(false);
    input(&mut session, Input::Replay);
    assert_eq!(session.notice(), Some(&Notice::NoRecording));
}

#[test]
fn what_a_replay_showed_proves_nothing_to_a_live_engine() {
    let mut session = at("build");
    replay(&mut session);
    let job = started(&input(&mut session, Input::Run));
    end(&mut session, job, Ok(0));
    sees_the_image(&mut session);
    assert!(session.step_state().ran.is_some());
    live(&mut session);
    let state = session.step_state();
    assert!(state.ran.is_none() && state.checks.iter().all(|check| check.outcome.is_none()), "{state:?}");
    assert_eq!(state.facts.get(&Probe::Image("app".into())), None);
}
