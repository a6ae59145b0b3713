//! What tests against the private engine share.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

pub mod calls;
pub mod capture;
pub mod compose;
pub mod fault;
pub mod parity;
pub mod proxy;
pub mod registry;
pub mod scripts;
pub mod seats;
pub mod small;
pub mod sshd;
pub mod stage;
pub mod tls;

use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sealegs::docker_cli::{Build, PublishSpec, Run};
use sealegs::engine::live::{ConnectEnv, Live, connect};
use sealegs::engine::{BuildEvent, BuildRequest, Engine, EngineError, RunEnd, RunEvent, RunInput, RunIo, RunRequest, Size};
use tokio::sync::mpsc;

/// The private engine's address; a run that includes these tests without one fails, it does not skip.
pub fn docker_host() -> String {
    std::env::var("SEALEGS_TEST_DOCKER_HOST").expect("SEALEGS_TEST_DOCKER_HOST names the private engine: use tests/run")
}

/// The docker CLI; what it prints.
pub fn docker(words: &[&str]) -> String {
    let output = Command::new("docker").args(words).env("DOCKER_HOST", docker_host()).output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The private engine.
pub async fn engine() -> Live {
    at(&docker_host()).await
}

/// An engine at an address.
pub async fn at(host: &str) -> Live {
    connect(&ConnectEnv { docker_host: Some(host.to_owned()), ..ConnectEnv::default() }).await.expect("an engine")
}

/// A name that no other test uses at the same time.
pub fn unique(stem: &str) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
    format!("sl-{stem}-{:x}", now % (1 << 40))
}

/// A port nobody listens on.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Waits for its turn among the test programs, of all checkouts, that use the same names on one engine; it lasts until
/// the file is dropped.
pub fn turn(name: &str) -> std::fs::File {
    let file = std::fs::File::create(std::env::temp_dir().join(name)).unwrap();
    file.lock().unwrap();
    file
}

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

/// Waits until something holds, within a bound.
pub async fn until<F: Future<Output = bool>>(what: &str, mut holds: impl FnMut() -> F) {
    let end = Instant::now() + Duration::from_secs(30);
    while !holds().await {
        assert!(Instant::now() < end, "{what} did not come about in 30 s");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Nothing here may take longer.
pub async fn bounded<T>(what: &str, future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(60), future).await.unwrap_or_else(|_| panic!("{what} took longer than 60 s"))
}

/// The labels of a session.
pub fn session(id: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("sealegs.session".to_owned(), id.to_owned()), ("sealegs.course".to_owned(), "test".to_owned())])
}

/// A build of a folder under one name.
pub fn build_of(dir: &Path, tag: &str) -> BuildRequest {
    let build = Build { context: ".".to_owned(), tags: vec![tag.to_owned()], ..Build::default() };
    BuildRequest { build, cwd: dir.to_owned(), labels: session("test"), images: BTreeMap::new() }
}

/// Builds and collects the news.
pub async fn build(engine: &Live, request: BuildRequest) -> (Result<String, EngineError>, Vec<BuildEvent>) {
    let (sender, mut receiver) = mpsc::channel(16);
    let collect = async {
        let mut all = Vec::new();
        while let Some(event) = receiver.recv().await {
            all.push(event);
        }
        all
    };
    bounded("the build", async { tokio::join!(engine.build(request, sender), collect) }).await
}

/// A run of an image.
pub fn run_of(image: &str, command: &[&str]) -> Run {
    Run { image: image.to_owned(), command: command.iter().map(|word| (*word).to_owned()).collect(), ..Run::default() }
}

/// As a request of a session.
pub fn request(run: Run, session_id: &str) -> RunRequest {
    RunRequest {
        run,
        cwd: PathBuf::from("/"),
        labels: session(session_id),
        size: Size { cols: 91, rows: 37 },
        beyond: Default::default(),
    }
}

/// `-p host:container`.
pub fn publish(host: Option<u16>, container: u16) -> PublishSpec {
    PublishSpec {
        host_ip: String::new(),
        host_port: host,
        host_port_end: None,
        container_port: container,
        protocol: "tcp".to_owned(),
    }
}

/// Runs without input and collects the news.
pub async fn run(engine: &Live, request: RunRequest) -> (Result<RunEnd, EngineError>, Vec<RunEvent>) {
    let (events, receiver) = mpsc::channel(16);
    let (_input, input) = mpsc::channel(1);
    let io = RunIo { events, input };
    bounded("the run", async { tokio::join!(engine.run(request, io), collect(receiver)) }).await
}

/// Everything until the end.
pub async fn collect(mut receiver: mpsc::Receiver<RunEvent>) -> Vec<RunEvent> {
    let mut all = Vec::new();
    while let Some(event) = receiver.recv().await {
        all.push(event);
    }
    all
}

/// A run that goes on while the test talks to it.
pub struct Attached {
    /// Its end.
    pub end: tokio::task::JoinHandle<Result<RunEnd, EngineError>>,
    /// Its news.
    pub events: mpsc::Receiver<RunEvent>,
    /// Its input.
    pub input: mpsc::Sender<RunInput>,
    /// What it printed so far.
    pub printed: Vec<u8>,
}

/// Starts a run.
pub fn attach(engine: std::sync::Arc<Live>, request: RunRequest) -> Attached {
    let (sender, events) = mpsc::channel(16);
    let (input, receiver) = mpsc::channel(4);
    let io = RunIo { events: sender, input: receiver };
    let end = tokio::spawn(async move { engine.run(request, io).await });
    Attached { end, events, input, printed: Vec::new() }
}

impl Attached {
    /// Reads on until the output has this.
    pub async fn prints(&mut self, text: &[u8]) {
        let end = tokio::time::Instant::now() + Duration::from_secs(30);
        while !self.printed.windows(text.len()).any(|window| window == text) {
            match tokio::time::timeout_at(end, self.events.recv()).await {
                Ok(Some(RunEvent::Output(_, bytes))) => self.printed.extend(bytes),
                Ok(Some(_)) => {}
                Ok(None) => panic!("it ended after printing {:?}", String::from_utf8_lossy(&self.printed)),
                Err(_) => panic!("in 30 s it printed only {:?}", String::from_utf8_lossy(&self.printed)),
            }
        }
    }

    /// Reads to the end.
    pub async fn ends(mut self) -> Result<RunEnd, EngineError> {
        bounded("the end", async {
            while self.events.recv().await.is_some() {}
            self.end.await.unwrap()
        })
        .await
    }
}

/// What was printed, both streams together.
pub fn printed(events: &[RunEvent]) -> String {
    let bytes: Vec<u8> = events
        .iter()
        .filter_map(|event| match event {
            RunEvent::Output(_, bytes) => Some(bytes.to_vec()),
            _ => None,
        })
        .flatten()
        .collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Ctrl-C.
pub fn interrupt(process: u32) {
    assert!(Command::new("kill").args(["-INT", &process.to_string()]).status().unwrap().success());
}
