//! A live engine, over its HTTP API. The only place that knows bollard.
//!
//! - [`discovery`], [`connect()`], `abilities`: finding the engine and what it can do
//! - `wire`: connections of every kind, watched and told of; `demux`: multiplexed output
//! - `images`, `containers`, `resources`: reading and the small changes; `raw`: the engine's own answers; `transfer`, `prune`
//! - `create`, `run`, `exec`, `interplay`, `logs`, `pull`, `ports`: running things
//! - `mounts`, `id_file`: parts of a run; `attach`: to a container that is there; `observe`, `archive`, `commit`: what is in it
//! - `build`, `context`, `walk`, `classic`, `buildkit`, `dockerfile`, `renamed`, `build_error`: building
//! - `events`: what changes
//! - `podman`: its answers in docker's words
//! - `error_map`, `clean`, `name`: errors, texts and names made safe

mod abilities;
mod archive;
mod attach;
mod build;
mod build_error;
mod buildkit;
mod classic;
mod clean;
mod commit;
mod connect;
mod containers;
mod context;
mod create;
mod demux;
pub mod discovery;
mod dockerfile;
mod error_map;
mod events;
mod exec;
mod id_file;
mod images;
mod interplay;
mod logs;
mod mounts;
mod name;
mod observe;
mod podman;
mod ports;
mod prune;
mod pull;
mod raw;
mod renamed;
mod resources;
mod run;
mod survey;
mod transfer;
mod walk;
mod wire;

use std::collections::BTreeMap;

use async_trait::async_trait;
use bollard::Docker;
use bytes::Bytes;
use tokio::sync::mpsc;

pub use connect::connect;
pub use discovery::ConnectEnv;
pub use ports::program_on;
pub use survey::{Survey, Tried, survey};
pub use wire::Patience;

use crate::docker_cli::{Exec, Import, NetworkConnect, NetworkCreate, VolumeCreate};
use crate::engine::{
    ApiLog, BuildEvent, BuildRequest, ChangeKind, CommitRequest, Duplex, Engine, EngineError, EngineEvent, EngineInfo,
    EventsQuery, Filters, LogsRequest, ObjectKind, PathStat, Processes, PruneKind, Pruned, Query, Raw, RunEnd, RunEvent, RunIo,
    RunRequest, Size, Usage,
};
use crate::objects::{Container, Image, Network, Volume};

/// A connected engine.
#[derive(Debug)]
pub struct Live {
    /// For requests that are answered at once.
    docker: Docker,
    /// For requests that last: builds, pulls, waiting.
    patient: Docker,
    /// The connections to the engine, for what bollard cannot do.
    address: wire::Address,
    info: EngineInfo,
    /// The learner asked for the classic builder.
    classic_builder: bool,
}

impl Live {
    /// An error of bollard in our terms.
    fn failed(&self, error: bollard::errors::Error, what: &'static str, name: &str) -> EngineError {
        match error {
            bollard::errors::Error::RequestTimeoutError => {
                EngineError::TimedOut { seconds: self.address.patience().answer.as_secs() }
            }
            error => error_map::from_bollard(error, &self.info.endpoint, error_map::About { what, name }),
        }
    }

    /// An error of a raw connection in our terms.
    fn broken(&self, error: wire::WireError, what: &'static str, name: &str) -> EngineError {
        error_map::from_wire(error, &self.info.endpoint, error_map::About { what, name })
    }

    /// The same engine over the same connections, which tells `log` of its requests.
    fn with_log(&self, log: ApiLog) -> Result<Self, bollard::errors::Error> {
        let address = self.address.traced(log);
        let version = self.docker.client_version();
        Ok(Self {
            docker: address.bollard(false, &version)?,
            patient: address.bollard(true, &version)?,
            address,
            info: self.info.clone(),
            classic_builder: self.classic_builder,
        })
    }

    /// Whether a stream that just ended did so because the engine is gone: then `Lost`.
    async fn still_there(&self) -> Result<(), EngineError> {
        self.ping().await.map_err(|error| match error {
            EngineError::Lost { .. } => error,
            EngineError::Unreachable { detail, .. } | EngineError::Barred { detail, .. } => EngineError::Lost { detail },
            _ => EngineError::Lost { detail: error.to_string() },
        })
    }
}

#[async_trait]
impl Engine for Live {
    fn info(&self) -> &EngineInfo {
        &self.info
    }

    fn is_away(&self) -> bool {
        self.address.place().is_away()
    }

    async fn dial(&self, port: u16) -> std::io::Result<Box<dyn Duplex>> {
        self.address.place().dial(port).await
    }

    fn traced(&self, log: ApiLog) -> Option<Box<dyn Engine>> {
        Some(Box::new(self.with_log(log).ok()?))
    }

    async fn ping(&self) -> Result<(), EngineError> {
        let patience = self.address.patience().ping * 2;
        let asked = tokio::time::timeout(patience, self.docker.ping());
        let answer = asked.await.map_err(|_| EngineError::TimedOut { seconds: patience.as_secs() })?;
        answer.map(drop).map_err(|error| self.failed(error, error_map::ENGINE.what, ""))
    }

    async fn images(&self, all: bool) -> Result<Vec<Image>, EngineError> {
        self.list_images(all).await
    }

    async fn image(&self, reference: &str) -> Result<Image, EngineError> {
        self.inspect_image(reference).await
    }

    async fn containers(&self, all: bool) -> Result<Vec<Container>, EngineError> {
        self.list_containers(all).await
    }

    async fn container(&self, name: &str) -> Result<Container, EngineError> {
        self.inspect_container(name).await
    }

    async fn networks(&self) -> Result<Vec<Network>, EngineError> {
        self.list_networks().await
    }

    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        self.list_volumes().await
    }

    async fn build(&self, request: BuildRequest, events: mpsc::Sender<BuildEvent>) -> Result<String, EngineError> {
        self.build_image(request, events).await
    }

    async fn run(&self, request: RunRequest, io: RunIo) -> Result<RunEnd, EngineError> {
        self.run_container(request, io).await
    }

    async fn exec(&self, exec: Exec, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        self.exec_in(exec, size, io).await
    }

    async fn logs(&self, name: &str, request: LogsRequest, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.read_logs(name, request, events).await
    }

    async fn stop(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError> {
        self.stop_container(name, seconds, signal).await
    }

    async fn start(&self, name: &str) -> Result<(), EngineError> {
        self.start_container(name).await
    }

    async fn restart(&self, name: &str, seconds: Option<i32>, signal: Option<&str>) -> Result<(), EngineError> {
        self.restart_container(name, seconds, signal).await
    }

    async fn kill(&self, name: &str, signal: &str) -> Result<(), EngineError> {
        self.kill_container(name, signal).await
    }

    async fn remove_container(&self, name: &str, force: bool, volumes: bool) -> Result<(), EngineError> {
        self.delete_container(name, force, volumes).await
    }

    async fn remove_image(&self, reference: &str, force: bool, no_prune: bool) -> Result<Vec<String>, EngineError> {
        self.delete_image(reference, force, no_prune).await
    }

    async fn tag(&self, source: &str, target: &str) -> Result<(), EngineError> {
        self.tag_image(source, target).await
    }

    async fn pull(&self, reference: &str, platform: Option<&str>, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.pull_image(reference, platform, &events).await
    }

    async fn create_volume(&self, volume: &VolumeCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        self.make_volume(volume, labels).await
    }

    async fn remove_volume(&self, name: &str, force: bool) -> Result<(), EngineError> {
        self.delete_volume(name, force).await
    }

    async fn create_network(&self, network: &NetworkCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        self.make_network(network, labels).await
    }

    async fn remove_network(&self, name: &str) -> Result<(), EngineError> {
        self.delete_network(name).await
    }

    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        self.follow_events(events).await
    }

    async fn attach(&self, name: &str, interactive: bool, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        self.attach_to(name, interactive, size, io).await
    }

    async fn start_attached(&self, name: &str, interactive: bool, size: Size, io: RunIo) -> Result<RunEnd, EngineError> {
        self.start_with(name, interactive, size, io).await
    }

    async fn pause(&self, name: &str, on: bool) -> Result<(), EngineError> {
        self.set_paused(name, on).await
    }

    async fn wait(&self, name: &str) -> Result<i64, EngineError> {
        self.end_of(name).await
    }

    async fn top(&self, name: &str, options: &[String]) -> Result<Processes, EngineError> {
        self.processes(name, options).await
    }

    async fn stats(&self, name: &str, follow: bool, samples: mpsc::Sender<Usage>) -> Result<(), EngineError> {
        self.usage(name, follow, samples).await
    }

    async fn diff(&self, name: &str) -> Result<Vec<(ChangeKind, String)>, EngineError> {
        self.changes(name).await
    }

    async fn rename(&self, name: &str, to: &str) -> Result<(), EngineError> {
        self.rename_to(name, to).await
    }

    async fn commit(&self, request: CommitRequest) -> Result<String, EngineError> {
        self.commit_container(request).await
    }

    async fn path_stat(&self, name: &str, path: &str) -> Result<PathStat, EngineError> {
        self.stat_in(name, path).await
    }

    async fn copy_from(&self, name: &str, path: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        self.download(name, path, tar).await
    }

    async fn copy_to(&self, name: &str, folder: &str, keep_owner: bool, tar: mpsc::Receiver<Bytes>) -> Result<(), EngineError> {
        self.upload(name, folder, keep_owner, tar).await
    }

    async fn export(&self, name: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        self.export_files(name, tar).await
    }

    async fn inspect(&self, kind: ObjectKind, name: &str, size: bool) -> Result<Raw, EngineError> {
        self.raw_inspect(kind, name, size).await
    }

    async fn list(&self, kind: ObjectKind, query: &Query) -> Result<Raw, EngineError> {
        self.raw_list(kind, query).await
    }

    async fn history(&self, reference: &str) -> Result<Raw, EngineError> {
        self.raw_history(reference).await
    }

    async fn system_info(&self) -> Result<Raw, EngineError> {
        self.document("/info", error_map::ENGINE.what, "").await
    }

    async fn system_version(&self) -> Result<Raw, EngineError> {
        self.document("/version", error_map::ENGINE.what, "").await
    }

    async fn disk_usage(&self) -> Result<Raw, EngineError> {
        self.document("/system/df", error_map::ENGINE.what, "").await
    }

    async fn save(&self, references: &[String], tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
        self.save_images(references, tar).await
    }

    async fn load(&self, tar: mpsc::Receiver<Bytes>, quiet: bool, events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.load_images(tar, quiet, events).await
    }

    async fn import(&self, import: &Import, tar: mpsc::Receiver<Bytes>) -> Result<String, EngineError> {
        self.import_image(import, tar).await
    }

    async fn prune(&self, kind: PruneKind, all: bool, filters: &Filters) -> Result<Pruned, EngineError> {
        self.prune_kind(kind, all, filters).await
    }

    async fn connect_network(&self, connect: &NetworkConnect) -> Result<(), EngineError> {
        self.put_on_network(connect).await
    }

    async fn disconnect_network(&self, network: &str, container: &str, force: bool) -> Result<(), EngineError> {
        self.take_off_network(network, container, force).await
    }

    async fn raw_events(&self, query: EventsQuery, events: mpsc::Sender<Raw>) -> Result<(), EngineError> {
        self.tell_events(query, events).await
    }
}
