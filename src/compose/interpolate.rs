//! `$NAME`, `${NAME:-default}` and their like, as docker compose fills them in.

use std::collections::BTreeSet;

/// Most defaults in each other.
const MOST_DEPTH: usize = 32;
/// Most bytes that all variables of a project may become together.
const MOST_BYTES: usize = 4 << 20;

/// Why a text cannot be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// A `$` that begins no variable.
    Invalid,
    /// `${NAME:?message}` without a value; name and message.
    Missing(String, String),
    /// Variables become more than anyone needs.
    TooLong,
}

/// Fills variables in, and remembers which had no value.
pub struct Interpolator<'a> {
    lookup: &'a dyn Fn(&str) -> Option<String>,
    /// Variables that had neither a value nor a default.
    pub unset: BTreeSet<String>,
    bytes: usize,
}

impl<'a> Interpolator<'a> {
    /// With `lookup` for the values.
    pub fn new(lookup: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self { lookup, unset: BTreeSet::new(), bytes: 0 }
    }

    /// Fills in the variables of a text.
    ///
    /// # Errors
    /// Why it cannot be done.
    pub fn fill(&mut self, text: &str) -> Result<String, Trouble> {
        self.fill_in(text, 0)
    }

    fn fill_in(&mut self, text: &str, depth: usize) -> Result<String, Trouble> {
        if depth > MOST_DEPTH {
            return Err(Trouble::TooLong);
        }
        let (mut out, mut rest) = (String::new(), text);
        while let Some((before, after)) = rest.split_once('$') {
            out.push_str(before);
            if let Some(after) = after.strip_prefix('$') {
                out.push('$');
                rest = after;
            } else if let Some(inside) = after.strip_prefix('{') {
                let end = closing(inside).ok_or(Trouble::Invalid)?;
                out.push_str(&self.braced(inside.get(..end).unwrap_or_default(), depth)?);
                rest = inside.get(end + 1..).unwrap_or_default();
            } else {
                let (name, after) = after.split_at(name_length(after));
                // A dollar that begins nothing is one, as docker has it: `grep 'done$'`.
                if name.is_empty() {
                    out.push('$')
                } else {
                    out.push_str(&self.value(name))
                }
                rest = after;
            }
            if self.bytes + out.len() > MOST_BYTES {
                return Err(Trouble::TooLong);
            }
        }
        out.push_str(rest);
        self.bytes += out.len();
        Ok(out)
    }

    fn value(&mut self, name: &str) -> String {
        (self.lookup)(name).unwrap_or_else(|| {
            self.unset.insert(name.to_owned());
            String::new()
        })
    }

    /// What stands between the braces.
    fn braced(&mut self, inside: &str, depth: usize) -> Result<String, Trouble> {
        let (name, rest) = inside.split_at(name_length(inside));
        if name.is_empty() {
            return Err(Trouble::Invalid);
        }
        if rest.is_empty() {
            return Ok(self.value(name));
        }
        let (empty_counts, rest) = rest.strip_prefix(':').map_or((true, rest), |rest| (false, rest));
        let value = (self.lookup)(name).filter(|value| empty_counts || !value.is_empty());
        let mut letters = rest.chars();
        let how = letters.next();
        let word = letters.as_str();
        match (how, value) {
            (Some('-' | '?'), Some(value)) => Ok(value),
            (Some('-'), None) | (Some('+'), Some(_)) => self.fill_in(word, depth + 1),
            (Some('?'), None) => Err(Trouble::Missing(name.to_owned(), self.fill_in(word, depth + 1)?)),
            (Some('+'), None) => Ok(String::new()),
            _ => Err(Trouble::Invalid),
        }
    }
}

/// Bytes of the name at the beginning.
fn name_length(text: &str) -> usize {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len())
}

/// Where the brace closes that is open at the beginning; variables in between have braces of their own.
fn closing(text: &str) -> Option<usize> {
    let mut open = 1_usize;
    let mut dollar = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '}' => open -= 1,
            '{' if dollar => open += 1,
            _ => {}
        }
        if open == 0 {
            return Some(at);
        }
        dollar = letter == '$';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(text: &str) -> Result<String, Trouble> {
        let lookup = |name: &str| match name {
            "FOO" => Some("bar".to_owned()),
            "EMPTY" => Some(String::new()),
            "DOLLAR" => Some("$FOO".to_owned()),
            _ => None,
        };
        Interpolator::new(&lookup).fill(text)
    }

    #[test]
    fn every_form_of_a_variable_is_filled_in() {
        for (text, want) in [
            ("plain", "plain"),
            ("$FOO-$FOO", "bar-bar"),
            ("${FOO}x", "barx"),
            ("$$FOO $${FOO}", "$FOO ${FOO}"),
            ("${NO}", ""),
            ("${NO:-d}", "d"),
            ("${NO-d}", "d"),
            ("${EMPTY:-d}", "d"),
            ("${EMPTY-d}", ""),
            ("${FOO:-d}", "bar"),
            ("${NO:-${FOO}}", "bar"),
            ("${NO:-a ${ALSO:-b $FOO} c}", "a b bar c"),
            ("${NO-}", ""),
            ("${FOO:+r}", "r"),
            ("${EMPTY:+r}", ""),
            ("${EMPTY+r}", "r"),
            ("${NO+r}", ""),
            ("${FOO?e}", "bar"),
            ("${EMPTY?e}", ""),
            ("$DOLLAR", "$FOO"),
            ("${NO:-日本}", "日本"),
            ("$", "$"),
            ("a$ b$1$-", "a$ b$1$-"),
            ("done$", "done$"),
            ("${NO:-http://x:1/?a=b}", "http://x:1/?a=b"),
        ] {
            assert_eq!(fill(text).as_deref(), Ok(want), "{text}");
        }
    }

    #[test]
    fn what_is_no_variable_is_refused_and_a_needed_one_asks_for_itself() {
        for text in ["${", "${FOO", "${}", "${FOO!x}", "${FOO:}", "${ FOO}", "${FOO:=d}"] {
            assert_eq!(fill(text), Err(Trouble::Invalid), "{text}");
        }
        assert_eq!(fill("${NO:?set $FOO}"), Err(Trouble::Missing("NO".into(), "set bar".into())));
        assert_eq!(fill("${EMPTY:?x}"), Err(Trouble::Missing("EMPTY".into(), "x".into())));
    }

    #[test]
    fn variables_can_become_neither_endless_nor_huge() {
        let nested = format!("{}x{}", "${NO:-".repeat(40), "}".repeat(40));
        assert_eq!(fill(&nested), Err(Trouble::TooLong));
        let lookup = |_: &str| Some("x".repeat(100_000));
        let mut interpolator = Interpolator::new(&lookup);
        assert_eq!(interpolator.fill(&"$A".repeat(100)), Err(Trouble::TooLong));
    }

    #[test]
    fn variables_without_a_value_are_remembered() {
        let lookup = |_: &str| None;
        let mut interpolator = Interpolator::new(&lookup);
        assert_eq!(interpolator.fill("$A ${B:-x} ${C} ${D:+x}").as_deref(), Ok(" x  "));
        assert_eq!(interpolator.unset.into_iter().collect::<Vec<_>>(), ["A", "C"]);
    }
}
