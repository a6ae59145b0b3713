//! A demo being recorded: each frame drawn once more, without what is not for everybody, into a terminal that is a file.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::course::StepRef;
use crate::present::cast::Cast;
use crate::present::slide::Laid;
use crate::present::stage::Stage;
use crate::present::view::{self, Look, place};
use crate::tui::app::Code;
use crate::tui::quiet::Quiet;
use crate::tui::redact::Redact;

/// An empty screen without a cursor.
const BEGIN: &str = "\x1b[?25l\x1b[0m\x1b[2J\x1b[H";

/// What is written for a frame.
#[derive(Clone, Default)]
struct Bytes(Arc<Mutex<Vec<u8>>>);

impl Bytes {
    fn take(&self) -> String {
        let bytes = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A recording of a demo.
pub(crate) struct Tape {
    cast: Cast<BufWriter<File>>,
    terminal: Terminal<Quiet<Bytes>>,
    bytes: Bytes,
    pub laid: Laid,
    redact: Redact,
    size: (u16, u16),
    marked: Option<StepRef>,
}

impl Tape {
    /// Begins a recording in a new file; one that is there is never overwritten.
    pub fn begin(path: &Path, stage: &Stage, redact: Redact) -> io::Result<Self> {
        let file = File::options().write(true).create_new(true).open(path)?;
        let size = (stage.screen.width, stage.screen.height);
        let at = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let title = redact.text(&stage.slide.over.1);
        let mut cast = Cast::begin(BufWriter::new(file), size, at, &title)?;
        cast.output(Duration::ZERO, BEGIN)?;
        let bytes = Bytes::default();
        let terminal = terminal(&bytes, size)?;
        Ok(Self { cast, terminal, bytes, laid: Laid::default(), redact, size, marked: None })
    }

    /// Takes in what stands on the screen; code whose colours are to be found comes back.
    pub fn frame(&mut self, stage: &Stage, now: Duration) -> io::Result<Vec<Code>> {
        let size = (stage.screen.width, stage.screen.height);
        if size != self.size {
            self.size = size;
            self.cast.resize(now, size)?;
            self.cast.output(now, BEGIN)?;
            self.terminal = terminal(&self.bytes, size)?;
        }
        let shown = stage.slide.at.clone().filter(|_| !stage.on_cover());
        if shown.is_some() && shown != self.marked {
            let name = shown.as_ref().map(ToString::to_string).unwrap_or_default();
            self.cast.marker(now, &self.redact.text(&format!("{name} {}", stage.slide.title)))?;
            self.marked = shown;
        }
        let width = place::places(stage).prose.width;
        let text = self.redact.text(&stage.text());
        let missing = self.laid.lay_out(&text, width, stage.session.lang(), &stage.theme);
        let hide = |text: &str| self.redact.text(text);
        let look = Look { laid: &self.laid, hide: &hide, own: false };
        self.terminal.draw(|frame| view::draw(frame, stage, &look))?;
        let bytes = self.bytes.take();
        if !bytes.is_empty() {
            self.cast.output(now, &bytes)?;
        }
        Ok(missing)
    }

    /// Ends it.
    pub fn end(self, now: Duration, code: u8) -> io::Result<()> {
        self.cast.end(now, code).map(|_| ())
    }
}

fn terminal(bytes: &Bytes, (width, height): (u16, u16)) -> io::Result<Terminal<Quiet<Bytes>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let terminal = Terminal::with_options(Quiet::new(bytes.clone()), TerminalOptions { viewport });
    let _ = bytes.take();
    terminal
}
