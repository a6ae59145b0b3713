//! A terminal without a window: bytes of a program in, rows of cells out.
//!
//! - [`emulator`]: the terminal: screen, scrollback, cursor, selection, what it answers
//! - [`cell`]: what stands in a row, and how it looks
//! - `guard`: what of a program's sequences is let through; `strings`: those that carry text are left out before
//!
//! The program on the other side is untrusted. It can draw in its own cells and nothing else: titles, clipboards, links
//! and colour palettes are ignored, and however much it sends, memory stays bounded.

pub mod cell;
pub mod emulator;
mod guard;
mod strings;
#[cfg(test)]
mod tests;

pub use cell::{Cell, Colour, Style};
pub use emulator::{Modes, Terminal};
