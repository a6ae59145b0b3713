//! `sealegs course check`: every problem of a course, with its place.

use serde::Serialize;

use crate::cli::args::Global;
use crate::cli::course::args::CourseCheckArgs;
use crate::cli::course::{files, folder, lang};
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::problems::{Problem, tell};
use crate::course::{Loaded, load_in};
use crate::diagnostic::Severity;
use crate::i18n::{Lang, words};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.course-check/1";

#[derive(Debug, Serialize)]
struct Document<'a> {
    schema: &'static str,
    lang: Lang,
    course: Course<'a>,
    errors: usize,
    warnings: usize,
    passed: bool,
    problems: Vec<Problem<'a>>,
}

/// What could be read of the course.
#[derive(Debug, Serialize)]
struct Course<'a> {
    id: &'a str,
    version: &'a str,
    languages: &'a [Lang],
    lessons: usize,
    steps: usize,
    checks: usize,
}

/// Reads the course and tells what is wrong in it.
#[must_use]
pub fn check(global: &Global, args: &CourseCheckArgs) -> Exit {
    let files = match files(folder(global, args.dir.as_ref())) {
        Ok(files) => files,
        Err(error) => return tell(&error, global, args.format.is_json()),
    };
    let lang = lang(global);
    let loaded = load_in(&files, lang);
    let document = document(&loaded, args.deny_warnings, lang);
    if args.format.is_json() {
        output::json(&document);
    } else {
        output::out(&plain(&loaded, &document, lang));
    }
    if document.passed { Exit::Well } else { Exit::Failed }
}

fn document(loaded: &Loaded, deny_warnings: bool, lang: Lang) -> Document<'_> {
    let course = &loaded.course;
    let count = |severity| loaded.diagnostics.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    Document {
        schema: SCHEMA,
        lang,
        course: Course {
            id: &course.id,
            version: &course.version,
            languages: &course.languages,
            lessons: course.lessons.len(),
            steps: course.steps().count(),
            checks: course.steps().map(|(_, step)| step.checks.len()).sum(),
        },
        errors,
        warnings,
        passed: errors == 0 && (warnings == 0 || !deny_warnings),
        problems: loaded.diagnostics.iter().map(Problem::from).collect(),
    }
}

fn plain(loaded: &Loaded, document: &Document<'_>, lang: Lang) -> String {
    let mut text: String = loaded.diagnostics.iter().map(|problem| format!("{}\n\n", problem.told(lang))).collect();
    let Course { id, lessons, steps, checks, .. } = document.course;
    let (errors, warnings) = (document.errors, document.warnings);
    let id = if id.is_empty() { "?" } else { id };
    text.push_str(&match (errors, warnings) {
        (0, 0) => words!(lang, "author-sound", id, lessons, steps, checks),
        (0, _) => words!(lang, "author-opens", id, warnings),
        _ => words!(lang, "author-broken", id, errors, warnings),
    });
    text
}
