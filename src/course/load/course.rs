//! `course.yaml`, the course's own texts, and the way through all lessons.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::action::Place;
use super::ahead::{Ahead, ahead};
use super::fields::{Fields, id, list, path, text};
use super::join::{Text, join};
use super::lesson::lesson;
use super::mutants::mutants;
use super::page::Page;
use super::problems::{Problems, Report, checked_text};
use super::prose::{self, Stock};
use super::sections::Kind;
use super::variables::variables;
use super::{Loaded, links};
use crate::course::yaml::{self, Node, Pos, Value};
use crate::course::{Course, Files, Scope, VariableKind, codes};
use crate::i18n::{Lang, fixed, words};

const COURSE: &str = "course.yaml";
/// How the path of a file with mutants ends.
pub const MUTANTS: &str = "/mutants.yaml";

pub(super) fn load(files: &Files, lang: Lang) -> Loaded {
    let problems = Problems::new(files, lang);
    let nothing = Scope::default();
    let report = Report::new(&problems, COURSE, &nothing);
    let mut course = Course::default();
    if let Some(root) = document(report) {
        let folders = course_yaml(report, &root, &mut course);
        let mut scope = Scope::default();
        for variable in &course.variables {
            scope.set(&variable.name, &variable.default);
            if variable.kind == VariableKind::Choice {
                scope.set_choices(&variable.name, variable.values.clone());
            }
        }
        // Built in; the runtime knows the learner's.
        scope.set("USER", "user");
        texts_and_lessons(Report::new(&problems, COURSE, &scope), &mut course, &folders);
    }
    Loaded { course, diagnostics: problems.finish() }
}

/// The YAML tree of a file, its problems reported.
pub(super) fn document(report: Report<'_>) -> Option<Node> {
    let start = Pos::default();
    if report.files().is_not_text(report.file) {
        report.error_hint(
            codes::NOT_UTF8,
            start,
            fixed(report.lang(), "problem-file-not-utf-8-text"),
            fixed(report.lang(), "problem-save-as-utf-8"),
        );
        return None;
    }
    let Some(text) = report.files().text(report.file) else {
        report.error(codes::MISSING_FILE, start, words!(report.lang(), "problem-there-no-file", full = report.file));
        return None;
    };
    let (root, problems) = yaml::parse(&checked_text(report, text));
    let is_silent = problems.is_empty();
    for problem in problems {
        match problem.hint {
            Some(hint) => {
                report.error_hint(problem.code, problem.at, problem.message.text(report.lang()), hint.text(report.lang()))
            }
            None => report.error(problem.code, problem.at, problem.message.text(report.lang())),
        }
    }
    if root.is_none() && is_silent {
        report.error(codes::BAD_YAML, start, fixed(report.lang(), "problem-file-empty"));
    }
    root
}

/// Reads `course.yaml`; the lesson folders come back with the place that names each.
fn course_yaml(report: Report<'_>, root: &Node, course: &mut Course) -> Vec<(String, Pos)> {
    let Some(mut fields) = Fields::of(report, root, "course.yaml") else { return Vec::new() };
    if let Some(node) = fields.need("format")
        && node.value != Value::Number("1".to_owned())
    {
        let hint = fixed(report.lang(), "problem-workshop-reads-format-1-newer-one");
        report.error_hint(codes::UNSUPPORTED_FORMAT, node.at, fixed(report.lang(), "problem-not-format-known-here"), hint);
    }
    course.id = fields.need("id").and_then(|node| id(report, node, "id")).unwrap_or_default();
    course.version = fields.need_text("version").unwrap_or_default();
    for node in fields.need("languages").map(list).unwrap_or_default() {
        let Some(code) = text(report, node, "languages") else { continue };
        match code.parse::<Lang>() {
            Ok(lang) if course.languages.contains(&lang) => {
                report.error(codes::DUPLICATE_ID, node.at, words!(report.lang(), "problem-language-given-twice", code));
            }
            Ok(lang) => course.languages.push(lang),
            Err(_) => {
                let known = Lang::ALL.map(Lang::code);
                let message = words!(report.lang(), "problem-workshop-does-not-speak", code);
                report.unknown(codes::UNKNOWN_LANGUAGE, node.at, message, &code, &known);
            }
        }
    }
    if let Some(node) = fields.get("variables") {
        course.variables = variables(report, node);
    }
    let mut folders: Vec<(String, Pos)> = Vec::new();
    for node in fields.need("lessons").map(list).unwrap_or_default() {
        let Some(folder) = path(report, node, "lessons") else { continue };
        if folders.iter().any(|(known, _)| *known == folder) {
            report.error(codes::DUPLICATE_ID, node.at, words!(report.lang(), "problem-lesson-given-twice", folder));
        } else {
            folders.push((folder, node.at));
        }
    }
    fields.finish();
    folders
}

fn texts_and_lessons(report: Report<'_>, course: &mut Course, folders: &[(String, Pos)]) {
    let files = report.files();
    let own = course.languages.iter().map(|lang| format!("{lang}.md"));
    let in_folders = folders.iter().filter(|(folder, _)| files.exists(folder)).flat_map(|(folder, _)| {
        let pages = course.languages.iter().map(move |lang| format!("{folder}/{lang}.md"));
        let mutants = Some(format!("{folder}{MUTANTS}")).filter(|path| files.exists(path));
        pages.chain([format!("{folder}/lesson.yaml")]).chain(mutants)
    });
    let paths: Vec<String> = own.chain(in_folders).collect();
    let Ahead { pages, mut trees } = ahead(report, &paths);
    for (lang, path) in course.languages.clone().iter().zip(&paths) {
        if let Some(page) = pages.get(path.as_str()) {
            course_text(course, &Text::new(*lang, page, Kind::Course));
        }
    }
    let used = RefCell::new(BTreeSet::new());
    let mut written = BTreeMap::new();
    for (folder, at) in folders {
        let path = format!("{folder}/lesson.yaml");
        if !files.exists(folder) {
            let known: Vec<&str> = files.paths().filter_map(|path| path.strip_suffix("/lesson.yaml")).collect();
            report.unknown(
                codes::MISSING_FILE,
                *at,
                words!(report.lang(), "problem-there-no-lesson-folder", folder),
                folder,
                &known,
            );
            continue;
        }
        let place = Place { report: report.of(&path), folder, used: &used };
        let tree = trees.remove(path.as_str());
        let Some((mut found, drafts)) = tree.and_then(|tree| lesson(place, &tree, &course.lessons)) else {
            // What it refers to cannot be told.
            used.borrow_mut().extend(files.paths().filter(|path| path.starts_with(&format!("{folder}/"))).map(str::to_owned));
            continue;
        };
        let texts: Vec<Text<'_, '_>> = (course.languages.iter())
            .filter_map(|lang| Some(Text::new(*lang, pages.get(format!("{folder}/{lang}.md").as_str())?, Kind::Lesson)))
            .collect();
        join(&mut found, drafts, &texts, &mut written);
        let path_of_mutants = format!("{folder}{MUTANTS}");
        if let Some(tree) = trees.remove(path_of_mutants.as_str()) {
            found.mutants = mutants(report.of(&path_of_mutants), &tree, course, &found);
        }
        if let Some(first) = course.lesson(&found.id) {
            let hint = words!(report.lang(), "problem-first-in", file = first.span.file);
            let message = words!(report.lang(), "problem-two-lessons-have-id", id = found.id);
            let at = Pos { line: found.span.line, column: found.span.column };
            report.of(&path).error_hint(codes::DUPLICATE_ID, at, message, hint);
            continue;
        }
        course.lessons.push(found);
    }
    for page in pages.values() {
        links::check(page, &pages);
    }
    unused(report, folders, &used.borrow());
}

/// One Markdown file of a language the course promises.
pub(super) fn page(report: Report<'_>) -> Option<Page<'_>> {
    const MOST_BYTES: usize = 1 << 20;
    if report.files().is_not_text(report.file) {
        report.error_hint(
            codes::NOT_UTF8,
            Pos::default(),
            fixed(report.lang(), "problem-file-not-utf-8-text"),
            fixed(report.lang(), "problem-save-as-utf-8"),
        );
        return None;
    }
    let Some(text) = report.files().text(report.file) else {
        let folder = report.file.rsplit_once('/').map(|(folder, _)| folder);
        if folder.is_none_or(|folder| report.files().exists(folder)) {
            let hint = fixed(report.lang(), "problem-write-or-take-language-out-languages");
            report.error_hint(codes::MISSING_TRANSLATION, Pos::default(), fixed(report.lang(), "problem-text-missing"), hint);
        }
        return None;
    };
    if text.len() > MOST_BYTES {
        report.error(codes::TOO_LARGE, Pos::default(), fixed(report.lang(), "problem-file-larger-than-1-mib"));
        return None;
    }
    let page = Page::parse(report, checked_text(report, text));
    report.variables(&page.text, |offset| page.at(offset));
    Some(page)
}

fn course_text(course: &mut Course, text: &Text<'_, '_>) {
    course.title.set(text.lang, text.sections.title.clone().unwrap_or_default());
    let stock = Stock { files: &BTreeMap::new(), commands: &[] };
    course.intro.set(text.lang, prose::text(text.page, &text.sections.intro, &stock));
    for (id, section) in &text.sections.by_id {
        if id == "variables" {
            let ranges = section.pieces.iter().map(|(_, range)| range.clone());
            ranges.for_each(|range| about_variables(course, text, range));
        } else {
            let message = words!(text.page.report.lang(), "problem-courses-text-has-no-section", id);
            text.page.report.unknown(codes::UNKNOWN_SECTION, section.at, message, id, &["variables"]);
        }
    }
}

/// `- name: one line about it`, with or without backquotes round the name.
fn about_variables(course: &mut Course, text: &Text<'_, '_>, range: std::ops::Range<usize>) {
    let mut offset = range.start;
    for line in text.page.text.get(range).unwrap_or_default().split_inclusive('\n') {
        let item = line.trim_start().strip_prefix(['-', '*']).and_then(|item| item.split_once([':', '：']));
        if let Some((name, about)) = item {
            let name = name.trim().trim_matches('`');
            match course.variables.iter_mut().find(|variable| variable.name == name) {
                Some(variable) => variable.about.set(text.lang, about.trim().to_owned()),
                None => {
                    let known: Vec<&str> = course.variables.iter().map(|variable| variable.name.as_str()).collect();
                    let message = words!(text.page.report.lang(), "problem-course-has-no-variable", name);
                    let at = text.page.at(offset + line.find(name).unwrap_or_default());
                    text.page.report.unknown(codes::UNKNOWN_VARIABLE, at, message, name, &known);
                }
            }
        }
        offset += line.len();
    }
}

fn unused(report: Report<'_>, folders: &[(String, Pos)], used: &BTreeSet<String>) {
    for path in report.files().paths() {
        let is_listed = |folder: &str| folders.iter().any(|(known, _)| known == folder);
        if let Some((folder, _)) = path.split_once("/files/") {
            if is_listed(folder) && !used.contains(path) {
                let hint = fixed(report.lang(), "problem-name-in-steps-write-or-remove");
                report.of(path).warning(
                    codes::UNUSED_FILE,
                    Pos::default(),
                    fixed(report.lang(), "problem-nothing-refers-to-file"),
                    hint,
                );
            }
        } else if let Some(folder) = path.strip_suffix("/lesson.yaml")
            && !is_listed(folder)
        {
            let hint = fixed(report.lang(), "problem-add-its-folder-to-lessons-in");
            report.of(path).warning(
                codes::UNUSED_FILE,
                Pos::default(),
                fixed(report.lang(), "problem-course-does-not-list-lesson"),
                hint,
            );
        }
    }
}
