//! Seats on a simulated engine.

mod harbour;
mod names;
mod requests;
mod sharing;
