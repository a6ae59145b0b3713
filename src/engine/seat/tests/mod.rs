//! Seats on a simulated engine.

pub(crate) mod harbour;
mod names;
mod requests;
pub(crate) mod sharing;
