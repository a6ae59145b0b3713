//! From step to step.

use std::time::Duration;

use crate::course::StepRef;
use crate::session::{Effect, Notice, RunningState, Session};

impl Session {
    pub(crate) fn next(&mut self) -> Vec<Effect> {
        let mut effects = self.read();
        if self.at + 1 >= self.order.len() {
            let all = self.order.iter().all(|name| self.record.of(name).is_some_and(|known| known.done));
            self.notice = Some(if all { Notice::CourseDone } else { Notice::Edge });
            return effects;
        }
        effects.extend(self.go(self.at + 1));
        effects
    }

    pub(crate) fn previous(&mut self) -> Vec<Effect> {
        if self.at == 0 {
            return self.say(Notice::Edge);
        }
        self.go(self.at - 1)
    }

    pub(crate) fn goto(&mut self, name: &StepRef) -> Vec<Effect> {
        match self.order.iter().position(|known| known == name) {
            Some(at) if at != self.at => self.go(at),
            _ => Vec::new(),
        }
    }

    /// A step with nothing to prove is done when it was read.
    pub(crate) fn read(&mut self) -> Vec<Effect> {
        let Some((name, step)) = self.at().cloned().zip(self.step()) else { return Vec::new() };
        if self.own_checks().next().is_some() {
            return Vec::new();
        }
        let fingerprint = step.fingerprint.clone();
        let known = self.record.of_mut(&name);
        known.done = true;
        known.replayed = false;
        known.fingerprint = fingerprint;
        vec![self.save()]
    }

    pub(crate) fn go(&mut self, at: usize) -> Vec<Effect> {
        self.at = at;
        self.offer = None;
        self.waiting = None;
        self.asked = false;
        let mut effects = Vec::new();
        if let Some(action) = self.action.as_mut().filter(|action| action.active() && action.foreground())
            && action.state != RunningState::Stopping
        {
            action.state = RunningState::Stopping;
            action.queue.clear();
            let line = action.command.as_ref().map(|command| command.text.clone()).unwrap_or_default();
            effects.push(Effect::Cancel { job: action.job, force: false });
            self.notice = Some(Notice::StoppedToMove(line));
        }
        if let Some(name) = self.at().cloned() {
            self.record.lesson.clone_from(&name.lesson);
            self.record.step.clone_from(&name.step);
        }
        effects.push(self.save());
        effects.extend(self.arrive());
        effects
    }

    /// On coming to a step: what it knows from before, and a first look.
    pub(crate) fn arrive(&mut self) -> Vec<Effect> {
        if let Some(name) = self.at().cloned() {
            let hints = self.record.of(&name).map_or(0, |known| known.hints);
            self.state_mut(&name).hints = hints;
            self.judge();
        }
        self.look(Duration::ZERO)
    }
}
