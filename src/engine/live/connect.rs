//! Finding an engine and settling how to talk to it.

use std::path::PathBuf;
use std::time::Duration;

use bollard::API_DEFAULT_VERSION;

use crate::engine::live::clean::line;
use crate::engine::live::discovery::{ConnectEnv, places};
use crate::engine::live::error_map::{ENGINE, from_bollard};
use crate::engine::live::wire::{Address, Place};
use crate::engine::live::{Live, abilities};
use crate::engine::{EngineError, EngineInfo, EngineKind};

/// How long a place may take to answer the first request.
const FIRST_ANSWER: Duration = Duration::from_secs(5);

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
        endpoint: places.iter().map(|place| line(place)).collect::<Vec<_>>().join(", "),
        detail: last.unwrap_or_default(),
    }))
}

pub(super) async fn connect_to(place: &str, env: &ConnectEnv) -> Result<Live, EngineError> {
    let endpoint = line(place);
    let address = Address::new(located(place, env)?, env.patience);
    let docker = address.bollard(false, API_DEFAULT_VERSION).map_err(|error| from_bollard(error, &endpoint, ENGINE))?;
    let asked = tokio::time::timeout(FIRST_ANSWER, async {
        let docker = docker.negotiate_version().await?;
        // At the same time: the longer of the two is waited for, and the description only so long.
        let described = tokio::time::timeout(FIRST_ANSWER / 2, docker.info());
        let (version, described) = tokio::join!(docker.version(), described);
        Ok((docker, version?, described.ok().and_then(Result::ok)))
    });
    let (docker, version, described) = asked
        .await
        .map_err(|_| EngineError::TimedOut { seconds: FIRST_ANSWER.as_secs() })?
        .map_err(|error| gone(from_bollard(error, &endpoint, ENGINE), &endpoint))?;
    let podman = version.components.iter().flatten().any(|component| component.name.contains("Podman"));
    let kind = if podman { EngineKind::Podman } else { EngineKind::Docker };
    let ports = place.starts_with("unix:").then(abilities::first_ordinary_port).flatten();
    let text = |value: Option<String>| line(&value.unwrap_or_default());
    let info = EngineInfo {
        kind,
        version: text(version.version),
        api: docker.client_version().to_string(),
        endpoint,
        platform: format!("{}/{}", text(version.os), text(version.arch)),
        abilities: abilities::of(kind, described.as_ref(), ports),
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
        error => error,
    }
}

fn at_least(version: &str, major: u32, minor: u32) -> bool {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (major, minor)
}

/// Reads a `DOCKER_HOST`.
fn located(place: &str, env: &ConnectEnv) -> Result<Place, EngineError> {
    let unsupported = |what: String| Err(EngineError::Unsupported { what });
    let bare = |rest: &str| rest.trim_end_matches('/').to_owned();
    match place.split_once("://") {
        Some(("unix", path)) => Ok(Place::Unix(PathBuf::from(path))),
        Some(("npipe", path)) => Ok(Place::Pipe(path.replace('/', "\\"))),
        Some(("tcp" | "https", _)) if env.tls || place.starts_with("https") => {
            unsupported(format!("TLS ({}); point DOCKER_HOST at a local socket", line(place)))
        }
        Some(("tcp" | "http", host)) => {
            let host = bare(host);
            let has_port = host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
            Ok(Place::Tcp(if has_port { host } else { format!("{host}:2375") }))
        }
        Some(("ssh", _)) => unsupported(format!(
            "an engine over ssh ({}); forward its socket with `ssh -L /tmp/docker.sock:/var/run/docker.sock` and set DOCKER_HOST=unix:///tmp/docker.sock",
            line(place)
        )),
        Some((scheme, _)) => unsupported(format!("DOCKER_HOST with {}://", line(scheme))),
        None if place.starts_with('/') => Ok(Place::Unix(PathBuf::from(place))),
        None => unsupported(format!("DOCKER_HOST={}", line(place))),
    }
}

#[cfg(test)]
mod tests {
    use super::{connect, located};
    use crate::engine::EngineError;
    use crate::engine::live::discovery::ConnectEnv;
    use crate::engine::live::wire::Place;

    #[test]
    fn hosts_are_read_as_docker_reads_them() {
        let env = ConnectEnv::default();
        assert_eq!(located("unix:///a.sock", &env).unwrap(), Place::Unix("/a.sock".into()));
        assert_eq!(located("tcp://box:2375/", &env).unwrap(), Place::Tcp("box:2375".into()));
        assert_eq!(located("tcp://box", &env).unwrap(), Place::Tcp("box:2375".into()));
        assert!(matches!(located("ssh://me@box", &env), Err(EngineError::Unsupported { .. })));
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
