//! What the values of `docker compose` mean.

use super::{Env, container, images, ports, process, storage, templates, time};
use crate::i18n::{Lang, words};

/// What a flag does with this value; `None` where it is none of these.
pub fn flag(command: &str, flag: &str, value: &str, env: Env, lang: Lang) -> Option<String> {
    Some(match (command.strip_prefix("compose")?.trim_start(), flag) {
        (_, "file") if value == "-" => {
            words!(lang, "explain-the-compose-file-comes-from-the")
        }
        (_, "file") => words!(lang, "explain-the-compose-file-is-value", value),
        (_, "project-name") => words!(lang, "explain-the-project-is-named-value-so", value),
        (_, "project-directory") => {
            words!(lang, "explain-paths-in-the-compose-file-start", value)
        }
        (_, "profile") => words!(lang, "explain-services-of-the-profile-value-take", value),
        (_, "env-file") => {
            words!(lang, "explain-variables-in-the-compose-file-come", value)
        }
        ("up" | "create", "scale") => match value.split_once('=') {
            Some((service, number)) => {
                words!(lang, "explain-the-service-service-has-number-containers", service, number)
            }
            None => words!(lang, "explain-how-many-containers-a-service-has", value),
        },
        ("up" | "create", "pull") => return images::pull_when(value, lang),
        ("up" | "down", "timeout") => time::grace(value, lang),
        ("stop" | "restart", "timeout") => time::grace(value, lang),
        ("up", "wait-timeout") => words!(lang, "explain-it-waits-value-seconds-at-most", value),
        ("down", "rmi") if value == "local" => words!(lang, "explain-images-that-the-compose-file-gives"),
        ("down", "rmi") => words!(lang, "explain-all-images-of-the-services-are"),
        ("ps", "status") => words!(lang, "explain-only-containers-in-the-state-value", value),
        ("ps", "filter") => words!(lang, "explain-only-where-this-holds-value", value),
        ("ps", "format") => templates::format(value, lang),
        ("config" | "images", "format") => words!(lang, "explain-printed-as-value", value),
        ("config", "output") => words!(lang, "explain-it-is-written-to-the-file", value),
        ("logs", "tail") => time::tail(value, lang),
        ("logs", "since" | "until") => return time::bound(flag, value, true, lang),
        ("build", "build-arg") => container::build_arg(value, env, lang),
        ("build", "progress") => return images::progress(value, lang),
        ("exec", "index") => words!(lang, "explain-in-the-service-container-number-value", value),
        ("exec" | "run", "env") => container::env(value, env, lang),
        ("exec" | "run", "user") => container::user(value, lang),
        ("exec" | "run", "workdir") => words!(lang, "explain-the-command-starts-in-the-folder", value),
        ("run", "entrypoint") => container::entrypoint(value, lang),
        ("run", "name") => words!(lang, "explain-the-container-is-named-value", value),
        ("run", "publish") => return ports::publish(value, lang),
        ("run", "volume") => storage::volume(value, lang),
        ("kill", "signal") => {
            let signal = process::signal(value, lang);
            words!(lang, "explain-sends-signal", signal)
        }
        _ => return None,
    })
}
