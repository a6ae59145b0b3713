//! Questions, and at the end their answers.

use super::build::{bullets, line, link, prose, strong, text};
use super::words;
use crate::course::{Choice, Quiz, QuizKind, Scope};
use crate::i18n::Lang;
use crate::markdown::Block;

/// A letter for a choice; numbers where letters do not suffice.
fn letter(at: usize) -> String {
    u8::try_from(at).ok().filter(|at| *at < 26).map_or_else(|| (at + 1).to_string(), |at| char::from(b'A' + at).to_string())
}

/// A question's choices.
pub(super) fn asked(quiz: &Quiz, lang: Lang, scope: &Scope) -> Vec<Block> {
    let how = match quiz.kind {
        QuizKind::Single => words::one(lang),
        QuizKind::Multiple => words::several(lang),
        QuizKind::Order => words::order(lang),
    };
    let choice = |(at, choice): (usize, &Choice)| vec![named(at, choice, lang, scope)];
    vec![line(vec![text(how)]), bullets(quiz.choices.iter().enumerate().map(choice).collect())]
}

fn named(at: usize, choice: &Choice, lang: Lang, scope: &Scope) -> Block {
    line(vec![strong(format!("{}.", letter(at))), text(scope.fill(choice.text.text(lang)))])
}

/// What is right, and of each choice why.
pub(super) fn answer(quiz: &Quiz, title: &str, id: &str, lang: Lang, scope: &Scope) -> Vec<Block> {
    let place = |wanted: &String| quiz.choices.iter().position(|choice| choice.id == *wanted).map(letter);
    let mut right: Vec<String> = quiz.answer.iter().filter_map(place).collect();
    if quiz.kind != QuizKind::Order {
        right.sort();
    }
    let right = right.join(if quiz.kind == QuizKind::Order { " → " } else { ", " });
    let choice = |(at, choice): (usize, &Choice)| {
        let mut blocks = vec![named(at, choice, lang, scope)];
        blocks.extend(prose(scope, lang, choice.why.text(lang)));
        blocks
    };
    vec![
        line(vec![link(title, id)]),
        line(vec![text(words::right(lang)), strong(right)]),
        bullets(quiz.choices.iter().enumerate().map(choice).collect()),
    ]
}

/// Ways to choose from; none is right or wrong, so each is explained at once.
pub(super) fn ways(choices: &[Choice], lang: Lang, scope: &Scope) -> Vec<Block> {
    let way = |choice: &Choice| {
        let mut blocks = vec![line(vec![strong(scope.fill(choice.text.text(lang)))])];
        blocks.extend(prose(scope, lang, choice.why.text(lang)));
        blocks
    };
    vec![line(vec![text(words::choose(lang))]), bullets(choices.iter().map(way).collect())]
}
