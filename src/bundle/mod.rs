//! A bundle: one file with all that a course needs from elsewhere, for rooms without internet.
//!
//! - [`manifest`]: what is in it; [`write`](mod@write) and [`read`](mod@read): the file; `hash`: how its bytes are counted
//! - [`needs`]: what a course needs; [`kitchen`]: how an image is made to need no network
//! - [`error`]: what is wrong with a bundle, and what to do then
//!
//! The file is a tar archive: the manifest, the manifest's SHA-256, then each part, a gzip of the archive `docker save` makes.

pub mod error;
mod hash;
pub mod kitchen;
pub mod manifest;
pub mod needs;
pub mod read;
#[cfg(test)]
mod tests;
pub mod write;

pub use error::BundleError;
pub use manifest::{Manifest, PackedImage, Part};
