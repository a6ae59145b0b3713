//! The lens, the stages and the timeline, as they are heard.

use std::sync::Arc;
use std::time::Duration;

use super::Table;
use crate::engine::{BuildEvent, StepState};
use crate::i18n::Lang;
use crate::lens::tests::pair;
use crate::lens::{Lens, Looked};
use crate::plain::desk::Todo;
use crate::session::lens::{LensAsk, LensNews};
use crate::session::{ActionEvent, Effect, Event, JobId};

fn asked(table: &Table) -> (JobId, LensAsk) {
    let lens = |todo: &Todo| if let Todo::Perform(Effect::Lens(job, ask, _)) = todo { Some((*job, ask.clone())) } else { None };
    table.todos.iter().filter_map(lens).last().expect("nobody looks into an image")
}

fn tells(table: &mut Table, news: LensNews) {
    let (job, _) = asked(table);
    table.tell(Event::Lens(job, news));
}

fn looked(lens: Lens, replay: bool) -> LensNews {
    LensNews::Looked(0, Ok(Looked { lens: Arc::new(lens), trouble: None, replay }))
}

#[test]
fn what_images_are_made_of_is_told_once_all_of_it_is_known() {
    for lang in Lang::ALL {
        let mut table = Table::new(80, lang, "build");
        table.said();
        table.types("lens");
        assert_eq!(asked(&table).1, LensAsk::Pair);
        tells(&mut table, LensNews::Begins(vec!["goapp:single".into(), "goapp".into()], Vec::new()));
        let [single, multi] = pair();
        tells(&mut table, looked(single, false));
        let LensNews::Looked(_, multi) = looked(multi, false) else { panic!() };
        tells(&mut table, LensNews::Looked(1, multi));
        insta::assert_snapshot!(format!("lens-80-{lang}"), table.said());
        assert!(table.todos.contains(&Todo::Perform(Effect::LensStop)), "what was told is not kept");
    }
}

#[test]
fn another_image_is_looked_into_by_its_name_and_the_wait_can_be_ended() {
    let mut table = Table::new(80, Lang::En, "build");
    table.types("L alpine:3.12");
    assert_eq!(asked(&table).1, LensAsk::Images(vec!["alpine:3.12".into()]));
    tells(&mut table, LensNews::Begins(vec!["alpine:3.12".into()], Vec::new()));
    tells(&mut table, LensNews::Read { place: 0, done: 3, of: 4 });
    table.said();
    let due = table.desk.due().unwrap();
    table.desk.at(due, 80);
    table.desk.tick();
    assert!(table.said().replace('\n', " ").contains("reading the layers of alpine:3.12, 75 percent. x or Ctrl-C stops it."));
    let todos = table.desk.interrupt();
    assert!(todos.contains(&Todo::Perform(Effect::LensStop)));
    table.settle();
    let said = table.said();
    assert!(said.contains("Stopped.") && said.contains("what now?"), "{said}");
}

#[test]
fn of_a_recorded_image_it_is_said_that_only_sizes_are_known() {
    let mut table = Table::new(80, Lang::En, "build");
    table.types("lens goapp");
    tells(&mut table, LensNews::Begins(vec!["goapp".into()], Vec::new()));
    let [lens, _] = pair();
    tells(&mut table, looked(Lens { wasted: None, ..lens }, true));
    assert!(table.said().contains("REPLAY: the recording holds sizes"));
}

fn builds(table: &mut Table, steps: &[(&str, StepState)]) {
    let event =
        |(name, state): &(&str, StepState)| BuildEvent::Step { id: (*name).into(), name: (*name).into(), state: state.clone() };
    table.action(ActionEvent::Build(steps.iter().map(event).collect()));
}

#[test]
fn stages_and_what_happened_are_told_with_their_times() {
    for lang in Lang::ALL {
        let mut table = Table::new(80, lang, "build");
        table.desk.at(Duration::from_secs(10), 80);
        table.types("r");
        let (go, copy) = ("[build 1/2] FROM golang", "[stage-1 1/1] COPY --from=build /a /a");
        builds(
            &mut table,
            &[(go, StepState::Cached), ("[build 2/2] RUN go build", StepState::Running), (copy, StepState::Waiting)],
        );
        table.desk.at(Duration::from_secs(18), 80);
        builds(&mut table, &[("[build 2/2] RUN go build", StepState::Done(Duration::from_secs(8))), (copy, StepState::Running)]);
        table.desk.at(Duration::from_secs(75), 80);
        table.said();
        table.types("stages");
        table.action(ActionEvent::Ended(Ok(0)));
        table.sees(crate::tui::sample::images());
        table.types("timeline");
        table.types("timeline 1");
        insta::assert_snapshot!(format!("past-80-{lang}"), table.said());
    }
}

#[test]
fn of_a_recorded_build_the_times_of_the_recording_are_told() {
    for lang in Lang::ALL {
        let mut table = Table::new(80, lang, "build");
        table.desk.at(Duration::from_secs(10), 80);
        table.types("r");
        let step = |at: u64, name: &str, state: StepState| {
            (Duration::from_secs(at), BuildEvent::Step { id: name.into(), name: name.into(), state })
        };
        let (go, copy) = ("[build 1/1] RUN go build", "[stage-1 1/1] COPY --from=build /a /a");
        table.action(ActionEvent::Recorded(vec![
            step(1, go, StepState::Running),
            step(63, go, StepState::Done(Duration::from_secs(62))),
            step(63, copy, StepState::Running),
            step(65, copy, StepState::Done(Duration::from_secs(2))),
        ]));
        table.said();
        table.types("stages");
        table.action(ActionEvent::Took(Duration::from_secs(66)));
        table.action(ActionEvent::Ended(Ok(0)));
        table.sees(crate::tui::sample::images());
        table.types("timeline 3");
        insta::assert_snapshot!(format!("past-replayed-80-{lang}"), table.said());
    }
}

#[test]
fn of_a_pull_each_layer_is_told_with_its_size_as_far_as_the_engine_said() {
    for lang in Lang::ALL {
        let mut table = Table::new(80, lang, "build");
        table.types("r");
        let lines = [
            "1.16: Pulling from library/golang",
            "aaaaaaaaaaaa: Pulling fs layer",
            "bbbbbbbbbbbb: Pulling fs layer",
            "cccccccccccc: Already exists",
            "aaaaaaaaaaaa: Downloading 45.6MB",
            "bbbbbbbbbbbb: Downloading 1.2MB",
            "aaaaaaaaaaaa: Pull complete",
        ];
        lines.iter().for_each(|line| table.prints(line));
        table.said();
        table.types("stages");
        insta::assert_snapshot!(format!("pull-80-{lang}"), table.said());
    }
}

#[test]
fn before_a_build_it_is_said_what_will_be_told() {
    let mut table = Table::new(80, Lang::En, "write");
    table.types("B");
    assert!(table.said().replace('\n', " ").contains("After docker build, its stages are told here"));
}
