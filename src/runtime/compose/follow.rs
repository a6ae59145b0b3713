//! What several containers print, line by line, each line with its container's name before it.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::mpsc;
use tokio::time::sleep;

use crate::engine::{Engine, EngineError, LogsRequest, ObjectKind, OutputStream, Raw, RunEvent};
use crate::objects::ContainerState;
use crate::runtime::docker::moment;
use crate::runtime::docker::out::Out;

/// A line is cut here.
const LONGEST: usize = 64 * 1024;
/// Between two looks at a container that is about to run again.
const LOOK: Duration = Duration::from_millis(200);

/// How lines look.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// The longest name.
    pub width: usize,
    /// Names are left out.
    pub bare: bool,
}

/// A container whose output is shown.
#[derive(Debug, Clone)]
pub(super) struct Tail {
    pub id: String,
    /// As it stands before the lines.
    pub name: String,
    /// Which part of its log.
    pub request: LogsRequest,
}

/// A container that ended: its name and its exit code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ended {
    pub name: String,
    pub code: Option<i64>,
}

/// Shows what each container prints until all have ended and no more come; tells of each that ended. A container that
/// its restart policy starts again is followed on.
pub(super) async fn follow(
    engine: &dyn Engine,
    out: &Out,
    look: &Look,
    mut tails: mpsc::UnboundedReceiver<Tail>,
    ended: mpsc::UnboundedSender<Ended>,
) -> Result<(), EngineError> {
    type Running<'a> = Pin<Box<dyn Future<Output = Result<Ended, EngineError>> + Send + 'a>>;
    let mut running: FuturesUnordered<Running<'_>> = FuturesUnordered::new();
    let mut open = true;
    loop {
        tokio::select! {
            tail = tails.recv(), if open => match tail {
                Some(tail) => running.push(Box::pin(one(engine, out, look, tail))),
                None => open = false,
            },
            Some(end) = running.next(), if !running.is_empty() => {
                let end = end?;
                if let Some(code) = end.code {
                    out.line(format!("{} exited with code {code}", end.name)).await;
                }
                let _ = ended.send(end);
            }
            else => return Ok(()),
        }
    }
}

async fn one(engine: &dyn Engine, out: &Out, look: &Look, mut tail: Tail) -> Result<Ended, EngineError> {
    loop {
        print(engine, out, look, &tail).await?;
        let (code, again) = after(engine, &tail.id).await?;
        match again {
            Some(since) if tail.request.follow => {
                tail.request = LogsRequest { since, tail: None, ..tail.request };
            }
            _ => return Ok(Ended { name: tail.name, code }),
        }
    }
}

/// A container's log once, to its end.
pub(super) async fn print(engine: &dyn Engine, out: &Out, look: &Look, tail: &Tail) -> Result<(), EngineError> {
    let (sender, mut events) = mpsc::channel(64);
    let prefix = if look.bare { String::new() } else { format!("{:<width$}  | ", tail.name, width = look.width) };
    let reading = async {
        let mut lines = [(OutputStream::Stdout, BytesMut::new()), (OutputStream::Stderr, BytesMut::new())];
        while let Some(event) = events.recv().await {
            let RunEvent::Output(stream, bytes) = event else { continue };
            let stream = if stream == OutputStream::Stderr { stream } else { OutputStream::Stdout };
            for (_, line) in lines.iter_mut().filter(|(known, _)| *known == stream) {
                line.extend_from_slice(&bytes);
                let whole = split(line, &prefix, false);
                if !whole.is_empty() && !out.bytes(stream, whole).await {
                    return;
                }
            }
        }
        for (stream, line) in &mut lines {
            let rest = split(line, &prefix, true);
            if !rest.is_empty() {
                out.bytes(*stream, rest).await;
            }
        }
    };
    let (read, ()) = tokio::join!(engine.logs(&tail.id, tail.request.clone(), sender), reading);
    match read {
        // It was removed while it was looked at.
        Err(EngineError::NotFound { .. }) => Ok(()),
        read => read,
    }
}

/// Takes whole lines out of what was read, each with the prefix; with `last` the rest too.
fn split(read: &mut BytesMut, prefix: &str, last: bool) -> Bytes {
    let mut out = BytesMut::new();
    loop {
        let end = read.iter().position(|byte| *byte == b'\n');
        let length = match end {
            Some(at) => at + 1,
            None if read.len() >= LONGEST || (last && !read.is_empty()) => read.len().min(LONGEST),
            None => return out.freeze(),
        };
        let line = read.split_to(length);
        let line = line.strip_suffix(b"\n").unwrap_or(&line);
        out.extend_from_slice(prefix.as_bytes());
        // A terminal's lines end with both; a carriage return would hide the name.
        out.extend_from_slice(line.strip_suffix(b"\r").unwrap_or(line));
        out.extend_from_slice(b"\n");
    }
}

/// After the end of a log: the exit code, or from when on the log goes on of a container that runs again.
async fn after(engine: &dyn Engine, id: &str) -> Result<(Option<i64>, Option<Option<String>>), EngineError> {
    loop {
        let container = match engine.container(id).await {
            Ok(container) => container,
            Err(EngineError::NotFound { .. }) => return Ok((None, None)),
            Err(error) => return Err(error),
        };
        match container.state {
            ContainerState::Restarting => sleep(LOOK).await,
            ContainerState::Running | ContainerState::Paused => return Ok((None, Some(finished(engine, id).await?))),
            _ => return Ok((container.exit_code, None)),
        }
    }
}

/// When a container ended the last time, as logs take it; `None` when it never did.
pub(super) async fn finished(engine: &dyn Engine, id: &str) -> Result<Option<String>, EngineError> {
    let raw = engine.inspect(ObjectKind::Container, id, false).await?;
    let text = raw.pointer("/State/FinishedAt").and_then(Raw::as_str).unwrap_or_default();
    if text.is_empty() || text.starts_with("0001-") {
        return Ok(None);
    }
    Ok(moment::read(text, std::time::SystemTime::now()).ok())
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;

    use super::split;

    #[test]
    fn each_whole_line_has_its_name_and_a_broken_one_waits_for_its_end() {
        let mut read = BytesMut::from(&b"one\ntwo\r\nthr"[..]);
        assert_eq!(split(&mut read, "web  | ", false), "web  | one\nweb  | two\n");
        assert_eq!(split(&mut read, "web  | ", false), "");
        read.extend_from_slice(b"ee");
        assert_eq!(split(&mut read, "web  | ", true), "web  | three\n");
    }
}
