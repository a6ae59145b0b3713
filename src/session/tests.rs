use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::check::{Check, Fact, Facts, ImageSpec, OutputSpec, Probe, Spec};
use crate::course::{
    Action, Choice, CommandTask, Condition, Course, FileTask, Lesson, Quiz, QuizKind, Step, StepRef, Task, Variable, VariableKind,
};
use crate::diagnostic::Span;
use crate::engine::{Abilities, EngineError, EngineInfo, EngineKind, NameOwner};
use crate::i18n::{Lang, Localized};
use crate::objects::Image;
use crate::progress::Record;
use crate::session::{
    ActionError, ActionEvent, Effect, EngineNews, Event, Input, JobId, Notice, Offer, Session, Setup, StepMark, Timer,
};

mod catching_up;
mod choosing;
mod earlier;
mod editing;
mod lens;
mod live_map;
mod replaying;
mod taking_back;
mod typed;

fn step(id: &str, action: Action, spec: Option<Spec>) -> Step {
    let solution = match &action {
        Action::Run(tasks) => tasks.iter().cloned().map(Task::Run).collect(),
        Action::Write(files) => files.iter().cloned().map(Task::Write).collect(),
        Action::Quiz(quiz) => vec![Task::Answer(quiz.answer.clone())],
        Action::Choose(_) => vec![Task::Answer(Vec::new())],
        Action::Read => Vec::new(),
    };
    Step {
        id: id.into(),
        title: Localized::default(),
        prose: Localized::default(),
        mirrors: Vec::new(),
        action,
        predict: None,
        checks: spec
            .into_iter()
            .map(|spec| Check {
                id: "c".into(),
                title: Localized::from_iter([(Lang::En, "it is on ${port}".to_owned()), (Lang::Ja, "${port} にある".to_owned())]),
                spec,
                when: Condition::default(),
                mistakes: Vec::new(),
                hint: Localized::default(),
                span: Span::default(),
            })
            .collect(),
        hints: vec![Localized::from_iter([(Lang::En, "look".to_owned())])],
        solution,
        speaker: Localized::default(),
        line_notes: Vec::new(),
        compare: None,
        plan: None,
        span: Span::default(),
        fingerprint: format!("{id}-1"),
    }
}

fn command(line: &str, foreground: bool) -> CommandTask {
    CommandTask { line: line.into(), cwd: String::new(), when: Condition::default(), foreground, fails: false }
}

fn image(reference: &str) -> Spec {
    Spec::Image(ImageSpec { reference: reference.into(), ..ImageSpec::default() })
}

fn course() -> Course {
    let choice = |id: &str| Choice { id: id.into(), text: Localized::default(), why: Localized::default() };
    let quiz = Quiz {
        kind: QuizKind::Multiple,
        choices: vec![choice("a"), choice("b"), choice("c")],
        answer: vec!["c".into(), "a".into()],
    };
    let file = FileTask { path: "app/Dockerfile".into(), content: "EXPOSE ${port}".into(), skeleton: None };
    let mut both = step("both", Action::Run(vec![command("docker build -t app .", false)]), Some(image("app")));
    both.solution = vec![Task::Write(file), Task::Run(command("docker build -t app .", false))];
    let steps = vec![
        step("read", Action::Read, None),
        step("build", Action::Run(vec![command("docker build -t app .", false)]), Some(image("app"))),
        step(
            "serve",
            Action::Run(vec![command("docker run -p ${port}:80 --name web app", true)]),
            Some(Spec::Ran(OutputSpec::default())),
        ),
        step("quiz", Action::Quiz(quiz), Some(Spec::Quiz)),
        both,
    ];
    Course {
        id: "test".into(),
        version: "2".into(),
        languages: vec![Lang::En, Lang::Ja],
        variables: vec![Variable {
            name: "port".into(),
            default: "8080".into(),
            kind: VariableKind::Port,
            ..Variable::default()
        }],
        lessons: vec![Lesson { id: "one".into(), steps, ..Lesson::default() }],
        ..Course::default()
    }
}

fn open(record: impl FnOnce(&mut Record)) -> (Session, Vec<Effect>) {
    let course = Arc::new(course());
    let mut kept = Record::new(&course, "s1".into(), Lang::En);
    record(&mut kept);
    Session::new(Setup { course, record: kept, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() })
}

fn at(step: &str) -> Session {
    open(|record| record.step = step.into()).0
}

fn input(session: &mut Session, input: Input) -> Vec<Effect> {
    session.handle(Event::Input(input))
}

fn engine() -> Event {
    Event::Engine(EngineNews::Ready(EngineInfo {
        kind: EngineKind::Docker,
        version: "28".into(),
        api: "1.41".into(),
        endpoint: String::new(),
        platform: "linux/amd64".into(),
        abilities: Abilities::default(),
        replay: None,
    }))
}

fn started(effects: &[Effect]) -> JobId {
    effects
        .iter()
        .find_map(|effect| if let Effect::Run(job, _) = effect { Some(*job) } else { None })
        .expect("a command is started")
}

fn looked(effects: &[Effect]) -> JobId {
    effects
        .iter()
        .find_map(|effect| if let Effect::Probe { job, .. } = effect { Some(*job) } else { None })
        .expect("a look is taken")
}

fn with_image(found: bool) -> Facts {
    let image = found.then(|| Image { id: "sha256:1".into(), tags: vec!["app:latest".into()], ..Image::default() });
    Facts::from_iter([(Probe::Image("app".into()), Fact::Image(image))])
}

fn end(session: &mut Session, job: JobId, result: Result<i64, ActionError>) -> Vec<Effect> {
    session.handle(Event::Action(job, ActionEvent::Ended(result)))
}

#[test]
fn a_command_that_ran_well_is_followed_by_a_look_and_the_step_is_done_and_saved() {
    let mut session = at("build");
    let job = started(&input(&mut session, Input::Run));
    let look = looked(&end(&mut session, job, Ok(0)));
    let effects = session.handle(Event::Probed { job: look, facts: with_image(true), finished: true });
    assert_eq!(session.notice(), Some(&Notice::StepDone));
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Done);
    assert!(matches!(effects.as_slice(), [Effect::Save(record)] if record.steps["one/build"].done));
}

#[test]
fn a_failed_check_leaves_the_step_open_and_says_what_to_do() {
    let mut session = at("build");
    let look = looked(&input(&mut session, Input::Check));
    session.handle(Event::Probed { job: look, facts: with_image(false), finished: true });
    let outcome = session.step_state().checks[0].outcome.clone().unwrap();
    assert!(matches!(outcome, crate::check::Outcome::Failed { hint, .. } if !hint.is_empty()));
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Open);
}

#[test]
fn results_of_an_earlier_look_are_dropped() {
    let mut session = at("build");
    let old = looked(&input(&mut session, Input::Check));
    let new = looked(&input(&mut session, Input::Check));
    session.handle(Event::Probed { job: old, facts: with_image(true), finished: true });
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Open);
    session.handle(Event::Probed { job: new, facts: with_image(true), finished: true });
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Done);
}

#[test]
fn a_foreground_command_is_checked_while_it_runs_and_stopped_when_the_learner_goes_on() {
    let mut session = at("serve");
    let job = started(&input(&mut session, Input::Run));
    looked(&session.handle(Event::Action(job, ActionEvent::Started(Some("abc".into())))));
    let effects = input(&mut session, Input::Next);
    assert!(effects.contains(&Effect::Cancel { job, force: false }));
    assert_eq!(session.notice(), Some(&Notice::StoppedToMove("docker run -p 8080:80 --name web app".into())));
}

#[test]
fn a_command_waits_for_the_one_that_is_being_stopped() {
    let mut session = at("serve");
    let job = started(&input(&mut session, Input::Run));
    input(&mut session, Input::Cancel);
    assert!(input(&mut session, Input::Run).is_empty());
    assert!(started(&end(&mut session, job, Ok(130))) > job);
}

#[test]
fn stopping_twice_forces() {
    let mut session = at("build");
    let job = started(&input(&mut session, Input::Run));
    assert_eq!(input(&mut session, Input::Cancel), [Effect::Cancel { job, force: false }]);
    assert_eq!(input(&mut session, Input::Cancel), [Effect::Cancel { job, force: true }]);
}

#[test]
fn a_running_command_is_not_disturbed_by_another() {
    let mut session = at("build");
    started(&input(&mut session, Input::Run));
    assert!(input(&mut session, Input::Run).is_empty());
    assert_eq!(session.notice(), Some(&Notice::Busy));
}

#[test]
fn the_answer_counts_in_any_order_where_order_is_not_asked_for() {
    let mut session = at("quiz");
    input(&mut session, Input::Pick(0));
    input(&mut session, Input::Pick(1));
    let look = looked(&input(&mut session, Input::Run));
    session.handle(Event::Probed { job: look, facts: Facts::default(), finished: true });
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Open);
    input(&mut session, Input::Pick(1));
    input(&mut session, Input::Pick(2));
    let look = looked(&input(&mut session, Input::Run));
    session.handle(Event::Probed { job: look, facts: Facts::default(), finished: true });
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Done);
}

#[test]
fn a_solution_writes_its_files_first_and_fills_variables_in() {
    let mut session = at("both");
    input(&mut session, Input::Set("port".into(), "9000".into()));
    let effects = input(&mut session, Input::ApplySolution);
    let [Effect::Write(job, files)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(files, &[("app/Dockerfile".to_owned(), "EXPOSE 9000".to_owned())]);
    started(&session.handle(Event::Written(*job, Ok(Vec::new()))));
}

#[test]
fn the_learners_own_earlier_container_may_be_removed_and_the_command_runs_again() {
    let mut session = at("serve");
    let job = started(&input(&mut session, Input::Run));
    let taken = |owner| Err(ActionError::Engine(EngineError::NameTaken { name: "web".into(), owner }));
    end(&mut session, job, taken(NameOwner::Own));
    assert_eq!(session.offer(), Some(&Offer::RemoveContainer("web".into())));
    let effects = input(&mut session, Input::Confirm(true));
    let [Effect::RemoveContainer(job, name)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(name, "web");
    let job = started(&session.handle(Event::Removed(*job, Ok(()))));
    end(&mut session, job, taken(NameOwner::Stranger));
    assert_eq!(session.offer(), None, "a stranger's container is never offered");
}

#[test]
fn a_course_that_changed_is_explained_and_nothing_is_dropped() {
    let (session, _) = open(|record| {
        record.version = "1".into();
        record.of_mut(&StepRef { lesson: "one".into(), step: "build".into() }).done = true;
        record.of_mut(&StepRef { lesson: "old".into(), step: "gone".into() }).done = true;
    });
    assert_eq!(session.notice(), Some(&Notice::CourseChanged("1".into(), "2".into(), 1, 1)));
    assert_eq!(session.mark(&StepRef { lesson: "one".into(), step: "build".into() }), StepMark::Stale);
    assert!(session.record().steps.contains_key("old/gone"));
}

#[test]
fn a_lost_engine_is_looked_for_again_and_the_step_can_be_run_again() {
    let mut session = at("build");
    let job = started(&input(&mut session, Input::Run));
    let lost = EngineError::Lost { detail: "gone".into() };
    let effects = session.handle(Event::Engine(EngineNews::Lost(lost.clone())));
    assert!(matches!(effects.as_slice(), [Effect::Timer(Timer::Reconnect, _)]));
    assert!(end(&mut session, job, Err(lost.into())).contains(&Effect::Connect));
    started(&input(&mut session, Input::Run));
}

#[test]
fn a_stream_of_changes_never_starves_a_look() {
    let mut session = at("build");
    let look = looked(&input(&mut session, Input::Check));
    assert!(session.handle(Event::Timer(Timer::Recheck)).is_empty(), "the look under way is finished first");
    let effects = session.handle(Event::Probed { job: look, facts: with_image(false), finished: true });
    assert!(looked(&effects) > look, "then it is looked once more");
}

#[test]
fn a_variable_takes_only_values_of_its_kind() {
    let mut session = at("serve");
    for bad in ["", "0", "65536", "http"] {
        input(&mut session, Input::Set("port".into(), bad.into()));
        assert!(matches!(session.notice(), Some(Notice::BadValue(..))), "{bad}");
    }
    assert_eq!(session.commands(), ["docker run -p 8080:80 --name web app"]);
}

#[test]
fn another_language_judges_the_same_facts_in_its_own_words() {
    let mut session = at("build");
    let look = looked(&input(&mut session, Input::Check));
    session.handle(Event::Probed { job: look, facts: with_image(false), finished: true });
    let before = session.step_state().checks[0].clone();
    assert_eq!(before.title, "it is on 8080");
    input(&mut session, Input::Language(Lang::Ja));
    assert_ne!(session.step_state().checks[0].outcome, before.outcome);
    assert_eq!(session.step_state().checks[0].title, "8080 にある");
}

#[test]
fn a_step_that_is_only_read_is_done_when_the_learner_goes_on() {
    let mut session = at("read");
    input(&mut session, Input::Run);
    assert_eq!(session.at().unwrap().step, "build");
    assert_eq!(session.mark(&StepRef { lesson: "one".into(), step: "read".into() }), StepMark::Done);
}

#[test]
fn whoever_asks_is_told_again_that_the_step_is_done_and_whoever_does_not_is_left_alone() {
    let mut session = at("build");
    let pass = |session: &mut Session, look| session.handle(Event::Probed { job: look, facts: with_image(true), finished: true });
    let look = looked(&input(&mut session, Input::Check));
    pass(&mut session, look);
    input(&mut session, Input::Dismiss);
    let look = looked(&session.handle(Event::Timer(Timer::Recheck)));
    pass(&mut session, look);
    assert_eq!(session.notice(), None);
    let look = looked(&input(&mut session, Input::Check));
    pass(&mut session, look);
    assert_eq!(session.notice(), Some(&Notice::StepDone));
}

#[test]
fn a_command_that_met_no_engine_has_no_exit_code() {
    let mut session = at("build");
    let exit_after = |session: &mut Session, error: EngineError| {
        let job = started(&input(session, Input::Run));
        end(session, job, Err(ActionError::Engine(error)));
        session.step_state().ran.as_ref().and_then(|ran| ran.exit)
    };
    assert_eq!(exit_after(&mut session, EngineError::NotFound { what: "image", name: "x".into() }), Some(1));
    assert_eq!(exit_after(&mut session, EngineError::Unreachable { endpoint: "x".into(), detail: "x".into() }), None);
}

#[test]
fn an_order_is_an_answer_only_when_every_line_has_its_place() {
    let mut course = course();
    for step in &mut course.lessons[0].steps {
        if let Action::Quiz(quiz) = &mut step.action {
            quiz.kind = QuizKind::Order;
        }
    }
    let mut record = Record::new(&course, "s1".into(), Lang::En);
    record.step = "quiz".into();
    let setup =
        Setup { course: Arc::new(course), record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
    let mut session = Session::new(setup).0;
    input(&mut session, Input::Pick(2));
    assert!(input(&mut session, Input::Run).is_empty());
    assert_eq!(session.notice(), Some(&Notice::OrderAll));
    input(&mut session, Input::Pick(0));
    input(&mut session, Input::Pick(1));
    looked(&input(&mut session, Input::Run));
}
