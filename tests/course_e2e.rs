//! The whole built-in course, done and proved by the program itself on a real engine.
//!
//! `SEALEGS_TEST_DOCKER_HOST` names the engine (`tests/engine/engine.sh` brings one up). It is changed: images of the
//! course's names are removed. Never point it at an engine that somebody works with.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "course_e2e/sizes.rs"]
mod sizes;
mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use sealegs::course::{embedded, load};
use sealegs::i18n::Lang;
use serde_json::Value;
use support::stage::{Stage, not_passed};

fn files(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| entries.count())
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn every_steps_checks_fail_before_its_solution_and_pass_after_it() {
    let stage = Stage::set();
    let (code, report) = stage.report(&["run", "--prove"]);
    let wrong = not_passed(&report);
    assert!(wrong.is_empty() && code == 0, "exit {code}\n{}", wrong.join("\n"));
    let steps = report["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    let unproved: Vec<_> = steps.filter(|step| step["before"] != "failed" && step["before"] != "error").collect();
    assert!(unproved.is_empty(), "{unproved:#?}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_course_passes_twice_in_a_row_and_a_reset_takes_away_only_what_it_made() {
    let stage = Stage::set();
    let stranger = "e2e-stranger";
    stage.docker(&["rm", "-f", stranger]);
    stage.docker(&["tag", "alpine:3.12", "e2e-stranger-image:1"]);

    let (code, report) = stage.report(&["run"]);
    assert!(code == 0 && report["passed"] == true, "exit {code}\n{}", not_passed(&report).join("\n"));
    assert_eq!((&report["mode"], &report["engine"]["kind"]), (&"run".into(), &"docker".into()));
    sizes::hold(&stage, &report);

    // A run that was stopped half-way leaves a container that holds the name and the port of a later step.
    // Its image was removed by the last lesson: what the lesson needs is built first.
    let (code, report) = stage.report(&["run", "--lesson", "run", "--to", "named"]);
    assert!(code == 0, "{}", not_passed(&report).join("\n"));
    assert_eq!(stage.docker(&["ps", "-q", "--filter", "name=rest-server"]).lines().count(), 1);
    // Somebody runs a container by hand from the learner's image: it inherits the labels, and is none of ours.
    stage.docker(&["run", "-d", "--name", stranger, "goapp"]);

    let (code, report) = stage.report(&["run", "--lang", "ja"]);
    assert!(code == 0 && report["passed"] == true, "a second run\n{}", not_passed(&report).join("\n"));
    let running = || stage.docker(&["ps", "--format", "{{.Names}}"]);
    assert!(running().contains(stranger), "a run leaves a stranger's container alone: {}", running());

    let workspace = stage.home.path().join("sealegs");
    let before = files(&workspace.join("goapp"));
    let refused = stage.sealegs(&["reset"]);
    assert_eq!(refused.status.code(), Some(2), "nobody can be asked, so nothing is removed");
    let (code, reset) = stage.report(&["reset", "--yes"]);
    let left: Vec<_> = reset["items"].as_array().unwrap().iter().filter(|item| item["removed"] == false).collect();
    assert_eq!((code, left.len()), (1, 1), "{reset:#}");
    assert_eq!(left[0]["name"], "goapp:latest", "the image is in use by the stranger's container");
    assert!(running().contains(stranger));
    stage.docker(&["rm", "-f", stranger]);
    let (code, reset) = stage.report(&["reset", "--yes"]);
    assert_eq!((code, &reset["done"]), (0, &Value::Bool(true)), "{reset:#}");

    let session = reset["session"].as_str().unwrap();
    let label = format!("label=sealegs.session={session}");
    assert_eq!(stage.docker(&["ps", "-aq", "--filter", &label]), "");
    assert_eq!(stage.docker(&["images", "-q", "--filter", &label]), "");
    assert_ne!(stage.docker(&["images", "-q", "e2e-stranger-image:1"]), "", "images of others stay");
    stage.docker(&["rmi", "e2e-stranger-image:1"]);
    assert_eq!(files(&workspace.join("goapp")), before, "the learner's files stay");
    assert!(workspace.join(".sealegs/progress.old-1.json").exists(), "the progress is moved aside, not deleted");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn each_lesson_passes_alone_after_what_it_needs() {
    let course = load(&embedded()).course;
    for lesson in &course.lessons {
        let stage = Stage::set();
        // In the second language it finds what the first one left: a lesson can be done again.
        for (name, lang) in [("ja", Lang::Ja), ("en", Lang::En)] {
            let (code, report) = stage.report(&["run", "--lang", name, "--lesson", &lesson.id]);
            assert!(
                code == 0 && report["passed"] == true,
                "{} in {name}: exit {code}\n{}",
                lesson.id,
                not_passed(&report).join("\n")
            );
            let last = report["lessons"].as_array().unwrap().last().unwrap();
            assert_eq!((&last["id"], &last["title"]), (&lesson.id.as_str().into(), &lesson.title.text(lang).into()));
            assert_eq!(last["steps"].as_array().unwrap().len(), lesson.steps.len());
        }
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn an_engine_that_dies_in_the_middle_of_a_build_ends_the_run_with_advice() {
    let stage = Stage::set();
    let tasks = tokio::runtime::Runtime::new().unwrap();
    let _within = tasks.enter();
    let proxy = support::proxy::Proxy::start(&stage.host, None);
    let set = stage.settings.iter().flat_map(|setting| ["--set", setting]);
    let mut running = stage
        .command(env!("CARGO_BIN_EXE_sealegs"))
        .args(["run", "--to", "single-stage/webapp-build"])
        .args(set)
        .env("DOCKER_HOST", proxy.host())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map_while(Result::ok);
    for line in lines.by_ref() {
        told.push_str(&line);
        told.push('\n');
        if line.contains("$ docker build -f Dockerfile.singlestage") {
            break;
        }
    }
    proxy.cut();
    told.extend(lines.map(|line| line + "\n"));
    assert_eq!(running.wait().unwrap().code(), Some(3), "{told}");
    assert!(told.contains("sealegs doctor --fix"), "it says what to do: {told}");
    assert!(!told.contains("All passed."));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn ctrl_c_ends_the_run_with_130_and_leaves_no_container_behind() {
    let stage = Stage::set();
    let mut running = stage
        .command(env!("CARGO_BIN_EXE_sealegs"))
        .args(["run", "--to", "server-go/run-server"])
        .args(stage.settings.iter().flat_map(|setting| ["--set", setting]))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.trim_start().starts_with("$ docker run") || line.trim_start().starts_with("$ go ")));
    let sent = Command::new("kill").args(["-INT", &running.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let told: Vec<String> = lines.collect();
    assert_eq!(running.wait().unwrap().code(), Some(130), "{told:#?}");
    assert!(told.iter().any(|line| line.contains("Interrupted.")), "{told:#?}");
    let record = std::fs::read(stage.home.path().join("sealegs/.sealegs/progress.json")).unwrap();
    let record: Value = serde_json::from_slice(&record).unwrap();
    let label = format!("label=sealegs.session={}", record["session"].as_str().unwrap());
    assert_eq!(stage.docker(&["ps", "-aq", "--filter", &label]), "");
}
