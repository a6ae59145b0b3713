//! Both directions of an attached program: its output to the events, the learner's input to it.

use std::time::Duration;

use bytes::{Buf, Bytes, BytesMut};
use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::engine::live::demux::Demux;
use crate::engine::live::wire::Upgraded;
use crate::engine::{RunEvent, RunInput, Size};

/// The most that is read or kept for writing at once.
const PIECE: usize = 32 * 1024;
/// After the program's end, how long its output may be silent before it counts as complete.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// Passes output on until its end; whether that was one, and not a break in the middle of a piece. A slow reader slows the
/// program; one that left is no reason to stop it.
pub(super) async fn output(
    mut from: ReadHalf<Upgraded>,
    tty: bool,
    events: &mpsc::Sender<RunEvent>,
    ended: CancellationToken,
) -> bool {
    let mut demux = Demux::new(tty);
    let mut buffer = BytesMut::new();
    loop {
        buffer.reserve(PIECE);
        let over = async {
            ended.cancelled().await;
            tokio::time::sleep(LAST_WORDS).await;
        };
        let read = tokio::select! {
            read = from.read_buf(&mut buffer) => read,
            () = over => return true,
        };
        if !matches!(read, Ok(length) if length > 0) {
            return demux.is_whole();
        }
        for (stream, text) in demux.feed(buffer.split().freeze()) {
            let _ = events.send(RunEvent::Output(stream, text)).await;
        }
    }
}

/// What to do with input that is not bytes.
pub(super) enum Aside {
    Resize(Size),
    Signal(String),
}

/// Writes input until there is no more, then closes that direction if the program reads it (`-i`).
/// Everything that is not bytes goes to `asides`, also while the program does not read.
pub(super) async fn input(
    mut to: WriteHalf<Upgraded>,
    interactive: bool,
    input: &mut mpsc::Receiver<RunInput>,
    asides: mpsc::Sender<Aside>,
) {
    let mut waiting = BytesMut::new();
    let mut open = true;
    while open || !waiting.is_empty() {
        tokio::select! {
            written = to.write(&waiting), if !waiting.is_empty() => match written {
                Ok(length) if length > 0 => waiting.advance(length),
                _ => break,
            },
            next = input.recv(), if open && waiting.len() < PIECE => match next {
                Some(RunInput::Bytes(bytes)) => accept(&mut waiting, &bytes, interactive),
                Some(RunInput::Resize(size)) => drop(asides.send(Aside::Resize(size)).await),
                Some(RunInput::Signal(signal)) => drop(asides.send(Aside::Signal(signal)).await),
                None => open = false,
            },
        }
    }
    if interactive {
        let _ = to.shutdown().await;
    }
    // The connection must not be closed while the output is still read from it, and signals still count.
    while open {
        match input.recv().await {
            Some(RunInput::Resize(size)) => drop(asides.send(Aside::Resize(size)).await),
            Some(RunInput::Signal(signal)) => drop(asides.send(Aside::Signal(signal)).await),
            Some(RunInput::Bytes(_)) => {}
            None => open = false,
        }
    }
    std::future::pending::<()>().await;
    drop(to);
}

/// Without `-i` nobody reads: typed bytes are thrown away, as docker does.
fn accept(waiting: &mut BytesMut, bytes: &Bytes, interactive: bool) {
    if interactive {
        waiting.extend_from_slice(bytes);
    }
}
