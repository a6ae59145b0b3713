//! Other steps made ready while one is shown, and the recording that goes on where an engine fails.

use crate::course::StepRef;
use crate::present::beat::beats;
use crate::present::console::{Console, Row, Tone};
use crate::present::stage::{Phase, Preparing, Stage, Todo, Visit};
use crate::present::words::Word;
use crate::session::{Ahead, EngineState, Input};

impl Stage {
    /// The engine is brought to a step while the present one stays on the screen; `go` shows it when it is there.
    pub(crate) fn prepare(&mut self, target: StepRef, go: bool) -> Vec<Todo> {
        if self.session.at() == Some(&target) && self.preparing.is_none() {
            return self.again();
        }
        if self.session.busy() || self.preparing.is_some() {
            self.note = Some(if self.preparing.is_some() { Word::StillPreparing } else { Word::StillRunning });
            return Vec::new();
        }
        self.make_ready(target, go)
    }

    fn make_ready(&mut self, target: StepRef, go: bool) -> Vec<Todo> {
        let step = self.session.course().step(&target);
        let title = step.map(|step| self.session.scope().fill(step.title.text(self.session.lang()))).unwrap_or_default();
        let preparing = Preparing { target: target.clone(), title, ready: false, go };
        if !matches!(self.phase, Phase::Cover) {
            self.keep_action();
        }
        self.preparing = Some(preparing);
        let todos = self.ask(Input::Preview(target));
        if self.session.ahead().is_none() && self.session.catching_up().is_none() {
            self.preparing = None;
        }
        todos
    }

    /// Shows the step that the engine was brought to.
    pub(crate) fn go_there(&mut self) -> Vec<Todo> {
        let Some(way) = self.preparing.take() else { return Vec::new() };
        let is_cover = matches!(self.phase, Phase::Cover);
        if let Some(shown) = self.slide.at.clone().filter(|_| !is_cover) {
            self.visits.insert(shown, Visit { console: std::mem::take(&mut self.console), beat: self.beat });
        }
        self.begun.get_or_insert(self.now);
        if let Some(place) = self.place_of(Some(&way.target)) {
            self.range = (self.range.0.min(place), self.range.1.max(place));
        }
        let todos = if self.session.at() == Some(&way.target) { Vec::new() } else { self.ask(Input::Goto(way.target)) };
        self.arrive();
        todos
    }

    /// The engine answers: it is brought to the first step.
    pub(crate) fn begin_way(&mut self) -> Vec<Todo> {
        if !matches!(self.session.engine(), EngineState::Ready(_)) || self.session.busy() || self.insured == Some(true) {
            return Vec::new();
        }
        let Some(start) = self.start.take() else { return Vec::new() };
        self.make_ready(start, false)
    }

    pub(crate) fn follow_way(&mut self) -> Vec<Todo> {
        let Some(way) = self.preparing.clone().filter(|way| !way.ready) else { return Vec::new() };
        match self.session.ahead() {
            Some(Ahead::Ready(_)) => return self.ask(Input::CatchUp),
            Some(Ahead::Looking { .. }) => return Vec::new(),
            None => {}
        }
        if self.session.catching_up().is_some() {
            return Vec::new();
        }
        if self.session.at() != Some(&way.target) {
            // It was stopped or could not be done; the session says why, and stands at the step that is missing.
            self.preparing = None;
            let from_cover = matches!(self.phase, Phase::Cover);
            self.arrive();
            if from_cover {
                self.phase = Phase::Cover;
            }
            return Vec::new();
        }
        if let Some(known) = &mut self.preparing {
            known.ready = true;
        }
        if way.go { self.go_there() } else { Vec::new() }
    }

    /// The recording goes on from the step that is shown.
    pub(crate) fn insure(&mut self) -> Vec<Todo> {
        if self.session.replay().is_some() {
            self.note = Some(Word::AlreadyReplay);
            return Vec::new();
        }
        let Some(at) = self.slide.at.clone() else { return Vec::new() };
        let mut todos = vec![Todo::StandAt(at.clone())];
        let was_under_way =
            self.preparing.take().is_none() && (self.beat > 0 || !matches!(self.phase, Phase::Still | Phase::Cover));
        let is_cover = matches!(self.phase, Phase::Cover);
        todos.extend(self.ask(Input::TakeOver));
        if self.session.at() != Some(&at) {
            todos.extend(self.ask(Input::Goto(at.clone())));
        }
        self.visits.remove(&at);
        self.arrive();
        if is_cover {
            self.phase = Phase::Cover;
        }
        self.console = Console::default();
        self.console.add([Row::new(Tone::Warning, Word::FromHere.text(self.session.lang()))]);
        self.insured = Some(was_under_way && !is_cover);
        todos
    }

    pub(crate) fn follow_insurance(&mut self) -> Vec<Todo> {
        if self.insured == Some(true) && matches!(self.session.engine(), EngineState::Ready(_)) && self.session.replay().is_some()
        {
            self.insured = Some(false);
            self.beats = beats(&self.session);
            return if self.beats.is_empty() { Vec::new() } else { self.begin_beat() };
        }
        Vec::new()
    }

    /// Turns checks off or on again.
    pub(crate) fn pause(&mut self) -> Vec<Todo> {
        self.paused = !self.paused;
        let has_checks = !self.session.step_state().checks.is_empty() || self.session.own_checks().next().is_some();
        if self.paused || !has_checks || self.preparing.is_some() {
            return Vec::new();
        }
        self.note = Some(Word::Resumed);
        self.ask(Input::Check)
    }

    /// The next language.
    pub(crate) fn change_language(&mut self) -> Vec<Todo> {
        let other = self.session.lang().next();
        self.ask(Input::Language(other))
    }
}
