//! Lesson text on the screen: blocks laid out into styled lines of a given width.
//!
//! - [`document`]: blocks one below the other, with headings, lists, notes and quotations;
//! - [`code`]: code, with a mark where a long line goes on; [`colours`]: its colours, which may take a while to find;
//! - [`diagram`]: a diagram, drawn with letters;
//! - [`explanation`]: what a command line means, below it;
//! - [`table`]: tables that fit;
//! - [`run`]: runs of text, styled and wrapped.

pub mod code;
pub mod colours;
pub mod diagram;
pub mod document;
pub mod explanation;
pub mod run;
pub mod table;

pub use document::{Document, Highlights};
pub use explanation::Commands;
