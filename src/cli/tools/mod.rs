//! What goes round the program: completions for shells, manual pages, and what version this is.

pub mod args;
pub mod completions;
pub mod man;
pub mod version;
