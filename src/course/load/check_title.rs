//! Titles of checks: what will be true, in the learner's words.

use super::join::Text;
use crate::check::{Check, Spec};
use crate::course::{Condition, Step, codes};
use crate::diagnostic::Span;
use crate::i18n::{Lang, Localized, fixed, words};

/// A text of the program's own in every language.
fn everywhere(id: &str) -> Localized<String> {
    Lang::ALL.into_iter().map(|lang| (lang, fixed(lang, id).to_owned())).collect()
}

/// A heading that says no more than that something is checked.
fn is_bare(word: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| fixed(lang, "course-bare-check") == word)
}

/// A check without the lesson's words. A question's check says the same everywhere.
pub(super) fn untold(id: String, spec: Spec, span: Span) -> Check {
    let title = match spec {
        Spec::Quiz => everywhere("course-answer-is-right"),
        _ => Localized::default(),
    };
    Check { id, title, spec, when: Condition::default(), mistakes: Vec::new(), hint: Localized::default(), span }
}

/// The check of a step that has a way chosen.
pub(super) fn chosen(span: Span) -> Check {
    let title = everywhere("course-way-is-chosen");
    Check { title, ..untold("answer".to_owned(), Spec::Quiz, span) }
}

/// The title that a heading gives; `None` when it says nothing about this check.
pub(super) fn of_heading(heading: &str) -> Option<&str> {
    let title = heading.trim();
    let word = title.trim_end_matches([':', '：']).trim_end().to_lowercase();
    (!word.is_empty() && !is_bare(&word)).then_some(title)
}

/// Says which checks a learner would know by their ids only.
pub(super) fn untitled(step: &Step, texts: &[Text<'_, '_>]) {
    for check in &step.checks {
        let id = format!("{}/check-{}", step.id, check.id);
        let told = texts.iter().any(|text| text.sections.by_id.contains_key(&id));
        for text in texts {
            // A missing step, and a text that only another language has, are told elsewhere.
            let Some(of_step) = text.sections.by_id.get(&step.id) else { continue };
            match text.sections.by_id.get(&id) {
                Some(section) if of_heading(&section.title).is_none() => {
                    let message = words!(text.page.report.lang(), "problem-heading-check-does-not-say-what", id = check.id);
                    let hint = fixed(text.page.report.lang(), "problem-say-what-will-be-true-such");
                    text.page.report.warning(codes::UNTITLED_CHECK, section.at, message, hint);
                }
                None if !told && check.title.is_empty() => {
                    let message = words!(text.page.report.lang(), "problem-check-has-no-title-in-language", id = check.id);
                    let hint = words!(text.page.report.lang(), "problem-add-what-will-be-true-and", id);
                    text.page.report.warning(codes::UNTITLED_CHECK, of_step.at, message, hint);
                }
                _ => {}
            }
        }
    }
}
