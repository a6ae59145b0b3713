//! What people touch in the terminal.
//!
//! - [`text`]: lesson text laid out into styled lines;
//! - [`theme`]: how each part looks.

pub mod text;
pub mod theme;

/// Opens the screen; comes back when the learner leaves.
///
/// # Errors
/// When the terminal cannot be used.
pub fn run(opening: crate::runtime::Opening, color: bool) -> std::io::Result<()> {
    let _ = (opening, color);
    Err(std::io::Error::other("the screen is not part of this build"))
}
