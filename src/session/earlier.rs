//! What the commands before the present one said, where a step has several: they stay on the screen.

use super::log::Line;
use super::running::Running;

/// Lines kept of each; the log file has them all.
pub const KEPT_EARLIER: usize = 100;

/// A command of the same go that is over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The line, as it was run.
    pub command: String,
    /// The folder it ran in, seen from the workspace; empty for the workspace itself.
    pub cwd: String,
    /// The end of its output, at most [`KEPT_EARLIER`] lines.
    pub lines: Vec<Line>,
}

impl Running {
    /// What the next command of the same go has before it: all that this one had, and this one.
    pub(crate) fn passed_on(&self) -> Vec<Earlier> {
        let mut all = self.earlier.clone();
        if let Some(command) = &self.command {
            let lines = self.log.lines();
            let lines = lines.iter().skip(lines.len().saturating_sub(KEPT_EARLIER)).cloned().collect();
            all.push(Earlier { command: command.text.clone(), cwd: command.cwd.clone(), lines });
        }
        all
    }
}
