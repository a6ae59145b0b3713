//! What is done with volumes and networks.

use crate::docker_cli::{DockerCommand, NetworkRm};
use crate::engine::{Engine, EngineError};
use crate::runtime::docker::out::Out;
use crate::runtime::docker::{ExecContext, wording};

pub(super) async fn carry_out(
    engine: &dyn Engine,
    command: &DockerCommand,
    context: ExecContext,
    out: &Out,
) -> Result<i64, EngineError> {
    match command {
        DockerCommand::VolumeCreate(volume) => {
            let name = engine.create_volume(volume, context.labels).await?;
            out.line(name).await;
            Ok(0)
        }
        DockerCommand::VolumeRm(rm) => {
            let mut errors = Vec::new();
            for name in &rm.names {
                match engine.remove_volume(name, rm.force).await {
                    Ok(()) => out.line(name).await,
                    Err(EngineError::NotFound { .. }) if rm.force => out.line(name).await,
                    Err(error) => errors.push(error),
                }
            }
            ended(command, errors, out).await
        }
        DockerCommand::NetworkCreate(network) => {
            let id = engine.create_network(network, context.labels).await?;
            out.line(id).await;
            Ok(0)
        }
        DockerCommand::NetworkRm(rm) => remove_networks(engine, rm, out).await,
        DockerCommand::NetworkConnect(connect) => engine.connect_network(connect).await.map(|()| 0),
        DockerCommand::NetworkDisconnect(off) => {
            engine.disconnect_network(&off.network, &off.container, off.force).await.map(|()| 0)
        }
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

async fn remove_networks(engine: &dyn Engine, rm: &NetworkRm, out: &Out) -> Result<i64, EngineError> {
    let mut errors = Vec::new();
    for name in &rm.names {
        match engine.remove_network(name).await {
            Ok(()) => out.line(name).await,
            Err(EngineError::NotFound { .. }) if rm.force => {}
            Err(error) => errors.push(error),
        }
    }
    // Docker's own last word, that something was wrong, comes with the last one.
    let Some(last) = errors.pop() else { return Ok(0) };
    for error in &errors {
        out.error(wording::daemon(error)).await;
    }
    Err(last)
}

/// The last refusal is the error, those before it are said.
async fn ended(command: &DockerCommand, mut errors: Vec<EngineError>, out: &Out) -> Result<i64, EngineError> {
    let Some(last) = errors.pop() else { return Ok(0) };
    for error in &errors {
        if let Some(text) = wording::of(command, error) {
            out.error(text).await;
        }
    }
    Err(last)
}
