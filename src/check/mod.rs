//! Checks: what is declared ([`Spec`]), what must be looked at ([`Probe`]), what was seen ([`Fact`]) and the
//! pure judgement of it ([`Outcome`]).

pub mod facts;
pub mod spec;

pub use facts::{Fact, Facts, FileFact, HttpFact, OutputFact, Probe};
pub use spec::{Check, ContainerSpec, DockerfileSpec, FileSpec, HttpSpec, ImageSpec, NetworkSpec, OutputSpec, Spec, VolumeSpec};

/// The judgement of one check, in the learner's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// As it should be.
    Passed {
        /// What was asked for.
        expected: String,
        /// What was found.
        actual: String,
    },
    /// Not as it should be.
    Failed {
        /// What was asked for.
        expected: String,
        /// What was found.
        actual: String,
        /// What to do next.
        hint: String,
    },
    /// It could not be looked at.
    CannotTell {
        /// What was asked for.
        expected: String,
        /// Why not.
        why: String,
        /// What to do next.
        hint: String,
    },
}

impl Outcome {
    /// Whether it passed.
    #[must_use]
    pub fn passed(&self) -> bool {
        matches!(self, Self::Passed { .. })
    }
}
/// Judges a check. Nothing is judged until the evaluation is in place.
#[must_use]
pub fn evaluate(_: &Spec, _: Option<&str>, _: &Facts, _: crate::i18n::Lang) -> Outcome {
    Outcome::CannotTell { expected: String::new(), why: String::new(), hint: String::new() }
}

/// What a check must look at.
#[must_use]
pub fn probes(_: &Spec) -> Vec<Probe> {
    Vec::new()
}
