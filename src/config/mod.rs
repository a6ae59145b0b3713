//! What a learner chooses for good: how the workshop looks and behaves.
//!
//! - [`theme`]: the names of the themes

pub mod theme;

pub use theme::ThemeName;
