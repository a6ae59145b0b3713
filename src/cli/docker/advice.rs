//! Our own line below an engine's no: what to do next, at a shell's prompt.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::{Lang, words};

/// A hint as a line of its own.
pub(super) fn line(hint: &str, lang: Lang) -> String {
    words!(lang, "cli-hint-hint", hint)
}

/// What to do next, where the engine's words leave it open.
pub(super) fn of(error: &EngineError, lang: Lang) -> Option<String> {
    Some(match error {
        EngineError::Unreachable { .. } => words!(lang, "cli-start-engine"),
        EngineError::Denied { .. } => words!(lang, "cli-docker-group"),
        EngineError::Barred { endpoint, barrier, .. } => barrier.advice(endpoint, lang),
        EngineError::NotFound { what: "image", .. } => words!(lang, "cli-images-there"),
        EngineError::NotFound { what: "container", .. } => words!(lang, "cli-every-container"),
        EngineError::NotFound { what, .. } if matches!(*what, "volume" | "network") => words!(lang, "cli-there-are", what),
        EngineError::NameTaken { name, owner: NameOwner::Own } => words!(lang, "cli-own-name", name),
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => words!(lang, "cli-strange-name", name),
        EngineError::PortTaken { port, by: Some(PortHolder::Container(name)) } => {
            words!(lang, "cli-port-of-container", name, port)
        }
        EngineError::PortTaken { port, by: Some(PortHolder::Program(name)) } => words!(lang, "cli-port-of-program", name, port),
        EngineError::PortTaken { .. } => words!(lang, "cli-another-port"),
        EngineError::PullFailed { unreachable: true, .. } => words!(lang, "cli-registry-unreachable"),
        EngineError::BuildFailed { line: Some(line), .. } => words!(lang, "cli-dockerfile-line", line),
        EngineError::DiskFull { .. } => words!(lang, "cli-disk-full"),
        EngineError::NotReady { service, .. } => words!(lang, "cli-service-logs", service),
        EngineError::Lost { .. } => words!(lang, "cli-engine-lost"),
        _ => return None,
    })
}
