//! Compose files: read, merged, filled in and checked into a [`Project`] that can be run. No I/O: files come in as text.
//!
//! - [`load`](mod@load) is the way from a [`Request`] to a project; [`source`] finds files, variables and name;
//! - [`tree`] values with places, `interpolate` and [`dotenv`] variables; `schema` every key and what it takes;
//! - `canonical` and `short` give each value its one form, `merge` lays files on each other, `lower` makes the model,
//!   `consistency` looks whether it fits together; what is wrong is a [`Problem`];
//! - [`model`] is what is run, [`order`] in which order; [`plan`] is what running it comes to, [`labels`] what it is known by.

mod canonical;
mod consistency;
pub mod dotenv;
mod interpolate;
pub mod labels;
pub mod load;
mod lower;
mod merge;
pub mod model;
pub mod order;
pub mod plan;
pub mod print;
pub mod problem;
mod problem_text;
mod report;
mod schema;
mod short;
pub mod source;
pub mod tree;
mod yaml_out;

pub use load::{Loaded, load};
pub use model::{
    Build, Condition, Dependency, Healthcheck, Mount, Network, Project, PullPolicy, Service, ServiceNetwork, Volume,
};
pub use order::{NotChosen, With};
pub use problem::{Problem, ProblemKind, Refused, Warning};
pub use source::{Files, Request};

#[cfg(test)]
mod tests;
