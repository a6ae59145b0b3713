//! What a difference leads to.

use super::difference::{Difference, PortPart, Subject};
use crate::i18n::{Lang, fixed};

/// What it leads to, where that is worth saying.
pub fn of(difference: &Difference, lang: Lang) -> Option<String> {
    let id = match difference {
        Difference::Command { asked, typed } => command(asked, typed)?,
        Difference::FlagLacking { command, name, .. } => lacking(command, name)?,
        Difference::FlagNeedless { command, name, .. } => needless(command, name)?,
        Difference::Value { subject, .. } => value(subject)?,
        Difference::ImageTag { .. } => "docker-a-tag-names-another-version-if",
        Difference::Port { part, .. } => match part {
            PortPart::Host { .. } => "docker-it-answers-on-the-other-host",
            PortPart::NoHost { .. } => "docker-the-engine-picks-a-free-port",
            PortPart::Container { .. } => "docker-where-nothing-listens-on-that-port",
            PortPart::Swapped => "docker-the-host-port-comes-first-then",
            PortPart::Whole => return None,
        },
        Difference::Named { flag, .. } if flag == "-e" => "docker-the-program-in-the-container-sees",
        Difference::Inner { .. } => "docker-words-after-the-image-replace-the",
        Difference::Swapped { .. } => return None,
        Difference::Named { .. } | Difference::ArgumentLacking { .. } | Difference::ArgumentNeedless { .. } => return None,
    };
    Some(fixed(lang, id).to_owned())
}

/// The id of a text.
type Id = Option<&'static str>;

fn command(asked: &str, typed: &str) -> Id {
    let bare = |line: &str| line.trim_start_matches("docker ").to_owned();
    Some(match (bare(asked).as_str(), bare(typed).as_str()) {
        ("run", "create") => "docker-create-makes-the-container-and-does",
        ("create", "run") => "docker-run-also-starts-the-container",
        ("run", "start") => "docker-start-only-starts-a-container-that",
        ("run", "exec") => "docker-exec-runs-a-command-in-a",
        ("exec", "run") => "docker-run-makes-a-new-container-instead",
        ("rm", "image rm") => "docker-that-removes-images-not-containers",
        ("image rm", "rm") => "docker-that-removes-containers-not-images",
        ("stop", "kill") => "docker-kill-gives-the-program-no-time",
        ("stop", "rm") => "docker-rm-removes-a-container-and-refuses",
        ("image ls", "ps") => "docker-ps-lists-containers-not-images",
        ("ps", "image ls") => "docker-that-lists-images-not-containers",
        _ => return None,
    })
}

fn lacking(command: &str, name: &str) -> Id {
    Some(match (command, name) {
        ("build", "tag") => "docker-without-a-tag-the-image-has",
        ("build", "file") => "docker-without-it-docker-reads-the-file",
        ("build", "target") => "docker-without-it-the-last-stage-is",
        ("build", "no-cache") => "docker-without-it-steps-that-were-built",
        ("build", "platform") | ("run" | "create", "platform") => "docker-without-it-docker-takes-this-machine",
        ("run" | "exec", "detach") => "docker-without-it-the-command-holds-the",
        ("run" | "create" | "exec", "interactive") => "docker-without-it-the-program-gets-no",
        ("run" | "create" | "exec", "tty") => "docker-without-it-the-program-has-no",
        ("run" | "create", "rm") => "docker-without-it-the-stopped-container-stays",
        ("run" | "create", "publish") => "docker-without-it-nothing-on-this-machine",
        ("run" | "create", "name") => "docker-without-it-the-engine-makes-up",
        ("run" | "create", "network") => "docker-without-it-the-container-is-on",
        ("run" | "create", "hostname") => "docker-without-it-the-container-host-name",
        ("run" | "create", "volume" | "mount") => "docker-without-it-what-the-container-writes",
        ("run" | "create" | "exec", "env" | "env-file") => "docker-without-it-the-program-does-not",
        ("run" | "create" | "exec", "workdir") => "docker-without-it-the-command-starts-in",
        ("run" | "create" | "exec", "user") => "docker-without-it-the-program-runs-as",
        ("rm", "force") => "docker-without-it-docker-refuses-to-remove",
        ("image rm", "force") => "docker-without-it-docker-refuses-to-remove-2",
        ("ps", "all") => "docker-without-it-only-running-containers-are",
        ("logs", "follow") => "docker-without-it-docker-prints-what-is",
        (_, "force") if command.ends_with("prune") => "docker-without-it-docker-asks-first",
        _ => return None,
    })
}

fn needless(command: &str, name: &str) -> Id {
    Some(match (command, name) {
        ("run" | "exec", "detach") => "docker-it-runs-in-the-background-its",
        ("run" | "create", "rm") => "docker-the-container-is-removed-as-soon",
        ("run" | "create", "name") => "docker-the-name-stays-taken-until-the",
        ("run" | "create", "publish" | "publish-all") => "docker-the-port-on-this-machine-is",
        ("run" | "create", "network") => "docker-the-container-is-on-that-network",
        ("run" | "create", "entrypoint") => "docker-it-replaces-what-the-image-starts",
        ("build", "target") => "docker-only-the-stages-up-to-that",
        ("build", "no-cache") => "docker-every-step-is-built-again",
        ("build", "tag") => "docker-the-image-gets-that-name-as",
        ("image ls" | "ps", "quiet") => "docker-only-ids-are-printed",
        _ => return None,
    })
}

fn value(subject: &Subject) -> Id {
    Some(match subject {
        Subject::Tag => "docker-later-steps-and-checks-look-for",
        Subject::Image => "docker-docker-looks-for-that-image-and",
        Subject::ContainerName => "docker-later-commands-look-for-the-container",
        Subject::Container => "docker-docker-acts-on-that-container-or",
        Subject::Volume => "docker-the-data-is-elsewhere-than-the",
        Subject::Network => "docker-containers-find-each-other-by-name",
        Subject::VolumeName | Subject::NetworkName => "docker-later-steps-look-for-the-other",
        Subject::File => "docker-another-file-makes-another-image-or",
        Subject::Target => "docker-the-image-holds-what-that-stage",
        Subject::Context => "docker-copy-and-add-take-files-from",
        Subject::Flag(_) | Subject::Argument => return None,
    })
}
