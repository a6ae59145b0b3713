//! What builds on what: which lessons and steps come before others.

use std::collections::BTreeSet;

use crate::course::{Course, StepRef};

impl Course {
    /// The lessons that a lesson builds on, also by way of others.
    #[must_use]
    pub fn needed_by<'a>(&'a self, lesson: &'a str) -> BTreeSet<&'a str> {
        let mut all = BTreeSet::new();
        let mut open: Vec<&str> = vec![lesson];
        while let Some(id) = open.pop() {
            let needs = self.lesson(id).map(|lesson| lesson.needs.as_slice()).unwrap_or_default();
            open.extend(needs.iter().map(String::as_str).filter(|need| all.insert(*need)));
        }
        all
    }

    /// The steps that a step builds on, in the course's order: those of the lessons that its lesson needs, and those before
    /// it in its own.
    #[must_use]
    pub fn before(&self, name: &StepRef) -> Vec<StepRef> {
        let needed = self.needed_by(&name.lesson);
        let is_before = |other: &StepRef| needed.contains(other.lesson.as_str()) || other.lesson == name.lesson;
        self.steps().map(|(other, _)| other).take_while(|other| other != name).filter(is_before).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::course::StepRef;
    use crate::headless::testing::course;

    #[test]
    fn a_step_builds_on_the_lessons_that_are_needed_and_on_the_steps_before_it() {
        let mut course = course();
        let before = |course: &crate::course::Course, lesson: &str, step: &str| {
            let name = StepRef { lesson: lesson.into(), step: step.into() };
            course.before(&name).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(before(&course, "serve", "question"), ["serve/build"]);
        course.lessons[1].needs = vec!["write".into()];
        assert_eq!(before(&course, "serve", "question"), ["write/file", "write/question", "serve/build"]);
        assert_eq!(before(&course, "write", "file"), [""; 0]);
    }
}
