//! Where to look for an engine, in the order the docker command line does.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::engine::live::wire::{Patience, TlsFiles};

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
    /// `DOCKER_TLS` is set: TLS with whoever answers.
    pub tls_unverified: bool,
    /// `DOCKER_CERT_PATH`: the folder of ca.pem, cert.pem and key.pem, else that of docker's settings.
    pub cert_path: Option<PathBuf>,
    /// The ssh program, if it is not the usual one.
    pub ssh: Option<PathBuf>,
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
            tls_unverified: var("DOCKER_TLS").is_some(),
            cert_path: var("DOCKER_CERT_PATH").map(PathBuf::from),
            ssh: None,
            classic_builder: var("DOCKER_BUILDKIT").is_some_and(|value| matches!(value.as_str(), "0" | "false")),
            patience: Patience::default(),
            home,
        }
    }
}

/// One place an engine may be at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Site {
    /// As in `DOCKER_HOST`.
    pub(super) host: String,
    /// With TLS, by these files.
    pub(super) tls: Option<TlsFiles>,
}

/// The places to try, best first, or what is wrong with the one that was named.
pub(super) fn places(env: &ConnectEnv) -> Result<Vec<Site>, String> {
    if let Some(host) = &env.docker_host {
        return Ok(vec![Site { host: host.clone(), tls: tls_of_env(env, host) }]);
    }
    if let Some(context) = context_name(env) {
        return context_site(env, &context).map(|site| vec![site]);
    }
    Ok(usual_places(env).into_iter().map(|host| Site { host, tls: None }).collect())
}

/// TLS as the environment asks for it.
fn tls_of_env(env: &ConnectEnv, host: &str) -> Option<TlsFiles> {
    let asked = env.tls || env.tls_unverified;
    let secure = host.starts_with("https://");
    let may = secure || (asked && (host.starts_with("tcp://") || host.starts_with("http://")));
    may.then(|| TlsFiles {
        folder: env.cert_path.clone().or_else(|| env.config_dir.clone()).unwrap_or_default(),
        verify: env.tls || !env.tls_unverified,
        own_authority: env.tls,
    })
}

/// The chosen context, unless it is the default one.
fn context_name(env: &ConnectEnv) -> Option<String> {
    let chosen = env.docker_context.clone().or_else(|| {
        let config = read_json(&env.config_dir.as_ref()?.join("config.json"))?;
        Some(config.get("currentContext")?.as_str()?.to_owned())
    })?;
    (chosen != "default" && !chosen.is_empty()).then_some(chosen)
}

fn context_site(env: &ConnectEnv, name: &str) -> Result<Site, String> {
    let unknown = || format!("docker context {name:?} does not exist");
    let contexts = env.config_dir.as_ref().ok_or_else(unknown)?.join("contexts");
    let entries = std::fs::read_dir(contexts.join("meta")).map_err(|_| unknown())?;
    for entry in entries.flatten() {
        let Some(meta) = read_json(&entry.path().join("meta.json")) else { continue };
        if meta.get("Name").and_then(Value::as_str) == Some(name) {
            let host = meta.pointer("/Endpoints/docker/Host").and_then(Value::as_str).unwrap_or_default();
            if host.is_empty() {
                return Err(format!("docker context {name:?} names no engine"));
            }
            let skip = meta.pointer("/Endpoints/docker/SkipTLSVerify").and_then(Value::as_bool).unwrap_or(false);
            // The certificates are in a folder of the same name, beside the settings.
            let folder = contexts.join("tls").join(entry.file_name()).join("docker");
            let own_authority = folder.join("ca.pem").exists();
            let material = ["ca.pem", "cert.pem", "key.pem"].iter().any(|name| folder.join(name).exists());
            let over_tcp = host.starts_with("tcp://") || host.starts_with("https://");
            let tls = (over_tcp && (material || skip || host.starts_with("https://"))).then_some(TlsFiles {
                folder,
                verify: !skip,
                own_authority,
            });
            return Ok(Site { host: host.to_owned(), tls });
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
    if cfg!(target_os = "macos") {
        sockets.extend(home.map(|dir| dir.join(".orbstack/run/docker.sock")));
        sockets.extend(home.map(|dir| dir.join(".local/share/containers/podman/machine/podman.sock")));
    }
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

    fn hosts(env: &ConnectEnv) -> Vec<String> {
        places(env).unwrap().into_iter().map(|site| site.host).collect()
    }

    #[test]
    fn docker_host_wins_over_the_context() {
        let (_dir, mut env) = env_with_context("lab");
        env.docker_host = Some("tcp://127.0.0.1:2375".to_owned());
        assert_eq!(hosts(&env), ["tcp://127.0.0.1:2375"]);
    }

    #[test]
    fn the_current_context_names_the_engine() {
        let (_dir, env) = env_with_context("lab");
        assert_eq!(hosts(&env), ["unix:///lab.sock"]);
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

    #[test]
    fn tls_is_used_where_docker_uses_it() {
        let tls = |host: &str, tls: bool, tls_unverified: bool| {
            let config_dir = Some("/home/me/.docker".into());
            let env = ConnectEnv { docker_host: Some(host.into()), config_dir, tls, tls_unverified, ..ConnectEnv::default() };
            places(&env).unwrap().remove(0).tls.map(|tls| (tls.verify, tls.own_authority))
        };
        assert_eq!(tls("tcp://box", true, false), Some((true, true)));
        assert_eq!(tls("tcp://box", true, true), Some((true, true)));
        assert_eq!(tls("tcp://box", false, true), Some((false, false)));
        assert_eq!(tls("tcp://box", false, false), None);
        assert_eq!(tls("https://box", false, false), Some((true, false)));
        assert_eq!(tls("unix:///a.sock", true, false), None);
    }

    #[test]
    fn a_contexts_certificates_are_beside_its_settings() {
        let (dir, mut env) = env_with_context("lab");
        let meta = r#"{"Name":"far","Endpoints":{"docker":{"Host":"tcp://box:2376","SkipTLSVerify":false}}}"#;
        std::fs::create_dir_all(dir.path().join("contexts/meta/f00")).unwrap();
        std::fs::write(dir.path().join("contexts/meta/f00/meta.json"), meta).unwrap();
        env.docker_context = Some("far".to_owned());
        assert_eq!(places(&env).unwrap()[0].tls, None);
        let folder = dir.path().join("contexts/tls/f00/docker");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("ca.pem"), "").unwrap();
        let tls = places(&env).unwrap().remove(0).tls.unwrap();
        assert_eq!((tls.folder, tls.verify, tls.own_authority), (folder, true, true));
    }
}
