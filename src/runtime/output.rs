//! What a command gives while it runs.

use bytes::Bytes;

use crate::engine::{ApiCall, BuildEvent, OutputStream};

/// What a command gives while it runs. Bytes are as the container printed them: untrusted, not yet cleaned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionOutput {
    /// News of a build.
    Build(BuildEvent),
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
