//! Host commands: run by the learner's shell in the workspace, as a group of their own so that all of it can be stopped.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use bytes::Bytes;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

use crate::engine::OutputStream;

/// A host command that cannot be started.
#[derive(Debug, thiserror::Error)]
#[error("could not start the shell for `{line}`: {source}")]
pub struct ShellError {
    line: String,
    source: std::io::Error,
}

/// A running host command. Dropping it ends the whole group.
#[derive(Debug)]
pub struct Running {
    child: Child,
    #[cfg(unix)]
    group: Option<rustix::process::Pid>,
}

/// What a host command finds around it, besides what this program has around itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// Variables.
    pub env: Vec<(String, String)>,
    /// A folder whose programs it finds before all others.
    pub first: Option<PathBuf>,
}

/// Where goenv lies: `GOENV_ROOT`, else `.goenv` in the home folder, when there is one.
#[must_use]
pub fn goenv_root() -> Option<PathBuf> {
    let root = std::env::var_os("GOENV_ROOT").filter(|root| !root.is_empty()).map(PathBuf::from);
    let root = root.or_else(|| Some(std::env::home_dir()?.join(".goenv")))?;
    root.join("bin/goenv").is_file().then_some(root)
}

/// `PATH` as a shell that was set up for goenv has it: its stand-ins for `go` and itself in front. `None` when there
/// is no goenv, or when this program was started from such a shell.
fn path_with_goenv(root: &Path, path: &std::ffi::OsStr) -> Option<OsString> {
    let (shims, bin) = (root.join("shims"), root.join("bin"));
    let known: Vec<PathBuf> = std::env::split_paths(path).collect();
    if known.contains(&shims) && known.contains(&bin) {
        return None;
    }
    std::env::join_paths([shims, bin].into_iter().chain(known)).ok()
}

/// Starts a command line with `sh -c` (`cmd /C` on Windows), with no input. Output goes to `out`, chunk by chunk.
/// A docker in the line talks to the engine in use when `around` says which that is. goenv and the Go it has are found even when this program was started from a shell that did not know of them yet.
///
/// # Errors
/// When the shell itself cannot be started.
pub fn start(line: &str, cwd: &Path, around: &Around, out: &mpsc::Sender<(OutputStream, Bytes)>) -> Result<Running, ShellError> {
    let mut command = if cfg!(windows) { Command::new("cmd") } else { Command::new("sh") };
    command.arg(if cfg!(windows) { "/C" } else { "-c" }).arg(line).current_dir(cwd);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command.envs(around.env.iter().map(|(name, value)| (name, value)));
    let mut path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(root) = goenv_root()
        && let Some(with_goenv) = path_with_goenv(&root, &path)
    {
        command.env("PATH", &with_goenv).env("GOENV_ROOT", root);
        path = with_goenv;
    }
    if let Some(first) = &around.first
        && let Ok(path) = std::env::join_paths(std::iter::once(first.clone()).chain(std::env::split_paths(&path)))
    {
        command.env("PATH", path);
    }
    #[cfg(unix)]
    command.process_group(0);
    let mut child = command.spawn().map_err(|source| ShellError { line: line.to_owned(), source })?;
    if let Some(stdout) = child.stdout.take() {
        tokio::spawn(pump(stdout, OutputStream::Stdout, out.clone()));
    }
    if let Some(stderr) = child.stderr.take() {
        tokio::spawn(pump(stderr, OutputStream::Stderr, out.clone()));
    }
    Ok(Running {
        #[cfg(unix)]
        group: child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw),
        child,
    })
}

impl Running {
    /// Waits for the end; the exit code as a shell tells it (128 and the signal's number when a signal ended it).
    pub async fn wait(&mut self) -> i64 {
        let Ok(status) = self.child.wait().await else { return 1 };
        #[cfg(unix)]
        {
            use std::os::unix::process::ExitStatusExt;
            if let Some(signal) = status.signal() {
                return 128 + i64::from(signal);
            }
        }
        status.code().map_or(1, i64::from)
    }

    /// Interrupts the whole group, as Ctrl-C does.
    pub fn interrupt(&self) {
        #[cfg(unix)]
        self.signal(rustix::process::Signal::INT);
    }

    /// Ends the whole group at once.
    pub fn kill(&mut self) {
        #[cfg(unix)]
        self.signal(rustix::process::Signal::KILL);
        let _ = self.child.start_kill();
    }

    #[cfg(unix)]
    fn signal(&self, signal: rustix::process::Signal) {
        if let Some(group) = self.group {
            let _ = rustix::process::kill_process_group(group, signal);
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Children of the shell would outlive it otherwise. A finished group has no members left to signal,
        // and its number is not given out again while the child is unreaped.
        if self.child.id().is_some() {
            self.kill();
        }
    }
}

async fn pump(mut from: impl AsyncRead + Unpin, stream: OutputStream, out: mpsc::Sender<(OutputStream, Bytes)>) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(count) = from.read(&mut buffer).await {
        if count == 0 || out.send((stream, Bytes::copy_from_slice(&buffer[..count]))).await.is_err() {
            break;
        }
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::{Around, Running, path_with_goenv, start};
    use tokio::sync::mpsc;

    async fn run(line: &str) -> (i64, String) {
        let (out, mut lines) = mpsc::channel(8);
        let mut running: Running = start(line, std::path::Path::new("/"), &Around::default(), &out).unwrap();
        drop(out);
        let mut text = String::new();
        while let Some((_, bytes)) = lines.recv().await {
            text.push_str(&String::from_utf8_lossy(&bytes));
        }
        (running.wait().await, text)
    }

    #[test]
    fn goenv_comes_first_on_the_path_and_not_twice() {
        let with = |path: &str| path_with_goenv(std::path::Path::new("/home/mika/.goenv"), path.as_ref());
        let path = with("/usr/bin:/bin").unwrap();
        assert_eq!(path, "/home/mika/.goenv/shims:/home/mika/.goenv/bin:/usr/bin:/bin");
        assert_eq!(with(path.to_str().unwrap()), None);
    }

    #[tokio::test]
    async fn a_command_gives_its_output_and_its_exit_code() {
        assert_eq!(run("echo one; exit 3").await, (3, "one\n".to_owned()));
    }

    #[tokio::test]
    async fn killing_ends_the_children_of_the_shell_too() {
        let (out, mut lines) = mpsc::channel(8);
        let mut running =
            start("(while :; do :; done) & echo up; wait", std::path::Path::new("/"), &Around::default(), &out).unwrap();
        drop(out);
        assert!(lines.recv().await.is_some(), "it came up");
        running.kill();
        assert_eq!(running.wait().await, 137);
        // The busy child held the output open; its end closes the channel.
        let closed = tokio::time::timeout(std::time::Duration::from_secs(10), async { while lines.recv().await.is_some() {} });
        assert!(closed.await.is_ok());
    }
}
