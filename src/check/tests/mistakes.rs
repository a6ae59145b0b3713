//! What is said before anything was tried.

use super::*;
use crate::check::{Check, Judgement, judge};
use crate::course::{Condition, Scope};
use crate::diagnostic::Span;
use crate::i18n::Localized;

#[test]
fn a_container_of_an_earlier_step_is_no_mistake_before_anything_was_tried() {
    let spec =
        Spec::Container(ContainerSpec { name: Some("ticker".into()), image: Some("goapp".into()), ..ContainerSpec::default() });
    let check = Check {
        id: "made".into(),
        title: Localized::default(),
        spec,
        when: Condition::default(),
        mistakes: Vec::new(),
        hint: Localized::default(),
        span: Span::default(),
    };
    let facts = container_facts(vec![web()]);
    let hint = |tried| match judge(&check, tried, &Scope::default(), &facts, Lang::En) {
        Judgement { outcome: Outcome::Failed { hint, .. }, .. } => hint,
        other => panic!("{other:?}"),
    };
    assert!(hint(true).contains("happy_turing"), "{}", hint(true));
    assert!(!hint(false).contains("happy_turing") && hint(false).contains("press r"), "{}", hint(false));
}
