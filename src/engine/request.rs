//! What the port's less common calls take and give.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What an engine may or may not do; lessons and conditions speak of these words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ability {
    /// Builds through BuildKit (`RUN --mount`, stages at the same time, live steps).
    BuildKit,
    /// Runs with the rights of an ordinary user.
    Rootless,
    /// Can publish ports below 1024.
    LowPorts,
    /// Runs health checks.
    HealthChecks,
    /// Can limit memory and CPUs.
    Limits,
    /// Refuses to untag an image that a container uses.
    KeepsUsedImages,
    /// Has a build cache that can be pruned and counted.
    BuildCache,
    /// Tells of networks that come and go.
    NetworkEvents,
}

impl Ability {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::BuildKit,
        Self::Rootless,
        Self::LowPorts,
        Self::HealthChecks,
        Self::Limits,
        Self::KeepsUsedImages,
        Self::BuildCache,
        Self::NetworkEvents,
    ];

    /// Its word in a lesson's `when`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::BuildKit => "buildkit",
            Self::Rootless => "rootless",
            Self::LowPorts => "low-ports",
            Self::HealthChecks => "health-checks",
            Self::Limits => "limits",
            Self::KeepsUsedImages => "keeps-used-images",
            Self::BuildCache => "build-cache",
            Self::NetworkEvents => "network-events",
        }
    }
}

/// What an engine can do.
pub type Abilities = BTreeSet<Ability>;

/// Filters by name, each with its values, as the Engine API takes them.
pub type Filters = BTreeMap<String, Vec<String>>;

/// Which things a list holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Also what is usually left out: stopped containers, intermediate images.
    pub all: bool,
    /// Only the last so many containers.
    pub limit: Option<u32>,
    /// Containers: count their size (slow).
    pub size: bool,
    /// Images: with digests.
    pub digests: bool,
    /// The engine's own filters.
    pub filters: Filters,
}

/// A kind of thing that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    /// Container.
    Container,
    /// Image.
    Image,
    /// Volume.
    Volume,
    /// Network.
    Network,
}

impl ObjectKind {
    /// Docker's word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Container => "container",
            Self::Image => "image",
            Self::Volume => "volume",
            Self::Network => "network",
        }
    }
}

/// The processes of a container.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Processes {
    /// Column heads of `ps`.
    pub titles: Vec<String>,
    /// A row for each process.
    pub rows: Vec<Vec<String>>,
}

/// What became of a path in a container since its image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Changed (`C`).
    Changed,
    /// Added (`A`).
    Added,
    /// Deleted (`D`).
    Deleted,
}

/// A container's use of the machine, counted up since its start unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usage {
    /// Full id.
    pub id: String,
    /// Name without the leading slash.
    pub name: String,
    /// CPU time in nanoseconds: the container's, and the whole machine's.
    pub cpu: (u64, u64),
    /// The same at the sample before.
    pub cpu_before: (u64, u64),
    /// CPUs the container may use.
    pub cpus: u32,
    /// Memory in use in bytes, caches not counted.
    pub memory: u64,
    /// Its limit in bytes.
    pub memory_limit: u64,
    /// Network bytes received and sent.
    pub network: (u64, u64),
    /// Disk bytes read and written.
    pub block: (u64, u64),
    /// Processes.
    pub pids: u64,
}

/// What a path in a container is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PathStat {
    /// Last part of the path.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// It is a folder.
    pub folder: bool,
    /// Where a link leads, resolved in the container; empty for no link.
    pub link: String,
}

/// `docker commit`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommitRequest {
    /// The command.
    pub commit: crate::docker_cli::Commit,
    /// Labels that mark what the session makes.
    pub labels: BTreeMap<String, String>,
}

/// What was removed and how much was won.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pruned {
    /// Names, ids or `untagged: …`, as docker lists them.
    pub deleted: Vec<String>,
    /// Bytes.
    pub reclaimed: u64,
}

/// A kind of thing that can be pruned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PruneKind {
    /// Stopped containers.
    Containers,
    /// Unused images; with `all` also tagged ones.
    Images,
    /// Unused volumes; with `all` also named ones.
    Volumes,
    /// Unused networks.
    Networks,
    /// Build cache; with `all` all of it.
    BuildCache,
}

/// Which events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventsQuery {
    /// Seconds since 1970, with a fraction; only events after it.
    pub since: Option<String>,
    /// The same; ends the stream at that time.
    pub until: Option<String>,
    /// The engine's own filters.
    pub filters: Filters,
}

/// The engine's own answer, as it stands: untrusted. Keys keep the engine's order.
pub type Raw = Value;
