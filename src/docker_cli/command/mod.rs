//! Typed docker commands. Field names are docker's own long flags.
//!
//! - [`build`]: `docker build`; [`run`]: `docker run`, `create`, `exec`; [`compose`]: `docker compose`
//! - [`container`], [`image`], [`network`] (and volumes), [`system`]: what is done with them afterwards

pub mod build;
pub mod compose;
pub mod container;
pub mod image;
pub mod network;
pub mod run;
pub mod system;
pub mod takes;

pub use build::Build;
pub use compose::{ComposeAction, ComposeCommand, ComposeProject};
pub use container::{Attach, Commit, Cp, CpEnd, Diff, Export, Kill, Logs, Port, Ps, Rename, Rm, Start, Stats, Stop, Top};
pub use image::{History, ImageLs, Import, Load, Pull, Rmi, Save, Tag};
pub use network::{NetworkConnect, NetworkCreate, NetworkDisconnect, NetworkRm, VolumeCreate, VolumeRm};
pub use run::{Exec, HealthOptions, MountKind, MountSpec, PublishSpec, Run};
pub use system::{Df, EventsOptions, Inspect, InspectKind, Prune, PruneWhat};

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
    /// `docker run`, and `docker create`.
    Run(Run),
    /// `docker exec`.
    Exec(Exec),
    /// `docker attach`.
    Attach(Attach),
    /// `docker ps`.
    Ps(Ps),
    /// `docker logs`.
    Logs(Logs),
    /// `docker start`.
    Start(Start),
    /// `docker stop`.
    Stop(Stop),
    /// `docker restart`.
    Restart(Stop),
    /// `docker kill`.
    Kill(Kill),
    /// `docker pause CONTAINER…`.
    Pause(Vec<String>),
    /// `docker unpause CONTAINER…`.
    Unpause(Vec<String>),
    /// `docker wait CONTAINER…`.
    Wait(Vec<String>),
    /// `docker rm`.
    Rm(Rm),
    /// `docker top`.
    Top(Top),
    /// `docker stats`.
    Stats(Stats),
    /// `docker port`.
    Port(Port),
    /// `docker cp`.
    Cp(Cp),
    /// `docker commit`.
    Commit(Commit),
    /// `docker diff CONTAINER`.
    Diff(Diff),
    /// `docker rename`.
    Rename(Rename),
    /// `docker export`.
    Export(Export),
    /// `docker inspect`, and `image`, `container`, `volume`, `network inspect`.
    Inspect(Inspect),
    /// `docker image ls`.
    ImageLs(ImageLs),
    /// `docker history`.
    History(History),
    /// `docker tag`.
    Tag(Tag),
    /// `docker image rm`.
    Rmi(Rmi),
    /// `docker pull`.
    Pull(Pull),
    /// `docker save`.
    Save(Save),
    /// `docker load`.
    Load(Load),
    /// `docker import`.
    Import(Import),
    /// Every `docker … prune`.
    Prune(Prune),
    /// `docker volume ls`.
    VolumeLs(Listing),
    /// `docker volume create`.
    VolumeCreate(VolumeCreate),
    /// `docker volume rm`.
    VolumeRm(VolumeRm),
    /// `docker network ls`.
    NetworkLs(Listing),
    /// `docker network create`.
    NetworkCreate(NetworkCreate),
    /// `docker network rm`.
    NetworkRm(NetworkRm),
    /// `docker network connect`.
    NetworkConnect(NetworkConnect),
    /// `docker network disconnect`.
    NetworkDisconnect(NetworkDisconnect),
    /// `docker system df`.
    Df(Df),
    /// `docker info`; `--format`.
    Info(Option<String>),
    /// `docker version`; `--format`.
    Version(Option<String>),
    /// `docker --version`: one line.
    VersionLine,
    /// `docker events`.
    Events(EventsOptions),
    /// `docker compose …`.
    Compose(ComposeCommand),
    /// `docker … --help`, `docker help …`: the command's path without `docker`.
    Help(Vec<String>),
}

/// What every list takes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// `-q`.
    pub quiet: bool,
    /// `--no-trunc`.
    pub no_trunc: bool,
    /// `-f`, name and value, in the order given.
    pub filters: Vec<(String, String)>,
    /// `--format`: `table`, `json`, a Go template, or `table` and a template.
    pub format: Option<String>,
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
