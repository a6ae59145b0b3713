//! `docs/AUTHORING.md` says nothing that is not so: its pieces make a sound course, its checks can be read, its commands exist.

use std::collections::BTreeMap;

use clap::Parser;
use sealegs::cli::args::Args;
use sealegs::course::{Files, Loaded, load, schema::Document};
use serde_json::Value;

const PAGE: &str = include_str!("../../docs/AUTHORING.md");
const FORMAT: &str = include_str!("../../docs/COURSE-FORMAT.md");

/// The fences of the page: what stands behind the opening, and what is in them.
fn fences() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String, String)> = None;
    for line in PAGE.lines() {
        let ticks: String = line.chars().take_while(|c| *c == '`').collect();
        match &mut open {
            Some((fence, info, text)) => {
                if line == fence.as_str() {
                    found.push((std::mem::take(info), std::mem::take(text)));
                    open = None;
                } else {
                    text.push_str(line);
                    text.push('\n');
                }
            }
            None if ticks.len() >= 3 => open = Some((ticks.clone(), line[ticks.len()..].to_owned(), String::new())),
            None => {}
        }
    }
    assert!(open.is_none(), "a fence is not closed");
    found
}

fn told(loaded: &Loaded) -> String {
    loaded.diagnostics.iter().map(|problem| format!("{problem}\n\n")).collect()
}

#[test]
fn the_pieces_make_a_course_without_a_remark() {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (info, text) in fences() {
        if let Some((_, path)) = info.split_once(" file=") {
            texts.entry(path.to_owned()).or_default().push_str(&text);
        }
    }
    let loaded = load(&texts.into_iter().collect::<Files>());
    assert_eq!(told(&loaded), "");
    assert_eq!(loaded.course.steps().count(), 6);
    assert!(loaded.course.steps().all(|(_, step)| !step.checks.is_empty()));
}

#[test]
fn every_check_shown_can_be_read_and_every_kind_is_shown() {
    let (_, checks) = fences().into_iter().find(|(info, _)| info == "yaml checks").unwrap();
    let indented: String = checks.lines().map(|line| format!("      {line}\n")).collect();
    let lesson = format!(
        "id: one\nsteps:\n  - id: a\n    run: docker ps\n    checks:\n{indented}  - id: b\n    quiz: {{ kind: single, choices: [x, y], answer: [x] }}\n"
    );
    let mut files = Files::default();
    let variables = "variables: { web_port: { default: \"8080\", kind: port } }";
    files.insert("course.yaml", format!("format: 1\nid: c\nversion: \"1\"\nlanguages: []\n{variables}\nlessons: [one]\n"));
    files.insert("one/lesson.yaml", lesson);
    let loaded = load(&files);
    assert_eq!(told(&loaded), "");
    let schema = Document::Lesson.schema();
    let kinds = schema["$defs"]["spec"]["properties"].as_object().unwrap();
    for kind in kinds.keys().filter(|kind| *kind != "quiz") {
        assert!(checks.contains(&format!("{kind}:")), "no check `{kind}` is shown");
    }
}

#[test]
fn every_command_shown_exists() {
    let mut seen = 0;
    for (_, text) in fences().into_iter().filter(|(info, _)| info == "sh") {
        for line in text.lines().filter(|line| line.starts_with("sealegs ")) {
            let line = line.split(" # ").next().unwrap().trim();
            let words = shell_words::split(line).unwrap();
            if let Err(error) = Args::try_parse_from(words) {
                panic!("{line}: {error}");
            }
            seen += 1;
        }
    }
    assert!(seen >= 7, "{seen}");
}

#[test]
fn the_reference_names_every_key() {
    fn keys(value: &Value, found: &mut Vec<String>) {
        if let Some(object) = value.as_object() {
            if let Some(properties) = object.get("properties").and_then(Value::as_object).filter(|_| object.contains_key("type"))
            {
                found.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| keys(value, found));
        } else if let Some(items) = value.as_array() {
            items.iter().for_each(|value| keys(value, found));
        }
    }
    let mut found = Vec::new();
    Document::ALL.iter().for_each(|document| keys(&document.schema(), &mut found));
    assert!(found.len() > 80, "{}", found.len());
    for key in found {
        let written = [format!("`{key}`"), format!("`{key}:"), format!("{{ {key}"), format!(", {key}"), format!("`{key},")];
        assert!(written.iter().any(|written| FORMAT.contains(written)), "docs/COURSE-FORMAT.md does not name `{key}`");
    }
}
