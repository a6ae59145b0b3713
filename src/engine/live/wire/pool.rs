//! Connections to one engine, and requests on them. Where opening one is dear (over a network, through ssh), it is
//! kept for the next request.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::Stream;
use http_body_util::{Either, Full, StreamBody};
use hyper::body::{Body as _, Frame, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::{HOST, HeaderValue};
use hyper::{Method, Request, Response, Version};
use hyper_util::rt::TokioIo;
use tokio::task::AbortHandle;

use super::patience::Patience;
use super::place::Place;
use super::trouble::WireError;
use super::watch::{Duty, Kind, Watched};

/// A kept connection that was silent for longer may be gone without anybody having said so.
const STALE: Duration = Duration::from_secs(90);

/// A request's body, as bollard has them.
pub(super) type Sent = Either<Full<Bytes>, StreamBody<Pin<Box<dyn Stream<Item = io::Result<Frame<Bytes>>> + Send>>>>;

/// The connections to one engine.
#[derive(Debug)]
pub(super) struct Pool {
    pub(super) place: Place,
    pub(super) patience: Patience,
    kept: Mutex<Vec<Arc<Line>>>,
    answered: Mutex<Instant>,
}

/// One connection.
#[derive(Debug)]
pub(super) struct Line {
    sender: Mutex<SendRequest<Sent>>,
    duty: Arc<Duty>,
    driver: AbortHandle,
}

impl Line {
    /// Whether it waits for its next request.
    pub(super) fn is_ready(&self) -> bool {
        lock(&self.sender).is_ready()
    }

    fn is_closed(&self) -> bool {
        lock(&self.sender).is_closed()
    }
}

/// Cuts a connection when it is dropped, unless it is let go.
#[derive(Debug)]
pub(super) struct Cut(Option<AbortHandle>);

impl Cut {
    /// The connection may go on by itself.
    pub(super) fn release(mut self) {
        self.0 = None;
    }
}

impl Drop for Cut {
    fn drop(&mut self) {
        if let Some(driver) = self.0.take() {
            driver.abort();
        }
    }
}

impl Pool {
    pub(super) fn new(place: Place, patience: Patience) -> Self {
        Self { place, patience, kept: Mutex::default(), answered: Mutex::new(Instant::now()) }
    }

    /// Sends a request; gives the answer's beginning. Dropping the future or the guard cuts the connection.
    pub(super) async fn send(
        self: &Arc<Self>,
        mut request: Request<Sent>,
        kind: Kind,
    ) -> Result<(Response<Incoming>, Cut), WireError> {
        if let Ok(host) = HeaderValue::from_str(self.place.host()) {
            request.headers_mut().insert(HOST, host);
        }
        let keep = request.version() == Version::HTTP_11 && !request.headers().contains_key("upgrade");
        if let Some(line) = self.take() {
            let again = repeatable(&request);
            match self.send_on(&line, request, kind, keep).await {
                // It had been closed over there before the request was on its way,
                Err((_, Some(unsent))) => request = unsent,
                // or while it was: then what only asks may be asked again.
                Err((error, None)) => match again {
                    Some(again) if error.is_incomplete_message() => request = again,
                    _ => return Err(error.into()),
                },
                Ok(answer) => return Ok(answer),
            }
        }
        let line = self.open().await?;
        self.send_on(&line, request, kind, keep).await.map_err(|(error, _)| error.into())
    }

    async fn send_on(
        self: &Arc<Self>,
        line: &Arc<Line>,
        request: Request<Sent>,
        kind: Kind,
        keep: bool,
    ) -> Result<(Response<Incoming>, Cut), (hyper::Error, Option<Request<Sent>>)> {
        line.duty.begin(kind, line);
        let cut = Cut(Some(line.driver.clone()));
        let sent = lock(&line.sender).try_send_request(request);
        let response = sent.await.map_err(|mut error| {
            let unsent = error.take_message();
            (error.into_error(), unsent)
        })?;
        *lock(&self.answered) = Instant::now();
        if keep {
            self.keep(line);
        }
        Ok((response, cut))
    }

    /// Whether the engine answers at all.
    pub(super) async fn ping(self: &Arc<Self>) -> bool {
        let request = Request::head("/_ping").body(Either::Left(Full::default()));
        let Ok(request) = request else { return false };
        let answer = tokio::time::timeout(self.patience.ping, self.send(request, Kind::Ping)).await;
        match answer {
            Ok(Ok((_, cut))) => {
                cut.release();
                true
            }
            _ => false,
        }
    }

    /// When the engine last began an answer.
    pub(super) fn last_answer(&self) -> Instant {
        *lock(&self.answered)
    }

    async fn open(self: &Arc<Self>) -> Result<Arc<Line>, WireError> {
        let duty = Arc::new(Duty::new());
        let io = Watched::new(self.place.open().await?, Arc::clone(&duty), self);
        let (sender, connection) = http1::handshake(TokioIo::new(io)).await?;
        let connection = connection.with_upgrades();
        let driver = tokio::spawn(async move {
            let _ = connection.await;
        });
        Ok(Arc::new(Line { sender: Mutex::new(sender), duty, driver: driver.abort_handle() }))
    }

    /// A kept connection that waits for a request.
    fn take(&self) -> Option<Arc<Line>> {
        let mut kept = lock(&self.kept);
        kept.retain(|line| !(line.is_closed() || line.is_ready() && line.duty.silent_for() > STALE));
        let at = kept.iter().position(|line| line.is_ready())?;
        Some(kept.swap_remove(at))
    }

    /// Keeps a connection; it is ready again when its answer has been read.
    fn keep(&self, line: &Arc<Line>) {
        let most = self.place.kept();
        if most == 0 {
            return;
        }
        let mut kept = lock(&self.kept);
        kept.retain(|line| !line.is_closed());
        if kept.len() >= most {
            kept.remove(0);
        }
        kept.push(Arc::clone(line));
    }
}

/// The same request, where sending it twice is as good as once: it only asks (RFC 9110, 9.2.2) and has no body.
fn repeatable(request: &Request<Sent>) -> Option<Request<Sent>> {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    if !asks || !request.body().is_end_stream() {
        return None;
    }
    let mut again = Request::new(Either::Left(Full::default()));
    *again.method_mut() = request.method().clone();
    *again.uri_mut() = request.uri().clone();
    *again.version_mut() = request.version();
    *again.headers_mut() = request.headers().clone();
    Some(again)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http_body_util::{BodyExt, Either, Full};
    use hyper::Request;
    use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    use super::{Kind, Pool, Sent};
    use crate::engine::live::wire::patience::Patience;
    use crate::engine::live::wire::place::Place;

    /// An engine whose first connection breaks when its second request has been read. Gives its port.
    async fn breaks_at_the_second_request() -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            for answered in [1, 9] {
                let mut line = BufReader::new(listener.accept().await.unwrap().0);
                for _ in 0..answered {
                    read_head(&mut line).await;
                    line.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK").await.unwrap();
                }
                read_head(&mut line).await;
            }
        });
        port
    }

    async fn read_head(line: &mut (impl AsyncBufReadExt + AsyncReadExt + Unpin)) {
        let mut row = String::new();
        while line.read_line(&mut row).await.is_ok_and(|length| length > 2) {
            row.clear();
        }
    }

    fn request(method: &str) -> Request<Sent> {
        Request::builder().method(method).uri("/info").body(Either::Left(Full::default())).unwrap()
    }

    /// Two requests, one after the other: what becomes of the second one, whose kept connection breaks?
    async fn second(method: &str) -> Result<(), String> {
        let port = breaks_at_the_second_request().await;
        let pool = Arc::new(Pool::new(Place::Tcp(format!("127.0.0.1:{port}")), Patience::default()));
        let (first, cut) = pool.send(request("GET"), Kind::Answer).await.unwrap();
        first.into_body().collect().await.unwrap();
        cut.release();
        while !pool.kept.lock().unwrap().iter().any(|line| line.is_ready()) {
            tokio::task::yield_now().await;
        }
        pool.send(request(method), Kind::Answer).await.map(drop).map_err(|error| error.to_string())
    }

    #[tokio::test]
    async fn a_question_on_a_kept_connection_that_breaks_is_asked_again_on_a_new_one() {
        second("GET").await.unwrap();
        second("HEAD").await.unwrap();
    }

    #[tokio::test]
    async fn what_changes_something_is_never_sent_twice() {
        for method in ["POST", "DELETE", "PUT"] {
            let error = second(method).await.unwrap_err();
            assert!(error.contains("connection closed"), "{method}: {error}");
        }
    }
}
