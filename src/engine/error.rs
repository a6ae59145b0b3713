//! What can go wrong with an engine, in terms a learner can act on.

use std::io;

use serde::{Deserialize, Deserializer, Serialize};

use crate::docker_cli::DockerCommand;
use crate::engine::Barrier;
use crate::engine::replay::Unrecorded;

/// Whose container holds a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameOwner {
    /// This learner's own earlier run: it carries the session's label.
    Own,
    /// Somebody else's: never to be removed.
    Stranger,
}

/// What listens on a host port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortHolder {
    /// A container of this engine, by its name.
    Container(String),
    /// A program on this machine.
    Program(String),
}

/// Docker's word for a kind of object.
pub type ObjectWord = &'static str;

/// An engine error. `Display` says what happened; what to do next is said by
/// [`crate::engine::advice()`], in the learner's language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
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
    /// There is a way to an engine on another machine, and TLS or ssh bars it.
    #[error("cannot connect to the engine at {endpoint}: {detail}")]
    Barred {
        /// Where.
        endpoint: String,
        /// What bars the way.
        barrier: Barrier,
        /// TLS's or ssh's words.
        detail: String,
    },
    /// No such image, container, volume or network.
    #[error("no such {what}: {name}")]
    NotFound {
        /// `image`, `container`, `volume`, `network`.
        #[serde(deserialize_with = "kind_of_object")]
        what: ObjectWord,
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
    /// A recorded run is shown, and it has no answer to this.
    #[error("{what}")]
    NotRecorded {
        /// What is not in it, or not yet.
        what: Box<Unrecorded>,
    },
    /// What docker itself refuses, without asking the engine: flags that contradict each other, a file that is not there.
    #[error("{message}")]
    Refused {
        /// In docker's words.
        message: String,
        /// The exit code docker gives.
        code: i64,
    },
    /// The files of a compose project cannot be run: a slip in one of them, or what we do not run. The engine was not asked.
    #[error("the compose project cannot be run as it is written; what is wrong stands above, with its line")]
    Project {
        /// Every problem with its place, as it was printed.
        text: String,
    },
    /// A container of a compose project did not become what was waited for.
    #[error("{message}")]
    NotReady {
        /// What, in the words of docker's compose.
        message: String,
        /// The service it is of.
        service: String,
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
    /// The exit code `docker` gives when a command ends with this error. As in the docker CLI, that a container's program
    /// is missing or cannot be executed is read from the engine's words.
    #[must_use]
    pub fn exit_code(&self, command: &DockerCommand) -> i64 {
        match (self, command) {
            (Self::Refused { code, .. }, _) => *code,
            (Self::Project { .. }, _) => 1,
            (Self::Other { message, .. }, DockerCommand::Run(run)) if !run.create_only => {
                let says = |signs: &[&str]| signs.iter().any(|sign| message.contains(sign));
                if says(&["executable file not found", "no such file or directory", "system cannot find the file specified"]) {
                    127
                } else if says(&["permission denied", "is a directory"]) {
                    126
                } else {
                    command.refused_code()
                }
            }
            // Docker's compose has a code of its own for it.
            (Self::PullFailed { .. }, DockerCommand::Compose(_)) => 18,
            _ => command.refused_code(),
        }
    }

    /// Whether no engine answered at all, nor a recording in its place: then nothing is known about what was asked for.
    #[must_use]
    pub fn is_silence(&self) -> bool {
        matches!(
            self,
            Self::Unreachable { .. }
                | Self::Denied { .. }
                | Self::Barred { .. }
                | Self::Lost { .. }
                | Self::TimedOut { .. }
                | Self::NotRecorded { .. }
        )
    }
}

/// A written kind of object as one of those that are known.
fn kind_of_object<'de, D: Deserializer<'de>>(from: D) -> Result<ObjectWord, D::Error> {
    let written = String::deserialize(from)?;
    Ok(["image", "container", "volume", "network"].into_iter().find(|kind| *kind == written).unwrap_or("object"))
}

/// A failure of this machine's files in the words docker has for it: `open nope.env: no such file or directory`.
#[must_use]
pub fn file_failure(action: &str, path: &str, error: &io::Error) -> String {
    let words = match error.kind() {
        io::ErrorKind::NotFound => "no such file or directory".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::AlreadyExists => "file exists".to_owned(),
        io::ErrorKind::NotADirectory => "not a directory".to_owned(),
        io::ErrorKind::IsADirectory => "is a directory".to_owned(),
        io::ErrorKind::StorageFull => "no space left on device".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    };
    format!("{action} {path}: {words}")
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{EngineError, file_failure};
    use crate::docker_cli::{DockerCommand, Run};

    #[test]
    fn a_program_that_is_missing_or_cannot_be_executed_has_its_own_exit_code() {
        let run = DockerCommand::Run(Run::default());
        let create = DockerCommand::Run(Run { create_only: true, ..Run::default() });
        let other = |message: &str| EngineError::Other { status: Some(400), message: message.into() };
        let missing = other("runc create failed: exec: \"nosuch\": executable file not found in $PATH: unknown");
        assert_eq!((missing.exit_code(&run), missing.exit_code(&create)), (127, 1));
        assert_eq!(other("exec: \"/etc/passwd\": permission denied: unknown").exit_code(&run), 126);
        assert_eq!(other("Minimum memory limit allowed is 6MB").exit_code(&run), 125);
        assert_eq!(EngineError::Refused { message: String::new(), code: 1 }.exit_code(&run), 1);
    }

    #[test]
    fn a_missing_file_is_told_in_dockers_words() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        assert_eq!(file_failure("open", "nope.env", &error), "open nope.env: no such file or directory");
    }
}
