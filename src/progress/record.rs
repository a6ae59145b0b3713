//! The record of one learner's way through one course.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::course::{Course, StepRef};
use crate::engine::seat::SeatName;
use crate::i18n::Lang;

/// The record's own format; a newer one is refused rather than misread.
pub const FORMAT: u32 = 1;

/// What is remembered of one learner in one course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// [`FORMAT`].
    pub format: u32,
    /// Course id.
    pub course: String,
    /// Course version this record was last used with.
    pub version: String,
    /// Session id: the label on everything the session makes on the engine.
    pub session: String,
    /// Language.
    pub lang: Lang,
    /// Lesson and step the learner stands at.
    pub lesson: String,
    /// See `lesson`.
    pub step: String,
    /// Variables the learner changed.
    #[serde(default)]
    pub variables: BTreeMap<String, String>,
    /// What is known of each step, by `lesson/step`.
    #[serde(default)]
    pub steps: BTreeMap<String, StepRecord>,
    /// The learner's seat, where several share an engine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatRecord>,
    /// Command lines the learner typed, oldest first.
    #[serde(default)]
    pub history: Vec<String>,
}

/// A seat on a shared engine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatRecord {
    /// Its name.
    pub name: SeatName,
    /// Its number on the engine, once it has one; its ports follow from it.
    #[serde(default)]
    pub number: Option<u16>,
}

/// What is remembered of one step.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StepRecord {
    /// Proved (or read, where there is nothing to prove).
    pub done: bool,
    /// The step's fingerprint when it was done.
    #[serde(default)]
    pub fingerprint: String,
    /// It was done in a replay: a recorded run proved it, and no engine did yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replayed: bool,
    /// Hints shown.
    #[serde(default)]
    pub hints: usize,
    /// The solution was applied by the program.
    #[serde(default)]
    pub applied: bool,
}

impl Record {
    /// A new record at the first step of a course.
    #[must_use]
    pub fn new(course: &Course, session: String, lang: Lang) -> Self {
        let first = course.steps().next().map(|(name, _)| name);
        Self {
            format: FORMAT,
            course: course.id.clone(),
            version: course.version.clone(),
            session,
            lang,
            lesson: first.as_ref().map(|name| name.lesson.clone()).unwrap_or_default(),
            step: first.map(|name| name.step).unwrap_or_default(),
            variables: BTreeMap::new(),
            steps: BTreeMap::new(),
            seat: None,
            history: Vec::new(),
        }
    }

    /// What is known of a step.
    #[must_use]
    pub fn of(&self, name: &StepRef) -> Option<&StepRecord> {
        self.steps.get(&name.to_string())
    }

    /// Forgets what is known of these steps, as if they had never been done; who stands in a lesson of which nothing is
    /// known any more stands at its beginning. The steps of which something was known, in the course's order.
    pub fn take_back(&mut self, course: &Course, goes: &dyn Fn(&StepRef) -> bool) -> Vec<StepRef> {
        let all: Vec<StepRef> = course.steps().map(|(name, _)| name).filter(|name| goes(name)).collect();
        let whole = |id: &str| course.steps().filter(|(name, _)| name.lesson == id).all(|(name, _)| all.contains(&name));
        if whole(&self.lesson)
            && let Some((first, _)) = course.steps().find(|(name, _)| name.lesson == self.lesson)
        {
            self.step = first.step;
        }
        all.into_iter().filter(|name| self.steps.remove(&name.to_string()).is_some_and(|known| known.done)).collect()
    }

    /// What is known of a step, to change it.
    pub fn of_mut(&mut self, name: &StepRef) -> &mut StepRecord {
        self.steps.entry(name.to_string()).or_default()
    }
}
