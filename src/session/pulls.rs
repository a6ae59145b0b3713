//! The layers of images that a command pulls, as far as the engine tells of them.

use std::collections::HashMap;

use crate::session::Log;

/// What a layer goes through, and at which of the four it stands then.
const PHASES: [(&str, usize); 9] = [
    ("Pulling fs layer", 0),
    ("Waiting", 0),
    ("Downloading", 1),
    ("Verifying Checksum", 2),
    ("Download complete", 2),
    ("Extracting", 3),
    ("Pull complete", 4),
    ("Already exists", 4),
    ("Retrying", 0),
];
/// Phases that a layer has behind it when it is here.
pub const ALL_PHASES: usize = 4;
const DOWNLOADING: &str = "Downloading";

/// One layer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// The first letters of its digest.
    pub layer: String,
    /// What it is at, in the engine's words.
    pub state: String,
    /// Phases that it has behind it, of [`ALL_PHASES`].
    pub phase: usize,
    /// How large it is, packed, where the engine has said so: `45.6MB`.
    pub size: Option<String>,
}

impl Pulled {
    /// It is here.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.phase == ALL_PHASES
    }
}

/// The layer, and what it is at, of a line such as `a3ed95caeb02: Pull complete`; before the id may stand whose image it is.
#[must_use]
pub fn layer_state(line: &str) -> Option<(&str, &str)> {
    let (before, state) = line.split_once(": ")?;
    let layer = before.rsplit(' ').next().unwrap_or(before);
    (layer.len() == 12 && layer.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some((layer, state))
}

/// Each layer of what a command pulled, in the order in which they were first told of.
#[must_use]
pub fn pulled(log: &Log) -> Vec<Pulled> {
    let mut layers: Vec<Pulled> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (layer, state) in log.lines().iter().filter_map(|line| layer_state(&line.text)) {
        let Some((word, phase)) = PHASES.iter().find(|(word, _)| state.starts_with(word)) else { continue };
        let size = state.strip_prefix(DOWNLOADING).map(str::trim).filter(|size| !size.is_empty()).map(str::to_owned);
        let at = *places.entry(layer).or_insert(layers.len());
        let (layer, state) = (layer.to_owned(), if size.is_some() { *word } else { state }.to_owned());
        match layers.get_mut(at) {
            Some(known) => {
                let size = size.or_else(|| known.size.take());
                *known = Pulled { layer, state, phase: *phase, size };
            }
            None => layers.push(Pulled { layer, state, phase: *phase, size }),
        }
    }
    layers
}
