//! What may be typed next: commands, flags, their values, and names that are there.

mod names;

pub use names::{MOST, Names};
