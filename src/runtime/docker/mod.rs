//! Docker commands carried out through the engine, with output in the shape of docker's own.
//!
//! - `lists`: the commands that print tables; `format`: how; `inspect`: what `docker inspect` shows
//! - `images`, `resources` (volumes and networks), `prune`: what is done with them; `system`: the engine as a whole
//! - `process`, `logs`: what runs and prints; `container`: what is done with containers; `stats`: what they use
//! - `copy`, `archive`: files and archives in and out of containers
//! - `out`: where a command prints; `moment`, `zone`: times as docker takes them
//! - `table`: how docker shortens ids, texts and times
//! - `wording`: docker's words for an engine's no

mod archive;
mod container;
mod copy;
pub(super) mod format;
mod images;
mod inspect;
pub(super) mod lists;
mod logs;
pub(super) mod moment;
pub(super) mod out;
pub(super) mod process;
pub(super) mod prune;
mod resources;
mod stats;
mod system;
pub(super) mod table;
#[cfg(test)]
mod tests;
mod wording;
mod zone;

pub(crate) use copy::copy_folder;

/// Days from the beginning of a date, `2026-11-21`, to a moment in seconds since 1970. `None` for what is no date, and where the
/// moment comes before it: then a clock is wrong.
#[must_use]
pub fn days_since(date: &str, now: i64) -> Option<i64> {
    let (then, _, _) = format::time::read(&format!("{date}T00:00:00Z"))?;
    Some((now - then).div_euclid(86_400)).filter(|days| *days >= 0)
}

use std::collections::BTreeMap;
use std::path::PathBuf;

use tokio::sync::mpsc;

use crate::docker_cli::proxy::Proxy;
use crate::docker_cli::{Build, DockerCommand};
use crate::engine::{BuildRequest, Engine, EngineError, RunInput, Size};
use crate::i18n::Lang;
use crate::runtime::docker::out::Out;
use crate::runtime::{ActionOutput, compose, ownership};

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
    /// Language of what docker has no words of its own for.
    pub lang: Lang,
    /// Proxies for what it builds and runs.
    pub proxy: Proxy,
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
        Err(error) => error.exit_code(command),
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
    let with_proxy = context.proxy.given_to(command);
    let command = with_proxy.as_ref().unwrap_or(command);
    let result = carry_out(engine, command, context, &out, input).await;
    if let Err(error) = &result
        && let Some(text) = wording::of(command, error)
    {
        out.error(wording::with_holder(engine, error, text).await).await;
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
        DockerCommand::Run(run) => process::run(engine, run, context, out, input).await,
        DockerCommand::Exec(exec) => process::exec(engine, exec, context, out, input).await,
        DockerCommand::Attach(attach) => process::attach(engine, attach, context, out, input).await,
        DockerCommand::Start(start) => process::start(engine, start, context, out, input).await,
        DockerCommand::Logs(logs) => logs::print(engine, logs, out).await,
        DockerCommand::Stats(stats) => stats::print(engine, stats, out).await,
        DockerCommand::Cp(cp) => copy::carry_out(engine, cp, &context, out, input).await,
        DockerCommand::Export(export) => archive::export(engine, export, &context, out).await,
        DockerCommand::Stop(_)
        | DockerCommand::Restart(_)
        | DockerCommand::Kill(_)
        | DockerCommand::Pause(_)
        | DockerCommand::Unpause(_)
        | DockerCommand::Wait(_)
        | DockerCommand::Rm(_)
        | DockerCommand::Top(_)
        | DockerCommand::Port(_)
        | DockerCommand::Diff(_)
        | DockerCommand::Rename(_)
        | DockerCommand::Commit(_) => container::carry_out(engine, command, context, out).await,
        DockerCommand::Tag(_)
        | DockerCommand::Rmi(_)
        | DockerCommand::Pull(_)
        | DockerCommand::Save(_)
        | DockerCommand::Load(_)
        | DockerCommand::Import(_) => images::carry_out(engine, command, &context, out, input).await,
        DockerCommand::VolumeCreate(_)
        | DockerCommand::VolumeRm(_)
        | DockerCommand::NetworkCreate(_)
        | DockerCommand::NetworkRm(_)
        | DockerCommand::NetworkConnect(_)
        | DockerCommand::NetworkDisconnect(_) => resources::carry_out(engine, command, context, out).await,
        DockerCommand::Prune(prune) => self::prune::carry_out(engine, prune, out, input).await,
        DockerCommand::Inspect(options) => inspect::print(engine, command, options, out).await,
        DockerCommand::ImageLs(_)
        | DockerCommand::History(_)
        | DockerCommand::Ps(_)
        | DockerCommand::VolumeLs(_)
        | DockerCommand::NetworkLs(_) => lists::print(engine, command, out).await,
        DockerCommand::Compose(compose) => compose::carry_out(engine, compose, context, out, input).await,
        DockerCommand::Df(_)
        | DockerCommand::Info(_)
        | DockerCommand::Version(_)
        | DockerCommand::VersionLine
        | DockerCommand::Events(_) => system::carry_out(engine, command, out).await,
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

async fn build(engine: &dyn Engine, build: &Build, context: ExecContext, out: &Out) -> Result<i64, EngineError> {
    let labels = ownership::for_image(context.labels, build);
    let request = BuildRequest { build: build.clone(), cwd: context.cwd, labels, images: BTreeMap::new() };
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
