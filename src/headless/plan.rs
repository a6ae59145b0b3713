//! Which steps are gone through, in the course's order.

use std::collections::BTreeSet;

use crate::course::{Course, StepRef};
use crate::diagnostic::nearest;
use crate::i18n::{Lang, listed, words};

/// A lesson or step that is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum PlanError {
    /// No lesson has this id.
    NoLesson {
        /// The id.
        id: String,
        /// The id that was meant, perhaps.
        near: Option<String>,
        /// All ids.
        all: Vec<String>,
    },
    /// No step has this name.
    NoStep {
        /// The name.
        id: String,
        /// The name that was meant, perhaps.
        near: Option<String>,
    },
    /// No mutant has this id.
    NoMutant {
        /// The id.
        id: String,
        /// The id that was meant, perhaps.
        near: Option<String>,
    },
    /// Several steps have this id.
    Several {
        /// The id.
        id: String,
        /// The steps' full names.
        all: Vec<String>,
    },
}

impl PlanError {
    /// It in the learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoLesson { id, .. } => words!(lang, "run-no-lesson", id),
            Self::NoStep { id, .. } => words!(lang, "run-no-step", id),
            Self::NoMutant { id, .. } => words!(lang, "run-no-mutant", id),
            Self::Several { id, .. } => words!(lang, "run-several-steps", id),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        match self {
            Self::NoLesson { near: Some(near), all, .. } => words!(lang, "run-lessons-near", near, all = listed(lang, all)),
            Self::NoLesson { near: None, all, .. } => words!(lang, "run-lessons", all = listed(lang, all)),
            Self::NoStep { near: Some(near), .. } => words!(lang, "run-steps-near", near),
            Self::NoStep { near: None, .. } => words!(lang, "run-steps"),
            Self::NoMutant { near: Some(near), .. } => words!(lang, "run-mutants-near", near),
            Self::NoMutant { near: None, .. } => words!(lang, "run-mutants"),
            Self::Several { all, .. } => words!(lang, "run-say-which-all", all = listed(lang, all)),
        }
    }
}

/// What to go through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Steps of earlier lessons that the others build on: done only where they do not stand already.
    pub needed: Vec<StepRef>,
    /// The steps that were asked for.
    pub steps: Vec<StepRef>,
}

/// Every step of the course, or of one lesson with what it needs, up to and with `to`.
///
/// # Errors
/// When the lesson or the step is not there, or the step's id alone does not tell which.
pub fn up_to(course: &Course, lesson: Option<&str>, to: Option<&str>) -> Result<Plan, PlanError> {
    let mut steps = of_lesson(course, lesson)?;
    if let Some(to) = to {
        let last = find(&steps, to)?;
        steps.truncate(steps.iter().position(|name| *name == last).map_or(0, |at| at + 1));
    }
    let needs = lesson.map(|id| course.needed_by(id)).unwrap_or_default();
    let needed = course.steps().map(|(name, _)| name).filter(|name| needs.contains(name.lesson.as_str())).collect();
    Ok(Plan { needed, steps })
}

/// The step with this name, `STEP` or `LESSON/STEP`.
///
/// # Errors
/// When there is none, or several.
pub fn named(course: &Course, step: &str) -> Result<StepRef, PlanError> {
    find(&of_lesson(course, None)?, step)
}

/// One step, or every step of the course or of one lesson.
///
/// # Errors
/// See [`up_to`].
pub fn only(course: &Course, lesson: Option<&str>, step: Option<&str>) -> Result<Vec<StepRef>, PlanError> {
    let steps = of_lesson(course, lesson)?;
    match step {
        Some(step) => find(&steps, step).map(|name| vec![name]),
        None => Ok(steps),
    }
}

/// What to go through so that each of these steps stands on what those before it made: their lessons up to the last of
/// them, and the lessons that those build on.
#[must_use]
pub fn through(course: &Course, tested: &BTreeSet<StepRef>) -> Plan {
    let lessons: BTreeSet<&str> = tested.iter().map(|name| name.lesson.as_str()).collect();
    let needs: BTreeSet<&str> = lessons.iter().flat_map(|id| course.needed_by(id)).collect();
    let mut plan = Plan::default();
    for lesson in &course.lessons {
        let names: Vec<StepRef> =
            lesson.steps.iter().map(|step| StepRef { lesson: lesson.id.clone(), step: step.id.clone() }).collect();
        let is_needed = needs.contains(lesson.id.as_str());
        if lessons.contains(lesson.id.as_str()) {
            let last = names.iter().rposition(|name| tested.contains(name)).map_or(0, |at| at + 1);
            let count = if is_needed { names.len() } else { last };
            plan.steps.extend(names.into_iter().take(count));
        } else if is_needed {
            plan.needed.extend(names);
        }
    }
    plan
}

/// The steps of the mutant with this id, among these.
///
/// # Errors
/// When there is none.
pub fn of_mutant(course: &Course, id: &str, among: &BTreeSet<StepRef>) -> Result<Vec<StepRef>, PlanError> {
    let named = |lesson: &str, step: &str| StepRef { lesson: lesson.to_owned(), step: step.to_owned() };
    let all = course.lessons.iter().flat_map(|lesson| lesson.mutants.iter().map(move |mutant| (lesson, mutant)));
    let all: Vec<_> = all
        .map(|(lesson, mutant)| (named(&lesson.id, &mutant.step), mutant.id.as_str()))
        .filter(|(step, _)| among.contains(step))
        .collect();
    let steps: Vec<StepRef> = all.iter().filter(|(_, known)| *known == id).map(|(step, _)| step.clone()).collect();
    if steps.is_empty() {
        let near = nearest(id, all.iter().map(|(_, known)| *known)).map(str::to_owned);
        return Err(PlanError::NoMutant { id: id.to_owned(), near });
    }
    Ok(steps)
}

fn of_lesson(course: &Course, lesson: Option<&str>) -> Result<Vec<StepRef>, PlanError> {
    if let Some(id) = lesson.filter(|id| course.lesson(id).is_none()) {
        let ids = || course.lessons.iter().map(|lesson| lesson.id.as_str());
        return Err(PlanError::NoLesson {
            id: id.to_owned(),
            near: nearest(id, ids()).map(str::to_owned),
            all: ids().map(str::to_owned).collect(),
        });
    }
    Ok(course.steps().map(|(name, _)| name).filter(|name| lesson.is_none_or(|id| name.lesson == id)).collect())
}

fn find(steps: &[StepRef], wanted: &str) -> Result<StepRef, PlanError> {
    let full = wanted.contains('/');
    let matching: Vec<_> =
        steps.iter().filter(|name| if full { name.to_string() == wanted } else { name.step == wanted }).collect();
    match matching.as_slice() {
        [one] => Ok((*one).clone()),
        [] => {
            let names: Vec<_> = steps.iter().map(|name| if full { name.to_string() } else { name.step.clone() }).collect();
            let near = nearest(wanted, names.iter().map(String::as_str)).map(str::to_owned);
            Err(PlanError::NoStep { id: wanted.to_owned(), near })
        }
        several => Err(PlanError::Several { id: wanted.to_owned(), all: several.iter().map(ToString::to_string).collect() }),
    }
}

#[cfg(test)]
mod tests {
    use super::{PlanError, only};
    use crate::headless::testing::course;
    use crate::i18n::Lang;

    fn names(steps: Result<Vec<crate::course::StepRef>, PlanError>) -> Vec<String> {
        steps.unwrap().iter().map(ToString::to_string).collect()
    }

    fn up_to(lesson: Option<&str>, to: Option<&str>) -> Result<Vec<crate::course::StepRef>, PlanError> {
        super::up_to(&course(), lesson, to).map(|plan| plan.steps)
    }

    #[test]
    fn one_lesson_comes_after_those_it_builds_on() {
        let mut course = course();
        assert!(super::up_to(&course, Some("serve"), None).unwrap().needed.is_empty());
        course.lessons[1].needs = vec!["write".into()];
        let plan = super::up_to(&course, Some("serve"), Some("build")).unwrap();
        assert_eq!(names(Ok(plan.needed)), ["write/file", "write/question"]);
        assert_eq!(names(Ok(plan.steps)), ["serve/build"]);
        assert!(super::up_to(&course, None, None).unwrap().needed.is_empty(), "the whole course has all of them in order");
    }

    #[test]
    fn without_limits_every_step_is_gone_through_in_order() {
        assert_eq!(names(up_to(None, None)), ["write/file", "write/question", "serve/build", "serve/question"]);
    }

    #[test]
    fn a_run_ends_with_the_named_step() {
        assert_eq!(names(up_to(None, Some("build"))), ["write/file", "write/question", "serve/build"]);
        assert_eq!(names(up_to(Some("serve"), Some("question"))), ["serve/build", "serve/question"]);
        assert_eq!(names(up_to(None, Some("write/question"))), ["write/file", "write/question"]);
        assert_eq!(names(only(&course(), Some("serve"), Some("build"))), ["serve/build"]);
    }

    #[test]
    fn a_name_that_does_not_tell_is_answered_with_the_names_that_do() {
        let error = up_to(None, Some("question")).unwrap_err();
        assert_eq!(error.advice(Lang::En), "Say which: write/question, serve/question.");
        let error = up_to(Some("serv"), None).unwrap_err();
        assert_eq!(error.advice(Lang::En), "Did you mean serve? There are: write, serve.");
        let error = only(&course(), None, Some("serve/bild")).unwrap_err();
        assert!(error.advice(Lang::Ja).contains("serve/build"));
    }
}
