//! What the doctor says: one finding for each thing it looked at.

use serde::Serialize;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// As it should be.
    Ok,
    /// The course works; something is good to know.
    Note,
    /// A part of the course will not work until it is mended.
    Problem,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Stable name for programs: `engine`, `disk`, `registry:docker.io`.
    pub id: String,
    /// Its name for people.
    pub title: String,
    /// How grave.
    pub state: State,
    /// What was found; untrusted texts in it are cleaned when they are written.
    pub found: String,
    /// What to do, for this system; `None` where nothing is to be done.
    pub remedy: Option<String>,
}

impl Finding {
    /// All is well.
    #[must_use]
    pub fn ok(id: &str, title: &str, found: impl Into<String>) -> Self {
        Self { id: id.to_owned(), title: title.to_owned(), state: State::Ok, found: found.into(), remedy: None }
    }

    /// Good to know.
    #[must_use]
    pub fn note(id: &str, title: &str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { state: State::Note, remedy: Some(remedy.into()).filter(|text| !text.is_empty()), ..Self::ok(id, title, found) }
    }

    /// To be mended.
    #[must_use]
    pub fn problem(id: &str, title: &str, found: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { state: State::Problem, remedy: Some(remedy.into()), ..Self::ok(id, title, found) }
    }
}
