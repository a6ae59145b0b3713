//! Copying what the panel with the focus holds.

use ratatui::text::Line;

use crate::markdown;
use crate::tui::app::{App, Todo};
use crate::tui::clipboard;
use crate::tui::layout::Panel;
use crate::tui::page;
use crate::tui::words::ScreenWord;

/// The file in the workspace's own folder that has what was copied last, for terminals that take no copies.
pub(crate) const FILE: &str = "copied.txt";

impl App {
    /// Copies what was found, where something is searched for; else what one would want of the panel: of the text its
    /// commands, of the tree the step's name, of the console what was printed.
    pub(crate) fn copy_panel(&mut self) -> Vec<Todo> {
        let lang = self.session.lang();
        let text = self.found_line().unwrap_or_else(|| self.to_copy());
        if text.trim().is_empty() {
            self.note = Some(ScreenWord::NothingToCopy.text(lang).to_owned());
            return Vec::new();
        }
        let text = clipboard::bounded(&text).to_owned();
        let lines = text.lines().count();
        let first = markdown::shorten(&markdown::clean_line(text.lines().next().unwrap_or_default()), 32);
        let more = if lines > 1 { format!(" (+{})", lines - 1) } else { String::new() };
        let copied = ScreenWord::Copied.text(lang);
        let file = self.log_file.replace("output.log", FILE);
        self.note = Some(format!("{copied} {first}{more} · {} {file}", ScreenWord::AlsoIn.text(lang)));
        vec![Todo::Copy(text)]
    }

    /// The row the search is at.
    fn found_line(&self) -> Option<String> {
        let search = self.search.as_ref()?;
        let at = search.at?;
        if search.panel == Panel::Run {
            let log = &self.shown_action()?.log;
            let place = usize::try_from(at.checked_sub(log.dropped())?).ok()?;
            return log.lines().get(place).map(|line| line.text.clone());
        }
        let row = usize::try_from(at).ok()?;
        self.rows_of(search.panel).get(row).map(|line| line.to_string().trim().to_owned())
    }

    fn to_copy(&self) -> String {
        match self.focus {
            Panel::Prose => {
                let commands = page::commands(&self.session);
                if commands.is_empty() { text_of(&self.laid.prose) } else { commands.join("\n") }
            }
            Panel::Tree => {
                let name = self.session.course().steps().nth(self.tree_at).map(|(name, _)| name.to_string());
                name.unwrap_or_default()
            }
            Panel::Run => {
                let Some(action) = self.shown_action() else { return self.session.commands().join("\n") };
                let command = action.command.as_ref().map(|command| format!("$ {}\n", command.text)).unwrap_or_default();
                let lines: Vec<&str> = action.log.lines().iter().map(|line| line.text.as_str()).collect();
                format!("{command}{}", lines.join("\n"))
            }
            panel => text_of(self.rows_of(panel)),
        }
    }

    /// A panel's text in rows, where it is laid out.
    pub(crate) fn rows_of(&self, panel: Panel) -> &[Line<'static>] {
        match panel {
            Panel::Prose => &self.laid.prose,
            Panel::Checks => &self.laid.checks,
            Panel::Api => &self.laid.api,
            Panel::Chart => self.laid.chart.as_deref().unwrap_or_default(),
            Panel::Map => &self.laid.map,
            Panel::Run | Panel::Tree => &[],
        }
    }
}

fn text_of(rows: &[Line<'static>]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| row.to_string().trim_end().to_owned()).collect();
    rows.join("\n").trim_end().to_owned()
}

#[cfg(test)]
#[path = "copying_tests.rs"]
mod tests;
