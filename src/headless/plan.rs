//! Which steps are gone through, in the course's order.

use crate::course::{Course, StepRef};
use crate::diagnostic::nearest;
use crate::i18n::Lang;

/// A lesson or step that is not there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No lesson has this id.
    #[error("there is no lesson `{id}`")]
    NoLesson {
        /// The id.
        id: String,
        /// The id that was meant, perhaps.
        near: Option<String>,
        /// All ids.
        all: Vec<String>,
    },
    /// No step has this name.
    #[error("there is no step `{id}`")]
    NoStep {
        /// The name.
        id: String,
        /// The name that was meant, perhaps.
        near: Option<String>,
    },
    /// Several steps have this id.
    #[error("`{id}` is a step of several lessons")]
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
        match (self, lang) {
            (Self::NoLesson { id, .. }, Lang::Ja) => format!("レッスン `{id}` はありません"),
            (Self::NoStep { id, .. }, Lang::Ja) => format!("ステップ `{id}` はありません"),
            (Self::Several { id, .. }, Lang::Ja) => format!("`{id}` という id のステップは複数のレッスンにあります"),
            (_, Lang::En) => self.to_string(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        let ja = lang == Lang::Ja;
        match self {
            Self::NoLesson { near, all, .. } => {
                let all = all.join(", ");
                match (near, ja) {
                    (Some(near), false) => format!("Did you mean {near}? There are: {all}."),
                    (Some(near), true) => format!("{near} のことですか？ あるのは {all} です。"),
                    (None, false) => format!("There are: {all}."),
                    (None, true) => format!("あるのは {all} です。"),
                }
            }
            Self::NoStep { near, .. } => match (near, ja) {
                (Some(near), false) => format!("Did you mean {near}? `sealegs list` shows every step."),
                (Some(near), true) => format!("{near} のことですか？ sealegs list ですべてのステップが分かります。"),
                (None, false) => "`sealegs list` shows every step.".to_owned(),
                (None, true) => "sealegs list ですべてのステップが分かります。".to_owned(),
            },
            Self::Several { all, .. } => {
                let all = all.join(", ");
                if ja { format!("次のどれかを指定してください: {all}") } else { format!("Say which: {all}.") }
            }
        }
    }
}

/// Every step of the course, or of one lesson, up to and with `to`.
///
/// # Errors
/// When the lesson or the step is not there, or the step's id alone does not tell which.
pub fn up_to(course: &Course, lesson: Option<&str>, to: Option<&str>) -> Result<Vec<StepRef>, PlanError> {
    let steps = of_lesson(course, lesson)?;
    let Some(to) = to else { return Ok(steps) };
    let last = find(&steps, to)?;
    let count = steps.iter().position(|name| *name == last).map_or(0, |at| at + 1);
    Ok(steps.into_iter().take(count).collect())
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
    use super::{PlanError, only, up_to};
    use crate::headless::testing::course;
    use crate::i18n::Lang;

    fn names(steps: Result<Vec<crate::course::StepRef>, PlanError>) -> Vec<String> {
        steps.unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn without_limits_every_step_is_gone_through_in_order() {
        assert_eq!(names(up_to(&course(), None, None)), ["write/file", "write/question", "serve/build", "serve/question"]);
    }

    #[test]
    fn a_run_ends_with_the_named_step() {
        assert_eq!(names(up_to(&course(), None, Some("build"))), ["write/file", "write/question", "serve/build"]);
        assert_eq!(names(up_to(&course(), Some("serve"), Some("question"))), ["serve/build", "serve/question"]);
        assert_eq!(names(up_to(&course(), None, Some("write/question"))), ["write/file", "write/question"]);
        assert_eq!(names(only(&course(), Some("serve"), Some("build"))), ["serve/build"]);
    }

    #[test]
    fn a_name_that_does_not_tell_is_answered_with_the_names_that_do() {
        let error = up_to(&course(), None, Some("question")).unwrap_err();
        assert_eq!(error.advice(Lang::En), "Say which: write/question, serve/question.");
        let error = up_to(&course(), Some("serv"), None).unwrap_err();
        assert_eq!(error.advice(Lang::En), "Did you mean serve? There are: write, serve.");
        let error = only(&course(), None, Some("serve/bild")).unwrap_err();
        assert!(error.advice(Lang::Ja).contains("serve/build"));
    }
}
