//! Taking back what a session made: of a step, of a lesson, or all of it. Files stay.
//!
//! - [`made`]: what there is, and the list of what goes; [`words`]: the list in words;
//! - [`going`]: the list, the question and the removal, in a session

pub mod going;
pub mod made;
pub mod words;

pub use going::Cleaning;
pub use made::{Holder, Item, Kind, Made, Scope, User, list};
