//! A simulated engine: it holds things by their names, as engines do, and notes what it is asked to make.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;
use serde_json::json;
use tokio::sync::mpsc;

use crate::docker_cli::{Exec, NetworkConnect, NetworkCreate, VolumeCreate};
use crate::engine::{
    Abilities, BuildEvent, BuildRequest, Duplex, Engine, EngineError, EngineEvent, EngineInfo, EngineKind, LogsRequest,
    NameOwner, ObjectKind, PortHolder, Query, Raw, RunEnd, RunEvent, RunIo, RunRequest, Size,
};
use crate::objects::{Container, ContainerState, Image, Mount, Network, PublishedPort, Volume};

#[derive(Default)]
pub struct Held {
    pub containers: Vec<Container>,
    pub images: Vec<Image>,
    pub networks: Vec<Network>,
    pub volumes: Vec<Volume>,
    /// Aliases by container and network.
    pub aliases: BTreeMap<(String, String), Vec<String>>,
    pub builds: Vec<BuildRequest>,
    pub events: Vec<EngineEvent>,
    made: u64,
}

pub struct Harbour {
    info: EngineInfo,
    held: Mutex<Held>,
    /// It is on another machine: every port there leads to this one here.
    pub away: Option<u16>,
}

impl Harbour {
    pub fn new(base_images: &[&str]) -> Self {
        let text = str::to_owned;
        let info = EngineInfo {
            kind: EngineKind::Docker,
            version: text("20.10.24"),
            api: text("1.41"),
            endpoint: text("tcp://lab:2376"),
            platform: text("linux/amd64"),
            abilities: Abilities::default(),
            replay: None,
        };
        let harbour = Self { info, held: Mutex::default(), away: None };
        for name in base_images {
            let id = harbour.id();
            harbour.held().images.push(Image { id, tags: vec![text(name)], ..Image::default() });
        }
        for name in ["bridge", "host", "none"] {
            let id = harbour.id();
            harbour.held().networks.push(Network { id, name: text(name), ..Network::default() });
        }
        harbour
    }

    pub fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap()
    }

    fn id(&self) -> String {
        let mut held = self.held();
        held.made += 1;
        format!("{:064x}", held.made * 0x1_0000_0001)
    }
}

fn not_found<T>(what: &'static str, name: &str) -> Result<T, EngineError> {
    Err(EngineError::NotFound { what, name: name.to_owned() })
}

fn tagged(tag: &str) -> String {
    crate::docker_cli::Reference::parse(tag).unwrap().to_string()
}

#[async_trait]
impl Engine for Harbour {
    fn info(&self) -> &EngineInfo {
        &self.info
    }
    fn is_away(&self) -> bool {
        self.away.is_some()
    }
    async fn dial(&self, _: u16) -> std::io::Result<Box<dyn Duplex>> {
        Ok(Box::new(tokio::net::TcpStream::connect(("127.0.0.1", self.away.unwrap())).await?))
    }
    async fn ping(&self) -> Result<(), EngineError> {
        Ok(())
    }
    async fn images(&self, _: bool) -> Result<Vec<Image>, EngineError> {
        Ok(self.held().images.clone())
    }
    async fn image(&self, reference: &str) -> Result<Image, EngineError> {
        let is = |image: &&Image| image.id == reference || image.tags.contains(&tagged(reference));
        self.held().images.iter().find(is).cloned().map_or_else(|| not_found("image", reference), Ok)
    }
    async fn containers(&self, _: bool) -> Result<Vec<Container>, EngineError> {
        Ok(self.held().containers.clone())
    }
    async fn container(&self, name: &str) -> Result<Container, EngineError> {
        let is = |one: &&Container| one.name == name || one.id.starts_with(name);
        self.held().containers.iter().find(is).cloned().map_or_else(|| not_found("container", name), Ok)
    }
    async fn networks(&self) -> Result<Vec<Network>, EngineError> {
        Ok(self.held().networks.clone())
    }
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        // Others come in between.
        tokio::task::yield_now().await;
        Ok(self.held().volumes.clone())
    }
    async fn build(&self, request: BuildRequest, events: mpsc::Sender<BuildEvent>) -> Result<String, EngineError> {
        let id = self.id();
        let tag = request.build.tags.first().map(|tag| tagged(tag)).unwrap_or_default();
        let line = format!("naming to docker.io/{tag} done");
        let _ = events.send(BuildEvent::Log { step: "1".into(), line }).await;
        let mut held = self.held();
        for image in &mut held.images {
            image.tags.retain(|other| *other != tag);
        }
        held.images.push(Image { id: id.clone(), tags: vec![tag], labels: request.labels.clone(), ..Image::default() });
        held.builds.push(request);
        Ok(id)
    }
    async fn run(&self, request: RunRequest, _: RunIo) -> Result<RunEnd, EngineError> {
        tokio::task::yield_now().await;
        let image = self.image(&request.run.image).await?;
        let id = self.id();
        let run = request.run;
        let name = run.name.unwrap();
        let mut held = self.held();
        if held.containers.iter().any(|one| one.name == name) {
            return Err(EngineError::NameTaken { name, owner: NameOwner::Stranger });
        }
        for spec in &run.publish {
            let taken = |one: &&Container| one.ports.iter().any(|port| Some(port.host_port) == spec.host_port);
            if let Some(other) = held.containers.iter().find(taken) {
                let by = Some(PortHolder::Container(other.name.clone()));
                return Err(EngineError::PortTaken { port: spec.host_port.unwrap_or(0), by });
            }
        }
        let network = run.network.unwrap_or_else(|| "bridge".to_owned());
        held.aliases.insert((name.clone(), network.clone()), run.network_aliases);
        if let Some(network) = held.networks.iter_mut().find(|one| one.name == network) {
            network.members.push(name.clone());
        }
        let volume = |given: &String| {
            let (source, target) = given.split_once(':')?;
            Some(Mount { source: source.to_owned(), target: target.to_owned() })
        };
        let ports = run.publish.iter().map(|spec| PublishedPort {
            host_ip: "0.0.0.0".to_owned(),
            host_port: spec.host_port.unwrap_or(40_000),
            container_port: spec.container_port,
            protocol: spec.protocol.clone(),
        });
        let container = Container {
            id: id.clone(),
            name: name.clone(),
            image: run.image.clone(),
            image_id: image.id,
            state: ContainerState::Running,
            status: "Up 1 second".into(),
            exit_code: None,
            ports: ports.collect(),
            env: run.env,
            networks: vec![network],
            mounts: run.volumes.iter().filter_map(volume).collect(),
            health: None,
            labels: run.labels.into_iter().chain(request.labels).collect(),
            command: String::new(),
            created: 1,
        };
        held.containers.push(container);
        held.events.push(EngineEvent { object: "container".into(), action: "start".into(), name });
        Ok(RunEnd::Detached(id))
    }
    async fn exec(&self, exec: Exec, _: Size, _: RunIo) -> Result<RunEnd, EngineError> {
        self.container(&exec.container).await.map(|_| RunEnd::Exited(0))
    }
    async fn logs(&self, name: &str, _: LogsRequest, _: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.container(name).await.map(drop)
    }
    async fn stop(&self, name: &str, _: Option<i32>, _: Option<&str>) -> Result<(), EngineError> {
        self.container(name).await.map(drop)
    }
    async fn start(&self, name: &str) -> Result<(), EngineError> {
        self.container(name).await.map(drop)
    }
    async fn restart(&self, name: &str, _: Option<i32>, _: Option<&str>) -> Result<(), EngineError> {
        self.container(name).await.map(drop)
    }
    async fn kill(&self, name: &str, _: &str) -> Result<(), EngineError> {
        self.container(name).await.map(drop)
    }
    async fn remove_container(&self, name: &str, _: bool, _: bool) -> Result<(), EngineError> {
        let id = self.container(name).await?.id;
        self.held().containers.retain(|one| one.id != id);
        Ok(())
    }
    async fn remove_image(&self, reference: &str, _: bool, _: bool) -> Result<Vec<String>, EngineError> {
        let id = self.image(reference).await?.id;
        let mut held = self.held();
        for image in held.images.iter_mut().filter(|image| image.id == id) {
            image.tags.retain(|tag| *tag != tagged(reference) && id != reference);
        }
        held.images.retain(|image| !image.tags.is_empty());
        Ok(vec![format!("Untagged: {reference}")])
    }
    async fn tag(&self, source: &str, target: &str) -> Result<(), EngineError> {
        let id = self.image(source).await?.id;
        let mut held = self.held();
        held.images.iter_mut().filter(|image| image.id == id).for_each(|image| image.tags.push(tagged(target)));
        Ok(())
    }
    async fn pull(&self, _: &str, _: Option<&str>, _: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        Ok(())
    }
    async fn create_volume(&self, volume: &VolumeCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        tokio::task::yield_now().await;
        let name = volume.name.clone().unwrap_or_else(|| self.id());
        let mut held = self.held();
        if held.volumes.iter().all(|one| one.name != name) {
            held.volumes.push(Volume { name: name.clone(), driver: "local".into(), labels });
        }
        Ok(name)
    }
    async fn remove_volume(&self, name: &str, _: bool) -> Result<(), EngineError> {
        self.held().volumes.retain(|one| one.name != name);
        Ok(())
    }
    async fn create_network(&self, network: &NetworkCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        let id = self.id();
        let made = Network { id: id.clone(), name: network.name.clone(), labels, ..Network::default() };
        self.held().networks.push(made);
        Ok(id)
    }
    async fn remove_network(&self, name: &str) -> Result<(), EngineError> {
        self.held().networks.retain(|one| one.name != name && one.id != name);
        Ok(())
    }
    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        let all = self.held().events.clone();
        for event in all {
            let _ = events.send(event).await;
        }
        if self.away.is_some() {
            events.closed().await;
        }
        Ok(())
    }
    async fn inspect(&self, kind: ObjectKind, name: &str, _: bool) -> Result<Raw, EngineError> {
        match kind {
            ObjectKind::Container => self.container(name).await.map(|one| container(&one)),
            ObjectKind::Image => self.image(name).await.map(|one| image(&one)),
            ObjectKind::Network => {
                let is = |one: &&Network| one.name == name || one.id.starts_with(name);
                self.held().networks.iter().find(is).map(network).map_or_else(|| not_found("network", name), Ok)
            }
            ObjectKind::Volume => {
                let found = self.held().volumes.iter().find(|one| one.name == name).map(volume);
                found.map_or_else(|| not_found("volume", name), Ok)
            }
        }
    }
    async fn list(&self, kind: ObjectKind, _: &Query) -> Result<Raw, EngineError> {
        let held = self.held();
        Ok(Raw::Array(match kind {
            ObjectKind::Container => held.containers.iter().map(container).collect(),
            ObjectKind::Image => held.images.iter().map(image).collect(),
            ObjectKind::Network => held.networks.iter().map(network).collect(),
            ObjectKind::Volume => held.volumes.iter().map(volume).collect(),
        }))
    }
    async fn disk_usage(&self) -> Result<Raw, EngineError> {
        let all = Query::default();
        let containers = self.list(ObjectKind::Container, &all).await?;
        let (images, volumes) = (self.list(ObjectKind::Image, &all).await?, self.list(ObjectKind::Volume, &all).await?);
        Ok(json!({ "Containers": containers, "Images": images, "Volumes": volumes }))
    }
    async fn connect_network(&self, connect: &NetworkConnect) -> Result<(), EngineError> {
        let name = self.container(&connect.container).await?.name;
        self.held().aliases.insert((name, connect.network.clone()), connect.aliases.clone());
        Ok(())
    }
}

fn container(one: &Container) -> Raw {
    let mounts: Vec<Raw> = one.mounts.iter().map(|mount| json!({ "Name": mount.source, "Destination": mount.target })).collect();
    json!({
        "Id": one.id, "Name": format!("/{}", one.name), "Names": [format!("/{}", one.name)], "Image": one.image,
        "Labels": one.labels, "Mounts": mounts, "State": one.state.name(), "SizeRw": 1000,
        "NetworkSettings": { "Networks": { (one.networks[0].clone()): { "Aliases": [] } } },
    })
}

fn image(one: &Image) -> Raw {
    json!({ "Id": one.id, "RepoTags": one.tags, "RepoDigests": [], "Labels": one.labels, "Size": 5000, "SharedSize": 1000 })
}

fn network(one: &Network) -> Raw {
    let members: BTreeMap<&String, Raw> = one.members.iter().map(|name| (name, json!({ "Name": name }))).collect();
    json!({ "Id": one.id, "Name": one.name, "Labels": one.labels, "Containers": members })
}

fn volume(one: &Volume) -> Raw {
    let path = format!("/var/lib/docker/volumes/{}/_data", one.name);
    json!({
        "Name": one.name, "Labels": one.labels, "Mountpoint": path, "CreatedAt": "2026-11-21T18:00:00Z", "UsageData": { "Size": 200 },
    })
}
