//! What a case is given: the engine, names of its own, and somebody who cleans up behind it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use sealegs::docker_cli::Run;
use sealegs::engine::live::Live;
use sealegs::engine::{Ability, Engine, EngineError, LogsRequest, OutputStream, RunEnd, RunEvent, RunIo, RunRequest, Size};
use sealegs::objects::Container;
use tokio::sync::mpsc;

use crate::engines::Required;
use crate::support::{self, collect, unique};

/// Small, and on every engine.
pub const IMAGE: &str = "alpine:3.12";

/// An engine and what belongs to the case.
#[derive(Clone)]
pub struct Given {
    /// The engine.
    pub engine: Arc<Live>,
    /// What is known of it beforehand.
    pub required: &'static Required,
    names: Arc<Mutex<Vec<String>>>,
}

impl Given {
    /// On a connected engine.
    pub fn new(required: &'static Required, engine: Arc<Live>) -> Self {
        Self { engine, required, names: Arc::default() }
    }

    /// A name of the case's own; whatever has it is removed afterwards.
    pub fn name(&self, stem: &str) -> String {
        let name = unique(stem);
        self.names.lock().unwrap().push(name.clone());
        name
    }

    /// Whether it declares that it can.
    pub fn can(&self, ability: Ability) -> bool {
        self.engine.info().abilities.contains(&ability)
    }

    /// A run under a name of its own.
    pub fn named(&self, script: &str) -> Run {
        Run { name: Some(self.name("c")), ..sh(script) }
    }

    /// Runs and collects.
    pub async fn run(&self, run: Run) -> (Result<RunEnd, EngineError>, Vec<RunEvent>) {
        support::run(&self.engine, request(run)).await
    }

    /// Runs to the end without trouble: exit code, standard output, standard error.
    pub async fn ran(&self, run: Run) -> (i64, String, String) {
        let (end, events) = self.run(run).await;
        let RunEnd::Exited(code) = end.unwrap() else { panic!("it was detached") };
        (code, of(&events, OutputStream::Stdout), of(&events, OutputStream::Stderr))
    }

    /// Starts it in the background: its name and itself.
    pub async fn started(&self, run: Run) -> (String, Container) {
        let name = run.name.clone().expect("a name");
        let (end, _) = self.run(Run { detach: true, ..run }).await;
        assert!(matches!(end.unwrap(), RunEnd::Detached(_)));
        let container = self.engine.container(&name).await.unwrap();
        (name, container)
    }

    /// A container that does nothing until it is told to end.
    pub async fn idle(&self) -> String {
        let (name, _) = self.started(self.named("trap 'exit 0' TERM; echo ready; while true; do sleep 0.1; done")).await;
        support::until("its first line", || async { self.log(&name, LogsRequest::default()).await.contains("ready") }).await;
        name
    }

    /// A log as text, both streams together.
    pub async fn log(&self, name: &str, request: LogsRequest) -> String {
        let (events, receiver) = mpsc::channel(16);
        let reading = self.engine.logs(name, request, events);
        let (end, events) = support::bounded("the log", async { tokio::join!(reading, collect(receiver)) }).await;
        end.unwrap();
        support::printed(&events)
    }

    /// Runs something in a container: exit code and both streams.
    pub async fn exec(&self, exec: sealegs::docker_cli::Exec) -> (Result<RunEnd, EngineError>, Vec<RunEvent>) {
        let (events, receiver) = mpsc::channel(16);
        let (_input, input) = mpsc::channel(1);
        let run = self.engine.exec(exec, Size { cols: 99, rows: 33 }, RunIo { events, input });
        support::bounded("the exec", async { tokio::join!(run, collect(receiver)) }).await
    }

    /// Whether a container was started more than once.
    pub async fn running_again(&self, name: &str) -> bool {
        let exec = sealegs::docker_cli::Exec {
            container: name.to_owned(),
            command: ["test", "-e", "/tmp/second"].map(str::to_owned).to_vec(),
            ..Default::default()
        };
        matches!(self.exec(exec).await.0, Ok(RunEnd::Exited(0)))
    }

    /// For afterwards.
    pub fn cleaner(&self) -> Cleaner {
        Cleaner { engine: Arc::clone(&self.engine), names: Arc::clone(&self.names) }
    }
}

/// A run of a shell script.
pub fn sh(script: &str) -> Run {
    support::run_of(IMAGE, &["sh", "-c", script])
}

/// As a request of the suite's session.
pub fn request(run: Run) -> RunRequest {
    support::request(run, "contract")
}

/// What came on one stream.
pub fn of(events: &[RunEvent], wanted: OutputStream) -> String {
    let bytes = events.iter().filter_map(|event| match event {
        RunEvent::Output(stream, bytes) if *stream == wanted => Some(bytes.to_vec()),
        _ => None,
    });
    String::from_utf8_lossy(&bytes.flatten().collect::<Vec<_>>()).into_owned()
}

/// Removes whatever has one of the case's names.
pub struct Cleaner {
    engine: Arc<Live>,
    names: Arc<Mutex<Vec<String>>>,
}

impl Cleaner {
    /// What is not there needs no removal.
    pub async fn clean(self) {
        let names = std::mem::take(&mut *self.names.lock().unwrap());
        for name in &names {
            let _ = self.engine.remove_container(name, true, true).await;
        }
        for name in &names {
            let _ = self.engine.remove_image(name, true, false).await;
            let _ = self.engine.remove_network(name).await;
            let _ = self.engine.remove_volume(name, true).await;
        }
    }
}

/// Where each case broke, by its task: the words of a panic do not say it.
static PLACES: Mutex<BTreeMap<String, String>> = Mutex::new(BTreeMap::new());

/// A case that fails says why at the end, with the others.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| match tokio::task::try_id() {
        Some(task) => {
            let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
            PLACES.lock().unwrap().insert(task.to_string(), place);
        }
        None => eprintln!("{info}"),
    }));
}

/// The words of a panic, and where it was.
pub fn told(error: tokio::task::JoinError) -> String {
    let place = PLACES.lock().unwrap().get(&error.id().to_string()).cloned().unwrap_or_default();
    match error.try_into_panic() {
        Ok(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default();
            format!("{place}: {text}")
        }
        Err(error) => error.to_string(),
    }
}
