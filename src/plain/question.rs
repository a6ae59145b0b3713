//! What a step asks, and how an answer is judged, in words: nothing is told by a mark alone.

use crate::course::{Choice, Choosing, Quiz, QuizKind};
use crate::i18n::{Lang, Localized, listed};
use crate::markdown::{self, Block, Item};
use crate::plain::words::Word;
use crate::plain::{sentences, text};
use crate::session::Session;

/// The choices by number.
#[must_use]
pub fn asked(session: &Session, width: usize) -> Vec<String> {
    let Some(step) = session.step() else { return Vec::new() };
    let lang = session.lang();
    if let crate::course::Action::Choose(choosing) = &step.action {
        return choices(session, choosing, width);
    }
    let Some(quiz) = step.question() else { return Vec::new() };
    let mut lines = Vec::new();
    if step.predict.is_some() {
        lines.extend(text::wrapped(Word::WhatWillHappen.text(lang), width, 0));
    }
    lines.extend(numbered(quiz.choices.iter().map(|choice| filled(session, &choice.text)), width, lang));
    lines
}

/// How to answer.
#[must_use]
pub(crate) fn how(quiz: &Quiz) -> Word {
    match quiz.kind {
        QuizKind::Single => Word::ToAnswer,
        QuizKind::Multiple => Word::ToAnswerSeveral,
        QuizKind::Order => Word::ToOrder,
    }
}

/// What was answered, each pick judged with its reason. Of a guess nothing is kept back any more; of a question what was not
/// picked is not explained: the next try is still the learner's.
#[must_use]
pub fn judged(session: &Session, width: usize) -> Vec<String> {
    let Some(quiz) = session.step().and_then(|step| step.question()) else { return Vec::new() };
    let guessed = session.step().is_some_and(|step| step.predict.is_some());
    let lang = session.lang();
    let nothing = Vec::new();
    let given = session.step_state().answered.as_ref().unwrap_or(&nothing);
    let mut lines = Vec::new();
    let find = |id: &String| quiz.choices.iter().position(|choice| choice.id == *id);
    for (place, id) in given.iter().enumerate() {
        let Some((at, choice)) = find(id).and_then(|at| Some((at, quiz.choices.get(at)?))) else { continue };
        let right = if quiz.kind == QuizKind::Order { quiz.answer.get(place) == Some(id) } else { quiz.answer.contains(id) };
        let text = plain(session, &choice.text);
        let said = match quiz.kind {
            _ if right => sentences::right(at + 1, &text, lang),
            QuizKind::Order => sentences::misplaced(at + 1, &text, lang),
            _ => sentences::wrong(at + 1, &text, lang),
        };
        lines.extend(text::wrapped(&said, width, 0));
        lines.extend(why(session, choice, width));
    }
    let missing = quiz.answer.iter().any(|id| !given.contains(id));
    let all_right = !given.is_empty() && given.iter().all(|id| quiz.answer.contains(id));
    if guessed {
        let wrong = session.answered_right() != Some(true);
        let left = quiz.answer.iter().filter(|id| !given.contains(id) || (quiz.kind == QuizKind::Order && wrong));
        let left: Vec<&Choice> = left.filter_map(|id| quiz.choices.get(find(id)?)).collect();
        if !left.is_empty() {
            lines.push(Word::WhatItDoes.text(lang).to_owned());
        }
        for choice in left {
            lines.extend(text::wrapped(&plain(session, &choice.text), width, 0));
            if quiz.kind != QuizKind::Order {
                lines.extend(why(session, choice, width));
            }
        }
    } else if quiz.kind == QuizKind::Multiple && missing && all_right {
        lines.extend(text::wrapped(Word::MoreAreRight.text(lang), width, 0));
    }
    lines
}

/// A choice's own text on one line.
#[must_use]
pub(crate) fn plain(session: &Session, localized: &Localized<String>) -> String {
    text::markdown(&filled(session, localized), usize::MAX / 4, session.lang()).join(" ")
}

fn choices(session: &Session, choosing: &Choosing, width: usize) -> Vec<String> {
    let lang = session.lang();
    let in_force = session.scope().get(&choosing.variable);
    let variable = session.course().variables.iter().find(|variable| variable.name == choosing.variable);
    let found = variable.and_then(|variable| variable.defaults.iter().find(|(when, _)| when.holds(session.conditions())));
    let told = choosing.choices.iter().map(|choice| {
        let mut marks = Vec::new();
        if in_force == Some(choice.id.as_str()) {
            marks.push(Word::InForce.text(lang));
        }
        if found.is_some_and(|(_, value)| *value == choice.id) {
            marks.push(Word::FoundHere.text(lang));
        }
        let text = filled(session, &choice.text);
        let text = if marks.is_empty() { text } else { sentences::marked(&text, &listed(lang, marks), lang) };
        format!("{text}\n\n{}", filled(session, &choice.why))
    });
    numbered(told, width, lang)
}

/// Markdown texts as a list with numbers.
fn numbered(texts: impl Iterator<Item = String>, width: usize, lang: Lang) -> Vec<String> {
    let items = texts.map(|text| Item { task: None, blocks: markdown::parse(&text) }).collect();
    text::blocks(&[Block::List { start: Some(1), tight: true, items }], width, lang)
}

fn why(session: &Session, choice: &Choice, width: usize) -> Vec<String> {
    let said = text::markdown(&filled(session, &choice.why), width.saturating_sub(2), session.lang());
    said.into_iter().map(|line| format!("  {line}")).collect()
}

fn filled(session: &Session, localized: &Localized<String>) -> String {
    session.scope().fill(localized.text(session.lang()))
}
