//! Text, before anyone decides how it looks: what untrusted output is reduced to before it may be shown, what a
//! lesson's Markdown means, and where its lines break.
//!
//! - [`clean`](mod@clean): text without terminal control sequences, at once;
//! - [`cleaner`]: the same for bytes that arrive in pieces, line by line;
//! - [`block`]: the elements a text consists of;
//! - [`parse`](mod@parse): Markdown into those elements;
//! - [`flow`](mod@flow): the runs of a paragraph, with the line breaks of its source resolved;
//! - [`shorten`](mod@shorten): text on one row;
//! - [`wrap`](mod@wrap): display widths, and runs broken into lines;
//! - [`highlight`](mod@highlight): code into coloured pieces, `scan`: the languages that are read by hand.

pub mod block;
pub mod clean;
pub mod cleaner;
mod emphasis;
pub mod flow;
pub mod highlight;
pub mod parse;
mod scan;
pub mod shorten;
pub mod wrap;

pub use block::{Align, Block, Inline, Item, Mark, NoteKind, Span};
pub use clean::{clean, clean_line};
pub use cleaner::Cleaner;
pub use flow::{flow, plain};
pub use highlight::{Highlighted, Token, highlight, highlight_now};
pub use parse::parse;
pub use shorten::{shorten, shorten_front};
pub use wrap::{width, wrap};
