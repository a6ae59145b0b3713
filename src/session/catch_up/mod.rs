//! Catching up: standing at a step as if all before it had been done.
//!
//! - `deeds`: what a step's solution makes and takes away; `stands`: whether it stands now; `decide`: which steps are done;
//! - [`preview`]: what will be made, before anything is, [`words`]: in words; [`estimate`]: what it costs;
//! - [`going`]: the way there, step by step

mod decide;
pub(crate) mod deeds;
pub mod estimate;
pub mod going;
pub mod preview;
mod stands;
#[cfg(test)]
mod tests;
pub mod words;

use crate::course::StepRef;
use crate::session::reset::Cleaning;

pub use going::{Ahead, CatchUp};
pub use preview::{ImageAhead, Preview};
pub use words::Weight;

/// What a session knows of ways to steps, and of what is taken back.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Ways {
    /// The way to a step, as it is shown before it is gone.
    pub ahead: Option<Ahead>,
    /// The way to a step, while it is gone.
    pub catch_up: Option<CatchUp>,
    /// The steps that were done on the last way.
    pub walked: Vec<StepRef>,
    /// What is taken back.
    pub cleaning: Option<Cleaning>,
}
