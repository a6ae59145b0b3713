//! The built-in course, and what authors of broken courses are told.

use sealegs::course;

#[test]
fn the_built_in_course_has_no_problem() {
    let loaded = course::load(&course::embedded());
    let problems = loaded.diagnostics.iter().filter(|problem| problem.code != "missing-translation");
    let problems: Vec<String> = problems.map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
    assert!(loaded.course.steps().count() > 20);
}
