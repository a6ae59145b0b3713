//! A recorded run, shown in the place of an engine.
//!
//! - [`reel`]: the recording, made ready to be played; [`ground`]: on what a recorded fact stands
//! - [`player`]: how far it was played, what there is by then, what was seen last; [`find`](mod@find): which command of it
//!   a line means
//! - [`unrecorded`]: what it has no answer to, and what would have one
//! - [`label`]: how it is labelled, wherever something of it is shown
//! - [`screening`]: the port of an engine over it; `raw`: lists in the engine's own form

pub mod find;
pub mod ground;
pub mod label;
pub mod player;
mod raw;
pub mod reel;
#[cfg(test)]
pub(crate) mod sample;
pub mod screening;
#[cfg(test)]
mod tests;
pub mod unrecorded;

pub use player::{Cue, Player};
pub use reel::Reel;
pub use screening::Replay;
pub use unrecorded::Unrecorded;
