//! What is done with containers that exist.

use super::arguments;
use crate::docker_cli::values::truth;

arguments! { AttachArgs {
    flags {
        no_stdin,
    }
    words {
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}

arguments! { PsArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] quiet,
        #[arg(short)] latest,
        no_trunc,
        #[arg(short)] size,
    }
    values {
        #[arg(short)] filter: Vec<String>,
        format: Option<String>,
        #[arg(short = 'n')] last: Option<String>,
    }
}}

arguments! { LogsArgs {
    flags {
        #[arg(short)] follow,
        #[arg(short)] timestamps,
        details,
    }
    values {
        #[arg(short = 'n')] tail: Option<String>,
        since: Option<String>,
        until: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}

arguments! { StartArgs {
    flags {
        #[arg(short)] attach,
        #[arg(short)] interactive,
    }
    words {
        #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
    }
}}

arguments! { StopArgs {
    values {
        // `--time` until Docker 28.
        #[arg(short, alias = "time")] timeout: Option<String>,
        #[arg(short)] signal: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
    }
}}

arguments! { KillArgs {
    values {
        #[arg(short)] signal: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
    }
}}

arguments! { ContainersArgs {
    words {
        #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
    }
}}

arguments! { ContainerArgs {
    words {
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}

arguments! { RmArgs {
    flags {
        #[arg(short)] force,
        #[arg(short)] volumes,
    }
    words {
        #[arg(value_name = "CONTAINER", required = true)] containers: Vec<String>,
    }
}}

arguments! { TopArgs {
    words {
        // The container and, flags or not, what `ps` is to be told.
        #[arg(value_names = ["CONTAINER", "ps OPTIONS"], num_args = 1.., required = true, trailing_var_arg = true)] container: Vec<String>,
    }
}}

arguments! { StatsArgs {
    flags {
        #[arg(short)] all,
        no_stream,
        no_trunc,
    }
    values {
        format: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER")] containers: Vec<String>,
    }
}}

arguments! { PortArgs {
    words {
        #[arg(value_name = "CONTAINER")] container: String,
        #[arg(value_name = "PRIVATE_PORT")] port: Option<String>,
    }
}}

arguments! { CpArgs {
    flags {
        #[arg(short)] archive,
        #[arg(short = 'L')] follow_link,
        #[arg(short)] quiet,
    }
    words {
        #[arg(value_name = "SRC_PATH")] source: String,
        #[arg(value_name = "DEST_PATH")] target: String,
    }
}}

arguments! { CommitArgs {
    values {
        #[arg(short)] author: Option<String>,
        #[arg(short)] change: Vec<String>,
        #[arg(short)] message: Option<String>,
    }
    words {
        #[arg(short, long, action = clap::ArgAction::Set, value_parser = truth, num_args = 0..=1, require_equals = true,
              default_value = "true", default_missing_value = "true")] pause: bool,
        #[arg(value_name = "CONTAINER")] container: String,
        #[arg(value_name = "REPOSITORY[:TAG]")] reference: Option<String>,
    }
}}

arguments! { RenameArgs {
    words {
        #[arg(value_name = "CONTAINER")] container: String,
        #[arg(value_name = "NEW_NAME")] name: String,
    }
}}

arguments! { ExportArgs {
    values {
        #[arg(short)] output: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}

arguments! { ContainerInspectArgs {
    flags {
        #[arg(short)] size,
    }
    values {
        #[arg(short)] format: Option<String>,
    }
    words {
        #[arg(value_name = "CONTAINER", required = true)] names: Vec<String>,
    }
}}
