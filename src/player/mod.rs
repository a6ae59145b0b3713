//! Recordings of terminals, played in a terminal.
//!
//! - [`recording`]: what is read from a file (asciicast, versions 2 and 3), which may be from anybody;
//! - [`playing`]: where a player stands in it, without a clock or a terminal of its own;
//! - [`text`]: the screens as plain text; `screen`: a player on the screen, `keys` what its keys do, `draw` how it looks

mod draw;
mod keys;
pub mod playing;
pub mod recording;
mod screen;
#[cfg(test)]
mod tests;
pub mod text;

pub use recording::{ReadError, Recording, read};
pub use screen::{PlayError, show};
