//! The same lessons on a big screen, for whoever shows them to others.
//!
//! - [`run`](fn@run): the loop around it all; [`options`]: what was asked for; `outcome`: how a demo that ran by itself went;
//! - [`stage`]: its state around a session; `going`: what "next" and "back" do; `ready`: other steps made ready, and the recording that takes over; `keys`: every key as data, `press` what they do; `auto`: a demo that runs by itself;
//! - `beat`: what a step's demo is made of; `hand`: text typed as if by hand; `console`: what was typed and said;
//! - `tape`: it is recorded, in the form of [`cast`]; `stills`: pictures of its screens, both without what is private;
//! - [`notes`]: what the presenter's second screen is told and may ask, over a socket (`serve`); `notes_screen` draws it; `plan`: the clock
//! - `slide`: the text of a step; `view`: the drawing; `words`: its fixed texts

mod auto;
mod beat;
pub mod cast;
mod console;
mod going;
mod hand;
pub mod keys;
pub mod notes;
mod notes_screen;
pub mod options;
mod plan;
mod press;
mod ready;
mod run;
mod serve;
mod slide;
pub mod stage;
mod stills;
mod tape;
pub mod view;
pub mod words;

#[cfg(test)]
mod tests;

pub use notes_screen::show as show_notes;
pub use options::Options;
pub use run::{Outcome, PresentError, run};
