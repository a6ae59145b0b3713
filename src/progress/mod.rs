//! A learner's progress: the record, and the file it survives in.

pub mod consent;
pub mod record;
pub mod store;

pub use record::{Record, SeatRecord, StepRecord};
pub use store::{ProgressError, Store};
