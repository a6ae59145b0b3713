//! What commands gave, in a container, on the host or as the step's own; and the answer to a question.

use regex::Regex;

use super::finding::{Advice, Findings, gap, short};
use super::{Fact, Facts, OutputSpec, Probe, pattern};
use crate::i18n::words;

/// Judges what a command gave.
pub fn output(probe: &Probe, spec: &OutputSpec, facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let what = match probe {
        Probe::Exec(container, argv) => {
            let line = short(&argv.join(" "));
            words!(lang, "check-line-in-container-container", line, container)
        }
        Probe::Command(line) => line.clone(),
        _ => words!(lang, "check-the-step-command"),
    };
    let gap = gap(&what);
    let ran = words!(lang, "check-what-was-run", what, gap);
    let fact = match facts.get(probe) {
        Some(Fact::Output(fact)) => fact,
        other => return findings.no_fact(ran, other),
    };
    let Some(fact) = fact else {
        let (actual, advice) = match probe {
            Probe::Exec(container, _) => (
                words!(lang, "check-there-is-no-running-container-container", container),
                words!(lang, "check-start-container-container-first", container),
            ),
            _ => (words!(lang, "check-not-yet"), words!(lang, "check-run-it-press-r")),
        };
        return findings.require(false, ran, actual, Advice::First(advice));
    };
    findings.there(ran, words!(lang, "check-it-was"));
    let last = short(fact.output.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default());
    let actual = match fact.exit {
        None => words!(lang, "check-it-is-still-running"),
        Some(code) if last.is_empty() => words!(lang, "check-exit-code-code", code),
        Some(code) => words!(lang, "check-exit-code-code-last", code, last),
    };
    if spec.fails {
        findings.require(
            fact.exit.is_some_and(|code| code != 0),
            words!(lang, "check-it-fails"),
            actual.clone(),
            Advice::General(words!(lang, "check-it-should-not-work-here-look")),
        );
    }
    if let Some(code) = spec.exit {
        findings.require(
            fact.exit == Some(code),
            words!(lang, "check-exit-code-code", code),
            actual.clone(),
            Advice::General(words!(lang, "check-read-its-output-it-says-what")),
        );
    }
    if let Some(pattern) = &spec.matches {
        let Ok(regex) = Regex::new(pattern) else { return findings.bad_pattern(pattern) };
        let like = pattern::shown(pattern, lang);
        let found = regex.find(&fact.output).map(|found| short(found.as_str()));
        findings.require(
            found.is_some(),
            words!(lang, "check-output-with-like", like),
            found.unwrap_or(if last.is_empty() { words!(lang, "check-no-output") } else { last }),
            Advice::General(words!(lang, "check-read-its-output-and-compare")),
        );
    }
}

/// Judges the answer to the step's question.
pub fn quiz(facts: &Facts, findings: &mut Findings) {
    let lang = findings.lang();
    let expected = words!(lang, "check-the-right-answer");
    match facts.get(&Probe::Quiz) {
        Some(Fact::Quiz(answer)) => {
            let (actual, advice) = match answer {
                None => (words!(lang, "check-not-answered-yet"), words!(lang, "check-choose-an-answer")),
                Some(false) => (words!(lang, "check-not-quite"), words!(lang, "check-read-what-is-said-about-your")),
                Some(true) => (words!(lang, "check-right"), String::new()),
            };
            findings.require(*answer == Some(true), expected, actual, Advice::General(advice));
        }
        other => findings.no_fact(expected, other),
    }
}
