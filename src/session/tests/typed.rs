//! Commands that are typed.

use super::*;
use crate::docker_cli::compare::SoFar;
use crate::docker_cli::{CommandLine, Comparison, DockerCommand};
use crate::session::{KEPT_TYPED, Prepared};

fn types(session: &mut Session, line: &str) -> Vec<Effect> {
    input(session, Input::Command(line.to_owned()))
}

fn prepared(effects: &[Effect]) -> Prepared {
    effects
        .iter()
        .find_map(|effect| if let Effect::Run(_, prepared) = effect { Some((**prepared).clone()) } else { None })
        .expect("a command is started")
}

/// A step with these commands and nothing to prove.
fn with_commands(commands: Vec<CommandTask>) -> Session {
    let mut course = course();
    course.lessons[0].steps = vec![step("many", Action::Run(commands), Some(image("app")))];
    let record = Record::new(&course, "s1".into(), Lang::En);
    let setup = Setup {
        course: Arc::new(course),
        record,
        conditions: BTreeSet::new(),
        env: BTreeMap::from([("PWD".to_owned(), "/home/me".to_owned())]),
        overrides: BTreeMap::new(),
    };
    Session::new(setup).0
}

#[test]
fn the_right_command_in_other_words_runs_as_the_steps_own_would() {
    let mut session = at("serve");
    let prepared = prepared(&types(&mut session, "docker container run --publish=8080:80 --name web app:latest"));
    assert!(prepared.foreground, "it holds the terminal as the step's does");
    assert!(session.action().unwrap().typed.as_ref().unwrap().is_right());
}

#[test]
fn a_wrong_command_is_run_as_it_stands_and_what_differs_is_known() {
    let mut session = at("build");
    let effects = types(&mut session, "docker build -t ap .");
    assert_eq!(prepared(&effects).text, "docker build -t ap .");
    let typed = session.action().unwrap().typed.clone().unwrap();
    assert_eq!(typed.asked.as_deref(), Some("docker build -t app ."));
    let Some(Comparison::Differs(differences)) = typed.comparison else { panic!("it differs") };
    assert_eq!(differences[0].text(Lang::En), "you tagged `ap`, the step asks for `app`");
    let look = looked(&end(&mut session, started(&effects), Ok(0)));
    session.handle(Event::Probed { job: look, facts: with_image(false), finished: true });
    assert_eq!(session.mark(session.at().unwrap()), StepMark::Open, "the checks look, as they do after r");
}

#[test]
fn a_typed_command_that_proves_the_step_is_praised() {
    let mut session = at("build");
    let effects = types(&mut session, "docker build -t app .");
    let look = looked(&end(&mut session, started(&effects), Ok(0)));
    session.handle(Event::Probed { job: look, facts: with_image(true), finished: true });
    assert_eq!(session.notice(), Some(&Notice::StepDone));
}

#[test]
fn a_line_docker_does_not_know_is_shown_as_typed_with_what_is_wrong() {
    let mut session = at("build");
    let effects = types(&mut session, "docker biuld .");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Run(..))));
    let action = session.action().unwrap();
    assert_eq!(action.command.as_ref().unwrap().text, "docker biuld .");
    assert!(matches!(&action.result, Some(Err(ActionError::Command { what, .. })) if what.contains("biuld")));
}

#[test]
fn of_several_commands_the_next_one_is_asked_for_once_one_did_well() {
    let mut session = with_commands(vec![command("docker pull a", false), command("docker pull b", false)]);
    let wrong = started(&types(&mut session, "docker pull c"));
    end(&mut session, wrong, Ok(0));
    assert_eq!(session.asked().as_deref(), Some("docker pull a"));
    let failed = started(&types(&mut session, "docker pull a"));
    end(&mut session, failed, Ok(1));
    assert_eq!(session.asked().as_deref(), Some("docker pull a"), "it did not do well");
    let right = started(&types(&mut session, "docker image pull a"));
    end(&mut session, right, Ok(0));
    assert_eq!((session.asked().as_deref(), session.asked_place()), (Some("docker pull b"), (2, 2)));
    assert_eq!(session.so_far("docker pull a", 13), Some(SoFar::Same), "the first may be typed again");
}

#[test]
fn the_folder_of_the_command_is_known_as_pwd() {
    let mut task = command("docker run -v .:/app app", false);
    task.cwd = "goapp".into();
    let mut session = with_commands(vec![task]);
    assert_eq!(session.so_far("docker run -v $PWD:/app app", 0), Some(SoFar::Same));
    let prepared = prepared(&types(&mut session, "docker run -v $PWD:/app app"));
    assert_eq!(prepared.cwd, "goapp");
    let CommandLine::Docker(DockerCommand::Run(run)) = prepared.command else { panic!("a run") };
    assert_eq!(run.volumes, ["/home/me/goapp:/app"]);
}

#[test]
fn only_what_the_step_wants_to_fail_is_meant_to_fail() {
    let mut task = command("docker run app", false);
    task.fails = true;
    let mut session = with_commands(vec![task]);
    assert!(prepared(&types(&mut session, "docker run app:latest")).fails);
    session.handle(Event::Action(session.action().unwrap().job, ActionEvent::Ended(Ok(1))));
    assert!(!prepared(&types(&mut session, "docker run other")).fails);
}

#[test]
fn typed_lines_are_kept_in_the_record_each_once_and_not_without_end() {
    let mut session = with_commands(Vec::new());
    for number in 0..KEPT_TYPED + 5 {
        let effects = types(&mut session, &format!("echo {number}"));
        assert!(effects.iter().any(|effect| matches!(effect, Effect::Save(_))));
        let job = started(&effects);
        end(&mut session, job, Ok(0));
    }
    types(&mut session, "echo 100");
    let history = session.history();
    assert_eq!((history.len(), history.first().map(String::as_str)), (KEPT_TYPED, Some("echo 5")));
    assert_eq!(history.iter().filter(|line| *line == "echo 100").count(), 1);
    assert_eq!(history.last().map(String::as_str), Some("echo 100"));
}

#[test]
fn names_are_asked_for_only_while_somebody_types() {
    let mut session = at("build");
    let names = |effects: &[Effect]| effects.iter().any(|effect| matches!(effect, Effect::Names(_)));
    assert!(!names(&session.handle(Event::Timer(Timer::Recheck))));
    assert!(names(&input(&mut session, Input::Names(true))));
    assert!(names(&session.handle(Event::Timer(Timer::Recheck))), "something changed");
    input(&mut session, Input::Names(false));
    assert!(!names(&session.handle(Event::Timer(Timer::Recheck))));
}

#[test]
fn the_failure_of_another_command_is_not_the_one_the_step_is_about() {
    let refused = || command("curl http://localhost:8080/", false);
    let exit_of = |line: &str| {
        let mut session = with_commands(vec![refused()]);
        let job = started(&types(&mut session, line));
        end(&mut session, job, Ok(7));
        session.step_state().ran.as_ref().and_then(|ran| ran.exit)
    };
    assert_eq!(exit_of("dokcer ps"), None);
    assert_eq!(exit_of("docker ps"), None);
    assert_eq!(exit_of("curl http://localhost:8080/"), Some(7));
    assert_eq!(exit_of("curl -v localhost:8080"), Some(7), "the same in other words");
}
