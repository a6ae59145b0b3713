//! Signals to `sealegs docker`: passed on to the container it is attached to, else they end it.

/// A signal: its number, and its name as the engine takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signal {
    pub number: i64,
    pub name: &'static str,
}

impl Signal {
    /// It asks the program to end.
    pub fn ends(self) -> bool {
        matches!(self.name, "SIGINT" | "SIGTERM")
    }

    /// The exit code of a program that it ended.
    pub fn code(self) -> i64 {
        128 + self.number
    }
}

#[cfg(unix)]
pub(super) struct Signals(Vec<(Signal, tokio::signal::unix::Signal)>);

#[cfg(unix)]
impl Signals {
    /// Listens; must be called inside a runtime.
    pub fn new() -> Self {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [
            (SignalKind::interrupt(), "SIGINT"),
            (SignalKind::terminate(), "SIGTERM"),
            (SignalKind::hangup(), "SIGHUP"),
            (SignalKind::quit(), "SIGQUIT"),
            (SignalKind::user_defined1(), "SIGUSR1"),
            (SignalKind::user_defined2(), "SIGUSR2"),
        ];
        let listen = |(kind, name): (SignalKind, &'static str)| {
            Some((Signal { number: i64::from(kind.as_raw_value()), name }, signal(kind).ok()?))
        };
        Self(kinds.into_iter().filter_map(listen).collect())
    }

    /// The next one.
    pub async fn next(&mut self) -> Signal {
        let waiting = self.0.iter_mut().map(|(signal, stream)| {
            let signal = *signal;
            Box::pin(async move { stream.recv().await.map(|()| signal) })
        });
        let mut waiting: Vec<_> = waiting.collect();
        while !waiting.is_empty() {
            let (came, _, rest) = futures_util::future::select_all(waiting).await;
            if let Some(signal) = came {
                return signal;
            }
            waiting = rest;
        }
        std::future::pending().await
    }
}

#[cfg(not(unix))]
pub(super) struct Signals;

#[cfg(not(unix))]
impl Signals {
    pub fn new() -> Self {
        Self
    }

    pub async fn next(&mut self) -> Signal {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        Signal { number: 2, name: "SIGINT" }
    }
}
