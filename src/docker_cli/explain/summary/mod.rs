//! One sentence about what a command does as a whole, with its names.
//!
//! - [`making`]: builds and new containers; [`compose`]: projects; [`containers`]: those that exist; [`others`]: images, volumes, networks, engine

mod compose;
mod containers;
mod making;
mod others;

use super::values::is_id;
use crate::docker_cli::{DockerCommand, Reference};
use crate::i18n::{Lang, listed, words};

/// The sentence.
pub fn sentence(command: &DockerCommand, lang: Lang) -> String {
    match command {
        DockerCommand::Build(build) => making::build(build, lang),
        DockerCommand::Run(run) => making::run(run, lang),
        DockerCommand::Exec(exec) => making::exec(exec, lang),
        DockerCommand::Compose(compose) => self::compose::sentence(&compose.action, lang),
        DockerCommand::Help(path) => {
            let path = std::iter::once("docker").chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join(" ");
            words!(lang, "explain-shows-how-path-is-used", path)
        }
        _ => containers::sentence(command, lang).or_else(|| others::sentence(command, lang)).unwrap_or_default(),
    }
}

/// `a, b and c`.
fn list(names: &[String], lang: Lang) -> String {
    match names {
        [all @ .., before, last] => {
            let before = listed(lang, all.iter().chain([before]));
            words!(lang, "explain-before-and-last", before, last)
        }
        [one] => one.clone(),
        [] => String::new(),
    }
}

/// `the container web`, `the containers web and db`.
fn containers_named(names: &[String], lang: Lang) -> String {
    words!(lang, "explain-the-containers", count = names.len(), names = list(names, lang))
}

/// The same of images.
fn images_named(names: &[String], lang: Lang) -> String {
    words!(lang, "explain-the-images", count = names.len(), names = list(names, lang))
}

/// The same of volumes.
fn volumes_named(names: &[String], lang: Lang) -> String {
    words!(lang, "explain-the-volumes", count = names.len(), names = list(names, lang))
}

/// The same of networks.
fn networks_named(names: &[String], lang: Lang) -> String {
    words!(lang, "explain-the-networks", count = names.len(), names = list(names, lang))
}

/// The image with its tag: `goapp:latest`.
fn image(text: &str) -> String {
    if is_id(text) {
        return text.to_owned();
    }
    Reference::parse(text).map_or_else(|_| text.to_owned(), |reference| reference.to_string())
}
