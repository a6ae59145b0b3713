//! The engine's socket itself: plain requests whose body is streamed, and connections that are taken over
//! (terminals, BuildKit). bollard does everything else; it decodes terminal streams wrongly and cannot hand
//! over a connection, hence this.

use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use http_body_util::{BodyExt, Full};
use hyper::Version;
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};
use tokio_util::task::AbortOnDropHandle;

/// How long an engine may take to begin its answer to a raw request.
const ANSWER: Duration = Duration::from_secs(60);
/// The most of an error answer that is read.
const ERROR_TEXT: usize = 64 * 1024;

/// Where an engine listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address {
    /// A Unix socket.
    Unix(PathBuf),
    /// `host:port`, without TLS.
    Tcp(String),
    /// A named pipe of Windows.
    Pipe(String),
}

/// What goes wrong on the wire.
#[derive(Debug, thiserror::Error)]
pub(super) enum WireError {
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("{0}")]
    Http(#[from] hyper::Error),
    #[error("{0}")]
    Request(#[from] hyper::http::Error),
    #[error("no answer within {} seconds", ANSWER.as_secs())]
    Silent,
    /// The engine said no.
    #[error("{message}")]
    Refused { status: u16, message: String },
}

/// A byte stream in both directions.
pub(super) trait Duplex: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Duplex for T {}

impl Address {
    async fn open(&self) -> io::Result<Box<dyn Duplex>> {
        match self {
            #[cfg(unix)]
            Self::Unix(path) => Ok(Box::new(tokio::net::UnixStream::connect(path).await?)),
            #[cfg(windows)]
            Self::Pipe(name) => Ok(Box::new(tokio::net::windows::named_pipe::ClientOptions::new().open(name)?)),
            Self::Tcp(host) => Ok(Box::new(tokio::net::TcpStream::connect(host).await?)),
            #[allow(unreachable_patterns, reason = "each system lacks one of the kinds")]
            _ => Err(io::Error::new(io::ErrorKind::Unsupported, "this system has no such sockets")),
        }
    }

    async fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: Bytes,
        version: Version,
    ) -> Result<(hyper::Response<Incoming>, AbortOnDropHandle<()>), WireError> {
        let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(self.open().await?)).await?;
        let connection = connection.with_upgrades();
        // Dropping the guard closes a connection that has not been taken over.
        let guard = AbortOnDropHandle::new(tokio::spawn(async move {
            let _ = connection.await;
        }));
        let mut request = hyper::Request::builder().method(method).uri(path).version(version).header("Host", "docker");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = sender.send_request(request.body(Full::new(body))?).await?;
        Ok((response, guard))
    }

    /// Sends a request and gives the answer's body as it arrives. In HTTP/1.0, which has no chunks: an engine makes one
    /// of each line of a log, and a million chunks cost many times what the lines do.
    pub(super) async fn stream(&self, method: &str, path: &str, body: Bytes) -> Result<Body, WireError> {
        let headers = [("Content-Type", "application/json")];
        let sent = tokio::time::timeout(ANSWER, self.send(method, path, &headers, body, Version::HTTP_10));
        let (response, guard) = sent.await.map_err(|_| WireError::Silent)??;
        if !response.status().is_success() {
            return Err(refusal(response).await);
        }
        Ok(Body { body: response.into_body(), held: None, _connection: guard })
    }

    /// Sends a request and takes the connection over, whatever protocol is then spoken on it.
    pub(super) async fn upgrade(
        &self,
        path: &str,
        protocol: &str,
        headers: &[(&str, &str)],
        body: Bytes,
    ) -> Result<Upgraded, WireError> {
        let mut all = vec![("Connection", "Upgrade"), ("Upgrade", protocol)];
        if !body.is_empty() {
            all.push(("Content-Type", "application/json"));
        }
        all.extend_from_slice(headers);
        let sent = tokio::time::timeout(ANSWER, self.send("POST", path, &all, body, Version::HTTP_11));
        let (response, guard) = sent.await.map_err(|_| WireError::Silent)??;
        if response.status().as_u16() != 101 {
            return Err(refusal(response).await);
        }
        let upgraded = hyper::upgrade::on(response).await?;
        // The driver of the HTTP connection has nothing left to do and ends by itself.
        drop(guard.detach());
        Ok(Upgraded { io: TokioIo::new(upgraded), cut: None })
    }
}

async fn refusal(response: hyper::Response<Incoming>) -> WireError {
    let status = response.status().as_u16();
    let text = match http_body_util::Limited::new(response.into_body(), ERROR_TEXT).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => Bytes::new(),
    };
    let message = serde_json::from_slice::<serde_json::Value>(&text)
        .ok()
        .and_then(|value| value.get("message").and_then(|m| m.as_str()).map(ToOwned::to_owned))
        .unwrap_or_else(|| String::from_utf8_lossy(&text).trim().to_owned());
    WireError::Refused { status, message }
}

/// The body of an answer, piece by piece.
#[derive(Debug)]
pub(super) struct Body {
    body: Incoming,
    /// How it goes on, where that is known already: its end or an error.
    held: Option<Option<WireError>>,
    _connection: AbortOnDropHandle<()>,
}

impl Body {
    /// The next piece, together with those that are there by now, until it has about `enough` bytes: engines send a log
    /// line by line. `None` at the end.
    pub(super) async fn next(&mut self, enough: usize) -> Option<Result<Bytes, WireError>> {
        if let Some(end) = self.held.take() {
            return end.map(Err);
        }
        let first = match self.piece().await? {
            Ok(first) => first,
            Err(error) => return Some(Err(error)),
        };
        let mut all = BytesMut::from(first);
        while all.len() < enough {
            match self.piece().now_or_never() {
                None => break,
                Some(Some(Ok(piece))) => all.extend_from_slice(&piece),
                Some(end) => {
                    self.held = Some(end.and_then(Result::err));
                    break;
                }
            }
        }
        Some(Ok(all.freeze()))
    }

    async fn piece(&mut self) -> Option<Result<Bytes, WireError>> {
        loop {
            match self.body.frame().await? {
                Ok(frame) => {
                    if let Ok(data) = frame.into_data() {
                        return Some(Ok(data));
                    }
                }
                Err(error) => return Some(Err(error.into())),
            }
        }
    }
}

/// A connection that was taken over.
pub(super) struct Upgraded {
    io: TokioIo<hyper::upgrade::Upgraded>,
    cut: Option<Pin<Box<WaitForCancellationFutureOwned>>>,
}

impl Upgraded {
    /// The same connection, which breaks as soon as the token is cancelled, whoever owns it by then.
    pub(super) fn cut_by(self, token: CancellationToken) -> Self {
        Self { io: self.io, cut: Some(Box::pin(token.cancelled_owned())) }
    }

    fn is_cut(&mut self, context: &mut Context<'_>) -> bool {
        self.cut.as_mut().is_some_and(|cut| cut.as_mut().poll(context).is_ready())
    }
}

impl AsyncRead for Upgraded {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.is_cut(context) {
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        Pin::new(&mut self.io).poll_read(context, buffer)
    }
}

impl AsyncWrite for Upgraded {
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
