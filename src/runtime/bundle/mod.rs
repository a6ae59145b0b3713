//! Rooms without internet: fetching all a course needs, packing it, and loading it where there is no network.
//!
//! - [`mod@prefetch`]: `sealegs prefetch`; [`registries`]: what the registries say before that
//! - [`mod@create`]: `sealegs bundle create`; `ready`: images made to need no network; `pack`: their bytes into the file
//! - [`mod@load`]: `sealegs bundle load`; [`take`]: a bundle from elsewhere; `feed`: its bytes into an engine; `host_go`: its modules for a Go outside
//! - [`news`]: what is told meanwhile; [`trouble`]: what can go wrong

pub mod create;
mod feed;
pub(crate) mod host_go;
pub mod load;
pub mod news;
mod pack;
pub mod prefetch;
mod ready;
pub mod registries;
pub mod take;
pub mod trouble;

pub use news::{News, Tell};
pub use trouble::Trouble;
