//! The workshop as plain text: every line is printed once and stays, a prompt asks, a typed word answers. For screen readers,
//! for terminals that cannot draw, and for scripts. The same session as on the screen.
//!
//! - [`ask`]: what can be typed, read into an [`ask::Ask`];
//! - [`desk`]: the state around a session, lines and events in, things to do out; `doing` carries out what was typed, `outcome`
//!   tells what came of it, `waiting` when it is the learner's turn;
//! - [`text`]: Markdown as lines; [`page`]: a step; [`question`]: what it asks; [`checks`]: what proves it;
//! - `files`: a file read aloud, and how it differs; `show`, `lists`, `lens`, `past`: what one can look up;
//! - `voice`: where lines go; `input`: where they come from; [`run`]: the loop;
//! - [`words`], `sentences`: what is said.

pub mod ask;
pub mod checks;
pub mod desk;
mod doing;
mod files;
mod input;
mod lens;
mod lists;
mod outcome;
pub mod page;
mod past;
mod plain_loop;
pub mod question;
mod sentences;
mod show;
#[cfg(test)]
mod tests;
pub mod text;
mod voice;
mod waiting;
pub mod words;

pub use plain_loop::{cannot_draw, run};
