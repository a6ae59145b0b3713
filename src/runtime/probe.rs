//! Looking: what the checks of a step need to know, fetched from the engine, the network and the files.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout};

use crate::check::{self, Fact, Facts, FileFact, OutputFact, Probe, Spec, Watched};
use crate::docker_cli::Exec;
use crate::engine::{Engine, EngineError, LogsRequest, OutputStream, RunEnd, RunEvent, RunIo, Size};
use crate::i18n::Lang;
use crate::markdown::Cleaner;
use crate::runtime::http;
use crate::runtime::seat::surroundings;
use crate::session::{Event, JobId};
use crate::shell;
use crate::workspace::Workspace;

/// How often a slow server is asked again.
const PAUSE: Duration = Duration::from_millis(250);
/// How long one look at one thing may take.
const LIMIT: Duration = Duration::from_secs(20);
/// How much output is kept.
const TAIL: usize = 64 * 1024;
/// How many containers are inspected in one look; the newest come first.
const INSPECTED: usize = 50;

/// What to look at.
pub(crate) struct Wanted {
    /// Which look this is.
    pub job: JobId,
    /// The step at which the learner stands, `lesson/step`.
    pub step: String,
    /// Checks, with variables filled in.
    pub checks: Vec<Watched>,
    /// What else to look at.
    pub extra: Vec<Probe>,
    /// What the session knows already.
    pub own: Facts,
    /// How long to go on looking.
    pub patience: Duration,
}

/// Looks, tells what was seen, and goes on for its patience while a check that may need time has not passed.
pub(crate) async fn look(wanted: Wanted, engine: Option<Arc<dyn Engine>>, workspace: Workspace, events: mpsc::Sender<Event>) {
    let Wanted { job, step, checks, extra, own, patience } = wanted;
    if let Some(replay) = engine.as_deref().and_then(Engine::replay) {
        replay.arrive(&step);
    }
    let until = Instant::now() + patience;
    let mut probes: Vec<Probe> = Vec::new();
    for probe in checks.iter().flat_map(|check| check::probes(&check.spec)).chain(extra) {
        if !probes.contains(&probe) && own.get(&probe).is_none() {
            probes.push(probe);
        }
    }
    let patient = checks.iter().any(|check| takes_time(&check.spec));
    let mut last = Facts::default();
    loop {
        let mut facts = own.clone();
        for probe in &probes {
            facts.insert(probe.clone(), see(probe, engine.as_deref(), &workspace).await);
        }
        // A second look, where the first shows that more is worth knowing.
        for probe in checks.iter().flat_map(|check| check::follow_up(&check.spec, &facts)).collect::<Vec<_>>() {
            let fact = see(&probe, engine.as_deref(), &workspace).await;
            facts.insert(probe, fact);
        }
        let waits =
            |check: &Watched| takes_time(&check.spec) && !check::evaluate(&check.spec, None, &facts, Lang::default()).passed();
        let slow = checks.iter().any(waits);
        let finished = !patient || !slow || Instant::now() + PAUSE > until;
        if finished || facts != last {
            last = facts.clone();
            recognize(&checks, &mut facts, engine.as_deref(), &workspace).await;
            if events.send(Event::Probed { job, facts, finished }).await.is_err() {
                return;
            }
        }
        if finished {
            return;
        }
        sleep(PAUSE).await;
    }
}

/// Looks at what tells which mistake was made. Where all checks pass, there is nothing to look at.
async fn recognize(checks: &[Watched], facts: &mut Facts, engine: Option<&dyn Engine>, workspace: &Workspace) {
    // What is seen can show that more is worth knowing, once: the log of a container that was found.
    for _ in 0..2 {
        for probe in check::of_mistakes(checks, facts) {
            let fact = see(&probe, engine, workspace).await;
            facts.insert(probe, fact);
        }
    }
}

/// Whether a check may pass a moment later by itself: a server is still starting, a log line is still to come.
fn takes_time(spec: &Spec) -> bool {
    match spec {
        Spec::Http(_) | Spec::Exec(..) => true,
        Spec::Container(container) => !container.absent,
        Spec::All(specs) | Spec::Any(specs) => specs.iter().any(takes_time),
        Spec::Not(spec) => takes_time(spec),
        _ => false,
    }
}

/// What a file of the workspace holds.
pub(crate) fn file(workspace: &Workspace, path: &str) -> FileFact {
    match workspace.read(path) {
        Ok(Some(text)) => FileFact::Text(text),
        Ok(None) => FileFact::Absent,
        Err(error) => FileFact::Unreadable(error.to_string()),
    }
}

async fn see(probe: &Probe, engine: Option<&dyn Engine>, workspace: &Workspace) -> Fact {
    // What is not the learner's own is what was seen in the recorded run, where that is shown.
    if let (Probe::Http { .. } | Probe::Command(_) | Probe::Logs(_) | Probe::Exec(..), Some(replay)) =
        (probe, engine.and_then(Engine::replay))
    {
        return replay.player().fact(probe).unwrap_or_else(Fact::Unrecorded);
    }
    match probe {
        Probe::Http { method, url, send, .. } => Fact::Http(http::ask(method, url, send.as_deref()).await),
        Probe::File(path) => Fact::File(file(workspace, path)),
        Probe::Command(line) => {
            let found = surroundings(engine, &workspace.own_folder(), &BTreeMap::new());
            host(line, workspace.root(), &found).await
        }
        Probe::Quiz => Fact::Quiz(None),
        Probe::Ran => Fact::Output(None),
        _ => match engine {
            None => unknown(&EngineError::Unreachable { endpoint: String::new(), detail: String::new() }),
            Some(engine) => match timeout(LIMIT, ask(probe, engine)).await {
                Ok(Ok(fact)) => fact,
                Ok(Err(error)) => unknown(&error),
                Err(_) => unknown(&EngineError::TimedOut { seconds: LIMIT.as_secs() }),
            },
        },
    }
}

/// The judgement adds, in the learner's language, what to do about it.
fn unknown(error: &EngineError) -> Fact {
    let why = match error {
        EngineError::Unreachable { endpoint, .. } if endpoint.is_empty() => String::new(),
        error => error.to_string(),
    };
    Fact::Unknown { why, hint: String::new() }
}

async fn ask(probe: &Probe, engine: &dyn Engine) -> Result<Fact, EngineError> {
    Ok(match probe {
        Probe::Image(reference) => Fact::Image(found(engine.image(reference).await)?),
        Probe::Containers => {
            let mut containers = engine.containers(true).await?;
            for container in containers.iter_mut().take(INSPECTED) {
                // One that goes away meanwhile is left as it was listed.
                if let Ok(full) = engine.container(&container.id).await {
                    *container = full;
                }
            }
            Fact::Containers(containers)
        }
        Probe::Logs(name) => {
            let (sender, receiver) = mpsc::channel(64);
            let request = LogsRequest { follow: false, timestamps: false, tail: Some(1000), ..LogsRequest::default() };
            let (end, text) = tokio::join!(engine.logs(name, request, sender), collect(receiver));
            Fact::Logs(found(end.map(|()| text))?)
        }
        Probe::Volume(name) => Fact::Volume(engine.volumes().await?.into_iter().find(|volume| volume.name == *name)),
        Probe::Network(name) => Fact::Network(engine.networks().await?.into_iter().find(|network| network.name == *name)),
        Probe::Exec(container, argv) => {
            let exec = Exec { container: container.clone(), command: argv.clone(), ..Exec::default() };
            let (sender, receiver) = mpsc::channel(64);
            let (_input, no_input) = mpsc::channel(1);
            let io = RunIo { events: sender, input: no_input };
            let (end, output) = tokio::join!(engine.exec(exec, Size { cols: 80, rows: 24 }, io), collect(receiver));
            Fact::Output(
                found(end)?
                    .map(|end| OutputFact { exit: if let RunEnd::Exited(code) = end { Some(code) } else { None }, output }),
            )
        }
        Probe::Http { .. } | Probe::File(_) | Probe::Command(_) | Probe::Quiz | Probe::Ran => Fact::Output(None),
    })
}

/// That there is no such thing is an answer, not an error.
fn found<T>(result: Result<T, EngineError>) -> Result<Option<T>, EngineError> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(EngineError::NotFound { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn collect(mut output: mpsc::Receiver<RunEvent>) -> String {
    let mut gathered = Gathered::default();
    while let Some(event) = output.recv().await {
        if let RunEvent::Output(_, bytes) = event {
            gathered.push(&bytes);
        }
    }
    gathered.text()
}

/// A host command that a check looks through.
async fn host(line: &str, root: &Path, around: &shell::Around) -> Fact {
    let (sender, mut chunks) = mpsc::channel(64);
    let mut running = match shell::start(line, root, around, &sender) {
        Ok(running) => running,
        Err(error) => return Fact::Unknown { why: error.to_string(), hint: String::new() },
    };
    drop(sender);
    let mut gathered = Gathered::default();
    let reading = async {
        while let Some((stream, bytes)) = chunks.recv().await {
            let _: OutputStream = stream;
            gathered.push(&bytes);
        }
        running.wait().await
    };
    match timeout(LIMIT, reading).await {
        Ok(code) => Fact::Output(Some(OutputFact { exit: Some(code), output: gathered.text() })),
        Err(_) => Fact::Unknown { why: format!("`{line}` did not end within {} seconds", LIMIT.as_secs()), hint: String::new() },
    }
}

/// The end of an output, cleaned.
struct Gathered {
    cleaner: Cleaner,
    text: String,
}

impl Default for Gathered {
    fn default() -> Self {
        Self { cleaner: Cleaner::new(8 * 1024), text: String::new() }
    }
}

impl Gathered {
    fn push(&mut self, bytes: &[u8]) {
        let text = &mut self.text;
        self.cleaner.push(bytes, |line| {
            text.push_str(line);
            text.push('\n');
        });
        if text.len() > 2 * TAIL {
            let mut from = text.len() - TAIL;
            while !text.is_char_boundary(from) {
                from += 1;
            }
            text.drain(..from);
        }
    }

    fn text(mut self) -> String {
        let text = &mut self.text;
        self.cleaner.finish(|line| text.push_str(line));
        self.text
    }
}
