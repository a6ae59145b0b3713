//! The terminal of a running command (`-t`): what it prints is drawn as a terminal would, what it asks is answered.

use bytes::Bytes;

use crate::docker_cli::CommandLine;
use crate::engine::Size;
use crate::session::{ActionEvent, Effect, Event, Input};
use crate::terminal::{Modes, Terminal};
use crate::tui::app::App;
use crate::tui::layout::Panel;

/// What a program sees before the panel has a size.
const UNKNOWN: Size = Size { cols: 80, rows: 24 };

impl App {
    /// Draws what a program printed into its terminal; its questions are answered as if they were typed.
    pub(crate) fn show_program(&mut self, event: &Event) -> Vec<Effect> {
        let Event::Action(job, ActionEvent::Screen(bytes)) = event else { return Vec::new() };
        if self.session.action().is_none_or(|action| action.job != *job) {
            return Vec::new();
        }
        if self.program.as_ref().is_none_or(|(known, _)| known != job) {
            let size = self.panel_size.unwrap_or(UNKNOWN);
            self.program = Some((*job, Terminal::new(size.cols, size.rows)));
        }
        let Some((_, terminal)) = &mut self.program else { return Vec::new() };
        terminal.feed(bytes);
        let answers = terminal.answers();
        if answers.is_empty() || !self.takes_typing() {
            return Vec::new();
        }
        self.session.handle(Event::Input(Input::Type(Bytes::from(answers))))
    }

    /// The terminal to show in the run panel; searching is done in lines.
    pub(crate) fn program_screen(&self) -> Option<&Terminal> {
        let action = self.shown_action()?;
        let (_, terminal) = self.program.as_ref().filter(|(job, _)| *job == action.job)?;
        self.search.as_ref().is_none_or(|search| search.panel != Panel::Run).then_some(terminal)
    }

    /// The running command was given a terminal.
    pub(crate) fn has_terminal(&self) -> bool {
        let command = self.session.action().and_then(|action| action.command.as_ref()).map(|command| &command.command);
        matches!(command, Some(CommandLine::Docker(command)) if command.takes().tty)
    }

    /// What the program wants of keys.
    pub(crate) fn program_modes(&self) -> Modes {
        self.program_screen().map(Terminal::modes).unwrap_or_default()
    }

    pub(crate) fn scroll_program(&mut self, by: isize) {
        if let Some((_, terminal)) = &mut self.program {
            terminal.scroll(by.saturating_neg());
        }
    }

    /// Who types looks at the end.
    pub(crate) fn follow_program(&mut self) {
        if let Some((_, terminal)) = &mut self.program {
            terminal.follow();
        }
    }

    /// A terminal that is typed into takes all the room there is.
    pub(crate) fn large(&self) -> bool {
        self.shell_shown || (self.typing && self.program_screen().is_some())
    }
}

#[cfg(test)]
#[path = "program_tests.rs"]
mod tests;
