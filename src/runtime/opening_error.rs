//! Why the workshop cannot be opened, and what to do about it.

use std::path::PathBuf;

use crate::course_dir::CourseDirError;
use crate::diagnostic::Diagnostic;
use crate::engine::advice::{advice, what};
use crate::engine::seat::claim::MOST;
use crate::engine::seat::{ClaimError, SeatName};
use crate::i18n::{Lang, words};
use crate::progress::ProgressError;
use crate::progress::record::FORMAT;
use crate::runtime::replay::Unusable;
use crate::workspace::WorkspaceError;

/// Why a profile cannot be read.
#[derive(Debug)]
pub enum NoProfile {
    /// The system said no.
    Io(std::io::Error),
    /// It is larger than this, in KiB.
    TooLarge {
        /// The most.
        most: u64,
    },
    /// It is not UTF-8.
    NotText,
}

impl NoProfile {
    /// Why, in a learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Io(error) => error.to_string(),
            Self::TooLarge { most } => words!(lang, "opening-profile-too-large", most),
            Self::NotText => words!(lang, "opening-profile-not-text"),
        }
    }
}

/// Why it cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.text(Lang::default()))]
pub enum OpeningError {
    /// The course has errors; all of its problems.
    Broken(Vec<Diagnostic>),
    /// The profile has errors; all of its problems.
    BrokenProfile(Vec<Diagnostic>),
    /// The profile cannot be read.
    NoProfile {
        /// File.
        path: PathBuf,
        /// Why.
        why: NoProfile,
    },
    /// The recorded run cannot be used.
    Recording {
        /// File.
        path: PathBuf,
        /// Why.
        why: Unusable,
    },
    /// The course folder cannot be read.
    NoCourse {
        /// Folder.
        path: PathBuf,
        /// Why.
        why: CourseDirError,
    },
    /// There is no home folder to put the workspace in.
    NoHome,
    /// The workspace cannot be used.
    Workspace(WorkspaceError),
    /// The progress cannot be used.
    Progress(#[from] ProgressError),
    /// Somebody works on another course there.
    OtherCourse {
        /// Workspace.
        path: PathBuf,
        /// The course of the record there.
        found: String,
        /// The course to open.
        wanted: String,
    },
    /// The workspace belongs to another seat, or to none.
    OtherSeat {
        /// Workspace.
        path: PathBuf,
        /// Whose it is.
        found: Option<SeatName>,
        /// Who wants it.
        wanted: SeatName,
    },
    /// The seat cannot be taken on the engine.
    Seat {
        /// Its name.
        name: SeatName,
        /// Why not.
        error: ClaimError,
    },
    /// A variable cannot have this value.
    Setting {
        /// The variable.
        name: String,
        /// Why not.
        why: String,
        /// What to do.
        hint: String,
    },
}

impl OpeningError {
    /// What happened, in the learner's language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Broken(problems) => words!(lang, "opening-broken", count = problems.len()),
            Self::BrokenProfile(problems) => words!(lang, "opening-broken-profile", count = problems.len()),
            Self::NoProfile { path, why } => words!(lang, "opening-no-profile", path = path.display(), why = why.text(lang)),
            Self::Recording { path, why } => words!(lang, "opening-recording", path = path.display(), why = why.text(lang)),
            Self::NoCourse { path, why } => words!(lang, "opening-no-course", path = path.display(), why = why.text(lang)),
            Self::NoHome => words!(lang, "opening-no-home"),
            Self::Workspace(error) => words!(lang, "opening-workspace", error = error.to_string()),
            Self::Progress(ProgressError::Busy(path)) => words!(lang, "opening-busy", path = path.display()),
            Self::Progress(ProgressError::Newer { path, found }) => {
                words!(lang, "opening-newer", path = path.display(), found, own = FORMAT)
            }
            Self::Progress(error @ ProgressError::Io { .. }) => error.to_string(),
            Self::OtherCourse { path, found, wanted } => {
                words!(lang, "opening-other-course", path = path.display(), found, wanted)
            }
            Self::OtherSeat { path, found: Some(found), wanted } => {
                words!(lang, "opening-other-seat", path = path.display(), found = found.as_str(), wanted = wanted.as_str())
            }
            Self::OtherSeat { path, found: None, wanted } => {
                words!(lang, "opening-no-seat", path = path.display(), wanted = wanted.as_str())
            }
            Self::Seat { name, error: ClaimError::Taken(_) } => words!(lang, "opening-seat-taken", name = name.as_str()),
            Self::Seat { name, error: ClaimError::Full } => {
                words!(lang, "opening-seat-full", name = name.as_str(), most = MOST)
            }
            Self::Seat { name, error: ClaimError::Engine(error) } => {
                words!(lang, "opening-seat", name = name.as_str(), error = what(error, lang))
            }
            Self::Setting { name, why, .. } => words!(lang, "opening-setting", name, why),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn advice(&self, lang: Lang) -> String {
        match self {
            Self::Broken(_) => words!(lang, "opening-broken-advice"),
            Self::BrokenProfile(_) => words!(lang, "opening-broken-profile-advice"),
            Self::NoProfile { .. } => words!(lang, "opening-no-profile-advice"),
            Self::Recording { .. } => words!(lang, "opening-recording-advice"),
            Self::NoCourse { .. } => words!(lang, "opening-no-course-advice"),
            Self::NoHome => words!(lang, "opening-no-home-advice"),
            Self::Workspace(_) => words!(lang, "opening-workspace-advice"),
            Self::Progress(ProgressError::Busy(_)) => words!(lang, "opening-busy-advice"),
            Self::Progress(ProgressError::Newer { .. }) => words!(lang, "opening-newer-advice"),
            Self::Progress(ProgressError::Io { .. }) => words!(lang, "opening-io-advice"),
            Self::OtherCourse { .. } => words!(lang, "opening-other-course-advice"),
            Self::OtherSeat { found: Some(found), .. } => words!(lang, "opening-other-seat-advice", found = found.as_str()),
            Self::OtherSeat { found: None, .. } => words!(lang, "opening-no-seat-advice"),
            Self::Seat { name, error: ClaimError::Taken(_) } => words!(lang, "opening-seat-taken-advice", name = name.as_str()),
            Self::Seat { error: ClaimError::Full, .. } => words!(lang, "opening-seat-full-advice"),
            Self::Seat { error: ClaimError::Engine(error), .. } => advice(error, lang),
            Self::Setting { hint, .. } => hint.clone(),
        }
    }
}
