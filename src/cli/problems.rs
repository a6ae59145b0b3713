//! What keeps the workshop from opening: told all at once, with what to do.

use serde::Serialize;

use crate::cli::args::Global;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::diagnostic::{Diagnostic, Severity};
use crate::engine::seat::ClaimError;
use crate::headless::advice;
use crate::i18n::Lang;
use crate::runtime::opening::OpeningError;

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.problems/1";

#[derive(Debug, Serialize)]
struct Problems<'a> {
    schema: &'static str,
    lang: Lang,
    message: String,
    advice: String,
    problems: Vec<Problem<'a>>,
    passed: bool,
}

/// One problem of a course, as programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    source_line: Option<&'a str>,
    message: &'a str,
    hint: Option<&'a str>,
}

impl<'a> From<&'a Diagnostic> for Problem<'a> {
    fn from(problem: &'a Diagnostic) -> Self {
        Self {
            code: problem.code,
            severity: match problem.severity {
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            file: &problem.span.file,
            line: problem.span.line,
            column: problem.span.column,
            source_line: problem.source_line.as_deref(),
            message: &problem.message,
            hint: problem.hint.as_deref(),
        }
    }
}

/// Tells why it cannot be opened: for people on standard error, and with `json` on standard output as well.
#[must_use]
pub fn tell(error: &OpeningError, global: &Global, json: bool) -> Exit {
    let lang = global.lang.unwrap_or_else(system_lang);
    let problems: &[Diagnostic] = match error {
        OpeningError::Broken(problems) | OpeningError::BrokenProfile(problems) => problems,
        _ => &[],
    };
    for problem in problems {
        output::err(&format!("{}\n", problem.told(lang)));
        output::err("");
    }
    let (advice, exit) = match error {
        OpeningError::Seat { error: ClaimError::Engine(error), .. } => (advice::of(error, lang), Exit::NoEngine),
        error => (error.advice(lang), Exit::Usage),
    };
    usage(&error.text(lang), &advice);
    if json {
        output::json(&document(&error.text(lang), &advice, problems, lang));
    }
    exit
}

/// Tells of wrong usage on standard error.
pub fn usage(what: &str, advice: &str) {
    output::err(&format!("sealegs: {what}\n{advice}"));
}

/// The language before a course is open.
#[must_use]
pub fn system_lang() -> Lang {
    crate::runtime::opening::system_lang(|name| std::env::var(name).ok())
}

fn document<'a>(message: &str, advice: &str, problems: &'a [Diagnostic], lang: Lang) -> Problems<'a> {
    Problems {
        schema: SCHEMA,
        lang,
        message: message.to_owned(),
        advice: advice.to_owned(),
        problems: problems.iter().map(Problem::from).collect(),
        passed: false,
    }
}
