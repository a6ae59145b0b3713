//! Exit codes: part of the interface, documented in `sealegs --help`.

use std::process::ExitCode;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All is well: everything passed.
    Well,
    /// A check failed, or a step could not be done.
    Failed,
    /// The program was asked for something it cannot do, or the course is broken.
    Usage,
    /// There is no engine, or it was lost.
    NoEngine,
    /// Stopped by Ctrl-C or by the system.
    Interrupted,
}

impl Exit {
    /// The number the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Well => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::NoEngine => 3,
            Self::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
