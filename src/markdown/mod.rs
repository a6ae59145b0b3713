//! Text, before anyone decides how it looks: what untrusted output is reduced to before it may be shown.
//!
//! - [`clean`](mod@clean): text without terminal control sequences, at once;
//! - [`cleaner`]: the same for bytes that arrive in pieces, line by line.

pub mod clean;
pub mod cleaner;

pub use clean::{clean, clean_line};
pub use cleaner::Cleaner;
