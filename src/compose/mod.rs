//! Compose files: read, merged, filled in and checked into a [`Project`] that can be run. No I/O: files come in as text.

pub mod labels;
pub mod model;
pub mod order;
pub mod plan;

pub use model::{
    Build, Condition, Dependency, Healthcheck, Mount, Network, Project, PullPolicy, Service, ServiceNetwork, Volume,
};
pub use order::{NoSuchService, With};
