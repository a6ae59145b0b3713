//! What went over the wire: the Engine API requests behind a command, for whoever wants to see them.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// One request to the Engine API. Texts come from the command and the engine: untrusted, bounded, cleaned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiCall {
    /// Counts up from 0 within one command; a call is told of when it is sent and again when it is answered.
    pub id: u64,
    /// `GET`, `POST`, …; `gRPC` for what is said inside a BuildKit session.
    pub method: String,
    /// Path with its query, without host and without the version: `/containers/create?name=web`.
    pub path: String,
    /// The request's main fields, such as `Image` and `alpine:3.12`. Values of environment variables are not shown.
    pub fields: Vec<(String, String)>,
    /// The answer's status; 101 where the connection was taken over. `None` while there is none.
    pub status: Option<u16>,
    /// From the sending to the beginning of the answer. `None` while there is none.
    pub took: Option<Duration>,
    /// The engine's message where it said no, or why there was no answer.
    pub error: Option<String>,
}

/// Told of each call. It must not block.
pub type ApiLog = Arc<dyn Fn(ApiCall) + Send + Sync>;
