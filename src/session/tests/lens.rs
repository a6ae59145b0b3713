//! Images that are looked into.

use super::at;
use crate::i18n::Lang;
use crate::session::lens::{LensAsk, LensNews, OnEngine, Seen};
use crate::session::lens_choice::LensWanted;
use crate::session::{ActionEvent, Effect, Event, Input, JobId, Session};

fn asked(session: &mut Session, ask: LensAsk) -> Option<JobId> {
    let effects = session.handle(Event::Input(Input::Lens(ask)));
    effects.iter().find_map(|effect| if let Effect::Lens(job, ..) = effect { Some(*job) } else { None })
}

#[test]
fn an_answer_to_an_earlier_question_changes_nothing() {
    let mut session = at("build");
    let old = asked(&mut session, LensAsk::Pair).unwrap();
    let new = asked(&mut session, LensAsk::Images(vec!["b".into()])).unwrap();
    session.handle(Event::Lens(old, LensNews::Begins(vec!["a".into()], Vec::new())));
    assert!(session.lens().unwrap().images.is_empty());
    session.handle(Event::Lens(new, LensNews::Begins(vec!["b".into()], Vec::new())));
    assert_eq!(session.lens().unwrap().images, [("b".to_owned(), Seen::Reading(0, 0))]);
    assert!(asked(&mut session, LensAsk::Close).is_none());
    session.handle(Event::Lens(new, LensNews::Begins(vec!["b".into()], Vec::new())));
    assert!(session.lens().is_none(), "nobody looks any more");
}

#[test]
fn what_was_read_stays_when_reading_is_stopped() {
    let mut session = at("build");
    let job = asked(&mut session, LensAsk::Pair).unwrap();
    session.handle(Event::Lens(job, LensNews::Begins(vec!["a".into()], Vec::new())));
    session.handle(Event::Lens(job, LensNews::Read { place: 0, done: 3, of: 9 }));
    assert_eq!(session.lens().unwrap().images[0].1, Seen::Reading(3, 9));
    assert_eq!(session.handle(Event::Input(Input::Lens(LensAsk::Stop))), [Effect::LensStop]);
    session.handle(Event::Lens(job, LensNews::Read { place: 0, done: 4, of: 9 }));
    assert_eq!(session.lens().unwrap().images[0].1, Seen::Stopped);
}

fn wanted(fresh: &[&str]) -> LensWanted {
    let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
    let pairs = vec![pair("web:single", "web:multi"), pair("app:naive", "app")];
    LensWanted { pairs, fresh: fresh.iter().map(|name| (*name).to_owned()).collect() }
}

/// What is shown and what is missed, where these images are there.
fn chosen(fresh: &[&str], there: &[&str]) -> (Vec<String>, Vec<String>) {
    let choice = wanted(fresh).choose(&|name| there.contains(&name));
    (choice.shown, choice.missing)
}

fn of(shown: &[&str], missing: &[&str]) -> (Vec<String>, Vec<String>) {
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    (owned(shown), owned(missing))
}

#[test]
fn a_pair_that_is_there_is_shown_whatever_was_made_last() {
    let all = ["web:single", "web:multi", "app", "alpine"];
    assert_eq!(chosen(&["alpine"], &all), of(&["web:single", "web:multi"], &[]));
    assert_eq!(chosen(&[], &["app:naive", "app", "web:multi"]), of(&["app:naive", "app"], &[]));
}

#[test]
fn of_half_a_pair_the_image_that_there_is_is_shown_and_the_other_missed() {
    assert_eq!(chosen(&[], &["app"]), of(&["app"], &["app:naive"]));
    assert_eq!(chosen(&[], &["alpine"]), of(&[], &["web:single", "web:multi"]));
}

#[test]
fn the_newest_image_of_this_session_comes_before_half_a_pair() {
    assert_eq!(chosen(&["alpine", "app"], &["app", "alpine"]), of(&["alpine"], &["app:naive"]));
    assert_eq!(chosen(&["app:latest"], &["web:single", "app:latest", "app"]), of(&["app:latest"], &["app:naive"]));
    assert_eq!(chosen(&["gone", "app"], &["app", "web:single"]), of(&["app"], &["app:naive"]), "it is not there any more");
}

#[test]
fn what_a_command_built_is_the_newest_image_and_the_step_that_makes_one_is_known() {
    let mut session = at("build");
    let effects = session.handle(Event::Input(Input::Run));
    let job = effects.iter().find_map(|effect| if let Effect::Run(job, _) = effect { Some(*job) } else { None }).unwrap();
    assert!(session.lens_wanted().fresh.is_empty());
    session.handle(Event::Action(job, ActionEvent::Ended(Ok(0))));
    assert_eq!(session.lens_wanted().fresh, ["app"]);
    let made = session.made_at("app:latest").unwrap().to_string();
    let told = session.lens_missing(&["app".to_owned(), "elsewhere".to_owned()], Lang::En).unwrap();
    assert!(told.contains(&made) && told.contains("elsewhere"), "{told}");
    let one = OnEngine { name: "docker.io/library/app:latest".into(), size: 1, created: 0 };
    assert!(crate::session::lens::has(&[one], "app"), "by any spelling");
}
