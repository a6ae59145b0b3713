//! Where Podman's answers are not docker's: what it says differently is put into docker's words here.

use bollard::models::ContainerSummary;
use serde_json::Value;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::{EngineError, EngineKind};

const WHAT: &str = "container";

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

    /// An image's name as docker writes it.
    pub(super) fn familiar(&self, name: &str) -> String {
        line(if self.is_podman() { short(name) } else { name })
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
        let Some(state) = container.get_mut("State") else { continue };
        let word = match state.as_str() {
            Some("stopped") => "exited",
            Some("initialized" | "configured") => "created",
            Some("unknown") => "",
            _ => continue,
        };
        *state = Value::String(word.to_owned());
    }
    listed
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
