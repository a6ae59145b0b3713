//! Looking whether a step is done.

use std::time::Duration;

use crate::check::{self, Fact, Facts, Outcome, Probe, Watched};
use crate::course::StepRef;
use crate::i18n::Lang;
use crate::session::state::Looking;
use crate::session::step_state::FirstLook;
use crate::session::{CheckResult, Effect, JobId, Notice, Session};

/// How long a slow server is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

impl Session {
    /// The learner asks to check.
    pub(crate) fn check_now(&mut self) -> Vec<Effect> {
        if self.own_checks().next().is_none() {
            return self.say(Notice::NothingToCheck);
        }
        self.look_patiently()
    }

    /// Looks, and waits for a slow server.
    pub(crate) fn look_patiently(&mut self) -> Vec<Effect> {
        self.look(PATIENCE)
    }

    /// Looks at the present step; an earlier look is forgotten.
    pub(crate) fn look(&mut self, patience: Duration) -> Vec<Effect> {
        if self.looking_ahead() {
            return Vec::new();
        }
        let Some(step) = self.step() else { return Vec::new() };
        let checks: Vec<_> = self.own_checks().map(|check| Watched::new(check, &self.scope)).collect();
        let images = step.compare.iter().flat_map(|(left, right)| [left, right]);
        let extra: Vec<_> = images.map(|reference| Probe::Image(self.scope.fill(reference))).collect();
        if checks.is_empty() && extra.is_empty() {
            self.looking = None;
            return Vec::new();
        }
        let job = self.job();
        self.looking = Some(Looking { job, again: false });
        let own = self.own_facts();
        let step = self.at().map(ToString::to_string).unwrap_or_default();
        vec![Effect::Probe { job, step, checks, extra, own, patience }]
    }

    /// Something changed. A look that is under way is finished first, so that a stream of changes starves nobody.
    pub(crate) fn look_again(&mut self) -> Vec<Effect> {
        if let Some(looking) = &mut self.looking {
            looking.again = true;
            return Vec::new();
        }
        let serving = self.action.as_ref().is_some_and(|action| action.active() && action.foreground());
        self.look(if serving { PATIENCE } else { Duration::from_secs(3) })
    }

    pub(crate) fn probed(&mut self, job: JobId, facts: Facts, finished: bool) -> Vec<Effect> {
        if let Some(effects) = self.seen_ahead(job, &facts, finished) {
            return effects;
        }
        let Some(looking) = self.looking.filter(|looking| looking.job == job) else { return Vec::new() };
        let Some(name) = self.at().cloned() else { return Vec::new() };
        let was_done = self.record.of(&name).is_some_and(|known| known.done);
        let state = self.state_mut(&name);
        state.facts = facts;
        state.seen = true;
        if finished {
            self.looking = None;
            self.notice_a_try();
        }
        self.judge();
        let mut effects = Vec::new();
        let state = self.step_state();
        let passed = !state.checks.is_empty()
            && state.checks.iter().all(|check| check.outcome.as_ref().is_some_and(check::Outcome::passed));
        if passed {
            let fingerprint = self.step().map(|step| step.fingerprint.clone()).unwrap_or_default();
            let replayed = self.proved_by_replay();
            let known = self.record.of_mut(&name);
            let new = !known.done || known.fingerprint != fingerprint;
            // What a live engine proved once stays so, and what a replay did is live as soon as an engine proves it.
            let how = if new { replayed } else { known.replayed && replayed };
            if new || known.replayed != how {
                known.done = true;
                known.fingerprint = fingerprint;
                known.replayed = how;
                effects.push(self.save());
            }
            if !was_done || (self.asked && !self.busy_here()) {
                self.asked = false;
                self.notice = Some(Notice::StepDone);
            }
        } else if self.notice == Some(Notice::StepDone) {
            self.notice = None;
        }
        if finished && looking.again {
            effects.extend(self.look(Duration::ZERO));
        }
        effects
    }

    /// A command other than a server in the foreground is still at work: its outcome is not yet known.
    fn busy_here(&self) -> bool {
        self.busy() && !self.action.as_ref().is_some_and(crate::session::Running::foreground)
    }

    /// What the session itself knows, and no engine or file.
    fn own_facts(&self) -> Facts {
        let ran = self.step_state().ran.clone();
        Facts::from_iter([(Probe::Quiz, Fact::Quiz(self.answered_right())), (Probe::Ran, Fact::Output(ran))])
    }

    /// The same of another step: what its command gave in this run of the program. Its question was answered right, or the
    /// record would say that it is done.
    pub(crate) fn own_facts_of(&self, name: &StepRef) -> Facts {
        let ran = self.steps.get(name).and_then(|state| state.ran.clone());
        Facts::from_iter([(Probe::Quiz, Fact::Quiz(None)), (Probe::Ran, Fact::Output(ran))])
    }

    /// A mistake is named only to who has tried: something was asked for here, or something has changed since the
    /// learner came, in another terminal perhaps. What the steps before left is nobody's mistake.
    fn notice_a_try(&mut self) {
        let Some(name) = self.at().cloned() else { return };
        if self.step_state().tried {
            return;
        }
        let facts = self.own_facts().over(&self.step_state().facts);
        let checks = self.own_checks().map(|check| check.spec.filled(&self.scope));
        let now: Vec<_> = checks.map(|spec| check::evaluate(&spec, None, &facts, Lang::En)).collect();
        let state = self.state_mut(&name);
        match &state.found {
            Some(first) => state.tried = first.differs(&now, &facts),
            // What could not be looked at yet, for want of an engine say, is nothing to compare with.
            None if now.iter().any(|outcome| matches!(outcome, Outcome::CannotTell { .. })) => {}
            None => {
                let is_file = |(probe, _): &(&Probe, &Fact)| matches!(probe, Probe::File(_));
                let files = facts.iter().filter(is_file).map(|(probe, fact)| (probe.clone(), fact.clone())).collect();
                state.found = Some(FirstLook { outcomes: now, files });
            }
        }
    }

    /// Judges what was seen, in the present language.
    pub(crate) fn judge(&mut self) {
        let Some(name) = self.at().cloned() else { return };
        let checks: Vec<_> = self.own_checks().cloned().collect();
        let own = self.own_facts();
        let lang = self.lang();
        let scope = self.scope.clone();
        let state = self.state_mut(&name);
        state.facts = own.over(&state.facts);
        let (seen, tried) = (state.seen, state.tried);
        let judged = checks.iter().map(|check| {
            let judgement = seen.then(|| check::judge(check, tried, &scope, &state.facts, lang));
            let (outcome, mistake) = judgement.map_or((None, None), |judged| (Some(judged.outcome), judged.mistake));
            let title = scope.fill(check.title.text(lang));
            let title = if title.is_empty() { check.id.clone() } else { title };
            CheckResult { id: check.id.clone(), title, outcome, mistake }
        });
        let judged = judged.collect();
        state.checks = judged;
    }
}
