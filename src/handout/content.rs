//! What stands in a handout, in order.

use super::build::{code, prose, text};
use super::{Handout, Piece, Section, question, step, words};
use crate::course::{Course, Lesson, Scope};
use crate::i18n::Lang;
use crate::markdown::Block;

/// The whole handout.
pub(super) fn of(course: &Course, lang: Lang, scope: &Scope) -> Handout {
    let mut sections = Vec::new();
    let mut answers = Vec::new();
    for (at, lesson) in course.lessons.iter().enumerate() {
        lesson_sections(lesson, at + 1, lang, scope, &mut sections, &mut answers);
    }
    if !course.variables.is_empty() {
        let pieces = vec![Piece::Text(vec![variables(course, lang, scope)])];
        sections.push(Section { level: 2, id: "_values".to_owned(), title: words::variables(lang).to_owned(), pieces });
    }
    if !answers.is_empty() {
        // Ids of lessons do not begin with `_`.
        sections.push(Section { level: 2, id: "_answers".to_owned(), title: words::answers(lang).to_owned(), pieces: answers });
    }
    Handout { lang, title: scope.fill(course.title.text(lang)), intro: prose(scope, lang, course.intro.text(lang)), sections }
}

fn lesson_sections(
    lesson: &Lesson,
    number: usize,
    lang: Lang,
    scope: &Scope,
    sections: &mut Vec<Section>,
    answers: &mut Vec<Piece>,
) {
    sections.push(Section {
        level: 2,
        id: lesson.id.clone(),
        title: format!("{number}. {}", scope.fill(lesson.title.text(lang))),
        pieces: vec![Piece::Text(prose(scope, lang, lesson.intro.text(lang)))],
    });
    for (at, step) in lesson.steps.iter().enumerate() {
        let id = format!("{}/{}", lesson.id, step.id);
        let title = format!("{number}.{} {}", at + 1, scope.fill(step.title.text(lang)));
        if let Some(question) = step.question() {
            answers.push(Piece::Text(question::answer(question, &title, &id, lang, scope)));
        }
        sections.push(Section { level: 3, id, title, pieces: step::pieces(step, lang, scope) });
    }
}

/// Every variable with its value and what it is.
fn variables(course: &Course, lang: Lang, scope: &Scope) -> Block {
    let row = |variable: &crate::course::Variable| {
        let value = scope.get(&variable.name).unwrap_or(&variable.default);
        vec![vec![code(&variable.name)], vec![code(value)], vec![text(variable.about.text(lang))]]
    };
    Block::Table {
        aligns: Vec::new(),
        head: [words::variable(lang), words::value(lang), words::about(lang)].map(|word| vec![text(word)]).to_vec(),
        rows: course.variables.iter().map(row).collect(),
    }
}
