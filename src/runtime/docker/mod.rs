//! Docker commands carried out through the engine, with output in the shape of docker's own.
//!
//! - `listing`: the commands that print tables and details
//! - `inspect`: what `docker inspect` shows
//! - `table`: docker's way to lay out tables, times and ports
//! - `wording`: docker's words for an engine's no

mod inspect;
mod listing;
mod table;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeMap;
use std::future::Future;
use std::path::PathBuf;

use bytes::Bytes;
use tokio::sync::mpsc;

use crate::docker_cli::{Build, DockerCommand, Run};
use crate::engine::{
    BuildRequest, Engine, EngineError, LogsRequest, OutputStream, RunEnd, RunEvent, RunInput, RunIo, RunRequest, Size,
};
use crate::runtime::{ActionOutput, ownership};

/// What a command needs around it.
#[derive(Debug, Clone)]
pub struct ExecContext {
    /// Folder that relative paths start from.
    pub cwd: PathBuf,
    /// Labels for what it makes.
    pub labels: BTreeMap<String, String>,
    /// Size of the terminal.
    pub size: Size,
    /// What of its input and output is a terminal.
    pub terminal: Terminal,
}

/// Whether a command's streams are a terminal, as docker asks before it reads or writes an archive there, or gives a
/// program a terminal. What is typed or piped in comes as [`RunInput::Bytes`] in both cases; the end of the input is the
/// end of that channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Standard input.
    pub input: bool,
    /// Standard output.
    pub output: bool,
}

impl Terminal {
    /// Both.
    pub const FULL: Self = Self { input: true, output: true };
}

/// The exit code of a command that was carried out, or was refused, as docker gives it.
#[must_use]
pub fn exit_code(command: &DockerCommand, result: &Result<i64, EngineError>) -> i64 {
    match result {
        Ok(code) => *code,
        Err(_) => command.refused_code(),
    }
}

/// Where a command prints.
#[derive(Clone)]
struct Out(mpsc::Sender<ActionOutput>);

impl Out {
    async fn line(&self, text: impl AsRef<str>) {
        self.print(OutputStream::Stdout, text.as_ref()).await;
    }

    async fn error(&self, text: impl AsRef<str>) {
        self.print(OutputStream::Stderr, text.as_ref()).await;
    }

    async fn print(&self, stream: OutputStream, text: &str) {
        let _ = self.0.send(ActionOutput::Bytes(stream, Bytes::from(format!("{text}\n")))).await;
    }
}

/// Carries out a command; its exit code. What the engine refuses is printed in docker's own words, as a learner will
/// meet them elsewhere, and given back for the caller to explain; where a command names several things, the others
/// are still done and the exit code is 1, as docker does.
///
/// # Errors
/// What the engine said.
pub async fn execute(
    engine: &dyn Engine,
    command: &DockerCommand,
    context: ExecContext,
    output: mpsc::Sender<ActionOutput>,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let out = Out(output);
    let result = carry_out(engine, command, context, &out, input).await;
    if let Err(error) = &result
        && let Some(text) = wording::of(command, error)
    {
        out.error(text).await;
    }
    result
}

/// What docker prints when this command meets this error; `None` for a failed build, which tells of it in its own log.
#[must_use]
pub fn refusal(command: &DockerCommand, error: &EngineError) -> Option<String> {
    wording::of(command, error)
}

async fn carry_out(
    engine: &dyn Engine,
    command: &DockerCommand,
    context: ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    match command {
        DockerCommand::Build(build) => self::build(engine, build, context, out).await,
        DockerCommand::Run(run) => self::run(engine, run, context, out, input).await,
        DockerCommand::Exec(exec) => {
            attached(out, |events| engine.exec(exec.clone(), context.size, RunIo { events, input })).await
        }
        DockerCommand::Logs(logs) => {
            let request =
                LogsRequest { follow: logs.follow, timestamps: logs.timestamps, tail: logs.tail, ..LogsRequest::default() };
            relayed(out, |events| engine.logs(&logs.container, request, events)).await.map(|()| 0)
        }
        DockerCommand::Pull(pull) => {
            let reference = &pull.reference;
            let tagged = reference.rsplit('/').next().is_some_and(|last| last.contains([':', '@']));
            if !tagged {
                out.line("Using default tag: latest").await;
            }
            relayed(out, |events| engine.pull(reference, pull.platform.as_deref(), events)).await?;
            out.line(table::full_reference(reference)).await;
            Ok(0)
        }
        DockerCommand::Tag(tag) => engine.tag(&tag.source, &tag.target).await.map(|()| 0),
        DockerCommand::Stop(stop) => {
            each(&stop.containers, out, |name| engine.stop(name, stop.time, stop.signal.as_deref())).await
        }
        DockerCommand::Restart(stop) => {
            each(&stop.containers, out, |name| engine.restart(name, stop.time, stop.signal.as_deref())).await
        }
        DockerCommand::Start(start) => each(&start.containers, out, |name| engine.start(name)).await,
        DockerCommand::Kill(kill) => each(&kill.containers, out, |name| engine.kill(name, &kill.signal)).await,
        DockerCommand::Rm(rm) => each(&rm.containers, out, |name| engine.remove_container(name, rm.force, rm.volumes)).await,
        DockerCommand::Rmi(rmi) => {
            let mut first = None;
            for name in &rmi.images {
                match engine.remove_image(name, rmi.force, rmi.no_prune).await {
                    Ok(lines) => {
                        for line in lines {
                            out.line(line).await;
                        }
                    }
                    Err(error) if rmi.images.len() == 1 => return Err(error),
                    Err(error) => first = first.or(Some(said(&error, out).await)),
                }
            }
            Ok(first.unwrap_or(0))
        }
        DockerCommand::VolumeCreate(volume) => {
            let name = engine.create_volume(volume, context.labels).await?;
            out.line(name).await;
            Ok(0)
        }
        DockerCommand::VolumeRm(rm) => each(&rm.names, out, |name| engine.remove_volume(name, rm.force)).await,
        DockerCommand::NetworkCreate(network) => {
            let id = engine.create_network(network, context.labels).await?;
            out.line(id).await;
            Ok(0)
        }
        DockerCommand::NetworkRm(rm) => each(&rm.names, out, |name| engine.remove_network(name)).await,
        DockerCommand::ImageLs(_)
        | DockerCommand::History(_)
        | DockerCommand::Inspect(_)
        | DockerCommand::Ps(_)
        | DockerCommand::Port(_)
        | DockerCommand::VolumeLs(_)
        | DockerCommand::NetworkLs(_)
        | DockerCommand::Version(_) => listing::print(engine, command, out).await,
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

async fn build(engine: &dyn Engine, build: &Build, context: ExecContext, out: &Out) -> Result<i64, EngineError> {
    let labels = ownership::for_image(context.labels, build);
    let request = BuildRequest { build: build.clone(), cwd: context.cwd, labels };
    let (sender, mut events) = mpsc::channel(256);
    let relay = async {
        while let Some(event) = events.recv().await {
            if out.0.send(ActionOutput::Build(event)).await.is_err() {
                break;
            }
        }
    };
    let (end, ()) = tokio::join!(engine.build(request, sender), relay);
    let id = end?;
    if build.quiet {
        out.line(id).await;
    }
    Ok(0)
}

async fn run(
    engine: &dyn Engine,
    run: &Run,
    context: ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let request =
        RunRequest { run: run.clone(), cwd: context.cwd, labels: ownership::for_container(context.labels), size: context.size };
    attached(out, |events| engine.run(request, RunIo { events, input })).await
}

/// Something that runs and has an exit code, or runs on by itself and has an id.
async fn attached<F>(out: &Out, start: impl FnOnce(mpsc::Sender<RunEvent>) -> F) -> Result<i64, EngineError>
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
async fn relayed<T, F>(out: &Out, start: impl FnOnce(mpsc::Sender<RunEvent>) -> F) -> Result<T, EngineError>
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

/// The same for each name; each that went well is printed, as docker does.
async fn each<'a, F>(names: &'a [String], out: &Out, act: impl Fn(&'a str) -> F) -> Result<i64, EngineError>
where
    F: Future<Output = Result<(), EngineError>> + 'a,
{
    let mut code = 0;
    for name in names {
        match act(name).await {
            Ok(()) => out.line(name).await,
            Err(error) if names.len() == 1 => return Err(error),
            Err(error) => code = said(&error, out).await,
        }
    }
    Ok(code)
}

async fn said(error: &EngineError, out: &Out) -> i64 {
    out.error(wording::daemon(error)).await;
    1
}
