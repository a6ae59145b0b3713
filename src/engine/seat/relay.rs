//! News on their way to the learner, in the lesson's names. What a program prints goes by as it is.

use std::future::Future;

use tokio::sync::mpsc;

use crate::engine::seat::Words;
use crate::engine::{BuildEvent, RunEvent, StepState};

/// How many news may wait.
const WAITING: usize = 64;

/// Does `work`, whose news pass through `change` on their way to `to`. News that `change` keeps are not told.
pub(super) async fn relayed<T, A, W, F>(to: mpsc::Sender<T>, change: impl Fn(A) -> Option<T> + Send, work: W) -> F::Output
where
    W: FnOnce(mpsc::Sender<A>) -> F,
    F: Future,
{
    let (sender, mut news) = mpsc::channel(WAITING);
    let passing = async {
        loop {
            let next = tokio::select! {
                next = news.recv() => next,
                () = to.closed() => None,
            };
            let Some(next) = next else { break };
            if let Some(next) = change(next)
                && to.send(next).await.is_err()
            {
                break;
            }
        }
        // Whoever tells of more notices that nobody listens.
        drop(news);
    };
    let (end, ()) = tokio::join!(work(sender), passing);
    end
}

impl Words {
    /// News of a container.
    pub(super) fn run_event(&self, event: RunEvent) -> RunEvent {
        match event {
            RunEvent::Pull(line) => RunEvent::Pull(self.text(&line)),
            event => event,
        }
    }

    /// News of a build.
    pub(super) fn build_event(&self, event: BuildEvent) -> BuildEvent {
        match event {
            BuildEvent::Step { id, name, state } => {
                let state = match state {
                    StepState::Failed(why) => StepState::Failed(self.text(&why)),
                    state => state,
                };
                BuildEvent::Step { id, name: self.text(&name), state }
            }
            BuildEvent::Progress { step, what, current, total } => {
                BuildEvent::Progress { step, what: self.text(&what), current, total }
            }
            BuildEvent::Log { step, line } => BuildEvent::Log { step, line: self.text(&line) },
            BuildEvent::Warning(text) => BuildEvent::Warning(self.text(&text)),
            event => event,
        }
    }
}
