//! Typical mistakes: which one a failed check was made to fail by, and its words.

use super::finding::sentences;
use super::{Check, ContainerSpec, Fact, Facts, Mistake, Outcome, Probe, Spec, evaluate, follow_up, probes};
use crate::course::Scope;
use crate::i18n::Lang;

/// A check as it is looked at, variables filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Watched {
    /// What must be so.
    pub spec: Spec,
    /// What is so when a typical mistake was made. Looked at only when `spec` fails.
    pub mistakes: Vec<Spec>,
}

impl Watched {
    /// What there is to look at for a check.
    #[must_use]
    pub fn new(check: &Check, scope: &Scope) -> Self {
        let mistakes = check.mistakes.iter().map(|mistake| mistake.spec.filled(scope)).collect();
        Self { spec: check.spec.filled(scope), mistakes }
    }
}

/// What is to be looked at to recognize the mistakes behind the checks that failed; nothing while all pass. To be asked
/// again with what was seen: the first facts can show that more is worth knowing.
#[must_use]
pub fn of_mistakes(checks: &[Watched], facts: &Facts) -> Vec<Probe> {
    let failed = checks.iter().filter(|check| {
        !check.mistakes.is_empty() && matches!(evaluate(&check.spec, None, facts, Lang::default()), Outcome::Failed { .. })
    });
    let mut found: Vec<Probe> = Vec::new();
    for probe in failed.flat_map(|check| &check.mistakes).flat_map(|spec| {
        let mut wanted = probes(spec);
        wanted.extend(follow_up(spec, facts));
        wanted
    }) {
        if facts.get(&probe).is_none() && !found.contains(&probe) {
            found.push(probe);
        }
    }
    found
}

/// An outcome, and the mistake whose words are its hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The outcome.
    pub outcome: Outcome,
    /// Id of the mistake.
    pub mistake: Option<String>,
}

/// The facts without containers of other names: before anything was tried they are the steps' before, and nobody meant
/// one of them to be this one.
fn without_others(name: &str, facts: &Facts) -> Facts {
    let mut facts = facts.clone();
    if let Some(Fact::Containers(all)) = facts.get(&Probe::Containers) {
        let own = all.iter().filter(|one| one.name == name).cloned().collect();
        facts.insert(Probe::Containers, Fact::Containers(own));
    }
    facts
}

/// Judges a check by what was seen, in the learner's language. Where it failed, and something was `tried`, the first
/// mistake that holds gives the hint.
#[must_use]
pub fn judge(check: &Check, tried: bool, scope: &Scope, facts: &Facts, lang: Lang) -> Judgement {
    let hint = scope.fill(check.hint.text(lang));
    let own = (!hint.is_empty()).then_some(hint.as_str());
    let spec = check.spec.filled(scope);
    let outcome = match &spec {
        Spec::Container(ContainerSpec { name: Some(name), .. }) if !tried => {
            evaluate(&spec, own, &without_others(name, facts), lang)
        }
        _ => evaluate(&spec, own, facts, lang),
    };
    let Outcome::Failed { expected, actual, .. } = &outcome else { return Judgement { outcome, mistake: None } };
    let made = |mistake: &&Mistake| evaluate(&mistake.spec.filled(scope), None, facts, lang).passed();
    match check.mistakes.iter().filter(|_| tried).find(made) {
        None => Judgement { outcome, mistake: None },
        Some(mistake) => {
            let parts = [scope.fill(mistake.title.text(lang)), scope.fill(mistake.hint.text(lang))];
            let parts: Vec<&str> = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
            let (expected, actual) = (expected.clone(), actual.clone());
            let hint = sentences(lang, &parts);
            Judgement { outcome: Outcome::Failed { expected, actual, hint }, mistake: Some(mistake.id.clone()) }
        }
    }
}
