//! Where lines come from: standard input, read on a thread of its own and only when a line is wanted, so that an editor that has
//! the terminal gets every key.

use std::io::BufRead;
use std::sync::mpsc as std_mpsc;

use tokio::sync::mpsc;

/// Longest line that is taken in; a longer one is cut. No command is nearly as long.
const LONGEST: usize = 64 * 1024;

/// Lines on request.
pub(crate) struct Input {
    ask: std_mpsc::Sender<()>,
    lines: mpsc::Receiver<Option<String>>,
    asked: bool,
}

impl Input {
    /// Standard input. The thread ends with the program: a read cannot be called off.
    pub fn standard() -> Self {
        let (ask, wanted) = std_mpsc::channel::<()>();
        let (tell, lines) = mpsc::channel(1);
        std::thread::spawn(move || {
            while wanted.recv().is_ok() {
                if tell.blocking_send(line()).is_err() {
                    return;
                }
            }
        });
        Self { ask, lines, asked: false }
    }

    /// Wants a line, unless one is wanted already.
    pub fn want(&mut self) {
        if !self.asked {
            self.asked = self.ask.send(()).is_ok();
        }
    }

    /// The next line that was wanted; `None` at the end of input.
    pub async fn next(&mut self) -> Option<String> {
        let line = self.lines.recv().await.flatten();
        self.asked = false;
        line
    }
}

/// A line without its end. What is no UTF-8 is replaced, not refused.
fn line() -> Option<String> {
    let mut bytes = Vec::new();
    match std::io::stdin().lock().read_until(b'\n', &mut bytes) {
        Ok(0) | Err(_) => None,
        Ok(_) => {
            bytes.truncate(LONGEST);
            Some(String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned())
        }
    }
}
