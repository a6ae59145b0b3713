//! One seat of an engine that several learners share: the same names as in the lesson, kept apart from the others' on the
//! engine.
//!
//! - [`name`]: a seat's name; [`words`]: names there and back, pure; `json`: the engine's own answers; `view`: what is seen
//! - [`Seat`]: the engine as one seat sees it; `resolve`: what a name stands for; `request`: what is made; `query`: lists;
//!   `prune`, `listing`, `relay`: cleaning up, lists and news
//! - [`claim`]: a seat's number and with it its ports; [`roster`]: all seats of an engine, for who runs it

pub mod claim;
mod engine;
mod json;
mod listing;
pub mod name;
mod prune;
mod query;
mod relay;
mod request;
mod resolve;
pub mod roster;
#[cfg(test)]
pub(crate) mod tests;
mod view;
pub mod words;

use std::sync::Arc;

pub use claim::{Claim, ClaimError};
pub use name::{LABEL_SEAT, SeatName, SeatNameError};
pub use words::Words;

use crate::engine::Engine;

/// An engine as one seat sees it.
pub struct Seat {
    inner: Arc<dyn Engine>,
    words: Words,
}

impl Seat {
    /// The seat of this name on an engine.
    #[must_use]
    pub fn new(inner: Arc<dyn Engine>, name: &SeatName) -> Self {
        Self { inner, words: Words::new(name) }
    }
}
