//! The engine: whatever answers for containers, behind one port.

pub mod advice;
pub mod dockerignore;
pub mod error;
pub mod live;
pub mod port;

pub use advice::advice;
pub use error::{EngineError, NameOwner, PortHolder};
pub use port::{
    BuildEvent, BuildRequest, Builder, Engine, EngineEvent, EngineInfo, EngineKind, LogsRequest, OutputStream, RunEnd, RunEvent,
    RunInput, RunIo, RunRequest, Size, StepState,
};
