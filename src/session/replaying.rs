//! A recorded run in the place of an engine: what is shown then is the recorded machine, with its variables and ways.

use crate::check::{Facts, Probe};
use crate::course::Action;
use crate::engine::replay::label;
use crate::engine::{EngineInfo, ReplayMark};
use crate::i18n::{Lang, fixed, words};
use crate::session::{Effect, EngineState, Notice, Session, StepState};

/// What a learner is told when a recorded run is shown from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaying {
    /// Make and version of the engine that was recorded.
    pub engine: String,
    /// The day.
    pub date: String,
    /// It was made on stand-ins for the base images.
    pub stand_ins: bool,
    /// It was asked for, and is not there for want of an engine.
    pub chosen: bool,
    /// Variables that the learner has otherwise than the course: name, the learner's value, the recorded one.
    pub others: Vec<(String, String, String)>,
}

impl Replaying {
    /// It in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let Self { engine, date, stand_ins, chosen, others } = self;
        let values = |own: bool| {
            let value =
                |(name, mine, recorded): &(String, String, String)| format!("{name}={}", if own { mine } else { recorded });
            others.iter().map(value).collect::<Vec<_>>().join(", ")
        };
        let mut text = if *chosen {
            words!(lang, "session-replay-chosen", engine, date)
        } else {
            words!(lang, "session-replay-for-want-of-an-engine", engine, date)
        };
        if *stand_ins {
            text.push_str(fixed(lang, "session-the-base-images-were-stand-ins"));
        }
        if !others.is_empty() {
            let (own, recorded) = (values(true), values(false));
            text.push_str(&words!(lang, "session-it-has-recorded-where-you-have", recorded, own));
        }
        text
    }
}

impl Session {
    /// Which recorded run is shown; `None` for a live engine, or none.
    #[must_use]
    pub fn replay(&self) -> Option<&ReplayMark> {
        match &self.engine {
            EngineState::Ready(info) => info.replay.as_deref(),
            EngineState::Connecting | EngineState::Missing(_) => None,
        }
    }

    /// Whether there is a recorded run of this course.
    pub fn may_replay(&mut self, there: bool) {
        self.may_replay = there;
    }

    /// There is a recorded run that could be shown.
    #[must_use]
    pub fn has_recording(&self) -> bool {
        self.may_replay
    }

    /// A recorded run can be shown, now that there is no engine.
    #[must_use]
    pub fn offers_replay(&self) -> bool {
        self.may_replay && matches!(self.engine, EngineState::Missing(_))
    }

    /// The value of a variable in the recorded run that is shown.
    pub(crate) fn recorded_value(&self, name: &str) -> Option<&String> {
        self.replay()?.variables.get(name)
    }

    pub(crate) fn ask_for_replay(&mut self) -> Vec<Effect> {
        match &self.engine {
            _ if !self.may_replay => self.say(Notice::NoRecording),
            EngineState::Missing(_) => vec![Effect::Replay],
            EngineState::Connecting | EngineState::Ready(_) => Vec::new(),
        }
    }

    /// The recorded run takes the place of an engine that still answers. What runs on it is killed, and nobody waits for its
    /// end: it may be what hangs.
    pub(crate) fn take_over(&mut self) -> Vec<Effect> {
        if !self.may_replay {
            return self.say(Notice::NoRecording);
        }
        if self.replay().is_some() {
            return Vec::new();
        }
        self.ways.ahead = None;
        self.ways.catch_up = None;
        (self.waiting, self.removing, self.offer) = (None, None, None);
        let left = self.action.take().filter(super::Running::active);
        let mut effects: Vec<_> = left.map(|action| Effect::Cancel { job: action.job, force: true }).into_iter().collect();
        effects.push(Effect::Replay);
        effects
    }

    /// The learner wants an engine: a recorded run can give way to one, when nothing of it is being shown.
    pub(crate) fn look_for_engine(&mut self) -> Vec<Effect> {
        if self.replay().is_some() {
            return if self.busy() { self.say(Notice::Busy) } else { vec![Effect::Connect] };
        }
        self.reconnect()
    }

    /// On whose conditions the course stands now: the recorded machine's or this one's. Gives back what there was before:
    /// the variables, and whether that was a replay.
    pub(crate) fn stand_on(&mut self, info: &EngineInfo) -> Before {
        let before = Before {
            replay: self.replay().is_some(),
            variables: self
                .course
                .variables
                .iter()
                .map(|one| (one.name.clone(), self.scope.get(&one.name).unwrap_or_default().to_owned()))
                .collect(),
        };
        match &info.replay {
            Some(mark) => {
                let own = std::mem::replace(&mut self.conditions, mark.conditions.clone());
                self.own_conditions.get_or_insert(own);
            }
            None => {
                if let Some(own) = self.own_conditions.take() {
                    self.conditions = own;
                }
            }
        }
        before
    }

    /// Says it when a replay begins or ends. What was seen and what ran there proves nothing here.
    pub(crate) fn say_where(&mut self, before: Before) {
        if before.replay != self.replay().is_some() {
            for state in self.steps.values_mut() {
                *state = StepState {
                    ran: None,
                    seen: false,
                    tried: false,
                    found: None,
                    facts: Facts::default(),
                    checks: Vec::new(),
                    ..std::mem::take(state)
                };
            }
            // A look that is under way is at the other one; a way and a list that were shown are of the other one, too.
            self.looking = None;
            self.ways.ahead = None;
            self.ways.catch_up = None;
            self.ways.cleaning = None;
            // What was told by the other one would stand unlabelled under this one's name.
            self.action = self.action.take().filter(super::Running::active);
            if let Some(action) = self.action.as_mut() {
                action.queue.clear();
                action.crossed = true;
            }
            self.waiting = None;
            self.judge();
        }
        let EngineState::Ready(info) = &self.engine else { return };
        let notice = match (&info.replay, before.replay) {
            (Some(mark), false) => {
                // Only what the learner has otherwise than the course: its own values are in the lesson to be seen.
                let chosen = |name: &str, own: &str| {
                    self.course.variables.iter().any(|variable| variable.name == name && variable.default != own)
                };
                let differs = |(name, own): (String, String)| {
                    let recorded = mark.variables.get(&name).filter(|recorded| **recorded != own)?.clone();
                    Some((name, own, recorded))
                };
                Notice::Replaying(Box::new(Replaying {
                    engine: label::engine(info),
                    date: mark.date.clone(),
                    stand_ins: mark.stand_ins,
                    chosen: mark.chosen,
                    others: before.variables.into_iter().filter(|(name, own)| chosen(name, own)).filter_map(differs).collect(),
                }))
            }
            (None, true) => Notice::LiveAgain,
            _ => return,
        };
        self.notice = Some(notice);
    }

    /// Whether what is proved here is proved by a recorded run: one is shown, and the step runs a command or looks at more than
    /// the learner's own files and answers.
    pub(crate) fn proved_by_replay(&self) -> bool {
        let own = |probe: &Probe| matches!(probe, Probe::File(_) | Probe::Quiz);
        let runs = matches!(self.step().map(|step| &step.action), Some(Action::Run(_)));
        self.replay().is_some() && (runs || self.own_checks().any(|check| !crate::check::probes(&check.spec).iter().all(own)))
    }
}

/// What there was before another engine was found.
#[derive(Debug)]
pub(crate) struct Before {
    replay: bool,
    variables: Vec<(String, String)>,
}
