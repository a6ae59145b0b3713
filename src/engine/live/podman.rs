//! Where Podman's answers are not docker's: what it says differently is put into docker's words here.

use bollard::models::{ContainerInspectResponse, ContainerSummary};
use bollard::query_parameters::KillContainerOptions;
use bytes::{Bytes, BytesMut};
use serde_json::Value;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::name::checked;
use crate::engine::live::raw::{filters, with_query};
use crate::engine::{EngineError, EngineKind, Filters, Pruned};

const WHAT: &str = "container";
/// Seconds before a stopped container is killed, where nobody said otherwise: docker's own.
const GRACE: i32 = 10;
/// The longest answer that is taken, and how much of it at once.
const LONGEST: usize = 64 << 20;
const PIECE: usize = 256 * 1024;

impl Live {
    fn is_podman(&self) -> bool {
        self.info.kind == EngineKind::Podman
    }

    /// Containers as they are listed; only the one with the id, where it is given.
    pub(super) async fn summaries(&self, all: bool, id: Option<&str>) -> Result<Vec<ContainerSummary>, EngineError> {
        let mut path = format!("/containers/json?all={}", u8::from(all));
        if let Some(id) = id.filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric())) {
            // {"id":["…"]}, as it stands in a query.
            path.push_str(&format!("&filters=%7B%22id%22%3A%5B%22{id}%22%5D%7D"));
        }
        let listed = docker_states(self.document(&path, WHAT, "").await?);
        serde_json::from_value(listed).map_err(|error| EngineError::Other {
            status: None,
            message: format!("the engine's answer is not understood: {}", line(&error.to_string())),
        })
    }

    /// One container, as it describes itself.
    pub(super) async fn inspected(&self, name: &str) -> Result<ContainerInspectResponse, EngineError> {
        let name = checked(WHAT, name)?;
        let mut told = self.document(&format!("/containers/{name}/json"), WHAT, name).await?;
        if let Some(state) = told.pointer_mut("/State/Status") {
            docker_state(state);
        }
        serde_json::from_value(told).map_err(|error| EngineError::Other {
            status: None,
            message: format!("the engine's answer is not understood: {}", line(&error.to_string())),
        })
    }

    /// How long a container is waited for before it is killed. Podman 4 kills at once unless it is told a time.
    pub(super) async fn grace(&self, name: &str, seconds: Option<i32>) -> Option<i32> {
        if seconds.is_some() || !self.is_podman() {
            return seconds;
        }
        let own = self.inspected(name).await.ok().and_then(|told| told.config).and_then(|config| config.stop_timeout);
        Some(own.and_then(|own| i32::try_from(own).ok()).filter(|own| *own > 0).unwrap_or(GRACE))
    }

    /// Before a removal by force: Podman 5 asks first and waits ten seconds for an answer, docker does not ask.
    pub(super) async fn end_at_once(&self, name: &str) {
        if self.is_podman() {
            let options = KillContainerOptions { signal: "KILL".to_owned() };
            // What does not run is removed as it is.
            let _ = self.docker.kill_container(name, Some(options)).await;
        }
    }

    /// An image's id with the name of its digest, which Podman sometimes leaves out.
    pub(super) fn digest(&self, id: String) -> String {
        if id.len() == 64 && id.chars().all(|c| c.is_ascii_hexdigit()) { format!("sha256:{id}") } else { line(&id) }
    }

    /// An image's name as docker writes it.
    pub(super) fn familiar(&self, name: &str) -> String {
        line(if self.is_podman() { short(name) } else { name })
    }

    /// Removes unused images, tagged ones too: Podman does that on its own side of the API only.
    pub(super) async fn prune_all_images(&self, wanted: &Filters) -> Result<Pruned, EngineError> {
        let asked: Vec<(&str, String)> = [("all", "true".to_owned())].into_iter().chain(filters(wanted)).collect();
        let path = with_query("/v4.0.0/libpod/images/prune", &asked);
        let mut body = self.address.stream("POST", &path, Bytes::new()).await.map_err(|error| self.broken(error, "image", ""))?;
        let mut bytes = BytesMut::new();
        while let Some(piece) = body.next(PIECE).await {
            bytes.extend_from_slice(&piece.map_err(|error| self.broken(error, "image", ""))?);
            if bytes.len() > LONGEST {
                return Err(EngineError::Other { status: None, message: "the engine's answer is too long".to_owned() });
            }
        }
        let said: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let mut pruned = Pruned::default();
        for image in said.as_array().into_iter().flatten() {
            let id = image.get("Id").and_then(Value::as_str).unwrap_or_default();
            pruned.deleted.push(format!("deleted: {}", self.digest(id.to_owned())));
            pruned.reclaimed += image.get("Size").and_then(Value::as_u64).unwrap_or(0);
        }
        Ok(pruned)
    }

    /// A line about an image that was taken in.
    pub(super) fn loaded(&self, text: &str) -> String {
        const LOADED: &str = "Loaded image: ";
        text.strip_prefix(LOADED).map_or_else(|| text.to_owned(), |name| format!("{LOADED}{}", self.familiar(name)))
    }

    /// What happened to an object, in docker's word for it.
    pub(super) fn action<'a>(&self, object: &str, action: &'a str) -> &'a str {
        match (object, action) {
            ("container" | "network" | "volume", "remove") if self.is_podman() => "destroy",
            ("container", "died") => "die",
            (_, action) => action,
        }
    }
}

/// Podman says `stopped` of a container that was asked to stop and has, docker `exited`.
fn docker_states(mut listed: Value) -> Value {
    for container in listed.as_array_mut().into_iter().flatten() {
        if let Some(state) = container.get_mut("State") {
            docker_state(state);
        }
    }
    listed
}

fn docker_state(state: &mut Value) {
    let word = match state.as_str() {
        Some("stopped") => "exited",
        Some("initialized" | "configured") => "created",
        Some("unknown") => "",
        _ => return,
    };
    *state = Value::String(word.to_owned());
}

/// Podman names the registry, and `localhost` for what was made here; docker leaves both out.
fn short(name: &str) -> &str {
    ["docker.io/library/", "docker.io/", "localhost/"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{docker_states, short};

    #[test]
    fn names_lose_the_registry_that_docker_takes_for_granted() {
        assert_eq!(short("docker.io/library/alpine:3.12"), "alpine:3.12");
        assert_eq!(short("docker.io/me/app:v1"), "me/app:v1");
        assert_eq!(short("localhost/app:latest"), "app:latest");
        assert_eq!(short("gcr.io/distroless/base"), "gcr.io/distroless/base");
        assert_eq!(short("localhost:5000/app"), "localhost:5000/app");
    }

    #[test]
    fn states_that_docker_does_not_know_become_those_it_knows() {
        let listed = serde_json::json!([{ "State": "stopped" }, { "State": "running" }, {}]);
        assert_eq!(docker_states(listed), serde_json::json!([{ "State": "exited" }, { "State": "running" }, {}]));
    }
}
