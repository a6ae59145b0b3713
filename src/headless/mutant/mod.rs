//! Testing a course's checks: typical wrong solutions ([`crate::course::Mutant`]) are done for real, and each must be
//! caught by the check that is there for it, with the words that name the mistake.
//!
//! - [`trial`]: one mutant, from doing it to the learner's way back;
//! - [`step`]: all mutants of a step, in the state that the steps before left, then its solution;
//! - [`judge`]: whether it was caught as it should be; [`last_word`]: whether waiting can change that;
//! - [`afresh`]: doing again what only steps before it make;
//! - [`standing`] and [`files`]: what there was before, and putting it back;
//! - [`cover`]: which checks no mutant is there for;
//! - [`clean`]: leaving the engine as the test found it;
//! - [`report`]: what is told of a mutant; [`words`]: in the language that is spoken.

pub mod afresh;
pub mod clean;
pub mod cover;
pub mod files;
pub mod judge;
pub mod last_word;
pub mod report;
pub mod standing;
pub mod step;
pub mod trial;
pub mod words;
