//! Every setting and where it comes from; and what is wrong.

use serde::Serialize;

use crate::cli::args::PlainFormat;
use crate::cli::config::settle::Settled;
use crate::cli::exit::Exit;
use crate::cli::output;
use crate::cli::problems::Problem;
use crate::config::resolve::{Resolved, Source};
use crate::config_file::Loaded;
use crate::diagnostic::Diagnostic;
use crate::i18n::{self, Lang, words};
use crate::markdown::width;
use crate::present;
use crate::tui::keymap::KEYMAP;

/// Name and version of the JSON schema.
pub const SCHEMA: &str = "sealegs.config/1";

#[derive(Debug, Serialize)]
struct Document<'a> {
    schema: &'static str,
    file: Option<String>,
    there: bool,
    settings: Vec<Setting<'a>>,
    problems: Vec<Problem<'a>>,
    passed: bool,
}

#[derive(Debug, Serialize)]
struct Setting<'a> {
    key: &'static str,
    value: Option<&'a str>,
    from: &'static str,
    name: Option<&'static str>,
    line: Option<usize>,
}

impl<'a> From<&'a Resolved> for Setting<'a> {
    fn from(resolved: &'a Resolved) -> Self {
        let (from, name, line) = match resolved.source {
            Source::Default => ("default", None, None),
            Source::File(line) => ("file", None, Some(line)),
            Source::Variable(name) => ("environment", Some(name), None),
            Source::Flag(name) => ("option", Some(name), None),
        };
        Self { key: resolved.setting.key(), value: resolved.value.as_deref(), from, name, line }
    }
}

/// Shows every setting.
pub fn show(settled: &Settled, format: PlainFormat) -> Exit {
    let lang = settled.lang();
    let problems = problems(settled, lang);
    if format.is_json() {
        document(settled, &problems);
        return ends(&problems);
    }
    let head = ["config-head-setting", "config-head-value", "config-head-source"].map(|id| i18n::fixed(lang, id).to_owned());
    let rows = settled.settings.iter().map(|resolved| {
        let value = resolved.value.clone().unwrap_or_else(|| resolved.setting.unsaid(lang).to_owned());
        [resolved.setting.key().to_owned(), value, from(resolved.source, lang)]
    });
    let rows: Vec<[String; 3]> = std::iter::once(head).chain(rows).collect();
    output::out(&table(&rows));
    if let Some(loaded) = &settled.loaded {
        let path = loaded.path.display().to_string();
        let file = if loaded.there {
            words!(lang, "config-file", path = path)
        } else {
            words!(lang, "config-file-missing", path = path)
        };
        output::out(&format!("\n{file}"));
    }
    tell(&problems, lang);
    ends(&problems)
}

/// Lists every action that can have other keys, as the file names it.
pub fn keys(settled: &Settled) -> Exit {
    let lang = settled.lang();
    let bindings = if settled.keys.is_empty() { KEYMAP } else { settled.keys.as_slice() };
    let mut text = String::new();
    let mut last = "";
    for binding in bindings {
        let Some((mode, action)) = binding.names() else { continue };
        if mode != last {
            text.push_str(&format!("{}[keys.{mode}]\n", if last.is_empty() { "" } else { "\n" }));
            last = mode;
        }
        let keys: Vec<_> = binding.keys.iter().map(|key| format!("\"{}\"", key.written())).collect();
        text.push_str(&format!("{action} = [{}]  # {}\n", keys.join(", "), binding.about(lang)));
    }
    text.push_str(&format!("\n[keys.{}]\n", present::keys::MODE));
    for (action, keys, about) in settled.demo_keys.listed(lang) {
        let keys: Vec<_> = keys.iter().map(|key| format!("\"{key}\"")).collect();
        text.push_str(&format!("{action} = [{}]  # {about}\n", keys.join(", ")));
    }
    output::out(&text);
    Exit::Well
}

/// Looks for mistakes.
pub fn check(settled: &Settled, loaded: &Loaded, format: PlainFormat) -> Exit {
    let lang = settled.lang();
    let problems = problems(settled, lang);
    if format.is_json() {
        document(settled, &problems);
    } else if problems.is_empty() {
        output::out(&words!(lang, "config-well", path = loaded.path.display().to_string()));
    }
    tell(&problems, lang);
    ends(&problems)
}

fn problems(settled: &Settled, lang: Lang) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    if let Some(loaded) = &settled.loaded {
        let name = loaded.path.display().to_string();
        found.extend(loaded.file.problems.iter().map(|problem| problem.diagnostic(&name, &loaded.text, lang)));
    }
    let variables =
        settled.settings.iter().filter_map(|resolved| Some((resolved.setting.variable(), resolved.problem.as_ref()?)));
    found.extend(
        variables.map(|(name, error)| {
            crate::config::Found { error: error.clone(), at: None }.diagnostic(&format!("${name}"), "", lang)
        }),
    );
    found
}

fn tell(problems: &[Diagnostic], lang: Lang) {
    for problem in problems {
        output::err(&format!("{}\n", problem.told(lang)));
        output::err("");
    }
    if !problems.is_empty() {
        output::err(&words!(lang, "config-problems", count = problems.len()));
    }
}

fn ends(problems: &[Diagnostic]) -> Exit {
    if problems.is_empty() { Exit::Well } else { Exit::Failed }
}

fn document(settled: &Settled, problems: &[Diagnostic]) {
    output::json(&Document {
        schema: SCHEMA,
        file: settled.loaded.as_ref().map(|loaded| loaded.path.display().to_string()),
        there: settled.loaded.as_ref().is_some_and(|loaded| loaded.there),
        settings: settled.settings.iter().map(Setting::from).collect(),
        problems: problems.iter().map(Problem::from).collect(),
        passed: problems.is_empty(),
    });
}

fn from(source: Source, lang: Lang) -> String {
    match source {
        Source::Default => i18n::fixed(lang, "config-from-default").to_owned(),
        Source::File(line) => words!(lang, "config-from-file", line = line),
        Source::Variable(name) => words!(lang, "config-from-variable", name = name),
        Source::Flag(name) => words!(lang, "config-from-flag", name = name),
    }
}

/// Columns below each other; wide letters count as the two that they take.
fn table(rows: &[[String; 3]]) -> String {
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0);
    let widths = [widest(0), widest(1), 0];
    let line = |row: &[String; 3]| {
        let cells = row.iter().zip(widths).map(|(cell, most)| format!("{cell}{}", " ".repeat(most.saturating_sub(width(cell)))));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
