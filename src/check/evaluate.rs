//! From a spec to what must be looked at, and from what was seen to an outcome.

use super::finding::{Findings, join};
use super::{
    Fact, Facts, HttpFact, Outcome, Probe, Spec, evaluate_container, evaluate_file, evaluate_http, evaluate_image,
    evaluate_output, evaluate_resource,
};
use crate::i18n::{Lang, fixed, words};

/// What must be looked at to judge a spec, each thing once.
#[must_use]
pub fn probes(spec: &Spec) -> Vec<Probe> {
    let mut found = Vec::new();
    collect(spec, &mut found);
    unique(found)
}

fn unique(found: Vec<Probe>) -> Vec<Probe> {
    let mut once = Vec::new();
    for probe in found {
        if !once.contains(&probe) {
            once.push(probe);
        }
    }
    once
}

fn collect(spec: &Spec, found: &mut Vec<Probe>) {
    match spec {
        Spec::Image(image) => {
            found.push(Probe::Image(image.reference.clone()));
            if let Some((other, _)) = &image.smaller_than {
                found.push(Probe::Image(other.clone()));
            }
        }
        Spec::Http(http) => found.push(evaluate_http::probe(http)),
        Spec::Container(container) => {
            found.push(Probe::Containers);
            // An image may have lost the name that the container was run by: its id still tells.
            found.extend(container.image.clone().map(Probe::Image));
            if container.logs.is_some()
                && let Some(name) = &container.name
            {
                found.push(Probe::Logs(name.clone()));
            }
        }
        Spec::Volume(volume) => found.push(Probe::Volume(volume.name.clone())),
        Spec::Network(network) => found.push(Probe::Network(network.name.clone())),
        Spec::Exec(container, argv, _) => found.push(Probe::Exec(container.clone(), argv.clone())),
        Spec::File(file) => found.push(Probe::File(file.path.clone())),
        Spec::Dockerfile(file) => found.push(Probe::File(file.path.clone())),
        Spec::Command(line, _) => found.push(Probe::Command(line.clone())),
        Spec::Quiz => found.push(Probe::Quiz),
        Spec::Ran(_) => found.push(Probe::Ran),
        Spec::All(specs) | Spec::Any(specs) => specs.iter().for_each(|spec| collect(spec, found)),
        Spec::Not(spec) => collect(spec, found),
    }
}

/// What the first facts show to be worth a second look: the log of a container that was found by its image, and
/// the containers when a port gave no answer as wished, so that the hint can name the one with the wrong port.
#[must_use]
pub fn follow_up(spec: &Spec, facts: &Facts) -> Vec<Probe> {
    let mut found = Vec::new();
    second_look(spec, facts, &mut found);
    found.retain(|probe| facts.get(probe).is_none());
    unique(found)
}

fn second_look(spec: &Spec, facts: &Facts, found: &mut Vec<Probe>) {
    match spec {
        Spec::Container(container) if container.logs.is_some() && container.name.is_none() => {
            if let Some(Fact::Containers(all)) = facts.get(&Probe::Containers)
                && let Some(one) = evaluate_container::find(container, facts, all)
            {
                found.push(Probe::Logs(one.id.clone()));
            }
        }
        Spec::Http(http) => {
            let refused = matches!(facts.get(&evaluate_http::probe(http)), Some(Fact::Http(HttpFact::Refused)));
            let answered = matches!(facts.get(&evaluate_http::probe(http)), Some(Fact::Http(HttpFact::Answer { .. })));
            if (refused && !http.refused) || (answered && http.refused) {
                found.push(Probe::Containers);
            }
        }
        Spec::All(specs) | Spec::Any(specs) => specs.iter().for_each(|spec| second_look(spec, facts, found)),
        Spec::Not(spec) => second_look(spec, facts, found),
        _ => {}
    }
}

/// Judges a spec by what was seen, in the learner's language. The lesson's own hint stands in place of the
/// general one, after what was seen to be wrong on this very machine.
#[must_use]
pub fn evaluate(spec: &Spec, own_hint: Option<&str>, facts: &Facts, lang: Lang) -> Outcome {
    let mut findings = Findings::new(lang, own_hint);
    match spec {
        Spec::Image(image) => evaluate_image::image(image, facts, &mut findings),
        Spec::Http(http) => evaluate_http::http(http, facts, &mut findings),
        Spec::Container(container) => evaluate_container::container(container, facts, &mut findings),
        Spec::Volume(volume) => evaluate_resource::volume(volume, facts, &mut findings),
        Spec::Network(network) => evaluate_resource::network(network, facts, &mut findings),
        Spec::File(file) => evaluate_file::file(file, facts, &mut findings),
        Spec::Dockerfile(file) => evaluate_file::dockerfile(file, facts, &mut findings),
        Spec::Exec(container, argv, output) => {
            evaluate_output::output(&Probe::Exec(container.clone(), argv.clone()), output, facts, &mut findings);
        }
        Spec::Command(line, output) => {
            evaluate_output::output(&Probe::Command(line.clone()), output, facts, &mut findings);
        }
        Spec::Ran(output) => evaluate_output::output(&Probe::Ran, output, facts, &mut findings),
        Spec::Quiz => evaluate_output::quiz(facts, &mut findings),
        Spec::All(specs) => return all(&outcomes(specs, own_hint, facts, lang), lang),
        Spec::Any(specs) => return any(outcomes(specs, own_hint, facts, lang), own_hint, lang),
        Spec::Not(spec) => return not(evaluate(spec, None, facts, lang), own_hint, lang),
    }
    findings.outcome()
}

fn outcomes(specs: &[Spec], own_hint: Option<&str>, facts: &Facts, lang: Lang) -> Vec<Outcome> {
    specs.iter().map(|spec| evaluate(spec, own_hint, facts, lang)).collect()
}

/// What failed stands out; else what cannot be told; else everything is well.
fn all(outcomes: &[Outcome], lang: Lang) -> Outcome {
    let failed: Vec<_> = outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::Failed { expected, actual, hint } => Some((expected, actual, hint)),
            _ => None,
        })
        .collect();
    if let Some((.., hint)) = failed.first() {
        return Outcome::Failed {
            expected: join(lang, failed.iter().map(|(expected, ..)| *expected)),
            actual: join(lang, failed.iter().map(|(_, actual, _)| *actual)),
            hint: (*hint).clone(),
        };
    }
    if let Some(unknown) = outcomes.iter().find(|outcome| matches!(outcome, Outcome::CannotTell { .. })) {
        return unknown.clone();
    }
    Outcome::Passed { expected: join(lang, outcomes.iter().map(expected_of)), actual: join(lang, outcomes.iter().map(actual_of)) }
}

fn any(outcomes: Vec<Outcome>, own_hint: Option<&str>, lang: Lang) -> Outcome {
    let or = fixed(lang, "check-or-2");
    let expected = outcomes.iter().map(|outcome| expected_of(outcome).as_str()).collect::<Vec<_>>().join(or);
    let actual = join(lang, outcomes.iter().map(actual_of));
    let mut unknown = None;
    let mut hint = None;
    for outcome in outcomes {
        match outcome {
            Outcome::Passed { .. } => return outcome,
            Outcome::CannotTell { why, hint, .. } => {
                unknown.get_or_insert((why, hint));
            }
            Outcome::Failed { hint: said, .. } => {
                hint.get_or_insert(said);
            }
        }
    }
    match unknown {
        Some((why, hint)) => Outcome::CannotTell { expected, why, hint },
        None => Outcome::Failed { expected, actual, hint: own_hint.map(str::to_owned).or(hint).unwrap_or_default() },
    }
}

fn not(outcome: Outcome, own_hint: Option<&str>, lang: Lang) -> Outcome {
    let negated = |expected: String| words!(lang, "check-not-expected", expected);
    match outcome {
        Outcome::Passed { expected, actual } => Outcome::Failed {
            expected: negated(expected),
            actual,
            hint: own_hint.map_or_else(|| words!(lang, "check-this-must-not-be-so-undo"), str::to_owned),
        },
        Outcome::Failed { expected, actual, .. } => Outcome::Passed { expected: negated(expected), actual },
        Outcome::CannotTell { expected, why, hint } => Outcome::CannotTell { expected: negated(expected), why, hint },
    }
}

fn expected_of(outcome: &Outcome) -> &String {
    match outcome {
        Outcome::Passed { expected, .. } | Outcome::Failed { expected, .. } | Outcome::CannotTell { expected, .. } => expected,
    }
}

fn actual_of(outcome: &Outcome) -> &String {
    match outcome {
        Outcome::Passed { actual, .. } | Outcome::Failed { actual, .. } | Outcome::CannotTell { why: actual, .. } => actual,
    }
}
