//! A recorded run, where there is no engine: found, opened, played.
//!
//! - [`projector`]: where the recording comes from; [`choice`]: when it is shown, and how fast
//! - `play`: one command of it, as if it ran; `notes`: what is said beside it; `pace`: when each of its outputs comes

pub mod choice;
mod notes;
mod pace;
pub(super) mod play;
pub mod projector;
#[cfg(test)]
mod tests;

pub use choice::{Choice, Pace};
pub use projector::{Projector, Source, Unusable};
