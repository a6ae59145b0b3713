//! `docker run`, `docker create` and `docker exec`.

/// One `-p`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublishSpec {
    /// Host address; empty is every one.
    pub host_ip: String,
    /// Host port; `None` lets the engine choose.
    pub host_port: Option<u16>,
    /// The last of a range of host ports of which the engine picks one (`-p 8000-8002:80`); `host_port` is the first.
    pub host_port_end: Option<u16>,
    /// Container port.
    pub container_port: u16,
    /// `tcp`, `udp` or `sctp`.
    pub protocol: String,
}

/// `docker run` (and `docker create`, see `create_only`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// `docker create`: make it, do not start it.
    pub create_only: bool,
    /// `-d`.
    pub detach: bool,
    /// `-i`.
    pub interactive: bool,
    /// `-t`.
    pub tty: bool,
    /// `--rm`.
    pub rm: bool,
    /// `-p`, ranges spelt out.
    pub publish: Vec<PublishSpec>,
    /// `-P`.
    pub publish_all: bool,
    /// `--name`.
    pub name: Option<String>,
    /// `--hostname`.
    pub hostname: Option<String>,
    /// `-e`, `NAME=value`.
    pub env: Vec<String>,
    /// `--env-file`.
    pub env_files: Vec<String>,
    /// `-v`, as given; a relative host path is made absolute from the command's folder when it runs.
    pub volumes: Vec<String>,
    /// `--mount`.
    pub mounts: Vec<MountSpec>,
    /// `--tmpfs`, as given: path, or `path:options`.
    pub tmpfs: Vec<String>,
    /// `--network`.
    pub network: Option<String>,
    /// `--network-alias`.
    pub network_aliases: Vec<String>,
    /// `--platform`.
    pub platform: Option<String>,
    /// `--entrypoint`.
    pub entrypoint: Option<String>,
    /// `-w`.
    pub workdir: Option<String>,
    /// `-u`.
    pub user: Option<String>,
    /// `-l`, name and value.
    pub labels: Vec<(String, String)>,
    /// `--restart`.
    pub restart: Option<String>,
    /// `--init`.
    pub init: bool,
    /// `--read-only`.
    pub read_only: bool,
    /// `--add-host`.
    pub add_hosts: Vec<String>,
    /// `-m` in bytes.
    pub memory: Option<u64>,
    /// `--cpus` in billionths of a CPU.
    pub nano_cpus: Option<u64>,
    /// `--health-*`, where any was given.
    pub health: Option<HealthOptions>,
    /// `--no-healthcheck`.
    pub no_healthcheck: bool,
    /// `-a`: only these streams, lower case; all of them when empty.
    pub attach: Vec<String>,
    /// `--expose`, ranges spelt out: `8080/tcp`.
    pub expose: Vec<String>,
    /// `--cap-add`.
    pub cap_add: Vec<String>,
    /// `--cap-drop`.
    pub cap_drop: Vec<String>,
    /// `--privileged`.
    pub privileged: bool,
    /// `--security-opt`.
    pub security_opt: Vec<String>,
    /// `--group-add`.
    pub group_add: Vec<String>,
    /// `--dns`.
    pub dns: Vec<String>,
    /// `--ip`.
    pub ip: Option<String>,
    /// `--stop-signal`.
    pub stop_signal: Option<String>,
    /// `--stop-timeout`, seconds.
    pub stop_timeout: Option<i64>,
    /// `--shm-size` in bytes.
    pub shm_size: Option<u64>,
    /// `--pids-limit`; -1 is none.
    pub pids_limit: Option<i64>,
    /// `--cidfile`.
    pub cidfile: Option<String>,
    /// `-q`: no progress while pulling.
    pub quiet: bool,
    /// `--pull`: `missing` when `None`.
    pub pull: Option<String>,
    /// Image reference as given.
    pub image: String,
    /// Command and arguments after the image.
    pub command: Vec<String>,
}

/// What a `--mount` mounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum MountKind {
    /// A folder or file of the host.
    Bind,
    /// A volume; docker's default.
    #[default]
    Volume,
    /// Memory.
    Tmpfs,
}

/// One `--mount type=…,source=…,target=…`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct MountSpec {
    /// `type`.
    pub kind: MountKind,
    /// `source`; a relative path of a bind is made absolute from the command's folder when it runs.
    pub source: Option<String>,
    /// `target`.
    pub target: String,
    /// `readonly`.
    pub read_only: bool,
    /// Every other option docker knows here, as given: `bind-propagation=shared`, `volume-nocopy`, `tmpfs-size=64m`.
    pub options: Vec<(String, String)>,
}

/// `--health-*`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthOptions {
    /// `--health-cmd`, for the container's shell.
    pub cmd: Option<String>,
    /// `--health-interval`, nanoseconds.
    pub interval: Option<i64>,
    /// `--health-timeout`, nanoseconds.
    pub timeout: Option<i64>,
    /// `--health-start-period`, nanoseconds.
    pub start_period: Option<i64>,
    /// `--health-start-interval`, nanoseconds.
    pub start_interval: Option<i64>,
    /// `--health-retries`.
    pub retries: Option<i64>,
}

/// `docker exec`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exec {
    /// `-d`.
    pub detach: bool,
    /// `-i`.
    pub interactive: bool,
    /// `-t`.
    pub tty: bool,
    /// `-e`.
    pub env: Vec<String>,
    /// `-w`.
    pub workdir: Option<String>,
    /// `-u`.
    pub user: Option<String>,
    /// `--env-file`.
    pub env_files: Vec<String>,
    /// `--privileged`.
    pub privileged: bool,
    /// Container.
    pub container: String,
    /// Command and arguments.
    pub command: Vec<String>,
}
