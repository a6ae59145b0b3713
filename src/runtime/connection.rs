//! The connection to the engine: found, followed, lost, found again.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

use crate::engine::{Engine, EngineError, EngineEvent};
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

/// Finds the engine, tells of it, and with `follow` stays and tells of every change until it is lost.
pub(crate) async fn connect(connector: Connector, shared: Shared, follow: bool, news: mpsc::Sender<Event>) {
    if let Some(engine) = shared.get() {
        // Asked again while connected: only worth something when it no longer answers.
        if engine.ping().await.is_ok() {
            let _ = news.send(Event::Engine(EngineNews::Ready(engine.info().clone()))).await;
            return;
        }
    }
    shared.set(State::Looking);
    let engine = match connector().await {
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
    let error = end.err().unwrap_or(EngineError::Lost { detail: "its event stream ended".into() });
    shared.set(State::Missing(error.clone()));
    let _ = news.send(Event::Engine(EngineNews::Lost(error))).await;
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
