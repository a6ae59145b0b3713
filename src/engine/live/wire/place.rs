//! Where an engine listens, and how a connection to it is opened.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use super::ssh::Ssh;
use super::tls::Tls;
use crate::engine::Duplex;

/// How long a connection may take to be opened.
const OPENING: Duration = Duration::from_secs(15);
/// Connections that are kept for the next request, where opening one is dear.
const KEPT: usize = 4;

/// Where an engine listens.
#[derive(Debug, Clone)]
pub(in crate::engine::live) enum Place {
    /// A Unix socket.
    Unix(PathBuf),
    /// `host:port`, without TLS.
    Tcp(String),
    /// A named pipe of Windows.
    Pipe(#[cfg_attr(not(windows), allow(dead_code, reason = "opened on Windows only"))] String),
    /// A port with TLS.
    Tls(Tls),
    /// Another machine, through ssh.
    Ssh(Ssh),
}

impl Place {
    /// Opens a connection.
    ///
    /// # Errors
    /// What the system says; `TimedOut` after some seconds.
    pub(super) async fn open(&self) -> io::Result<Box<dyn Duplex>> {
        let late = |_| io::Error::new(io::ErrorKind::TimedOut, format!("no connection within {} seconds", OPENING.as_secs()));
        tokio::time::timeout(OPENING, self.connect()).await.map_err(late)?
    }

    async fn connect(&self) -> io::Result<Box<dyn Duplex>> {
        match self {
            #[cfg(unix)]
            Self::Unix(path) => Ok(Box::new(tokio::net::UnixStream::connect(path).await?)),
            #[cfg(windows)]
            Self::Pipe(name) => Ok(Box::new(open_pipe(name).await?)),
            Self::Tcp(host) => Ok(Box::new(tcp(host).await?)),
            Self::Tls(tls) => Ok(Box::new(tls.connect().await?)),
            Self::Ssh(ssh) => Ok(Box::new(ssh.connect()?)),
            #[allow(unreachable_patterns, reason = "each system lacks one of the kinds")]
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "this system has no such sockets")),
        }
    }

    /// Whether the engine runs on another machine, as far as can be told.
    pub(in crate::engine::live) fn is_remote(&self) -> bool {
        !matches!(self, Self::Unix(_) | Self::Pipe(_))
    }

    /// Whether ports that are published there are not found on this machine. A TCP port here may be the way into a tunnel:
    /// nobody knows where the ports behind it are, and this machine is asked for them.
    pub(in crate::engine::live) fn is_away(&self) -> bool {
        match self {
            Self::Unix(_) | Self::Pipe(_) => false,
            Self::Ssh(_) => true,
            Self::Tcp(host) => !is_here(bare(host)),
            Self::Tls(tls) => !is_here(bare(&tls.host)),
        }
    }

    /// Opens a connection to a port of the engine's machine.
    ///
    /// # Errors
    /// What the system says; `TimedOut` after some seconds; `Unsupported` where it is this machine.
    pub(in crate::engine::live) async fn dial(&self, port: u16) -> io::Result<Box<dyn Duplex>> {
        let late = |_| io::Error::new(io::ErrorKind::TimedOut, format!("no connection within {} seconds", OPENING.as_secs()));
        let dialled = async {
            let opened: Box<dyn Duplex> = match self {
                Self::Tcp(host) => Box::new(tcp(&format!("{}:{port}", bracketed(bare(host)))).await?),
                Self::Tls(tls) => Box::new(tcp(&format!("{}:{port}", bracketed(bare(&tls.host)))).await?),
                Self::Ssh(ssh) => Box::new(ssh.dial(port)?),
                Self::Unix(_) | Self::Pipe(_) => return Err(io::ErrorKind::Unsupported.into()),
            };
            Ok(opened)
        };
        tokio::time::timeout(OPENING, dialled).await.map_err(late)?
    }

    /// How long the first answer may take: ssh has to log in first.
    pub(in crate::engine::live) fn first_answer(&self) -> Duration {
        Duration::from_secs(if matches!(self, Self::Ssh(_)) { 15 } else { 5 })
    }

    /// How many idle connections are kept. A local socket opens in no time, and each one kept is an open file.
    pub(super) fn kept(&self) -> usize {
        if self.is_remote() { KEPT } else { 0 }
    }

    /// The `Host` header.
    pub(super) fn host(&self) -> &str {
        match self {
            Self::Tcp(host) => host,
            Self::Tls(tls) => &tls.host,
            Self::Unix(_) | Self::Pipe(_) | Self::Ssh(_) => "docker",
        }
    }
}

/// The host of `host:port`.
fn bare(host: &str) -> &str {
    host.rsplit_once(':').map_or(host, |(host, _)| host).trim_matches(['[', ']'])
}

fn bracketed(host: &str) -> String {
    if host.contains(':') { format!("[{host}]") } else { host.to_owned() }
}

fn is_here(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "::1" | "0.0.0.0" | "")
}

/// A TCP connection. The system itself looks after it: one that was cut without a word breaks after a minute or so, also
/// while nobody here is awake.
pub(super) async fn tcp(host: &str) -> io::Result<tokio::net::TcpStream> {
    let stream = tokio::net::TcpStream::connect(host).await?;
    let care = socket2::TcpKeepalive::new().with_time(Duration::from_secs(30)).with_interval(Duration::from_secs(10));
    let _ = socket2::SockRef::from(&stream).set_tcp_keepalive(&care);
    // Keys that are typed, and answers to them, are small.
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

/// Opens a named pipe; one whose every instance is busy is asked again, as Windows wants it.
#[cfg(windows)]
async fn open_pipe(name: &str) -> io::Result<tokio::net::windows::named_pipe::NamedPipeClient> {
    const PIPE_BUSY: i32 = 231;
    loop {
        match tokio::net::windows::named_pipe::ClientOptions::new().open(name) {
            Err(error) if error.raw_os_error() == Some(PIPE_BUSY) => tokio::time::sleep(Duration::from_millis(50)).await,
            opened => return opened,
        }
    }
}
