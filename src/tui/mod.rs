//! The screen.
//!
//! - [`run`]: the loop around it all; the terminal (`changes` what of a frame is written, `quiet` where nothing is, `background` what is behind it), the editor and signals belong to it;
//! - [`app`]: its state around a session, [`message`] what it is told, `laid` what is kept between drawings; [`keys`],
//!   [`moving`] and `follow` change it, [`arrange`] makes it ready to be drawn;
//! - [`view`]: the drawing; `map`: where and when the live map is shown;
//! - `program`: the terminal of a running command; [`shell`]: the learner's own shell; `clipboard`: what is copied from it;
//! - [`keymap`]: every key as data, `key` one of them; [`typing`]: keys for a running command; [`line`](mod@line): a line that is typed;
//!   [`prompt`]: a command that is typed;
//! - [`layout`]: where everything stands, [`sizes`] how the learner shared out the room, `panels` the keys and the mouse for it,
//!   [`remember`] what is there the next time;
//! - [`page`]: the text of a step, `question` what it asks; [`output`]: the run panel's text;
//! - [`reader`]: a file read line by line, and its difference from the solution;
//! - [`still`]: pictures of a screen; [`redact`]: what is not in them;
//! - [`wishes`]: what a learner wishes of the screen, such as another theme;
//! - `lens`: images that are looked into;
//! - `edit`: writing files;
//! - `windows`: windows that a letter opens;
//! - `diagram`: a step's diagrams with all the room; [`pictures`]: pictures in terminals that show them;
//! - `ways`: being brought to a step, and taking back;
//! - `picker`: lists to choose from by a few letters, found by [`fuzzy`];
//! - [`tour`]: the cards of the first time; [`undo`]: the learner's files given back;
//! - `waits`: what is waited for and how long it usually takes; `copying`: what a panel gives to the clipboard;
//! - [`find`]: searching, `searching` in which panel; [`rows`]: text as rows; [`text`]: Markdown as rows; [`theme`]: looks.

pub mod app;
mod arrange;
pub(crate) mod background;
pub(crate) mod changes;
mod clipboard;
mod copying;
pub(crate) mod diagram;
pub mod edit;
pub(crate) mod editor;
pub mod find;
mod follow;
pub mod fuzzy;
pub mod key;
pub mod keymap;
mod keys;
mod laid;
pub mod layout;
pub(crate) mod lens;
pub mod line;
mod map;
pub mod message;
mod moving;
pub mod output;
pub mod page;
mod panels;
mod picker;
pub mod pictures;
mod program;
pub mod prompt;
mod question;
pub(crate) mod quiet;
pub mod reader;
pub mod redact;
mod redact_rows;
pub mod remember;
pub mod rows;
#[cfg(test)]
#[allow(clippy::expect_used, missing_docs, reason = "a test's own stage")]
pub(crate) mod sample;
mod screen_loop;
mod searching;
pub mod shell;
pub(crate) mod signals;
pub mod sizes;
pub mod still;
pub(crate) mod terminal;
pub mod text;
pub mod theme;
pub mod tour;
pub mod typing;
pub mod undo;
pub mod view;
mod waits;
mod ways;
mod windows;
pub mod wishes;
pub mod words;

pub use screen_loop::{TuiError, run};
pub use wishes::Wishes;
