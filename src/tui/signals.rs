//! Signals that end the program.

/// What came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signal {
    /// Ctrl-C, where the terminal makes a signal of it.
    Interrupt,
    /// The terminal went away, or the program is to end.
    End,
}

/// Waits for them. While one waits here, none of them kills the program: it ends in order instead.
pub(crate) struct Signals {
    #[cfg(unix)]
    streams: [Option<tokio::signal::unix::Signal>; 3],
}

#[cfg(unix)]
impl Signals {
    pub fn new() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        let stream = |kind| signal(kind).ok();
        Self { streams: [stream(SignalKind::hangup()), stream(SignalKind::terminate()), stream(SignalKind::interrupt())] }
    }

    /// Any of them came.
    pub async fn end(&mut self) {
        let [hang_up, terminate, interrupt] = &mut self.streams;
        tokio::select! {
            () = came(hang_up) => {}
            () = came(terminate) => {}
            () = came(interrupt) => {}
        }
    }

    /// The next one.
    pub async fn next(&mut self) -> Signal {
        let [hang_up, terminate, interrupt] = &mut self.streams;
        tokio::select! {
            () = came(hang_up) => Signal::End,
            () = came(terminate) => Signal::End,
            () = came(interrupt) => Signal::Interrupt,
        }
    }

    /// The terminal went away or the program is to end; what a key makes is for the editor that has the terminal.
    pub async fn hang_up(&mut self) {
        let [hang_up, terminate, _] = &mut self.streams;
        tokio::select! {
            () = came(hang_up) => {}
            () = came(terminate) => {}
        }
    }
}

#[cfg(unix)]
async fn came(stream: &mut Option<tokio::signal::unix::Signal>) {
    match stream {
        Some(stream) => {
            stream.recv().await;
        }
        None => std::future::pending().await,
    }
}

#[cfg(not(unix))]
impl Signals {
    pub fn new() -> Self {
        Self {}
    }

    /// The console is being closed, or Ctrl-C was sent from elsewhere.
    pub async fn end(&mut self) {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// The next one.
    pub async fn next(&mut self) -> Signal {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        Signal::Interrupt
    }

    /// See `end`; a key's Ctrl-C is for the editor.
    pub async fn hang_up(&mut self) {
        std::future::pending().await
    }
}
