//! Writing to standard output and standard error. A reader that went away (`sealegs list | head`) is no reason to panic.

use std::io::Write;

use crate::markdown::clean;

/// Writes one text to standard output, freed of control sequences.
pub fn out(text: &str) {
    write(&mut std::io::stdout().lock(), text);
}

/// Writes one text to standard error, freed of control sequences.
pub fn err(text: &str) {
    write(&mut std::io::stderr().lock(), text);
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

/// Whether an answer to a question says yes, in any of the languages.
#[must_use]
pub fn is_yes(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "はい")
}
