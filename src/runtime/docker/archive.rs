//! Tar archives on their way between the engine and this machine: to a file that is there only when it is whole, to
//! standard output unless that is a terminal, and from a file or what is piped in.

use std::fs::File;
use std::future::Future;
use std::io::{Read, Write};
use std::path::Path;

use bytes::Bytes;
use tempfile::NamedTempFile;
use tokio::sync::mpsc;

use crate::docker_cli::Export;
use crate::engine::{Engine, EngineError, OutputStream, RunInput, file_failure};
use crate::runtime::docker::ExecContext;
use crate::runtime::docker::copy::rules;
use crate::runtime::docker::out::Out;

/// Pieces of an archive that are under way at the same time.
const UNDER_WAY: usize = 16;
/// So much of a file is read at once.
const PIECE: usize = 64 * 1024;

pub(super) async fn export(engine: &dyn Engine, export: &Export, context: &ExecContext, out: &Out) -> Result<i64, EngineError> {
    let make = |tar| engine.export(&export.container, tar);
    deliver("failed to export container: ", export.output.as_deref(), context, out, make).await
}

/// Has an archive made and puts it where `-o` says. `prefix` is what docker says before a complaint about that place.
pub(super) async fn deliver<F>(
    prefix: &str,
    output: Option<&str>,
    context: &ExecContext,
    out: &Out,
    make: impl FnOnce(mpsc::Sender<Bytes>) -> F,
) -> Result<i64, EngineError>
where
    F: Future<Output = Result<(), EngineError>>,
{
    let (sender, mut pieces) = mpsc::channel::<Bytes>(UNDER_WAY);
    let Some(output) = output else {
        if context.terminal.output {
            return Err(refused("cowardly refusing to save to a terminal. Use the -o flag or redirect".to_owned()));
        }
        let relay = async {
            while let Some(piece) = pieces.recv().await {
                if !out.bytes(OutputStream::Stdout, piece).await {
                    break;
                }
            }
            drop(pieces);
        };
        let (made, ()) = tokio::join!(make(sender), relay);
        return made.map(|()| 0);
    };
    let path = context.cwd.join(output);
    let (mut file, shown) = (beside(&path, output).map_err(|problem| refused(format!("{prefix}{problem}")))?, output.to_owned());
    let writing = tokio::task::spawn_blocking(move || {
        while let Some(piece) = pieces.blocking_recv() {
            file.write_all(&piece)?;
        }
        file.flush()?;
        Ok(file)
    });
    // When this future is dropped the sender goes with it, and the unfinished file goes with the task.
    let (made, written) = tokio::join!(make(sender), writing);
    let written: std::io::Result<NamedTempFile> = written.unwrap_or_else(|error| Err(std::io::Error::other(error)));
    let whole = written.map_err(|error| refused(file_failure("write", &shown, &error)))?;
    made?;
    whole.persist(&path).map_err(|error| refused(file_failure("rename", &shown, &error.error)))?;
    Ok(0)
}

/// A file beside the one to write, which takes its place when it is whole. `given`: the path as docker repeats it.
fn beside(path: &Path, given: &str) -> Result<NamedTempFile, String> {
    if path.is_dir() {
        return Err("cannot write to a directory".to_owned());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if let Err(error) = std::fs::metadata(folder) {
        return Err(format!("invalid output path: {}", file_failure("stat", &rules::parent(&rules::clean(given)), &error)));
    }
    NamedTempFile::new_in(folder).map_err(|error| file_failure("open", given, &error))
}

/// What is piped in, as pieces of an archive, until the input ends or nobody takes any more.
pub(super) async fn piped(mut input: mpsc::Receiver<RunInput>, tar: mpsc::Sender<Bytes>) {
    loop {
        // Whoever types may never type again, and whoever takes may have had enough.
        let next = tokio::select! {
            next = input.recv() => next,
            () = tar.closed() => return,
        };
        match next {
            Some(RunInput::Bytes(bytes)) => {
                if tar.send(bytes).await.is_err() {
                    return;
                }
            }
            Some(_) => {}
            None => return,
        }
    }
}

/// A file's pieces, until its end or until nobody takes any more. `shown` is how its path was given.
///
/// # Errors
/// The file cannot be read, in docker's words.
pub(super) async fn file(path: &Path, shown: &str, tar: mpsc::Sender<Bytes>) -> Result<(), EngineError> {
    let (path, shown, given) = (path.to_owned(), shown.to_owned(), shown.to_owned());
    let reading = tokio::task::spawn_blocking(move || {
        let mut file = File::open(&path).map_err(|error| file_failure("open", &given, &error))?;
        let mut buffer = vec![0; PIECE];
        loop {
            match file.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(length) => {
                    let piece = Bytes::copy_from_slice(buffer.get(..length).unwrap_or_default());
                    if tar.blocking_send(piece).is_err() {
                        return Ok(());
                    }
                }
                Err(error) => return Err(file_failure("read", &given, &error)),
            }
        }
    });
    reading.await.unwrap_or_else(|error| Err(format!("read {shown}: {error}"))).map_err(refused)
}

fn refused(message: String) -> EngineError {
    EngineError::Refused { message, code: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn typing_is_not_waited_for_when_nobody_takes_the_archive_any_more() {
        let (_keys, input) = mpsc::channel(1);
        let (sender, tar) = mpsc::channel(1);
        drop(tar);
        let piping = tokio::time::timeout(std::time::Duration::from_secs(10), piped(input, sender));
        assert!(piping.await.is_ok());
    }

    #[test]
    fn a_place_that_cannot_be_written_is_told_as_docker_tells_it() {
        let dir = tempfile::tempdir().unwrap();
        let at = |given: &str| beside(&dir.path().join(given), given).map(drop);
        assert_eq!(at("all.tar"), Ok(()));
        assert_eq!(at("."), Err("cannot write to a directory".to_owned()));
        assert_eq!(at("nosuch/x"), Err("invalid output path: stat nosuch: no such file or directory".to_owned()));
    }
}
