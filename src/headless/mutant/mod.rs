//! Testing a course's checks: typical wrong solutions ([`crate::course::Mutant`]) are done for real, and each must be
//! caught by the check that is there for it, with the words that name the mistake.
//!
//! - [`trial`]: one mutant, from doing it to the learner's way back;
//! - [`step`]: all mutants of a step, in the state that the steps before left, then its solution;
//! - [`judge`]: whether it was caught as it should be; [`last_word`]: whether waiting can change that;
//! - [`standing`] and [`files`]: what there was before, and putting it back;
//! - [`clean`]: leaving the engine as the test found it;
//! - [`report`]: what is told of a mutant; [`words`]: in both languages.

pub mod clean;
pub mod files;
pub mod judge;
pub mod last_word;
pub mod report;
pub mod standing;
pub mod step;
pub mod trial;
pub mod words;
