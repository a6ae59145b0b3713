//! The body of an answer, piece by piece.

use bytes::{Bytes, BytesMut};
use futures_util::FutureExt;
use http_body_util::{BodyExt, Limited};
use hyper::Response;
use hyper::body::Incoming;

use super::pool::Cut;
use super::trouble::WireError;

/// The most of an error answer that is read.
const ERROR_TEXT: usize = 64 * 1024;

/// The body of an answer. Dropping it before its end cuts the connection.
#[derive(Debug)]
pub(in crate::engine::live) struct Body {
    body: Incoming,
    /// How it goes on, where that is known already: its end or an error.
    held: Option<Option<WireError>>,
    cut: Option<Cut>,
}

impl Body {
    pub(super) fn new(body: Incoming, cut: Cut) -> Self {
        Self { body, held: None, cut: Some(cut) }
    }

    /// The next piece, together with those that are there by now, until it has about `enough` bytes: engines send a log
    /// line by line. `None` at the end.
    pub(in crate::engine::live) async fn next(&mut self, enough: usize) -> Option<Result<Bytes, WireError>> {
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
            let Some(frame) = self.body.frame().await else {
                // Read to its end, the connection is good for the next request.
                if let Some(cut) = self.cut.take() {
                    cut.release();
                }
                return None;
            };
            match frame {
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

/// What an answer that says no says: docker's `{"message": …}`, or its text.
pub(super) async fn refusal(response: Response<Incoming>) -> String {
    let text = match Limited::new(response.into_body(), ERROR_TEXT).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => Bytes::new(),
    };
    serde_json::from_slice::<serde_json::Value>(&text)
        .ok()
        .and_then(|value| value.get("message").and_then(|m| m.as_str()).map(ToOwned::to_owned))
        .unwrap_or_else(|| String::from_utf8_lossy(&text).trim().to_owned())
}
