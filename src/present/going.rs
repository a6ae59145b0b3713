//! What "next" and "back" do, beat by beat and step by step.

use std::time::Duration;

use crate::course::StepRef;
use crate::present::beat::{Beat, beats};
use crate::present::console::{Console, End, Row, Tone, of_action};
use crate::present::hand::Hand;
use crate::present::options::Manner;
use crate::present::slide::Slide;
use crate::present::stage::{Phase, Stage, Todo, Visit};
use crate::present::words::Word;
use crate::session::{ActionError, Input};

impl Stage {
    /// Goes on.
    pub(crate) fn next(&mut self) -> Vec<Todo> {
        self.console_up = 0;
        if self.preparing.as_ref().is_some_and(|way| way.ready) {
            return self.go_there();
        }
        if self.preparing.is_some() {
            if self.more_text() {
                self.turn_page(true);
            } else {
                self.told = Some(self.still_preparing());
            }
            return Vec::new();
        }
        match &self.phase {
            Phase::Cover if self.start.is_some() => {
                self.told = Some(self.still_preparing());
                Vec::new()
            }
            Phase::Cover => {
                self.failed = None;
                self.begun.get_or_insert(self.now);
                self.arrive();
                Vec::new()
            }
            Phase::Still if self.beat == 0 && self.more_text() => {
                self.turn_page(true);
                Vec::new()
            }
            Phase::Still if self.beat < self.beats.len() => self.begin_beat(),
            Phase::Still => self.next_step(),
            Phase::Typing(..) => self.finish_typing(),
            Phase::Typed(_) => self.pass_over(),
            Phase::Working if self.serving() => {
                (self.pending, self.stopped) = (true, true);
                self.ask(Input::Cancel)
            }
            Phase::Working => {
                self.told = Some(self.still_running());
                Vec::new()
            }
            Phase::End => Vec::new(),
        }
    }

    /// The present beat.
    pub(crate) fn now_to_do(&self) -> Option<&Beat> {
        self.beats.get(self.beat)
    }

    pub(crate) fn begin_beat(&mut self) -> Vec<Todo> {
        let Some(beat) = self.now_to_do().cloned() else { return Vec::new() };
        self.keep_action();
        if beat.answers() {
            return self.give_answer(&beat);
        }
        if self.manner == Manner::Execute {
            return self.perform_beat();
        }
        self.phase = Phase::Typing(Hand::new(beat.text, self.pace), self.now);
        Vec::new()
    }

    /// What the room said counts first; then the right answer is shown.
    fn give_answer(&mut self, beat: &Beat) -> Vec<Todo> {
        let state = self.session.step_state();
        self.judged = false;
        if !state.picks.is_empty() && state.answered.is_none() {
            let todos = self.ask(Input::Run);
            if self.session.answered_right() == Some(true) {
                self.beat += 1;
            }
            return todos;
        }
        self.beat += 1;
        self.ask(Input::Try(beat.tasks.clone()))
    }

    /// All of the text stands; it is run, unless it is only shown.
    pub(crate) fn finish_typing(&mut self) -> Vec<Todo> {
        let Phase::Typing(hand, _) = &self.phase else { return Vec::new() };
        let hand = hand.clone();
        if self.manner == Manner::Print {
            self.phase = Phase::Typed(hand);
            return Vec::new();
        }
        self.perform_beat()
    }

    /// What was only shown is left, said so.
    fn pass_over(&mut self) -> Vec<Todo> {
        self.keep_typed();
        self.console.add([Row::new(Tone::Warning, Word::NotRun.text(self.session.lang()))]);
        self.phase = Phase::Still;
        self.beat += 1;
        self.next()
    }

    pub(crate) fn perform_beat(&mut self) -> Vec<Todo> {
        let Some(beat) = self.now_to_do().cloned() else { return Vec::new() };
        if self.session.busy() && !self.serving() {
            self.told = Some(self.still_running());
            return Vec::new();
        }
        let mut todos = Vec::new();
        let guessing = self.auto.is_some() && self.session.step_state().picks.is_empty();
        if let Some(quiz) = self.session.step().and_then(|step| step.predict.clone()).filter(|_| guessing) {
            let place = |id: &String| quiz.choices.iter().position(|choice| choice.id == *id);
            for place in quiz.answer.iter().filter_map(place).collect::<Vec<_>>() {
                todos.extend(self.ask(Input::Pick(place)));
            }
        }
        self.keep_typed();
        self.phase = Phase::Working;
        self.worked = Some(self.now);
        (self.judged, self.stopped) = (false, false);
        todos.extend(self.ask(Input::Try(beat.tasks)));
        todos
    }

    /// What was typed stays on the screen.
    fn keep_typed(&mut self) {
        let Some(beat) = self.now_to_do() else { return };
        let rows: Vec<_> = if beat.writes() {
            let name = Row::new(Tone::Typed, beat.place.clone());
            std::iter::once(name).chain(beat.text.lines().map(|line| Row::new(Tone::File, line))).collect()
        } else {
            vec![Row::new(Tone::Typed, format!("{}$ {}", beat.place, beat.text))]
        };
        self.console.add(rows);
    }

    /// What the last action said stays on the screen when another begins.
    pub(crate) fn keep_action(&mut self) {
        let rows = self.action_rows();
        self.console.add(rows);
        self.phase = Phase::Still;
    }

    /// What the action of the present beat says.
    pub(crate) fn action_rows(&self) -> Vec<Row> {
        if !matches!(self.phase, Phase::Working) || self.preparing.is_some() {
            return Vec::new();
        }
        let lang = self.session.lang();
        let words = move |end: End| match end {
            End::Meant(code) => format!("({} {code}, {})", Word::ExitCode.text(lang), Word::MeantTo.text(lang)),
            End::Code(code) => format!("{} {code}", Word::ExitCode.text(lang)),
            End::Stopped => Word::Stopped.text(lang).to_owned(),
        };
        let here = self.session.action().filter(|action| Some(&action.step) == self.session.at());
        here.map(|action| of_action(action, lang, &words)).unwrap_or_default()
    }

    pub(crate) fn next_step(&mut self) -> Vec<Todo> {
        let Some(here) = self.place_of(self.session.at()) else { return Vec::new() };
        if here >= self.range.1 {
            self.leave_step();
            self.phase = Phase::End;
            self.took = self.begun.map(|begun| self.now.saturating_sub(begun));
            return Vec::new();
        }
        self.leave_step();
        self.failed = None;
        let todos = self.ask(Input::Next);
        self.arrive();
        todos
    }

    pub(crate) fn back(&mut self) -> Vec<Todo> {
        self.console_up = 0;
        if self.preparing.is_some() {
            self.told = Some(self.still_preparing());
            return Vec::new();
        }
        match &self.phase {
            Phase::Cover => return Vec::new(),
            Phase::End => {
                (self.phase, self.took) = (Phase::Still, None);
                self.restore();
                return Vec::new();
            }
            Phase::Typing(..) | Phase::Typed(_) => {
                self.phase = Phase::Still;
                return Vec::new();
            }
            Phase::Working if !self.serving() && self.session.busy() => {
                self.told = Some(self.still_running());
                return Vec::new();
            }
            Phase::Still | Phase::Working => {}
        }
        if self.scroll > 0 && self.beat == 0 {
            self.turn_page(false);
            return Vec::new();
        }
        if self.place_of(self.session.at()).is_none_or(|here| here <= self.range.0) {
            self.phase = Phase::Cover;
            return Vec::new();
        }
        self.leave_step();
        let todos = self.ask(Input::Previous);
        self.arrive();
        todos
    }

    /// The step from its beginning; what it made stays until its commands replace it.
    pub(crate) fn again(&mut self) -> Vec<Todo> {
        if self.failed.is_some() {
            return self.prepare_again();
        }
        if self.preparing.is_some() || matches!(self.phase, Phase::Cover | Phase::End) {
            return Vec::new();
        }
        let todos = if self.session.busy() { self.ask(Input::Cancel) } else { Vec::new() };
        (self.beat, self.phase, self.scroll) = (0, Phase::Still, 0);
        self.console = Console::default();
        todos
    }

    fn leave_step(&mut self) {
        self.keep_action();
        if let Some(at) = self.session.at().cloned() {
            self.visits.insert(at, Visit { console: self.console.clone(), beat: self.beat });
        }
    }

    pub(crate) fn restore(&mut self) {
        let visit = self.session.at().and_then(|at| self.visits.get(at)).cloned().unwrap_or_default();
        (self.console, self.beat) = (visit.console, visit.beat);
    }

    /// On coming to a step.
    pub(crate) fn arrive(&mut self) {
        self.phase = Phase::Still;
        self.arrived = self.now;
        self.beats = beats(&self.session);
        self.slide = Slide::of(&self.session);
        (self.scroll, self.console_up, self.judged, self.pending) = (0, 0, true, false);
        self.restore();
        if let Some(auto) = &mut self.auto {
            auto.due = None;
        }
    }

    pub(crate) fn place_of(&self, name: Option<&StepRef>) -> Option<usize> {
        self.session.course().steps().position(|(known, _)| Some(&known) == name)
    }

    /// Follows what the session has come to.
    pub(crate) fn follow(&mut self) -> Vec<Todo> {
        let mut todos = self.begin_way();
        todos.extend(self.follow_way());
        if self.preparing.is_some() {
            return todos;
        }
        if !matches!(self.phase, Phase::Cover) {
            self.slide = Slide::of(&self.session);
        }
        if matches!(self.phase, Phase::Working) && !self.session.busy() {
            if self.session.offer().is_some() {
                // Only ever a container of this workspace's own earlier run.
                todos.extend(self.ask(Input::Confirm(true)));
                return todos;
            }
            self.keep_action();
            self.told = None;
            if !self.failed_here() {
                self.beat += 1;
            }
            if std::mem::take(&mut self.pending) {
                todos.extend(self.next());
            }
        }
        todos.extend(self.follow_insurance());
        todos
    }

    /// The last command of this step failed and was not meant to.
    pub(crate) fn failed_here(&self) -> bool {
        let Some(action) = self.session.action().filter(|action| Some(&action.step) == self.session.at()) else { return false };
        if self.stopped && action.foreground() {
            return false;
        }
        let fails = action.command.as_ref().is_some_and(|command| command.fails);
        match &action.result {
            None | Some(Ok(0)) => false,
            Some(Ok(_)) => !fails,
            Some(Err(ActionError::Engine(error))) => !fails || error.is_silence(),
            Some(Err(_)) => true,
        }
    }

    /// How long the present text has been typed.
    pub(crate) fn typing_for(&self) -> Duration {
        match &self.phase {
            Phase::Typing(_, since) => self.now.saturating_sub(*since),
            _ => Duration::ZERO,
        }
    }
}
