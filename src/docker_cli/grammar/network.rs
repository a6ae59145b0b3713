//! What is done with networks and volumes.

use super::arguments;

arguments! { VolumeCreateArgs {
    values {
        #[arg(short)] driver: Option<String>,
        label: Vec<String>,
        #[arg(short)] opt: Vec<String>,
        // Docker hides it, and still takes it.
        name: Option<String>,
    }
    words {
        #[arg(value_name = "VOLUME")] volume: Option<String>,
    }
}}

arguments! { VolumeLsArgs {
    flags {
        #[arg(short)] quiet,
    }
    values {
        #[arg(short)] filter: Vec<String>,
        format: Option<String>,
    }
}}

arguments! { VolumesArgs {
    flags {
        #[arg(short)] force,
    }
    words {
        #[arg(value_name = "VOLUME", required = true)] names: Vec<String>,
    }
}}

arguments! { VolumeInspectArgs {
    values {
        #[arg(short)] format: Option<String>,
    }
    words {
        #[arg(value_name = "VOLUME", required = true)] names: Vec<String>,
    }
}}

arguments! { VolumePruneArgs {
    flags {
        #[arg(short)] all,
        #[arg(short)] force,
    }
    values {
        filter: Vec<String>,
    }
}}

arguments! { NetworkCreateArgs {
    flags {
        attachable,
        internal,
        ipv6,
    }
    values {
        #[arg(short)] driver: Option<String>,
        label: Vec<String>,
        #[arg(short)] opt: Vec<String>,
        subnet: Vec<String>,
        gateway: Vec<String>,
        ip_range: Vec<String>,
    }
    words {
        #[arg(value_name = "NETWORK")] name: String,
    }
}}

arguments! { NetworkLsArgs {
    flags {
        no_trunc,
        #[arg(short)] quiet,
    }
    values {
        #[arg(short)] filter: Vec<String>,
        format: Option<String>,
    }
}}

arguments! { NetworksArgs {
    flags {
        #[arg(short)] force,
    }
    words {
        #[arg(value_name = "NETWORK", required = true)] names: Vec<String>,
    }
}}

arguments! { NetworkInspectArgs {
    values {
        #[arg(short)] format: Option<String>,
    }
    words {
        #[arg(value_name = "NETWORK", required = true)] names: Vec<String>,
    }
}}

arguments! { NetworkConnectArgs {
    values {
        alias: Vec<String>,
        ip: Option<String>,
    }
    words {
        #[arg(value_name = "NETWORK")] network: String,
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}

arguments! { NetworkDisconnectArgs {
    flags {
        #[arg(short)] force,
    }
    words {
        #[arg(value_name = "NETWORK")] network: String,
        #[arg(value_name = "CONTAINER")] container: String,
    }
}}
