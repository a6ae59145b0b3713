//! Images that are looked into.

use super::at;
use crate::session::lens::{LensAsk, LensNews, Seen};
use crate::session::{Effect, Event, Input, JobId, Session};

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
