//! What a flag takes, where that is known.

use super::{Candidate, CandidateKind, Names, named, paths};
use crate::docker_cli::reading;
use crate::i18n::{self, Lang};

/// Values, each with the id of what it is; without one where it says that itself.
type Fixed = &'static [(&'static str, &'static str)];

const RESTART: Fixed = &[
    ("no", "complete-restart-no"),
    ("always", "complete-restart-always"),
    ("unless-stopped", "complete-restart-unless-stopped"),
    ("on-failure", "complete-restart-on-failure"),
];
const PULL: Fixed = &[("missing", "complete-pull-missing"), ("always", "complete-pull-always"), ("never", "complete-pull-never")];
const PROGRESS: Fixed = &[
    ("auto", "complete-progress-auto"),
    ("plain", "complete-progress-plain"),
    ("tty", "complete-progress-tty"),
    ("quiet", "complete-progress-quiet"),
    ("rawjson", "complete-progress-rawjson"),
];
const PLATFORM: Fixed = &[
    ("linux/amd64", "complete-platform-linux-amd64"),
    ("linux/arm64", "complete-platform-linux-arm64"),
    ("linux/arm/v7", "complete-platform-linux-arm-v7"),
];
const FORMAT: Fixed = &[("table", "complete-format-table"), ("json", "complete-format-json")];
const SIGNAL: Fixed = &[
    ("SIGTERM", "complete-signal-term"),
    ("SIGINT", "complete-signal-int"),
    ("SIGHUP", "complete-signal-hup"),
    ("SIGQUIT", "complete-signal-quit"),
    ("SIGKILL", "complete-signal-kill"),
    ("SIGUSR1", ""),
];
const TYPE: Fixed = &[("container", ""), ("image", ""), ("network", ""), ("volume", "")];
const NETWORKS: Fixed =
    &[("bridge", "complete-network-bridge"), ("host", "complete-network-host"), ("none", "complete-network-none")];
const DRIVER: Fixed =
    &[("bridge", "complete-driver-bridge"), ("macvlan", "complete-driver-macvlan"), ("ipvlan", "complete-driver-ipvlan")];
const MOUNT: Fixed = &[
    ("type=volume,source=", "complete-mount-volume"),
    ("type=bind,source=", "complete-mount-bind"),
    ("type=tmpfs,target=", "complete-mount-tmpfs"),
];
const BOOL: Fixed = &[("true", ""), ("false", "")];

/// Candidates for a flag's value.
pub fn of(command: &str, flag: &str, prefix: &str, names: &Names, lang: Lang) -> Vec<Candidate> {
    let fixed = |values: Fixed| {
        let candidate = |(text, id): &(&str, &str)| Candidate {
            text: (*text).to_owned(),
            about: i18n::fixed(lang, id).to_owned(),
            kind: CandidateKind::Value,
        };
        values.iter().map(candidate).collect::<Vec<_>>()
    };
    match (command, flag) {
        ("run" | "create", "network") => {
            let mut found = named(names.networks.iter().filter(|name| !NETWORKS.iter().any(|(own, _)| own == *name)));
            found.extend(fixed(NETWORKS));
            found
        }
        ("run" | "create", "pull") => fixed(PULL),
        (_, "restart") => fixed(RESTART),
        (_, "progress") => fixed(PROGRESS),
        (_, "platform") => fixed(PLATFORM),
        ("inspect" | "container inspect" | "image inspect" | "volume inspect" | "network inspect", "format") => {
            fixed(FORMAT).into_iter().filter(|candidate| candidate.text == "json").collect()
        }
        (_, "format") => fixed(FORMAT),
        (_, "signal" | "stop-signal") => fixed(SIGNAL),
        (_, "type") => fixed(TYPE),
        ("network create", "driver") => fixed(DRIVER),
        (_, "mount") => fixed(MOUNT),
        (_, "volume") => mounted(prefix, names),
        ("build", "tag") => named(&names.images),
        (_, "file" | "env-file" | "input" | "output" | "cidfile" | "iidfile") => paths(prefix, names, false),
        (_, "link" | "volumes-from") => named(&names.containers),
        _ if reading::stands_alone(command, flag) == Some(true) => fixed(BOOL),
        _ => Vec::new(),
    }
}

/// A volume by its name, or a folder; the path in the container follows.
fn mounted(prefix: &str, names: &Names) -> Vec<Candidate> {
    let volumes =
        names.volumes.iter().map(|name| Candidate { text: format!("{name}:"), about: String::new(), kind: CandidateKind::Name });
    let mut found: Vec<_> = volumes.collect();
    // Without the dot docker would take a folder's name for a volume's.
    if prefix.starts_with("./") {
        found.extend(paths(prefix, names, true));
    }
    found
}
