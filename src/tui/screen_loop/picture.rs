//! A picture of what stands on the screen.

use std::io;
use std::path::PathBuf;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::i18n::words;
use crate::tui::app::{App, Todo};
use crate::tui::redact::Redact;
use crate::tui::still;
use crate::tui::view;
use crate::workspace::Workspace;

impl super::Loop {
    /// Writes it into a new file of the workspace's own folder, and says where.
    pub(super) fn picture(&mut self) -> Vec<Todo> {
        let todos = self.app.arrange();
        let lang = self.app.session().lang();
        let redact = Redact::here(self.workspace.root());
        self.app.note = Some(match save(&self.app, &self.workspace, &redact) {
            Ok(path) => words!(lang, "present-still-saved", path = path.display().to_string()),
            Err(error) => words!(lang, "present-still-failed", why = error.to_string()),
        });
        self.changed = true;
        todos
    }
}

fn save(app: &App, workspace: &Workspace, redact: &Redact) -> io::Result<PathBuf> {
    let mut terminal = Terminal::new(TestBackend::new(app.screen.width, app.screen.height)).map_err(io::Error::other)?;
    terminal.draw(|frame| view::draw(frame, app)).map_err(io::Error::other)?;
    let mut buffer = terminal.backend().buffer().clone();
    redact.cover(&mut buffer);
    let session = app.session();
    let title = session.step().map(|step| session.scope().fill(step.title.text(session.lang()))).unwrap_or_default();
    let name = session.at().map_or_else(|| "screen".to_owned(), |at| format!("{}-{}", at.lesson, at.step));
    let folder = workspace.own_folder().join(still::FOLDER);
    still::save_new(&folder, &name, &still::svg(&buffer, &redact.text(&title), &app.looks))
}
