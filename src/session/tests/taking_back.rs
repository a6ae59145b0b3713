use super::*;
use crate::session::reset::{Cleaning, Item, Kind, Made, Scope};

fn made(step: &str) -> Made {
    Made {
        kind: Kind::Container,
        name: "web".into(),
        id: "web".into(),
        step: Some(step.into()),
        also: Vec::new(),
        users: Vec::new(),
    }
}

fn name(step: &str) -> StepRef {
    StepRef { lesson: "one".into(), step: step.into() }
}

/// Two steps are done; what the first of them made is listed.
fn listed(scope: Scope) -> Session {
    let (mut session, _) = open(|record| {
        record.step = "quiz".into();
        for step in ["build", "serve"] {
            *record.of_mut(&name(step)) =
                crate::progress::StepRecord { done: true, fingerprint: format!("{step}-1"), ..Default::default() };
        }
    });
    session.handle(engine());
    let effects = input(&mut session, Input::Reset(scope));
    let [Effect::FindMade(job)] = effects.as_slice() else { panic!("{effects:?}") };
    session.handle(Event::Made(*job, Ok(vec![made("one/build"), made("two/other")])));
    session
}

fn removing(session: &mut Session) -> (JobId, Vec<Item>) {
    let effects = input(session, Input::Remove);
    let [Effect::RemoveMade(job, items)] = effects.as_slice() else { panic!("{effects:?}") };
    (*job, items.clone())
}

#[test]
fn nothing_is_removed_before_the_list_was_answered_and_only_what_is_on_it() {
    let mut session = listed(Scope::Step(name("build")));
    assert!(matches!(session.cleaning(), Some(Cleaning::Listed { items, .. }) if items.len() == 1));
    let mut other = listed(Scope::Step(name("build")));
    assert_eq!(input(&mut other, Input::Dismiss), []);
    assert_eq!(input(&mut other, Input::Remove), [], "who said no has said no");
    assert_eq!(other.cleaning(), None);
    let (job, mut items) = removing(&mut session);
    assert_eq!(items.len(), 1);
    items[0].removed = true;
    let effects = session.handle(Event::RemovedMade(job, items));
    assert_eq!((session.mark(&name("build")), session.mark(&name("serve"))), (StepMark::Open, StepMark::Done));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
    assert!(matches!(session.notice(), Some(Notice::TakenBack(1, _))));
    assert_eq!(session.at(), Some(&name("quiz")), "the learner stays");
}

#[test]
fn progress_stays_as_long_as_something_is_left() {
    let mut session = listed(Scope::Step(name("build")));
    let (job, mut items) = removing(&mut session);
    items[0].error = Some("in use".into());
    session.handle(Event::RemovedMade(job, items));
    assert_eq!(session.mark(&name("build")), StepMark::Done);
    assert!(session.notice().unwrap().text(Lang::En).contains("in use"));
}

#[test]
fn all_of_it_keeps_the_old_record_and_begins_again() {
    let mut session = listed(Scope::All);
    let (job, mut items) = removing(&mut session);
    items.iter_mut().for_each(|item| item.removed = true);
    let effects = session.handle(Event::RemovedMade(job, items));
    assert!(effects.contains(&Effect::KeepRecord));
    assert_eq!((session.at(), session.mark(&name("serve"))), (Some(&name("read")), StepMark::Open));
}
