//! Finding an engine and settling how to talk to it.

use std::path::PathBuf;

use bollard::API_DEFAULT_VERSION;

use crate::engine::live::clean::line;
use crate::engine::live::discovery::{ConnectEnv, Site, places};
use crate::engine::live::error_map::{ENGINE, from_bollard};
use crate::engine::live::wire::{Address, Place, Ssh, Tls};
use crate::engine::live::{Live, abilities};
use crate::engine::{Barrier, EngineError, EngineInfo, EngineKind};

/// Finds an engine as the docker command line does and connects to it.
///
/// # Errors
/// `Unreachable` names every place that was tried; `Denied` when one is there but closed to this user.
pub async fn connect(env: &ConnectEnv) -> Result<Live, EngineError> {
    let places = places(env)
        .map_err(|detail| EngineError::Unreachable { endpoint: "docker context".to_owned(), detail: line(&detail) })?;
    let alone = places.len() == 1;
    let mut closed = None;
    let mut last = None;
    for place in &places {
        match connect_to(place, env).await {
            Ok(live) => return Ok(live),
            Err(error) if alone => return Err(error),
            Err(error @ EngineError::Denied { .. }) => closed = closed.or(Some(error)),
            Err(EngineError::Unreachable { detail, .. } | EngineError::Lost { detail }) => {
                last = last.or(Some(detail));
            }
            Err(error) => last = Some(error.to_string()),
        }
    }
    Err(closed.unwrap_or_else(|| EngineError::Unreachable {
        endpoint: places.iter().map(|place| line(&place.host)).collect::<Vec<_>>().join(", "),
        detail: last.unwrap_or_default(),
    }))
}

/// Connects to one place.
pub(super) async fn connect_to(site: &Site, env: &ConnectEnv) -> Result<Live, EngineError> {
    let endpoint = line(&site.host);
    let place = located(site, env, &endpoint)?;
    let connected = settle(place.clone(), endpoint.clone(), env).await;
    match (place, connected) {
        // Over there may be Podman: its program makes the same connection.
        (Place::Ssh(ssh), Err(error @ EngineError::Barred { barrier: Barrier::SshNoDocker, .. })) => {
            let podman = Ssh { remote: "podman", ..ssh };
            settle(Place::Ssh(podman), endpoint, env).await.map_err(|other| match other {
                EngineError::Barred { barrier: Barrier::SshNoDocker, .. } => error,
                other => other,
            })
        }
        (_, connected) => connected,
    }
}

async fn settle(place: Place, endpoint: String, env: &ConnectEnv) -> Result<Live, EngineError> {
    let first_answer = place.first_answer();
    let address = Address::new(place, env.patience);
    let docker = address.bollard(false, API_DEFAULT_VERSION).map_err(|error| from_bollard(error, &endpoint, ENGINE))?;
    let asked = tokio::time::timeout(first_answer, async {
        let docker = docker.negotiate_version().await?;
        // At the same time, so that it takes no longer than one.
        let described = tokio::time::timeout(first_answer * 4 / 5, docker.info());
        let (version, described) = tokio::join!(docker.version(), described);
        Ok((docker, version?, described.ok().and_then(Result::ok)))
    });
    let (docker, version, described) = asked
        .await
        .map_err(|_| EngineError::TimedOut { seconds: first_answer.as_secs() })?
        .map_err(|error| gone(from_bollard(error, &endpoint, ENGINE), &endpoint))?;
    let podman = version.components.iter().flatten().any(|component| component.name.contains("Podman"));
    let kind = if podman { EngineKind::Podman } else { EngineKind::Docker };
    let ports = matches!(address.place(), Place::Unix(_)).then(abilities::first_ordinary_port).flatten();
    let text = |value: Option<String>| line(&value.unwrap_or_default());
    let info = EngineInfo {
        kind,
        version: text(version.version),
        api: docker.client_version().to_string(),
        endpoint,
        platform: format!("{}/{}", text(version.os), text(version.arch)),
        abilities: abilities::of(kind, described.as_ref(), ports),
        replay: None,
    };
    if !podman && !at_least(&info.api, 1, 41) {
        return Err(EngineError::Unsupported { what: format!("API {} (Docker before 20.10)", info.api) });
    }
    let patient = address.bollard(true, &docker.client_version()).map_err(|error| from_bollard(error, &info.endpoint, ENGINE))?;
    Ok(Live { docker, patient, address, info, classic_builder: env.classic_builder })
}

/// Before anything has answered, a broken connection is not a loss.
fn gone(error: EngineError, endpoint: &str) -> EngineError {
    match error {
        EngineError::Lost { detail } => EngineError::Unreachable { endpoint: endpoint.to_owned(), detail },
        // Go's server says so in plain HTTP.
        EngineError::Other { message, .. } if message.contains("HTTP request to an HTTPS server") => {
            EngineError::Barred { endpoint: endpoint.to_owned(), barrier: Barrier::TlsOnly, detail: message }
        }
        error => error,
    }
}

fn at_least(version: &str, major: u32, minor: u32) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (major, minor)
}

/// Reads a `DOCKER_HOST`.
fn located(site: &Site, env: &ConnectEnv, endpoint: &str) -> Result<Place, EngineError> {
    let host = site.host.as_str();
    let unsupported = |what: String| Err(EngineError::Unsupported { what });
    match (host.split_once("://"), &site.tls) {
        (Some(("unix", path)), _) => Ok(Place::Unix(PathBuf::from(path))),
        (Some(("npipe", path)), _) => Ok(Place::Pipe(path.replace('/', "\\"))),
        (Some(("tcp" | "http" | "https", host)), Some(files)) => Tls::new(with_port(host, 2376), files)
            .map(Place::Tls)
            .map_err(|(barrier, detail)| EngineError::Barred { endpoint: endpoint.to_owned(), barrier, detail: line(&detail) }),
        (Some(("tcp" | "http", host)), None) => Ok(Place::Tcp(with_port(host, 2375))),
        (Some(("ssh", rest)), _) => Ssh::parse(rest, env.ssh.clone())
            .map(Place::Ssh)
            .map_err(|detail| EngineError::Unreachable { endpoint: endpoint.to_owned(), detail: line(&detail) }),
        (Some((scheme, _)), _) => unsupported(format!("DOCKER_HOST with {}://", line(scheme))),
        (None, _) if host.starts_with('/') => Ok(Place::Unix(PathBuf::from(host))),
        (None, _) => unsupported(format!("DOCKER_HOST={}", line(host))),
    }
}

fn with_port(host: &str, usual: u16) -> String {
    let host = host.trim_end_matches('/');
    let has_port = host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    if has_port { host.to_owned() } else { format!("{host}:{usual}") }
}

#[cfg(test)]
mod tests {
    use super::{connect, located};
    use crate::engine::EngineError;
    use crate::engine::live::discovery::{ConnectEnv, Site};
    use crate::engine::live::wire::Place;

    fn place(host: &str) -> Result<Place, EngineError> {
        located(&Site { host: host.to_owned(), tls: None }, &ConnectEnv::default(), host)
    }

    #[test]
    fn hosts_are_read_as_docker_reads_them() {
        assert!(matches!(place("unix:///a.sock"), Ok(Place::Unix(path)) if path.as_os_str() == "/a.sock"));
        assert!(matches!(place("tcp://box:1234/"), Ok(Place::Tcp(host)) if host == "box:1234"));
        assert!(matches!(place("tcp://box"), Ok(Place::Tcp(host)) if host == "box:2375"));
        assert!(matches!(place("ssh://me@box"), Ok(Place::Ssh(ssh)) if ssh.host == "box"));
        assert!(matches!(place("ftp://box"), Err(EngineError::Unsupported { .. })));
    }

    #[tokio::test]
    async fn a_missing_socket_is_unreachable_and_named() {
        let env = ConnectEnv { docker_host: Some("unix:///nowhere/docker.sock".into()), ..ConnectEnv::default() };
        match connect(&env).await {
            Err(EngineError::Unreachable { endpoint, .. }) => assert_eq!(endpoint, "unix:///nowhere/docker.sock"),
            other => panic!("{other:?}"),
        }
    }
}
