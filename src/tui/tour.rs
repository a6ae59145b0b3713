//! The tour: a few cards, shown the first time, that point at the parts of the screen.

use crate::tui::app::{App, Todo};
use crate::tui::keymap::Act;
use crate::tui::layout::Panel;
use crate::tui::words::ScreenWord;

/// Set to `never`, nobody is shown around: for rooms where somebody does that, and for tests.
pub const ENV: &str = "SEALEGS_TOUR";

/// What a card points at: a part of the screen, or the last row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    Part(Panel),
    LastRow,
}

/// A card.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Card {
    pub target: Target,
    pub title: ScreenWord,
    pub text: ScreenWord,
}

/// The cards in order.
pub(crate) const CARDS: [Card; 5] = [
    Card { target: Target::Part(Panel::Prose), title: ScreenWord::TourTextTitle, text: ScreenWord::TourText },
    Card { target: Target::Part(Panel::Run), title: ScreenWord::TourRunTitle, text: ScreenWord::TourRun },
    Card { target: Target::Part(Panel::Checks), title: ScreenWord::TourChecksTitle, text: ScreenWord::TourChecks },
    Card { target: Target::Part(Panel::Tree), title: ScreenWord::TourTreeTitle, text: ScreenWord::TourTree },
    Card { target: Target::LastRow, title: ScreenWord::TourKeysTitle, text: ScreenWord::TourKeys },
];

impl App {
    /// Shows the first card.
    pub(crate) fn start_tour(&mut self) {
        self.dialog = None;
        self.show_card(0);
    }

    /// The card that is shown.
    pub(crate) fn card(&self) -> Option<&'static Card> {
        CARDS.get(self.tour?)
    }

    /// A key of the tour.
    pub(crate) fn in_tour(&mut self, act: Act) -> Vec<Todo> {
        let Some(at) = self.tour else { return Vec::new() };
        match act {
            Act::Next if at + 1 < CARDS.len() => self.show_card(at + 1),
            Act::Previous => self.show_card(at.saturating_sub(1)),
            Act::Next | Act::Close => {
                self.tour = None;
                self.focus_on(Panel::Prose);
                if !self.toured {
                    self.toured = true;
                    return vec![self.remember_it()];
                }
            }
            _ => {}
        }
        Vec::new()
    }

    /// The part a card points at has the focus, so that it is on the screen and its frame stands out.
    fn show_card(&mut self, at: usize) {
        self.tour = Some(at);
        match CARDS.get(at).map(|card| card.target) {
            Some(Target::Part(Panel::Tree)) => {
                self.tree_at = self.here();
                self.tree_open = true;
                self.focus = Panel::Tree;
            }
            Some(Target::Part(panel)) => self.focus_on(panel),
            _ => self.focus_on(Panel::Prose),
        }
    }
}

#[cfg(test)]
#[path = "tour_tests.rs"]
mod tests;
