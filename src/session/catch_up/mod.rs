//! Catching up: standing at a step as if all before it had been done.
//!
//! - `deeds`: what a step's solution makes and takes away; `stands`: whether it stands now; `decide`: which steps are done;
//! - [`preview`]: what will be made, before anything is, [`words`]: in words; [`estimate`]: what it costs;
//! - [`going`]: the way there, step by step

mod decide;
mod deeds;
pub mod estimate;
pub mod going;
pub mod preview;
mod stands;
pub mod words;

pub use going::{Ahead, CatchUp};
pub use preview::{ImageAhead, Preview};
pub use words::Weight;
