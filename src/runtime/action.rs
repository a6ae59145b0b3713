//! One command, from its start to its end.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{mpsc, watch};
use tokio::time::timeout;

use crate::docker_cli::command::ComposeAction;
use crate::docker_cli::proxy::Proxy;
use crate::docker_cli::{self, CommandLine, DockerCommand};
use crate::engine::{Engine, EngineError, OutputStream, RunInput, Size};
use crate::i18n::Lang;
use crate::runtime::ActionOutput;
use crate::runtime::connection::Shared;
use crate::runtime::docker::{ExecContext, Terminal, execute};
use crate::runtime::pump::{AtWork, pump};
use crate::runtime::seat::surroundings;
use crate::session::{ActionError, ActionEvent, Event, JobId, Prepared};
use crate::shell;

/// How long a command has to end after Ctrl-C before it is killed.
const GRACE: Duration = Duration::from_secs(3);
/// How long an engine may take to kill all containers of a project.
const KILLING: Duration = Duration::from_secs(15);

/// How strongly a command is asked to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stop {
    No,
    Asked,
    Forced,
}

/// What a command needs around it.
pub(crate) struct Surroundings {
    pub engine: Shared,
    pub cwd: PathBuf,
    pub labels: BTreeMap<String, String>,
    pub size: Size,
    pub proxy: Proxy,
    pub spool: PathBuf,
    /// The workspace's own folder.
    pub own_folder: PathBuf,
    pub lang: Lang,
}

/// Runs a command to its end and tells of everything, the end last.
pub(crate) async fn run(
    job: JobId,
    prepared: Prepared,
    around: Surroundings,
    input: mpsc::Receiver<RunInput>,
    keys: mpsc::WeakSender<RunInput>,
    stop: watch::Receiver<Stop>,
    events: mpsc::Sender<Event>,
) {
    let (output, from) = mpsc::channel(64);
    let at_work = AtWork::default();
    let pumping = tokio::spawn(pump(job, from, events.clone(), around.spool.clone(), at_work.clone()));
    let result = match &prepared.command {
        CommandLine::Docker(DockerCommand::Help(path)) => help(path, prepared.lang, output).await,
        CommandLine::Docker(command) => docker(command, around, input, keys, stop, output, at_work).await,
        CommandLine::Shell(line) => host(line, &around, stop, output).await,
    };
    // The last lines come before the end.
    let _ = pumping.await;
    let _ = events.send(Event::Action(job, ActionEvent::Ended(result))).await;
}

/// Docker's help needs no engine.
async fn help(path: &[String], lang: Lang, output: mpsc::Sender<ActionOutput>) -> Result<i64, ActionError> {
    let text = Bytes::from(docker_cli::help(path, lang));
    let _ = output.send(ActionOutput::Bytes(OutputStream::Stdout, text)).await;
    Ok(0)
}

async fn docker(
    command: &DockerCommand,
    around: Surroundings,
    input: mpsc::Receiver<RunInput>,
    keys: mpsc::WeakSender<RunInput>,
    mut stop: watch::Receiver<Stop>,
    output: mpsc::Sender<ActionOutput>,
    at_work: AtWork,
) -> Result<i64, ActionError> {
    let engine = tokio::select! {
        engine = around.engine.wait() => engine?,
        () = asked(&mut stop, Stop::Asked) => return Err(ActionError::Cancelled),
    };
    let (log, mut calls) = mpsc::unbounded_channel();
    // Whoever tells of a request never waits.
    let traced = engine.traced(Arc::new(move |call| drop(log.send(call))));
    let told = output.clone();
    let work = at_engine(traced.as_deref().unwrap_or(engine.as_ref()), command, around, input, keys, stop, output, at_work);
    tokio::pin!(work);
    let result = loop {
        tokio::select! {
            biased;
            Some(call) = calls.recv() => drop(told.send(ActionOutput::Api(call)).await),
            result = &mut work => break result,
        }
    };
    // What was told last; a connection that is left open may go on telling for ever.
    while let Ok(call) = calls.try_recv() {
        let _ = told.send(ActionOutput::Api(call)).await;
    }
    result
}

#[allow(clippy::too_many_arguments, reason = "what surrounds a command, used once")]
async fn at_engine(
    engine: &dyn Engine,
    command: &DockerCommand,
    around: Surroundings,
    input: mpsc::Receiver<RunInput>,
    keys: mpsc::WeakSender<RunInput>,
    mut stop: watch::Receiver<Stop>,
    output: mpsc::Sender<ActionOutput>,
    at_work: AtWork,
) -> Result<i64, ActionError> {
    let attached = match command {
        DockerCommand::Run(run) => !run.detach,
        DockerCommand::Start(start) => start.attach || start.interactive,
        DockerCommand::Compose(compose) => matches!(compose.action, ComposeAction::Exec(_) | ComposeAction::Run(_)),
        command => matches!(command, DockerCommand::Exec(_) | DockerCommand::Attach(_)),
    };
    let context = ExecContext {
        cwd: around.cwd,
        labels: around.labels,
        size: around.size,
        terminal: Terminal::FULL,
        lang: around.lang,
        proxy: around.proxy,
    };
    let running = execute(engine, command, context, output, input);
    tokio::pin!(running);
    tokio::select! {
        result = &mut running => return result.map_err(ActionError::from),
        () = asked(&mut stop, Stop::Asked) => {}
    }
    if command.ends_in_order() {
        return in_order(running, keys, stop).await;
    }
    let container = || at_work.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if !attached || container().is_none() {
        // Builds and pulls are cancelled on the engine when their future is dropped.
        return Err(ActionError::Cancelled);
    }
    if let Some(keys) = keys.upgrade() {
        // As the docker command does: with -it the terminal turns the key into a signal for all that it runs.
        let takes = command.takes();
        let ctrl_c = if takes.tty && takes.input {
            RunInput::Bytes(Bytes::from_static(b"\x03"))
        } else {
            RunInput::Signal("SIGINT".into())
        };
        let _ = keys.try_send(ctrl_c);
    }
    tokio::select! {
        result = &mut running => return result.map_err(ActionError::from),
        () = asked(&mut stop, Stop::Forced) => {}
        () = tokio::time::sleep(GRACE) => {}
    }
    let made = match command {
        DockerCommand::Run(_) => true,
        DockerCommand::Compose(compose) => matches!(compose.action, ComposeAction::Run(_)),
        _ => false,
    };
    if let Some(id) = container().filter(|_| made) {
        let _ = timeout(GRACE, engine.kill(&id, "SIGKILL")).await;
    }
    match timeout(GRACE, running).await {
        Ok(result) => result.map_err(ActionError::from),
        Err(_) => Err(ActionError::Cancelled),
    }
}

/// A command that stops what it started when it is told of Ctrl-C, and kills it when it is told again.
async fn in_order(
    running: Pin<&mut (impl Future<Output = Result<i64, EngineError>> + Send)>,
    keys: mpsc::WeakSender<RunInput>,
    mut stop: watch::Receiver<Stop>,
) -> Result<i64, ActionError> {
    let tell = || {
        if let Some(keys) = keys.upgrade() {
            let _ = keys.try_send(RunInput::Signal("SIGINT".into()));
        }
    };
    tell();
    let mut running = running;
    tokio::select! {
        result = &mut running => return result.map_err(ActionError::from),
        () = asked(&mut stop, Stop::Forced) => tell(),
    }
    match timeout(KILLING, running).await {
        Ok(result) => result.map_err(ActionError::from),
        Err(_) => Err(ActionError::Cancelled),
    }
}

async fn host(
    line: &str,
    around: &Surroundings,
    mut stop: watch::Receiver<Stop>,
    output: mpsc::Sender<ActionOutput>,
) -> Result<i64, ActionError> {
    let (sender, mut chunks) = mpsc::channel(64);
    let found = surroundings(around.engine.get().as_deref(), &around.own_folder, &around.labels);
    let mut running = shell::start(line, &around.cwd, &found, &sender).map_err(|error| ActionError::System(error.to_string()))?;
    drop(sender);
    let _ = output.send(ActionOutput::Started { container: None }).await;
    let reading = async {
        while let Some((stream, bytes)) = chunks.recv().await {
            if output.send(ActionOutput::Bytes(stream, bytes)).await.is_err() {
                break;
            }
        }
    };
    tokio::pin!(reading);
    let mut forced = stop.clone();
    let mut read = false;
    let mut asked_once = false;
    loop {
        tokio::select! {
            () = &mut reading, if !read => read = true,
            code = running.wait() => {
                // What a background child still holds open is not waited for.
                if !read {
                    let _ = timeout(Duration::from_millis(500), reading).await;
                }
                return Ok(code);
            }
            () = asked(&mut stop, Stop::Asked), if !asked_once => {
                asked_once = true;
                running.interrupt();
            }
            () = asked(&mut forced, Stop::Forced), if asked_once => running.kill(),
            () = tokio::time::sleep(GRACE), if asked_once => running.kill(),
        }
    }
}

pub(crate) async fn asked(stop: &mut watch::Receiver<Stop>, least: Stop) {
    if stop.wait_for(|stop| *stop >= least).await.is_err() {
        // Whoever could ask is gone: nobody will.
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn help_is_shown_without_an_engine_in_the_learners_language() {
        let (output, mut shown) = mpsc::channel(1);
        assert!(matches!(help(&["run".to_owned()], Lang::Ja, output).await, Ok(0)));
        let Some(ActionOutput::Bytes(OutputStream::Stdout, text)) = shown.recv().await else { panic!("nothing is shown") };
        assert!(text.starts_with("使い方:  docker run [OPTIONS] IMAGE".as_bytes()), "{text:?}");
    }
}
