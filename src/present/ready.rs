//! Other steps made ready while one is shown, and the recording that goes on where an engine fails.

use crate::check::Outcome;
use crate::course::StepRef;
use crate::i18n::words;
use crate::markdown;
use crate::present::beat::beats;
use crate::present::console::{Console, Row, Tone};
use crate::present::keys::Act;
use crate::present::stage::{Phase, Preparing, Stage, Todo, Visit};
use crate::present::words::Word;
use crate::session::Tone::Bad;
use crate::session::{Ahead, EngineState, Input};

/// Letters of a reason, at most: a program may say any amount.
const WHY: usize = 240;

impl Stage {
    /// The engine is brought to a step while the present one stays on the screen; `go` shows it when it is there.
    pub(crate) fn prepare(&mut self, target: StepRef, go: bool) -> Vec<Todo> {
        // At the cover the session stands at the first step, whatever the engine holds.
        let is_shown = self.session.at() == Some(&target) && !matches!(self.phase, Phase::Cover);
        if is_shown && self.preparing.is_none() {
            return self.again();
        }
        if self.session.busy() || self.preparing.is_some() {
            self.told = Some(if self.preparing.is_some() { self.still_preparing() } else { self.still_running() });
            return Vec::new();
        }
        self.make_ready(target, go)
    }

    /// Once more to the step that the engine could not be brought to.
    pub(crate) fn prepare_again(&mut self) -> Vec<Todo> {
        if self.session.busy() {
            self.told = Some(self.still_running());
            return Vec::new();
        }
        // The session stands where the room is, which may be that step itself: what it builds on is what is missing.
        self.failed.take().map_or_else(Vec::new, |(target, _)| self.make_ready(target, false))
    }

    fn make_ready(&mut self, target: StepRef, go: bool) -> Vec<Todo> {
        let step = self.session.course().step(&target);
        let title = step.map(|step| self.session.scope().fill(step.title.text(self.session.lang()))).unwrap_or_default();
        let preparing = Preparing { target: target.clone(), title, ready: false, go };
        if !matches!(self.phase, Phase::Cover) {
            self.keep_action();
        }
        (self.preparing, self.failed, self.stopped) = (Some(preparing), None, false);
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
        self.failed = None;
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
            return self.give_up(way.target);
        }
        if let Some(known) = &mut self.preparing {
            known.ready = true;
            // That it was not was said long ago.
            self.told = None;
        }
        if way.go { self.go_there() } else { Vec::new() }
    }

    /// The way was stopped or could not be gone: the room sees the step it saw, and the presenter why and what to do.
    fn give_up(&mut self, target: StepRef) -> Vec<Todo> {
        let why = if std::mem::take(&mut self.stopped) {
            Word::PreparingStopped.text(self.session.lang()).to_owned()
        } else {
            self.why_not()
        };
        (self.preparing, self.told) = (None, None);
        self.failed = Some((target, why));
        let is_cover = matches!(self.phase, Phase::Cover);
        let back = if is_cover { self.first_step() } else { self.slide.at.clone() };
        let scroll = self.scroll;
        let Some(back) = back else { return Vec::new() };
        if !is_cover {
            self.visits.insert(back.clone(), Visit { console: std::mem::take(&mut self.console), beat: self.beat });
        }
        let todos = if self.session.at() == Some(&back) { Vec::new() } else { self.ask(Input::Goto(back)) };
        self.arrive();
        self.scroll = scroll;
        if is_cover {
            self.phase = Phase::Cover;
        }
        todos
    }

    /// Why the step that the session stands at could not be done: what its command said last, or what its checks miss.
    fn why_not(&self) -> String {
        let lang = self.session.lang();
        let title = self.session.step().map(|step| self.session.scope().fill(step.title.text(lang))).unwrap_or_default();
        let action = self.session.action().filter(|action| Some(&action.step) == self.session.at());
        let said = action.and_then(|action| match &action.result {
            Some(Err(error)) => error.to_string().lines().next().map(|line| markdown::clean_line(line).into_owned()),
            Some(Ok(code)) if *code != 0 => {
                action.log.lines().iter().rev().map(|line| line.text.trim()).find(|line| !line.is_empty()).map(str::to_owned)
            }
            _ => None,
        });
        let missed = || {
            self.session.step_state().checks.iter().find_map(|check| match &check.outcome {
                Some(Outcome::Failed { hint, .. } | Outcome::CannotTell { hint, .. }) => Some(format!("{}. {hint}", check.title)),
                _ => None,
            })
        };
        let notice = || self.session.notice().filter(|notice| notice.tone() == Bad).map(|notice| notice.text(lang));
        let why: String = said.or_else(missed).or_else(notice).unwrap_or_default().chars().take(WHY).collect();
        words!(lang, "present-why-not", title = title, why = why)
    }

    /// The recording goes on from the step that is shown.
    pub(crate) fn insure(&mut self) -> Vec<Todo> {
        if self.session.replay().is_some() {
            self.told = Some(Word::AlreadyReplay.text(self.session.lang()).to_owned());
            return Vec::new();
        }
        if !self.session.has_recording() {
            let (again, engine) = (self.keys.first(Act::Again), self.keys.first(Act::Engine));
            self.told = Some(words!(self.session.lang(), "present-no-recording", again = again, engine = engine));
            return Vec::new();
        }
        let Some(at) = self.slide.at.clone() else { return Vec::new() };
        self.failed = None;
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
        self.told = Some(Word::Resumed.text(self.session.lang()).to_owned());
        self.ask(Input::Check)
    }

    /// The next language.
    pub(crate) fn change_language(&mut self) -> Vec<Todo> {
        let other = self.session.lang().next();
        self.ask(Input::Language(other))
    }
}
