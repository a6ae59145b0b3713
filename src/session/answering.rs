//! Questions and hints.

use crate::course::{Action, QuizKind};
use crate::session::{Effect, Notice, Session};

impl Session {
    /// Picks or unpicks a choice.
    pub(crate) fn pick(&mut self, place: usize) -> Vec<Effect> {
        let Some((name, Action::Quiz(quiz))) = self.at().cloned().zip(self.step().map(|step| step.action.clone())) else {
            return Vec::new();
        };
        let Some(choice) = quiz.choices.get(place) else { return Vec::new() };
        let picks = &mut self.state_mut(&name).picks;
        let picked = picks.iter().position(|id| *id == choice.id);
        match (quiz.kind, picked) {
            (QuizKind::Single, _) => *picks = vec![choice.id.clone()],
            (_, Some(at)) => {
                picks.remove(at);
            }
            (_, None) => picks.push(choice.id.clone()),
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
        self.look(std::time::Duration::ZERO)
    }

    /// Whether the sent answer is right; `None` when none was sent.
    pub(crate) fn answered_right(&self) -> Option<bool> {
        let Some(Action::Quiz(quiz)) = self.step().map(|step| &step.action) else { return None };
        let mut given = self.step_state().answered.clone()?;
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
