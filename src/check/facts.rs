//! What a check needs to look at, and what was seen there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::objects::{Container, Image, Network, Volume};

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Probe {
    /// An image by reference.
    Image(String),
    /// One HTTP request.
    Http {
        /// Method.
        method: String,
        /// Full URL.
        url: String,
        /// Body to send.
        send: Option<String>,
        /// The request is meant to be refused: a refusal is the answer, not a reason to wait.
        refused: bool,
    },
    /// All containers, running or not (one answer serves every container check of a step), each inspected: a mere
    /// list leaves out environments and health.
    Containers,
    /// The log of the container with this id or name, its last 64 KiB.
    Logs(String),
    /// A volume by name.
    Volume(String),
    /// A network by name.
    Network(String),
    /// A command inside a container.
    Exec(String, Vec<String>),
    /// A file of the workspace.
    File(String),
    /// A host command.
    Command(String),
    /// The learner's answer to the step's question; the session knows it.
    Quiz,
    /// What the step's own command last gave; the session knows it.
    Ran,
}

/// What an HTTP request met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum HttpFact {
    /// An answer. The body is cut at 64 KiB.
    Answer {
        /// Status code.
        status: u16,
        /// Headers, names in lower case.
        headers: BTreeMap<String, String>,
        /// Body, invalid UTF-8 replaced.
        body: String,
    },
    /// The connection was refused, or closed before an answer (docker's proxy does that for a port nobody listens on).
    Refused,
    /// No answer in time.
    TimedOut {
        /// Seconds waited.
        seconds: u64,
    },
    /// It could not be asked at all (a bad URL, an answer that is not HTTP).
    Broken(String),
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileFact {
    /// Its text, cut at 1 MiB, invalid UTF-8 replaced.
    Text(String),
    /// It is not there.
    Absent,
    /// It is there but cannot be read.
    Unreadable(String),
}

/// What a command gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OutputFact {
    /// Exit code; `None` while it runs.
    pub exit: Option<i64>,
    /// Both streams, control sequences stripped, its last 64 KiB.
    pub output: String,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Fact {
    /// The image, or that there is none.
    Image(Option<Image>),
    /// What the request met.
    Http(HttpFact),
    /// Every container.
    Containers(Vec<Container>),
    /// The log's tail; `None` when there is no such container.
    Logs(Option<String>),
    /// The volume, or that there is none.
    Volume(Option<Volume>),
    /// The network, or that there is none.
    Network(Option<Network>),
    /// The file.
    File(FileFact),
    /// What a command gave; `None` when it was not run (no such container, not yet run).
    Output(Option<OutputFact>),
    /// Chosen ids, and whether they are right; `None` when not answered.
    Quiz(Option<bool>),
    /// A recorded run is shown, and it does not tell this.
    Unrecorded(Unseen),
    /// It could not be looked at.
    Unknown {
        /// Why.
        why: String,
        /// What to do next.
        hint: String,
    },
}

/// Why a recorded run does not tell what a probe would see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unseen {
    /// It was not looked at in the recorded run, or not yet at the place that was reached in it.
    NotYet,
    /// It was, but since then what answered has stopped, or something else has taken its place.
    Past,
}

/// Everything that was seen for a step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts(Vec<(Probe, Fact)>);

impl Facts {
    /// Adds what a probe saw; a later fact replaces an earlier one.
    pub fn insert(&mut self, probe: Probe, fact: Fact) {
        self.0.retain(|(known, _)| *known != probe);
        self.0.push((probe, fact));
    }

    /// These, and of others what these do not have.
    #[must_use]
    pub fn over(self, others: &Self) -> Self {
        let mut all = others.clone();
        for (probe, fact) in self.0 {
            all.insert(probe, fact);
        }
        all
    }

    /// Everything, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&Probe, &Fact)> {
        self.0.iter().map(|(probe, fact)| (probe, fact))
    }

    /// What a probe saw.
    #[must_use]
    pub fn get(&self, probe: &Probe) -> Option<&Fact> {
        self.0.iter().find(|(known, _)| known == probe).map(|(_, fact)| fact)
    }
}

impl FromIterator<(Probe, Fact)> for Facts {
    fn from_iter<I: IntoIterator<Item = (Probe, Fact)>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}
