//! A connection that is watched: none stays silent for ever. Whoever waits for bytes drives the watch, so nothing is
//! spent where nobody waits. A stream that is silent is kept as long as the engine answers pings on other connections.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

use super::patience::Patience;
use super::pool::{Line, Pool};
use super::trouble::Trouble;
use crate::engine::Duplex;

/// Pings in a row that may stay without answer.
const MISSES: u8 = 2;
/// Between a missed ping and the next one.
const AGAIN: Duration = Duration::from_secs(1);
/// The longest answer to an ordinary request: thousands of containers fit in.
const LARGEST: u64 = 64 << 20;
/// An ordinary answer is complete after so many times the time it may take to begin.
const WHOLE: u32 = 5;

/// What a connection is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An ordinary request: answered at once, and not without end.
    Answer,
    /// What lasts as long as it lasts: builds, pulls, logs, terminals.
    Stream,
    /// The stream that stands as long as the workshop does.
    Standing,
    /// A ping. Its sender has its own patience.
    Ping,
}

/// A connection's present use, shared by the pool and the watch.
#[derive(Debug)]
pub(super) struct Duty {
    now: Mutex<Now>,
}

#[derive(Debug)]
struct Now {
    kind: Kind,
    since: Instant,
    heard: Instant,
    read: u64,
    line: Weak<Line>,
}

impl Duty {
    pub(super) fn new() -> Self {
        let since = Instant::now();
        Self { now: Mutex::new(Now { kind: Kind::Answer, since, heard: since, read: 0, line: Weak::new() }) }
    }

    /// A request begins.
    pub(super) fn begin(&self, kind: Kind, line: &Arc<Line>) {
        let since = Instant::now();
        *self.lock() = Now { kind, since, heard: since, read: 0, line: Arc::downgrade(line) };
    }

    /// How long nothing has come.
    pub(super) fn silent_for(&self) -> Duration {
        self.lock().heard.elapsed()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection under watch.
pub(super) struct Watched {
    io: Box<dyn Duplex>,
    duty: Arc<Duty>,
    patience: Patience,
    /// Not the pool itself: that keeps connections, and so would never end.
    pool: Weak<Pool>,
    timer: Option<Pin<Box<Sleep>>>,
    ping: Option<Pin<Box<dyn Future<Output = bool> + Send>>>,
    misses: u8,
}

impl Watched {
    pub(super) fn new(io: Box<dyn Duplex>, duty: Arc<Duty>, pool: &Arc<Pool>) -> Self {
        Self { io, duty, patience: pool.patience, pool: Arc::downgrade(pool), timer: None, ping: None, misses: 0 }
    }

    /// Bytes came: is it still an answer that makes sense?
    fn heard(&mut self, length: usize) -> io::Result<()> {
        self.misses = 0;
        self.ping = None;
        let mut now = self.duty.lock();
        now.heard = Instant::now();
        now.read += length as u64;
        if now.kind != Kind::Answer {
            return Ok(());
        }
        let whole = self.patience.answer * WHOLE;
        if now.heard.duration_since(now.since) > whole {
            return Err(Trouble::Endless { seconds: whole.as_secs() }.into());
        }
        if now.read > LARGEST {
            return Err(Trouble::TooLarge { mebibytes: LARGEST >> 20 }.into());
        }
        Ok(())
    }

    /// Nothing came: waits, asks, and gives up in the end.
    fn wait(&mut self, context: &mut Context<'_>) -> Poll<io::Error> {
        loop {
            if let Some(ping) = &mut self.ping {
                let Poll::Ready(lives) = ping.as_mut().poll(context) else { return Poll::Pending };
                self.ping = None;
                self.misses = if lives { 0 } else { self.misses + 1 };
                if self.misses >= MISSES {
                    return Poll::Ready(Trouble::Dead.into());
                }
                self.timer = Some(Box::pin(tokio::time::sleep(if lives { self.silence() } else { AGAIN })));
            }
            let first = self.silence();
            let timer = self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep(first)));
            if timer.as_mut().poll(context).is_pending() {
                return Poll::Pending;
            }
            self.timer = None;
            match self.rung() {
                Rung::Idle => return Poll::Pending,
                Rung::Wait(more) => self.timer = Some(Box::pin(tokio::time::sleep(more))),
                Rung::Ask(pool) => self.ping = Some(Box::pin(async move { pool.ping().await })),
                Rung::Broken(trouble) => return Poll::Ready(trouble.into()),
            }
        }
    }

    /// How long this use may be silent before something is done.
    fn silence(&self) -> Duration {
        let patience = &self.patience;
        match self.duty.lock().kind {
            Kind::Answer | Kind::Ping => patience.answer,
            Kind::Stream => patience.silence,
            Kind::Standing => patience.standing,
        }
    }

    /// The timer rang.
    fn rung(&self) -> Rung {
        let allowed = self.silence();
        let now = self.duty.lock();
        if now.line.upgrade().is_some_and(|line| line.is_ready()) {
            return Rung::Idle;
        }
        let asks = matches!(now.kind, Kind::Stream | Kind::Standing);
        let Some(pool) = self.pool.upgrade() else { return Rung::Idle };
        // Any answer on any connection says that the engine lives.
        let silent = if asks { now.heard.max(pool.last_answer()) } else { now.heard }.elapsed();
        match allowed.checked_sub(silent).filter(|more| !more.is_zero()) {
            Some(more) if self.misses == 0 => Rung::Wait(more),
            _ if asks => Rung::Ask(pool),
            _ => Rung::Broken(Trouble::Stalled { seconds: allowed.as_secs() }),
        }
    }
}

/// What to do when the timer rings.
enum Rung {
    /// No request is under way: nothing until the next one.
    Idle,
    Wait(Duration),
    Ask(Arc<Pool>),
    Broken(Trouble),
}

impl AsyncRead for Watched {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        match Pin::new(&mut self.io).poll_read(context, buffer) {
            Poll::Ready(Ok(())) => Poll::Ready(self.heard(buffer.filled().len() - before)),
            Poll::Ready(Err(error)) => Poll::Ready(Err(error)),
            Poll::Pending => self.wait(context).map(Err),
        }
    }
}

impl AsyncWrite for Watched {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(context)
    }
}
