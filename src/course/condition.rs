//! Conditions under which a command, a check or a piece of prose stands: `when: podman`, `when: "!go"`,
//! `when: linux docker`, `when: go_from=container`.

use std::collections::BTreeSet;

/// All of these words must hold, each possibly negated with `!`. Empty always holds.
///
/// The words in use: `docker`, `podman` (the engine's kind), `go` (the host has Go), `goenv` (and goenv), `bash`, `zsh`,
/// `fish` (the login shell), `linux`, `macos`, `windows`, `NAME=VALUE` for a variable with choices, and what the engine can do: `buildkit`, `rootless`, `low-ports`, `health-checks`, `limits`, `keeps-used-images`,
/// `build-cache`, `network-events`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition(Vec<(bool, String)>);

impl Condition {
    /// Words a condition may use.
    pub const WORDS: [&'static str; 18] = [
        "docker",
        "podman",
        "go",
        "goenv",
        "bash",
        "zsh",
        "fish",
        "linux",
        "macos",
        "windows",
        "buildkit",
        "rootless",
        "low-ports",
        "health-checks",
        "limits",
        "keeps-used-images",
        "build-cache",
        "network-events",
    ];

    /// Reads a condition; an unknown word is returned as the error. Whether a `NAME=VALUE` names a variable and one of
    /// its values is for the reader of the course to say: see [`Self::values`].
    ///
    /// # Errors
    /// The first word that is neither one of [`Self::WORDS`] nor a `NAME=VALUE`.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.split_whitespace()
            .map(|word| {
                let (wanted, word) = word.strip_prefix('!').map_or((true, word), |rest| (false, rest));
                if Self::WORDS.contains(&word) || word.split_once('=').is_some_and(|(name, _)| !name.is_empty()) {
                    Ok((wanted, word.to_owned()))
                } else {
                    Err(word.to_owned())
                }
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// The `NAME=VALUE` words, as name and value.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(_, word)| word.split_once('='))
    }

    /// Holds where both hold.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let more = other.0.iter().filter(|word| !self.0.contains(word));
        Self(self.0.iter().chain(more).cloned().collect())
    }

    /// Its words, each with whether it must be true.
    pub fn words(&self) -> impl Iterator<Item = (bool, &str)> {
        self.0.iter().map(|(wanted, word)| (*wanted, word.as_str()))
    }

    /// It has no words, so it holds everywhere.
    #[must_use]
    pub fn is_always(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it holds where `facts` are true.
    #[must_use]
    pub fn holds(&self, facts: &BTreeSet<String>) -> bool {
        self.0.iter().all(|(wanted, word)| facts.contains(word) == *wanted)
    }
}
