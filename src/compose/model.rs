//! A compose project as it is run: everything resolved, nothing left to look up.
//!
//! Where the meaning is the same as in `docker run`, the types are those of the command line. Names that the engine sees
//! (`proj_default`, `proj_db`) are in [`Network::create`] and [`Volume::create`]; keys of the file are everywhere else.

use std::collections::BTreeMap;

use crate::docker_cli::command::run::{HealthOptions, MountSpec, PublishSpec};
use crate::docker_cli::command::{NetworkCreate, VolumeCreate};

/// What one or several compose files say together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Project {
    /// Its name: `-p`, `COMPOSE_PROJECT_NAME`, `name:`, or the folder's name, made fit.
    pub name: String,
    /// The project folder, absolute: `com.docker.compose.project.working_dir`.
    pub folder: String,
    /// The compose files, absolute, in the order they were merged: `com.docker.compose.project.config_files`.
    pub files: Vec<String>,
    /// The services that take part, by name. [`Project::order`] has them by what they depend on.
    pub services: BTreeMap<String, Service>,
    /// Services of profiles that are not active. Their containers are no orphans.
    pub disabled: BTreeMap<String, Service>,
    /// Every declared network that a service uses, and `default` where one uses no other; by key.
    pub networks: BTreeMap<String, Network>,
    /// Every declared volume that a service uses, by key.
    pub volumes: BTreeMap<String, Volume>,
}

/// One service. What is `None` or empty is left to the image or the engine.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Service {
    /// Its name in the file.
    pub name: String,
    /// `profiles`.
    pub profiles: Vec<String>,
    /// `image`; without it [`Project::image`] has the name that a build is given.
    pub image: Option<String>,
    /// `build`.
    pub build: Option<Build>,
    /// `pull_policy`.
    pub pull_policy: Option<PullPolicy>,
    /// `platform`.
    pub platform: Option<String>,
    /// `container_name`; without it [`Project::container`] has the name.
    pub container_name: Option<String>,
    /// `command`, in words. `Some(vec![])` clears the image's CMD.
    pub command: Option<Vec<String>>,
    /// `entrypoint`, in words. Given, the image's CMD no longer counts: only [`Service::command`] does.
    /// `Some(vec![])` clears the image's ENTRYPOINT too.
    pub entrypoint: Option<Vec<String>>,
    /// `env_file` and `environment` together. `None`: named without a value and found nowhere, which takes away the
    /// image's own.
    pub environment: BTreeMap<String, Option<String>>,
    /// `ports`, ranges spelt out.
    pub ports: Vec<PublishSpec>,
    /// `expose`: `8080/tcp`, ranges spelt out.
    pub expose: Vec<String>,
    /// `volumes`.
    pub mounts: Vec<Mount>,
    /// `tmpfs`: path, or `path:options`.
    pub tmpfs: Vec<String>,
    /// `networks`, the one with the highest priority first; empty with [`Service::network_mode`].
    pub networks: Vec<ServiceNetwork>,
    /// `network_mode`: `none`, `host`, `bridge`, `service:NAME`, `container:NAME`.
    pub network_mode: Option<String>,
    /// `depends_on`, by the name of the service; also what `network_mode: service:NAME` waits for.
    pub depends_on: BTreeMap<String, Dependency>,
    /// `healthcheck`; `None` leaves the image's.
    pub healthcheck: Option<Healthcheck>,
    /// `restart`: `no`, `always`, `unless-stopped`, `on-failure` or `on-failure:3`.
    pub restart: Option<String>,
    /// How many containers: `scale`, `deploy.replicas`, or 1.
    pub scale: u32,
    /// `attach: false`: `up` does not show its output.
    pub attach: bool,
    /// `hostname`.
    pub hostname: Option<String>,
    /// `user`.
    pub user: Option<String>,
    /// `working_dir`.
    pub working_dir: Option<String>,
    /// `labels`, without those compose itself puts on.
    pub labels: BTreeMap<String, String>,
    /// `stdin_open`.
    pub stdin_open: bool,
    /// `tty`.
    pub tty: bool,
    /// `init`.
    pub init: Option<bool>,
    /// `stop_grace_period`, nanoseconds; 10 seconds when `None`.
    pub stop_grace_period: Option<i64>,
    /// `stop_signal`.
    pub stop_signal: Option<String>,
    /// `extra_hosts`, `NAME:ADDRESS` as `--add-host` takes it.
    pub extra_hosts: Vec<String>,
    /// `dns`.
    pub dns: Vec<String>,
    /// `read_only`.
    pub read_only: bool,
    /// `privileged`.
    pub privileged: bool,
    /// `cap_add`.
    pub cap_add: Vec<String>,
    /// `cap_drop`.
    pub cap_drop: Vec<String>,
    /// `security_opt`.
    pub security_opt: Vec<String>,
    /// `group_add`.
    pub group_add: Vec<String>,
    /// `mem_limit` or `deploy.resources.limits.memory`, bytes.
    pub memory: Option<u64>,
    /// `cpus` or `deploy.resources.limits.cpus`, billionths of a CPU.
    pub nano_cpus: Option<u64>,
    /// `pids_limit` or `deploy.resources.limits.pids`; -1 is none.
    pub pids_limit: Option<i64>,
    /// `shm_size`, bytes.
    pub shm_size: Option<u64>,
}

/// `build`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Build {
    /// `context`, absolute.
    pub context: String,
    /// `dockerfile`, as given: relative to the context, or absolute; `Dockerfile` when it is not given.
    pub dockerfile: String,
    /// `args`. `None`: named without a value and found nowhere, so the Dockerfile's own default counts.
    pub args: BTreeMap<String, Option<String>>,
    /// `target`.
    pub target: Option<String>,
    /// `labels`.
    pub labels: BTreeMap<String, String>,
    /// `tags`: further names beside the image's.
    pub tags: Vec<String>,
    /// `no_cache`.
    pub no_cache: bool,
    /// `pull`.
    pub pull: bool,
}

/// `pull_policy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PullPolicy {
    /// `always`.
    Always,
    /// `never`.
    Never,
    /// `missing`, also written `if_not_present`: what happens without a policy.
    Missing,
    /// `build`: build it even when it is there.
    Build,
}

/// One of `volumes` of a service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Mount {
    /// What is mounted where. The source of a bind is absolute; that of a volume is a key of [`Project::volumes`], or
    /// `None` for an anonymous one. Options are those of `--mount`: `volume-nocopy`, `tmpfs-size`, `bind-propagation` ….
    pub spec: MountSpec,
    /// A bind's folder is made when it is missing, as `-v` does it: always so in the short form.
    pub create_host_path: bool,
    /// A bind's `z` or `Z`.
    pub selinux: Option<String>,
}

/// A service on a network.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServiceNetwork {
    /// Key of [`Project::networks`].
    pub key: String,
    /// `aliases`; the service's name is always one and not among them.
    pub aliases: Vec<String>,
    /// `ipv4_address`.
    pub ipv4_address: Option<String>,
    /// `ipv6_address`.
    pub ipv6_address: Option<String>,
    /// `priority`.
    pub priority: i64,
}

/// `depends_on.NAME`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dependency {
    /// What to wait for.
    pub condition: Condition,
    /// `restart`: restarted along with it.
    pub restart: bool,
    /// `required`: on unless `false`; without it, a failure of the dependency is a warning only.
    pub required: bool,
}

/// `depends_on.NAME.condition`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Condition {
    /// `service_started`.
    Started,
    /// `service_healthy`.
    Healthy,
    /// `service_completed_successfully`.
    Completed,
}

impl Condition {
    /// As the file has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Started => "service_started",
            Self::Healthy => "service_healthy",
            Self::Completed => "service_completed_successfully",
        }
    }
}

/// `healthcheck`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Healthcheck {
    /// As the engine takes it: `["CMD", …]`, `["CMD-SHELL", line]`, `["NONE"]`; empty leaves the image's.
    pub test: Vec<String>,
    /// The times and retries; `cmd` is always `None`.
    pub times: HealthOptions,
}

/// A network of the project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Network {
    /// `external`: must be there already, is never made nor removed.
    pub external: bool,
    /// How it is made, by the name the engine has.
    pub create: NetworkCreate,
}

/// A volume of the project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Volume {
    /// `external`: must be there already, is never made nor removed.
    pub external: bool,
    /// How it is made, by the name the engine has: always `Some`.
    pub create: VolumeCreate,
}
