//! Networks and volumes.

use std::collections::{BTreeMap, HashMap};

use bollard::models::{
    EndpointIpamConfig, EndpointSettings, Ipam, IpamConfig, NetworkConnectRequest, NetworkCreateRequest,
    NetworkDisconnectRequest, VolumeCreateRequest,
};
use bollard::query_parameters::{InspectNetworkOptions, RemoveVolumeOptions};

use crate::docker_cli::{NetworkConnect, NetworkCreate, VolumeCreate};
use crate::engine::EngineError;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::error_map::ENGINE;
use crate::engine::live::name::checked;
use crate::objects::{Network, Volume};

const NETWORK: &str = "network";
const VOLUME: &str = "volume";

impl Live {
    pub(super) async fn list_networks(&self) -> Result<Vec<Network>, EngineError> {
        // The listing does not say who is on a network: the running containers do.
        let (networks, containers) = tokio::join!(
            self.docker.list_networks(None::<bollard::query_parameters::ListNetworksOptions>),
            self.summaries(false, None)
        );
        let (networks, containers) = (networks.map_err(|error| self.failed(error, NETWORK, ""))?, containers?);
        let mut members: HashMap<String, Vec<String>> = HashMap::new();
        for container in containers {
            let names = container.names.unwrap_or_default();
            let name = names.first().map(|name| line(name.trim_start_matches('/'))).unwrap_or_default();
            for network in container.network_settings.and_then(|settings| settings.networks).unwrap_or_default().into_keys() {
                members.entry(network).or_default().push(name.clone());
            }
        }
        let mut all: Vec<Network> = networks
            .into_iter()
            .map(|network| {
                let name = network.name.unwrap_or_default();
                let mut on_it = members.remove(&name).unwrap_or_default();
                on_it.sort();
                Network {
                    id: network.id.unwrap_or_default(),
                    name: line(&name),
                    driver: line(&network.driver.unwrap_or_default()),
                    members: on_it,
                    labels: network.labels.unwrap_or_default().into_iter().collect(),
                }
            })
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    pub(super) async fn make_network(
        &self,
        network: &NetworkCreate,
        labels: BTreeMap<String, String>,
    ) -> Result<String, EngineError> {
        let name = checked(NETWORK, &network.name)?;
        // Docker allows two networks of one name unless asked not to, and new versions no longer ask.
        if self.docker.inspect_network(name, None::<InspectNetworkOptions>).await.is_ok() {
            return Err(EngineError::Other { status: Some(409), message: format!("network with name {name} already exists") });
        }
        let mut all: HashMap<_, _> = network.labels.iter().cloned().collect();
        all.extend(labels);
        let request = NetworkCreateRequest {
            name: name.to_owned(),
            driver: network.driver.clone().filter(|driver| !driver.is_empty()),
            labels: Some(all),
            options: (!network.opts.is_empty()).then(|| network.opts.iter().cloned().collect()),
            ipam: ipam(network),
            enable_ipv6: network.ipv6.then_some(true),
            internal: network.internal.then_some(true),
            attachable: network.attachable.then_some(true),
            ..NetworkCreateRequest::default()
        };
        let made = self.docker.create_network(request).await.map_err(|error| self.failed(error, ENGINE.what, name))?;
        Ok(made.id)
    }

    pub(super) async fn delete_network(&self, name: &str) -> Result<(), EngineError> {
        let name = checked(NETWORK, name)?;
        self.docker.remove_network(name).await.map_err(|error| self.failed(error, NETWORK, name))
    }

    pub(super) async fn list_volumes(&self) -> Result<Vec<Volume>, EngineError> {
        let listed = self
            .docker
            .list_volumes(None::<bollard::query_parameters::ListVolumesOptions>)
            .await
            .map_err(|error| self.failed(error, VOLUME, ""))?;
        let mut all: Vec<Volume> = listed
            .volumes
            .unwrap_or_default()
            .into_iter()
            .map(|volume| Volume {
                name: line(&volume.name),
                driver: line(&volume.driver),
                labels: volume.labels.into_iter().collect(),
            })
            .collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(all)
    }

    pub(super) async fn make_volume(
        &self,
        volume: &VolumeCreate,
        labels: BTreeMap<String, String>,
    ) -> Result<String, EngineError> {
        let name = volume.name.as_deref().map(|name| checked(VOLUME, name)).transpose()?;
        let mut all: HashMap<_, _> = volume.labels.iter().cloned().collect();
        all.extend(labels);
        let request = VolumeCreateRequest {
            name: name.map(str::to_owned),
            driver: volume.driver.clone(),
            driver_opts: (!volume.opts.is_empty()).then(|| volume.opts.iter().cloned().collect()),
            labels: Some(all),
            ..VolumeCreateRequest::default()
        };
        let made = self.docker.create_volume(request).await;
        made.map(|made| line(&made.name)).map_err(|error| self.failed(error, ENGINE.what, name.unwrap_or_default()))
    }

    pub(super) async fn delete_volume(&self, name: &str, force: bool) -> Result<(), EngineError> {
        let name = checked(VOLUME, name)?;
        let removed = self.docker.remove_volume(name, Some(RemoveVolumeOptions { force })).await;
        removed.map_err(|error| self.failed(error, VOLUME, name))
    }

    pub(super) async fn put_on_network(&self, connect: &NetworkConnect) -> Result<(), EngineError> {
        let name = checked(NETWORK, &connect.network)?;
        let config = connect.ip.clone().map(|ip| EndpointIpamConfig { ipv4_address: Some(ip), ..EndpointIpamConfig::default() });
        let settings = EndpointSettings {
            aliases: Some(connect.aliases.clone()).filter(|aliases| !aliases.is_empty()),
            ipam_config: config,
            ..EndpointSettings::default()
        };
        let request = NetworkConnectRequest { container: connect.container.clone(), endpoint_config: Some(settings) };
        let put = self.docker.connect_network(name, request).await;
        put.map_err(|error| self.network_or_container(error, name, &connect.container))
    }

    pub(super) async fn take_off_network(&self, network: &str, container: &str, force: bool) -> Result<(), EngineError> {
        let name = checked(NETWORK, network)?;
        let request = NetworkDisconnectRequest { container: container.to_owned(), force: Some(force) };
        let taken = self.docker.disconnect_network(name, request).await;
        taken.map_err(|error| self.network_or_container(error, name, container))
    }

    /// Either may be missing, or the one not on the other: the engine's words tell.
    fn network_or_container(&self, error: bollard::errors::Error, network: &str, container: &str) -> EngineError {
        let said = error.to_string().to_lowercase();
        if said.contains("no such container") {
            self.failed(error, "container", container)
        } else if said.contains(&format!("network {} not found", network.to_lowercase())) {
            self.failed(error, NETWORK, network)
        } else {
            self.failed(error, ENGINE.what, "")
        }
    }
}

/// Address ranges in their order, each with the gateway and the part to give addresses from that were named with it.
fn ipam(network: &NetworkCreate) -> Option<Ipam> {
    if network.subnets.is_empty() && network.gateways.is_empty() && network.ip_ranges.is_empty() {
        return None;
    }
    let config = |at: usize| IpamConfig {
        subnet: network.subnets.get(at).cloned(),
        gateway: network.gateways.get(at).cloned(),
        ip_range: network.ip_ranges.get(at).cloned(),
        ..IpamConfig::default()
    };
    let count = network.subnets.len().max(1);
    Some(Ipam { driver: Some("default".to_owned()), config: Some((0..count).map(config).collect()), ..Ipam::default() })
}
