//! Typical wrong solutions of the built-in course, each done for real on an engine: each is caught, by the right check,
//! with a hint that names the mistake.
//!
//! `SEALEGS_TEST_DOCKER_HOST` names the engine (`tests/engine/engine.sh` brings one up). It is changed, as by
//! `course_e2e.rs`.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Output;

use sealegs::check::Spec;
use sealegs::course::{Course, Verdict, embedded, load};
use serde_json::Value;
use support::stage::{Stage, not_passed};

/// A course that promises less could not be trusted to name the mistakes that people make.
const FEWEST: usize = 60;

/// What only a goenv can show, on the learner's own machine; `course_goenv.rs` tries it with a stand-in.
const TRIED_WITH_GOENV: [&str; 8] = [
    "goenv/get/cloned",
    "goenv/on-path/bash",
    "goenv/on-path/bash-login",
    "goenv/on-path/zsh",
    "goenv/on-path/fish",
    "goenv/install/installed",
    "goenv/global/chosen",
    "goenv/version/version",
];

fn mutants(report: &Value) -> Vec<(String, &Value)> {
    let lessons = report["lessons"].as_array().unwrap().iter();
    let of_lesson = |lesson: &'_ Value| lesson["id"].as_str().unwrap().to_owned();
    lessons
        .flat_map(|lesson| {
            let all = lesson["mutants"].as_array().map(Vec::as_slice).unwrap_or_default();
            all.iter().map(move |mutant| (of_lesson(lesson), mutant))
        })
        .collect()
}

/// What went wrong, in words to mend it by.
fn wrong(report: &Value) -> String {
    let all = mutants(report);
    let failed = all.iter().filter(|(_, mutant)| mutant["outcome"] != "passed");
    let mutants = failed.map(|(lesson, mutant)| format!("{lesson}/{}: {}", mutant["id"], mutant["reason"]));
    mutants.chain(not_passed(report)).collect::<Vec<_>>().join("\n")
}

/// It looks at more than a file or an answer: at what is on the engine, or what a command did.
fn has_effect(spec: &Spec) -> bool {
    match spec {
        Spec::All(specs) | Spec::Any(specs) => specs.iter().any(has_effect),
        Spec::Not(spec) => has_effect(spec),
        Spec::File(..) | Spec::Dockerfile(..) | Spec::Quiz => false,
        _ => true,
    }
}

fn lessons_with_effects(course: &Course) -> BTreeSet<String> {
    let with = course.steps().filter(|(_, step)| step.checks.iter().any(|check| has_effect(&check.spec)));
    with.map(|(name, _)| name.lesson).collect()
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn every_typical_mistake_is_caught_by_its_check_with_words_that_name_it() {
    let stage = Stage::set();
    let (code, report) = stage.report(&["course", "test", "--set", "go_from=container"]);
    assert!(code == 0 && report["passed"] == true, "exit {code}\n{}", wrong(&report));

    let mut caught: BTreeMap<String, usize> = BTreeMap::new();
    for (lesson, mutant) in mutants(&report).into_iter().filter(|(_, mutant)| mutant["right"] == false) {
        let hint = mutant["hint"].as_str().unwrap_or_default();
        assert!(!hint.trim().is_empty(), "{lesson}: the learner is told nothing: {mutant:#}");
        *caught.entry(lesson).or_default() += 1;
    }
    let count: usize = caught.values().sum();
    assert!(count >= FEWEST, "only {count} mutants: {caught:?}");
    let without: Vec<_> =
        lessons_with_effects(&load(&embedded()).course).into_iter().filter(|lesson| !caught.contains_key(lesson)).collect();
    assert!(without.is_empty(), "lessons whose checks nobody has seen fail: {without:?}");
    println!("{count} mutants caught: {caught:?}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_other_database_of_the_lesson_is_guarded_as_well() {
    let stage = Stage::set();
    let (code, report) = stage.report(&["course", "test", "--lesson", "database", "--set", "database=postgres"]);
    assert!(code == 0 && report["passed"] == true, "exit {code}\n{}", wrong(&report));
    let course = load(&embedded()).course;
    let tried: BTreeSet<_> = mutants(&report).iter().map(|(_, mutant)| mutant["id"].as_str().unwrap().to_owned()).collect();
    let lesson = course.lesson("database").unwrap();
    let of_postgres = lesson.mutants.iter().filter(|mutant| match &mutant.verdict {
        Verdict::Caught { check, .. } => lesson.steps.iter().filter(|step| step.id == mutant.look).any(|step| {
            step.checks.iter().any(|known| known.id == *check && known.when.values().any(|(_, value)| value == "postgres"))
        }),
        Verdict::Right => false,
    });
    let left: Vec<_> = of_postgres.filter(|mutant| !tried.contains(&mutant.id)).map(|mutant| &mutant.id).collect();
    assert!(left.is_empty() && tried.iter().any(|id| id == "pg-no-password"), "not tried: {left:?}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_check_that_cannot_fail_is_found_by_the_mutant_that_it_lets_pass() {
    let stage = Stage::set();
    let course = support::folder(&[
        ("course.yaml", "format: 1\nid: blind\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n"),
        ("en.md", "# Blind\n"),
        ("one/lesson.yaml", LESSON),
        ("one/mutants.yaml", MUTANTS),
        ("one/en.md", TEXT),
    ]);
    let dir = course.path().to_str().unwrap();
    let command = |format: &str| stage.command(env!("CARGO_BIN_EXE_sealegs")).args(words(dir, format)).output().unwrap();
    let told = |output: &Output| String::from_utf8_lossy(&output.stdout).into_owned();

    let output = command("json");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    assert_eq!((output.status.code(), &report["passed"]), (Some(1), &false.into()), "{report:#}");
    let of_mutants: Vec<_> =
        mutants(&report).iter().map(|(_, mutant)| (mutant["id"].clone(), mutant["outcome"].clone())).collect();
    assert_eq!(of_mutants, [("says-nothing".into(), "failed".into()), ("fails".into(), "passed".into())], "{report:#}");
    assert!(mutants(&report)[0].1["reason"].as_str().unwrap().contains("Not caught"), "{report:#}");
    assert_eq!(report["without_mutant"], serde_json::json!(["one/speak/ended"]));

    let text = told(&command("human"));
    assert!(text.contains("FAILED says-nothing: Not caught") && text.contains("one/speak/ended"), "{text}");
    let junit = told(&command("junit"));
    assert!(junit.contains("failures=\"1\"") && junit.contains("speak/mutant says-nothing"), "{junit}");
}

fn words<'a>(dir: &'a str, format: &'a str) -> [&'a str; 6] {
    ["--trust-course", "course", "test", dir, "--format", format]
}

/// `spoken` is content with any output at all, even none.
const LESSON: &str = "\
id: one
steps:
  - id: speak
    run: docker run --rm alpine:3.12 echo hello
    checks:
      - id: spoken
        ran: { exit: 0, matches: '(?s).*' }
      - id: ended
        ran: { exit: 0 }
";

const MUTANTS: &str = "\
mutants:
  - { id: says-nothing, step: speak, run: 'docker run --rm alpine:3.12 true', caught: spoken, says: [echo] }
  - { id: fails, step: speak, run: { line: 'docker run --rm alpine:3.12 false', fails: true }, caught: spoken, says: [echo] }
";

const TEXT: &str = "\
# One

## Speak {#speak}

It speaks.

### It spoke {#speak/check-spoken}

`echo` has to print something.

### It ended well {#speak/check-ended}

It has to end with 0.
";

#[test]
fn every_check_of_the_course_has_a_mutant_or_a_reason_why_not() {
    let course = load(&embedded()).course;
    let all = course.steps().map(|(name, _)| name).collect();
    let without = sealegs::headless::mutant::cover::without_mutant(&course, &all);
    assert_eq!(without, TRIED_WITH_GOENV, "write a mutant for each new check: see docs/AUTHORING.md");
}
