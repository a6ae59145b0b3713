//! `docker compose`: the flags of a project, and its commands with theirs.

use clap::Subcommand;

use super::arguments;

#[derive(Debug, clap::Args)]
#[command(disable_help_subcommand = true)]
pub struct ComposeArgs {
    #[arg(short, long, allow_hyphen_values = true)]
    pub file: Vec<String>,
    #[arg(short, long, allow_hyphen_values = true)]
    pub project_name: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub profile: Vec<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub env_file: Vec<String>,
    #[arg(long, allow_hyphen_values = true)]
    pub project_directory: Option<String>,
    #[command(subcommand)]
    pub command: Option<ComposeCommand>,
}

#[derive(Debug, Subcommand)]
pub enum ComposeCommand {
    Up(UpArgs),
    Create(CreateArgs),
    Down(DownArgs),
    Ps(PsArgs),
    Logs(LogsArgs),
    Build(BuildArgs),
    #[command(alias = "convert")]
    Config(ConfigArgs),
    Start(ServicesArgs),
    Stop(StopArgs),
    Restart(RestartArgs),
    Exec(ExecArgs),
    Run(RunArgs),
    Pull(PullArgs),
    Images(ImagesArgs),
    Top(ServicesArgs),
    Kill(KillArgs),
    Rm(RmArgs),
    Version(VersionArgs),
}

arguments! { UpArgs {
    flags {
        #[arg(short)] detach,
        build,
        no_build,
        force_recreate,
        no_recreate,
        no_deps,
        no_start,
        remove_orphans,
        #[arg(short = 'V')] renew_anon_volumes,
        wait,
        abort_on_container_exit,
        no_color,
        no_log_prefix,
        timestamps,
    }
    values {
        pull: Option<String>,
        scale: Vec<String>,
        #[arg(short)] timeout: Option<String>,
        wait_timeout: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { CreateArgs {
    flags {
        build,
        no_build,
        force_recreate,
        no_recreate,
        remove_orphans,
    }
    values {
        pull: Option<String>,
        scale: Vec<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { DownArgs {
    flags {
        #[arg(short)] volumes,
        remove_orphans,
    }
    values {
        rmi: Option<String>,
        #[arg(short)] timeout: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { PsArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] quiet,
        no_trunc,
    }
    values {
        filter: Option<String>,
        format: Option<String>,
        status: Vec<String>,
    }
    words {
        #[arg(long, action = clap::ArgAction::Set, value_parser = crate::docker_cli::values::truth, num_args = 0..=1,
              require_equals = true, default_value = "true", default_missing_value = "true")] orphans: bool,
        #[arg(id = "list-services", long = "services", action = clap::ArgAction::Set,
              value_parser = crate::docker_cli::values::truth, num_args = 0..=1, require_equals = true,
              default_value = "false", default_missing_value = "true")] list_services: bool,
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { LogsArgs {
    flags {
        #[arg(short)] follow,
        no_color,
        no_log_prefix,
        #[arg(short)] timestamps,
    }
    values {
        #[arg(short = 'n')] tail: Option<String>,
        since: Option<String>,
        until: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { BuildArgs {
    flags {
        no_cache,
        pull,
        #[arg(short)] quiet,
        with_dependencies,
    }
    values {
        build_arg: Vec<String>,
        progress: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { ConfigArgs {
    flags {
        #[arg(short)] quiet,
        images,
        profiles,
        volumes,
    }
    values {
        format: Option<String>,
        #[arg(short)] output: Option<String>,
    }
    words {
        #[arg(id = "list-services", long = "services", action = clap::ArgAction::Set,
              value_parser = crate::docker_cli::values::truth, num_args = 0..=1, require_equals = true,
              default_value = "false", default_missing_value = "true")] list_services: bool,
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { ServicesArgs {
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { StopArgs {
    values {
        #[arg(short)] timeout: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { RestartArgs {
    flags {
        no_deps,
    }
    values {
        #[arg(short)] timeout: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { ExecArgs {
    flags {
        #[arg(short)] detach,
        #[arg(short)] interactive,
        #[arg(short)] tty,
        privileged,
    }
    values {
        #[arg(short)] env: Vec<String>,
        #[arg(short)] workdir: Option<String>,
        #[arg(short)] user: Option<String>,
        index: Option<String>,
    }
    words {
        #[arg(short = 'T', long = "no-TTY", alias = "no-tty", action = clap::ArgAction::Set,
              value_parser = crate::docker_cli::values::truth, num_args = 0..=1, require_equals = true,
              default_value = "false", default_missing_value = "true")] no_tty: bool,
        #[arg(value_names = ["SERVICE", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] service: Vec<String>,
    }
}}

arguments! { RunArgs {
    flags {
        #[arg(short)] detach,
        #[arg(short)] interactive,
        #[arg(short)] tty,
        rm,
        no_deps,
        build,
        #[arg(short = 'P')] service_ports,
    }
    values {
        #[arg(short)] env: Vec<String>,
        entrypoint: Option<String>,
        name: Option<String>,
        #[arg(short)] workdir: Option<String>,
        #[arg(short)] user: Option<String>,
        #[arg(short)] publish: Vec<String>,
        #[arg(short)] volume: Vec<String>,
    }
    words {
        #[arg(short = 'T', long = "no-TTY", alias = "no-tty", action = clap::ArgAction::Set,
              value_parser = crate::docker_cli::values::truth, num_args = 0..=1, require_equals = true,
              default_value = "false", default_missing_value = "true")] no_tty: bool,
        #[arg(value_names = ["SERVICE", "COMMAND"], num_args = 1.., required = true, trailing_var_arg = true)] service: Vec<String>,
    }
}}

arguments! { PullArgs {
    flags {
        #[arg(short)] quiet,
        include_deps,
        ignore_pull_failures,
        ignore_buildable,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { ImagesArgs {
    flags {
        #[arg(short)] quiet,
    }
    values {
        format: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { KillArgs {
    flags {
        remove_orphans,
    }
    values {
        #[arg(short)] signal: Option<String>,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { RmArgs {
    flags {
        #[arg(short)] force,
        #[arg(short)] stop,
        #[arg(short)] volumes,
    }
    words {
        #[arg(value_name = "SERVICE")] services: Vec<String>,
    }
}}

arguments! { VersionArgs {
    flags {
        short,
    }
}}
