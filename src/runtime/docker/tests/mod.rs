use std::collections::BTreeMap;
use std::sync::Mutex;

use async_trait::async_trait;
use bytes::Bytes;

use super::*;
use crate::docker_cli::{self, CommandLine, Exec, NetworkCreate, VolumeCreate};
use crate::engine::{
    BuildEvent, EngineEvent, EngineInfo, EngineKind, Filters, LogsRequest, ObjectKind, OutputStream, PruneKind, Pruned, Query,
    Raw, RunEnd, RunEvent, RunIo, RunRequest,
};
use crate::objects::{Container, ContainerState, Image, Layer, Network, PublishedPort, Volume};

mod lists;
mod prune;
mod raw;

/// An engine with one image and one container, which notes what is asked of it.
struct Stub {
    info: EngineInfo,
    asked: Mutex<Vec<String>>,
}

impl Stub {
    fn new() -> Self {
        let text = |text: &str| text.to_owned();
        let info = EngineInfo {
            kind: EngineKind::Docker,
            version: text("20.10.24"),
            api: text("1.41"),
            endpoint: text("unix:///x"),
            platform: text("linux/amd64"),
            abilities: crate::engine::Abilities::default(),
            replay: None,
        };
        Self { info, asked: Mutex::default() }
    }

    fn note(&self, what: &str, name: &str) -> Result<(), EngineError> {
        self.asked.lock().unwrap().push(format!("{what} {name}"));
        match name {
            "nosuch" => Err(EngineError::NotFound { what: "container", name: name.to_owned() }),
            _ => Ok(()),
        }
    }
}

fn goapp() -> Image {
    let layer = |created_by: &str, size| Layer {
        id: "<missing>".into(),
        created: 1,
        created_by: created_by.into(),
        size,
        comment: "buildkit.dockerfile.v0".into(),
    };
    Image {
        id: "sha256:0123456789abcdef".into(),
        tags: vec!["goapp:latest".into(), "me/goapp:2".into()],
        size: 28_200_000,
        user: "nonroot".into(),
        exposed: vec!["8888/tcp".into()],
        layers: vec![layer("COPY /server /server # buildkit", 6_000_000), layer("USER nonroot", 0)],
        created: 1,
        ..Image::default()
    }
}

fn web() -> Container {
    let port =
        |host_ip: &str| PublishedPort { host_ip: host_ip.into(), host_port: 8080, container_port: 80, protocol: "tcp".into() };
    Container {
        id: "fedcba9876543210".into(),
        name: "web".into(),
        image: "goapp".into(),
        image_id: goapp().id,
        state: ContainerState::Running,
        status: "Up 2 minutes".into(),
        exit_code: None,
        ports: vec![port("0.0.0.0"), port("::")],
        env: vec!["A=1".into()],
        networks: vec!["bridge".into()],
        mounts: vec![],
        health: None,
        labels: BTreeMap::new(),
        command: "/server".into(),
        created: 1,
    }
}

#[async_trait]
impl Engine for Stub {
    fn info(&self) -> &EngineInfo {
        &self.info
    }
    async fn ping(&self) -> Result<(), EngineError> {
        Ok(())
    }
    async fn images(&self, _: bool) -> Result<Vec<Image>, EngineError> {
        Ok(vec![goapp()])
    }
    async fn image(&self, reference: &str) -> Result<Image, EngineError> {
        match reference {
            "goapp" => Ok(goapp()),
            name => Err(EngineError::NotFound { what: "image", name: name.to_owned() }),
        }
    }
    async fn containers(&self, _: bool) -> Result<Vec<Container>, EngineError> {
        Ok(vec![web()])
    }
    async fn container(&self, name: &str) -> Result<Container, EngineError> {
        match name {
            "web" => Ok(web()),
            name => Err(EngineError::NotFound { what: "container", name: name.to_owned() }),
        }
    }
    async fn networks(&self) -> Result<Vec<Network>, EngineError> {
        let network = |name: &str| Network {
            id: "00112233445566".into(),
            name: name.into(),
            driver: "bridge".into(),
            ..Network::default()
        };
        Ok(vec![network("mynet"), network("bridge")])
    }
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        Ok(vec![Volume { name: "roach".into(), driver: "local".into(), ..Volume::default() }])
    }
    async fn build(&self, _: BuildRequest, _: mpsc::Sender<BuildEvent>) -> Result<String, EngineError> {
        Ok("sha256:0123".into())
    }
    async fn run(&self, request: RunRequest, io: RunIo) -> Result<RunEnd, EngineError> {
        if request.run.image == "nosuch" {
            let _ = io.events.send(RunEvent::Pull("Unable to find image 'nosuch:latest' locally".into())).await;
            let detail = "pull access denied for nosuch".to_owned();
            return Err(EngineError::PullFailed { reference: "nosuch".into(), detail, unreachable: false });
        }
        let _ = io.events.send(RunEvent::Created("fedcba9876543210".into())).await;
        let _ = io.events.send(RunEvent::Started).await;
        if request.run.detach {
            return Ok(RunEnd::Detached("fedcba9876543210".into()));
        }
        let _ = io.events.send(RunEvent::Output(OutputStream::Stdout, Bytes::from_static(b"hello\n"))).await;
        Ok(RunEnd::Exited(3))
    }
    async fn exec(&self, _: Exec, _: Size, _: RunIo) -> Result<RunEnd, EngineError> {
        Ok(RunEnd::Exited(0))
    }
    async fn logs(&self, name: &str, _: LogsRequest, _: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.note("logs", name)
    }
    async fn stop(&self, name: &str, _: Option<i32>, _: Option<&str>) -> Result<(), EngineError> {
        self.note("stop", name)
    }
    async fn start(&self, name: &str) -> Result<(), EngineError> {
        self.note("start", name)
    }
    async fn restart(&self, name: &str, _: Option<i32>, _: Option<&str>) -> Result<(), EngineError> {
        self.note("restart", name)
    }
    async fn kill(&self, name: &str, signal: &str) -> Result<(), EngineError> {
        self.note(signal, name)
    }
    async fn remove_container(&self, name: &str, _: bool, _: bool) -> Result<(), EngineError> {
        self.note("rm", name)
    }
    async fn remove_image(&self, reference: &str, _: bool, _: bool) -> Result<Vec<String>, EngineError> {
        self.note("rmi", reference).map(|()| vec![format!("Untagged: {reference}:latest")])
    }
    async fn tag(&self, _: &str, target: &str) -> Result<(), EngineError> {
        self.note("tag", target)
    }
    async fn pull(&self, reference: &str, _: Option<&str>, _: mpsc::Sender<RunEvent>) -> Result<(), EngineError> {
        self.note("pull", reference)
    }
    async fn create_volume(&self, volume: &VolumeCreate, labels: BTreeMap<String, String>) -> Result<String, EngineError> {
        let name = volume.name.clone().unwrap_or_default();
        self.note(&format!("volume with {} label(s)", labels.len()), &name).map(|()| name)
    }
    async fn remove_volume(&self, name: &str, _: bool) -> Result<(), EngineError> {
        self.note("volume rm", name)
    }
    async fn create_network(&self, network: &NetworkCreate, _: BTreeMap<String, String>) -> Result<String, EngineError> {
        self.note(network.driver.as_deref().unwrap_or("bridge"), &network.name).map(|()| "00112233445566".into())
    }
    async fn remove_network(&self, name: &str) -> Result<(), EngineError> {
        self.note("network rm", name)
    }
    async fn events(&self, _: mpsc::Sender<EngineEvent>) -> Result<(), EngineError> {
        Ok(())
    }
    async fn list(&self, kind: ObjectKind, query: &Query) -> Result<Raw, EngineError> {
        let filters: Vec<String> = query.filters.iter().map(|(name, values)| format!("{name}={}", values.join(","))).collect();
        self.note("list", &filters.join(" "))?;
        Ok(match kind {
            ObjectKind::Image => raw::images(),
            ObjectKind::Container => raw::containers(),
            ObjectKind::Volume => raw::volumes(),
            ObjectKind::Network => raw::networks(),
        })
    }
    async fn history(&self, _: &str) -> Result<Raw, EngineError> {
        Ok(raw::history())
    }
    async fn inspect(&self, kind: ObjectKind, name: &str, _: bool) -> Result<Raw, EngineError> {
        match (kind, name) {
            (ObjectKind::Container, "web") => Ok(raw::container()),
            (ObjectKind::Image, "goapp") => Ok(raw::image()),
            _ => Err(EngineError::NotFound { what: "object", name: name.to_owned() }),
        }
    }
    async fn prune(&self, kind: PruneKind, all: bool, _: &Filters) -> Result<Pruned, EngineError> {
        self.note(&format!("prune {kind:?}"), if all { "all" } else { "" })?;
        Ok(Pruned { deleted: vec!["abc".to_owned()], reclaimed: 1_500_000 })
    }
}

pub(super) struct Said {
    pub(super) result: Result<i64, EngineError>,
    pub(super) stdout: String,
    pub(super) stderr: String,
    pub(super) started: bool,
    pub(super) asked: Vec<String>,
}

/// Carries out a line on the stub.
fn said(line: &str) -> Said {
    answered(line, &[])
}

/// The same; `typed` is what somebody types, to its end.
fn answered(line: &str, typed: &[&'static str]) -> Said {
    let Ok(CommandLine::Docker(command)) = docker_cli::parse(line, &|_| None) else { panic!("{line}") };
    let stub = Stub::new();
    let labels = BTreeMap::from([("sealegs.session".to_owned(), "s".to_owned())]);
    let context = ExecContext {
        cwd: PathBuf::from("/"),
        labels,
        size: Size { cols: 80, rows: 24 },
        terminal: Terminal::FULL,
        lang: crate::i18n::Lang::En,
        proxy: Proxy::default(),
    };
    let (sender, mut output) = mpsc::channel(64);
    let (keys, input) = mpsc::channel(8);
    for text in typed {
        keys.try_send(RunInput::Bytes(Bytes::from_static(text.as_bytes()))).unwrap();
    }
    drop(keys);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let result = runtime.block_on(execute(&stub, &command, context, sender, input));
    let (mut stdout, mut stderr, mut started) = (String::new(), String::new(), false);
    while let Ok(news) = output.try_recv() {
        match news {
            ActionOutput::Bytes(OutputStream::Stderr, bytes) => stderr.push_str(&String::from_utf8_lossy(&bytes)),
            ActionOutput::Bytes(_, bytes) => stdout.push_str(&String::from_utf8_lossy(&bytes)),
            ActionOutput::Started { container } => started = container.as_deref() == Some("fedcba9876543210"),
            ActionOutput::Build(_) | ActionOutput::Recorded(..) | ActionOutput::Took(_) | ActionOutput::Api(_) => {}
        }
    }
    let asked = stub.asked.lock().unwrap().clone();
    Said { result, stdout, stderr, started, asked }
}

#[test]
fn a_run_gives_the_containers_code_or_its_id() {
    let attached = said("docker run goapp");
    assert_eq!((attached.result, attached.stdout.as_str(), attached.started), (Ok(3), "hello\n", true));
    let detached = said("docker run -d goapp");
    assert_eq!((detached.result, detached.stdout.as_str()), (Ok(0), "fedcba9876543210\n"));
}

#[test]
fn an_image_that_cannot_be_had_is_reported_in_dockers_words() {
    let failed = said("docker run nosuch");
    assert!(matches!(failed.result, Err(EngineError::PullFailed { .. })));
    assert_eq!(
        failed.stderr,
        "Unable to find image 'nosuch:latest' locally\ndocker: Error response from daemon: pull access denied for nosuch\n\n\
         Run 'docker run --help' for more information\n"
    );
}

#[test]
fn names_are_echoed_and_one_failure_does_not_stop_the_rest() {
    let stopped = said("docker stop web nosuch other");
    assert_eq!((stopped.result, stopped.stdout.as_str()), (Ok(1), "web\nother\n"));
    assert_eq!(stopped.stderr, "Error response from daemon: No such container: nosuch\n");
    assert_eq!(stopped.asked, ["stop web", "stop nosuch", "stop other"]);
    let alone = said("docker rm nosuch");
    assert!(alone.result.is_err());
    assert_eq!(alone.stderr, "Error response from daemon: No such container: nosuch\n");
    assert_eq!(said("docker restart web").asked, ["restart web"]);
    assert_eq!(said("docker kill -s TERM web").asked, ["TERM web"]);
    assert_eq!(said("docker rmi goapp").stdout, "Untagged: goapp:latest\n");
}

#[test]
fn what_is_made_is_labelled_and_its_name_printed() {
    let volume = said("docker volume create roach");
    assert_eq!((volume.stdout.as_str(), volume.asked), ("roach\n", vec!["volume with 1 label(s) roach".to_owned()]));
    assert_eq!(said("docker network create mynet").asked, ["bridge mynet"]);
    assert_eq!(said("docker pull alpine").stdout, "Using default tag: latest\ndocker.io/library/alpine:latest\n");
    assert_eq!(said("docker build -q .").stdout, "sha256:0123\n");
}
