//! The one clap grammar of the docker command line. It only takes words apart; `lower` reads the values.

use std::cell::RefCell;

use clap::{ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::values::truth;

thread_local! {
    /// Building the grammar takes longer than reading a line with it, and clap wants it mutable.
    static GRAMMAR: RefCell<clap::Command> = RefCell::new(Docker::command());
}

/// Reads the words after `docker`.
pub fn read(words: &[String]) -> Result<Command, clap::Error> {
    let words = std::iter::once("docker").chain(words.iter().map(String::as_str));
    let mut found = GRAMMAR.with_borrow_mut(|grammar| grammar.try_get_matches_from_mut(words))?;
    Docker::from_arg_matches_mut(&mut found).map(|docker| docker.command)
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
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Build(BuildArgs),
    Run(RunArgs),
    Create(RunArgs),
    Exec(ExecArgs),
    Images(ImagesArgs),
    Rmi(RmiArgs),
    Tag(TagArgs),
    History(HistoryArgs),
    Inspect(NamesArgs),
    Ps(PsArgs),
    Logs(LogsArgs),
    Stop(StopArgs),
    Start(ContainersArgs),
    Restart(StopArgs),
    Kill(KillArgs),
    Rm(RmArgs),
    Port(PortArgs),
    Pull(PullArgs),
    Version,
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
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum ImageCommand {
    Build(BuildArgs),
    #[command(alias = "list")]
    Ls(ImagesArgs),
    #[command(alias = "remove")]
    Rm(RmiArgs),
    Tag(TagArgs),
    History(HistoryArgs),
    Inspect(NamesArgs),
    Pull(PullArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum ContainerCommand {
    Run(RunArgs),
    Create(RunArgs),
    Exec(ExecArgs),
    #[command(aliases = ["list", "ps"])]
    Ls(PsArgs),
    Logs(LogsArgs),
    Stop(StopArgs),
    Start(ContainersArgs),
    Restart(StopArgs),
    Kill(KillArgs),
    #[command(alias = "remove")]
    Rm(RmArgs),
    Port(PortArgs),
    Inspect(NamesArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum BuildxCommand {
    #[command(alias = "b")]
    Build(BuildArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum VolumeCommand {
    #[command(alias = "list")]
    Ls,
    Create(VolumeCreateArgs),
    #[command(alias = "remove")]
    Rm(VolumesArgs),
}

#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum NetworkCommand {
    #[command(alias = "list")]
    Ls,
    Create(NetworkCreateArgs),
    #[command(alias = "remove")]
    Rm(NetworksArgs),
}

/// A flag that is true when named, and takes `=true` and `=false` as docker's do.
macro_rules! flags {
    ($name:ident { flags { $($(#[$flag:meta])* $f:ident,)* } $($(#[$field:meta])* $v:ident: $t:ty,)* }) => {
        #[derive(Debug, Args)]
        pub struct $name {
            $(
                $(#[$flag])*
                #[arg(long, action = ArgAction::Set, value_parser = truth, num_args = 0..=1, require_equals = true,
                      default_value = "false", default_missing_value = "true")]
                pub $f: bool,
            )*
            $($(#[$field])* pub $v: $t,)*
        }
    };
}

flags! { BuildArgs {
    flags {
        no_cache,
        pull,
        #[arg(short)] quiet,
        // What buildx does anyway where an image goes to the engine itself.
        load,
    }
    #[arg(short, long, allow_hyphen_values = true)] file: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] tag: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] target: Option<String>,
    #[arg(long, allow_hyphen_values = true)] build_arg: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] label: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] platform: Option<String>,
    #[arg(long, allow_hyphen_values = true)] progress: Option<String>,
    #[arg(value_name = "PATH")] context: String,
}}

flags! { RunArgs {
    flags {
        #[arg(short)] detach,
        #[arg(short)] interactive,
        #[arg(short)] tty,
        rm,
        #[arg(short = 'P')] publish_all,
        init,
        read_only,
    }
    #[arg(short, long, allow_hyphen_values = true)] publish: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] name: Option<String>,
    #[arg(short = 'h', long, allow_hyphen_values = true)] hostname: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] env: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] env_file: Vec<String>,
    #[arg(short, long, allow_hyphen_values = true)] volume: Vec<String>,
    #[arg(long, alias = "net", allow_hyphen_values = true)] network: Option<String>,
    #[arg(long, alias = "net-alias", allow_hyphen_values = true)] network_alias: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] platform: Option<String>,
    #[arg(long, allow_hyphen_values = true)] entrypoint: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] workdir: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] user: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] label: Vec<String>,
    #[arg(long, allow_hyphen_values = true)] restart: Option<String>,
    #[arg(long, allow_hyphen_values = true)] add_host: Vec<String>,
    #[arg(short, long, allow_hyphen_values = true)] memory: Option<String>,
    #[arg(long, allow_hyphen_values = true)] cpus: Option<String>,
    #[arg(long, allow_hyphen_values = true)] pull: Option<String>,
    // The image and all after it: what follows the image is the container's, flags or not.
    #[arg(value_names = ["IMAGE", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] image: Vec<String>,
}}

flags! { ExecArgs {
    flags {
        #[arg(short)] detach,
        #[arg(short)] interactive,
        #[arg(short)] tty,
    }
    #[arg(short, long, allow_hyphen_values = true)] env: Vec<String>,
    #[arg(short, long, allow_hyphen_values = true)] workdir: Option<String>,
    #[arg(short, long, allow_hyphen_values = true)] user: Option<String>,
    #[arg(value_names = ["CONTAINER", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] container: Vec<String>,
}}

flags! { ImagesArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] quiet,
    }
    #[arg(value_name = "REPOSITORY[:TAG]")] reference: Option<String>,
}}

flags! { RmiArgs {
    flags {
        #[arg(short)] force,
    }
    #[arg(value_name = "IMAGE", required = true)] images: Vec<String>,
}}

flags! { TagArgs {
    flags {}
    #[arg(value_name = "SOURCE_IMAGE")] source: String,
    #[arg(value_name = "TARGET_IMAGE")] target: String,
}}

flags! { HistoryArgs {
    flags {
        no_trunc,
    }
    #[arg(value_name = "IMAGE")] image: String,
}}

flags! { NamesArgs {
    flags {}
    #[arg(value_name = "NAME", required = true)] names: Vec<String>,
}}

flags! { PsArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] quiet,
    }

}}

flags! { LogsArgs {
    flags {
        #[arg(short)] follow,
        #[arg(short)] timestamps,
    }
    #[arg(short = 'n', long, allow_hyphen_values = true)] tail: Option<String>,
    #[arg(value_name = "CONTAINER")] container: String,
}}

flags! { StopArgs {
    flags {}
    #[arg(short, long, alias = "timeout", allow_hyphen_values = true)] time: Option<String>,
    #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
}}

flags! { ContainersArgs {
    flags {}
    #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
}}

flags! { KillArgs {
    flags {}
    #[arg(short, long, allow_hyphen_values = true)] signal: Option<String>,
    #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
}}

flags! { RmArgs {
    flags {
        #[arg(short)] force,
        #[arg(short)] volumes,
    }
    #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
}}

flags! { PortArgs {
    flags {}
    #[arg(value_name = "CONTAINER")] container: String,
    #[arg(value_name = "PRIVATE_PORT")] port: Option<String>,
}}

flags! { PullArgs {
    flags {}
    #[arg(value_name = "IMAGE")] image: String,
}}

flags! { VolumeCreateArgs {
    flags {}
    #[arg(value_name = "VOLUME")] name: String,
}}

flags! { VolumesArgs {
    flags {}
    #[arg(value_name = "VOLUME", required = true)] names: Vec<String>,
}}

flags! { NetworkCreateArgs {
    flags {}
    #[arg(short, long, allow_hyphen_values = true)] driver: Option<String>,
    #[arg(value_name = "NETWORK")] name: String,
}}

flags! { NetworksArgs {
    flags {}
    #[arg(value_name = "NETWORK", required = true)] names: Vec<String>,
}}
