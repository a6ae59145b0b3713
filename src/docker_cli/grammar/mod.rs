//! The one clap grammar of the docker command line. It only takes words apart; `lower` reads the values.
//!
//! - here: the commands and their groups, with every alias docker has
//! - [`build`], [`compose`], [`run`] (and create, exec), [`container`], [`image`], [`network`] (and volumes), [`system`]: their flags

pub mod build;
pub mod compose;
pub mod container;
pub mod image;
pub mod network;
pub mod run;
pub mod system;

use std::cell::RefCell;

use clap::{ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use build::{BuildArgs, BuildPruneArgs};
use container::{
    AttachArgs, CommitArgs, ContainerArgs, ContainerInspectArgs, ContainersArgs, CpArgs, ExportArgs, KillArgs, LogsArgs,
    PortArgs, PsArgs, RenameArgs, RmArgs, StartArgs, StatsArgs, StopArgs, TopArgs,
};
use image::{
    HistoryArgs, ImageInspectArgs, ImagePruneArgs, ImagesArgs, ImportArgs, LoadArgs, PullArgs, RmiArgs, SaveArgs, TagArgs,
};
use network::{
    NetworkConnectArgs, NetworkCreateArgs, NetworkDisconnectArgs, NetworkInspectArgs, NetworkLsArgs, NetworksArgs,
    VolumeCreateArgs, VolumeInspectArgs, VolumeLsArgs, VolumePruneArgs, VolumesArgs,
};
use run::{CreateArgs, ExecArgs, RunArgs};
use system::{DfArgs, EventsArgs, FormatArgs, HelpArgs, InspectArgs, PruneArgs, SystemPruneArgs};

thread_local! {
    /// Building the grammar takes longer than reading a line with it, and clap wants it mutable.
    static GRAMMAR: RefCell<clap::Command> = RefCell::new(Docker::command());
}

/// Reads the words after `docker`.
pub fn read(words: &[String]) -> Result<Docker, clap::Error> {
    Docker::from_arg_matches_mut(&mut matches(words)?)
}

/// What clap makes of the words after `docker`.
pub fn matches(words: &[String]) -> Result<clap::ArgMatches, clap::Error> {
    let words = std::iter::once("docker").chain(words.iter().map(String::as_str));
    GRAMMAR.with_borrow_mut(|grammar| grammar.try_get_matches_from_mut(words))
}

#[derive(Debug, Parser)]
#[command(
    name = "docker",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_override_self = true,
    color = clap::ColorChoice::Never
)]
pub struct Docker {
    #[arg(long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(short, long)]
    pub version: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Build(BuildArgs),
    Run(RunArgs),
    Create(CreateArgs),
    Exec(ExecArgs),
    Attach(AttachArgs),
    Ps(PsArgs),
    Logs(LogsArgs),
    Start(StartArgs),
    Stop(StopArgs),
    Restart(StopArgs),
    Kill(KillArgs),
    Pause(ContainersArgs),
    Unpause(ContainersArgs),
    Wait(ContainersArgs),
    Rm(RmArgs),
    Top(TopArgs),
    Stats(StatsArgs),
    Port(PortArgs),
    Cp(CpArgs),
    Commit(CommitArgs),
    Diff(ContainerArgs),
    Rename(RenameArgs),
    Export(ExportArgs),
    Inspect(InspectArgs),
    Images(ImagesArgs),
    History(HistoryArgs),
    Tag(TagArgs),
    Rmi(RmiArgs),
    Pull(PullArgs),
    Save(SaveArgs),
    Load(LoadArgs),
    Import(ImportArgs),
    Events(EventsArgs),
    Info(FormatArgs),
    Version(FormatArgs),
    Help(HelpArgs),
    #[command(subcommand)]
    Image(ImageCommand),
    #[command(subcommand)]
    Container(ContainerCommand),
    #[command(subcommand, alias = "builder")]
    Buildx(BuildxCommand),
    #[command(subcommand)]
    Volume(VolumeCommand),
    #[command(subcommand)]
    Network(NetworkCommand),
    #[command(subcommand)]
    System(SystemCommand),
    Compose(compose::ComposeArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum ImageCommand {
    Build(BuildArgs),
    #[command(alias = "list")]
    Ls(ImagesArgs),
    History(HistoryArgs),
    Tag(TagArgs),
    #[command(alias = "remove")]
    Rm(RmiArgs),
    Pull(PullArgs),
    Save(SaveArgs),
    Load(LoadArgs),
    Import(ImportArgs),
    Inspect(ImageInspectArgs),
    Prune(ImagePruneArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum ContainerCommand {
    Run(RunArgs),
    Create(CreateArgs),
    Exec(ExecArgs),
    Attach(AttachArgs),
    #[command(aliases = ["list", "ps"])]
    Ls(PsArgs),
    Logs(LogsArgs),
    Start(StartArgs),
    Stop(StopArgs),
    Restart(StopArgs),
    Kill(KillArgs),
    Pause(ContainersArgs),
    Unpause(ContainersArgs),
    Wait(ContainersArgs),
    #[command(alias = "remove")]
    Rm(RmArgs),
    Top(TopArgs),
    Stats(StatsArgs),
    Port(PortArgs),
    Cp(CpArgs),
    Commit(CommitArgs),
    Diff(ContainerArgs),
    Rename(RenameArgs),
    Export(ExportArgs),
    Inspect(ContainerInspectArgs),
    Prune(PruneArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum BuildxCommand {
    #[command(alias = "b")]
    Build(BuildArgs),
    Prune(BuildPruneArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum VolumeCommand {
    Create(VolumeCreateArgs),
    #[command(alias = "list")]
    Ls(VolumeLsArgs),
    #[command(alias = "remove")]
    Rm(VolumesArgs),
    Inspect(VolumeInspectArgs),
    Prune(VolumePruneArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum NetworkCommand {
    Create(NetworkCreateArgs),
    #[command(alias = "list")]
    Ls(NetworkLsArgs),
    #[command(alias = "remove")]
    Rm(NetworksArgs),
    Inspect(NetworkInspectArgs),
    Connect(NetworkConnectArgs),
    Disconnect(NetworkDisconnectArgs),
    Prune(PruneArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum SystemCommand {
    Df(DfArgs),
    Events(EventsArgs),
    Info(FormatArgs),
    Prune(SystemPruneArgs),
}

/// The arguments of a command: flags that are true when named and take `=true` and `=false` as docker's do, flags with
/// a value (one that may begin with a dash), and the rest as clap has it.
macro_rules! arguments {
    ($name:ident {
        $(flags { $($(#[$flag:meta])* $f:ident,)* })?
        $(values { $($(#[$value:meta])* $v:ident: $t:ty,)* })?
        $(words { $($(#[$word:meta])* $w:ident: $u:ty,)* })?
    }) => {
        #[derive(Debug, clap::Args)]
        pub struct $name {
            $($(
                $(#[$flag])*
                #[arg(long, action = clap::ArgAction::Set, value_parser = $crate::docker_cli::values::truth, num_args = 0..=1,
                      require_equals = true, default_value = "false", default_missing_value = "true")]
                pub $f: bool,
            )*)?
            $($(
                $(#[$value])*
                #[arg(long, allow_hyphen_values = true)]
                pub $v: $t,
            )*)?
            $($(
                $(#[$word])*
                pub $w: $u,
            )*)?
        }
    };
}
use arguments;
