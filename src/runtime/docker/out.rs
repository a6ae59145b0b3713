//! Where a command prints, and what several commands do alike: pass on what runs, do the same to each name.

use std::future::Future;

use bytes::Bytes;
use futures_util::StreamExt;
use futures_util::stream::FuturesOrdered;
use tokio::sync::mpsc;

use crate::docker_cli::DockerCommand;
use crate::engine::{EngineError, OutputStream, RunEnd, RunEvent};
use crate::runtime::ActionOutput;
use crate::runtime::docker::wording;

/// Where a command prints.
#[derive(Clone)]
pub(in crate::runtime) struct Out(pub(in crate::runtime) mpsc::Sender<ActionOutput>);

impl Out {
    pub(in crate::runtime) async fn line(&self, text: impl AsRef<str>) {
        self.print(OutputStream::Stdout, text.as_ref()).await;
    }

    pub(in crate::runtime) async fn error(&self, text: impl AsRef<str>) {
        self.print(OutputStream::Stderr, text.as_ref()).await;
    }

    /// Standard output as it stands, in pieces of a bearable size.
    pub(in crate::runtime) async fn text(&self, text: impl Into<String>) {
        let mut rest = Bytes::from(text.into());
        while !rest.is_empty() {
            let piece = rest.split_to(rest.len().min(64 * 1024));
            if !self.bytes(OutputStream::Stdout, piece).await {
                return;
            }
        }
    }

    async fn print(&self, stream: OutputStream, text: &str) {
        self.bytes(stream, Bytes::from(format!("{text}\n"))).await;
    }

    /// False when nobody reads any more.
    pub(in crate::runtime) async fn bytes(&self, stream: OutputStream, bytes: Bytes) -> bool {
        self.0.send(ActionOutput::Bytes(stream, bytes)).await.is_ok()
    }
}

/// Something that runs and has an exit code, or runs on by itself and has an id.
pub(in crate::runtime) async fn attached<F>(
    out: &Out,
    start: impl FnOnce(mpsc::Sender<RunEvent>) -> F,
) -> Result<i64, EngineError>
where
    F: Future<Output = Result<RunEnd, EngineError>>,
{
    match relayed(out, start).await? {
        RunEnd::Exited(code) => Ok(code),
        RunEnd::Detached(id) => {
            out.line(id).await;
            Ok(0)
        }
    }
}

/// Passes on what is printed while something runs.
pub(in crate::runtime) async fn relayed<T, F>(
    out: &Out,
    start: impl FnOnce(mpsc::Sender<RunEvent>) -> F,
) -> Result<T, EngineError>
where
    F: Future<Output = Result<T, EngineError>>,
{
    let (sender, mut events) = mpsc::channel(64);
    let relay = async {
        let mut id = None;
        while let Some(event) = events.recv().await {
            let sent = match event {
                RunEvent::Pull(line) => {
                    out.error(line).await;
                    Ok(())
                }
                RunEvent::Created(container) => {
                    id = Some(container);
                    Ok(())
                }
                RunEvent::Started => out.0.send(ActionOutput::Started { container: id.clone() }).await,
                RunEvent::Output(stream, bytes) => out.0.send(ActionOutput::Bytes(stream, bytes)).await,
            };
            if sent.is_err() {
                break;
            }
        }
    };
    let (end, ()) = tokio::join!(start(sender), relay);
    end
}

/// The same for each name at the same time; what comes of each goes to `done` in their order. A single name's error is
/// given back; those of several are printed, and the exit code is 1.
pub(in crate::runtime) async fn all<'a, T, F, P>(
    command: &DockerCommand,
    names: &'a [String],
    out: &Out,
    act: impl Fn(&'a str) -> F,
    mut done: impl FnMut(&'a str, T) -> P,
) -> Result<i64, EngineError>
where
    F: Future<Output = Result<T, EngineError>>,
    P: Future<Output = ()>,
{
    let mut code = 0;
    let mut results: FuturesOrdered<F> = names.iter().map(|name| act(name)).collect();
    for name in names {
        match results.next().await {
            Some(Ok(value)) => done(name, value).await,
            Some(Err(error)) if names.len() == 1 => return Err(error),
            Some(Err(error)) => {
                out.error(wording::of(command, &error).unwrap_or_else(|| wording::daemon(&error))).await;
                code = 1;
            }
            None => break,
        }
    }
    Ok(code)
}
