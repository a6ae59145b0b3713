//! What the commands before said, in a step that has several.

use super::*;
use crate::engine::OutputStream;
use crate::session::Line;

fn two_commands() -> Session {
    let mut course = course();
    let lines = ["docker ps", "docker ps -a"];
    course.lessons[0].steps[1] = step("build", Action::Run(lines.iter().map(|line| command(line, false)).collect()), None);
    let mut record = Record::new(&course, "s1".into(), Lang::En);
    record.step = "build".into();
    let course = Arc::new(course);
    Session::new(Setup { course, record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() }).0
}

fn say(session: &mut Session, job: JobId, text: &str) {
    let lines = vec![Line { stream: OutputStream::Stdout, text: text.into() }];
    session.handle(Event::Action(job, ActionEvent::Lines { lines, skipped: 0 }));
}

#[test]
fn what_the_first_command_said_is_still_there_beside_the_second() {
    let mut session = two_commands();
    let first = started(&input(&mut session, Input::Run));
    say(&mut session, first, "nothing runs");
    let second = started(&end(&mut session, first, Ok(0)));
    say(&mut session, second, "hello, exited");
    end(&mut session, second, Ok(0));
    let action = session.action().unwrap();
    assert_eq!(action.command.as_ref().unwrap().text, "docker ps -a");
    assert_eq!(action.earlier.len(), 1);
    assert_eq!((action.earlier[0].command.as_str(), action.earlier[0].lines[0].text.as_str()), ("docker ps", "nothing runs"));
}

#[test]
fn a_new_go_begins_with_nothing_before_it() {
    let mut session = two_commands();
    let first = started(&input(&mut session, Input::Run));
    let second = started(&end(&mut session, first, Ok(0)));
    end(&mut session, second, Ok(0));
    started(&input(&mut session, Input::Run));
    assert!(session.action().unwrap().earlier.is_empty());
}
