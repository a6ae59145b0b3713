//! The course: its model, and how it is read from its files with every problem found at once.

pub mod align;
pub mod codes;
pub mod condition;
pub mod load;
pub mod model;
pub mod mutant;
mod order;
pub mod profile;
pub mod scope;
pub mod source;
pub mod starter;

pub use condition::Condition;
pub use load::{Loaded, MUTANTS, load, load_in, schema};
pub use model::{
    Action, Choice, Choosing, CommandTask, Course, FileTask, Lesson, LineNote, ProsePart, Quiz, QuizKind, Step, StepRef, Task,
    Variable, VariableKind,
};
pub use mutant::{Mutant, Told, Verdict};
pub use profile::Profile;
pub use scope::{Scope, UnknownVariable};
pub use source::{Files, embedded};

pub use crate::yaml;
