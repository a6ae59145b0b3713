//! What an engine holds, as plain values in Docker's own words: images, layers, containers, networks, volumes.
//!
//! Checks judge these and engines report them, so they stand below both.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Label with the course's id on everything a session makes.
pub const LABEL_COURSE: &str = "sealegs.course";
/// Label with the session's id on everything a session makes.
pub const LABEL_SESSION: &str = "sealegs.session";
/// Label that says what of a session's making a thing is: [`MADE_CONTAINER`], or an image's tags.
pub const LABEL_MADE: &str = "sealegs.made";
/// The value of [`LABEL_MADE`] on a container that the session itself made.
pub const MADE_CONTAINER: &str = "container";
/// Label with the step, `lesson/step`, at which a session made it.
pub const LABEL_STEP: &str = "sealegs.step";

/// One layer of an image, as `docker history` shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Layer {
    /// The image it is the last layer of, `<missing>` where the engine keeps none.
    pub id: String,
    /// Seconds since 1970 at creation.
    pub created: i64,
    /// The instruction that made it, shortened as Docker records it; untrusted text.
    pub created_by: String,
    /// Size in bytes; 0 for instructions that only change the configuration.
    pub size: u64,
    /// What the builder noted; untrusted text.
    pub comment: String,
}

/// An image on the engine (`docker image inspect` and `docker history`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Image {
    /// `sha256:…`.
    pub id: String,
    /// Every `repository:tag` that names it.
    pub tags: Vec<String>,
    /// Size in bytes as the engine's own store counts it. Compare only with images on the same engine.
    pub size: u64,
    /// The user the process runs as; empty is root.
    pub user: String,
    /// ENTRYPOINT in exec form.
    pub entrypoint: Vec<String>,
    /// CMD in exec form.
    pub cmd: Vec<String>,
    /// Environment as `NAME=value`.
    pub env: Vec<String>,
    /// WORKDIR.
    pub working_dir: String,
    /// EXPOSE, as `8080/tcp`.
    pub exposed: Vec<String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Number of file system layers.
    pub layer_count: usize,
    /// History with sizes, oldest first. Empty when only listed, not inspected.
    pub layers: Vec<Layer>,
    /// Seconds since 1970 at creation.
    pub created: i64,
}

/// Where a container stands in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ContainerState {
    /// Created, never started.
    Created,
    /// Running.
    Running,
    /// Paused.
    Paused,
    /// Being restarted by its policy.
    Restarting,
    /// Being removed.
    Removing,
    /// Stopped, with an exit code.
    Exited,
    /// Could not be stopped cleanly.
    Dead,
}

impl ContainerState {
    /// Docker's own word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Restarting => "restarting",
            Self::Removing => "removing",
            Self::Exited => "exited",
            Self::Dead => "dead",
        }
    }

    /// The state Docker's word stands for.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Created, Self::Running, Self::Paused, Self::Restarting, Self::Removing, Self::Exited, Self::Dead]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// The exit code in docker's status text: 137 of `Exited (137) 2 minutes ago`.
#[must_use]
pub fn exit_of_status(status: &str) -> Option<i64> {
    let (code, _) = status.strip_prefix("Exited (")?.split_once(')')?;
    code.parse().ok()
}

/// The health in docker's status text: `healthy` of `Up 2 minutes (healthy)`.
#[must_use]
pub fn health_of_status(status: &str) -> Option<String> {
    let (_, inner) = status.strip_suffix(')')?.rsplit_once('(')?;
    match inner {
        "healthy" | "unhealthy" => Some(inner.to_owned()),
        "health: starting" => Some("starting".to_owned()),
        _ => None,
    }
}

/// One published port of a container.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PublishedPort {
    /// Host address, `0.0.0.0` when all.
    pub host_ip: String,
    /// Host port as the engine chose or was told.
    pub host_port: u16,
    /// Port inside the container.
    pub container_port: u16,
    /// `tcp`, `udp` or `sctp`.
    pub protocol: String,
}

/// A mount of a container.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Mount {
    /// Volume name or host path.
    pub source: String,
    /// Path in the container.
    pub target: String,
}

/// A container (`docker container inspect`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Container {
    /// Full id.
    pub id: String,
    /// Name without the leading slash.
    pub name: String,
    /// Image reference as given to `docker run`.
    pub image: String,
    /// Id of the image it was made from.
    pub image_id: String,
    /// State.
    pub state: ContainerState,
    /// Docker's own status text, such as `Up 2 minutes`.
    pub status: String,
    /// Exit code when it has exited.
    pub exit_code: Option<i64>,
    /// Published ports.
    pub ports: Vec<PublishedPort>,
    /// Environment as `NAME=value`; empty when only listed.
    pub env: Vec<String>,
    /// Names of the networks it is on.
    pub networks: Vec<String>,
    /// Mounts.
    pub mounts: Vec<Mount>,
    /// `healthy`, `unhealthy`, `starting`, when there is a health check.
    pub health: Option<String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Command line as `docker ps` shows it.
    pub command: String,
    /// Seconds since 1970 at creation.
    pub created: i64,
}

#[cfg(test)]
impl Container {
    /// A running container of the image `app`, for tests: its id is its name.
    pub(crate) fn sample(name: &str) -> Self {
        Self {
            id: name.into(),
            name: name.into(),
            image: "app".into(),
            image_id: "sha256:1".into(),
            state: ContainerState::Running,
            status: String::new(),
            exit_code: None,
            ports: Vec::new(),
            env: Vec::new(),
            networks: Vec::new(),
            mounts: Vec::new(),
            health: None,
            labels: BTreeMap::new(),
            command: String::new(),
            created: 0,
        }
    }
}

/// A network.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Network {
    /// Full id.
    pub id: String,
    /// Name.
    pub name: String,
    /// `bridge`, `host`, `null`, …
    pub driver: String,
    /// Names of the containers on it.
    pub members: Vec<String>,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// A volume.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Volume {
    /// Name.
    pub name: String,
    /// Driver, usually `local`.
    pub driver: String,
    /// Labels.
    pub labels: BTreeMap<String, String>,
}

/// A size in bytes in Docker's decimal units, as `docker image ls` prints it: `28.2MB`.
#[must_use]
pub fn human_size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    #[allow(clippy::cast_precision_loss, reason = "three significant digits are shown")]
    let mut value = bytes as f64;
    let mut unit = 0;
    while value >= 1000.0 && unit < UNITS.len() - 1 {
        value /= 1000.0;
        unit += 1;
    }
    let digits = if unit == 0 || value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    format!("{text}{}", UNITS[unit])
}

#[cfg(test)]
mod tests {
    use super::{exit_of_status, health_of_status, human_size};

    #[test]
    fn exit_codes_and_health_are_read_from_dockers_status() {
        assert_eq!(exit_of_status("Exited (137) 2 minutes ago"), Some(137));
        assert_eq!(exit_of_status("Up 2 minutes"), None);
        assert_eq!(health_of_status("Up 2 minutes (health: starting)"), Some("starting".to_owned()));
        assert_eq!(health_of_status("Exited (0) 2 minutes ago"), None);
    }

    #[test]
    fn sizes_read_as_docker_prints_them() {
        for (bytes, text) in
            [(0, "0B"), (999, "999B"), (2_240_000, "2.24MB"), (20_400_000, "20.4MB"), (523_000_000, "523MB"), (1_000, "1kB")]
        {
            assert_eq!(human_size(bytes), text);
        }
    }
}
