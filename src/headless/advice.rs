//! What to do about an engine error where there are no keys to press.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::{Lang, words};

/// What to do next.
#[must_use]
pub fn of(error: &EngineError, lang: Lang) -> String {
    match error {
        EngineError::Unreachable { .. } => words!(lang, "run-sealegs-doctor-fix-starts-the-engine"),
        EngineError::Denied { .. } => words!(lang, "run-your-user-may-not-use-the"),
        EngineError::Barred { endpoint, barrier, .. } => {
            words!(lang, "run-endpoint-then-run-sealegs-again", endpoint = barrier.advice(endpoint, lang))
        }
        EngineError::Lost { .. } => words!(lang, "run-it-stopped-or-restarted-in-the"),
        EngineError::TimedOut { .. } => words!(lang, "run-wait-until-it-is-less-busy"),
        EngineError::NotFound { what, name } => words!(lang, "run-an-earlier-step-makes", what, name),
        EngineError::NameTaken { name, owner: NameOwner::Own } => words!(lang, "run-remove-it-with-docker-rm-f", name),
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => {
            words!(lang, "run-sealegs-did-not-make-the-container", name)
        }
        EngineError::PortTaken { port, by } => {
            let by = match by {
                None => words!(lang, "run-whatever-listens-there"),
                Some(PortHolder::Program(name)) => name.clone(),
                Some(PortHolder::Container(name)) => words!(lang, "run-container-to-stop", name),
            };
            words!(lang, "run-stop-or-use-another-port", by, port)
        }
        EngineError::PullFailed { reference, unreachable: true, .. } => {
            words!(lang, "run-the-registry-cannot-be-reached-check", reference)
        }
        EngineError::PullFailed { reference, .. } => words!(lang, "run-check-the-name-reference-set-name", reference),
        EngineError::BuildFailed { line: Some(line), .. } => words!(lang, "run-mend-line-line-of-the-dockerfile", line),
        EngineError::BuildFailed { .. } => words!(lang, "run-mend-what-the-last-lines-of"),
        EngineError::DiskFull { .. } => words!(lang, "run-docker-system-df-shows-what-takes"),
        EngineError::Unsupported { .. } => words!(lang, "run-use-a-newer-engine"),
        EngineError::NotReady { service, .. } => words!(lang, "run-docker-compose-logs-service-shows-what", service),
        EngineError::Project { .. } => words!(lang, "run-nothing-was-changed-mend-the-lines"),
        EngineError::NotRecorded { what } => what.advice(lang, false),
        EngineError::Refused { .. } => words!(lang, "run-docker-itself-refused-this-mend-what"),
        EngineError::Other { .. } => words!(lang, "run-these-are-the-engine-own-words"),
    }
}
