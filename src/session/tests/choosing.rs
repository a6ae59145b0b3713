//! Choosing a way, and predicting what a command will do.

use super::*;
use crate::course::Choosing;

fn choice(id: &str) -> Choice {
    Choice { id: id.into(), text: Localized::default(), why: Localized::default() }
}

fn when(words: &str) -> Condition {
    Condition::parse(words).unwrap()
}

/// A step where a way is chosen, and a command for each way, one of them to be predicted.
fn ways() -> Course {
    let mut course = course();
    let way = Variable {
        name: "way".into(),
        default: "container".into(),
        defaults: vec![(when("go"), "host".into())],
        values: vec!["host".into(), "container".into()],
        kind: VariableKind::Choice,
        ..Variable::default()
    };
    course.variables.push(way);
    let choosing = Choosing { variable: "way".into(), choices: vec![choice("host"), choice("container")] };
    let on = |line: &str, words: &str| CommandTask { when: when(words), ..command(line, false) };
    let mut go =
        step("go", Action::Run(vec![on("go version", "way=host"), on("docker run golang go version", "!way=host")]), None);
    go.predict = Some(Quiz { kind: QuizKind::Single, choices: vec![choice("a"), choice("b")], answer: vec!["b".into()] });
    let check = |id: &str, words: &str| Check {
        id: id.into(),
        title: Localized::default(),
        spec: image("golang"),
        when: when(words),
        mistakes: Vec::new(),
        hint: Localized::default(),
        span: Span::default(),
    };
    go.checks = vec![check("always", ""), check("inside", "way=container")];
    course.lessons[0].steps = vec![step("way", Action::Choose(choosing), Some(Spec::Quiz)), go];
    course
}

fn here(step: &str, facts: &[&str]) -> Session {
    let course = Arc::new(ways());
    let mut record = Record::new(&course, "s1".into(), Lang::En);
    record.step = step.into();
    let conditions = facts.iter().map(|fact| (*fact).to_owned()).collect();
    Session::new(Setup { course, record, conditions, env: BTreeMap::new(), overrides: BTreeMap::new() }).0
}

#[test]
fn a_default_follows_the_machine_until_the_learner_chooses() {
    assert_eq!(here("go", &[]).commands(), ["docker run golang go version"]);
    assert_eq!(here("go", &["go"]).commands(), ["go version"]);
    let mut session = here("way", &["go"]);
    input(&mut session, Input::Pick(1));
    let effects = input(&mut session, Input::Run);
    assert!(effects.iter().any(
        |effect| matches!(effect, Effect::Save(record) if record.variables.get("way").map(String::as_str) == Some("container"))
    ));
    assert_eq!(session.answered_right(), Some(true), "no way is wrong");
    session.handle(Event::Input(Input::Next));
    assert_eq!(session.commands(), ["docker run golang go version"]);
}

#[test]
fn a_value_that_is_none_of_the_choices_is_refused_with_those_there_are() {
    let mut session = here("go", &[]);
    input(&mut session, Input::Set("way".into(), "boat".into()));
    assert_eq!(session.notice(), Some(&Notice::BadValue("way".into(), "it is one of host, container".into())));
}

#[test]
fn applying_the_choice_takes_what_is_in_force() {
    let mut session = here("way", &["go"]);
    input(&mut session, Input::ApplySolution);
    assert_eq!(session.record().variables.get("way").map(String::as_str), Some("host"));
}

#[test]
fn a_check_counts_only_where_its_condition_holds() {
    let ids = |session: &mut Session| {
        let look = looked(&input(session, Input::Check));
        session.handle(Event::Probed { job: look, facts: Facts::default(), finished: true });
        session.step_state().checks.iter().map(|check| check.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&mut here("go", &[])), ["always", "inside"]);
    assert_eq!(ids(&mut here("go", &["go"])), ["always"]);
}

#[test]
fn a_guess_is_asked_for_once_and_judged_when_the_command_has_run() {
    let mut session = here("go", &["go"]);
    assert!(input(&mut session, Input::Run).is_empty(), "first the guess");
    assert_eq!(session.notice(), Some(&Notice::PredictFirst));
    input(&mut session, Input::Pick(0));
    assert_eq!(session.answered_right(), None, "nothing is given away before the command has run");
    let job = started(&input(&mut session, Input::Run));
    assert_eq!(session.answered_right(), None);
    session.handle(Event::Action(job, ActionEvent::Ended(Ok(0))));
    assert_eq!(session.answered_right(), Some(false));
    input(&mut session, Input::Pick(1));
    assert_eq!(session.answered_right(), Some(false), "a guess cannot be mended afterwards");
}

#[test]
fn a_guess_stays_open_while_the_command_is_refused() {
    let mut session = here("go", &["go"]);
    input(&mut session, Input::Run);
    input(&mut session, Input::Pick(1));
    let job = started(&input(&mut session, Input::Run));
    let refused = EngineError::Refused { message: "error[bad-yaml]: this is not YAML".into(), code: 1 };
    session.handle(Event::Action(job, ActionEvent::Ended(Err(ActionError::Engine(refused)))));
    assert_eq!(session.answered_right(), None, "nothing of what was guessed has happened");
    let job = started(&input(&mut session, Input::Run));
    session.handle(Event::Action(job, ActionEvent::Ended(Ok(0))));
    assert_eq!(session.answered_right(), Some(true));
}

#[test]
fn who_does_not_want_to_guess_goes_on_without() {
    let mut session = here("go", &["go"]);
    input(&mut session, Input::Run);
    let job = started(&input(&mut session, Input::Run));
    session.handle(Event::Action(job, ActionEvent::Ended(Ok(0))));
    assert_eq!(session.answered_right(), None);
}
