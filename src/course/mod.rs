//! The course: its model, and how it is read from its files with every problem found at once.

pub mod condition;
pub mod model;
pub mod scope;

pub use condition::Condition;
pub use model::{
    Action, Choice, CommandTask, Course, FileTask, Lesson, LineNote, ProsePart, Quiz, QuizKind, Step, StepRef, Task, Variable,
    VariableKind,
};
pub use scope::{Scope, UnknownVariable};
