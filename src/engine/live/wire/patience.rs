//! How long an engine may keep silent.

use std::time::Duration;

/// How long an engine may keep silent before something is done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// An ordinary request's answer: until it begins, and between its pieces. Whole seconds.
    pub answer: Duration,
    /// A stream that may be silent for long (a log that is followed, a build): then the engine is asked whether it lives.
    pub silence: Duration,
    /// The same for the standing stream of events. Long, so that a workshop nobody uses wakes up next to never: whoever
    /// uses it makes other requests, and those find out sooner.
    pub standing: Duration,
    /// The answer to that question.
    pub ping: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            answer: Duration::from_secs(60),
            silence: Duration::from_secs(5),
            standing: Duration::from_secs(120),
            ping: Duration::from_secs(5),
        }
    }
}
