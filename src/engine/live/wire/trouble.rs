//! What goes wrong on the wire.

use std::io;

use crate::engine::Barrier;

/// What goes wrong on the wire.
#[derive(Debug, thiserror::Error)]
pub(in crate::engine::live) enum WireError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("{0}")]
    Http(#[from] hyper::Error),
    #[error("{0}")]
    Request(#[from] hyper::http::Error),
    #[error("no answer within {seconds} seconds")]
    Silent { seconds: u64 },
    /// Something in the answer cannot be read.
    #[error("{0}")]
    Nonsense(String),
    /// The engine said no.
    #[error("{message}")]
    Refused { status: u16, message: String },
}

/// Why a connection was given up. Travels inside an [`io::Error`], through hyper and bollard.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(in crate::engine::live) enum Trouble {
    /// The engine does not answer on other connections either.
    #[error("the engine went silent and does not answer pings either")]
    Dead,
    /// TLS or ssh bars the way.
    #[error("{words}")]
    Barred { barrier: Barrier, words: String },
    /// The answer to an ordinary request broke off without an end.
    #[error("the answer stopped in the middle for {seconds} seconds")]
    Stalled { seconds: u64 },
    /// The answer to an ordinary request takes for ever.
    #[error("the answer has no end: it went on for more than {seconds} seconds")]
    Endless { seconds: u64 },
    /// The answer to an ordinary request is larger than any that makes sense.
    #[error("the answer is larger than {mebibytes} MiB")]
    TooLarge { mebibytes: u64 },
}

impl From<Trouble> for io::Error {
    fn from(trouble: Trouble) -> Self {
        Self::other(trouble)
    }
}

impl Trouble {
    /// The trouble that an error is about.
    pub(in crate::engine::live) fn of(error: &io::Error) -> Option<Self> {
        let inner = error.get_ref()?;
        let own = inner.downcast_ref::<Self>().cloned();
        own.or_else(|| super::tls::barrier(inner.downcast_ref()?))
    }
}
