//! This terminal while a container has it: keys go in as they are typed, its size follows, and it is given back as it was.

use std::io::{IsTerminal, Read};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use serde_json::Value;
use tokio::sync::{Notify, mpsc};

use crate::cli::docker::detach::Detach;
use crate::docker_cli::command::ComposeAction;
use crate::docker_cli::{CpEnd, DockerCommand};
use crate::engine::{Engine, ObjectKind, RunInput, Size};

/// The most that is read at once.
const PIECE: usize = 32 * 1024;
/// What a command sees where there is no terminal.
const NO_TERMINAL: Size = Size { cols: 80, rows: 24 };

/// What a command takes of this terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Link {
    /// It has a terminal of its own (`-t`).
    pub tty: bool,
    /// It reads standard input.
    pub input: bool,
    /// Signals are passed on to the container.
    pub proxied: bool,
}

impl Link {
    /// Looks at the command, and where that does not say it, at its container.
    pub async fn of(command: &DockerCommand, engine: &dyn Engine) -> Self {
        let input_only = |input| Self { input, ..Self::default() };
        match command {
            DockerCommand::Run(run) if !run.detach && !run.create_only => {
                Self { tty: run.tty, input: run.interactive, proxied: true }
            }
            DockerCommand::Exec(exec) if !exec.detach => Self { tty: exec.tty, input: exec.interactive, proxied: false },
            DockerCommand::Attach(attach) => Self { input: !attach.no_stdin, ..joined(engine, &attach.container).await },
            DockerCommand::Start(start) if start.attach || start.interactive => match start.containers.first() {
                Some(name) => Self { input: start.interactive, ..joined(engine, name).await },
                None => Self::default(),
            },
            DockerCommand::Load(load) => input_only(load.input.is_none()),
            DockerCommand::Import(import) => input_only(import.source == "-"),
            DockerCommand::Build(build) => input_only(build.context == "-" || build.file.as_deref() == Some("-")),
            // It asks before it removes anything; the end of the input is a no.
            DockerCommand::Prune(prune) => input_only(!prune.force),
            DockerCommand::Cp(cp) => input_only(cp.source == CpEnd::Stream),
            DockerCommand::Compose(compose) => {
                let takes = command.takes();
                // Docker's compose gives a terminal where it has one.
                let tty = takes.tty && std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
                let proxied = matches!(&compose.action, ComposeAction::Run(run) if !run.detach);
                Self { tty, input: takes.input, proxied }
            }
            _ => Self::default(),
        }
    }

    /// Keys go to the container one by one.
    pub fn raw(self) -> bool {
        self.tty && self.input
    }
}

async fn joined(engine: &dyn Engine, name: &str) -> Link {
    // A container that cannot be looked at is told of when it is to be attached to.
    let answer = engine.inspect(ObjectKind::Container, name, false).await.unwrap_or_default();
    Link { tty: answer.pointer("/Config/Tty").and_then(Value::as_bool).unwrap_or(false), input: true, proxied: true }
}

/// Columns and rows of this terminal.
pub(super) fn size() -> Size {
    crossterm::terminal::size().map_or(NO_TERMINAL, |(cols, rows)| Size { cols: cols.max(1), rows: rows.max(1) })
}

/// Tells of each new size for as long as somebody listens.
pub(super) async fn follow_size(input: mpsc::Sender<RunInput>) {
    if !std::io::stdout().is_terminal() {
        return;
    }
    let mut known = size();
    while changed().await {
        let now = size();
        if now != known && input.send(RunInput::Resize(now)).await.is_err() {
            return;
        }
        known = now;
    }
}

#[cfg(unix)]
async fn changed() -> bool {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut resized) = signal(SignalKind::window_change()) else { return false };
    resized.recv().await.is_some()
}

#[cfg(not(unix))]
async fn changed() -> bool {
    // There is no signal for it: one looks, as docker does there.
    tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    true
}

/// Reads standard input on a thread of its own, which may wait for a key when the program ends. `detach` is told of the
/// keys that leave a terminal.
pub(super) fn read(input: mpsc::Sender<RunInput>, detach: Option<Arc<Notify>>) {
    std::thread::spawn(move || {
        let mut stdin = std::io::stdin().lock();
        let mut buffer = vec![0; PIECE];
        let mut keys = detach.is_some().then(Detach::default);
        loop {
            let typed = match stdin.read(&mut buffer) {
                Ok(0) => return,
                Ok(count) => buffer.get(..count).unwrap_or_default(),
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(_) => return,
            };
            let (passed, left) = match &mut keys {
                Some(keys) => keys.watch(typed),
                None => (typed.to_vec(), false),
            };
            if !passed.is_empty() && input.blocking_send(RunInput::Bytes(Bytes::from(passed))).is_err() {
                return;
            }
            if left {
                if let Some(detach) = detach {
                    detach.notify_one();
                }
                return;
            }
        }
    });
}

/// The terminal in raw mode; `true` once it was given back, after which nobody takes it any more.
static OVER: Mutex<bool> = Mutex::new(false);

/// Gives every key to whoever reads it, unless the end has come already.
pub(super) fn take() {
    let over = OVER.lock().unwrap_or_else(PoisonError::into_inner);
    if !*over {
        // A terminal that is gone tells so when it is read.
        let _ = crossterm::terminal::enable_raw_mode();
    }
}

/// Gives the terminal back when it is dropped, however that comes about.
pub(super) struct GiveBack;

impl Drop for GiveBack {
    fn drop(&mut self) {
        let mut over = OVER.lock().unwrap_or_else(PoisonError::into_inner);
        *over = true;
        let _ = crossterm::terminal::disable_raw_mode();
    }
}
