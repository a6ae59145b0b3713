//! Sharing out the room: one part with all of it, borders moved by keys and by the mouse.

use ratatui::layout::Position;

use crate::tui::app::{App, Todo};
use crate::tui::keymap::Act;
use crate::tui::layout::Panel;
use crate::tui::sizes::{Border, Sizes};
use crate::tui::words::ScreenWord;

impl App {
    /// The one part that is shown where parts are shown one at a time.
    pub(crate) fn alone(&self) -> Panel {
        match self.focus {
            Panel::Tree => Panel::Prose,
            panel => panel,
        }
    }

    /// Shows a part because of what happens in it, without taking the focus from where the learner is, unless there is
    /// no room for both.
    pub(crate) fn bring_up(&mut self, panel: Panel) {
        self.tab = panel;
        if self.areas.alone && self.focus != Panel::Tree {
            self.focus_on(panel);
        }
    }

    /// All the room for the part with the focus, or its own place again.
    pub(crate) fn zoom(&mut self) -> Vec<Todo> {
        if self.areas.alone && !self.sizes.zoom {
            self.note = Some(ScreenWord::AlreadyAlone.text(self.session.lang()).to_owned());
            return Vec::new();
        }
        if self.focus == Panel::Tree {
            self.focus_on(Panel::Prose);
        }
        self.sizes.zoom = !self.sizes.zoom;
        vec![self.remember_it()]
    }

    /// More or less room for the part with the focus.
    pub(crate) fn resize(&mut self, act: Act) -> Vec<Todo> {
        if act == Act::Even {
            self.sizes = Sizes::default();
            return vec![self.remember_it()];
        }
        let border = match (self.areas.wide, self.focus, act) {
            _ if self.areas.alone => None,
            (true, Panel::Tree, Act::Wider | Act::Slimmer) => Some((Border::Tree, true)),
            (true, Panel::Prose, Act::Wider | Act::Slimmer) => Some((Border::Side, false)),
            (true, Panel::Checks | Panel::Chart | Panel::Map, Act::Wider | Act::Slimmer) => Some((Border::Side, true)),
            (true, Panel::Run | Panel::Api, Act::Wider | Act::Slimmer) => Some((Border::Tree, false)),
            (true, Panel::Run | Panel::Api, _) => Some((Border::Console, true)),
            (true, ..) => Some((Border::Console, false)),
            (false, Panel::Tree, Act::Wider | Act::Slimmer) => Some((Border::Tree, true)),
            (false, Panel::Prose, Act::Taller | Act::Shorter) => Some((Border::Text, true)),
            (false, _, Act::Taller | Act::Shorter) => Some((Border::Text, false)),
            (false, ..) => None,
        };
        let Some((border, grows)) = border else {
            let word = if self.areas.alone { ScreenWord::AlreadyAlone } else { ScreenWord::FullWidth };
            self.note = Some(word.text(self.session.lang()).to_owned());
            return Vec::new();
        };
        let more = matches!(act, Act::Wider | Act::Taller) == grows;
        self.sizes.step(border, self.areas.now(border), more);
        vec![self.remember_it()]
    }

    /// The mouse took hold of a border.
    pub(crate) fn take_border(&mut self, at: Position) -> bool {
        self.dragging = self.areas.border_at(at);
        self.dragging.is_some()
    }

    /// The border follows the mouse.
    pub(crate) fn drag_border(&mut self, to: Position) {
        if let Some(border) = self.dragging {
            self.sizes.set(border, self.areas.dragged(border, to));
        }
    }

    /// The mouse let go.
    pub(crate) fn leave_border(&mut self) -> Vec<Todo> {
        if self.dragging.take().is_some() { vec![self.remember_it()] } else { Vec::new() }
    }

    /// What is to be there the next time.
    pub(crate) fn remember_it(&self) -> Todo {
        Todo::Remember(Box::new(self.remembered()))
    }
}

#[cfg(test)]
#[path = "panels_tests.rs"]
mod tests;
