//! Getting an engine: what is installed and stopped is started, after a yes; what is not there is told how to get, step by step.
//!
//! - [`facts`]: what is looked at; [`mod@plan`]: what follows from it, without looking at anything; [`steps`]: what people do themselves
//! - [`run`]: asks, starts, waits, through a small door; [`perform`]: the door's inside: processes, logs, the engine
//! - [`words`]: how it is said

pub mod facts;
pub mod perform;
pub mod plan;
pub mod run;
pub mod steps;
pub mod words;

pub use facts::Facts;
pub use plan::{Plan, Start, Verdict, plan};
pub use run::{Attempt, Door, Options, Outcome, fix};
pub use steps::Step;
