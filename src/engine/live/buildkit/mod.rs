//! A small BuildKit client over the engine's own socket.
//!
//! - `session`: what the engine may ask of us while it builds
//! - `folders`, `context_sync`, `dockerfile_sync`: the context and the Dockerfile, file by file
//! - `solve`: the build itself and its status
//! - `progress`: status messages as build events

mod context_sync;
mod dockerfile_sync;
mod folders;
mod progress;
mod session;
mod solve;

use crate::engine::EngineError;

/// Why there is no image.
#[derive(Debug)]
pub(super) enum Unbuilt {
    /// This engine does not let us speak to its BuildKit; the reason.
    Refused(String),
    /// The build failed.
    Failed(EngineError),
}
