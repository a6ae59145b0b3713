//! Taking back in a session: the list, the learner's word, the removal, and the progress that goes with it.

use std::time::Duration;

use crate::course::StepRef;
use crate::engine::EngineError;
use crate::session::reset::words::reason;
use crate::session::reset::{Item, Made, Scope, list};
use crate::session::{Effect, EngineState, JobId, Notice, Session};

/// How far it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Cleaning {
    /// What there is is being looked for.
    Finding {
        /// What is to be taken back.
        scope: Scope,
        /// The look.
        job: JobId,
    },
    /// The learner is asked.
    Listed {
        /// What is to be taken back.
        scope: Scope,
        /// What goes, and what stays for whose sake.
        items: Vec<Item>,
    },
    /// It is being removed.
    Removing {
        /// What is to be taken back.
        scope: Scope,
        /// The work.
        job: JobId,
    },
}

impl Cleaning {
    /// What is to be taken back.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        match self {
            Self::Finding { scope, .. } | Self::Listed { scope, .. } | Self::Removing { scope, .. } => scope,
        }
    }
}

impl Session {
    /// What is being taken back.
    #[must_use]
    pub fn cleaning(&self) -> Option<&Cleaning> {
        self.ways.cleaning.as_ref()
    }

    /// Things are being removed.
    #[must_use]
    pub fn taking_back(&self) -> bool {
        matches!(self.ways.cleaning, Some(Cleaning::Removing { .. }))
    }

    pub(crate) fn list_made(&mut self, scope: Scope) -> Vec<Effect> {
        if self.busy() {
            return self.say(Notice::Busy);
        }
        if !matches!(self.engine, EngineState::Ready(_)) {
            return self.say(Notice::NoEngineForIt);
        }
        if self.replay().is_some() {
            // A replay makes nothing on an engine.
            self.ways.cleaning = Some(Cleaning::Listed { scope, items: Vec::new() });
            return Vec::new();
        }
        let job = self.job();
        self.ways.cleaning = Some(Cleaning::Finding { scope, job });
        vec![Effect::FindMade(job)]
    }

    pub(crate) fn found_made(&mut self, job: JobId, result: Result<Vec<Made>, EngineError>) -> Vec<Effect> {
        let scope = match &self.ways.cleaning {
            Some(Cleaning::Finding { scope, job: wanted }) if *wanted == job => scope.clone(),
            _ => return Vec::new(),
        };
        match result {
            Ok(made) => {
                self.ways.cleaning = Some(Cleaning::Listed { items: list(&made, &scope), scope });
                Vec::new()
            }
            Err(error) => {
                self.ways.cleaning = None;
                self.say(Notice::RemoveFailed(error.to_string()))
            }
        }
    }

    pub(crate) fn take_back(&mut self) -> Vec<Effect> {
        let Some(Cleaning::Listed { scope, items }) = self.ways.cleaning.take() else { return Vec::new() };
        if self.busy() {
            return self.say(Notice::Busy);
        }
        let job = self.job();
        self.ways.cleaning = Some(Cleaning::Removing { scope, job });
        if items.is_empty() {
            return self.taken_back(job, items);
        }
        vec![Effect::RemoveMade(job, items)]
    }

    /// What could be removed is gone. Progress goes only with all of it: without the record nobody would know whose the
    /// rest is.
    pub(crate) fn taken_back(&mut self, job: JobId, items: Vec<Item>) -> Vec<Effect> {
        let scope = match &self.ways.cleaning {
            Some(Cleaning::Removing { scope, job: wanted }) if *wanted == job => scope.clone(),
            _ => return Vec::new(),
        };
        self.ways.cleaning = None;
        let lang = self.lang();
        let stays = |item: &Item| {
            let why = item.error.clone().unwrap_or_else(|| reason(item, lang));
            format!("{}: {why}", item.kind.named(&item.name, lang))
        };
        let left: Vec<String> = items.iter().filter(|item| !item.removed).map(stays).collect();
        if !left.is_empty() {
            self.notice = Some(Notice::NotTakenBack(left));
            return self.look(Duration::ZERO);
        }
        let goes = |name: &StepRef| scope.holds(Some(&name.to_string()));
        let course = self.course.clone();
        self.record.take_back(&course, &goes);
        self.steps.retain(|name, _| !goes(name));
        let mut effects = Vec::new();
        if scope == Scope::All {
            effects.push(Effect::KeepRecord);
            if let Some(first) = self.order.first() {
                self.record.lesson.clone_from(&first.lesson);
                self.record.step.clone_from(&first.step);
            }
        }
        let here = (&self.record.lesson, &self.record.step);
        let at = self.order.iter().position(|name| (&name.lesson, &name.step) == here).unwrap_or(self.at);
        effects.extend(self.go(at));
        self.notice = Some(Notice::TakenBack(items.len(), self.named(&scope)));
        effects
    }

    /// What is taken back, in words.
    #[must_use]
    pub fn named(&self, scope: &Scope) -> String {
        let lang = self.lang();
        let title = match scope {
            Scope::All => &self.course.title,
            Scope::Lesson(id) => match self.course.lesson(id) {
                Some(lesson) => &lesson.title,
                None => return id.clone(),
            },
            Scope::Step(name) => match self.course.step(name) {
                Some(step) => &step.title,
                None => return name.to_string(),
            },
        };
        self.scope.fill(title.text(lang))
    }
}
