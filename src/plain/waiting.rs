//! Whose turn it is: what is waited for, when its outcome is told, and when the prompt asks.

use std::time::Duration;

use crate::check::Outcome;
use crate::plain::desk::{Desk, Pending, Question, Todo};
use crate::plain::words::Word;
use crate::plain::{page, sentences};
use crate::session::catch_up::Weight;
use crate::session::reset::Cleaning;
use crate::session::reset::words::listed;
use crate::session::{Ahead, EngineState, Input, Notice, Offer, Running, RunningState};

/// While something is waited for, a line is said so often.
const STILL: Duration = Duration::from_secs(10);
/// So long a step waits to be told until it is known which engine it is on.
const ENGINE: Duration = Duration::from_secs(5);
/// How often a server that has just been started is looked at by itself, patiently each time: it may have to be compiled first.
const LOOKS: u8 = 4;

impl Desk {
    /// A server in the foreground is up.
    pub(crate) fn serves(&self) -> bool {
        self.session.action().is_some_and(|action| action.foreground() && action.state == RunningState::Running)
    }

    /// Nothing is at work but, perhaps, a server in the foreground.
    fn idle(&self) -> bool {
        (!self.session.busy() || self.serves()) && self.session.catching_up().is_none() && self.pending.is_none()
    }

    /// Nothing more comes by itself.
    fn quiet(&self) -> bool {
        self.idle() && !self.session.looking() && *self.session.engine() != EngineState::Connecting
    }

    fn paged(&self) -> bool {
        self.told.step.is_some() && self.told.step.as_ref() == self.session.at()
    }

    /// A line may be read now.
    #[must_use]
    pub fn wants_line(&self) -> bool {
        let turn = self.paged() && self.quiet() && !self.asked;
        !self.scripted || self.question.is_some() || (self.typing && self.session.busy()) || turn
    }

    /// After anything was taken in: tells what is ready to be told, and asks when it is the learner's turn.
    pub fn settle(&mut self) -> Vec<Todo> {
        let mut todos = Vec::new();
        if self.voice.is_gone() {
            return vec![Todo::Quit];
        }
        self.follow_ways();
        todos.extend(self.follow_lens());
        if self.asked && self.quiet() {
            if self.serves() && self.refuted() && self.looks < LOOKS {
                self.looks += 1;
                if self.looks == 1 {
                    self.say_word(Word::StillLooking);
                }
                todos.extend(self.ask(Input::Check));
            } else {
                self.asked = false;
                // What stood for a moment only, such as what a step before had left, is no news.
                let past = std::mem::take(&mut self.unasked) && self.session.notice() != Some(&Notice::StepDone);
                if !past {
                    self.tell_outcome();
                }
            }
        }
        self.tell_page();
        self.offer();
        self.prompt();
        self.note_waiting();
        self.voice.flush();
        todos
    }

    /// A check failed, and it is no slip in what was typed that it failed for.
    fn refuted(&self) -> bool {
        let failed = |check: &crate::session::CheckResult| matches!(check.outcome, Some(Outcome::Failed { .. }));
        let other = self.session.action().and_then(|action| action.typed.as_ref()).is_some_and(|typed| !typed.is_right());
        !other && self.session.step_state().checks.iter().any(failed)
    }

    /// The present step, where it was not told yet.
    fn tell_page(&mut self) {
        let known = *self.session.engine() != EngineState::Connecting || self.now >= ENGINE;
        if self.paged() || self.session.catching_up().is_some() || !known || (self.asked && self.session.busy()) {
            return;
        }
        self.say_step(false);
    }

    /// Says the present step; with `again`, the lesson's beginning only at its first step.
    pub(crate) fn say_step(&mut self, again: bool) {
        let lesson = self.session.at().map(|name| name.lesson.clone());
        let whole = again || lesson != self.told.lesson;
        self.told.step = self.session.at().cloned();
        self.told.lesson = lesson;
        self.told.guess = None;
        let lines = page::step(&self.session, whole, self.width);
        self.voice.gap();
        self.voice.tell(&lines);
        self.said = self.now;
    }

    /// What was asked for about ways has come, or is gone.
    fn follow_ways(&mut self) {
        let lang = self.lang();
        match (&self.pending, self.session.ahead(), self.session.cleaning()) {
            (Some(Pending::Ahead), Some(Ahead::Ready(preview)), _) => {
                let lines: Vec<String> =
                    preview.lines(lang).into_iter().map(|(weight, line)| careful(weight, line, lang)).collect();
                lines.iter().for_each(|line| self.say(line));
                (self.pending, self.question) = (None, Some(Question::CatchUp));
            }
            (Some(Pending::Ahead), None, _) | (Some(Pending::Cleaning), _, None) => self.pending = None,
            (Some(Pending::Cleaning), _, Some(Cleaning::Listed { items, scope })) => {
                let named = self.session.named(scope);
                let lines = listed(items, scope, lang);
                self.say(&named);
                lines.iter().for_each(|line| self.say(line));
                (self.pending, self.question) = (None, Some(Question::TakeBack));
            }
            _ => {}
        }
        // A question whose ground is gone is nobody's to answer.
        let gone = match self.question {
            Some(Question::CatchUp) => self.session.ahead().is_none(),
            Some(Question::TakeBack) => self.session.cleaning().is_none(),
            Some(Question::Offer) => self.session.offer().is_none(),
            Some(Question::Quit) | None => false,
        };
        if gone {
            self.question = None;
        }
    }

    fn offer(&mut self) {
        let Some(Offer::RemoveContainer(_)) = self.session.offer() else { return };
        if self.question.is_none() && self.session.catching_up().is_none() {
            self.question = Some(Question::Offer);
        }
    }

    /// Asks, when it is the learner's turn.
    fn prompt(&mut self) {
        let lang = self.lang();
        if self.voice.has_asked() || !self.wants_line() || self.typing {
            return;
        }
        let text = match self.question {
            Some(question) => format!("{} ", self.asks(question)),
            None if !self.paged() || !self.idle() || self.asked => return,
            None => {
                let (step, of) = self.session.place();
                let lessons = &self.session.course().lessons;
                let lesson = self.session.at().and_then(|name| lessons.iter().position(|known| known.id == name.lesson));
                self.voice.gap();
                sentences::prompt(lesson.map_or(0, |at| at + 1), step, of, self.session.replay().is_some(), lang)
            }
        };
        self.voice.prompt(&text, self.scripted);
    }

    fn asks(&self, question: Question) -> String {
        let lang = self.lang();
        match (question, self.session.offer()) {
            (Question::Offer, Some(Offer::RemoveContainer(name))) => sentences::remove_container(name, lang),
            (Question::CatchUp, _) => Word::DoIt.text(lang).to_owned(),
            (Question::TakeBack, _) => Word::RemoveThese.text(lang).to_owned(),
            _ => Word::QuitAnyway.text(lang).to_owned(),
        }
    }

    /// What is waited for, in words; `None` while it is the learner's turn.
    fn waited_for(&self) -> Option<String> {
        let lang = self.lang();
        let command = self.session.action().filter(|action| Running::active(action)).and_then(|action| action.command.as_ref());
        if self.typing {
            return None;
        }
        match &self.pending {
            Some(Pending::Ahead) => return Some(Word::LookingAhead.text(lang).to_owned()),
            Some(Pending::Lens) => return Some(self.lens_so_far()),
            Some(_) => return Some(Word::LookingForMade.text(lang).to_owned()),
            None => {}
        }
        if self.session.busy() && !self.serves() {
            return Some(command.map_or_else(|| Word::WritingFiles.text(lang).to_owned(), |command| command.text.clone()));
        }
        if self.asked && self.session.looking() {
            return Some(Word::MakingChecks.text(lang).to_owned());
        }
        (*self.session.engine() == EngineState::Connecting && self.scripted).then(|| Word::LookingForEngine.text(lang).to_owned())
    }

    fn note_waiting(&mut self) {
        match (self.waited_for().is_some(), self.since) {
            (true, None) => (self.since, self.said) = (Some(self.now), self.now),
            (false, Some(_)) => self.since = None,
            _ => {}
        }
    }

    /// When something is to be said although nothing comes.
    #[must_use]
    pub fn due(&self) -> Option<Duration> {
        let page = (!self.paged() && *self.session.engine() == EngineState::Connecting && self.now < ENGINE).then_some(ENGINE);
        let still = self.since.map(|since| since.max(self.said) + STILL);
        page.into_iter().chain(still).min()
    }

    /// That time has come.
    pub fn tick(&mut self) -> Vec<Todo> {
        if let (Some(since), Some(what)) = (self.since, self.waited_for())
            && self.now >= since.max(self.said) + STILL
        {
            let time = sentences::time(Duration::from_secs(self.now.saturating_sub(since).as_secs()), self.lang());
            self.say(&sentences::waiting(&what, &time, self.lang()));
        }
        self.settle()
    }
}

/// A line of a preview; what is of weight is said to be.
fn careful(weight: Weight, line: String, lang: crate::i18n::Lang) -> String {
    match weight {
        Weight::Plain => line,
        Weight::Careful => format!("{} {line}", Word::Careful.text(lang)),
        Weight::Bad => format!("{} {line}", Word::InTheWay.text(lang)),
    }
}
