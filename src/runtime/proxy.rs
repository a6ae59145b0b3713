//! The proxies of docker's own settings.

use std::path::PathBuf;

use crate::docker_cli::proxy::Proxy;

/// The proxies that docker's `config.json` names for the engine in use; none where there is no such file.
#[must_use]
pub fn of_docker() -> Proxy {
    let folder = std::env::var_os("DOCKER_CONFIG")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".docker")));
    let read = |folder: PathBuf| serde_json::from_slice(&std::fs::read(folder.join("config.json")).ok()?).ok();
    let Some(config) = folder.and_then(read) else { return Proxy::default() };
    Proxy::of_config(&config, std::env::var("DOCKER_HOST").ok().as_deref())
}
