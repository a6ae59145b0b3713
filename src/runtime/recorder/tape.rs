//! What has been recorded so far.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc;

use crate::check::{Fact, Facts, Probe, Watched};
use crate::course::{Course, StepRef, Task};
use crate::docker_cli::mounts::names_a_volume;
use crate::docker_cli::{CommandLine, DockerCommand};
use crate::engine::recording::{Change, End, Head, Look, Recording, Said, Saying, StepTake, Take, World};
use crate::engine::{Engine, EngineError};
use crate::runtime::probe;
use crate::runtime::recorder::files::{Listing, listing, removed, written};
use crate::session::{ActionError, ActionEvent, Effect, Event, JobId, Prepared};
use crate::sha256;
use crate::workspace::Workspace;

/// How long a look between two commands waits for what takes time.
const PATIENCE: Duration = Duration::from_secs(3);

/// The name that an engine with stand-ins for the base images gives them beside their own.
const STAND_INS: &str = "sealegs-standins:";

/// A command that runs.
struct Running {
    job: JobId,
    began: Instant,
    before: Listing,
}

/// Steps as they are recorded.
pub struct Tape {
    workspace: Option<Workspace>,
    course: Arc<Course>,
    /// What the engine held at the last look; `None` before the first.
    world: Option<World>,
    start: World,
    steps: Vec<StepTake>,
    running: Option<Running>,
    /// The last look that was asked for, and its checks.
    looked: Option<JobId>,
    checks: Vec<Watched>,
    failed: Option<EngineError>,
}

impl Tape {
    /// Nothing yet: what is asked for is told in the order in which it happens.
    pub fn new(workspace: Workspace, course: Arc<Course>) -> Self {
        Self { workspace: Some(workspace), course, ..Self::spent() }
    }

    /// One that was taken out and records no more.
    pub fn spent() -> Self {
        Self {
            workspace: None,
            course: Arc::default(),
            world: None,
            start: World::default(),
            steps: Vec::new(),
            running: None,
            looked: None,
            checks: Vec::new(),
            failed: None,
        }
    }

    /// The recording.
    pub fn cut(self, head: Head) -> Result<Recording, EngineError> {
        match self.failed {
            Some(error) => Err(error),
            None => {
                let stand_ins = self.start.images.values().flat_map(|image| &image.tags).any(|tag| tag.starts_with(STAND_INS));
                Ok(Recording { head: Head { start: self.start, stand_ins, ..head }, steps: self.steps })
            }
        }
    }

    /// The learner stands at this step from now on.
    pub fn stand(&mut self, name: &StepRef) {
        let fingerprint = self.course.step(name).map(|step| step.fingerprint.clone()).unwrap_or_default();
        self.checks.clear();
        self.looked = None;
        self.steps.push(StepTake { step: name.to_string(), fingerprint, before: Look::default(), commands: Vec::new() });
    }

    /// Something is asked for.
    pub fn effect(&mut self, effect: &Effect) {
        match effect {
            Effect::Run(job, prepared) => self.begin(*job, prepared),
            Effect::Cancel { job, .. } => {
                let at = self.running.as_ref().filter(|running| running.job == *job).map(|running| millis(running.began));
                if let (Some(at), Some(take)) = (at, self.take()) {
                    take.stopped.get_or_insert(at);
                }
            }
            Effect::Probe { job, checks, .. } => {
                self.looked = Some(*job);
                self.checks.clone_from(checks);
            }
            _ => {}
        }
    }

    fn begin(&mut self, job: JobId, prepared: &Prepared) {
        let files = self.files(prepared);
        let before = self.workspace.as_ref().map(|workspace| listing(workspace.root())).unwrap_or_default();
        self.running = Some(Running { job, began: Instant::now(), before });
        let take = Take {
            line: prepared.text.clone(),
            cwd: prepared.cwd.clone(),
            files,
            wrote: Vec::new(),
            removed: Vec::new(),
            said: Vec::new(),
            meanwhile: None,
            stopped: None,
            end: End::Stopped,
            took: 0,
            after: Look::default(),
        };
        if let Some(step) = self.steps.last_mut() {
            step.commands.push(take);
        }
    }

    /// The course's files that this command can see: those below its folder, for what builds or reads files.
    fn files(&self, prepared: &Prepared) -> BTreeMap<String, String> {
        let of_host = |volume: &String| !names_a_volume(volume.split(':').next().unwrap_or_default());
        let reads = match &prepared.command {
            CommandLine::Shell(line) => !prepared.cwd.is_empty() && !line.starts_with("curl ") && !line.starts_with("docker "),
            CommandLine::Docker(DockerCommand::Build(_) | DockerCommand::Compose(_)) => true,
            CommandLine::Docker(DockerCommand::Run(run)) => run.volumes.iter().any(of_host) || !run.mounts.is_empty(),
            CommandLine::Docker(_) => false,
        };
        let (Some(workspace), true) = (&self.workspace, reads) else { return BTreeMap::new() };
        let inside =
            |path: &str| prepared.cwd.is_empty() || path.strip_prefix(&prepared.cwd).is_some_and(|rest| rest.starts_with('/'));
        let tasks = self.course.steps().flat_map(|(_, step)| &step.solution);
        let known = tasks.filter_map(|task| if let Task::Write(file) = task { Some(file.path.as_str()) } else { None });
        let known = known.filter(|path| inside(path));
        let read = known.filter_map(|path| Some((path.to_owned(), sha256::of(workspace.read(path).ok()??.as_bytes()))));
        read.collect()
    }

    /// Something happened. The engine stands still meanwhile: whoever waits for the event does not go on.
    pub async fn event(&mut self, event: &Event, engine: Option<Arc<dyn Engine>>) {
        match event {
            Event::Action(job, told) if self.running.as_ref().is_some_and(|running| running.job == *job) => {
                self.told(told, engine).await;
            }
            Event::Probed { job, facts, finished: true } if self.looked == Some(*job) => self.seen(facts, engine).await,
            _ => {}
        }
    }

    async fn told(&mut self, told: &ActionEvent, engine: Option<Arc<dyn Engine>>) {
        let at = self.running.as_ref().map_or(0, |running| millis(running.began));
        let what = match told {
            ActionEvent::Started(container) => Saying::Started(container.clone()),
            ActionEvent::Lines { lines, .. } => {
                Saying::Lines(lines.iter().map(|line| (line.stream, line.text.clone())).collect())
            }
            ActionEvent::Screen(bytes) => Saying::Screen(String::from_utf8_lossy(bytes).into_owned()),
            ActionEvent::Api(calls) => Saying::Api(calls.clone()),
            ActionEvent::Build(news) => Saying::Build(news.clone()),
            // A recording is made of what happens, not of a recording.
            ActionEvent::Recorded(_) | ActionEvent::Took(_) => return,
            ActionEvent::Ended(result) => return self.ended(at, result, engine).await,
        };
        if let Some(take) = self.take() {
            take.said.push(Said { at, what });
        }
    }

    async fn ended(&mut self, at: u64, result: &Result<i64, ActionError>, engine: Option<Arc<dyn Engine>>) {
        let before = self.running.take().map(|running| running.before).unwrap_or_default();
        let wrote = self.workspace.as_ref().map(|workspace| written(workspace.root(), &before)).unwrap_or_default();
        let removed = self.workspace.as_ref().map(|workspace| removed(workspace.root(), &before)).unwrap_or_default();
        let changes = self.changes(engine.as_deref()).await;
        let seen = self.look(engine).await;
        if let Some(take) = self.take() {
            take.took = at;
            (take.wrote, take.removed) = (wrote, removed);
            take.end = match result {
                Ok(code) => End::Exited(*code),
                Err(ActionError::Engine(error)) => End::Engine(error.clone()),
                Err(ActionError::Command { what, hint }) => End::Command(what.clone(), hint.clone()),
                Err(ActionError::System(why)) => End::System(why.clone()),
                Err(ActionError::Cancelled) => End::Stopped,
            };
            take.after = Look { changes, seen };
        }
    }

    /// What the checks of the step see between its commands, where nobody else looks.
    async fn look(&mut self, engine: Option<Arc<dyn Engine>>) -> Vec<(Probe, Fact)> {
        let Some(workspace) = self.workspace.clone() else { return Vec::new() };
        let (sender, mut events) = mpsc::channel(64);
        let wanted = probe::Wanted {
            job: JobId(0),
            step: String::new(),
            checks: self.checks.clone(),
            extra: Vec::new(),
            own: Facts::default(),
            patience: PATIENCE,
        };
        let looking = probe::look(wanted, engine, workspace, sender);
        let reading = async {
            let mut last = Facts::default();
            while let Some(Event::Probed { facts, .. }) = events.recv().await {
                last = facts;
            }
            last
        };
        let ((), facts) = tokio::join!(looking, reading);
        elsewhere(&facts)
    }

    async fn seen(&mut self, facts: &Facts, engine: Option<Arc<dyn Engine>>) {
        let changes = self.changes(engine.as_deref()).await;
        let seen = elsewhere(facts);
        let runs = self.running.is_some();
        let Some(step) = self.steps.last_mut() else { return };
        let look = match step.commands.last_mut() {
            None => &mut step.before,
            Some(take) if runs => take.meanwhile.get_or_insert_default(),
            Some(take) => &mut take.after,
        };
        look.changes.extend(changes);
        look.seen = seen;
    }

    async fn changes(&mut self, engine: Option<&dyn Engine>) -> Vec<Change> {
        let Some(engine) = engine else { return Vec::new() };
        let known = self.world.take().unwrap_or_default();
        match World::of(engine, &known).await {
            Ok(world) if self.start == World::default() => {
                self.start.clone_from(&world);
                self.world = Some(world);
                Vec::new()
            }
            Ok(world) => {
                let changes = known.changes(&world);
                self.world = Some(world);
                changes
            }
            Err(error) => {
                self.world = Some(known);
                self.failed.get_or_insert(error);
                Vec::new()
            }
        }
    }

    fn take(&mut self) -> Option<&mut Take> {
        self.steps.last_mut()?.commands.last_mut()
    }
}

/// What was seen outside the workspace and the engine's own things.
fn elsewhere(facts: &Facts) -> Vec<(Probe, Fact)> {
    let wanted = |probe: &Probe| matches!(probe, Probe::Http { .. } | Probe::Exec(..) | Probe::Logs(_) | Probe::Command(_));
    facts.iter().filter(|(probe, _)| wanted(probe)).map(|(probe, fact)| (probe.clone(), fact.clone())).collect()
}

fn millis(since: Instant) -> u64 {
    u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
}
