//! What can go wrong with an engine, in terms a learner can act on.

/// Whose container holds a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameOwner {
    /// This learner's own earlier run: it carries the session's label.
    Own,
    /// Somebody else's: never to be removed.
    Stranger,
}

/// What listens on a host port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortHolder {
    /// A container of this engine, by its name.
    Container(String),
    /// A program on this machine.
    Program(String),
}

/// An engine error. `Display` says what happened; what to do next is said by
/// [`crate::engine::advice()`], in the learner's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// Nothing answers.
    #[error("no container engine answers at {endpoint}: {detail}")]
    Unreachable {
        /// Where it was looked for; several places are joined by commas.
        endpoint: String,
        /// The system's words.
        detail: String,
    },
    /// Something is there, but this user may not talk to it.
    #[error("permission denied at {endpoint}")]
    Denied {
        /// Where.
        endpoint: String,
    },
    /// No such image, container, volume or network.
    #[error("no such {what}: {name}")]
    NotFound {
        /// `image`, `container`, `volume`, `network`.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// A container has this name already.
    #[error("the container name {name} is already in use")]
    NameTaken {
        /// The name.
        name: String,
        /// Whose container it is.
        owner: NameOwner,
    },
    /// Something listens on this host port already.
    #[error("host port {port} is already in use")]
    PortTaken {
        /// The port.
        port: u16,
        /// By what, where it can be told.
        by: Option<PortHolder>,
    },
    /// The image could not be fetched.
    #[error("could not pull {reference}: {detail}")]
    PullFailed {
        /// The image.
        reference: String,
        /// The engine's words.
        detail: String,
        /// The registry could not be reached (as against: it said no).
        unreachable: bool,
    },
    /// The build failed.
    #[error("the build failed{}: {message}", line.map(|line| format!(" at line {line}")).unwrap_or_default())]
    BuildFailed {
        /// The Dockerfile's line, from 1, where it is known.
        line: Option<usize>,
        /// The text of that line or the failing step.
        instruction: Option<String>,
        /// Exit code of a failed RUN.
        exit: Option<i64>,
        /// The builder's words.
        message: String,
    },
    /// The engine's disk is full.
    #[error("no space left on the engine's disk: {detail}")]
    DiskFull {
        /// The engine's words.
        detail: String,
    },
    /// The engine went away in the middle.
    #[error("lost the engine: {detail}")]
    Lost {
        /// The system's words.
        detail: String,
    },
    /// No answer in time.
    #[error("the engine did not answer within {seconds} seconds")]
    TimedOut {
        /// Seconds waited.
        seconds: u64,
    },
    /// This engine cannot do it.
    #[error("{what} is not supported by this engine")]
    Unsupported {
        /// What.
        what: String,
    },
    /// Anything else, in the engine's words.
    #[error("{message}")]
    Other {
        /// HTTP status, when there was one.
        status: Option<u16>,
        /// The engine's words.
        message: String,
    },
}

impl EngineError {
    /// Whether no engine answered at all: then nothing is known about what was asked for.
    #[must_use]
    pub fn is_silence(&self) -> bool {
        matches!(self, Self::Unreachable { .. } | Self::Denied { .. } | Self::Lost { .. } | Self::TimedOut { .. })
    }
}
