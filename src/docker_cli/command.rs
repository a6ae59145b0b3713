//! Typed docker commands. Field names are docker's own long flags.

/// A command line of a lesson or a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "a line is parsed once, held once, and matched on everywhere")]
pub enum CommandLine {
    /// A docker command that runs through the engine.
    Docker(DockerCommand),
    /// Anything else, handed to the shell as it stands.
    Shell(String),
}

/// A docker command.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "a line is parsed once, held once, and matched on everywhere")]
pub enum DockerCommand {
    /// `docker build`.
    Build(Build),
    /// `docker run`.
    Run(Run),
    /// `docker exec`.
    Exec(Exec),
    /// `docker image ls`.
    ImageLs(ImageLs),
    /// `docker image rm`.
    Rmi(Rmi),
    /// `docker tag SOURCE TARGET`.
    Tag(String, String),
    /// `docker history`.
    History(History),
    /// `docker image inspect` or `docker inspect`.
    Inspect(Inspect),
    /// `docker ps`.
    Ps(Ps),
    /// `docker logs`.
    Logs(Logs),
    /// `docker stop`.
    Stop(Stop),
    /// `docker start NAME…`.
    Start(Vec<String>),
    /// `docker restart`.
    Restart(Stop),
    /// `docker kill`.
    Kill(Kill),
    /// `docker rm`.
    Rm(Rm),
    /// `docker port`.
    Port(Port),
    /// `docker pull IMAGE`.
    Pull(String),
    /// `docker volume ls`.
    VolumeLs,
    /// `docker volume create NAME`.
    VolumeCreate(String),
    /// `docker volume rm NAME…`.
    VolumeRm(Vec<String>),
    /// `docker network ls`.
    NetworkLs,
    /// `docker network create`: name and driver.
    NetworkCreate(String, String),
    /// `docker network rm NAME…`.
    NetworkRm(Vec<String>),
    /// `docker version`.
    Version,
}

impl DockerCommand {
    /// The exit code docker gives when the engine refuses this command: 125 tells docker's own failure from the
    /// container's where a container was to run.
    #[must_use]
    pub fn refused_code(&self) -> i64 {
        match self {
            Self::Run(run) if !run.create_only => 125,
            _ => 1,
        }
    }
}

/// `docker build`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Build {
    /// Context folder as given.
    pub context: String,
    /// `-f`, as given; `None` is `Dockerfile` in the context.
    pub file: Option<String>,
    /// `-t`, every one, normalised by nothing.
    pub tags: Vec<String>,
    /// `--target`.
    pub target: Option<String>,
    /// `--build-arg`, name and value (taken from the environment where only a name was given).
    pub build_args: Vec<(String, String)>,
    /// `--label`, name and value.
    pub labels: Vec<(String, String)>,
    /// `--no-cache`.
    pub no_cache: bool,
    /// `--pull`.
    pub pull: bool,
    /// `--platform`.
    pub platform: Option<String>,
    /// `--progress`.
    pub progress: Option<String>,
    /// `-q`.
    pub quiet: bool,
}

/// One `-p`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublishSpec {
    /// Host address; empty is every one.
    pub host_ip: String,
    /// Host port; `None` lets the engine choose.
    pub host_port: Option<u16>,
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
    /// `--pull`: `missing` when `None`.
    pub pull: Option<String>,
    /// Image reference as given.
    pub image: String,
    /// Command and arguments after the image.
    pub command: Vec<String>,
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
    /// Container.
    pub container: String,
    /// Command and arguments.
    pub command: Vec<String>,
}

/// `docker image ls`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageLs {
    /// Only this repository, or `repository:tag`.
    pub reference: Option<String>,
    /// `-a`.
    pub all: bool,
    /// `-q`.
    pub quiet: bool,
}

/// `docker image rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rmi {
    /// `-f`.
    pub force: bool,
    /// References.
    pub images: Vec<String>,
}

/// `docker history`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Image reference.
    pub image: String,
    /// `--no-trunc`.
    pub no_trunc: bool,
}

/// `docker inspect`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inspect {
    /// Only images.
    pub image: bool,
    /// Names or ids.
    pub names: Vec<String>,
}

/// `docker ps`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ps {
    /// `-a`.
    pub all: bool,
    /// `-q`.
    pub quiet: bool,
}

/// `docker logs`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Logs {
    /// `-f`.
    pub follow: bool,
    /// `-t`.
    pub timestamps: bool,
    /// `--tail`; `None` is all.
    pub tail: Option<u64>,
    /// Container.
    pub container: String,
}

/// `docker port`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Port {
    /// Container.
    pub container: String,
    /// Only this port of the container, with its protocol.
    pub port: Option<(u16, String)>,
}

/// `docker kill`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kill {
    /// `-s`, `SIGKILL` when not given.
    pub signal: String,
    /// Containers.
    pub containers: Vec<String>,
}

/// `docker stop` and `docker restart`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stop {
    /// `-t`, seconds before the kill.
    pub time: Option<u32>,
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
