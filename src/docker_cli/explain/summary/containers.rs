//! Containers that exist.

use super::{containers_named, image};
use crate::docker_cli::{CpEnd, DockerCommand, Logs, Ps};
use crate::i18n::{Lang, words};

#[rustfmt::skip]
pub fn sentence(command: &DockerCommand, lang: Lang) -> Option<String> {
    let named = |names: &[String]| containers_named(names, lang);
    let one = |name: &String| containers_named(std::slice::from_ref(name), lang);
    Some(match command {
        DockerCommand::Attach(attach) => {
            let it = one(&attach.container);
            words!(lang, "explain-connects-this-terminal-to-it", it)
        }
        DockerCommand::Ps(ps) => list(ps, lang),
        DockerCommand::Logs(logs) => self::logs(logs, lang),
        DockerCommand::Start(start) => {
            let them = named(&start.containers);
            words!(lang, "explain-starts-them", them)
        }
        DockerCommand::Stop(stop) => {
            let them = named(&stop.containers);
            words!(lang, "explain-stops-them", them)
        }
        DockerCommand::Restart(stop) => {
            let them = named(&stop.containers);
            words!(lang, "explain-stops-them-and-starts-again", them)
        }
        DockerCommand::Kill(kill) => {
            let (them, signal) = (named(&kill.containers), &kill.signal);
            words!(lang, "explain-sends-signal-to-them", signal, them)
        }
        DockerCommand::Pause(names) => {
            let them = named(names);
            words!(lang, "explain-pauses-them", them)
        }
        DockerCommand::Unpause(names) => {
            let them = named(names);
            words!(lang, "explain-lets-them-run-on", them)
        }
        DockerCommand::Wait(names) => {
            let them = named(names);
            words!(lang, "explain-waits-for-the-end-of-them", them)
        }
        DockerCommand::Rm(rm) => {
            let them = named(&rm.containers);
            if rm.force {
                words!(lang, "explain-removes-them-running-or-not", them)
            } else {
                words!(lang, "explain-removes-them", them)
            }
        }
        DockerCommand::Top(top) => {
            let it = one(&top.container);
            words!(lang, "explain-lists-the-processes-of-it", it)
        }
        DockerCommand::Stats(stats) if stats.containers.is_empty() => {
            words!(lang, "explain-shows-what-containers-use-of-cpu")
        }
        DockerCommand::Stats(stats) => {
            let them = named(&stats.containers);
            words!(lang, "explain-shows-what-them-uses-of-cpu", them)
        }
        DockerCommand::Port(port) => {
            let it = one(&port.container);
            words!(lang, "explain-shows-where-ports-of-it-are", it)
        }
        DockerCommand::Cp(cp) => {
            let (from, to) = (end(&cp.source, lang), end(&cp.target, lang));
            words!(lang, "explain-copies-from-to-to", from, to)
        }
        DockerCommand::Commit(commit) => {
            let it = one(&commit.container);
            match commit.reference.as_deref().map(image) {
                Some(name) => words!(lang, "explain-makes-the-image-name-from-it", name, it),
                None => words!(lang, "explain-makes-an-image-without-a-name-2", it),
            }
        }
        DockerCommand::Diff(diff) => {
            let it = one(&diff.container);
            words!(lang, "explain-lists-the-files-that-changed-in", it)
        }
        DockerCommand::Rename(rename) => {
            let (it, name) = (one(&rename.container), &rename.name);
            words!(lang, "explain-renames-it-to-name", it, name)
        }
        DockerCommand::Export(export) => {
            let it = one(&export.container);
            let to = export.output.as_ref().map_or_else(
                || words!(lang, "explain-the-standard-output"),
                |file| words!(lang, "explain-file-2", file),
            );
            words!(lang, "explain-writes-the-files-of-it-as", it, to)
        }
        _ => return None,
    })
}

fn list(ps: &Ps, lang: Lang) -> String {
    match (ps.last, ps.all) {
        (Some(1), _) => words!(lang, "explain-shows-the-newest-container"),
        (Some(count), _) => words!(lang, "explain-lists-the-count-newest-containers", count),
        (None, true) => words!(lang, "explain-lists-all-containers-stopped-ones-too"),
        (None, false) => words!(lang, "explain-lists-the-running-containers"),
    }
}

fn logs(logs: &Logs, lang: Lang) -> String {
    let it = containers_named(std::slice::from_ref(&logs.container), lang);
    if logs.follow {
        words!(lang, "explain-shows-the-output-of-it-and", it)
    } else {
        words!(lang, "explain-shows-the-output-of-it", it)
    }
}

fn end(end: &CpEnd, lang: Lang) -> String {
    match end {
        CpEnd::Host(path) => words!(lang, "explain-path-on-the-host", path),
        CpEnd::Stream => words!(lang, "explain-a-tar-archive-on-standard-input"),
        CpEnd::Container(name, path) => words!(lang, "explain-path-in-the-container-name", path, name),
    }
}
