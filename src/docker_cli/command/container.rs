//! What is done with containers that exist.

use super::Listing;

/// `docker attach`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attach {
    /// `--no-stdin`.
    pub no_stdin: bool,
    /// Container.
    pub container: String,
}

/// `docker ps`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ps {
    /// `-a`.
    pub all: bool,
    /// `-n`, and 1 for `-l`; `None` is all.
    pub last: Option<u32>,
    /// `-s`.
    pub size: bool,
    /// What every list takes.
    pub listing: Listing,
}

/// `docker logs`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Logs {
    /// `-f`.
    pub follow: bool,
    /// `-t`.
    pub timestamps: bool,
    /// `--details`.
    pub details: bool,
    /// `--tail`; `None` is all.
    pub tail: Option<u64>,
    /// `--since`, as given: a time, a Unix time, or how long ago (`10m`).
    pub since: Option<String>,
    /// `--until`, as `since`.
    pub until: Option<String>,
    /// Container.
    pub container: String,
}

/// `docker start`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Start {
    /// `-a`.
    pub attach: bool,
    /// `-i`.
    pub interactive: bool,
    /// Containers.
    pub containers: Vec<String>,
}

/// `docker stop` and `docker restart`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stop {
    /// `-t`, seconds before the kill; negative waits without end.
    pub time: Option<i32>,
    /// `-s`.
    pub signal: Option<String>,
    /// Containers.
    pub containers: Vec<String>,
}

/// `docker kill`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kill {
    /// `-s`, `SIGKILL` when not given.
    pub signal: String,
    /// Containers.
    pub containers: Vec<String>,
}

/// `docker rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rm {
    /// `-f`.
    pub force: bool,
    /// `-v`.
    pub volumes: bool,
    /// Containers.
    pub containers: Vec<String>,
}

/// `docker top`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Top {
    /// Container.
    pub container: String,
    /// Options for `ps`.
    pub options: Vec<String>,
}

/// `docker stats`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// `-a`.
    pub all: bool,
    /// `--no-stream`.
    pub no_stream: bool,
    /// `--no-trunc`.
    pub no_trunc: bool,
    /// `--format`.
    pub format: Option<String>,
    /// Containers; all that run when empty.
    pub containers: Vec<String>,
}

/// `docker port`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Port {
    /// Container.
    pub container: String,
    /// Only this port of the container, with its protocol.
    pub port: Option<(u16, String)>,
}

/// One end of a `docker cp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CpEnd {
    /// A path on the host, as given.
    Host(String),
    /// `-`: a tar archive on standard input or output.
    Stream,
    /// `CONTAINER:PATH`.
    Container(String, String),
}

/// `docker cp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cp {
    /// `-a`: keep owner and group.
    pub archive: bool,
    /// `-L`: copy what a link leads to.
    pub follow_link: bool,
    /// `-q`.
    pub quiet: bool,
    /// From.
    pub source: CpEnd,
    /// To.
    pub target: CpEnd,
}

/// `docker commit`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Commit {
    /// `-a`.
    pub author: Option<String>,
    /// `-c`, Dockerfile instructions.
    pub changes: Vec<String>,
    /// `-m`.
    pub message: Option<String>,
    /// Pause the container meanwhile: on unless `--pause=false` (or `--no-pause`).
    pub pause: bool,
    /// Container.
    pub container: String,
    /// `REPOSITORY[:TAG]`.
    pub reference: Option<String>,
}

/// `docker diff`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diff {
    /// Container.
    pub container: String,
}

/// `docker rename`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rename {
    /// Container.
    pub container: String,
    /// Its new name.
    pub name: String,
}

/// `docker export`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Export {
    /// `-o`; standard output without it.
    pub output: Option<String>,
    /// Container.
    pub container: String,
}
