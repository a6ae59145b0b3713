//! The workshop without a screen: the same session, driven by a script, told as plain lines or as a report.
//!
//! - [`driver`]: tells the session what to do and waits for it, everything bounded in time;
//! - [`plan`]: which steps; [`run`]: going through them; [`sweep`]: what earlier runs left;
//! - [`step`] and [`trace`]: one step's part of the report; [`report`]: all of it; [`junit`]: it as XML;
//! - [`goto`]: catching up to a step;
//! - [`mutant`]: trying wrong solutions, to test the checks;
//! - [`narrator`]: plain lines as it happens; [`words`] and [`advice`]: what is said.

pub mod advice;
pub mod driver;
#[cfg(test)]
mod driver_tests;
pub mod goto;
pub mod junit;
pub mod mutant;
pub mod narrator;
pub mod plan;
pub mod report;
pub mod run;
#[cfg(test)]
mod schema_tests;
pub mod step;
pub mod sweep;
#[cfg(test)]
pub(crate) mod testing;
pub mod trace;
pub mod words;
