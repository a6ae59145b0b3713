//! When a recorded run is shown, and how fast.

use std::str::FromStr;

use crate::i18n::{Lang, words};

/// Which engine is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// A live one, or none.
    Live,
    /// The recorded run, also where an engine answers.
    Replay,
    /// A live one; the recorded run where none answers.
    #[default]
    Auto,
}

/// How fast a recorded run is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pace {
    /// As fast as it was.
    Real,
    /// The same with every pause cut short.
    #[default]
    Quick,
    /// All at once.
    Instant,
}

impl Choice {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Replay => "replay",
            Self::Auto => "auto",
        }
    }
}

impl Pace {
    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Quick => "quick",
            Self::Instant => "instant",
        }
    }
}

impl FromStr for Choice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "live" => Ok(Self::Live),
            "replay" => Ok(Self::Replay),
            "auto" => Ok(Self::Auto),
            _ => Err(words!(Lang::default(), "cli-write-engine")),
        }
    }
}

impl FromStr for Pace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "real" => Ok(Self::Real),
            "quick" => Ok(Self::Quick),
            "instant" => Ok(Self::Instant),
            _ => Err(words!(Lang::default(), "cli-write-pace")),
        }
    }
}
