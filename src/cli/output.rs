//! Writing to standard output and standard error. A reader that went away (`sealegs list | head`) is no reason to panic.

use std::io::{BufRead, IsTerminal, Write};

use crate::markdown::clean;
use crate::plain::ask::yes;

/// Writes one text to standard output, freed of control sequences.
pub fn out(text: &str) {
    write(&mut std::io::stdout().lock(), text);
}

/// Writes one text to standard error, freed of control sequences.
pub fn err(text: &str) {
    write(&mut std::io::stderr().lock(), text);
}

/// Writes bytes of our own making to standard output, as they are.
pub fn raw(bytes: &[u8]) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
}

/// Writes a JSON value to standard output.
pub fn json(value: &impl serde::Serialize) {
    if let Ok(text) = serde_json::to_string_pretty(value) {
        out(&text);
    }
}

fn write(to: &mut dyn Write, text: &str) {
    let _ = writeln!(to, "{}", clean(text).trim_end()).and_then(|()| to.flush());
}

/// Columns of what is drawn once: the terminal's, or as many as a page has where there is none; never fewer than can be drawn in.
#[must_use]
pub fn columns() -> usize {
    crossterm::terminal::size().map_or(100, |(columns, _)| usize::from(columns).max(40))
}

/// Asks a question and reads the answer from the terminal: whether it says yes, in any of the languages. `None` where
/// standard input is no terminal, so that nobody can be asked.
pub fn ask(question: &str, to: &mut dyn Write) -> Option<bool> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return None;
    }
    let _ = write!(to, "{question} ").and_then(|()| to.flush());
    let mut answer = String::new();
    let _ = stdin.lock().read_line(&mut answer);
    Some(yes(&answer) == Some(true))
}
