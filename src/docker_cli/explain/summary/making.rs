//! Builds, and new containers.

use super::{image, list};
use crate::docker_cli::{Build, Exec, Run};
use crate::i18n::{Lang, words};

pub fn build(build: &Build, lang: Lang) -> String {
    let context = match build.context.as_str() {
        "." | "./" => words!(lang, "explain-this-folder"),
        "-" => words!(lang, "explain-the-standard-input"),
        folder => words!(lang, "explain-folder", folder),
    };
    let file = match build.file.as_deref() {
        None => words!(lang, "explain-the-dockerfile"),
        Some("-") => words!(lang, "explain-the-dockerfile-on-the-standard-input"),
        Some(file) => file.to_owned(),
    };
    let stage = match &build.target {
        Some(stage) => words!(lang, "explain-up-to-the-stage-stage", stage),
        None => words!(lang, "explain-values"),
    };
    let names = list(&build.tags.iter().map(|tag| image(tag)).collect::<Vec<_>>(), lang);
    let named = if names.is_empty() {
        words!(lang, "explain-it-gets-no-name")
    } else {
        words!(lang, "explain-and-names-it-names", names)
    };
    words!(lang, "explain-builds-an-image-from-file-stage", file, stage, context, named)
}

pub fn run(run: &Run, lang: Lang) -> String {
    let from = image(&run.image);
    let name = run.name.as_ref().map_or_else(String::new, |name| words!(lang, "explain-named-name", name));
    let network =
        run.network.as_ref().map_or_else(String::new, |network| words!(lang, "explain-in-the-network-network", network));
    if run.create_only {
        return words!(lang, "explain-creates-a-new-container-name-from", name, from, network);
    }
    let how = if run.detach {
        words!(lang, "explain-in-the-background-2")
    } else if run.interactive && run.tty {
        words!(lang, "explain-with-this-terminal")
    } else {
        String::new()
    };
    let ports = ports(run, lang);
    let removed = if run.rm { words!(lang, "explain-and-removes-it-when-it-ends") } else { String::new() };
    words!(lang, "explain-runs-a-new-container-name-from", name, from, how, network, ports, removed)
}

fn ports(run: &Run, lang: Lang) -> String {
    let mut known: Vec<String> = run.publish.iter().filter_map(|spec| spec.host_port).map(|port| port.to_string()).collect();
    known.dedup();
    // A long range is told by its parts.
    if known.len() > 4 {
        return words!(lang, "explain-reachable-on-published-ports");
    }
    match known.as_slice() {
        [] if run.publish.is_empty() && !run.publish_all => String::new(),
        [] => words!(lang, "explain-reachable-on-a-host-port-that"),
        [port] => words!(lang, "explain-reachable-on-host-port-port", port),
        ports => {
            let ports = list(ports, lang);
            words!(lang, "explain-reachable-on-host-ports-ports", ports)
        }
    }
}

pub fn exec(exec: &Exec, lang: Lang) -> String {
    let (container, command) = (&exec.container, exec.command.join(" "));
    let how = if exec.detach {
        words!(lang, "explain-in-the-background-2")
    } else if exec.interactive && exec.tty {
        words!(lang, "explain-with-this-terminal")
    } else {
        String::new()
    };
    words!(lang, "explain-runs-command-in-the-container-container", command, container, how)
}
