//! A connection that was taken over.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// A connection that was taken over.
pub(in crate::engine::live) struct Upgraded {
    io: TokioIo<hyper::upgrade::Upgraded>,
    cut: Option<Pin<Box<WaitForCancellationFutureOwned>>>,
}

impl Upgraded {
    pub(super) fn new(io: hyper::upgrade::Upgraded) -> Self {
        Self { io: TokioIo::new(io), cut: None }
    }

    /// The same connection, which breaks as soon as the token is cancelled, whoever owns it by then.
    pub(in crate::engine::live) fn cut_by(self, token: CancellationToken) -> Self {
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
