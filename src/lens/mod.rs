//! The image lens: what an image is made of, layer by layer, and what of it nobody sees any more.
//!
//! - [`model`]: an image as the lens shows it; [`error`]: why one cannot be read;
//! - `tar`: entries of an archive, in little memory; `zstd`: what is packed that way; `layer`: what one layer adds, links and hides;
//! - [`archive`]: an image as `docker save` writes it, docker's layout and OCI's; `documents`: its lists and its configuration;
//! - `fold`: the layers one above the other: added, changed, hidden, wasted;
//! - [`instruction`](mod@instruction): what made a layer, without what builders wrap around it;
//! - [`picture`]: the waterfall and the files in rows; [`report`]: both for a terminal without a screen; [`words`]: the words.
//!
//! Nothing of a file's content is kept, and no archive decides how much memory is taken.

pub mod archive;
mod documents;
pub mod error;
mod fold;
pub mod instruction;
mod layer;
pub mod model;
pub mod picture;
pub mod report;
mod tar;
#[cfg(test)]
pub(crate) mod tests;
pub mod words;
mod zstd;

pub use archive::read;
pub use error::LensError;
pub use instruction::instruction;
pub use model::{File, Files, Layer, Lens, Looked, Tab};
