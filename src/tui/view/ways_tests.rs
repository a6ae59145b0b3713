//! The windows about ways to steps and about taking back, at two sizes, in both languages; and what their keys do.

use crossterm::event::KeyCode;

use crate::check::{Fact, FileFact, Probe};
use crate::i18n::Lang;
use crate::session::reset::{Kind, Made, User};
use crate::session::{ActionEvent, Effect, Event, JobId, Notice};
use crate::tui::app::{Dialog, Todo};
use crate::tui::keymap::Mode;
use crate::tui::sample::{Stage, in_two_sizes};

fn everywhere(name: &str, at: &str, act: impl Fn(&mut Stage)) {
    for (place, shown) in in_two_sizes(at, act) {
        insta::assert_snapshot!(format!("{name}-{place}"), shown);
    }
}

/// Nothing is there but a file of the learner's.
fn nothing() -> Vec<(Probe, Fact)> {
    let mine = FileFact::Text("FROM alpine\n".into());
    vec![
        (Probe::Image("goapp".into()), Fact::Image(None)),
        (Probe::Image("goapp:single".into()), Fact::Image(None)),
        (Probe::Containers, Fact::Containers(Vec::new())),
        (Probe::File("goapp/Dockerfile".into()), Fact::File(mine)),
    ]
}

fn shown_ahead(stage: &mut Stage) {
    stage.keys("b");
    stage.sees(nothing());
}

fn find_made(stage: &Stage) -> JobId {
    let asked = stage.todos.iter().rev();
    let mut jobs = asked.filter_map(|todo| if let Todo::Perform(Effect::FindMade(job)) = todo { Some(*job) } else { None });
    jobs.next().expect("what was made is looked for")
}

fn made() -> Vec<Made> {
    let one = |kind: Kind, name: &str, step: &str| Made {
        kind,
        name: name.into(),
        id: name.into(),
        step: Some(step.into()),
        also: Vec::new(),
        users: Vec::new(),
    };
    let mut image = one(Kind::Image, "goapp:latest", "stages/build");
    image.users.push(User { id: "web".into(), name: "web".into(), own: true });
    image.users.push(User { id: "theirs".into(), name: "theirs".into(), own: false });
    vec![one(Kind::Container, "web", "stages/serve"), image, one(Kind::Volume, "cache", "stages/build")]
}

fn listed(stage: &mut Stage, keys: &str) {
    for key in keys.chars() {
        stage.keys(&key.to_string());
        let job = find_made(stage);
        stage.tell(Event::Made(job, Ok(made())));
    }
}

#[test]
fn what_will_be_made_is_shown_before_anything_is() {
    everywhere("ahead", "quiz", shown_ahead);
}

#[test]
fn the_step_at_work_is_named_in_the_run_panel() {
    everywhere("on-the-way", "quiz", |stage| {
        shown_ahead(stage);
        stage.keys("y");
        stage.sees(nothing());
        stage.action(ActionEvent::Started(None));
        stage.prints(&["Step 1/4 : FROM golang:1.16"]);
    });
}

#[test]
fn what_will_be_taken_back_is_listed_before_it_is() {
    everywhere("take-back", "build", |stage| listed(stage, "u"));
    everywhere("take-back-lesson", "build", |stage| listed(stage, "ul"));
}

#[test]
fn a_no_makes_nothing_and_a_yes_needs_a_preview() {
    let mut stage = Stage::new(80, 24, Lang::En, "quiz").with_engine();
    stage.keys("b");
    stage.keys("y");
    assert_eq!((stage.app.mode(), stage.app.session().catching_up()), (Mode::Question, None), "it is not known yet what");
    stage.sees(nothing());
    stage.keys("n");
    assert_eq!((stage.app.mode(), stage.app.session().ahead()), (Mode::Normal, None));
    let runs = stage.todos.iter().filter(|todo| matches!(todo, Todo::Perform(Effect::Run(..) | Effect::Write(..))));
    assert_eq!(runs.count(), 0);
}

#[test]
fn the_tree_brings_to_the_step_under_its_cursor_and_x_stops_on_the_way() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    stage.keys("tjjb");
    assert!(stage.shown().contains("(stages/quiz)"), "{}", stage.shown());
    stage.sees(nothing());
    stage.keys("y");
    stage.sees(nothing());
    assert!(stage.app.session().busy() && stage.shown().contains("x stops here"), "{}", stage.shown());
    stage.keys("q");
    assert_eq!(stage.app.dialog, Some(Dialog::Quit), "leaving now asks first");
    stage.keys("nx");
    assert_eq!(stage.app.session().catching_up(), None);
    assert!(matches!(stage.app.session().notice(), Some(Notice::CatchUpStopped(..))));
    assert_eq!(stage.app.session().at().map(|name| name.step.as_str()), Some("build"));
}

#[test]
fn a_long_list_is_scrolled_no_further_than_its_end() {
    let mut stage = Stage::new(80, 24, Lang::En, "build").with_engine();
    stage.keys("u");
    let job = find_made(&stage);
    let many =
        (0..60).map(|number| Made { name: format!("web-{number}"), step: Some("stages/build".into()), ..made().remove(0) });
    stage.tell(Event::Made(job, Ok(many.collect())));
    assert!(stage.shown().contains("container web-0") && !stage.shown().contains("web-59"));
    for _ in 0..200 {
        stage.key(KeyCode::Down);
    }
    assert!(stage.shown().contains("web-59") && stage.shown().contains("y: do it"), "{}", stage.shown());
    stage.key(KeyCode::Up);
    stage.key(KeyCode::Esc);
    assert_eq!((stage.app.mode(), stage.app.session().cleaning()), (Mode::Normal, None));
}
