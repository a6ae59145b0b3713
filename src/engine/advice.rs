//! What an engine error means and what a learner does next about it, in their language.

use crate::engine::{EngineError, NameOwner, PortHolder};
use crate::i18n::{Lang, fixed, words};

/// What happened, in a learner's language. The system's and the engine's own words stay as they are.
#[must_use]
pub fn what(error: &EngineError, lang: Lang) -> String {
    match error {
        EngineError::Unreachable { endpoint, detail } => words!(lang, "engine-is-unreachable", endpoint, detail),
        EngineError::Denied { endpoint } => words!(lang, "engine-is-denied", endpoint),
        EngineError::Barred { endpoint, detail, .. } => words!(lang, "engine-is-barred", endpoint, detail),
        EngineError::NotFound { what, name } => words!(lang, "engine-is-not-found", what = object(what, lang), name),
        EngineError::NameTaken { name, .. } => words!(lang, "engine-is-name-taken", name),
        EngineError::PortTaken { port, .. } => words!(lang, "engine-is-port-taken", port),
        EngineError::PullFailed { reference, detail, .. } => words!(lang, "engine-is-pull-failed", reference, detail),
        EngineError::BuildFailed { line: Some(line), message, .. } => words!(lang, "engine-is-build-failed-at", line, message),
        EngineError::BuildFailed { message, .. } => words!(lang, "engine-is-build-failed", message),
        EngineError::DiskFull { detail } => words!(lang, "engine-is-disk-full", detail),
        EngineError::Lost { detail } => words!(lang, "engine-is-lost", detail),
        EngineError::TimedOut { seconds } => words!(lang, "engine-is-timed-out", seconds),
        EngineError::Unsupported { what } => words!(lang, "engine-is-unsupported", what),
        EngineError::NotRecorded { what } => what.text(lang),
        EngineError::Project { .. } => words!(lang, "engine-is-project"),
        EngineError::Refused { message, .. } | EngineError::NotReady { message, .. } | EngineError::Other { message, .. } => {
            message.clone()
        }
    }
}

/// What to do next about `error`.
#[must_use]
pub fn advice(error: &EngineError, lang: Lang) -> String {
    match error {
        EngineError::Unreachable { .. } => {
            words!(lang, "engine-start-english-the-workshop-looks-again", start = fixed(lang, "engine-start"))
        }
        EngineError::Denied { .. } => words!(lang, "engine-your-user-may-not-talk-to"),
        EngineError::Barred { endpoint, barrier, .. } => {
            words!(lang, "engine-endpoint-then-r-looks-again", endpoint = barrier.advice(endpoint, lang))
        }
        EngineError::NotFound { what: "image", name } => words!(lang, "engine-build-or-pull-name-first-an", name),
        EngineError::NotFound { what, name } => {
            words!(lang, "engine-make-the-what-name-first-an", what = object(what, lang), name)
        }
        EngineError::NameTaken { name, owner: NameOwner::Own } => words!(lang, "engine-it-is-the-container-of-your", name),
        EngineError::NameTaken { name, owner: NameOwner::Stranger } => words!(lang, "engine-the-workshop-did-not-make-the", name),
        EngineError::PortTaken { port, by: None } => words!(lang, "engine-port-taken", port),
        EngineError::PortTaken { port, by: Some(PortHolder::Program(name)) } => {
            words!(lang, "engine-port-taken-by-program", port, name)
        }
        EngineError::PortTaken { port, by: Some(PortHolder::Container(name)) } => {
            words!(lang, "engine-port-taken-by-container", port, name)
        }
        EngineError::PullFailed { reference, unreachable: true, .. } => {
            words!(lang, "engine-the-registry-could-not-be-reached", reference)
        }
        EngineError::PullFailed { reference, .. } => words!(lang, "engine-the-registry-has-no-reference-for", reference),
        EngineError::BuildFailed { line: Some(line), .. } => words!(lang, "engine-mend-line-line-of-the-dockerfile", line),
        EngineError::BuildFailed { .. } => words!(lang, "engine-read-the-last-lines-of-the"),
        EngineError::DiskFull { .. } => words!(lang, "engine-see-what-takes-the-room-with"),
        EngineError::Lost { .. } => {
            words!(lang, "engine-the-engine-stopped-or-restarted-start", start = fixed(lang, "engine-start"))
        }
        EngineError::TimedOut { .. } => words!(lang, "engine-the-engine-is-very-busy-or"),
        EngineError::Unsupported { .. } => words!(lang, "engine-use-a-newer-engine-for-this"),
        EngineError::NotRecorded { what } => what.advice(lang, true),
        EngineError::Refused { .. } => words!(lang, "engine-docker-itself-refused-this-before-it"),
        EngineError::Project { .. } => words!(lang, "engine-nothing-was-changed-mend-the-lines"),
        EngineError::NotReady { service, .. } => words!(lang, "engine-what-was-started-before-it-runs", service),
        EngineError::Other { .. } => words!(lang, "engine-these-are-the-engine-own-words"),
    }
}

/// Docker's word for a kind of object.
fn object(what: &'static str, lang: Lang) -> &'static str {
    match what {
        "image" => fixed(lang, "engine-object-image"),
        "container" => fixed(lang, "engine-object-container"),
        "volume" => fixed(lang, "engine-object-volume"),
        "network" => fixed(lang, "engine-object-network"),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{advice, what};
    use crate::engine::replay::Unrecorded;
    use crate::engine::{Barrier, EngineError, NameOwner, PortHolder};
    use crate::i18n::Lang;

    fn every_error() -> Vec<EngineError> {
        let text = || "x".to_owned();
        let barriers = [
            Barrier::Untrusted,
            Barrier::Expired,
            Barrier::NotYetValid,
            Barrier::WrongName,
            Barrier::ClientCertificate,
            Barrier::TlsFile { path: text() },
            Barrier::NoTls,
            Barrier::TlsOnly,
            Barrier::NoSsh,
            Barrier::SshUnreachable,
            Barrier::SshRefused,
            Barrier::SshUnknownHost,
            Barrier::SshChangedHost,
            Barrier::SshNoDocker,
            Barrier::SshNoEngine,
            Barrier::SshDenied,
            Barrier::SshFailed,
        ];
        let barred = |barrier| EngineError::Barred { endpoint: "ssh://x".into(), barrier, detail: text() };
        let mut all: Vec<EngineError> = barriers.into_iter().map(barred).collect();
        all.extend([
            EngineError::Unreachable { endpoint: text(), detail: text() },
            EngineError::Denied { endpoint: text() },
            EngineError::NotFound { what: "image", name: text() },
            EngineError::NotFound { what: "network", name: text() },
            EngineError::NameTaken { name: text(), owner: NameOwner::Own },
            EngineError::NameTaken { name: text(), owner: NameOwner::Stranger },
            EngineError::PortTaken { port: 8080, by: None },
            EngineError::PortTaken { port: 8080, by: Some(PortHolder::Program(text())) },
            EngineError::PortTaken { port: 8080, by: Some(PortHolder::Container(text())) },
            EngineError::PullFailed { reference: text(), detail: text(), unreachable: true },
            EngineError::PullFailed { reference: text(), detail: text(), unreachable: false },
            EngineError::BuildFailed { line: Some(3), instruction: None, exit: Some(1), message: text() },
            EngineError::BuildFailed { line: None, instruction: None, exit: None, message: text() },
            EngineError::DiskFull { detail: text() },
            EngineError::Lost { detail: text() },
            EngineError::TimedOut { seconds: 3 },
            EngineError::Unsupported { what: text() },
            EngineError::Refused { message: text(), code: 1 },
            EngineError::NotRecorded { what: Box::new(Unrecorded::StepFirst { first: "a/b".into(), step: "c/d".into() }) },
            EngineError::Project { text: text() },
            EngineError::NotReady { message: text(), service: text() },
            EngineError::Other { status: None, message: text() },
        ]);
        all
    }

    #[test]
    fn every_error_says_what_to_do_next_in_both_languages() {
        for error in every_error() {
            let english = advice(&error, Lang::En);
            let japanese = advice(&error, Lang::Ja);
            assert!(english.is_ascii() && english.ends_with('.'), "{error:?}: {english}");
            assert!(!japanese.is_ascii() && japanese.ends_with('。'), "{error:?}: {japanese}");
            assert!(what(&error, Lang::En).is_ascii() && !what(&error, Lang::Ja).is_empty());
            assert_eq!(what(&error, Lang::En), error.to_string(), "an error has one English wording");
            for text in [english, japanese] {
                assert!(!text.contains("  "), "{error:?}: {text}");
            }
        }
    }

    #[test]
    fn a_strangers_container_is_never_offered_for_removal() {
        let error = EngineError::NameTaken { name: "db".into(), owner: NameOwner::Stranger };
        assert!(advice(&error, Lang::En).contains("never removes it"));
        assert!(advice(&error, Lang::En).contains("`docker rename db "), "what is needed can be kept");
    }

    #[test]
    fn a_taken_port_says_by_what_and_where_to_change_it() {
        let error = EngineError::PortTaken { port: 8080, by: Some(PortHolder::Container("web".into())) };
        assert!(advice(&error, Lang::En).starts_with("Port 8080 is held by the container web."));
        assert!(advice(&error, Lang::En).contains("`docker stop web`"));
        assert!(advice(&error, Lang::En).contains("press v"));
    }
}
