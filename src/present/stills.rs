//! Pictures of a demo's screen, written beside the workspace's own things, or where they were asked for.

use std::io;
use std::path::PathBuf;

use ratatui::backend::TestBackend;
use ratatui::{Terminal, buffer::Buffer};

use crate::present::run::PresentError;
use crate::present::slide::Laid;
use crate::present::stage::Stage;
use crate::present::view::{self, Look};
use crate::tui::redact::Redact;
use crate::tui::still;

/// Where pictures go.
pub(crate) struct Stills {
    /// The folder of those that a key makes.
    pub folder: PathBuf,
    /// The file of the last screen.
    pub export: Option<PathBuf>,
    /// What does not go into them.
    pub redact: Redact,
}

impl Stills {
    /// Writes what stands on the screen into a new file, named after the step.
    pub fn save(&self, stage: &Stage) -> io::Result<PathBuf> {
        let name = stage.slide.at.as_ref().map_or_else(|| "still".to_owned(), |at| format!("{}-{}", at.lesson, at.step));
        still::save_new(&self.folder, &name, &self.picture(stage)?)
    }

    /// Writes the last screen, where that was asked for.
    pub fn export(&self, stage: &Stage) -> Result<(), PresentError> {
        let Some(path) = &self.export else { return Ok(()) };
        let written = self.picture(stage).and_then(|picture| still::write_new(path, &picture));
        written.map_err(|error| PresentError::File(path.clone(), error))
    }

    fn picture(&self, stage: &Stage) -> io::Result<String> {
        Ok(still::svg(&self.buffer(stage)?, &self.redact.text(&stage.slide.title), &stage.looks))
    }

    fn buffer(&self, stage: &Stage) -> io::Result<Buffer> {
        let mut laid = Laid::default();
        let width = view::place::places(stage).prose.width;
        for code in laid.lay_out(&self.redact.text(&stage.text()), width, stage.session.lang(), &stage.theme) {
            let colours = crate::markdown::highlight(&code.0, &code.1);
            laid.learn(vec![(code, colours.into())]);
        }
        laid.lay_out(&self.redact.text(&stage.text()), width, stage.session.lang(), &stage.theme);
        let hide = |text: &str| self.redact.text(text);
        let look = Look { laid: &laid, hide: &hide, own: false };
        let mut terminal = Terminal::new(TestBackend::new(stage.screen.width, stage.screen.height)).map_err(io::Error::other)?;
        terminal.draw(|frame| view::draw(frame, stage, &look)).map_err(io::Error::other)?;
        Ok(terminal.backend().buffer().clone())
    }
}
