//! Requests to one engine, streams of it and connections that are taken over; each told to a log where there is one.

use std::error::Error as StdError;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use bollard::{BollardRequest, ClientVersion, Docker};
use bytes::Bytes;
use http_body_util::{Either, Full};
use hyper::body::Incoming;
use hyper::{Request, Response, StatusCode, Uri, Version};

use super::body::{Body, refusal};
use super::lines::Lines;
use super::patience::Patience;
use super::place::Place;
use super::pool::{Cut, Pool, Sent};
use super::trace::{Told, Trace};
use super::trouble::WireError;
use super::upgraded::Upgraded;
use super::watch::Kind;
use crate::engine::ApiLog;

/// An engine's address, with the connections to it.
#[derive(Debug, Clone)]
pub(in crate::engine::live) struct Address {
    pool: Arc<Pool>,
    trace: Option<Arc<Trace>>,
}

impl Address {
    pub(in crate::engine::live) fn new(place: Place, patience: Patience) -> Self {
        Self { pool: Arc::new(Pool::new(place, patience)), trace: None }
    }

    /// The same address with the same connections, whose requests are told to `log`.
    pub(in crate::engine::live) fn traced(&self, log: ApiLog) -> Self {
        Self { pool: Arc::clone(&self.pool), trace: Some(Arc::new(Trace::new(log))) }
    }

    /// Where it is.
    pub(in crate::engine::live) fn place(&self) -> &Place {
        &self.pool.place
    }

    /// How long it may keep silent.
    pub(in crate::engine::live) fn patience(&self) -> &Patience {
        &self.pool.patience
    }

    /// bollard over these connections. `lasting`: for requests that are not answered at once.
    ///
    /// # Errors
    /// bollard declares one; it has none for a transport of one's own.
    pub(in crate::engine::live) fn bollard(
        &self,
        lasting: bool,
        version: &ClientVersion,
    ) -> Result<Docker, bollard::errors::Error> {
        /// bollard's own bound; the watch knows when to give up.
        const UNBOUNDED: Duration = Duration::from_secs(7 * 24 * 3600);
        let address = self.clone();
        let transport = move |request: BollardRequest| {
            let address = address.clone();
            async move { address.answer(request, lasting).await }
        };
        let patience = if lasting { UNBOUNDED } else { self.pool.patience.answer };
        Docker::connect_with_custom_transport(transport, Some("http://docker"), patience.as_secs().max(1), version)
    }

    /// Sends a request and gives the answer's body as it arrives. In HTTP/1.0, which has no chunks: an engine makes one
    /// of each line of a log, and a million chunks cost many times what the lines do.
    pub(in crate::engine::live) async fn stream(&self, method: &str, path: &str, body: Bytes) -> Result<Body, WireError> {
        let request = Request::builder().method(method).uri(path).version(Version::HTTP_10);
        let request = request.header("Content-Type", "application/json").body(Either::Left(Full::new(body)))?;
        let (response, cut) = self.bounded(request).await?;
        Ok(Body::new(response.into_body(), cut))
    }

    /// Asks for something that is answered at once; the answer's body, whose end is certain: one that breaks off is an error.
    pub(in crate::engine::live) async fn ask(&self, path: &str) -> Result<Body, WireError> {
        let patience = self.pool.patience.answer;
        let sent = tokio::time::timeout(patience, self.send(empty("GET", path)?, Kind::Answer));
        let (response, cut) = sent.await.map_err(|_| WireError::Silent { seconds: patience.as_secs() })??;
        Ok(Body::new(response.into_body(), cut))
    }

    /// Sends a request whose answer lasts as long as it lasts; its body, whose end is certain.
    pub(in crate::engine::live) async fn download(&self, method: &str, path: &str) -> Result<Body, WireError> {
        let kind = if path.starts_with("/events") { Kind::Standing } else { Kind::Stream };
        let (response, cut) = self.send(empty(method, path)?, kind).await?;
        Ok(Body::new(response.into_body(), cut))
    }

    /// The same for an answer of JSON lines.
    pub(in crate::engine::live) async fn lines(&self, method: &str, path: &str) -> Result<Lines, WireError> {
        self.download(method, path).await.map(Lines::new)
    }

    /// Sends a request and takes the connection over, whatever protocol is then spoken on it.
    pub(in crate::engine::live) async fn upgrade(
        &self,
        path: &str,
        protocol: &str,
        headers: &[(&str, &str)],
        body: Bytes,
    ) -> Result<Upgraded, WireError> {
        let mut request = Request::post(path).header("Connection", "Upgrade").header("Upgrade", protocol);
        if !body.is_empty() {
            request = request.header("Content-Type", "application/json");
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (response, cut) = self.bounded(request.body(Either::Left(Full::new(body)))?).await?;
        if response.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Err(WireError::Refused { status: response.status().as_u16(), message: refusal(response).await });
        }
        let upgraded = hyper::upgrade::on(response).await?;
        // The driver of the HTTP connection has nothing left to do and ends by itself.
        cut.release();
        Ok(Upgraded::new(upgraded))
    }

    /// Tells the log of something that is not a request of its own, such as a call inside a session.
    pub(in crate::engine::live) fn tell(&self, method: &str, path: &str, fields: Vec<(String, String)>) -> Option<Told> {
        self.trace.as_ref().map(|trace| trace.sent(method, path, fields))
    }

    async fn bounded(&self, request: Request<Sent>) -> Result<(Response<Incoming>, Cut), WireError> {
        let patience = self.pool.patience.answer;
        let sent = tokio::time::timeout(patience, self.send(request, Kind::Stream));
        sent.await.map_err(|_| WireError::Silent { seconds: patience.as_secs() })?
    }

    /// A request of bollard, and what bollard wants of it.
    async fn answer(&self, request: BollardRequest, lasting: bool) -> Result<Response<Incoming>, bollard::errors::Error> {
        let kind = match (lasting, request.uri().path().ends_with("/events")) {
            (true, true) => Kind::Standing,
            (true, false) => Kind::Stream,
            (false, _) => Kind::Answer,
        };
        // Whoever is told that a program runs waits for its end: an answer that an engine would not give must not do.
        let starts = request.uri().path().ends_with("/start");
        match self.send(request, kind).await {
            Ok((response, _)) if starts && response.status() == StatusCode::OK => {
                let message = "the engine's answer to the start is not understood".to_owned();
                Err(bollard::errors::Error::DockerResponseServerError { status_code: 200, message })
            }
            Ok((response, cut)) => {
                // bollard drops the body when nobody wants it any more, and that ends the request.
                cut.release();
                Ok(response)
            }
            Err(WireError::Refused { status, message }) => {
                Err(bollard::errors::Error::DockerResponseServerError { status_code: status, message })
            }
            Err(WireError::Http(err)) => Err(bollard::errors::Error::HyperResponseError { err }),
            Err(WireError::Io(err)) => Err(bollard::errors::Error::IOError { err }),
            Err(WireError::Request(err)) => Err(bollard::errors::Error::HttpClientError { err }),
            // Only what reads bodies finds nonsense, and bollard reads its own.
            Err(WireError::Silent { .. } | WireError::Nonsense(_)) => Err(bollard::errors::Error::RequestTimeoutError),
        }
    }

    /// Sends a request; an answer that says no is an error. The log is told.
    async fn send(&self, mut request: Request<Sent>, kind: Kind) -> Result<(Response<Incoming>, Cut), WireError> {
        if let Some(path) = request.uri().path_and_query() {
            // As a server wants it, without the host.
            *request.uri_mut() = Uri::from(path.clone());
        }
        let mut told = self.trace.as_ref().map(|trace| trace.request(&request));
        match self.pool.send(request, kind).await {
            Ok((response, cut)) => {
                let status = response.status();
                if let Some(told) = &mut told {
                    told.status(status.as_u16());
                }
                let fine = status.is_success() || status == StatusCode::NOT_MODIFIED || status == StatusCode::SWITCHING_PROTOCOLS;
                let refused = if fine { None } else { Some(status.as_u16()) };
                let Some(status) = refused else {
                    finish(told, None);
                    return Ok((response, cut));
                };
                let patience = self.pool.patience.answer;
                let message = tokio::time::timeout(patience, refusal(response)).await.unwrap_or_default();
                finish(told, Some(&message));
                Err(WireError::Refused { status, message })
            }
            Err(error) => {
                finish(told, Some(&root(&error)));
                Err(error)
            }
        }
    }
}

fn empty(method: &str, path: &str) -> Result<Request<Sent>, WireError> {
    let request = Request::builder().method(method).uri(path).header("Content-Type", "application/json");
    Ok(request.body(Either::Left(Full::default()))?)
}

fn finish(told: Option<Told>, error: Option<&str>) {
    if let Some(told) = told {
        told.end(error);
    }
}

/// The words of the error at the bottom: those on top say only that a request failed.
fn root(error: &WireError) -> String {
    let mut next: Option<&(dyn StdError + 'static)> = Some(error);
    let mut words = error.to_string();
    while let Some(error) = next {
        words = error.to_string();
        next = error.source();
        if let Some(inner) = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            words = inner.to_string();
        }
    }
    words
}
