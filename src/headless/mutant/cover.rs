//! Which checks no mutant is there for: whether they can fail at all, nobody has seen.

use std::collections::BTreeSet;

use crate::course::{Action, Course, StepRef, Verdict};

/// The checks of these steps that no mutant names, as `lesson/step/check`, in the course's order. Where a check counts
/// does not matter: what is not tried here is tried elsewhere.
#[must_use]
pub fn without_mutant(course: &Course, steps: &BTreeSet<StepRef>) -> Vec<String> {
    let caught: BTreeSet<(&str, &str, &str)> = course
        .lessons
        .iter()
        .flat_map(|lesson| lesson.mutants.iter().map(move |mutant| (lesson, mutant)))
        .filter_map(|(lesson, mutant)| match &mutant.verdict {
            Verdict::Caught { check, .. } => Some((lesson.id.as_str(), mutant.look.as_str(), check.as_str())),
            Verdict::Right => None,
        })
        .collect();
    // No choice of how to go on is wrong.
    let tested = course.steps().filter(|(name, step)| steps.contains(name) && !matches!(step.action, Action::Choose(_)));
    tested
        .flat_map(|(name, step)| step.checks.iter().map(move |check| (name.clone(), check.id.as_str())))
        .filter(|(name, check)| !caught.contains(&(name.lesson.as_str(), name.step.as_str(), *check)))
        .map(|(name, check)| format!("{name}/{check}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::without_mutant;
    use crate::course::{Mutant, StepRef, Told, Verdict};
    use crate::headless::testing::course;

    #[test]
    fn a_check_is_named_until_a_mutant_is_there_for_it() {
        let mut course = course();
        let all = course.steps().map(|(name, _)| name).collect();
        let before = without_mutant(&course, &all);
        let [first, ..] = before.as_slice() else { panic!("the course has checks") };
        let parts: Vec<&str> = first.split('/').collect();
        let (lesson, step, check) = (parts[0].to_owned(), parts[1].to_owned(), parts[2].to_owned());
        course.lessons.iter_mut().find(|known| known.id == lesson).unwrap().mutants.push(Mutant {
            id: "wrong".into(),
            step: step.clone(),
            when: Default::default(),
            tasks: Vec::new(),
            also: Vec::new(),
            look: step.clone(),
            verdict: Verdict::Caught { check, told: Told::Says(Vec::new()) },
            patience: None,
            span: Default::default(),
        });
        assert_eq!(without_mutant(&course, &all), before[1..]);
        let only = [StepRef { lesson, step }].into();
        assert!(without_mutant(&course, &only).len() < before.len(), "steps that are not tested do not count");
    }
}
