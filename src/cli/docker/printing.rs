//! What a docker command prints, as it comes: bytes of a container are not touched, standard output and standard error
//! stay apart. On a thread of its own, so that a reader who is slow holds up nothing but the container.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use tokio::sync::mpsc;

use crate::cli::docker::progress::Progress;
use crate::cli::docker::typing;
use crate::engine::OutputStream;
use crate::runtime::ActionOutput;

/// The container at work.
pub(super) type AtWork = Arc<Mutex<Option<String>>>;

/// How it is printed.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// The terminal is to be in raw mode while the container has it.
    pub raw: bool,
    /// Nothing of a build's progress.
    pub quiet: bool,
    /// Told of the container.
    pub at_work: AtWork,
}

/// Prints until the sender is dropped; `false` when nobody reads it any more.
pub(super) fn print(mut from: mpsc::Receiver<ActionOutput>, style: &Style) -> bool {
    let mut progress = Progress::default();
    let mut raw = false;
    while let Some(output) = from.blocking_recv() {
        let written = match output {
            ActionOutput::Started { container } => {
                if container.is_some() {
                    *style.at_work.lock().unwrap_or_else(PoisonError::into_inner) = container;
                }
                if style.raw {
                    raw = true;
                    typing::take();
                }
                Ok(())
            }
            ActionOutput::Build(event) | ActionOutput::Recorded(_, event) if !style.quiet => {
                write(OutputStream::Stderr, progress.text(&event, Instant::now()).as_bytes())
            }
            // A line of our own among those of a program that has the terminal.
            ActionOutput::Bytes(stream, bytes) if raw && stream != OutputStream::Tty => {
                let text = String::from_utf8_lossy(&bytes).replace('\n', "\r\n");
                write(stream, text.as_bytes())
            }
            ActionOutput::Bytes(stream, bytes) => write(stream, &bytes),
            ActionOutput::Build(_) | ActionOutput::Recorded(..) | ActionOutput::Took(_) | ActionOutput::Api(_) => Ok(()),
        };
        if written.is_err() {
            return false;
        }
    }
    true
}

fn write(stream: OutputStream, bytes: &[u8]) -> std::io::Result<()> {
    if bytes.is_empty() {
        return Ok(());
    }
    if stream == OutputStream::Stderr {
        return std::io::stderr().lock().write_all(bytes);
    }
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}
