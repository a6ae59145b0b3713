//! Telling a log of each request: when it is sent and when it is answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use http_body_util::{BodyExt, Either};
use hyper::Request;

use super::fields::{fields, readable};
use super::pool::Sent;
use crate::engine::live::clean::line;
use crate::engine::{ApiCall, ApiLog};

/// The longest path and the longest message that are told.
const LONGEST: usize = 600;

/// Who is told of the requests of one command.
pub(super) struct Trace {
    log: ApiLog,
    next: AtomicU64,
}

impl std::fmt::Debug for Trace {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Trace").finish_non_exhaustive()
    }
}

impl Trace {
    pub(super) fn new(log: ApiLog) -> Self {
        Self { log, next: AtomicU64::new(0) }
    }

    /// A request is about to be sent.
    pub(super) fn request(self: &Arc<Self>, request: &Request<Sent>) -> Told {
        let path = unversioned(request.uri().path_and_query().map_or("/", |path| path.as_str()));
        let body = match request.body() {
            Either::Left(whole) => whole.clone().collect().now_or_never().and_then(Result::ok).map(|body| body.to_bytes()),
            // Archives: their bytes say nothing.
            Either::Right(_) => None,
        };
        let shown = fields(request.method().as_str(), path, body.as_deref().unwrap_or_default());
        self.sent(request.method().as_str(), path, shown)
    }

    /// Something is sent.
    pub(super) fn sent(self: &Arc<Self>, method: &str, path: &str, fields: Vec<(String, String)>) -> Told {
        let call = ApiCall {
            id: self.next.fetch_add(1, Ordering::Relaxed),
            method: line(method),
            path: short(&readable(path)),
            fields,
            status: None,
            took: None,
            error: None,
        };
        (self.log)(call.clone());
        Told { trace: Arc::clone(self), call, since: Instant::now(), over: false }
    }
}

/// A request that was told of and has no answer yet.
#[derive(Debug)]
pub(in crate::engine::live) struct Told {
    trace: Arc<Trace>,
    call: ApiCall,
    since: Instant,
    over: bool,
}

impl Told {
    /// The answer has begun.
    pub(in crate::engine::live) fn status(&mut self, status: u16) {
        self.call.status = Some(status);
        self.call.took = Some(self.took());
    }

    /// There is nothing more to say, except what went wrong.
    pub(in crate::engine::live) fn end(mut self, error: Option<&str>) {
        self.call.error = error.map(short);
        self.tell();
    }

    fn took(&self) -> Duration {
        self.since.elapsed()
    }

    fn tell(&mut self) {
        self.over = true;
        (self.trace.log)(self.call.clone());
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        if !self.over {
            self.call.error = Some("broken off before the answer".to_owned());
            self.tell();
        }
    }
}

/// `/v1.41/containers/json` without the version.
fn unversioned(path: &str) -> &str {
    let Some(rest) = path.strip_prefix("/v") else { return path };
    let Some((version, _)) = rest.split_once('/') else { return path };
    let is_version = !version.is_empty() && version.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    if is_version { rest.get(version.len()..).unwrap_or(path) } else { path }
}

fn short(text: &str) -> String {
    let clean = line(text);
    match clean.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", clean.get(..at).unwrap_or_default()),
        None => clean,
    }
}

#[cfg(test)]
mod tests {
    use super::unversioned;

    #[test]
    fn the_version_is_left_out_and_nothing_else() {
        assert_eq!(unversioned("/v1.41/containers/json?all=true"), "/containers/json?all=true");
        assert_eq!(unversioned("/volumes"), "/volumes");
        assert_eq!(unversioned("/version"), "/version");
    }
}
