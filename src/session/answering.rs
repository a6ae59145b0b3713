//! Questions and hints.

use crate::course::{Action, QuizKind};
use crate::session::{Effect, Notice, Session};

impl Session {
    /// Picks or unpicks a choice. A prediction stands once its command has run.
    pub(crate) fn pick(&mut self, place: usize) -> Vec<Effect> {
        let Some((name, step)) = self.at().cloned().zip(self.step()) else { return Vec::new() };
        let kind = step.question().map_or(QuizKind::Single, |quiz| quiz.kind);
        let Some(choice) = step.choices().get(place).map(|choice| choice.id.clone()) else { return Vec::new() };
        let is_past = step.predict.is_some() && self.step_state().answered.is_some();
        let picks = &mut self.state_mut(&name).picks;
        let picked = picks.iter().position(|id| *id == choice);
        match (kind, picked) {
            _ if is_past => {}
            (QuizKind::Single, _) => *picks = vec![choice],
            (_, Some(at)) => {
                picks.remove(at);
            }
            (_, None) => picks.push(choice),
        }
        Vec::new()
    }

    /// Sends the picked choices as the answer.
    pub(crate) fn answer(&mut self) -> Vec<Effect> {
        let Some(name) = self.at().cloned() else { return Vec::new() };
        let all = match self.step().map(|step| &step.action) {
            Some(Action::Quiz(quiz)) if quiz.kind == QuizKind::Order => quiz.choices.len(),
            _ => 1,
        };
        let state = self.state_mut(&name);
        if state.picks.len() < all {
            return self.say(if all > 1 { Notice::OrderAll } else { Notice::PickFirst });
        }
        state.answered = Some(state.picks.clone());
        let mut effects = self.choose();
        effects.extend(self.look(std::time::Duration::ZERO));
        effects
    }

    /// Gives the variable that the step has a value chosen for the one picked. It is kept also where it is the default:
    /// the default may be another one tomorrow.
    fn choose(&mut self) -> Vec<Effect> {
        let Some(Action::Choose(choosing)) = self.step().map(|step| &step.action) else { return Vec::new() };
        let Some(value) = self.step_state().answered.as_ref().and_then(|picks| picks.first()) else { return Vec::new() };
        let (name, value) = (choosing.variable.clone(), value.clone());
        if let Some(recorded) = self.recorded_value(&name).filter(|recorded| **recorded != value) {
            return self.say(Notice::Recorded(name, recorded.clone()));
        }
        self.overrides.remove(&name);
        self.record.variables.insert(name, value);
        self.refresh_scope();
        vec![self.save()]
    }

    /// The choice that stands for the value in force, where the step has one chosen.
    pub(crate) fn value_in_force(&self) -> Option<String> {
        let Some(Action::Choose(choosing)) = self.step().map(|step| &step.action) else { return None };
        self.scope.get(&choosing.variable).map(str::to_owned)
    }

    /// A prediction is asked for before the command runs: once, so that nobody has to guess.
    pub(crate) fn asks_first(&mut self) -> bool {
        let Some(name) = self.at().cloned().filter(|_| self.step().is_some_and(|step| step.predict.is_some())) else {
            return false;
        };
        let state = self.state_mut(&name);
        let asks = !state.asked_to_predict && state.picks.is_empty() && state.ran.is_none();
        state.asked_to_predict |= asks;
        asks
    }

    /// The step's command runs or has run: what was predicted is now an answer.
    pub(crate) fn predicted(&mut self, name: &crate::course::StepRef) {
        let predicts = self.course.step(name).is_some_and(|step| step.predict.is_some());
        let state = self.state_mut(name);
        if predicts && state.answered.is_none() && !state.picks.is_empty() {
            state.answered = Some(state.picks.clone());
        }
    }

    /// Whether the sent answer, or the prediction, is right; `None` when there is none. Every choice of a way is right.
    #[must_use]
    pub fn answered_right(&self) -> Option<bool> {
        let mut given = self.step_state().answered.clone()?;
        let Some(quiz) = self.step().and_then(|step| step.question()) else { return Some(true) };
        let mut wanted = quiz.answer.clone();
        if quiz.kind != QuizKind::Order {
            given.sort();
            wanted.sort();
        }
        Some(given == wanted)
    }

    /// One more hint.
    pub(crate) fn hint(&mut self) -> Vec<Effect> {
        let Some((name, count)) = self.at().cloned().zip(self.step().map(|step| step.hints.len())) else {
            return Vec::new();
        };
        let state = self.state_mut(&name);
        if state.hints >= count {
            return self.say(Notice::NoMoreHints);
        }
        state.hints += 1;
        let shown = state.hints;
        let known = self.record.of_mut(&name);
        known.hints = known.hints.max(shown);
        vec![self.save()]
    }
}
