//! Taking back what a session made: of a step, of a lesson, or all of it. Files stay.
//!
//! - [`made`]: what there is, and the list of what goes

pub mod made;

pub use made::{Holder, Item, Kind, Made, Scope, User, list};
