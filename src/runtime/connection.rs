//! The connection to the engine: found, followed, lost, found again.

use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::BoxFuture;
use tokio::sync::mpsc;

use crate::engine::{Engine, EngineError, EngineEvent};
use crate::session::{EngineNews, Event};

/// Label with the course's id on everything a session makes.
pub const LABEL_COURSE: &str = "sealegs.course";
/// Label with the session's id on everything a session makes.
pub const LABEL_SESSION: &str = "sealegs.session";

/// Finds an engine.
pub type Connector = Arc<dyn Fn() -> BoxFuture<'static, Result<Arc<dyn Engine>, EngineError>> + Send + Sync>;

/// The engine in use, shared by the tasks.
#[derive(Clone, Default)]
pub(crate) struct Shared(Arc<Mutex<Option<Arc<dyn Engine>>>>);

impl Shared {
    pub fn get(&self) -> Option<Arc<dyn Engine>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, engine: Option<Arc<dyn Engine>>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = engine;
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
        shared.set(None);
    }
    let engine = match connector().await {
        Ok(engine) => engine,
        Err(error) => {
            let _ = news.send(Event::Engine(EngineNews::Missing(error))).await;
            return;
        }
    };
    shared.set(Some(engine.clone()));
    if news.send(Event::Engine(EngineNews::Ready(engine.info().clone()))).await.is_err() || !follow {
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
    shared.set(None);
    let error = end.err().unwrap_or(EngineError::Lost { detail: "its event stream ended".into() });
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
