//! What a command gives while it runs.

use std::time::Duration;

use bytes::Bytes;

use crate::engine::{ApiCall, BuildEvent, OutputStream};

/// What a command gives while it runs. Bytes are as the container printed them: untrusted, not yet cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionOutput {
    /// News of a build.
    Build(BuildEvent),
    /// News of a build that is told from a recording, and how long after the command's start it came then.
    Recorded(Duration, BuildEvent),
    /// How long the command took when it was recorded.
    Took(Duration),
    /// Printed bytes.
    Bytes(OutputStream, Bytes),
    /// A request to the Engine API, sent or answered.
    Api(ApiCall),
    /// It runs now, in this container when it is one.
    Started {
        /// Id.
        container: Option<String>,
    },
}
