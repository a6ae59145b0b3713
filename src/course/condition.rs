//! Conditions under which a command or a piece of prose stands: `when: podman`, `when: "!go"`, `when: linux docker`.

use std::collections::BTreeSet;

/// All of these words must hold, each possibly negated with `!`. Empty always holds.
///
/// The words in use: `docker`, `podman` (the engine's kind), `go` (the host has Go), `linux`, `macos`, `windows`, and
/// what the engine can do: `buildkit`, `rootless`, `low-ports`, `health-checks`, `limits`, `keeps-used-images`,
/// `build-cache`, `network-events`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition(Vec<(bool, String)>);

impl Condition {
    /// Words a condition may use.
    pub const WORDS: [&'static str; 14] = [
        "docker",
        "podman",
        "go",
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

    /// Reads a condition; an unknown word is returned as the error.
    ///
    /// # Errors
    /// The first word that is not one of [`Self::WORDS`].
    pub fn parse(text: &str) -> Result<Self, String> {
        text.split_whitespace()
            .map(|word| {
                let (wanted, word) = word.strip_prefix('!').map_or((true, word), |rest| (false, rest));
                if Self::WORDS.contains(&word) { Ok((wanted, word.to_owned())) } else { Err(word.to_owned()) }
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Holds where both hold.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let more = other.0.iter().filter(|word| !self.0.contains(word));
        Self(self.0.iter().chain(more).cloned().collect())
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
