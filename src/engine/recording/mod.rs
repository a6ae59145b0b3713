//! A recorded run: what an engine, the network and the shell answered while a course was gone through, so that it can be
//! shown where no engine is.
//!
//! - [`model`]: what is written down; [`world`]: what an engine holds, and how that changes
//! - [`tidy`](mod@tidy): ids, times, paths and secrets, before it is written
//! - [`stale`]: whether the course is still what was recorded
//! - [`file`](mod@file): the file it is kept in

pub mod file;
pub mod model;
pub mod stale;
pub mod tidy;
pub mod world;

pub use file::{RecordingError, read, write};
pub use model::{End, Head, Look, Recording, Said, Saying, StepTake, Take, Wrote};
pub use stale::Stale;
pub use tidy::{Place, Private, tidy};
pub use world::{Change, World};
