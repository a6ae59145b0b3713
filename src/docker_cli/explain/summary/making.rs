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
    let (stage, staged) = (build.target.as_deref().unwrap_or_default(), build.target.is_some());
    let names = list(&build.tags.iter().map(|tag| image(tag)).collect::<Vec<_>>(), lang);
    let named = !names.is_empty();
    words!(lang, "explain-builds-an-image", file, staged, stage, context, named, names)
}

pub fn run(run: &Run, lang: Lang) -> String {
    let from = image(&run.image);
    let (name, named) = (run.name.as_deref().unwrap_or_default(), run.name.is_some());
    let (network, networked) = (run.network.as_deref().unwrap_or_default(), run.network.is_some());
    if run.create_only {
        return words!(lang, "explain-creates-a-container", named, name, from, networked, network);
    }
    let (how, removed) = (how(run.detach, run.interactive && run.tty), run.rm);
    let (reach, ports) = ports(run, lang);
    words!(lang, "explain-runs-a-container", named, name, from, how, networked, network, reach, ports, removed)
}

/// How a program runs, as the texts tell it apart.
fn how(detach: bool, terminal: bool) -> &'static str {
    match (detach, terminal) {
        (true, _) => "background",
        (false, true) => "terminal",
        (false, false) => "plain",
    }
}

/// On which ports of the host it is reached: how the texts tell it apart, and the ports where they are named.
fn ports(run: &Run, lang: Lang) -> (&'static str, String) {
    let mut known: Vec<String> = run.publish.iter().filter_map(|spec| spec.host_port).map(|port| port.to_string()).collect();
    known.dedup();
    let reach = match known.len() {
        0 if run.publish.is_empty() && !run.publish_all => "none",
        0 => "free",
        1 => "single",
        2..=4 => "several",
        // A long range is told by its parts.
        _ => "published",
    };
    (reach, list(&known, lang))
}

pub fn exec(exec: &Exec, lang: Lang) -> String {
    let (container, command) = (&exec.container, exec.command.join(" "));
    let how = how(exec.detach, exec.interactive && exec.tty);
    words!(lang, "explain-runs-in-the-container", command, container, how)
}
