//! Every command line of the course is explained, in both languages, to its last word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use sealegs::course::{Action, Scope, Task, embedded, load};
use sealegs::docker_cli::explain::{self, Explanation};
use sealegs::docker_cli::{self, PartKind};
use sealegs::i18n::Lang;

/// The lines a learner meets in the course and in its sources.
const LINES: &str = include_str!("data/course-commands.txt");

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("mika".into()),
        "https_proxy" | "http_proxy" => Some("http://proxy:3128".into()),
        _ => None,
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

/// Kana, and what Japanese and Chinese share.
fn japanese(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
}

fn holds(line: &str) {
    for lang in Lang::ALL {
        let Explanation { summary, parts } = explain::explain(line, &env, lang).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert!(!summary.is_empty(), "{line} ({lang})");
        assert_eq!(summary.ends_with('。'), lang == Lang::Ja, "{summary}");
        let Some(reading) = docker_cli::read(line, &env) else {
            assert!(parts.is_empty(), "the shell's: {line}");
            continue;
        };
        assert!(reading.parts.iter().all(|part| part.kind != PartKind::Unknown), "{line}: {:?}", reading.parts);
        let words: String = reading.words.iter().filter_map(|word| line.get(word.span.clone())).collect();
        let told: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(letters(&told), letters(&words), "{line}");
        for part in &parts {
            assert!(!part.meaning.is_empty(), "{line}: {}", part.text);
            assert_eq!(part.meaning.chars().any(japanese), lang == Lang::Ja, "{lang}: {}", part.meaning);
        }
    }
}

#[test]
fn every_line_of_the_sources_is_explained_to_its_last_word() {
    let lines: Vec<&str> = LINES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(lines.len() > 20, "only {} lines", lines.len());
    lines.into_iter().for_each(holds);
}

#[test]
fn every_command_of_the_lessons_is_explained_to_its_last_word() {
    let course = load(&embedded()).course;
    let mut scope = Scope::default();
    scope.set("USER", "mika");
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    let mut seen = 0;
    for (_, step) in course.steps() {
        let asked = match &step.action {
            Action::Run(tasks) => tasks.as_slice(),
            _ => &[],
        };
        let solved = step.solution.iter().filter_map(|task| if let Task::Run(task) = task { Some(task) } else { None });
        for task in asked.iter().chain(solved) {
            holds(&scope.fill(&task.line));
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} commands");
}
