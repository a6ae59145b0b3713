//! What a demo is asked to be.

use std::path::PathBuf;

use crate::present::keys::Keys;
use crate::runtime::replay::Pace;

/// What a demo is asked to be.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// It goes on by itself.
    pub auto: bool,
    /// How fast commands are typed and what is to be read is read: real, quick or instant.
    pub pace: Pace,
    /// How commands are done.
    pub manner: Manner,
    /// Minutes for a lesson, or for each where none is named.
    pub plan: Vec<(Option<String>, u16)>,
    /// The file of a recording.
    pub record: Option<PathBuf>,
    /// The file of a picture of the last screen.
    pub export: Option<PathBuf>,
    /// The keys, with the presenter's own.
    pub keys: Keys,
    /// Columns and rows where there is no terminal.
    pub size: Option<(u16, u16)>,
}

/// How commands are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// Typed as if by hand, then run.
    #[default]
    Hand,
    /// Typed by whatever keys the presenter hits, then run.
    Anything,
    /// Typed, and not run.
    Print,
    /// Run at once.
    Execute,
}

impl Manner {
    /// The one after it, for the key that goes through them.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Hand => Self::Anything,
            Self::Anything => Self::Print,
            Self::Print => Self::Execute,
            Self::Execute => Self::Hand,
        }
    }
}
