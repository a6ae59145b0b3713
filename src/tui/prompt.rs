//! Typing a command oneself: the line, what completes it, what was typed before.

use crate::docker_cli::compare::SoFar;
use crate::docker_cli::complete::{Completion, complete};
use crate::i18n::Lang;
use crate::session::Input;
use crate::tui::app::{App, Todo};
use crate::tui::keymap::Act;
use crate::tui::layout::Panel;
use crate::tui::line::{Edit, Line};
use crate::tui::output::Anchor;

/// A command may be this long, in letters.
const LETTERS: usize = 4000;

/// The line and what stands around it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prompt {
    /// What is typed.
    pub line: Line,
    /// Candidates to choose from.
    pub list: Option<List>,
    /// What can be said of the line; `None` where the step asks for no command.
    pub said: Option<SoFar>,
    /// What `said` was made from.
    said_of: Option<(String, usize, Option<String>, Lang)>,
    /// Which earlier line is shown, counted from the newest.
    back: Option<usize>,
    /// What was typed before an earlier line was brought back.
    own: Line,
}

/// Candidates, and the one that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// What may stand there.
    pub completion: Completion,
    /// The chosen one.
    pub at: Option<usize>,
}

impl App {
    /// Opens the prompt in the run panel.
    pub(crate) fn open_prompt(&mut self) -> Vec<Todo> {
        self.focus_on(Panel::Run);
        self.anchor = Anchor::Follow;
        self.search = None;
        self.prompt = Some(Prompt::default());
        self.ask(Input::Names(true))
    }

    pub(crate) fn close_prompt(&mut self) -> Vec<Todo> {
        if let Some(prompt) = self.prompt.as_mut().filter(|prompt| prompt.list.is_some()) {
            prompt.list = None;
            return Vec::new();
        }
        self.prompt = None;
        self.ask(Input::Names(false))
    }

    /// Types text, or pastes it.
    pub(crate) fn type_command(&mut self, text: &str) {
        if let Some(prompt) = &mut self.prompt {
            prompt.line.insert(text, LETTERS);
            self.retyped();
        }
    }

    pub(crate) fn edit_command(&mut self, edit: Edit) {
        if let Some(prompt) = &mut self.prompt {
            let changed = prompt.line.edit(edit);
            if changed {
                self.retyped();
            } else {
                prompt.list = None;
            }
        }
    }

    /// What a key of the prompt does.
    pub(crate) fn in_prompt(&mut self, act: Act) -> Vec<Todo> {
        match act {
            Act::Accept => return self.run_line(),
            Act::Complete => self.complete_line(1),
            Act::CompleteBack => self.complete_line(-1),
            Act::HistoryBack | Act::HistoryForward => {
                let by = if act == Act::HistoryBack { -1 } else { 1 };
                match self.prompt.as_mut().and_then(|prompt| prompt.list.as_mut()) {
                    Some(list) => list.turn(by),
                    None => self.remember(by),
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn run_line(&mut self) -> Vec<Todo> {
        let Some(prompt) = &mut self.prompt else { return Vec::new() };
        if prompt.list.as_ref().is_some_and(|list| list.at.is_some()) {
            self.take_candidate();
            return Vec::new();
        }
        let text = prompt.line.text().trim().to_owned();
        prompt.list = None;
        if text.is_empty() {
            return Vec::new();
        }
        let mut todos = self.ask(Input::Command(text));
        // While another command runs the line stays, to be run afterwards.
        if self.session.notice() != Some(&crate::session::Notice::Busy) {
            self.prompt = None;
            todos.extend(self.ask(Input::Names(false)));
        }
        todos
    }

    /// The text changed: an open list follows it, and it is no earlier line any more.
    fn retyped(&mut self) {
        let (names, lang) = (self.session.names(), self.session.lang());
        let Some(prompt) = &mut self.prompt else { return };
        prompt.back = None;
        let before = prompt.line.text().get(..prompt.line.cursor()).unwrap_or_default();
        // With the word done, its list is.
        if prompt.list.take().is_some() && !before.ends_with(' ') {
            let completion = complete(prompt.line.text(), prompt.line.cursor(), names, lang);
            prompt.list = (!completion.candidates.is_empty()).then_some(List { completion, at: None });
        }
    }

    /// One candidate is taken; of several what they share, and the list opens.
    fn complete_line(&mut self, by: isize) {
        let (names, lang) = (self.session.names(), self.session.lang());
        let Some(prompt) = &mut self.prompt else { return };
        if let Some(list) = &mut prompt.list {
            list.turn(by);
            return;
        }
        let completion = complete(prompt.line.text(), prompt.line.cursor(), names, lang);
        let typed = prompt.line.text().get(completion.replace.clone()).unwrap_or_default().to_owned();
        match completion.candidates.as_slice() {
            [] => {}
            [_] => {
                prompt.list = Some(List { completion, at: Some(0) });
                self.take_candidate();
            }
            _ => {
                let common = completion.common().to_owned();
                if common.len() > typed.len() {
                    prompt.line.replace(completion.replace.clone(), &common);
                }
                let completion = complete(prompt.line.text(), prompt.line.cursor(), names, lang);
                prompt.list = Some(List { completion, at: None });
            }
        }
    }

    fn take_candidate(&mut self) {
        let Some(prompt) = &mut self.prompt else { return };
        let Some(list) = prompt.list.take() else { return };
        let Some(candidate) = list.at.and_then(|at| list.completion.candidates.get(at)) else { return };
        let behind = prompt.line.text().get(list.completion.replace.end..).unwrap_or_default();
        let gap = if candidate.goes_on() || behind.starts_with(' ') { "" } else { " " };
        prompt.line.replace(list.completion.replace.clone(), &format!("{}{gap}", candidate.text));
        prompt.back = None;
    }

    /// Brings back an earlier line, or a later one again.
    fn remember(&mut self, by: isize) {
        let history = self.session.history();
        let Some(prompt) = &mut self.prompt else { return };
        let back = match (prompt.back, by < 0) {
            (None, true) => 0,
            (Some(back), true) => back + 1,
            (Some(back), false) if back > 0 => back - 1,
            (Some(_), false) => {
                prompt.back = None;
                prompt.line = std::mem::take(&mut prompt.own);
                return;
            }
            (None, false) => return,
        };
        let Some(line) = history.len().checked_sub(back + 1).and_then(|at| history.get(at)) else { return };
        if prompt.back.is_none() {
            prompt.own = prompt.line.clone();
        }
        prompt.back = Some(back);
        prompt.line = Line::new(line.clone());
    }

    /// Before each drawing: what can be said of the line, where that may have changed.
    pub(crate) fn judge_prompt(&mut self) {
        let Some(prompt) = &mut self.prompt else { return };
        let of = (prompt.line.text().to_owned(), prompt.line.cursor(), self.session.asked(), self.session.lang());
        if prompt.said_of.as_ref() != Some(&of) {
            prompt.said = self.session.so_far(&of.0, of.1);
            prompt.said_of = Some(of);
        }
    }
}

impl List {
    fn turn(&mut self, by: isize) {
        let count = self.completion.candidates.len().cast_signed();
        if count > 0 {
            let next = match self.at {
                Some(at) => (at.cast_signed() + by).rem_euclid(count),
                None if by < 0 => count - 1,
                None => 0,
            };
            self.at = Some(next.cast_unsigned());
        }
    }
}

#[cfg(test)]
#[path = "prompt_tests.rs"]
mod tests;
