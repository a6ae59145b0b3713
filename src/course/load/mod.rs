//! Reading a course from its files. It never stops at the first problem: what could be read comes back together
//! with everything that is wrong.
//!
//! `problems` gathers what is wrong; `fields` reads YAML keys; `ahead` reads each file by itself; `course`, `variables` and `lesson` walk the files;
//! [`mod@profile`]: values for one place; `step`, `action`, `check` and `spec` read what YAML says; `page`, `sections` and `prose` read
//! Markdown; `join` and `part` put both together; `links` looks where links lead; `mutants` reads
//! what tests the checks; [`schema`]: the same for editors.

mod action;
mod ahead;
mod check;
mod check_title;
mod course;
mod fields;
mod fingerprint;
mod join;
mod lesson;
mod links;
mod mutants;
mod page;
mod part;
mod problems;
pub mod profile;
mod prose;
pub mod schema;
mod sections;
mod size;
mod spec;
mod step;
mod variables;

pub use course::MUTANTS;

use crate::course::{Course, Files};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Lang;

/// A course as far as it could be read, and everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Loaded {
    /// The course; steps and lessons that cannot be read are left out.
    pub course: Course,
    /// Every problem, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// The course can be trusted: there is no error, at most warnings.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.diagnostics.iter().all(|diagnostic| diagnostic.severity < Severity::Error)
    }
}

/// Reads a course; what is wrong with it is told in English.
#[must_use]
pub fn load(files: &Files) -> Loaded {
    load_in(files, Lang::default())
}

/// Reads a course; what is wrong with it is told in the words of `lang`.
#[must_use]
pub fn load_in(files: &Files, lang: Lang) -> Loaded {
    course::load(files, lang)
}
