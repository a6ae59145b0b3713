//! Commands about the engine as a whole, and those that take any kind of thing.

/// What `docker inspect` looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InspectKind {
    /// A container.
    Container,
    /// An image.
    Image,
    /// A volume.
    Volume,
    /// A network.
    Network,
}

/// `docker inspect`, and `docker KIND inspect`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inspect {
    /// Only this kind (`docker image inspect`, `--type image`); anything of that name when `None`.
    pub kind: Option<InspectKind>,
    /// `-s`: a container's sizes too.
    pub size: bool,
    /// `-f`: a Go template, or `json`.
    pub format: Option<String>,
    /// Names or ids.
    pub names: Vec<String>,
}

/// What a prune removes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PruneWhat {
    /// Stopped containers.
    Containers,
    /// Unused images.
    Images,
    /// Unused volumes.
    Volumes,
    /// Unused networks.
    Networks,
    /// Build cache.
    Builder,
    /// Everything unused.
    System,
}

/// `docker … prune`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prune {
    /// What.
    pub what: PruneWhat,
    /// `-a`: also what is tagged (images), named (volumes) or in the cache.
    pub all: bool,
    /// `-f`: do not ask.
    pub force: bool,
    /// `--volumes` of `system prune`.
    pub volumes: bool,
    /// `--filter`.
    pub filters: Vec<(String, String)>,
}

/// `docker system df`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Df {
    /// `-v`.
    pub verbose: bool,
    /// `--format`.
    pub format: Option<String>,
}

/// `docker events`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventsOptions {
    /// `--since`, as given.
    pub since: Option<String>,
    /// `--until`, as given.
    pub until: Option<String>,
    /// `-f`.
    pub filters: Vec<(String, String)>,
    /// `--format`.
    pub format: Option<String>,
}
