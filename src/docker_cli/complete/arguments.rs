//! What an argument stands for.

use super::{Candidate, CandidateKind, Names, named, paths};
use crate::docker_cli::PartKind;

/// Candidates for an argument, by its name in docker's usage. What stands in the line already is not offered again.
pub fn of(command: &str, name: &str, prefix: &str, given: &[(PartKind, String)], names: &Names) -> Vec<Candidate> {
    let mut found = match name {
        "CONTAINER" => containers(command, given, names),
        "IMAGE" | "SOURCE_IMAGE" | "TARGET_IMAGE" => named(&names.images),
        name if name.starts_with("REPOSITORY") => named(&names.images),
        "VOLUME" => named(&names.volumes),
        "NETWORK" if command == "network rm" => {
            // The engine's own cannot be removed.
            named(names.networks.iter().filter(|name| !["bridge", "host", "none"].contains(&name.as_str())))
        }
        "NETWORK" => named(&names.networks),
        "NAME" => {
            let kinds = [&names.containers, &names.images, &names.volumes, &names.networks];
            named(kinds.into_iter().flatten())
        }
        "PATH" => {
            let here = Candidate { text: ".".to_owned(), about: String::new(), kind: CandidateKind::Path };
            let mut found = if prefix.is_empty() || prefix == "." { vec![here] } else { Vec::new() };
            found.extend(paths(prefix, names, true));
            found
        }
        "SRC_PATH" | "DEST_PATH" => copied(prefix, names),
        "file|URL|-" => paths(prefix, names, false),
        _ => Vec::new(),
    };
    let used = |text: &str| given.iter().any(|(kind, value)| matches!(kind, PartKind::Argument(_)) && value == text);
    found.retain(|candidate| !used(&candidate.text));
    found.dedup_by(|one, other| one.text == other.text);
    found
}

/// Containers a command can do something with.
fn containers(command: &str, given: &[(PartKind, String)], names: &Names) -> Vec<Candidate> {
    let has = |flag: &str| given.iter().any(|(kind, _)| *kind == PartKind::Flag(flag.to_owned()));
    let runs = |name: &&String| names.running.contains(name);
    match command {
        "stop" | "exec" | "kill" | "pause" | "top" | "stats" | "attach" | "port" | "wait" => named(&names.running),
        "logs" if has("follow") => named(&names.running),
        // Those that wait to be started come first; rm refuses one that runs, without -f.
        "start" => named(names.containers.iter().filter(|name| !runs(name))),
        "rm" if !has("force") => {
            let stopped = names.containers.iter().filter(|name| !runs(name));
            named(stopped.chain(names.containers.iter().filter(runs)))
        }
        _ => named(&names.containers),
    }
}

/// One end of a copy: a file here, or `CONTAINER:` and a path there.
fn copied(prefix: &str, names: &Names) -> Vec<Candidate> {
    let mut found = paths(prefix, names, false);
    let inside = names.containers.iter().map(|name| Candidate {
        text: format!("{name}:"),
        about: String::new(),
        kind: CandidateKind::Name,
    });
    found.extend(inside);
    found
}
