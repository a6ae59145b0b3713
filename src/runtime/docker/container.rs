//! What is done with containers that exist: stopping, removing, looking into them, making images of them.

use crate::docker_cli::{Commit, DockerCommand, Port, Rm, Top};
use crate::engine::{ChangeKind, CommitRequest, Engine, EngineError};
use crate::objects::PublishedPort;
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::format::tabs;
use crate::runtime::docker::out::{Out, all};
use crate::runtime::docker::wording;
use crate::runtime::ownership;

/// How `docker top` lays its columns out.
const TOP: tabs::Layout = tabs::Layout { least: 20, padding: 3 };

pub(super) async fn carry_out(
    engine: &dyn Engine,
    command: &DockerCommand,
    context: ExecContext,
    out: &Out,
) -> Result<i64, EngineError> {
    let echo = |name, ()| out.line(name);
    match command {
        DockerCommand::Stop(stop) => {
            let act = |name| engine.stop(name, stop.time, stop.signal.as_deref());
            all(command, &stop.containers, out, act, echo).await
        }
        DockerCommand::Restart(stop) => {
            let act = |name| engine.restart(name, stop.time, stop.signal.as_deref());
            all(command, &stop.containers, out, act, echo).await
        }
        DockerCommand::Kill(kill) => all(command, &kill.containers, out, |name| engine.kill(name, &kill.signal), echo).await,
        DockerCommand::Pause(names) => all(command, names, out, |name| engine.pause(name, true), echo).await,
        DockerCommand::Unpause(names) => all(command, names, out, |name| engine.pause(name, false), echo).await,
        DockerCommand::Wait(names) => {
            all(command, names, out, |name| engine.wait(name), |_, code| out.line(code.to_string())).await
        }
        DockerCommand::Rm(rm) => remove(engine, command, rm, out).await,
        DockerCommand::Top(options) => top(engine, options, out).await,
        DockerCommand::Port(port) => {
            for line in published(&engine.container(&port.container).await?.ports, port)? {
                out.line(line).await;
            }
            Ok(0)
        }
        DockerCommand::Diff(diff) => {
            for (kind, path) in engine.diff(&diff.container).await? {
                let letter = match kind {
                    ChangeKind::Changed => 'C',
                    ChangeKind::Added => 'A',
                    ChangeKind::Deleted => 'D',
                };
                out.line(format!("{letter} {path}")).await;
            }
            Ok(0)
        }
        DockerCommand::Rename(rename) => {
            if rename.container.is_empty() || rename.name.is_empty() {
                let message = "Error: Neither old nor new names may be empty".to_owned();
                return Err(EngineError::Refused { message, code: 1 });
            }
            engine.rename(&rename.container, &rename.name).await.map(|()| 0)
        }
        DockerCommand::Commit(commit) => self::commit(engine, commit, context, out).await,
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

async fn remove(engine: &dyn Engine, command: &DockerCommand, rm: &Rm, out: &Out) -> Result<i64, EngineError> {
    let act = |name| async move {
        match engine.remove_container(name, rm.force, rm.volumes).await {
            // With -f the wish is fulfilled; docker says so all the same.
            Err(error @ EngineError::NotFound { .. }) if rm.force => Ok(Some(error)),
            removed => removed.map(|()| None),
        }
    };
    let done = |name: &str, missing: Option<EngineError>| {
        let name = name.to_owned();
        async move {
            match missing {
                None => out.line(name).await,
                Some(error) => out.error(wording::daemon(&error)).await,
            }
        }
    };
    all(command, &rm.containers, out, act, done).await
}

async fn top(engine: &dyn Engine, options: &Top, out: &Out) -> Result<i64, EngineError> {
    let found = engine.top(&options.container, &options.options).await?;
    let lines = std::iter::once(&found.titles).chain(&found.rows).map(|cells| cells.join("\t") + "\n");
    out.text(tabs::align(&lines.collect::<String>(), TOP)).await;
    Ok(0)
}

fn published(ports: &[PublishedPort], port: &Port) -> Result<Vec<String>, EngineError> {
    let wanted =
        |number: u16, protocol: &str| port.port.as_ref().is_none_or(|(wanted, name)| *wanted == number && name == protocol);
    let mut found: Vec<_> = ports.iter().filter(|known| wanted(known.container_port, &known.protocol)).collect();
    found.sort_by_key(|known| known.container_port);
    if let (true, Some((number, protocol))) = (found.is_empty(), &port.port) {
        // As docker repeats it: the protocol where one was named, which is then seldom this one.
        let wanted = if protocol == "tcp" { number.to_string() } else { format!("{number}/{protocol}") };
        let message = format!("Error: No public port '{wanted}' published for {}", port.container);
        return Err(EngineError::Refused { message, code: 1 });
    }
    let line = |known: &PublishedPort| {
        let ip = if known.host_ip.contains(':') { format!("[{}]", known.host_ip) } else { known.host_ip.clone() };
        if port.port.is_some() {
            format!("{ip}:{}", known.host_port)
        } else {
            format!("{}/{} -> {ip}:{}", known.container_port, known.protocol, known.host_port)
        }
    };
    Ok(found.into_iter().map(line).collect())
}

async fn commit(engine: &dyn Engine, commit: &Commit, context: ExecContext, out: &Out) -> Result<i64, EngineError> {
    let labels = ownership::for_commit(context.labels, commit);
    let id = engine.commit(CommitRequest { commit: commit.clone(), labels }).await?;
    out.line(id).await;
    Ok(0)
}
