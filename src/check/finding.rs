//! How single requirements become one [`Outcome`].

use super::{Fact, Outcome, Unseen};
use crate::i18n::{Lang, fixed, words};
use crate::markdown::clean_line;

/// What a failure advises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// A general word; the lesson's own stands instead where there is one.
    General(String),
    /// Something seen on this machine; the lesson's own words follow it.
    Seen(String),
    /// What everything else waits for is not there: the lesson's own words, which are about the rest, would mislead.
    First(String),
}

/// Gathers the requirements of one spec.
#[derive(Debug)]
pub struct Findings<'a> {
    lang: Lang,
    own_hint: Option<&'a str>,
    there: Option<(String, String)>,
    met: Vec<(String, String)>,
    failed: Vec<(String, String, Advice)>,
    unknown: Vec<(String, String, String)>,
}

impl<'a> Findings<'a> {
    /// Nothing required yet.
    pub fn new(lang: Lang, own_hint: Option<&'a str>) -> Self {
        Self { lang, own_hint, there: None, met: Vec::new(), failed: Vec::new(), unknown: Vec::new() }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A requirement that is met or not.
    pub fn require(&mut self, met: bool, expected: String, actual: String, advice: Advice) {
        if met { self.met.push((expected, actual)) } else { self.failed.push((expected, actual, advice)) }
    }

    /// A requirement that is met.
    pub fn met(&mut self, expected: String, actual: String) {
        self.met.push((expected, actual));
    }

    /// The thing itself is there. That goes without saying when more is required of it.
    pub fn there(&mut self, expected: String, actual: String) {
        self.there = Some((expected, actual));
    }

    /// A requirement that cannot be judged.
    pub fn unknown(&mut self, expected: String, why: String, hint: String) {
        self.unknown.push((expected, why, hint));
    }

    /// A requirement whose fact is missing, or is `Unknown`.
    pub fn no_fact(&mut self, expected: String, fact: Option<&Fact>) {
        let (why, hint) = match fact {
            Some(Fact::Unrecorded(unseen)) => self.unrecorded(*unseen),
            Some(Fact::Unknown { why, hint }) => (short(why), short(hint)),
            _ => (words!(self.lang, "check-this-was-not-looked-at"), words!(self.lang, "check-check-again")),
        };
        // Whoever looks knows no language: an empty reason is that no engine answers.
        let (why, general) = if why.is_empty() {
            (words!(self.lang, "check-no-container-engine-answers"), words!(self.lang, "check-start-it-docker-desktop-or-sudo"))
        } else {
            (why, words!(self.lang, "check-put-that-right-then-check-again"))
        };
        let hint = if hint.is_empty() { general } else { hint };
        self.unknown(expected, why, hint);
    }

    /// Why a recorded run does not tell it, and what would.
    fn unrecorded(&self, unseen: Unseen) -> (String, String) {
        match unseen {
            Unseen::NotYet => (
                words!(self.lang, "check-the-replay-has-not-come-to"),
                words!(self.lang, "check-run-this-step-command-and-first"),
            ),
            Unseen::Past => {
                (words!(self.lang, "check-in-the-replay-what-answered-here"), words!(self.lang, "check-that-it-is-so-again-can"))
            }
        }
    }

    /// A regular expression that cannot be read: the course is at fault.
    pub fn bad_pattern(&mut self, pattern: &str) {
        self.unknown(
            words!(self.lang, "check-a-text-like-pattern", pattern),
            words!(self.lang, "check-the-regular-expression-pattern-cannot-be", pattern),
            words!(self.lang, "check-this-is-a-mistake-in-the"),
        );
    }

    /// The outcome: what failed first, then what cannot be told, then what was met.
    pub fn outcome(self) -> Outcome {
        if !self.failed.is_empty() {
            let expected = join(self.lang, self.failed.iter().map(|(expected, ..)| expected));
            let actual = join(self.lang, self.failed.iter().map(|(_, actual, _)| actual));
            let seen = self.failed.iter().filter_map(|(.., advice)| match advice {
                Advice::Seen(text) => Some(text.as_str()),
                Advice::First(_) | Advice::General(_) => None,
            });
            let general = self.failed.iter().find_map(|(.., advice)| match advice {
                Advice::General(text) => Some(text.as_str()),
                Advice::First(_) | Advice::Seen(_) => None,
            });
            let first = self.failed.iter().find_map(|(.., advice)| match advice {
                Advice::First(text) => Some(text.as_str()),
                Advice::General(_) | Advice::Seen(_) => None,
            });
            let mut parts: Vec<&str> = Vec::new();
            for part in seen.chain(first.or(self.own_hint).or(general)).filter(|part| !part.is_empty()) {
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
            return Outcome::Failed { expected, actual, hint: sentences(self.lang, &parts) };
        }
        if let Some((_, why, hint)) = self.unknown.first() {
            let expected = join(self.lang, self.unknown.iter().map(|(expected, ..)| expected));
            return Outcome::CannotTell { expected, why: why.clone(), hint: hint.clone() };
        }
        let met = if self.met.is_empty() { Vec::from_iter(self.there) } else { self.met };
        Outcome::Passed {
            expected: join(self.lang, met.iter().map(|(expected, _)| expected)),
            actual: join(self.lang, met.iter().map(|(_, actual)| actual)),
        }
    }
}

/// Several parts in one line, each once.
pub fn join<'a>(lang: Lang, parts: impl IntoIterator<Item = &'a String>) -> String {
    let mut unique: Vec<&str> = Vec::new();
    for part in parts {
        if !unique.contains(&part.as_str()) {
            unique.push(part);
        }
    }
    unique.join(fixed(lang, "check-values"))
}

/// Hints one after the other, each ended once.
pub fn sentences(lang: Lang, parts: &[&str]) -> String {
    let stop = fixed(lang, "check-full-stop");
    let mark = stop.trim_end();
    parts.iter().enumerate().fold(String::new(), |mut text, (index, part)| {
        if index > 0 {
            let ended = text.ends_with(mark) || text.ends_with('?');
            text.push_str(if ended { stop.strip_prefix(mark).unwrap_or_default() } else { stop });
        }
        text.push_str(part);
        text
    })
}

/// Untrusted text in one short line.
pub fn short(text: &str) -> String {
    const LIMIT: usize = 160;
    let flat = text.chars().take(4 * LIMIT).map(|c| if c.is_whitespace() { ' ' } else { c }).collect::<String>();
    let flat = clean_line(flat.trim()).into_owned();
    if flat.chars().count() > LIMIT { flat.chars().take(LIMIT - 1).chain(['…']).collect() } else { flat }
}

/// An argument vector as a Dockerfile writes it.
pub fn argv(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    short(&format!("[{}]", quoted.join(", ")))
}

/// The blank that Japanese sets between a word in Latin letters and what follows it.
pub(super) fn gap(word: &str) -> &'static str {
    if word.ends_with(|letter: char| letter.is_ascii()) { " " } else { "" }
}
