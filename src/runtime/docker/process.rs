//! `run`, `create`, `exec`, `attach` and `start`: what runs while the learner looks on.

use tokio::sync::mpsc;

use crate::docker_cli::{Attach, DockerCommand, Exec, Run, Start};
use crate::engine::{Engine, EngineError, ObjectKind, RunEnd, RunInput, RunIo, RunRequest, envfile};
use crate::runtime::docker::out::{Out, all, attached, relayed};
use crate::runtime::docker::{ExecContext, Terminal, wording};
use crate::runtime::ownership;

type Input = mpsc::Receiver<RunInput>;

pub(in crate::runtime) async fn run(
    engine: &dyn Engine,
    run: &Run,
    context: ExecContext,
    out: &Out,
    input: Input,
) -> Result<i64, EngineError> {
    let attaches = !run.create_only && !run.detach;
    if run.detach && !run.attach.is_empty() {
        return Err(refused("conflicting options: cannot specify both --attach and --detach"));
    }
    check_terminal(context.terminal, attaches && run.tty && (run.interactive || run.attach.iter().any(|name| name == "stdin")))?;
    let request = RunRequest {
        run: run.clone(),
        cwd: context.cwd,
        labels: ownership::for_container(context.labels),
        size: context.size,
        beyond: Default::default(),
    };
    attached(out, |events| engine.run(request, RunIo { events, input })).await
}

pub(in crate::runtime) async fn exec(
    engine: &dyn Engine,
    exec: &Exec,
    context: ExecContext,
    out: &Out,
    input: Input,
) -> Result<i64, EngineError> {
    check_terminal(context.terminal, !exec.detach && exec.interactive && exec.tty)?;
    let mut exec = exec.clone();
    let from_files = envfile::read(&std::mem::take(&mut exec.env_files), &context.cwd).map_err(|error| match error {
        EngineError::Refused { message, .. } => EngineError::Refused { message, code: 1 },
        error => error,
    })?;
    exec.env = from_files.into_iter().chain(exec.env).collect();
    match relayed(out, |events| engine.exec(exec, context.size, RunIo { events, input })).await? {
        RunEnd::Exited(code) => Ok(code),
        // docker says nothing of an exec that runs on by itself.
        RunEnd::Detached(_) => Ok(0),
    }
}

pub(in crate::runtime) async fn attach(
    engine: &dyn Engine,
    attach: &Attach,
    context: ExecContext,
    out: &Out,
    input: Input,
) -> Result<i64, EngineError> {
    if !attach.no_stdin && !context.terminal.input {
        check_terminal(context.terminal, runs_in_terminal(engine, &attach.container).await)?;
    }
    attached(out, |events| engine.attach(&attach.container, !attach.no_stdin, context.size, RunIo { events, input })).await
}

pub(in crate::runtime) async fn start(
    engine: &dyn Engine,
    start: &Start,
    context: ExecContext,
    out: &Out,
    input: Input,
) -> Result<i64, EngineError> {
    if start.attach || start.interactive {
        let [container] = start.containers.as_slice() else {
            return Err(refused("you cannot start and attach multiple containers at once"));
        };
        let io = |events| RunIo { events, input };
        return attached(out, |events| engine.start_attached(container, start.interactive, context.size, io(events))).await;
    }
    if let [_] = start.containers.as_slice() {
        return all(
            &DockerCommand::Start(start.clone()),
            &start.containers,
            out,
            |name| engine.start(name),
            |name, ()| out.line(name),
        )
        .await;
    }
    let mut failed = Vec::new();
    for name in &start.containers {
        match engine.start(name).await {
            Ok(()) => out.line(name).await,
            Err(error) => {
                out.error(wording::daemon(&error)).await;
                failed.push(name.as_str());
            }
        }
    }
    if failed.is_empty() {
        return Ok(0);
    }
    out.error(format!("Error: failed to start containers: {}", failed.join(", "))).await;
    Ok(1)
}

/// Whether a container's program has a terminal; when that cannot be told, the engine will say what is wrong.
async fn runs_in_terminal(engine: &dyn Engine, name: &str) -> bool {
    let inspected = engine.inspect(ObjectKind::Container, name, false).await;
    let running = |value: &serde_json::Value| value.pointer("/State/Running") == Some(&true.into());
    inspected.is_ok_and(|value| running(&value) && value.pointer("/Config/Tty") == Some(&true.into()))
}

/// A program whose input is to be a terminal needs one.
fn check_terminal(terminal: Terminal, wanted: bool) -> Result<(), EngineError> {
    if wanted && !terminal.input { Err(refused("the input device is not a TTY")) } else { Ok(()) }
}

fn refused(message: &str) -> EngineError {
    EngineError::Refused { message: message.to_owned(), code: 1 }
}
