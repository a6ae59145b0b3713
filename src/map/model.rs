//! What runs, as values.

use serde::Serialize;

use crate::objects::ContainerState;

/// Everything an engine runs and keeps, images aside.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Map {
    /// Containers, the newest first; also those that do not run.
    pub containers: Vec<Container>,
    /// Networks by name.
    pub networks: Vec<Network>,
    /// Volumes by name.
    pub volumes: Vec<Volume>,
    /// Containers that were too many to be looked at.
    pub more: usize,
}

/// A container.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Container {
    /// Full id.
    pub id: String,
    /// Name without the leading slash.
    pub name: String,
    /// Image reference as given.
    pub image: String,
    /// Where it stands in its life.
    #[serde(serialize_with = "state_word")]
    pub state: ContainerState,
    /// Exit code, when it has ended.
    pub exit_code: Option<i64>,
    /// `starting`, `healthy`, `unhealthy`, when there is a health check.
    pub health: Option<String>,
    /// How it reaches others.
    pub reach: Reach,
    /// Ports, published or only exposed. The engine tells of none while the container does not run.
    pub ports: Vec<Port>,
    /// Networks it is on.
    pub networks: Vec<Attached>,
    /// What is mounted into it.
    pub mounts: Vec<Mount>,
    /// Whose it is.
    pub marks: Marks,
}

/// How a container reaches others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reach {
    /// Over networks of its own.
    Networks,
    /// It uses the host's network itself: its ports are the host's.
    Host,
    /// Not at all.
    None,
    /// Over the network of another container, named or by id.
    Container(String),
}

/// A port of a container.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Port {
    /// Port inside the container.
    pub inside: u16,
    /// `tcp`, `udp` or `sctp`.
    pub protocol: String,
    /// Where on the host it is published; `None` when it is exposed only.
    pub host: Option<Bound>,
}

/// An address of the host that leads to a container.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Bound {
    /// Address; `0.0.0.0` is every one.
    pub ip: String,
    /// Port.
    pub port: u16,
}

impl Bound {
    /// Reached from this machine only.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.ip.starts_with("127.") || self.ip == "::1"
    }
}

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.ip.contains(':') { write!(f, "[{}]:{}", self.ip, self.port) } else { write!(f, "{}:{}", self.ip, self.port) }
    }
}

/// A container's place on a network.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Attached {
    /// The network's name.
    pub network: String,
    /// Address; empty while the container does not run.
    pub ip: String,
    /// Further names that others on the network find it by.
    pub aliases: Vec<String>,
}

/// What kind of thing is mounted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MountKind {
    /// A volume.
    Volume,
    /// A folder or file of the host.
    Bind,
    /// Memory, or what else the engine knows.
    Other,
}

/// A mount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mount {
    /// Kind.
    pub kind: MountKind,
    /// Volume name, or path on the host.
    pub source: String,
    /// Path in the container.
    pub target: String,
    /// The container may not write.
    pub read_only: bool,
}

impl Mount {
    /// The volume's name, when it is one.
    #[must_use]
    pub fn volume(&self) -> Option<&str> {
        (self.kind == MountKind::Volume).then_some(self.source.as_str())
    }
}

/// A network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Network {
    /// Full id.
    pub id: String,
    /// Name.
    pub name: String,
    /// `bridge`, `host`, `null`, …
    pub driver: String,
    /// No way out to other networks.
    pub internal: bool,
    /// Whose it is.
    pub marks: Marks,
}

impl Network {
    /// Every engine has it from its start.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        matches!(self.name.as_str(), "bridge" | "host" | "none" | "podman")
    }
}

/// A volume.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Volume {
    /// Name.
    pub name: String,
    /// Driver, usually `local`.
    pub driver: String,
    /// Whose it is.
    pub marks: Marks,
}

/// The labels that tell whose a thing is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Marks {
    /// The session that made it, or whose image it came from.
    pub session: Option<String>,
    /// Its project with compose.
    pub project: Option<String>,
    /// The folder of that project.
    pub project_folder: Option<String>,
}

fn state_word<S: serde::Serializer>(state: &ContainerState, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(state.name())
}
