//! Connections to an engine. Every request goes this way: bollard's, our own (its decoder takes terminal streams
//! wrongly and it cannot hand over a connection), and BuildKit's.
//!
//! - `address`: requests, streams and taken-over connections at one place, told to a log if there is one
//! - `place`: where an engine listens, and how a connection is opened; `tls`; `ssh`, and what its words mean
//! - `pool`: connections, kept where opening them is dear; `watch`: that none of them is silent for ever
//! - `body`, `lines`, `upgraded`: what comes back
//! - `trouble`: what goes wrong; `patience`: when it counts as wrong
//! - `trace`, `fields`: what is told of each request

mod address;
mod body;
mod fields;
mod lines;
mod patience;
mod place;
mod pool;
mod ssh;
mod ssh_words;
mod tls;
mod trace;
mod trouble;
mod upgraded;
mod watch;

pub(super) use address::Address;
pub use patience::Patience;
pub(super) use place::Place;
pub(super) use ssh::Ssh;
pub(super) use tls::{Tls, TlsFiles};
pub(super) use trouble::{Trouble, WireError};
pub(super) use upgraded::Upgraded;
