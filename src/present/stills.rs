//! Pictures of a demo's screen, written beside the workspace's own things, or where they were asked for.

use std::fs;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

use ratatui::backend::TestBackend;
use ratatui::{Terminal, buffer::Buffer};

use crate::present::redact::Redact;
use crate::present::run::PresentError;
use crate::present::slide::Laid;
use crate::present::stage::Stage;
use crate::present::still::svg;
use crate::present::view::{self, Look};

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
        fs::create_dir_all(&self.folder)?;
        let name = stage.slide.at.as_ref().map_or_else(|| "still".to_owned(), |at| format!("{}-{}", at.lesson, at.step));
        for number in 1..1000 {
            let path = self.folder.join(format!("{name}-{number}.svg"));
            match self.write(&path, stage) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                other => return other.map(|()| path),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Writes the last screen, where that was asked for.
    pub fn export(&self, stage: &Stage) -> Result<(), PresentError> {
        let Some(path) = &self.export else { return Ok(()) };
        self.write(path, stage).map_err(|error| PresentError::File(path.clone(), error))
    }

    fn write(&self, path: &Path, stage: &Stage) -> io::Result<()> {
        let picture = svg(&self.buffer(stage)?, &self.redact.text(&stage.slide.title));
        // A file that is there is never overwritten.
        fs::File::options().write(true).create_new(true).open(path)?.write_all(picture.as_bytes())
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
