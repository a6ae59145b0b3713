//! The engine: whatever answers for containers, behind one port.
//!
//! - [`port`]: the trait; [`terms`] and [`request`]: what it speaks of; [`api`]: the requests behind it, to be looked at
//! - [`error`], [`barrier`], [`advice`](mod@advice): what can go wrong, and what to do then
//! - [`recording`]: what an engine answered, written down; [`replay`]: that, shown in the place of an engine
//! - [`seat`]: one seat of an engine that several share
//! - [`live`]: a live engine; [`dockerignore`]: what does not go into a build; [`envfile`]: variables of a file;
//!   `clean_path`: paths as Go cleans them

pub mod advice;
pub mod api;
pub mod barrier;
pub(crate) mod clean_path;
pub mod dockerignore;
pub mod envfile;
pub mod error;
pub mod live;
pub mod port;
pub mod recording;
pub mod replay;
pub mod request;
pub mod seat;
pub mod terms;

pub use advice::advice;
pub use api::{ApiCall, ApiLog};
pub use barrier::Barrier;
pub use error::{EngineError, NameOwner, PortHolder, file_failure};
pub use port::{Duplex, Engine};
pub use request::{
    Abilities, Ability, ChangeKind, CommitRequest, EventsQuery, Filters, ObjectKind, PathStat, Processes, PruneKind, Pruned,
    Query, Raw, Usage,
};
pub use terms::{
    Beyond, BuildEvent, BuildRequest, Builder, EngineEvent, EngineInfo, EngineKind, LogsRequest, OutputStream, ReplayMark,
    RunEnd, RunEvent, RunInput, RunIo, RunRequest, Size, StepState,
};
