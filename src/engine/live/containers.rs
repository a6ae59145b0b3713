//! Containers: reading them, stopping, starting, removing.

use bollard::models::{
    ContainerInspectResponse, ContainerSummary, ContainerSummaryStateEnum, HealthStatusEnum, MountPoint, PortMap, PortSummary,
};
use bollard::query_parameters::{
    KillContainerOptions, RemoveContainerOptions, RestartContainerOptions, StartContainerOptions, StopContainerOptions,
};

use crate::engine::EngineError;
use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::name::checked;
use crate::objects::{Container, ContainerState, Mount, PublishedPort, exit_of_status, health_of_status};

const WHAT: &str = "container";

impl Live {
    pub(super) async fn list_containers(&self, all: bool) -> Result<Vec<Container>, EngineError> {
        let listed = self.summaries(all, None).await?;
        Ok(listed.into_iter().map(summary).map(|container| self.called(container)).collect())
    }

    pub(super) async fn inspect_container(&self, name: &str) -> Result<Container, EngineError> {
        let name = checked(WHAT, name)?;
        let inspected = self.inspected(name).await?;
        let mut container = self.called(detailed(inspected));
        // Only the listing has "Up 2 minutes".
        let listed = self.summaries(true, Some(&container.id)).await.unwrap_or_default();
        if let Some(status) = listed.into_iter().next().and_then(|listed| listed.status) {
            container.status = line(&status);
        }
        Ok(container)
    }

    /// With its image's name as docker writes it.
    fn called(&self, container: Container) -> Container {
        Container { image: self.familiar(&container.image), ..container }
    }

    pub(super) async fn restart_container(
        &self,
        name: &str,
        seconds: Option<i32>,
        signal: Option<&str>,
    ) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let options = RestartContainerOptions { t: self.grace(name, seconds).await, signal: signal.map(str::to_owned) };
        self.patient.restart_container(name, Some(options)).await.map_err(|error| self.failed(error, WHAT, name))
    }

    pub(super) async fn stop_container(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let options = StopContainerOptions { t: self.grace(name, seconds).await, signal: signal.map(str::to_owned) };
        self.patient.stop_container(name, Some(options)).await.or_else(unchanged).map_err(|error| self.failed(error, WHAT, name))
    }

    pub(super) async fn start_container(&self, name: &str) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let started = self.docker.start_container(name, None::<StartContainerOptions>).await.or_else(unchanged);
        match started {
            Ok(()) => Ok(()),
            Err(error) => {
                let error = self.failed(error, WHAT, name);
                Err(self.port_conflict(error, &[]).await)
            }
        }
    }

    pub(super) async fn kill_container(&self, name: &str, signal: &str) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let options = KillContainerOptions { signal: signal.to_owned() };
        self.docker.kill_container(name, Some(options)).await.map_err(|error| self.failed(error, WHAT, name))
    }

    pub(super) async fn delete_container(&self, name: &str, force: bool, volumes: bool) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        if force {
            self.end_at_once(name).await;
        }
        let options = RemoveContainerOptions { force, v: volumes, ..RemoveContainerOptions::default() };
        self.patient.remove_container(name, Some(options)).await.map_err(|error| self.failed(error, WHAT, name))
    }
}

/// Stopping what is stopped and starting what runs is fine, as it is for docker.
fn unchanged(error: bollard::errors::Error) -> Result<(), bollard::errors::Error> {
    match error {
        bollard::errors::Error::DockerResponseServerError { status_code: 304, .. } => Ok(()),
        error => Err(error),
    }
}

fn summary(container: ContainerSummary) -> Container {
    let status = line(&container.status.unwrap_or_default());
    let names = container.names.unwrap_or_default();
    // With links a container has several names; its own has no second slash.
    let own = names.iter().map(|name| name.trim_start_matches('/')).find(|name| !name.contains('/'));
    let name = own.unwrap_or_default();
    let networks = container.network_settings.and_then(|settings| settings.networks).unwrap_or_default();
    Container {
        id: container.id.unwrap_or_default(),
        name: line(name),
        image: line(&container.image.unwrap_or_default()),
        image_id: container.image_id.unwrap_or_default(),
        state: container.state.map_or(ContainerState::Created, state),
        exit_code: exit_of_status(&status),
        health: health_of_status(&status),
        status,
        ports: container.ports.unwrap_or_default().into_iter().filter_map(port).collect(),
        env: Vec::new(),
        networks: sorted(networks.into_keys()),
        mounts: container.mounts.unwrap_or_default().into_iter().map(mount).collect(),
        labels: container.labels.unwrap_or_default().into_iter().collect(),
        command: line(&container.command.unwrap_or_default()),
        created: container.created.unwrap_or(0),
    }
}

fn detailed(container: ContainerInspectResponse) -> Container {
    let config = container.config.unwrap_or_default();
    let status = container.state.unwrap_or_default();
    let settings = container.network_settings.unwrap_or_default();
    let word = status.status.map(|status| status.to_string()).unwrap_or_default();
    let state = ContainerState::from_name(&word).unwrap_or(if status.running == Some(true) {
        ContainerState::Running
    } else {
        ContainerState::Exited
    });
    let health = status.health.and_then(|health| health.status).and_then(|health| match health {
        HealthStatusEnum::STARTING | HealthStatusEnum::HEALTHY | HealthStatusEnum::UNHEALTHY => Some(health.to_string()),
        _ => None,
    });
    let command: Vec<String> = container.path.into_iter().chain(container.args.unwrap_or_default()).collect();
    Container {
        id: container.id.unwrap_or_default(),
        name: line(container.name.unwrap_or_default().trim_start_matches('/')),
        image: line(&config.image.unwrap_or_default()),
        image_id: container.image.unwrap_or_default(),
        state,
        status: state.name().to_owned(),
        exit_code: status.exit_code.filter(|_| matches!(state, ContainerState::Exited | ContainerState::Dead)),
        ports: published(settings.ports.unwrap_or_default()),
        env: config.env.unwrap_or_default(),
        networks: sorted(settings.networks.unwrap_or_default().into_keys()),
        mounts: container.mounts.unwrap_or_default().into_iter().map(mount).collect(),
        health,
        labels: config.labels.unwrap_or_default().into_iter().collect(),
        command: line(&command.join(" ")),
        created: container.created.map_or(0, |at| at.unix_timestamp()),
    }
}

fn state(state: ContainerSummaryStateEnum) -> ContainerState {
    // Podman says "stopped" and "stopping" where docker says "exited" and "running".
    ContainerState::from_name(state.as_ref()).unwrap_or(ContainerState::Exited)
}

fn sorted(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.map(|name| line(&name)).collect();
    names.sort();
    names
}

fn mount(mount: MountPoint) -> Mount {
    let source = mount.name.filter(|name| !name.is_empty()).or(mount.source).unwrap_or_default();
    Mount { source: line(&source), target: line(&mount.destination.unwrap_or_default()) }
}

fn port(port: PortSummary) -> Option<PublishedPort> {
    Some(PublishedPort {
        host_ip: port.ip.unwrap_or_default(),
        host_port: port.public_port?,
        container_port: port.private_port,
        protocol: port.typ.map(|typ| typ.to_string()).unwrap_or_else(|| "tcp".to_owned()),
    })
}

fn published(ports: PortMap) -> Vec<PublishedPort> {
    let mut all = Vec::new();
    for (inside, bindings) in ports {
        let (number, protocol) = inside.split_once('/').unwrap_or((&inside, "tcp"));
        let Ok(container_port) = number.parse() else { continue };
        for binding in bindings.unwrap_or_default() {
            let Some(host_port) = binding.host_port.and_then(|port| port.parse().ok()) else { continue };
            let host_ip = binding.host_ip.unwrap_or_default();
            all.push(PublishedPort { host_ip, host_port, container_port, protocol: protocol.to_owned() });
        }
    }
    all.sort();
    all
}
