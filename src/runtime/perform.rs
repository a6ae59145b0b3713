//! Every effect has its task here.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tokio::task::{AbortHandle, JoinHandle};
use tokio::time::{sleep, timeout};

use crate::docker_cli::proxy::Proxy;
use crate::docker_cli::{CommandLine, DockerCommand};
use crate::engine::seat::SeatName;
use crate::engine::{Engine, EngineError, RunInput, Size};
use crate::progress::Store;
use crate::runtime::action::{self, Stop, Surroundings};
use crate::runtime::connection::{self, Connector, LABEL_COURSE, LABEL_SESSION, LABEL_STEP, Shared, Ways};
use crate::runtime::lens::{self, Shelf};
use crate::runtime::replay::play::{Stage, play};
use crate::runtime::replay::{Choice, Pace, Projector};
use crate::runtime::saving::{Saving, save};
use crate::runtime::shell_panel::{ShellError, ShellNews, ShellPanel, ShellSetup};
use crate::runtime::{made, map, names, ownership, probe, seat, watch as files};
use crate::session::{Effect, Event, JobId, Prepared, Timer};
use crate::workspace::Workspace;

/// How long leaving may take.
const LEAVE: Duration = Duration::from_secs(8);
/// And how long what does not end by then may take to be killed.
const KILL: Duration = Duration::from_secs(3);

/// What a runtime needs.
pub struct RuntimeSetup {
    /// The learner's files.
    pub workspace: Workspace,
    /// Where progress is kept.
    pub store: Store,
    /// Course id, for labels.
    pub course_id: String,
    /// Session id, for labels.
    pub session_id: String,
    /// Finds the engine.
    pub connect: Connector,
    /// The recorded run, where there is one.
    pub replay: Option<Projector>,
    /// Which of both is taken.
    pub choice: Choice,
    /// How fast the recorded run is shown.
    pub pace: Pace,
    /// Size of the terminal commands see.
    pub size: Size,
    /// Proxies for what commands build and run.
    pub proxy: Proxy,
    /// The seat on an engine that several share.
    pub seat: Option<SeatName>,
    /// Tell of changed files and of the engine's events.
    pub follow: bool,
}

struct Command {
    job: JobId,
    input: mpsc::Sender<RunInput>,
    stop: watch::Sender<Stop>,
    task: JoinHandle<()>,
}

/// Carries out effects. Nothing here blocks; results come as events.
pub struct Runtime {
    workspace: Workspace,
    labels: BTreeMap<String, String>,
    ways: Ways,
    pace: Pace,
    follow: bool,
    size: Size,
    proxy: Proxy,
    seat: Option<SeatName>,
    events: mpsc::Sender<Event>,
    shared: Shared,
    connecting: Option<JoinHandle<()>>,
    command: Option<Command>,
    probing: Option<AbortHandle>,
    naming: Option<AbortHandle>,
    mapping: Option<AbortHandle>,
    lens: Option<AbortHandle>,
    shelf: Shelf,
    reading: Option<AbortHandle>,
    timers: Arc<Mutex<HashSet<Timer>>>,
    saves: watch::Sender<Saving>,
    saving: JoinHandle<()>,
    watcher: Option<JoinHandle<Option<notify::RecommendedWatcher>>>,
}

impl Runtime {
    /// A runtime that tells `events` of everything. Must be made inside a tokio runtime.
    #[must_use]
    pub fn new(setup: RuntimeSetup, events: mpsc::Sender<Event>) -> Self {
        let labels = BTreeMap::from([(LABEL_COURSE.to_owned(), setup.course_id), (LABEL_SESSION.to_owned(), setup.session_id)]);
        let (saves, wanted) = watch::channel(Saving::default());
        let saving = tokio::spawn(save(setup.store, wanted, events.clone()));
        Self {
            workspace: setup.workspace,
            labels,
            ways: Ways { live: setup.connect, replay: setup.replay, choice: setup.choice, had_live: Arc::default() },
            pace: setup.pace,
            follow: setup.follow,
            size: setup.size,
            proxy: setup.proxy,
            seat: setup.seat,
            events,
            shared: Shared::default(),
            connecting: None,
            command: None,
            probing: None,
            naming: None,
            mapping: None,
            lens: None,
            shelf: Shelf::default(),
            reading: None,
            timers: Arc::default(),
            saves,
            saving,
            watcher: None,
        }
    }

    /// The engine, when one answers.
    #[must_use]
    pub fn engine(&self) -> Option<Arc<dyn Engine>> {
        self.shared.get()
    }

    pub(crate) fn shared(&self) -> Shared {
        self.shared.clone()
    }

    /// How fast a recorded run is shown from the next command on.
    pub fn set_pace(&mut self, pace: Pace) {
        self.pace = pace;
    }

    /// Starts the learner's shell in a folder of the workspace, on the engine in use; what it makes there is the session's.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn open_shell(&self, folder: &str, size: Size, news: mpsc::Sender<ShellNews>) -> Result<ShellPanel, ShellError> {
        let inside = self.workspace.folder(folder).ok().filter(|folder| folder.is_dir());
        let own_folder = self.workspace.own_folder();
        let mut env = seat::of_session(&self.labels, &own_folder);
        env.extend(seat::engine_variable(self.engine().as_deref()));
        env.extend(self.seat.as_ref().map(|seat| (seat::VARIABLE.to_owned(), seat.to_string())));
        let folder = inside.unwrap_or_else(|| self.workspace.root().to_owned());
        let setup = ShellSetup { folder, size, bin: own_folder.join("bin"), env, own_docker: self.seat.is_some() };
        ShellPanel::open(&setup, news)
    }

    /// Sets an effect going.
    pub fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Connect => self.connect(false),
            Effect::Replay => self.connect(true),
            Effect::Run(job, prepared) => self.run(job, *prepared),
            Effect::Cancel { job, force } => {
                if let Some(command) = self.command.as_ref().filter(|command| command.job == job) {
                    let _ = command.stop.send(if force { Stop::Forced } else { Stop::Asked });
                }
            }
            Effect::Type(job, bytes) => self.input(job, RunInput::Bytes(bytes)),
            Effect::Resize(job, size) => {
                self.size = size;
                self.input(job, RunInput::Resize(size));
            }
            Effect::Write(job, contents) => {
                let workspace = self.workspace.clone();
                self.tell(async move {
                    let write =
                        move || contents.iter().map(|(path, content)| workspace.write(path, content)).collect::<Result<_, _>>();
                    let result = tokio::task::spawn_blocking(write).await;
                    let result =
                        result.map_err(|error| error.to_string()).and_then(|done| done.map_err(|error| error.to_string()));
                    Event::Written(job, result)
                });
            }
            Effect::Probe { job, step, checks, extra, own, patience } => {
                if let Some(probing) = self.probing.take() {
                    probing.abort();
                }
                let wanted = probe::Wanted { job, step, checks, extra, own, patience };
                let look = probe::look(wanted, self.shared.get(), self.workspace.clone(), self.events.clone());
                self.probing = Some(tokio::spawn(look).abort_handle());
            }
            Effect::Names(cwd) => {
                if let Some(naming) = self.naming.take() {
                    naming.abort();
                }
                let (engine, folder, events) = (self.shared.get(), self.workspace.resolve(&cwd).ok(), self.events.clone());
                let find = async move {
                    let names = names::find(engine, folder).await;
                    let _ = events.send(Event::Names(Box::new(names))).await;
                };
                self.naming = Some(tokio::spawn(find).abort_handle());
            }
            Effect::Map(job) => {
                if let Some(mapping) = self.mapping.take() {
                    mapping.abort();
                }
                let (engine, events) = (self.shared.get(), self.events.clone());
                let look = async move {
                    let found = match engine {
                        Some(engine) => map::look(engine.as_ref()).await.map(Box::new),
                        None => Err(EngineError::Lost { detail: "it was lost before it was asked".to_owned() }),
                    };
                    let _ = events.send(Event::Mapped(job, found)).await;
                };
                self.mapping = Some(tokio::spawn(look).abort_handle());
            }
            Effect::Lens(job, ask, wanted) => {
                self.stop_lens();
                let follow = lens::follow(job, ask, wanted, self.shared.clone(), self.shelf.clone(), self.events.clone());
                self.lens = Some(tokio::spawn(follow).abort_handle());
            }
            Effect::LensStop => self.stop_lens(),
            Effect::Files(paths) => {
                if let Some(reading) = self.reading.take() {
                    reading.abort();
                }
                let (workspace, events) = (self.workspace.clone(), self.events.clone());
                let read = async move {
                    let read = move || paths.into_iter().map(|path| (path.clone(), probe::file(&workspace, &path))).collect();
                    // A reader that broke down leaves what was known.
                    if let Ok(files) = tokio::task::spawn_blocking(read).await {
                        let _ = events.send(Event::Files(files)).await;
                    }
                };
                self.reading = Some(tokio::spawn(read).abort_handle());
            }
            Effect::RemoveContainer(job, name) => {
                let (engine, labels) = (self.shared.clone(), self.labels.clone());
                self.tell(async move { Event::Removed(job, remove_own(engine, &name, &labels).await) });
            }
            Effect::FindMade(job) => {
                let (engine, session) = (self.shared.clone(), self.labels.get(LABEL_SESSION).cloned().unwrap_or_default());
                self.tell(async move { Event::Made(job, made::of_session(engine, &session).await) });
            }
            Effect::RemoveMade(job, items) => {
                let engine = self.shared.clone();
                self.tell(async move { Event::RemovedMade(job, made::removed(engine, items).await) });
            }
            Effect::KeepRecord => self.saves.send_modify(|saving| saving.aside += 1),
            Effect::Save(record) => {
                if let Some(projector) = &self.ways.replay
                    && projector.remember(&record)
                    && let Some(replay) = self.engine().as_deref().and_then(Engine::replay)
                {
                    // What was taken back has not been played.
                    replay.rewind(&|step| record.steps.get(step).is_some_and(|known| known.done));
                }
                self.saves.send_modify(|saving| saving.record = Some(record));
            }
            Effect::Timer(timer, after) => self.timer(timer, after),
            // The editor needs the terminal; whoever has it opens it.
            Effect::Edit(_) => {}
        }
        self.follow_files();
    }

    /// Stops what runs, saves, and lets go. Takes at most a few seconds.
    pub async fn shutdown(mut self) {
        if let Some(probing) = self.probing.take() {
            probing.abort();
        }
        if let Some(connecting) = self.connecting.take() {
            connecting.abort();
        }
        if let Some(mut command) = self.command.take().filter(|command| !command.task.is_finished()) {
            let _ = command.stop.send(Stop::Asked);
            if timeout(LEAVE, &mut command.task).await.is_err() {
                // Containers that do not end by themselves are not left behind.
                let _ = command.stop.send(Stop::Forced);
                if timeout(KILL, &mut command.task).await.is_err() {
                    command.task.abort();
                }
            }
        }
        drop(self.saves);
        let _ = timeout(LEAVE, self.saving).await;
    }

    fn stop_lens(&mut self) {
        if let Some(lens) = self.lens.take() {
            lens.abort();
        }
    }

    fn connect(&mut self, replay: bool) {
        if let Some(task) = self.connecting.as_ref().filter(|task| !task.is_finished()) {
            // Whoever follows a recorded run can look for an engine, and whoever looks for one can have the recording.
            let is_replay = self.shared.get().is_some_and(|engine| engine.replay().is_some());
            if !replay && !is_replay {
                return;
            }
            task.abort();
        }
        let task = connection::connect(self.ways.clone(), replay, self.shared.clone(), self.follow, self.events.clone());
        self.connecting = Some(tokio::spawn(task));
    }

    fn run(&mut self, job: JobId, prepared: Prepared) {
        let cwd = match self.workspace.folder(&prepared.cwd) {
            Ok(cwd) => cwd,
            Err(error) => {
                let ended = crate::session::ActionEvent::Ended(Err(crate::session::ActionError::System(error.to_string())));
                self.tell(async move { Event::Action(job, ended) });
                return;
            }
        };
        let mut labels = self.labels.clone();
        if !prepared.step.is_empty() {
            labels.insert(LABEL_STEP.to_owned(), prepared.step.clone());
        }
        let around = Surroundings {
            engine: self.shared.clone(),
            cwd,
            labels,
            size: self.size,
            proxy: self.proxy.clone(),
            spool: self.workspace.own_folder().join("output.log"),
            own_folder: self.workspace.own_folder(),
            lang: prepared.lang,
        };
        let (input, keys) = mpsc::channel(64);
        let (stop, stopped) = watch::channel(Stop::No);
        let stage = (self.workspace.clone(), self.pace, self.ways.choice != Choice::Live);
        let (events, keys_in) = (self.events.clone(), input.downgrade());
        let run = async move {
            let (workspace, pace, may_replay) = stage;
            // Also a line for the shell is the recorded machine's, where that is shown.
            let help = matches!(prepared.command, CommandLine::Docker(DockerCommand::Help(_)));
            let engine = if may_replay && !help { around.engine.wait().await.ok() } else { around.engine.get() };
            match engine.filter(|engine| engine.replay().is_some() && !help) {
                Some(engine) => {
                    let stage = Stage { engine, workspace, spool: around.spool, pace };
                    play(job, prepared, stage, stopped, events).await;
                }
                None => action::run(job, prepared, around, keys, keys_in, stopped, events).await,
            }
        };
        self.command = Some(Command { job, input, stop, task: tokio::spawn(run) });
    }

    fn input(&self, job: JobId, input: RunInput) {
        if let Some(command) = self.command.as_ref().filter(|command| command.job == job) {
            let _ = command.input.try_send(input);
        }
    }

    fn timer(&self, timer: Timer, after: Duration) {
        let mut set = self.timers.lock().unwrap_or_else(PoisonError::into_inner);
        if set.insert(timer) {
            let timers = self.timers.clone();
            self.tell(async move {
                sleep(after).await;
                timers.lock().unwrap_or_else(PoisonError::into_inner).remove(&timer);
                Event::Timer(timer)
            });
        }
    }

    fn tell(&self, work: impl Future<Output = Event> + Send + 'static) {
        let events = self.events.clone();
        tokio::spawn(async move {
            let _ = events.send(work.await).await;
        });
    }

    /// Starts to watch on the first effect, not before: the first frame comes first.
    fn follow_files(&mut self) {
        if self.follow && self.watcher.is_none() {
            let (root, own, events) = (self.workspace.root().to_owned(), self.workspace.own_folder(), self.events.clone());
            self.watcher = Some(tokio::task::spawn_blocking(move || files::watch(&root, &own, events)));
        }
    }
}

/// Removes a container only when it carries this session's label, whatever was asked.
async fn remove_own(engine: Shared, name: &str, labels: &BTreeMap<String, String>) -> Result<(), EngineError> {
    let engine = engine.wait().await?;
    let container = engine.container(name).await?;
    if !labels.get(LABEL_SESSION).is_some_and(|session| ownership::made_container(&container, session)) {
        return Err(EngineError::NameTaken { name: name.to_owned(), owner: crate::engine::NameOwner::Stranger });
    }
    engine.remove_container(&container.id, true, false).await
}
