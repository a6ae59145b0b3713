//! What is done with images: naming and removing them, and getting them in and out of the engine.

use crate::docker_cli::{DockerCommand, Import, Load, Pull, Rmi, Save};
use crate::engine::{Engine, EngineError, RunEvent, RunInput, file_failure};
use crate::runtime::docker::out::Out;
use crate::runtime::docker::{ExecContext, archive, table, wording};
use tokio::sync::mpsc;

/// Pieces of an archive that are under way at the same time.
const UNDER_WAY: usize = 16;

pub(super) async fn carry_out(
    engine: &dyn Engine,
    command: &DockerCommand,
    context: &ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    match command {
        DockerCommand::Tag(tag) => engine.tag(&tag.source, &tag.target).await.map(|()| 0),
        DockerCommand::Rmi(options) => remove(engine, command, options, out).await,
        DockerCommand::Pull(options) => pull(engine, options, out).await,
        DockerCommand::Save(options) => save(engine, options, context, out).await,
        DockerCommand::Load(options) => load(engine, options, context, out, input).await,
        DockerCommand::Import(options) => import(engine, options, context, out, input).await,
        _ => Err(EngineError::Unsupported { what: "this command".to_owned() }),
    }
}

/// Every image is tried; the last refusal is the error, those before it are said.
async fn remove(engine: &dyn Engine, command: &DockerCommand, rmi: &Rmi, out: &Out) -> Result<i64, EngineError> {
    let (mut errors, mut fatal) = (Vec::new(), false);
    for name in &rmi.images {
        match engine.remove_image(name, rmi.force, rmi.no_prune).await {
            Ok(lines) => {
                for line in lines {
                    out.line(line).await;
                }
            }
            Err(error) if error.is_silence() => return Err(error),
            Err(error) => {
                fatal |= !matches!(error, EngineError::NotFound { .. });
                errors.push(error);
            }
        }
    }
    let Some(last) = errors.pop() else { return Ok(0) };
    // With -f what was not there is as good as removed.
    let forgiven = rmi.force && !fatal;
    for error in errors.iter().chain(forgiven.then_some(&last)) {
        if let Some(text) = wording::of(command, error) {
            out.error(text).await;
        }
    }
    if forgiven { Ok(0) } else { Err(last) }
}

async fn pull(engine: &dyn Engine, pull: &Pull, out: &Out) -> Result<i64, EngineError> {
    let reference = &pull.reference;
    let tagged = reference.rsplit('/').next().is_some_and(|last| last.contains([':', '@']));
    if pull.all_tags && tagged {
        return Err(refused("tag can't be used with --all-tags/-a".to_owned()));
    }
    if pull.all_tags {
        return Err(EngineError::Unsupported { what: "docker pull --all-tags".to_owned() });
    }
    if !tagged && !pull.quiet {
        out.line("Using default tag: latest").await;
    }
    let (sender, mut events) = mpsc::channel(64);
    let relay = async {
        while let Some(event) = events.recv().await {
            if let (RunEvent::Pull(line), false) = (event, pull.quiet) {
                out.line(line).await;
            }
        }
    };
    let (pulled, ()) = tokio::join!(engine.pull(reference, pull.platform.as_deref(), sender), relay);
    pulled?;
    out.line(table::full_reference(reference)).await;
    Ok(0)
}

async fn save(engine: &dyn Engine, save: &Save, context: &ExecContext, out: &Out) -> Result<i64, EngineError> {
    let make = |tar| engine.save(&save.images, tar);
    archive::deliver("failed to save image: ", save.output.as_deref(), context, out, make).await
}

async fn load(
    engine: &dyn Engine,
    load: &Load,
    context: &ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let (sender, tar) = mpsc::channel(UNDER_WAY);
    let (told, mut events) = mpsc::channel(64);
    let relay = async {
        while let Some(event) = events.recv().await {
            if let RunEvent::Pull(line) = event {
                out.line(line).await;
            }
        }
    };
    let loading = engine.load(tar, load.quiet, told);
    match load.input.as_deref() {
        Some(given) => {
            let path = context.cwd.join(given);
            // The engine is not asked for anything when there is nothing to give it.
            std::fs::metadata(&path).map_err(|error| refused(file_failure("open", given, &error)))?;
            let (read, loaded, ()) = tokio::join!(archive::file(&path, given, sender), loading, relay);
            read.and(loaded).map(|()| 0)
        }
        None if context.terminal.input => Err(refused("requested load from stdin, but stdin is empty".to_owned())),
        None => {
            let ((), loaded, ()) = tokio::join!(archive::piped(input, sender), loading, relay);
            loaded.map(|()| 0)
        }
    }
}

async fn import(
    engine: &dyn Engine,
    import: &Import,
    context: &ExecContext,
    out: &Out,
    input: mpsc::Receiver<RunInput>,
) -> Result<i64, EngineError> {
    let (sender, tar) = mpsc::channel(UNDER_WAY);
    let importing = engine.import(import, tar);
    let id = match import.source.as_str() {
        "-" => tokio::join!(archive::piped(input, sender), importing).1?,
        source if source.contains("://") => {
            drop(sender);
            importing.await?
        }
        source => {
            let path = context.cwd.join(source);
            std::fs::metadata(&path).map_err(|error| refused(file_failure("open", source, &error)))?;
            let (read, id) = tokio::join!(archive::file(&path, source, sender), importing);
            read?;
            id?
        }
    };
    out.line(id).await;
    Ok(0)
}

fn refused(message: String) -> EngineError {
    EngineError::Refused { message, code: 1 }
}
