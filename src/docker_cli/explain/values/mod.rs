//! What a value means: a port, a volume, an image's name.
//!
//! - [`simple`]: values that are simply named; [`compose`]: those of `docker compose`;
//! - [`ports`], [`storage`], [`container`], [`images`], [`process`]: values with a meaning of their own;
//! - [`time`], [`filters`], [`templates`]: values that several commands take

mod compose;
mod container;
mod filters;
mod images;
mod ports;
mod process;
mod simple;
mod storage;
mod templates;
mod time;

use crate::i18n::{Lang, words};

type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What a flag does with this value; `None` where the value says nothing more (or is none the flag takes).
pub fn flag(command: &str, flag: &str, value: &str, env: Env, lang: Lang) -> Option<String> {
    if command.starts_with("compose") {
        return compose::flag(command, flag, value, env, lang);
    }
    match (command, flag) {
        ("run" | "create", "publish") => ports::publish(value, lang),
        ("run" | "create", "expose") => Some(ports::expose(value, lang)),
        ("run" | "create", "volume") => Some(storage::volume(value, lang)),
        ("run" | "create", "mount") => Some(storage::mount(value, lang)),
        ("run" | "create", "tmpfs") => Some(storage::tmpfs(value, lang)),
        ("run" | "create" | "exec", "env") => Some(container::env(value, env, lang)),
        ("run" | "create", "network") => Some(container::network(value, lang)),
        ("run" | "create" | "exec", "user") => Some(container::user(value, lang)),
        ("run" | "create", "entrypoint") => Some(container::entrypoint(value, lang)),
        ("run" | "create", "restart") => container::restart(value, lang),
        ("run" | "create", "memory") => container::memory(value, lang),
        ("run" | "create", "shm-size") => container::shm_size(value, lang),
        ("run" | "create", "add-host") => container::add_host(value, lang),
        ("run" | "create", "attach") => Some(process::attach(value, lang)),
        ("run" | "create", "pull") => images::pull_when(value, lang),
        ("run" | "create", "health-interval" | "health-timeout" | "health-start-period" | "health-start-interval") => {
            container::health(flag, value, lang)
        }
        ("run" | "create", "stop-signal") => {
            let signal = process::signal(value, lang);
            Some(words!(lang, "explain-docker-stop-first-sends-signal", signal))
        }
        ("kill" | "stop" | "restart", "signal") => {
            let signal = process::signal(value, lang);
            Some(words!(lang, "explain-sends-signal", signal))
        }
        ("build", "build-arg") => Some(container::build_arg(value, env, lang)),
        ("build", "file") => Some(images::file(value, lang)),
        ("build", "tag") => Some(images::tag(value, lang)),
        ("build", "progress") => images::progress(value, lang),
        ("network create", "driver") => Some(container::network_driver(value, lang)),
        ("stop" | "restart", "timeout") => Some(time::grace(value, lang)),
        ("logs", "tail") => Some(time::tail(value, lang)),
        ("logs" | "events", "since" | "until") => time::bound(flag, value, command == "logs", lang),
        (_, "platform") => Some(container::platform(value, lang)),
        (_, "label") => Some(container::label(value, lang)),
        (_, "filter") => Some(filters::filter(command, value, lang)),
        (_, "format") => Some(templates::format(value, lang)),
        _ => simple::meaning(command, flag, value, lang),
    }
}

/// What an argument is. `nth` counts the command's arguments from 0.
pub fn argument(command: &str, nth: usize, value: &str, lang: Lang) -> String {
    match (command, nth) {
        ("build", _) => images::context(value, lang),
        ("run" | "create", _) => images::to_run(value, lang),
        ("pull", _) => images::to_pull(value, lang),
        ("tag", 0) | ("history" | "image rm" | "image inspect" | "save", _) => images::reference(value, lang),
        ("tag", _) => {
            let image = images::reference(value, lang);
            words!(lang, "explain-its-new-name-image", image)
        }
        ("commit" | "import", 1) => images::tag(value, lang),
        ("import", _) if value == "-" => words!(lang, "explain-from-the-standard-input"),
        ("import", _) => words!(lang, "explain-the-archive-to-read-value", value),
        ("image ls", _) => images::listed(value, lang),
        ("help", _) => words!(lang, "explain-the-command-to-tell-of-value", value),
        ("cp", nth) => storage::copy_end(value, nth == 0, lang),
        ("port", 1) => ports::private(value, lang),
        ("rename", 1) => words!(lang, "explain-its-new-name-value", value),
        ("network connect" | "network disconnect", 0) | ("network create" | "network rm" | "network inspect", _) => {
            words!(lang, "explain-the-network-value", value)
        }
        ("volume create", _) => words!(lang, "explain-the-volume-is-named-value", value),
        ("volume rm" | "volume inspect", _) => words!(lang, "explain-the-volume-value", value),
        ("inspect", _) => words!(lang, "explain-what-to-look-at-value", value),
        (command, _) if command.starts_with("compose ") => words!(lang, "explain-the-service-value", value),
        ("top", nth) if nth > 0 => process::inner(command, lang),
        _ => words!(lang, "explain-the-container-value", value),
    }
}

pub use images::is_id;

/// What stands behind the image or the container.
pub fn inner(command: &str, lang: Lang) -> String {
    process::inner(command, lang)
}
