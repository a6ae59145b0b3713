//! The port, name by name: in with the engine's, out with the lesson's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;
use tokio::sync::mpsc;

use crate::docker_cli::{Exec, Import, NetworkConnect, NetworkCreate, VolumeCreate};
use crate::engine::seat::Seat;
use crate::engine::seat::relay::relayed;
use crate::engine::seat::resolve::missing;
use crate::engine::{
    ApiLog, BuildEvent, BuildRequest, ChangeKind, CommitRequest, Duplex, Engine, EngineError, EngineEvent, EngineInfo,
    EventsQuery, Filters, LogsRequest, ObjectKind, PathStat, Processes, PruneKind, Pruned, Query, Raw, RunEnd, RunEvent, RunIo,
    RunRequest, Size, Usage,
};
use crate::objects::{Container, Image, Network, Volume};

/// The engine, with a container's name as it has it; errors in the lesson's names.
macro_rules! on {
    ($seat:ident, $name:ident => $call:ident($($more:expr),*)) => {{
        let known = $seat.container_name($name).await?;
        $seat.told($seat.inner.$call(&known, $($more),*).await)
    }};
}

impl Seat {
    /// An answer whose error is in the lesson's names.
    fn told<T>(&self, answer: Result<T, EngineError>) -> Result<T, EngineError> {
        answer.map_err(|error| self.words.error(error))
    }
}

#[async_trait]
impl Engine for Seat {
    fn info(&self) -> &EngineInfo {
        self.inner.info()
    }

    fn seat(&self) -> Option<&str> {
        Some(self.words.seat().as_str())
    }

    fn is_away(&self) -> bool {
        self.inner.is_away()
    }

    async fn dial(&self, port: u16) -> std::io::Result<Box<dyn Duplex>> {
        self.inner.dial(port).await
    }

    fn traced(&self, log: ApiLog) -> Option<Box<dyn Engine>> {
        let inner = Arc::from(self.inner.traced(log)?);
        Some(Box::new(Self { inner, words: self.words.clone() }))
    }

    async fn ping(&self) -> Result<(), EngineError> {
        self.inner.ping().await
    }

    async fn images(&self, all: bool) -> Result<Vec<Image>, EngineError> {
        self.told(self.own_images(all).await)
    }

    async fn image(&self, reference: &str) -> Result<Image, EngineError> {
        let known = self.image_name(reference).await?;
        let image = self.told(self.inner.image(&known).await)?;
        self.words.see_image(image, &BTreeSet::new()).ok_or_else(|| missing(ObjectKind::Image, reference))
    }

    async fn containers(&self, all: bool) -> Result<Vec<Container>, EngineError> {
        let all = self.inner.containers(all).await?;
        Ok(all.into_iter().filter_map(|container| self.words.see_container(container)).collect())
    }

    async fn container(&self, name: &str) -> Result<Container, EngineError> {
        let container = on!(self, name => container())?;
        self.words.see_container(container).ok_or_else(|| missing(ObjectKind::Container, name))
    }

    async fn networks(&self) -> Result<Vec<Network>, EngineError> {
        let all = self.inner.networks().await?;
        Ok(all.into_iter().filter_map(|network| self.words.see_network(network)).collect())
    }

    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        self.told(self.own_volumes().await)
    }

    async fn build(&self, request: BuildRequest, events: mpsc::Sender<BuildEvent>) -> Result<String, EngineError> {
        let request = self.build_request(request).await?;
        let change = |event| Some(self.words.build_event(event));
        self.told(relayed(events, change, |events| self.inner.build(request, events)).await)
    }

    async fn run(&self, request: RunRequest, io: RunIo) -> Result<RunEnd, EngineError> {
        let request = self.told(self.run_request(request).await)?;
        let RunIo { events, input } = io;
        let change = |event| Some(self.words.run_event(event));
        self.told(relayed(events, change, |events| self.inner.run(request, RunIo { events, input })).await)
    }

    async fn exec(&self, mut exec: Exec, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        exec.container = self.container_name(&exec.container).await?;
        self.told(self.inner.exec(exec, size, io).await)
    }

    async fn logs(&self, name: &str, request: LogsRequest, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        on!(self, name => logs(request, events))
    }

    async fn stop(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError> {
        on!(self, name => stop(seconds, signal))
    }

    async fn start(&self, name: &str) -> Result<(), EngineError> {
        on!(self, name => start())
    }

    async fn restart(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError> {
        on!(self, name => restart(seconds, signal))
    }

    async fn kill(&self, name: &str, signal: &str) -> Result<(), EngineError> {
        on!(self, name => kill(signal))
    }

    async fn remove_container(&self, name: &str, force: bool, volumes: bool) -> Result<(), EngineError> {
        on!(self, name => remove_container(force, volumes))
    }

    async fn remove_image(&self, reference: &str, force: bool, no_prune: bool) -> Result<Vec<String>, EngineError> {
        self.told(self.remove_own_image(reference, force, no_prune).await)
    }

    async fn tag(&self, source: &str, target: &str) -> Result<(), EngineError> {
        let source = self.image_name(source).await?;
        let target = self.new_image(target)?;
        self.told(self.inner.tag(&source, &target).await)
    }

    async fn pull(&self, reference: &str, platform: Option<&str>, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.inner.pull(reference, platform, events).await
    }

    async fn create_volume(&self, volume: &VolumeCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        let mut volume = volume.clone();
        volume.name = volume.name.map(|name| self.words.thing(&name));
        self.words.given_labels(&mut volume.labels);
        let made = self.told(self.inner.create_volume(&volume, self.words.labels(labels)).await)?;
        Ok(self.words.own_thing(&made).unwrap_or(&made).to_owned())
    }

    async fn remove_volume(&self, name: &str, force: bool) -> Result<(), EngineError> {
        let known = self.volume_name(name).await?;
        self.told(self.inner.remove_volume(&known, force).await)
    }

    async fn create_network(&self, network: &NetworkCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        let mut network = network.clone();
        network.name = self.words.thing(&network.name);
        self.words.given_labels(&mut network.labels);
        self.told(self.inner.create_network(&network, self.words.labels(labels)).await)
    }

    async fn remove_network(&self, name: &str) -> Result<(), EngineError> {
        let known = self.network_name(name).await?;
        self.told(self.inner.remove_network(&known).await)
    }

    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        relayed(events, |event| self.words.see_event(event), |events| self.inner.events(events)).await
    }

    async fn inspect(&self, kind: ObjectKind, name: &str, size: bool) -> Result<Raw, EngineError> {
        let known = match kind {
            ObjectKind::Container => self.container_name(name).await?,
            ObjectKind::Image => self.image_name(name).await?,
            ObjectKind::Volume => self.volume_name(name).await?,
            ObjectKind::Network => self.network_name(name).await?,
        };
        let mut found = self.told(self.inner.inspect(kind, &known, size).await)?;
        let mounted = BTreeSet::from([known]);
        if self.words.see_json(kind, &mut found, &mounted, &BTreeSet::new()) { Ok(found) } else { Err(missing(kind, name)) }
    }

    async fn list(&self, kind: ObjectKind, query: &Query) -> Result<Raw, EngineError> {
        self.told(self.own_list(kind, query).await)
    }

    async fn history(&self, reference: &str) -> Result<Raw, EngineError> {
        let known = self.image_name(reference).await?;
        let mut history = self.told(self.inner.history(&known).await)?;
        self.words.json(&mut history);
        Ok(history)
    }

    async fn system_info(&self) -> Result<Raw, EngineError> {
        self.own_info().await
    }

    async fn system_version(&self) -> Result<Raw, EngineError> {
        self.inner.system_version().await
    }

    async fn disk_usage(&self) -> Result<Raw, EngineError> {
        self.own_disk_usage().await
    }

    async fn attach(&self, name: &str, interactive: bool, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        on!(self, name => attach(interactive, size, io))
    }

    async fn start_attached(&self, name: &str, interactive: bool, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        on!(self, name => start_attached(interactive, size, io))
    }

    async fn pause(&self, name: &str, on: bool) -> Result<(), EngineError> {
        on!(self, name => pause(on))
    }

    async fn wait(&self, name: &str) -> Result<i64, EngineError> {
        on!(self, name => wait())
    }

    async fn top(&self, name: &str, options: &[String]) -> Result<Processes, EngineError> {
        on!(self, name => top(options))
    }

    async fn stats(&self, name: &str, follow: bool, samples: mpsc::Sender<Usage>) -> Result<(), EngineError> {
        let known = self.container_name(name).await?;
        let change = |usage: Usage| Some(Usage { name: self.words.text(&usage.name), ..usage });
        self.told(relayed(samples, change, |samples| self.inner.stats(&known, follow, samples)).await)
    }

    async fn diff(&self, name: &str) -> Result<Vec<(ChangeKind, String)>, EngineError> {
        on!(self, name => diff())
    }

    async fn rename(&self, name: &str, to: &str) -> Result<(), EngineError> {
        let to = self.words.thing(to);
        on!(self, name => rename(&to))
    }

    async fn commit(&self, request: CommitRequest) -> Result<String, EngineError> {
        let request = self.commit_request(request).await?;
        self.told(self.inner.commit(request).await)
    }

    async fn path_stat(&self, name: &str, path: &str) -> Result<PathStat, EngineError> {
        on!(self, name => path_stat(path))
    }

    async fn copy_from(&self, name: &str, path: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        on!(self, name => copy_from(path, tar))
    }

    async fn copy_to(&self, name: &str, folder: &str, keep_owner: bool, tar: mpsc::Receiver<Bytes>) -> Result<(), EngineError> {
        on!(self, name => copy_to(folder, keep_owner, tar))
    }

    async fn export(&self, name: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        on!(self, name => export(tar))
    }

    async fn save(&self, references: &[String], tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        let mut known = Vec::new();
        for reference in references {
            known.push(self.image_name(reference).await?);
        }
        self.told(self.inner.save(&known, tar).await)
    }

    async fn load(&self, tar: mpsc::Receiver<Bytes>, quiet: bool, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        let change = |event| Some(self.words.run_event(event));
        self.told(relayed(events, change, |events| self.inner.load(tar, quiet, events)).await)
    }

    async fn import(&self, import: &Import, tar: mpsc::Receiver<Bytes>) -> Result<String, EngineError> {
        let mut import = import.clone();
        import.reference = import.reference.map(|name| self.new_image(&name)).transpose()?;
        self.told(self.inner.import(&import, tar).await)
    }

    async fn prune(&self, kind: PruneKind, all: bool, filters: &Filters) -> Result<Pruned, EngineError> {
        self.told(self.prune_own(kind, all, filters).await)
    }

    async fn connect_network(&self, connect: &NetworkConnect) -> Result<(), EngineError> {
        let connect = self.connection(connect).await?;
        self.told(self.inner.connect_network(&connect).await)
    }

    async fn disconnect_network(&self, network: &str, container: &str, force: bool) -> Result<(), EngineError> {
        let (network, container) = (self.network_name(network).await?, self.container_name(container).await?);
        self.told(self.inner.disconnect_network(&network, &container, force).await)
    }

    async fn raw_events(&self, query: EventsQuery, events: mpsc::Sender<Raw>) -> Result<(), EngineError> {
        let query = EventsQuery { filters: self.event_filters(&query.filters).await?, ..query };
        let change = |mut event: Raw| {
            let own = self.words.own_event(&event);
            self.words.json(&mut event);
            own.then_some(event)
        };
        self.told(relayed(events, change, |events| self.inner.raw_events(query, events)).await)
    }
}
