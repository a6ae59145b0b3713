//! Every error of the wire, of bollard and of BuildKit becomes an [`EngineError`] here and nowhere else.

use std::error::Error as StdError;
use std::io;
use std::sync::LazyLock;

use bollard::errors::Error as Bollard;
use regex::Regex;

use crate::engine::EngineError;
use crate::engine::live::clean::line;
use crate::engine::live::wire::{Patience, Trouble, WireError};

/// What a call was about, for `NotFound`.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) what: &'static str,
    pub(super) name: &'a str,
}

/// About nothing in particular.
pub(super) const ENGINE: About<'static> = About { what: "engine", name: "" };

/// bollard's errors.
pub(super) fn from_bollard(error: Bollard, endpoint: &str, about: About<'_>) -> EngineError {
    match error {
        Bollard::DockerResponseServerError { status_code, message } => from_status(status_code, &message, about),
        Bollard::DockerStreamError { error } => from_text(&error),
        Bollard::RequestTimeoutError => EngineError::TimedOut { seconds: Patience::default().answer.as_secs() },
        Bollard::IOError { err } => from_source(&err, endpoint),
        Bollard::HyperResponseError { err } => from_source(&err, endpoint),
        Bollard::JsonSerdeError { err } => EngineError::Other {
            status: None,
            message: format!("the engine's answer is not understood: {}", line(&err.to_string())),
        },
        Bollard::JsonDataError { message, .. } => not_understood(&message),
        error => from_source(&error, endpoint),
    }
}

fn not_understood(words: &str) -> EngineError {
    EngineError::Other { status: None, message: format!("the engine's answer is not understood: {}", line(words)) }
}

/// Errors of our own connections.
pub(super) fn from_wire(error: WireError, endpoint: &str, about: About<'_>) -> EngineError {
    match error {
        WireError::Refused { status, message } => from_status(status, &message, about),
        WireError::Nonsense(words) => not_understood(&words),
        WireError::Silent { seconds } => EngineError::TimedOut { seconds },
        WireError::Io(error) => from_source(&error, endpoint),
        WireError::Http(error) => from_source(&error, endpoint),
        WireError::Request(error) => from_source(&error, endpoint),
    }
}

/// An answer that says no.
pub(super) fn from_status(status: u16, message: &str, about: About<'_>) -> EngineError {
    let message = line(message);
    if is_disk_full(&message) {
        return EngineError::DiskFull { detail: message };
    }
    // A container that is there may lack a path, and a network that it wants.
    let of_container = about.what == "container" && !message.is_empty() && !message.to_lowercase().contains("no such container");
    if status == 404 && about.what != ENGINE.what && !of_container {
        return EngineError::NotFound { what: about.what, name: line(about.name) };
    }
    if status == 501 {
        return EngineError::Unsupported { what: message };
    }
    let silent = || format!("the engine answered with status {status} and without a word");
    EngineError::Other { status: Some(status), message: if message.is_empty() { silent() } else { message } }
}

/// An error told within a stream.
pub(super) fn from_text(text: &str) -> EngineError {
    let message = line(text);
    if is_disk_full(&message) { EngineError::DiskFull { detail: message } } else { EngineError::Other { status: None, message } }
}

/// The engine's words about an image it could not fetch.
pub(super) fn pull_failed(reference: &str, error: EngineError) -> EngineError {
    match error {
        EngineError::Other { message, .. } => {
            EngineError::PullFailed { reference: line(reference), unreachable: is_unreachable(&message), detail: message }
        }
        EngineError::NotFound { .. } => EngineError::PullFailed {
            reference: line(reference),
            detail: format!("{} was not found in the registry", line(reference)),
            unreachable: false,
        },
        error => error,
    }
}

/// Walks down to the system's error to tell refusal from absence from loss.
fn from_source(error: &(dyn StdError + 'static), endpoint: &str) -> EngineError {
    let mut next = Some(error);
    let mut last = error.to_string();
    while let Some(error) = next {
        if let Some(io) = error.downcast_ref::<io::Error>() {
            if let Some(trouble) = Trouble::of(io) {
                return from_trouble(trouble, endpoint);
            }
            let endpoint = endpoint.to_owned();
            match io.kind() {
                io::ErrorKind::PermissionDenied => return EngineError::Denied { endpoint },
                io::ErrorKind::NotFound => {
                    let detail = match endpoint.strip_prefix("unix://") {
                        Some(path) => format!("there is no {path}"),
                        None => line(&io.to_string()),
                    };
                    return EngineError::Unreachable { endpoint, detail };
                }
                io::ErrorKind::ConnectionRefused | io::ErrorKind::AddrNotAvailable => {
                    return EngineError::Unreachable { endpoint, detail: line(&io.to_string()) };
                }
                io::ErrorKind::BrokenPipe | io::ErrorKind::ConnectionReset | io::ErrorKind::UnexpectedEof => {
                    return EngineError::Lost { detail: format!("the connection broke ({})", line(&io.to_string())) };
                }
                _ => {}
            }
        }
        last = error.to_string();
        next = error.source();
    }
    EngineError::Lost { detail: line(&last) }
}

fn from_trouble(trouble: Trouble, endpoint: &str) -> EngineError {
    match trouble {
        Trouble::Barred { barrier, words } => {
            EngineError::Barred { endpoint: endpoint.to_owned(), barrier, detail: line(&words) }
        }
        Trouble::Dead => EngineError::Lost { detail: trouble.to_string() },
        Trouble::Stalled { seconds } => EngineError::TimedOut { seconds },
        Trouble::Endless { .. } | Trouble::TooLarge { .. } => {
            EngineError::Other { status: None, message: format!("the engine's answer makes no sense: {trouble}") }
        }
    }
}

/// The system said that its disk is full.
pub(super) fn is_disk_full(text: &str) -> bool {
    text.contains("no space left on device")
}

/// Whether a text tells of a registry that could not be reached, as against one that said no.
pub(super) fn is_unreachable(text: &str) -> bool {
    const SIGNS: [&str; 14] = [
        "dial tcp",
        "dial udp",
        "no such host",
        "i/o timeout",
        "connection refused",
        "connection reset",
        "network is unreachable",
        "no route to host",
        "tls handshake timeout",
        "client.timeout exceeded",
        "context deadline exceeded",
        "server misbehaving",
        "name resolution",
        "proxyconnect",
    ];
    let text = text.to_lowercase();
    SIGNS.iter().any(|sign| text.contains(sign))
}

/// Whether a text says that a host port is taken, and which, where it tells.
pub(super) fn taken_port(text: &str) -> Option<Option<u16>> {
    #[allow(clippy::expect_used, reason = "the pattern is a constant, and a test uses it")]
    static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:]*\]|::|localhost|listen (?:tcp|udp)[46]? ):(\d{1,5})")
            .expect("a valid pattern")
    });
    let says = ["port is already allocated", "address already in use", "Only one usage of each socket address"];
    if !says.iter().any(|sign| text.contains(sign)) {
        return None;
    }
    Some(ADDRESS.captures(text).and_then(|found| found.get(1)).and_then(|port| port.as_str().parse().ok()))
}

#[cfg(test)]
mod tests {
    use super::{is_unreachable, taken_port};

    #[test]
    fn a_taken_port_is_read_from_every_engines_words() {
        for text in [
            "driver failed programming external connectivity on endpoint x (41): Bind for 0.0.0.0:8888 failed: port is already allocated",
            "driver failed programming external connectivity on endpoint x: Error starting userland proxy: listen tcp4 0.0.0.0:8888: bind: address already in use",
            "failed to bind host port for 0.0.0.0:8888:172.17.0.2:80/tcp: address already in use",
            "cannot listen on the TCP port: listen tcp4 :8888: bind: address already in use",
            "rootlessport listen tcp [::]:8888: bind: address already in use",
        ] {
            assert_eq!(taken_port(text), Some(Some(8888)), "{text}");
        }
        assert_eq!(taken_port("no such container"), None);
    }

    #[test]
    fn a_registry_that_says_no_is_not_called_unreachable() {
        assert!(is_unreachable("Get \"https://registry-1.docker.io/v2/\": dial tcp: lookup registry-1.docker.io: no such host"));
        assert!(!is_unreachable("pull access denied for nosuch, repository does not exist or may require 'docker login'"));
    }
}
