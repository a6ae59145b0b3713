//! Where lines go: cleaned, one after the other, nothing is ever drawn over.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use crate::markdown::clean_line;

/// Prints lines.
pub(crate) struct Voice {
    out: Box<dyn Write + Send>,
    /// A prompt stands on the last line, with nothing behind it yet.
    open: bool,
    /// The prompt was said, and nothing since.
    asked: bool,
    /// The last line is empty, or there is none.
    blank: bool,
    /// Nobody listens any more.
    gone: bool,
    spoken: Spoken,
}

/// What the narrator said, until it is printed.
#[derive(Clone, Default)]
pub(crate) struct Spoken(Arc<Mutex<Vec<u8>>>);

impl Write for Spoken {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Voice {
    pub fn new(out: Box<dyn Write + Send>) -> Self {
        Self { out, open: false, asked: false, blank: true, gone: false, spoken: Spoken::default() }
    }

    /// Where the narrator writes; `pass_on` prints it.
    pub fn spoken(&self) -> Spoken {
        self.spoken.clone()
    }

    pub fn pass_on(&mut self) {
        let said = std::mem::take(&mut *self.spoken.0.lock().unwrap_or_else(PoisonError::into_inner));
        for line in String::from_utf8_lossy(&said).lines() {
            self.say(line);
        }
    }

    /// One line.
    pub fn say(&mut self, line: &str) {
        if std::mem::take(&mut self.open) {
            self.write("\n");
        }
        self.asked = false;
        let line = clean_line(line);
        self.blank = line.trim().is_empty();
        self.write(&format!("{}\n", line.trim_end()));
    }

    /// Lines.
    pub fn tell(&mut self, lines: &[String]) {
        lines.iter().for_each(|line| self.say(line));
    }

    /// An empty line, where the last one is not empty.
    pub fn gap(&mut self) {
        if !self.blank {
            self.say("");
        }
    }

    /// A prompt: the cursor stays behind it. Where the answer is not typed on a terminal, nothing ends its line: `closed` does.
    pub fn prompt(&mut self, text: &str, closed: bool) {
        self.write(&clean_line(text));
        if closed {
            self.write("\n");
        }
        (self.open, self.asked, self.blank) = (!closed, true, false);
        self.flush();
    }

    /// The learner's Enter has ended the prompt's line.
    pub fn entered(&mut self) {
        (self.open, self.asked) = (false, false);
    }

    /// The prompt stands there.
    pub fn has_asked(&self) -> bool {
        self.asked
    }

    pub fn is_open(&self) -> bool {
        self.open
    }

    pub fn is_gone(&self) -> bool {
        self.gone
    }

    pub fn flush(&mut self) {
        self.gone |= self.out.flush().is_err();
    }

    fn write(&mut self, text: &str) {
        self.gone |= self.out.write_all(text.as_bytes()).is_err();
    }
}
