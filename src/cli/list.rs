//! `sealegs list`: lessons and steps with their ids and marks.

use serde::Serialize;

use crate::cli::args::{Global, ListArgs};
use crate::cli::exit::Exit;
use crate::cli::{output, problems, request};
use crate::course::{StepRef, VariableKind};
use crate::i18n::{Lang, fixed, words};
use crate::runtime::opening;
use crate::session::{Session, StepMark};

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.list/1";

#[derive(Debug, Serialize)]
struct List {
    schema: &'static str,
    course: Course,
    lang: Lang,
    at: Option<String>,
    lessons: Vec<Lesson>,
    variables: Vec<Variable>,
}

#[derive(Debug, Serialize)]
struct Course {
    id: String,
    version: String,
    title: String,
}

#[derive(Debug, Serialize)]
struct Lesson {
    id: String,
    title: String,
    steps: Vec<Step>,
}

#[derive(Debug, Serialize)]
struct Step {
    id: String,
    title: String,
    /// `open`, `done` or `stale`.
    mark: &'static str,
    /// Done in a replay only.
    replayed: bool,
    checks: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Variable {
    name: String,
    kind: &'static str,
    value: String,
    default: String,
    about: String,
}

/// Lists the course.
#[must_use]
pub fn list(global: &Global, args: &ListArgs) -> Exit {
    let glance = match opening::glance(&request(global, true)) {
        Ok(glance) => glance,
        Err(error) => return problems::tell(&error, global, args.format.is_json()),
    };
    for warning in &glance.diagnostics {
        output::err(&format!("{}\n", warning.told(glance.session.lang())));
    }
    let list = gather(&glance.session);
    if args.format.is_json() {
        output::json(&list);
    } else {
        output::out(&plain(&list));
    }
    Exit::Well
}

fn gather(session: &Session) -> List {
    let lang = session.lang();
    let course = session.course();
    let step = |lesson: &str, step: &crate::course::Step| {
        let name = StepRef { lesson: lesson.to_owned(), step: step.id.clone() };
        let mark = match session.mark(&name) {
            StepMark::Open => "open",
            StepMark::Done => "done",
            StepMark::Stale => "stale",
        };
        let checks = step.checks.iter().map(|check| check.id.clone()).collect();
        Step { id: step.id.clone(), title: step.title.text(lang).to_owned(), mark, replayed: session.is_replayed(&name), checks }
    };
    let lesson = |lesson: &crate::course::Lesson| Lesson {
        id: lesson.id.clone(),
        title: lesson.title.text(lang).to_owned(),
        steps: lesson.steps.iter().map(|each| step(&lesson.id, each)).collect(),
    };
    let variable = |variable: &crate::course::Variable| Variable {
        name: variable.name.clone(),
        kind: match variable.kind {
            VariableKind::Text => "text",
            VariableKind::Port => "port",
            VariableKind::Image => "image",
            VariableKind::Choice => "choice",
        },
        value: session.scope().get(&variable.name).unwrap_or(&variable.default).to_owned(),
        default: variable.default.clone(),
        about: variable.about.text(lang).to_owned(),
    };
    List {
        schema: SCHEMA,
        course: Course { id: course.id.clone(), version: course.version.clone(), title: course.title.text(lang).to_owned() },
        lang,
        at: session.at().map(ToString::to_string),
        lessons: course.lessons.iter().map(lesson).collect(),
        variables: course.variables.iter().map(variable).collect(),
    }
}

fn plain(list: &List) -> String {
    let lang = list.lang;
    let mut lines = vec![list.course.title.clone()];
    let count = list.lessons.len();
    for (number, lesson) in list.lessons.iter().enumerate() {
        let done = lesson.steps.iter().filter(|step| step.mark == "done").count();
        let (number, title, id, steps) = (number + 1, &lesson.title, &lesson.id, lesson.steps.len());
        lines.push(String::new());
        lines.push(words!(lang, "cli-lesson-number-of-count-title-id", number, count, title, id, done, steps));
        for step in &lesson.steps {
            let mark = match step.mark {
                "done" => "[x]",
                "stale" => "[~]",
                _ => "[ ]",
            };
            let name = format!("{}/{}", lesson.id, step.id);
            let here = if list.at.as_deref() == Some(name.as_str()) { ">" } else { " " };
            let title = &step.title;
            let how = if step.replayed { fixed(lang, "cli-step-replayed") } else { "" };
            lines.push(words!(lang, "cli-here-mark-title-name-how", here, mark, title, name, how));
        }
    }
    if !list.variables.is_empty() {
        lines.push(String::new());
        lines.push(words!(lang, "cli-variables-change-one-with-set-name"));
        for variable in &list.variables {
            lines.push(format!("  {}={}  {}", variable.name, variable.value, variable.about).trim_end().to_owned());
        }
    }
    lines.join("\n")
}
