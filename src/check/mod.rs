//! Checks: what is declared ([`Spec`]), what must be looked at ([`Probe`]), what was seen ([`Fact`]) and the
//! pure judgement of it ([`Outcome`]).

pub mod dockerfile;
pub mod evaluate;
mod evaluate_container;
mod evaluate_file;
mod evaluate_http;
mod evaluate_image;
mod evaluate_output;
mod evaluate_resource;
pub mod exchange;
pub mod facts;
mod finding;
mod mistake;
mod pattern;
pub mod spec;

pub use evaluate::{evaluate, follow_up, probes};
pub use facts::{Fact, Facts, FileFact, HttpFact, OutputFact, Probe, Unseen};
pub use finding::sentences;
pub use mistake::{Judgement, Watched, judge, of_mistakes};
pub use spec::{
    Check, ContainerSpec, DockerfileSpec, FileSpec, HttpSpec, ImageSpec, Mistake, NetworkSpec, OutputSpec, Spec, VolumeSpec,
};

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

#[cfg(test)]
mod tests;
