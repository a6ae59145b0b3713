//! The port of an engine over a recorded run: what there is can be asked, nothing can be done.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::{broadcast, mpsc};

use crate::docker_cli::reference::Reference;
use crate::docker_cli::{Exec, NetworkCreate, VolumeCreate};
use crate::engine::recording::World;
use crate::engine::replay::player::{Cue, Player};
use crate::engine::replay::raw;
use crate::engine::replay::unrecorded::Unrecorded;
use crate::engine::{
    BuildEvent, BuildRequest, Engine, EngineError, EngineEvent, EngineInfo, LogsRequest, ObjectKind, Query, Raw, ReplayMark,
    RunEnd, RunEvent, RunIo, RunRequest, Size,
};
use crate::objects::{Container, Image, Network, Volume};

/// News that may wait for a reader; who misses some looks at all anyway.
const NEWS: usize = 16;

/// A recorded run in the place of an engine.
#[derive(Debug)]
pub struct Replay {
    info: EngineInfo,
    player: Mutex<Player>,
    news: broadcast::Sender<EngineEvent>,
}

impl Replay {
    /// Shows what a player plays. `chosen`: it was asked for, and does not stand in for an engine that was not found.
    #[must_use]
    pub fn new(player: Player, chosen: bool) -> Self {
        let head = player.head();
        let mark = ReplayMark {
            date: head.date.clone(),
            sealegs: head.sealegs.clone(),
            stand_ins: head.stand_ins,
            conditions: head.conditions.clone(),
            variables: head.variables.clone(),
            chosen,
        };
        let info = EngineInfo { replay: Some(Box::new(mark)), ..head.engine.clone() };
        Self { info, player: Mutex::new(player), news: broadcast::Sender::new(NEWS) }
    }

    /// The player.
    pub fn player(&self) -> MutexGuard<'_, Player> {
        self.player.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The learner stands at this step now.
    pub fn arrive(&self, step: &str) {
        let changed = self.player().arrive(step);
        if changed {
            self.tell();
        }
    }

    /// A command that runs until it is stopped runs now.
    pub fn meanwhile(&self, cue: Cue) {
        self.player().meanwhile(cue);
        self.tell();
    }

    /// Begins anew, with only these steps played.
    pub fn rewind(&self, done: &dyn Fn(&str) -> bool) {
        let mut player = self.player();
        *player = player.rewound(done);
        drop(player);
        self.tell();
    }

    /// A command is over.
    pub fn finish(&self, cue: Cue) {
        self.player().finish(cue);
        self.tell();
    }

    fn tell(&self) {
        let event = EngineEvent { object: "container".into(), action: "update".into(), name: String::new() };
        // Perhaps nobody listens.
        let _ = self.news.send(event);
    }

    fn ask<T>(&self, what: &'static str, name: &str, find: impl FnOnce(&World) -> Option<T>) -> Result<T, EngineError> {
        find(self.player().world()).ok_or_else(|| EngineError::NotFound { what, name: name.to_owned() })
    }
}

fn image(reference: &str, world: &World) -> Option<Image> {
    let named = |image: &&Image| image.tags.iter().any(|tag| Reference::same(tag, reference));
    let hex = reference.strip_prefix("sha256:").unwrap_or(reference);
    let is_id = hex.len() >= 4 && hex.bytes().all(|letter| letter.is_ascii_hexdigit());
    let by_id = |image: &&Image| is_id && image.id.trim_start_matches("sha256:").starts_with(hex);
    world.images.values().find(named).or_else(|| world.images.values().find(by_id)).cloned()
}

fn container(name: &str, world: &World) -> Option<Container> {
    let plain = name.trim_start_matches('/');
    let all = || world.containers.values();
    all()
        .find(|one| one.name == plain || one.id == name)
        .or_else(|| all().find(|one| name.len() >= 4 && one.id.starts_with(name)))
        .cloned()
}

fn refused<T>(what: &str) -> Result<T, EngineError> {
    Err(EngineError::NotRecorded { what: Box::new(Unrecorded::Call { what: format!("docker {what}") }) })
}

#[async_trait]
impl Engine for Replay {
    fn info(&self) -> &EngineInfo {
        &self.info
    }

    fn replay(&self) -> Option<&Replay> {
        Some(self)
    }

    async fn ping(&self) -> Result<(), EngineError> {
        Ok(())
    }

    async fn images(&self, all: bool) -> Result<Vec<Image>, EngineError> {
        let listed = |image: &Image| Image { layers: Vec::new(), ..image.clone() };
        let mut images: Vec<Image> =
            self.player().world().images.values().filter(|image| all || !image.tags.is_empty()).map(listed).collect();
        images.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.id.cmp(&b.id)));
        Ok(images)
    }

    async fn image(&self, reference: &str) -> Result<Image, EngineError> {
        self.ask("image", reference, |world| image(reference, world))
    }

    async fn containers(&self, all: bool) -> Result<Vec<Container>, EngineError> {
        let runs = |one: &&Container| all || one.state == crate::objects::ContainerState::Running;
        let mut containers: Vec<Container> = self.player().world().containers.values().filter(runs).cloned().collect();
        containers.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.name.cmp(&b.name)));
        Ok(containers)
    }

    async fn container(&self, name: &str) -> Result<Container, EngineError> {
        self.ask("container", name, |world| container(name, world))
    }

    async fn networks(&self) -> Result<Vec<Network>, EngineError> {
        Ok(self.player().world().networks.values().cloned().collect())
    }

    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        Ok(self.player().world().volumes.values().cloned().collect())
    }

    async fn list(&self, kind: ObjectKind, _query: &Query) -> Result<Raw, EngineError> {
        Ok(raw::list(kind, self.player().world()))
    }

    async fn inspect(&self, kind: ObjectKind, name: &str, _size: bool) -> Result<Raw, EngineError> {
        match kind {
            ObjectKind::Container => Ok(raw::inspected(&self.container(name).await?)),
            _ => refused("inspect"),
        }
    }

    async fn events(&self, events: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        let mut news = self.news.subscribe();
        loop {
            let event = tokio::select! {
                event = news.recv() => event,
                () = events.closed() => return Ok(()),
            };
            let event = match event {
                Ok(event) => event,
                Err(broadcast::error::RecvError::Lagged(_)) => continue,
                Err(broadcast::error::RecvError::Closed) => return Ok(()),
            };
            if events.send(event).await.is_err() {
                return Ok(());
            }
        }
    }

    async fn build(&self, _request: BuildRequest, _events: mpsc::Sender<BuildEvent>) -> Result<String, EngineError> {
        refused("build")
    }

    async fn run(&self, _request: RunRequest, _io: RunIo) -> Result<RunEnd, EngineError> {
        refused("run")
    }

    async fn exec(&self, _exec: Exec, _size: Size, _io: RunIo) -> Result<RunEnd, EngineError> {
        refused("exec")
    }

    async fn logs(&self, _name: &str, _request: LogsRequest, _events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        refused("logs")
    }

    async fn stop(&self, _name: &str, _seconds: Option<i32>, _signal: Option<&str>) -> Result<(), EngineError> {
        refused("stop")
    }

    async fn start(&self, _name: &str) -> Result<(), EngineError> {
        refused("start")
    }

    async fn restart(&self, _name: &str, _seconds: Option<i32>, _signal: Option<&str>) -> Result<(), EngineError> {
        refused("restart")
    }

    async fn kill(&self, _name: &str, _signal: &str) -> Result<(), EngineError> {
        refused("kill")
    }

    async fn remove_container(&self, _name: &str, _force: bool, _volumes: bool) -> Result<(), EngineError> {
        refused("rm")
    }

    async fn remove_image(&self, _reference: &str, _force: bool, _no_prune: bool) -> Result<Vec<String>, EngineError> {
        refused("rmi")
    }

    async fn tag(&self, _source: &str, _target: &str) -> Result<(), EngineError> {
        refused("tag")
    }

    async fn pull(&self, _reference: &str, _platform: Option<&str>, _events: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        refused("pull")
    }

    async fn create_volume(&self, _volume: &VolumeCreate, _labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        refused("volume create")
    }

    async fn remove_volume(&self, _name: &str, _force: bool) -> Result<(), EngineError> {
        refused("volume rm")
    }

    async fn create_network(&self, _network: &NetworkCreate, _labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        refused("network create")
    }

    async fn remove_network(&self, _name: &str) -> Result<(), EngineError> {
        refused("network rm")
    }
}
