//! The door's inside: processes that start an engine, the wait for it, the end of its log.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use bytes::Bytes;
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::facts::{Seen, seen};
use super::plan::{LogAt, Manner, Start, same};
use super::run::{Ran, Waited};
use crate::engine::OutputStream;
use crate::engine::live::{ConnectEnv, survey};
use crate::markdown::{clean, clean_line};
use crate::shell::{self, Running};

/// How long something that is told to stop may take before it is made to.
const GRACE: Duration = Duration::from_secs(5);
/// Between two looks for the engine.
const PAUSE: Duration = Duration::from_millis(200);
/// How long the last words of a command may take to come through.
const REST: Duration = Duration::from_secs(1);
/// Looks at which the engine may refuse this user before that is believed: a socket is made before its group is set.
const REFUSALS: u32 = 4;
/// Lines of a log that are shown.
const LINES: usize = 20;
/// Bytes of a log that are read for them.
const BYTES: u64 = 64 * 1024;

/// An engine in the background, and what was said last.
#[derive(Debug, Default)]
pub struct Performer {
    child: Option<Child>,
    said: String,
}

impl Performer {
    /// Runs the line as the plan has it. What it says goes to `tell`, unless it has the terminal for itself; with
    /// `spare_stdout` that too goes to standard error.
    pub async fn run(
        &mut self,
        start: &Start,
        bound: Duration,
        stop: &CancellationToken,
        spare_stdout: bool,
        tell: &mut (dyn FnMut(&str) + Send),
    ) -> Ran {
        self.said.clear();
        match &start.manner {
            Manner::Plain => self.plain(&start.line, bound, stop, tell).await,
            Manner::Attached => attached(&start.line, bound, stop, spare_stdout).await,
            Manner::Detached(_) => self.detached(&start.line),
        }
    }

    async fn plain(&mut self, line: &str, bound: Duration, stop: &CancellationToken, tell: &mut (dyn FnMut(&str) + Send)) -> Ran {
        let (sender, mut chunks) = mpsc::channel(64);
        let mut running = match shell::start(line, Path::new("."), &shell::Around::default(), &sender) {
            Ok(running) => running,
            Err(error) => return Ran::NotRun(error.to_string()),
        };
        drop(sender);
        let late = tokio::time::sleep(bound);
        tokio::pin!(late);
        let ran = loop {
            tokio::select! {
                Some(chunk) = chunks.recv() => self.hear(&chunk, tell),
                code = running.wait() => break Ran::Ended(code),
                () = &mut late => break Ran::TimedOut,
                () = stop.cancelled() => break Ran::Interrupted,
            }
        };
        if !matches!(ran, Ran::Ended(_)) {
            end(&mut running).await;
        }
        // What it left running may hold the pipe for good: the rest is read, but not waited for.
        let rest = async {
            while let Some(chunk) = chunks.recv().await {
                self.hear(&chunk, tell);
            }
        };
        let _ = tokio::time::timeout(REST, rest).await;
        ran
    }

    fn hear(&mut self, (_, chunk): &(OutputStream, Bytes), tell: &mut (dyn FnMut(&str) + Send)) {
        let text = String::from_utf8_lossy(chunk);
        let text = clean(&text);
        tell(&text);
        self.said.push_str(&text);
        let too_much = self.said.len().saturating_sub(BYTES as usize);
        if let Some((cut, _)) = self.said.char_indices().find(|(at, _)| *at >= too_much)
            && too_much > 0
        {
            self.said.drain(..cut);
        }
    }

    /// The line without its `&`: this program is the shell that goes on.
    fn detached(&mut self, line: &str) -> Ran {
        let mut command = Command::new("sh");
        command.arg("-c").arg(line.trim_end_matches('&').trim_end());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).kill_on_drop(false);
        #[cfg(unix)]
        command.process_group(0);
        match command.spawn() {
            Ok(child) => {
                self.child = Some(child);
                Ran::Running
            }
            Err(error) => Ran::NotRun(error.to_string()),
        }
    }

    /// Looks until an engine answers. `progress` hears every look, with the seconds so far.
    pub async fn wait(
        &mut self,
        start: &Start,
        bound: Duration,
        env: &ConnectEnv,
        stop: &CancellationToken,
        progress: &mut (dyn FnMut(u64) + Send),
    ) -> Waited {
        let began = Instant::now();
        let mut refused = 0;
        let look = async {
            loop {
                progress(began.elapsed().as_secs());
                let survey = survey(env).await;
                if survey.engine.is_some() {
                    return Waited::Answers(began.elapsed().as_secs());
                }
                let ours = |place: &str| start.sockets.iter().any(|socket| same(socket, place));
                let closed = survey.tried.iter().any(|tried| ours(&tried.endpoint) && seen(&tried.result) == Seen::Denied);
                refused = if closed { refused + 1 } else { 0 };
                if refused >= REFUSALS {
                    return Waited::Denied;
                }
                if let Some(child) = &mut self.child
                    && let Ok(Some(status)) = child.try_wait()
                {
                    if let Some(stderr) = &mut child.stderr {
                        let mut said = Vec::new();
                        let _ = tokio::time::timeout(PAUSE, stderr.take(BYTES).read_to_end(&mut said)).await;
                        self.said.push_str(&clean(&String::from_utf8_lossy(&said)));
                    }
                    return Waited::Ended(status.code().map_or(1, i64::from));
                }
                tokio::time::sleep(PAUSE).await;
            }
        };
        tokio::select! {
            waited = tokio::time::timeout(bound, look) => waited.unwrap_or(Waited::TimedOut),
            () = stop.cancelled() => Waited::Interrupted,
        }
    }

    /// The end of the log, freed of control sequences; what the command itself said where there is no other.
    pub async fn log(&self, start: &Start) -> Vec<String> {
        let text = match &start.log {
            LogAt::Journal { unit, user } => journal(unit, *user).await,
            LogAt::File(path) => end_of(path),
            LogAt::Own => String::new(),
        };
        let text = if text.trim().is_empty() { self.said.as_str() } else { text.as_str() };
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines.iter().skip(lines.len().saturating_sub(LINES)).map(|line| clean_line(line).into_owned()).collect()
    }
}

async fn end(running: &mut Running) {
    running.interrupt();
    if tokio::time::timeout(GRACE, running.wait()).await.is_err() {
        running.kill();
        let _ = tokio::time::timeout(GRACE, running.wait()).await;
    }
}

/// With the terminal for itself, in this program's own group: else it could not ask for a password. Ctrl-C reaches it
/// from the terminal.
async fn attached(line: &str, bound: Duration, stop: &CancellationToken, spare_stdout: bool) -> Ran {
    let words = match shell_words::split(line) {
        Ok(words) => words,
        Err(error) => return Ran::NotRun(error.to_string()),
    };
    let Some((program, args)) = words.split_first() else { return Ran::NotRun(line.to_owned()) };
    let mut command = Command::new(program);
    command.args(args);
    #[cfg(unix)]
    if spare_stdout {
        use std::os::fd::AsFd;
        match std::io::stderr().as_fd().try_clone_to_owned() {
            Ok(stderr) => command.stdout(stderr),
            Err(_) => command.stdout(Stdio::null()),
        };
    }
    #[cfg(not(unix))]
    if spare_stdout {
        command.stdout(Stdio::null());
    }
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => return Ran::NotRun(format!("{program}: {error}")),
    };
    let ran = tokio::select! {
        status = child.wait() => return Ran::Ended(status.ok().and_then(|status| status.code()).map_or(1, i64::from)),
        () = tokio::time::sleep(bound) => Ran::TimedOut,
        () = stop.cancelled() => Ran::Interrupted,
    };
    if ran == Ran::TimedOut {
        let _ = child.start_kill();
    }
    let _ = tokio::time::timeout(GRACE, child.wait()).await;
    ran
}

async fn journal(unit: &str, user: bool) -> String {
    let mut command = Command::new("journalctl");
    command.args(user.then_some("--user")).args(["-u", unit, "-n", "20", "--no-pager"]);
    command.stdin(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let output = tokio::time::timeout(GRACE, command.output()).await.ok().and_then(Result::ok);
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

fn end_of(path: &Path) -> String {
    use std::io::{Read, Seek, SeekFrom};
    let read = || {
        let mut file = std::fs::File::open(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(BYTES)))?;
        let mut bytes = Vec::new();
        file.take(BYTES).read_to_end(&mut bytes)?;
        Ok::<_, std::io::Error>(bytes)
    };
    read().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}
