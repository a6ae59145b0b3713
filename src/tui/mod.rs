//! What people touch in the terminal.
//!
//! - [`text`]: lesson text laid out into styled lines;
//! - [`theme`]: how each part looks.

pub mod text;
pub mod theme;
