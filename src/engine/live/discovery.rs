//! Where to look for an engine, in the order the docker command line does.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::engine::live::wire::Patience;

/// What of the surroundings decides which engine is used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConnectEnv {
    /// `DOCKER_HOST`.
    pub docker_host: Option<String>,
    /// `DOCKER_CONTEXT`.
    pub docker_context: Option<String>,
    /// The folder of docker's settings: `DOCKER_CONFIG`, else `~/.docker`.
    pub config_dir: Option<PathBuf>,
    /// The home folder.
    pub home: Option<PathBuf>,
    /// `XDG_RUNTIME_DIR`.
    pub runtime_dir: Option<PathBuf>,
    /// `DOCKER_TLS_VERIFY` is set.
    pub tls: bool,
    /// `DOCKER_BUILDKIT=0`: build with the classic builder.
    pub classic_builder: bool,
    /// How long the engine may keep silent.
    pub patience: Patience,
}

impl ConnectEnv {
    /// The surroundings of this process.
    #[must_use]
    pub fn from_process() -> Self {
        let var = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let home = var("HOME").or_else(|| var("USERPROFILE")).map(PathBuf::from);
        Self {
            docker_host: var("DOCKER_HOST"),
            docker_context: var("DOCKER_CONTEXT"),
            config_dir: var("DOCKER_CONFIG").map(PathBuf::from).or_else(|| home.as_ref().map(|home| home.join(".docker"))),
            runtime_dir: var("XDG_RUNTIME_DIR").map(PathBuf::from),
            tls: var("DOCKER_TLS_VERIFY").is_some(),
            classic_builder: var("DOCKER_BUILDKIT").is_some_and(|value| matches!(value.as_str(), "0" | "false")),
            patience: Patience::default(),
            home,
        }
    }
}

/// The places to try, best first, or what is wrong with the one that was named.
pub(super) fn places(env: &ConnectEnv) -> Result<Vec<String>, String> {
    if let Some(host) = &env.docker_host {
        return Ok(vec![host.clone()]);
    }
    if let Some(context) = context_name(env) {
        return context_host(env, &context).map(|host| vec![host]);
    }
    Ok(usual_places(env))
}

/// The chosen context, unless it is the default one.
fn context_name(env: &ConnectEnv) -> Option<String> {
    let chosen = env.docker_context.clone().or_else(|| {
        let config = read_json(&env.config_dir.as_ref()?.join("config.json"))?;
        Some(config.get("currentContext")?.as_str()?.to_owned())
    })?;
    (chosen != "default" && !chosen.is_empty()).then_some(chosen)
}

fn context_host(env: &ConnectEnv, name: &str) -> Result<String, String> {
    let unknown = || format!("docker context {name:?} does not exist");
    let folder = env.config_dir.as_ref().ok_or_else(unknown)?.join("contexts").join("meta");
    let entries = std::fs::read_dir(folder).map_err(|_| unknown())?;
    for meta in entries.flatten().filter_map(|entry| read_json(&entry.path().join("meta.json"))) {
        if meta.get("Name").and_then(Value::as_str) == Some(name) {
            let host = meta.pointer("/Endpoints/docker/Host").and_then(Value::as_str).unwrap_or_default();
            if host.is_empty() {
                return Err(format!("docker context {name:?} names no engine"));
            }
            return Ok(host.to_owned());
        }
    }
    Err(unknown())
}

fn read_json(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

#[cfg(unix)]
fn usual_places(env: &ConnectEnv) -> Vec<String> {
    let mut sockets = vec![PathBuf::from("/var/run/docker.sock")];
    let runtime = env.runtime_dir.as_deref();
    let home = env.home.as_deref();
    sockets.extend(runtime.map(|dir| dir.join("docker.sock")));
    sockets.extend(home.map(|dir| dir.join(".docker/run/docker.sock")));
    sockets.extend(home.map(|dir| dir.join(".docker/desktop/docker.sock")));
    sockets.extend(home.map(|dir| dir.join(".colima/default/docker.sock")));
    sockets.extend(runtime.map(|dir| dir.join("podman/podman.sock")));
    sockets.push(PathBuf::from("/run/podman/podman.sock"));
    sockets.iter().map(|socket| format!("unix://{}", socket.display())).collect()
}

#[cfg(windows)]
fn usual_places(_env: &ConnectEnv) -> Vec<String> {
    ["docker_engine", "dockerDesktopLinuxEngine", "podman-machine-default"]
        .iter()
        .map(|pipe| format!("npipe:////./pipe/{pipe}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ConnectEnv, places};

    fn env_with_context(current: &str) -> (tempfile::TempDir, ConnectEnv) {
        let dir = tempfile::tempdir().unwrap();
        let meta = dir.path().join("contexts/meta/abc");
        std::fs::create_dir_all(&meta).unwrap();
        std::fs::write(meta.join("meta.json"), r#"{"Name":"lab","Endpoints":{"docker":{"Host":"unix:///lab.sock"}}}"#).unwrap();
        std::fs::write(dir.path().join("config.json"), format!(r#"{{"currentContext":"{current}"}}"#)).unwrap();
        let env = ConnectEnv { config_dir: Some(dir.path().to_owned()), ..ConnectEnv::default() };
        (dir, env)
    }

    #[test]
    fn docker_host_wins_over_the_context() {
        let (_dir, mut env) = env_with_context("lab");
        env.docker_host = Some("tcp://127.0.0.1:2375".to_owned());
        assert_eq!(places(&env), Ok(vec!["tcp://127.0.0.1:2375".to_owned()]));
    }

    #[test]
    fn the_current_context_names_the_engine() {
        let (_dir, env) = env_with_context("lab");
        assert_eq!(places(&env), Ok(vec!["unix:///lab.sock".to_owned()]));
    }

    #[test]
    fn a_context_that_does_not_exist_is_said_to() {
        let (_dir, mut env) = env_with_context("lab");
        env.docker_context = Some("gone".to_owned());
        assert!(places(&env).unwrap_err().contains("gone"));
    }

    #[test]
    fn the_default_context_means_the_usual_sockets() {
        let (_dir, mut env) = env_with_context("lab");
        env.docker_context = Some("default".to_owned());
        assert!(places(&env).unwrap().len() > 1);
    }
}
