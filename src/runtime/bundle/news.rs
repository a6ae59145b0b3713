//! What is told while images are fetched, packed and loaded.

use std::sync::Arc;

use serde::Serialize;

use crate::runtime::doctor::Finding;

/// Takes news.
pub type Tell = Arc<dyn Fn(News) + Send + Sync>;

/// What was done with an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It was there already.
    Here,
    /// It was fetched.
    Pulled,
    /// It could not be had.
    Failed,
    /// It came out of the bundle.
    Loaded,
}

/// What takes long enough to be told in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// Images are written into a bundle.
    Packing,
    /// A bundle is fetched.
    Downloading,
    /// A bundle is counted.
    Verifying,
    /// A bundle goes into the engine.
    Loading,
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum News {
    /// How much there is to do.
    Images {
        /// Images the course needs.
        needed: usize,
        /// Those that the engine has.
        here: usize,
    },
    /// What a registry says.
    Registry {
        /// The doctor's words.
        finding: Finding,
    },
    /// An image's turn has come.
    Begin {
        /// Its name.
        image: String,
        /// Which one of how many.
        number: usize,
        /// Of how many.
        of: usize,
    },
    /// A layer of it has come further.
    Layer {
        /// The image's name.
        image: String,
        /// The layer.
        layer: String,
        /// What it is at, in the engine's words.
        state: String,
        /// Layers that are done.
        done: usize,
        /// Layers known so far.
        of: usize,
    },
    /// An image is done with.
    End {
        /// Its name.
        image: String,
        /// The course cannot do without it.
        needed: bool,
        /// How it went.
        state: State,
        /// Why, and what to do then, where it went wrong.
        #[serde(skip_serializing_if = "Option::is_none")]
        why: Option<(String, String)>,
    },
    /// An image is being made to need no network.
    Preparing {
        /// Its name.
        image: String,
        /// A line of that build.
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<String>,
    },
    /// Something that takes long has come further.
    Progress {
        /// What.
        work: Work,
        /// Bytes done.
        done: u64,
        /// Bytes in all, where that is known.
        of: Option<u64>,
    },
    /// Go on this machine finds the modules from now on, or why it does not.
    HostGo {
        /// Why not.
        why: Option<String>,
    },
    /// It was interrupted; the engine is given time to stop in order.
    Stopping,
    /// What had come is being taken away again.
    Undoing,
    /// A download goes on where it had stopped.
    Resuming {
        /// Bytes that are there.
        done: u64,
    },
    /// A name that led to another image leads to the bundle's now.
    Replaced {
        /// The name.
        image: String,
        /// The image it led to.
        was: String,
    },
}

/// Tells of progress when it is worth a line: at the beginning, the end, and each hundredth between.
pub(super) struct Steps {
    tell: Tell,
    work: Work,
    of: Option<u64>,
    last: Option<u64>,
}

impl Steps {
    pub fn new(tell: &Tell, work: Work, of: Option<u64>) -> Self {
        Self { tell: Arc::clone(tell), work, of, last: None }
    }

    pub fn at(&mut self, done: u64) {
        // Where the end is not known, every sixteen megabytes.
        let mark = match self.of {
            Some(of) => done.saturating_mul(100).checked_div(of).unwrap_or(100),
            None => done >> 24,
        };
        if self.last != Some(mark) {
            self.last = Some(mark);
            (self.tell)(News::Progress { work: self.work, done, of: self.of });
        }
    }
}
