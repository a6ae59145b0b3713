//! Being brought to a step, and taking back: the windows that show what will happen, and their answers.

use crate::course::StepRef;
use crate::session::reset::{Cleaning, Scope};
use crate::session::{Ahead, Input};
use crate::tui::app::{App, Dialog, Todo};
use crate::tui::keymap::{Act, Mode};
use crate::tui::layout::Panel;

impl App {
    /// Something is at work that would be broken off by leaving.
    pub(crate) fn at_work(&self) -> bool {
        self.session.busy() || self.session.catching_up().is_some()
    }

    /// A container is in the way, and nobody else sees to it.
    pub(crate) fn asks_about_a_container(&self) -> bool {
        self.session.offer().is_some() && self.session.catching_up().is_none()
    }

    /// The step meant: in the tree the one under the cursor, else the present one.
    fn meant(&self, mode: Mode) -> usize {
        if mode == Mode::Tree { self.tree_at } else { self.here() }
    }

    fn step_at(&self, place: usize) -> Option<StepRef> {
        self.session.course().steps().nth(place).map(|(name, _)| name)
    }

    pub(crate) fn bring(&mut self, mode: Mode) -> Vec<Todo> {
        let Some(name) = self.step_at(self.meant(mode)) else { return Vec::new() };
        let todos = self.ask(Input::Preview(name));
        if self.session.ahead().is_some() {
            self.scrolls.question = 0;
            self.dialog = Some(Dialog::Ahead);
        }
        todos
    }

    pub(crate) fn open_take_back(&mut self, mode: Mode) -> Vec<Todo> {
        let place = self.meant(mode);
        let Some(name) = self.step_at(place) else { return Vec::new() };
        let todos = self.ask(Input::Reset(Scope::Step(name)));
        if self.session.cleaning().is_some() {
            self.scrolls.question = 0;
            self.dialog = Some(Dialog::TakeBack(place));
        }
        todos
    }

    pub(crate) fn choose_take_back(&mut self, act: Act) -> Vec<Todo> {
        let Some(Dialog::TakeBack(place)) = self.dialog else { return Vec::new() };
        let Some(name) = self.step_at(place) else { return Vec::new() };
        self.scrolls.question = 0;
        self.ask(Input::Reset(match act {
            Act::TakeAll => Scope::All,
            Act::TakeLesson => Scope::Lesson(name.lesson),
            _ => Scope::Step(name),
        }))
    }

    pub(crate) fn answer_way(&mut self, dialog: Dialog, yes: bool) -> Vec<Todo> {
        if !yes {
            self.dialog = None;
            return self.ask(Input::Dismiss);
        }
        let input = match dialog {
            Dialog::Ahead if matches!(self.session.ahead(), Some(Ahead::Ready(_))) => Input::CatchUp,
            Dialog::TakeBack(_) if matches!(self.session.cleaning(), Some(Cleaning::Listed { .. })) => Input::Remove,
            // What will happen is not known yet.
            _ => return Vec::new(),
        };
        self.dialog = None;
        // Where it goes on is told in the run panel.
        self.focus_on(if input == Input::CatchUp { Panel::Run } else { Panel::Prose });
        self.ask(input)
    }

    /// A window whose question is gone closes.
    pub(crate) fn follow_ways(&mut self) {
        let gone = match self.dialog {
            Some(Dialog::Ahead) => self.session.ahead().is_none(),
            Some(Dialog::TakeBack(_)) => self.session.cleaning().is_none(),
            _ => false,
        };
        if gone {
            self.dialog = None;
        }
    }
}
