//! What a recorded run has no answer to, and what would have one.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::i18n::{Lang, fixed, words};

/// Something that a recorded run has no answer to. Nothing is made up in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unrecorded {
    /// The recording has nothing of this step.
    Step {
        /// `lesson/step`.
        step: String,
    },
    /// The step has changed since it was recorded.
    Changed {
        /// `lesson/step`.
        step: String,
    },
    /// Nothing was run in this step.
    NoCommand {
        /// `lesson/step`.
        step: String,
    },
    /// Another step comes first.
    StepFirst {
        /// It.
        first: String,
        /// The step that was to be played.
        step: String,
    },
    /// Another command of the step comes first.
    CommandFirst {
        /// It.
        line: String,
    },
    /// The right command in another folder.
    Folder {
        /// The recorded one; empty for the workspace.
        asked: String,
        /// The other.
        here: String,
    },
    /// The recorded command with something else in it.
    Differs {
        /// The recorded line.
        asked: String,
        /// In what it differs, in every language.
        said: BTreeMap<Lang, String>,
    },
    /// Another command.
    Other {
        /// The line that was recorded here.
        asked: String,
    },
    /// A command of another step.
    OtherStep {
        /// That step.
        step: String,
        /// The present one.
        here: String,
    },
    /// There is no recording that could be played.
    Unusable {
        /// Why.
        why: String,
    },
    /// Something was asked of the engine itself.
    Call {
        /// What, in docker's words.
        what: String,
    },
}

impl Unrecorded {
    /// What is the matter.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Step { step } => words!(lang, "engine-unrecorded-step", step),
            Self::Changed { step } => words!(lang, "engine-unrecorded-changed", step),
            Self::NoCommand { step } => words!(lang, "engine-unrecorded-no-command", step),
            Self::StepFirst { first, step } => words!(lang, "engine-unrecorded-step-first", first, step),
            Self::CommandFirst { line } => words!(lang, "engine-unrecorded-command-first", line),
            Self::Folder { asked, here } => {
                words!(lang, "engine-unrecorded-folder", asked = folder(asked, lang), here = folder(here, lang))
            }
            Self::Differs { asked, said } => {
                let said = said.get(&lang).or_else(|| said.values().next()).map_or("", String::as_str);
                words!(lang, "engine-unrecorded-differs", asked, said)
            }
            Self::Other { asked } => words!(lang, "engine-unrecorded-other", asked),
            Self::OtherStep { step, here } => words!(lang, "engine-unrecorded-other-step", step, here),
            Self::Unusable { why } => words!(lang, "engine-unrecorded-unusable", why),
            Self::Call { what } => words!(lang, "engine-unrecorded-call", what),
        }
    }

    /// What would be needed. `keys`: where there are keys to press.
    #[must_use]
    pub fn advice(&self, lang: Lang, keys: bool) -> String {
        let own = match self {
            Self::StepFirst { first, .. } if keys => Some(words!(lang, "engine-run-that-step-or-press-b", first)),
            Self::StepFirst { first, step } => Some(words!(lang, "engine-run-that-step-or-catch-up", first, step)),
            Self::CommandFirst { line } => Some(words!(lang, "engine-run-that-first", line)),
            Self::Differs { asked, .. } | Self::Other { asked } => Some(words!(lang, "engine-run-what-was-recorded", asked)),
            Self::OtherStep { step, .. } => Some(words!(lang, "engine-go-to-that-step", step)),
            _ => None,
        };
        let live = fixed(lang, if keys { "engine-live-by-key" } else { "engine-live-by-command" });
        own.map_or_else(|| live.to_owned(), |own| words!(lang, "engine-own-and-live", own, live))
    }
}

impl fmt::Display for Unrecorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

fn folder(path: &str, lang: Lang) -> String {
    if path.is_empty() { words!(lang, "engine-the-workspace") } else { words!(lang, "engine-the-folder", path) }
}
