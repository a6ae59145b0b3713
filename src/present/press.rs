//! What keys do.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::course::StepRef;
use crate::present::keys::Act;
use crate::present::options::Manner;
use crate::present::stage::{Phase, Stage, Todo, Window};
use crate::session::Input;

impl Stage {
    pub(crate) fn key(&mut self, key: KeyEvent) -> Vec<Todo> {
        if key.kind == KeyEventKind::Release {
            return Vec::new();
        }
        self.told = None;
        if self.blank {
            // Any key brings the picture back, and does nothing else.
            self.blank = false;
            return Vec::new();
        }
        if self.window.is_some() {
            return self.in_window(key);
        }
        let act = self.keys.act(key);
        if let Some(todos) = self.type_anything(key, act) {
            return todos;
        }
        act.map(|act| self.act(act)).unwrap_or_default()
    }

    /// Any key brings letters while a command is typed so; those of a clicker, and the end of the line, do what they always do.
    fn type_anything(&mut self, key: KeyEvent, act: Option<Act>) -> Option<Vec<Todo>> {
        let is_letter = matches!(key.code, KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Tab)
            && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        if self.manner != Manner::Anything || !is_letter || act == Some(Act::Insure) {
            return None;
        }
        let Phase::Typing(hand, _) = &mut self.phase else { return None };
        let stride = hand.stride();
        hand.press(stride);
        Some(Vec::new())
    }

    pub(crate) fn act(&mut self, act: Act) -> Vec<Todo> {
        match act {
            Act::Next => return self.next(),
            Act::Back => return self.back(),
            Act::Skip => {
                let next = self.place_of(self.slide.at.as_ref()).and_then(|here| self.session.course().steps().nth(here + 1));
                let next = next.map(|(name, _)| name);
                return next.map_or_else(Vec::new, |next| self.prepare(next, true));
            }
            Act::Jump => self.window = Some(Window::Jump { search: String::new(), at: 0 }),
            Act::Again => return self.again(),
            Act::Manner => {
                self.manner = self.manner.next();
                if matches!(self.phase, Phase::Typing(..) | Phase::Typed(_)) {
                    self.phase = Phase::Still;
                }
            }
            Act::Pause => return self.pause(),
            Act::Still => return vec![Todo::Still],
            Act::Blank => self.blank = true,
            Act::Insure => return self.insure(),
            Act::Engine => return self.ask(Input::Reconnect),
            Act::Language => return self.change_language(),
            Act::ClockAnew => {
                if self.begun.is_some() {
                    (self.begun, self.took) = (Some(self.now), None);
                }
            }
            Act::ConsoleUp => self.console_up += 3,
            Act::ConsoleDown => self.console_up = self.console_up.saturating_sub(3),
            Act::Pick(place) => return self.ask(Input::Pick(place)),
            Act::Stop => return self.stop(),
            Act::Help => self.window = Some(Window::Help),
            Act::Quit if self.session.busy() || self.session.catching_up().is_some() => self.window = Some(Window::Quit),
            Act::Quit => return vec![Todo::Quit],
        }
        Vec::new()
    }

    /// Something is being typed, run or prepared.
    pub(crate) fn at_work(&self) -> bool {
        let typed = matches!(self.phase, Phase::Typing(..) | Phase::Typed(_));
        typed || self.session.busy() || self.session.catching_up().is_some() || self.preparing.is_some()
    }

    /// Stops what is at work; where nothing is, leaves.
    fn stop(&mut self) -> Vec<Todo> {
        if self.session.catching_up().is_some() || self.session.busy() {
            self.stopped = true;
            return self.ask(Input::Cancel);
        }
        if matches!(self.phase, Phase::Typing(..) | Phase::Typed(_)) {
            self.phase = Phase::Still;
            return Vec::new();
        }
        if self.preparing.take().is_some() {
            return self.ask(Input::Dismiss);
        }
        vec![Todo::Quit]
    }

    fn in_window(&mut self, key: KeyEvent) -> Vec<Todo> {
        let Some(window) = self.window.clone() else { return Vec::new() };
        match window {
            Window::Help => self.window = None,
            Window::Quit => match key.code {
                KeyCode::Char('y') => return vec![Todo::Quit],
                KeyCode::Char('n') | KeyCode::Esc => self.window = None,
                _ => {}
            },
            Window::Jump { search, at } => return self.in_list(key, search, at),
        }
        Vec::new()
    }

    fn in_list(&mut self, key: KeyEvent, mut search: String, mut at: usize) -> Vec<Todo> {
        let found = self.found(&search);
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => {
                self.window = None;
                return Vec::new();
            }
            KeyCode::Char('c') if control => {
                self.window = None;
                return Vec::new();
            }
            KeyCode::Down => at = (at + 1).min(found.len().saturating_sub(1)),
            KeyCode::Up => at = at.saturating_sub(1),
            KeyCode::PageDown => at = (at + 10).min(found.len().saturating_sub(1)),
            KeyCode::PageUp => at = at.saturating_sub(10),
            KeyCode::Backspace => {
                search.pop();
                at = 0;
            }
            KeyCode::Enter | KeyCode::Tab => {
                let Some((name, _)) = found.into_iter().nth(at) else { return Vec::new() };
                self.window = None;
                return if key.code == KeyCode::Enter { self.prepare(name, false) } else { self.jump(name) };
            }
            KeyCode::Char(letter) if !control && search.chars().count() < 40 => {
                search.push(letter);
                at = 0;
            }
            _ => {}
        }
        self.window = Some(Window::Jump { search, at });
        Vec::new()
    }

    /// Steps with these letters in their name or title, and their titles.
    pub(crate) fn found(&self, search: &str) -> Vec<(StepRef, String)> {
        let wanted = search.to_lowercase();
        let lang = self.session.lang();
        let steps = self.session.course().steps().map(|(name, step)| (name, self.session.scope().fill(step.title.text(lang))));
        steps.filter(|(name, title)| wanted.is_empty() || format!("{name} {title}").to_lowercase().contains(&wanted)).collect()
    }

    /// A step is shown at once, whatever the engine holds.
    pub(crate) fn jump(&mut self, target: StepRef) -> Vec<Todo> {
        if self.session.busy() || self.preparing.is_some() {
            self.told = Some(self.still_running());
            return Vec::new();
        }
        let title = String::new();
        self.preparing = Some(crate::present::stage::Preparing { target, title, ready: true, go: true });
        self.go_there()
    }
}
