//! Joins the texts of a lesson with its steps, and says what is missing in which language.

use std::collections::{BTreeMap, BTreeSet};

use super::check_title::untitled;
use super::page::Page;
use super::part::{apply, known_parts};
use super::prose::{Stock, parts, text};
use super::sections::{Kind, Section, Sections, split};
use super::step::StepDraft;
use crate::course::yaml::Pos;
use crate::course::{Action, Lesson, Step, Task, codes};
use crate::i18n::{Lang, words};

/// The text of a lesson in one language.
pub(super) struct Text<'p, 'a> {
    pub(super) lang: Lang,
    pub(super) page: &'p Page<'a>,
    pub(super) sections: Sections,
}

impl<'p, 'a> Text<'p, 'a> {
    pub(super) fn new(lang: Lang, page: &'p Page<'a>, kind: Kind) -> Self {
        Self { lang, page, sections: split(page, kind) }
    }
}

/// Puts the texts into the lesson. `files` are those written by earlier lessons, and gets this one's.
pub(super) fn join(lesson: &mut Lesson, drafts: Vec<StepDraft>, texts: &[Text<'_, '_>], files: &mut BTreeMap<String, String>) {
    for text_in in texts {
        lesson.title.set(text_in.lang, text_in.sections.title.clone().unwrap_or_default());
        let stock = Stock { files, commands: &[] };
        lesson.intro.set(text_in.lang, text(text_in.page, &text_in.sections.intro, &stock));
    }
    unknown_steps(&drafts, texts);
    for draft in drafts {
        let mut step = draft.step;
        if let Action::Write(tasks) = &step.action {
            files.extend(tasks.iter().map(|task| (task.path.clone(), task.content.clone())));
        }
        join_step(&mut step, texts, files);
        lesson.steps.push(step);
    }
}

fn unknown_steps(drafts: &[StepDraft], texts: &[Text<'_, '_>]) {
    let known: Vec<&str> = drafts.iter().map(|draft| draft.step.id.as_str()).collect();
    for text in texts {
        for (id, section) in &text.sections.by_id {
            let step = id.split('/').next().unwrap_or_default();
            if !known.contains(&step) {
                let message = words!(text.page.report.lang(), "problem-lesson-has-no-step", step);
                text.page.report.unknown(codes::UNKNOWN_SECTION, section.at, message, step, &known);
            }
        }
    }
}

fn join_step(step: &mut Step, texts: &[Text<'_, '_>], files: &BTreeMap<String, String>) {
    let commands = match &step.action {
        Action::Run(commands) => commands.clone(),
        _ => step
            .solution
            .iter()
            .filter_map(|task| if let Task::Run(command) = task { Some(command.clone()) } else { None })
            .collect(),
    };
    let stock = Stock { files, commands: &commands };
    for text in texts {
        let Some(section) = text.sections.by_id.get(&step.id) else { continue };
        step.title.set(text.lang, section.title.clone());
        step.prose.set(text.lang, parts(text.page, &section.pieces, &stock));
    }
    let mut wanted = vec![String::new()];
    wanted.extend(step.choices().iter().map(|choice| format!("choice-{}", choice.id)));
    wanted.extend(step.checks.iter().flat_map(|check| &check.mistakes).map(|mistake| format!("mistake-{}", mistake.id)));
    let known = known_parts(step, files, texts);
    let mut found: BTreeSet<String> = BTreeSet::new();
    for text_in in texts {
        for (part, section) in parts_of(step, text_in) {
            if !known.iter().any(|known| known == part) {
                let near: Vec<&str> = known.iter().map(String::as_str).collect();
                let message = words!(text_in.page.report.lang(), "problem-step-has-no-part", id = step.id, part);
                text_in.page.report.unknown(codes::UNKNOWN_SECTION, section.at, message, part, &near);
                continue;
            }
            let body = text(text_in.page, &section.pieces, &stock);
            apply(step, text_in, part, section, body, files);
            found.insert(part.to_owned());
        }
    }
    found.retain(|part| !wanted.contains(part));
    wanted.extend(found);
    for part in &wanted {
        missing(step, part, texts);
    }
    untitled(step, texts);
}

fn parts_of<'t>(step: &Step, text: &'t Text<'_, '_>) -> Vec<(&'t str, &'t Section)> {
    let from = format!("{}/", step.id);
    text.sections.by_id.range(from.clone()..).map_while(|(id, section)| Some((id.strip_prefix(&from)?, section))).collect()
}

/// Reports a section that some language lacks.
fn missing(step: &Step, part: &str, texts: &[Text<'_, '_>]) {
    let id = if part.is_empty() { step.id.clone() } else { format!("{}/{part}", step.id) };
    let other = texts.iter().find_map(|text| Some((text.page.report.file, text.sections.by_id.get(&id)?.at)));
    for text in texts {
        if text.sections.by_id.contains_key(&id) {
            continue;
        }
        let at = match text.sections.by_id.get(&step.id) {
            Some(section) => section.at,
            None if part.is_empty() => Pos::default(),
            // The whole step is missing and that has been said.
            None => continue,
        };
        let marks = if part.is_empty() { "##" } else { "###" };
        let mut hint = words!(text.page.report.lang(), "problem-add-title", marks, id);
        if let Some((file, at)) = other {
            hint.push_str(&words!(text.page.report.lang(), "problem-has-on-line", file, line = at.line));
        }
        let heading = text.page.headings.iter().find(|heading| heading.id.as_ref() == Some(&id));
        if let Some(heading) = heading {
            hint = words!(text.page.report.lang(), "problem-line-has-id-write-before-that", line = heading.at.line, marks);
        }
        let message = if part.is_empty() {
            words!(text.page.report.lang(), "problem-step-has-no-section-in-language", id)
        } else {
            words!(text.page.report.lang(), "problem-has-no-section-in-language", id)
        };
        text.page.report.error_hint(codes::MISSING_SECTION, at, message, hint);
    }
}
