//! An engine through ssh, as the docker command line does it: a child runs `docker system dial-stdio` over there, and its
//! input and output are the connection.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::process::Stdio;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};
use tokio::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};
use tokio_util::task::AbortOnDropHandle;

use super::ssh_words::reason;
use super::trouble::Trouble;
use crate::engine::Barrier;

/// How long ssh may take to say why it ended.
const LAST_WORDS: Duration = Duration::from_secs(2);
/// So much of its words is kept.
const WORDS: u64 = 16 * 1024;

/// An engine on a machine with ssh.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::engine::live) struct Ssh {
    /// The ssh program.
    pub(in crate::engine::live) program: PathBuf,
    pub(in crate::engine::live) user: Option<String>,
    pub(in crate::engine::live) host: String,
    pub(in crate::engine::live) port: Option<u16>,
    /// The socket over there, where it is not the usual one.
    pub(in crate::engine::live) socket: Option<String>,
    /// What makes the connection over there: `docker` or `podman`.
    pub(in crate::engine::live) remote: &'static str,
}

impl Ssh {
    /// Reads `user@host:port/socket`.
    ///
    /// # Errors
    /// What cannot be read.
    pub(in crate::engine::live) fn parse(rest: &str, program: Option<PathBuf>) -> Result<Self, String> {
        let (login, socket) = match rest.split_once('/') {
            Some((login, socket)) => (login, (!socket.is_empty()).then(|| format!("/{socket}"))),
            None => (rest, None),
        };
        let (user, place) = match login.rsplit_once('@') {
            Some((user, place)) => (Some(user.to_owned()), place),
            None => (None, login),
        };
        if user.as_ref().is_some_and(|user| user.contains(':')) {
            return Err("ssh:// must not have a password in it: use a key".to_owned());
        }
        let (host, port) = match place.rsplit_once(':') {
            Some((host, port)) if !host.ends_with(':') && (!host.contains(':') || host.ends_with(']')) => {
                (host, Some(port.parse::<u16>().map_err(|_| format!("{port:?} is no port"))?))
            }
            _ => (place, None),
        };
        let host = host.trim_matches(['[', ']']).to_owned();
        if host.is_empty() || user.as_ref().is_some_and(String::is_empty) {
            return Err("ssh:// needs a host: ssh://user@host".to_owned());
        }
        Ok(Self { program: program.unwrap_or_else(|| "ssh".into()), user, host, port, socket, remote: "docker" })
    }

    /// What every ssh is started with. It must not ask: there is nobody at its terminal.
    fn login(&self) -> Vec<String> {
        let mut all: Vec<String> = ["-o", "BatchMode=yes", "-o", "ConnectTimeout=10"].map(str::to_owned).to_vec();
        // A connection that was cut without a word is noticed by ssh itself.
        all.extend(["-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3", "-T"].map(str::to_owned));
        if let Some(user) = &self.user {
            all.extend(["-l".to_owned(), user.clone()]);
        }
        if let Some(port) = self.port {
            all.extend(["-p".to_owned(), port.to_string()]);
        }
        all
    }

    /// The arguments of an ssh whose other end is the engine.
    fn arguments(&self) -> Vec<String> {
        let mut all = self.login();
        all.extend(["--".to_owned(), self.host.clone(), self.remote.to_owned()]);
        if let Some(socket) = &self.socket {
            let flag = if self.remote == "podman" { "--url" } else { "--host" };
            all.extend([flag.to_owned(), shell_words::quote(&format!("unix://{socket}")).into_owned()]);
        }
        all.extend(["system".to_owned(), "dial-stdio".to_owned()]);
        all
    }

    /// Starts ssh.
    pub(super) fn connect(&self) -> io::Result<Pipe> {
        self.start(self.arguments())
    }

    /// Starts an ssh whose other end is a port of the machine.
    pub(super) fn dial(&self, port: u16) -> io::Result<Pipe> {
        let mut arguments = self.login();
        arguments.extend(["-W".to_owned(), format!("localhost:{port}"), "--".to_owned(), self.host.clone()]);
        self.start(arguments)
    }

    fn start(&self, arguments: Vec<String>) -> io::Result<Pipe> {
        let mut command = Command::new(&self.program);
        command.args(arguments).kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // Ctrl-C in our terminal is not for ssh: the engine still has to be told what to end.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                Trouble::Barred { barrier: Barrier::NoSsh, words: "there is no ssh program".to_owned() }.into()
            }
            _ => error,
        })?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(stdin), Some(stdout), Some(stderr)) = (stdin, stdout, stderr) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let words = AbortOnDropHandle::new(tokio::spawn(listen(stderr)));
        Ok(Pipe { stdin: Some(stdin), stdout, state: State::Open { child, words }, heard: false })
    }
}

/// Keeps the beginning of what ssh says, and lets it say the rest.
async fn listen(mut stderr: ChildStderr) -> String {
    let mut words = Vec::new();
    let _ = (&mut stderr).take(WORDS).read_to_end(&mut words).await;
    if words.len() as u64 >= WORDS {
        let _ = tokio::io::copy(&mut stderr, &mut tokio::io::sink()).await;
    }
    String::from_utf8_lossy(&words).into_owned()
}

/// A running ssh. Dropping it kills it.
pub(super) struct Pipe {
    /// Until this direction is closed.
    stdin: Option<ChildStdin>,
    stdout: ChildStdout,
    state: State,
    heard: bool,
}

enum State {
    Open {
        child: Child,
        words: AbortOnDropHandle<String>,
    },
    /// It closed its output: why?
    Ending(Pin<Box<dyn Future<Output = io::Result<()>> + Send>>),
    Ended,
}

/// Waits for ssh's end and tells its reason. An end after a talk is none, unless ssh itself broke down.
async fn ending(mut child: Child, words: AbortOnDropHandle<String>, heard: bool) -> io::Result<()> {
    let code = match tokio::time::timeout(LAST_WORDS, child.wait()).await {
        Ok(Ok(status)) => status.code(),
        _ => None,
    };
    // A shared connection in the background may hold the other end for ever.
    let words = tokio::time::timeout(LAST_WORDS, words).await.ok().and_then(Result::ok).unwrap_or_default();
    if heard && code != Some(super::ssh_words::SSH_FAILED) {
        return Ok(());
    }
    Err(reason(code, &words).into())
}

impl AsyncRead for Pipe {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        loop {
            if let State::Ending(end) = &mut self.state {
                let Poll::Ready(end) = end.as_mut().poll(context) else { return Poll::Pending };
                self.state = State::Ended;
                return Poll::Ready(end);
            }
            if matches!(self.state, State::Ended) {
                return Poll::Ready(Ok(()));
            }
            let before = buffer.filled().len();
            let Poll::Ready(read) = Pin::new(&mut self.stdout).poll_read(context, buffer) else { return Poll::Pending };
            if read.is_ok() && buffer.filled().len() > before {
                self.heard = true;
                return Poll::Ready(Ok(()));
            }
            let heard = self.heard;
            if let State::Open { child, words } = std::mem::replace(&mut self.state, State::Ended) {
                self.state = State::Ending(Box::pin(ending(child, words, heard)));
            }
        }
    }
}

impl AsyncWrite for Pipe {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let Some(stdin) = &mut self.stdin else { return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())) };
        match Pin::new(stdin).poll_write(context, bytes) {
            // ssh is gone, and the reading side will say why: these words must not be lost to "broken pipe".
            Poll::Ready(Err(_)) => Poll::Ready(Ok(bytes.len())),
            written => written,
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stdin {
            Some(stdin) => Pin::new(stdin).poll_flush(context).map(|_| Ok(())),
            None => Poll::Ready(Ok(())),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        // A pipe is closed by letting go of it.
        self.stdin = None;
        Poll::Ready(Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::Ssh;

    fn arguments(rest: &str) -> String {
        let all = Ssh::parse(rest, None).unwrap().arguments().join(" ");
        all.split_once("-T ").unwrap().1.to_owned()
    }

    #[test]
    fn hosts_are_read_as_docker_reads_them() {
        assert_eq!(arguments("box"), "-- box docker system dial-stdio");
        assert_eq!(arguments("me@box:2222/"), "-l me -p 2222 -- box docker system dial-stdio");
        assert_eq!(arguments("[::1]:22"), "-p 22 -- ::1 docker system dial-stdio");
        assert_eq!(arguments("box/run/my docker.sock"), "-- box docker --host 'unix:///run/my docker.sock' system dial-stdio");
    }

    #[test]
    fn passwords_ports_and_empty_hosts_that_cannot_be_are_refused() {
        for wrong in ["me:secret@box", "box:port", "", "@box", "me@"] {
            assert!(Ssh::parse(wrong, None).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_host_that_looks_like_an_option_stays_a_host() {
        assert!(arguments("-oProxyCommand=x").contains("-- -oProxyCommand=x docker"));
    }
}
