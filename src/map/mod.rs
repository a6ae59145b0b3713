//! The live map: what runs on an engine as a picture, host ports → containers → networks → volumes.
//!
//! - [`model`]: the facts as values; [`read`]: out of the engine's own answers;
//! - [`own`]: what belongs to the course, and what is counted only; [`mod@scene`]: what of it is shown, in which order;
//! - [`mod@news`]: what has changed between two looks;
//! - [`mod@picture`]: boxes and arrows in rows of text, for every width; [`canvas`]: what they are drawn on;
//! - [`words`]: what is said in sentences.

pub mod canvas;
pub mod model;
pub mod news;
pub mod own;
mod parts;
pub mod picture;
pub mod read;
mod routes;
pub mod scene;
#[cfg(test)]
pub(crate) mod tests;
pub mod words;

pub use canvas::{Look, Row};
pub use model::{Attached, Bound, Container, Map, Mount, MountKind, Network, Port, Reach, Volume};
pub use news::{News, Thing, news};
pub use own::Own;
pub(crate) use own::whole;
pub use picture::{Shown, picture};
pub use scene::{Others, Scene, scene};
