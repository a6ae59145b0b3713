//! Parts of a step's text: hints, what to do when a check fails, choices, notes on lines.

use std::collections::BTreeMap;

use super::check_title::of_heading;
use super::join::Text;
use super::sections::Section;
use crate::course::{Action, LineNote, Step, codes};
use crate::i18n::{Localized, words};

/// Most hints of one step.
const MOST_HINTS: usize = 100;

/// Notes for whoever shows the step to others.
const SPEAKER: &str = "speaker";

/// The parts a step may have. Hints count up without a gap over all languages.
pub(super) fn known_parts(step: &Step, files: &BTreeMap<String, String>, texts: &[Text<'_, '_>]) -> Vec<String> {
    let has = |part: &str| texts.iter().any(|text| text.sections.by_id.contains_key(&format!("{}/{part}", step.id)));
    let hints = (1..=MOST_HINTS).take_while(|number| *number == 1 || has(&format!("hint-{}", number - 1)));
    let mut known: Vec<String> = hints.map(|number| format!("hint-{number}")).collect();
    known.extend(step.checks.iter().map(|check| format!("check-{}", check.id)));
    known.extend(step.checks.iter().flat_map(|check| &check.mistakes).map(|mistake| format!("mistake-{}", mistake.id)));
    known.extend(step.choices().iter().map(|choice| format!("choice-{}", choice.id)));
    for text in texts {
        let lines = text.sections.by_id.keys().filter_map(|id| id.strip_prefix(&step.id)?.strip_prefix('/'));
        known.extend(lines.filter(|part| line_of(part).is_some_and(|(path, _)| files.contains_key(path))).map(str::to_owned));
    }
    known.push(SPEAKER.to_owned());
    let written = match &step.action {
        Action::Write(tasks) => tasks.as_slice(),
        _ => &[],
    };
    known.extend(written.iter().map(|task| format!("line-{}-1", task.path)));
    known
}

/// `line-PATH-N`.
fn line_of(part: &str) -> Option<(&str, usize)> {
    let (path, line) = part.strip_prefix("line-")?.rsplit_once('-')?;
    Some((path, line.parse().ok()?))
}

/// Puts one part in its place.
pub(super) fn apply(
    step: &mut Step,
    text: &Text<'_, '_>,
    part: &str,
    section: &Section,
    body: String,
    files: &BTreeMap<String, String>,
) {
    let lang = text.lang;
    if let Some(number) = part.strip_prefix("hint-").and_then(|number| number.parse::<usize>().ok()) {
        if step.hints.len() < number {
            step.hints.resize(number, Localized::default());
        }
        if let Some(hint) = number.checked_sub(1).and_then(|at| step.hints.get_mut(at)) {
            hint.set(lang, body);
        }
    } else if part == SPEAKER {
        step.speaker.set(lang, body);
    } else if let Some(id) = part.strip_prefix("check-") {
        if let Some(check) = step.checks.iter_mut().find(|check| check.id == id) {
            check.hint.set(lang, body);
            if let Some(title) = of_heading(&section.title) {
                check.title.set(lang, title.to_owned());
            }
        }
    } else if let Some(id) = part.strip_prefix("choice-") {
        let choices = match &mut step.action {
            Action::Quiz(quiz) => quiz.choices.as_mut_slice(),
            Action::Choose(choosing) => choosing.choices.as_mut_slice(),
            _ => step.predict.as_mut().map_or(&mut [][..], |quiz| quiz.choices.as_mut_slice()),
        };
        if let Some(choice) = choices.iter_mut().find(|choice| choice.id == id) {
            choice.text.set(lang, section.title.clone());
            choice.why.set(lang, body);
        }
    } else if let Some(id) = part.strip_prefix("mistake-") {
        let mut mistakes = step.checks.iter_mut().flat_map(|check| &mut check.mistakes);
        if let Some(mistake) = mistakes.find(|mistake| mistake.id == id) {
            mistake.title.set(lang, section.title.clone());
            mistake.hint.set(lang, body);
        }
    } else if let Some((path, line)) = line_of(part) {
        if !quotes(text, section, path, line, files.get(path).map_or("", String::as_str)) {
            return;
        }
        match step.line_notes.iter_mut().find(|note| note.path == path && note.line == line) {
            Some(note) => note.text.set(lang, body),
            None => {
                let text = Localized::from_iter([(lang, body)]);
                step.line_notes.push(LineNote { path: path.to_owned(), line, text });
                step.line_notes.sort_by(|a, b| (&a.path, a.line).cmp(&(&b.path, b.line)));
            }
        }
    }
}

/// Whether a note's heading quotes the line that it is about; reports it when not.
fn quotes(text: &Text<'_, '_>, section: &Section, path: &str, number: usize, content: &str) -> bool {
    let report = text.page.report;
    let lines: Vec<&str> = content.lines().collect();
    let Some(line) = number.checked_sub(1).and_then(|at| lines.get(at)) else {
        let message = words!(report.lang(), "problem-has-no-line", path, number);
        report.error_hint(
            codes::UNKNOWN_FILE,
            section.at,
            message,
            words!(report.lang(), "problem-has-lines", count = lines.len()),
        );
        return false;
    };
    let has_all = |line: &str| section.code.iter().all(|piece| line.contains(piece.as_str()));
    if section.code.is_empty() {
        let message = words!(report.lang(), "problem-heading-quotes-nothing-line-that-note");
        let hint = match line.trim() {
            "" => words!(report.lang(), "problem-line-empty-note-belongs-to-line", number, path),
            line => words!(report.lang(), "problem-line", number, path, line),
        };
        report.error_hint(codes::NOTE_ON_ANOTHER_LINE, section.at, message, hint);
        return false;
    }
    if !has_all(line) {
        let quoted = section.code.join("` `");
        let message = words!(report.lang(), "problem-line-does-not-have", number, path, quoted);
        let others = lines.iter().enumerate().filter(|(_, line)| has_all(line)).map(|(at, _)| at + 1);
        let hint = match others.min_by_key(|other| other.abs_diff(number)) {
            Some(other) => words!(report.lang(), "problem-did-you-mean-line", other),
            None => words!(report.lang(), "problem-line-is", number, line = line.trim()),
        };
        report.error_hint(codes::NOTE_ON_ANOTHER_LINE, section.at, message, hint);
        return false;
    }
    true
}
