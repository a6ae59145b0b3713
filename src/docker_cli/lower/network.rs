//! The values of what is done with networks and volumes.

use crate::docker_cli::ParseError;
use crate::docker_cli::command::{NetworkConnect, NetworkCreate, NetworkDisconnect, NetworkRm, VolumeCreate, VolumeRm};
use crate::docker_cli::grammar::network::{
    NetworkConnectArgs, NetworkCreateArgs, NetworkDisconnectArgs, NetworksArgs, VolumeCreateArgs, VolumesArgs,
};
use crate::docker_cli::values::labels;

pub fn volume_create(args: VolumeCreateArgs) -> Result<VolumeCreate, ParseError> {
    if let (Some(_), Some(extra)) = (&args.name, &args.volume) {
        return Err(ParseError::ArgumentExtra { command: "docker volume create --name".to_owned(), argument: extra.clone() });
    }
    Ok(VolumeCreate {
        name: args.volume.or(args.name),
        driver: args.driver.filter(|driver| driver != "local"),
        labels: labels("--label", &args.label)?,
        opts: labels("--opt", &args.opt)?,
    })
}

pub fn volume_rm(args: VolumesArgs) -> VolumeRm {
    VolumeRm { force: args.force, names: args.names }
}

pub fn create(args: NetworkCreateArgs) -> Result<NetworkCreate, ParseError> {
    Ok(NetworkCreate {
        name: args.name,
        driver: args.driver.filter(|driver| driver != "bridge"),
        labels: labels("--label", &args.label)?,
        opts: labels("--opt", &args.opt)?,
        subnets: by_comma(&args.subnet),
        gateways: by_comma(&args.gateway),
        ip_ranges: by_comma(&args.ip_range),
        internal: args.internal,
        attachable: args.attachable,
        ipv6: args.ipv6,
    })
}

pub fn rm(args: NetworksArgs) -> NetworkRm {
    NetworkRm { force: args.force, names: args.names }
}

pub fn connect(args: NetworkConnectArgs) -> NetworkConnect {
    NetworkConnect { network: args.network, container: args.container, aliases: by_comma(&args.alias), ip: args.ip }
}

pub fn disconnect(args: NetworkDisconnectArgs) -> NetworkDisconnect {
    NetworkDisconnect { force: args.force, network: args.network, container: args.container }
}

/// What docker calls `strings`: several in one value, between commas.
fn by_comma(given: &[String]) -> Vec<String> {
    given.iter().flat_map(|text| text.split(',')).map(str::to_owned).collect()
}
