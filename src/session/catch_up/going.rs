//! The way to a step: a queue of steps, gone through one after the other as events come in.

use std::collections::VecDeque;
use std::time::Duration;

use crate::check::{Facts, Outcome};
use crate::course::StepRef;
use crate::session::catch_up::decide::Fate;
use crate::session::catch_up::preview::Preview;
use crate::session::checking::PATIENCE;
use crate::session::{ActionError, Effect, EngineState, Input, JobId, Notice, RunningState, Session};

/// How often a server in the foreground is looked at, patiently each time: it may have to be compiled first.
const SERVING: u8 = 6;

/// What is known of the way to a step that was asked about.
#[derive(Debug, Clone, PartialEq)]
pub enum Ahead {
    /// What stands is being looked at.
    Looking {
        /// The step.
        target: StepRef,
        /// The look.
        job: JobId,
    },
    /// What will be made.
    Ready(Box<Preview>),
}

/// The way to a step, while it is gone.
#[derive(Debug, Clone, PartialEq)]
pub struct CatchUp {
    /// The step to stand at.
    pub target: StepRef,
    /// The step that is being done, or was last.
    pub at: Option<StepRef>,
    /// Its number among those to do, from 1; 0 before the first.
    pub number: usize,
    /// How many are to do.
    pub total: usize,
    /// Steps that were done on the way, in order.
    pub applied: Vec<StepRef>,
    queue: VecDeque<(StepRef, Fate)>,
    phase: Phase,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// Nothing may run before the next step.
    Leaving,
    /// The step is looked at before anything is done.
    Arrived(Fate),
    /// Its solution is at work; how often what it serves was looked at.
    Doing(u8),
}

impl Session {
    /// What is known of the way to a step that was asked about.
    #[must_use]
    pub fn ahead(&self) -> Option<&Ahead> {
        self.ways.ahead.as_ref()
    }

    /// The way to a step, while it is gone.
    #[must_use]
    pub fn catching_up(&self) -> Option<&CatchUp> {
        self.ways.catch_up.as_ref()
    }

    /// The steps that were done on the last way to a step, in order.
    #[must_use]
    pub fn walked(&self) -> &[StepRef] {
        self.ways.catch_up.as_ref().map_or(&self.ways.walked, |way| &way.applied)
    }

    /// While the way to a step is gone, these would lead off it.
    pub(crate) fn leads_away(&self, input: &Input) -> bool {
        let leads = matches!(
            input,
            Input::Run
                | Input::Check
                | Input::ApplySolution
                | Input::Try(_)
                | Input::Forget
                | Input::Edit(_)
                | Input::Next
                | Input::Previous
                | Input::Goto(_)
                | Input::Pick(_)
                | Input::Command(_)
                | Input::Set(..)
                | Input::Preview(_)
                | Input::CatchUp
                | Input::Reset(_)
                | Input::Remove
                | Input::Reconnect
                | Input::Replay
        );
        self.ways.catch_up.is_some() && leads
    }

    /// Looks what has to be done before a step.
    pub(crate) fn look_ahead(&mut self, target: StepRef) -> Vec<Effect> {
        if self.busy() {
            return self.say(Notice::Busy);
        }
        if !self.order.contains(&target) {
            return Vec::new();
        }
        if !matches!(self.engine, EngineState::Ready(_)) {
            return self.say(Notice::NoEngineForIt);
        }
        let (checks, extra) = self.asked_before(&target);
        let job = self.job();
        // There is one look at a time.
        self.looking = None;
        self.ways.ahead = Some(Ahead::Looking { target, job });
        let step = self.at().map(ToString::to_string).unwrap_or_default();
        vec![Effect::Probe { job, step, checks, extra, own: Facts::default(), patience: Duration::ZERO }]
    }

    /// The look ahead has come back.
    pub(crate) fn seen_ahead(&mut self, job: JobId, facts: &Facts, finished: bool) -> Option<Vec<Effect>> {
        let target = match &self.ways.ahead {
            Some(Ahead::Looking { target, job: wanted }) if *wanted == job => target.clone(),
            _ => return None,
        };
        if !finished {
            return Some(Vec::new());
        }
        self.ways.ahead = Some(Ahead::Ready(Box::new(self.previewed(&target, facts))));
        // The look at the present step was put off.
        Some(self.look(Duration::ZERO))
    }

    /// A look ahead is under way: a look at the step would break it off.
    pub(crate) fn looking_ahead(&self) -> bool {
        matches!(self.ways.ahead, Some(Ahead::Looking { .. }))
    }

    /// Nobody wants to know any more.
    pub(crate) fn forget_ahead(&mut self) -> Vec<Effect> {
        let looked = self.looking_ahead();
        self.ways.ahead = None;
        // What is being removed is told of when it is.
        if !self.taking_back() {
            self.ways.cleaning = None;
        }
        if looked { self.look(Duration::ZERO) } else { Vec::new() }
    }

    /// Sets out on the way that was shown.
    pub(crate) fn catch_up(&mut self) -> Vec<Effect> {
        let Some(Ahead::Ready(preview)) = self.ways.ahead.take() else { return Vec::new() };
        if self.busy() {
            return self.say(Notice::Busy);
        }
        // Before the first step that is to be done, everything stands.
        let way = preview.way.into_iter().filter(|(_, fate)| *fate != Fate::Over).skip_while(|(_, fate)| *fate == Fate::Stands);
        self.ways.catch_up = Some(CatchUp {
            target: preview.target,
            at: None,
            number: 0,
            total: preview.steps.len(),
            applied: Vec::new(),
            queue: way.collect(),
            phase: Phase::Leaving,
        });
        Vec::new()
    }

    /// Stops on the way: what was done stays done.
    pub(crate) fn stop_catching_up(&mut self) -> Vec<Effect> {
        let Some(way) = self.ways.catch_up.take() else { return Vec::new() };
        self.ways.walked.clone_from(&way.applied);
        let mut effects = if self.running_job().is_some() { self.cancel() } else { Vec::new() };
        let here_is_done = self.at().and_then(|name| self.record.of(name)).is_some_and(|known| known.done);
        let next = way.queue.front().map_or(&way.target, |(name, _)| name).clone();
        if way.phase == Phase::Leaving && here_is_done {
            effects.extend(self.goto(&next));
        }
        self.notice = Some(Notice::CatchUpStopped(way.number, way.total));
        effects
    }

    /// Goes on along the way as far as nothing has to be waited for.
    pub(crate) fn go_on_catching_up(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        while let Some(mut way) = self.ways.catch_up.take() {
            // That single steps are done is no news now.
            if self.notice == Some(Notice::StepDone) {
                self.notice = None;
            }
            match self.one_step(&mut way) {
                Move::On(more) => {
                    self.ways.catch_up = Some(way);
                    effects.extend(more);
                }
                Move::Wait => {
                    self.ways.catch_up = Some(way);
                    break;
                }
                Move::End(more, notice) => {
                    self.ways.walked = way.applied;
                    effects.extend(more);
                    self.notice = Some(notice);
                }
            }
        }
        effects
    }

    fn one_step(&mut self, way: &mut CatchUp) -> Move {
        if matches!(self.engine, EngineState::Missing(_)) && !self.busy() {
            return Move::End(Vec::new(), self.failure());
        }
        match way.phase {
            Phase::Leaving if self.busy() => Move::Wait,
            Phase::Leaving => match way.queue.pop_front() {
                None => {
                    let number = way.applied.len();
                    let effects = self.arrive_at(&way.target.clone(), Duration::ZERO);
                    Move::End(effects, Notice::CaughtUp(number))
                }
                Some((name, fate)) => {
                    way.phase = Phase::Arrived(fate);
                    // What is thought to stand may only be starting again.
                    Move::On(self.arrive_at(&name, if fate == Fate::Stands { PATIENCE } else { Duration::ZERO }))
                }
            },
            Phase::Arrived(_) if self.looking() => Move::Wait,
            Phase::Arrived(fate) => {
                if self.stands_here() {
                    way.number += usize::from(fate == Fate::Do);
                    way.phase = Phase::Leaving;
                    return Move::On(Vec::new());
                }
                way.number += 1;
                way.total += usize::from(fate == Fate::Stands);
                way.at = self.at().cloned();
                way.phase = Phase::Doing(0);
                if let Some(name) = &way.at {
                    // What goes wrong now may be told by its typical mistake.
                    self.state_mut(name).tried = true;
                }
                if self.step().is_some_and(|step| step.solution.is_empty()) {
                    return Move::On(Vec::new());
                }
                Move::On(self.apply())
            }
            Phase::Doing(looks) => self.doing(way, looks),
        }
    }

    fn doing(&mut self, way: &mut CatchUp, looks: u8) -> Move {
        if self.offer.is_some() {
            // Only ever a container of this learner's own earlier run.
            return Move::On(self.confirm(true));
        }
        let serves = self.action.as_ref().is_some_and(|action| action.foreground() && action.state == RunningState::Running);
        if (self.busy() && !serves) || self.looking() {
            return Move::Wait;
        }
        if self.passed_here() && !self.refused_here() {
            way.phase = Phase::Leaving;
            way.applied.extend(way.at.clone());
            // A step without checks is done by this.
            let mut effects = self.read();
            effects.extend(if serves { self.cancel() } else { Vec::new() });
            return Move::On(effects);
        }
        if serves && looks < SERVING {
            way.phase = Phase::Doing(looks + 1);
            return Move::On(self.look_patiently());
        }
        Move::End(Vec::new(), self.failure())
    }

    /// What is to be said of a step that could not be done.
    fn failure(&self) -> Notice {
        match &self.notice {
            Some(notice @ (Notice::WriteFailed(_) | Notice::EngineLost(_))) => notice.clone(),
            _ => Notice::CatchUpFailed(self.here()),
        }
    }

    /// A command of the present step failed that is not meant to: what an earlier try left must not hide it.
    fn refused_here(&self) -> bool {
        let Some(action) = self.action.as_ref().filter(|action| Some(&action.step) == self.at()) else { return false };
        let fails = action.command.as_ref().is_some_and(|command| command.fails);
        match &action.result {
            None | Some(Ok(0)) => false,
            Some(Ok(_) | Err(ActionError::Engine(_))) => !fails,
            Some(Err(_)) => true,
        }
    }

    fn arrive_at(&mut self, name: &StepRef, patience: Duration) -> Vec<Effect> {
        let Some(at) = self.order.iter().position(|known| known == name) else { return Vec::new() };
        let mut effects = self.go(at);
        if !patience.is_zero() {
            effects.retain(|effect| !matches!(effect, Effect::Probe { .. }));
            effects.extend(self.look(patience));
        }
        effects
    }

    /// Every check of the present step passes.
    fn passed_here(&self) -> bool {
        let mut checks = self.step_state().checks.iter().map(|check| check.outcome.as_ref());
        checks.all(|outcome| outcome.is_some_and(Outcome::passed))
    }

    /// The present step needs nothing.
    fn stands_here(&self) -> bool {
        let Some((name, step)) = self.at().zip(self.step()) else { return true };
        let mut reader = crate::session::catch_up::deeds::Reader::new(self);
        let deeds = reader.read(step);
        self.look_at(name, step, deeds, &reader, &self.step_state().facts).stands
    }

    fn here(&self) -> String {
        self.step().map(|step| self.scope.fill(step.title.text(self.lang()))).unwrap_or_default()
    }
}

/// What a step of the way came to.
enum Move {
    /// There is more to do at once.
    On(Vec<Effect>),
    /// Something has to come in first.
    Wait,
    /// It is over, and this is to be said.
    End(Vec<Effect>, Notice),
}
