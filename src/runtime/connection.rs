//! The connection to the engine: found, followed, lost, found again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

use crate::engine::{Engine, EngineError, EngineEvent};
use crate::runtime::replay::projector::no_recording;
use crate::runtime::replay::{Choice, Projector, Unusable};
use crate::runtime::seat::forward;
use crate::session::{EngineNews, Event};

pub use crate::objects::{LABEL_COURSE, LABEL_SESSION, LABEL_STEP};

/// How long a command waits for an engine that is still being looked for.
const LOOKING: Duration = Duration::from_secs(15);

/// Finds an engine.
pub type Connector = Arc<dyn Fn() -> BoxFuture<'static, Result<Arc<dyn Engine>, EngineError>> + Send + Sync>;

/// How the search for an engine stands.
#[derive(Clone)]
enum State {
    Looking,
    Found(Arc<dyn Engine>),
    Missing(EngineError),
}

/// The engine in use, shared by the tasks.
#[derive(Clone)]
pub(crate) struct Shared(Arc<watch::Sender<State>>);

impl Default for Shared {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(State::Looking)))
    }
}

impl Shared {
    /// The engine, when one is known to answer.
    pub fn get(&self) -> Option<Arc<dyn Engine>> {
        match &*self.0.borrow() {
            State::Found(engine) => Some(engine.clone()),
            State::Looking | State::Missing(_) => None,
        }
    }

    /// The engine, waited for while it is being looked for; else why there is none.
    pub async fn wait(&self) -> Result<Arc<dyn Engine>, EngineError> {
        let mut state = self.0.subscribe();
        let settled = state.wait_for(|state| !matches!(state, State::Looking));
        match timeout(LOOKING, settled).await.ok().and_then(Result::ok).as_deref() {
            Some(State::Found(engine)) => Ok(engine.clone()),
            Some(State::Missing(error)) => Err(error.clone()),
            Some(State::Looking) | None => Err(EngineError::TimedOut { seconds: LOOKING.as_secs() }),
        }
    }

    fn set(&self, state: State) {
        self.0.send_replace(state);
    }
}

/// The ways to an engine, or to what stands in its place.
#[derive(Clone)]
pub(crate) struct Ways {
    /// To a live one.
    pub live: Connector,
    /// To the recorded run, where there is one.
    pub replay: Option<Projector>,
    /// Which is taken.
    pub choice: Choice,
    /// A live one was found before: when it is lost, nothing takes its place unasked.
    pub had_live: Arc<AtomicBool>,
}

impl Ways {
    async fn recorded(&self) -> Result<Arc<dyn Engine>, EngineError> {
        let Some(projector) = self.replay.clone() else { return Err(no_recording(&Unusable::None)) };
        let chosen = self.choice == Choice::Replay;
        let opened = tokio::task::spawn_blocking(move || projector.open(chosen)).await;
        opened
            .map_err(|error| EngineError::Other { status: None, message: error.to_string() })?
            .map_err(|error| no_recording(&error))
    }

    /// A live one, or the recorded run where that may take its place; else why there is none.
    async fn find(&self) -> Result<Arc<dyn Engine>, EngineError> {
        if self.choice == Choice::Replay {
            return self.recorded().await;
        }
        let error = match (self.live)().await {
            Ok(engine) => {
                self.had_live.store(true, Ordering::Relaxed);
                return Ok(engine);
            }
            Err(error) => error,
        };
        if self.choice == Choice::Live || self.had_live.load(Ordering::Relaxed) {
            return Err(error);
        }
        // Of a recording that is not there nobody needs to hear: that no engine answers is the news.
        self.recorded().await.map_err(|_| error)
    }
}

/// Finds the engine, tells of it, and with `follow` stays and tells of every change until it is lost. `replay`: the
/// recorded run is wanted, whatever engine there is.
pub(crate) async fn connect(ways: Ways, replay: bool, shared: Shared, follow: bool, news: mpsc::Sender<Event>) {
    let held = shared.get();
    let recorded = held.clone().filter(|engine| engine.replay().is_some());
    if let Some(engine) = held.filter(|_| recorded.is_none() && !replay) {
        // Asked again while connected: only worth something when it no longer answers.
        if engine.ping().await.is_ok() {
            let _ = news.send(Event::Engine(EngineNews::Ready(engine.info().clone()))).await;
            return;
        }
    }
    let found = match &recorded {
        // What is played goes on while a live engine is looked for, and when there is none.
        Some(_) if !replay => match (ways.live)().await {
            Ok(engine) => {
                ways.had_live.store(true, Ordering::Relaxed);
                Ok(engine)
            }
            Err(error) => {
                let _ = news.send(Event::Engine(EngineNews::StillReplay(error))).await;
                return follow_replay(recorded, follow, &news).await;
            }
        },
        _ => {
            shared.set(State::Looking);
            if replay { ways.recorded().await } else { ways.find().await }
        }
    };
    let engine = match found {
        Ok(engine) => engine,
        Err(error) => {
            shared.set(State::Missing(error.clone()));
            let _ = news.send(Event::Engine(EngineNews::Missing(error))).await;
            return;
        }
    };
    shared.set(State::Found(engine.clone()));
    let forwarding = forward::start(engine.clone(), news.clone());
    if news.send(Event::Engine(EngineNews::Ready(engine.info().clone()))).await.is_err() {
        return;
    }
    if !follow {
        if let Some(forwarding) = forwarding {
            let _ = forwarding.await;
        }
        return;
    }
    let error = stay(engine.as_ref(), &news).await;
    shared.set(State::Missing(error.clone()));
    let _ = news.send(Event::Engine(EngineNews::Lost(error))).await;
}

async fn follow_replay(replay: Option<Arc<dyn Engine>>, follow: bool, news: &mpsc::Sender<Event>) {
    if let Some(replay) = replay.filter(|_| follow) {
        stay(replay.as_ref(), news).await;
    }
}

/// Tells of every change that matters until the engine is lost, and why it was.
async fn stay(engine: &dyn Engine, news: &mpsc::Sender<Event>) -> EngineError {
    let (sender, mut changes) = mpsc::channel(64);
    let following = engine.events(sender);
    let telling = async {
        while let Some(change) = changes.recv().await {
            if matters(&change) && news.send(Event::Engine(EngineNews::Changed)).await.is_err() {
                break;
            }
        }
    };
    let (end, ()) = tokio::join!(following, telling);
    end.err().unwrap_or(EngineError::Lost { detail: "its event stream ended".into() })
}

/// Whether a change can turn a check. Looking makes events of its own (`exec_*`), which must not start another look.
fn matters(change: &EngineEvent) -> bool {
    let action = change.action.split(':').next().unwrap_or_default();
    !action.starts_with("exec_") && !matches!(action, "top" | "attach" | "resize" | "archive-path" | "export" | "copy")
}

/// Finds the live engine of this process's surroundings.
#[must_use]
pub fn live() -> Connector {
    Arc::new(|| {
        Box::pin(async {
            let env = crate::engine::live::ConnectEnv::from_process();
            let engine = crate::engine::live::connect(&env).await?;
            Ok(Arc::new(engine) as Arc<dyn Engine>)
        })
    })
}

/// An engine of this process's surroundings, or what stands in its place.
///
/// # Errors
/// Why there is none.
pub async fn find(live: Connector, choice: Choice, replay: Option<Projector>) -> Result<Arc<dyn Engine>, EngineError> {
    Ways { live, replay, choice, had_live: Arc::default() }.find().await
}
