//! What the editor opens, and what is said of a file that is spoilt again.

use super::*;
use crate::session::ToEdit;

const RECIPE: &str = "EXPOSE ${port}";

fn file(path: &str, content: &str) -> FileTask {
    FileTask { path: path.into(), content: content.into(), skeleton: Some(RECIPE.into()) }
}

/// A step that writes these files, before the steps of the test's course.
fn writing(files: Vec<FileTask>, at: &str) -> Session {
    let mut course = course();
    course.lessons[0].steps.insert(0, step("write", Action::Write(files), None));
    let mut record = Record::new(&course, "s1".into(), Lang::En);
    record.step = at.into();
    let setup =
        Setup { course: Arc::new(course), record, conditions: BTreeSet::new(), env: BTreeMap::new(), overrides: BTreeMap::new() };
    Session::new(setup).0
}

fn opened(effects: &[Effect]) -> Vec<(&str, bool)> {
    let [Effect::Edit(files)] = effects else { panic!("no editor is opened: {effects:?}") };
    assert!(files.iter().all(|file| file.start == "EXPOSE 8080"), "variables are filled in: {files:?}");
    files.iter().map(|file: &ToEdit| (file.path.as_str(), file.open)).collect()
}

#[test]
fn files_that_are_ready_come_along_and_only_those_with_something_to_write_are_opened() {
    let files = vec![file("main.go", "a server"), file("Makefile", RECIPE)];
    let mut session = writing(files.clone(), "write");
    assert_eq!(opened(&input(&mut session, Input::Edit(None))), [("main.go", true), ("Makefile", false)]);
    let mut session = writing(files, "build");
    assert_eq!(opened(&input(&mut session, Input::Edit(None))), [("main.go", true), ("Makefile", false)]);
}

#[test]
fn where_every_file_is_ready_all_of_them_are_opened() {
    let mut session = writing(vec![file("a", RECIPE), file("b", RECIPE)], "write");
    assert_eq!(opened(&input(&mut session, Input::Edit(None))), [("a", true), ("b", true)]);
}

#[test]
fn the_file_that_is_being_read_is_the_one_that_is_opened() {
    let mut session = writing(vec![file("main.go", "a server"), file("Makefile", RECIPE)], "build");
    assert_eq!(opened(&input(&mut session, Input::Edit(Some("Makefile".into())))), [("Makefile", true)]);
}

#[test]
fn a_step_without_a_file_says_so() {
    let mut session = at("build");
    input(&mut session, Input::Edit(None));
    assert_eq!(session.notice(), Some(&Notice::NoFile));
}

#[test]
fn done_is_no_longer_said_when_a_check_fails_again() {
    let mut session = at("build");
    let look = looked(&input(&mut session, Input::Check));
    session.handle(Event::Probed { job: look, facts: with_image(true), finished: true });
    assert_eq!(session.notice(), Some(&Notice::StepDone));
    let look = looked(&input(&mut session, Input::Check));
    session.handle(Event::Probed { job: look, facts: with_image(false), finished: true });
    assert_eq!(session.notice(), None);
}
