//! What comes before a step.

use crate::course::{Course, StepRef};

impl Course {
    /// What has to be done before a step, in the course's order: the lessons that its lesson builds on, and the steps before
    /// it in its own.
    #[must_use]
    pub fn before(&self, name: &StepRef) -> Vec<StepRef> {
        let needed = self.needed_by(&name.lesson);
        let mut own = true;
        let before = self.steps().map(|(one, _)| one).filter(|one| {
            own &= one != name;
            needed.contains(one.lesson.as_str()) || (own && one.lesson == name.lesson)
        });
        before.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::course::{Course, Lesson, Step, StepRef, embedded, load};

    fn name(text: &str) -> StepRef {
        let (lesson, step) = text.split_once('/').unwrap();
        StepRef { lesson: lesson.into(), step: step.into() }
    }

    #[test]
    fn a_step_comes_after_those_of_its_lesson_and_the_lessons_it_needs_and_no_others() {
        let course: Course = load(&embedded()).course;
        let before = course.before(&name("run/named"));
        let lessons: std::collections::BTreeSet<_> = before.iter().map(|one| one.lesson.as_str()).collect();
        assert_eq!(lessons.into_iter().collect::<Vec<_>>(), ["multi-stage", "run", "server-go", "single-stage"]);
        assert_eq!(before.last().map(ToString::to_string).as_deref(), Some("run/stop"));
        let all = |lesson: &Lesson| lesson.steps.iter().map(|step: &Step| step.id.clone()).collect::<Vec<_>>();
        let needed = before.iter().filter(|one| one.lesson == "multi-stage").map(|one| one.step.clone());
        assert_eq!(needed.collect::<Vec<_>>(), all(course.lesson("multi-stage").unwrap()), "a needed lesson is needed whole");
        assert!(course.before(&name("machine/version")).is_empty());
    }
}
