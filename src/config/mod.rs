//! What a learner chooses for good: how the workshop looks and behaves.
//!
//! - [`setting`]: every setting; [`theme`]: the names of the themes;
//! - [`file`](mod@file): a configuration's text, read; [`keys`]: keys of the learner's own; [`problem`]: what can be wrong in it; [`sample`]: a new one;
//! - [`resolve`](mod@resolve): which value counts, and where it comes from.

pub mod file;
pub mod keys;
pub mod problem;
pub mod resolve;
pub mod sample;
pub mod setting;
pub mod theme;

pub use problem::{ConfigError, Found};
pub use setting::Setting;
pub use theme::ThemeName;
