//! The course where there is no engine: a recorded run, played by the program as a shell runs it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs it in a folder that is also its home, every engine's socket hidden.
fn sealegs(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(args)
        .current_dir(folder)
        .env_clear()
        .env("HOME", folder)
        .env("PATH", "/usr/bin:/bin")
        .env("LANG", "en_US.UTF-8")
        .env("USER", "mika")
        .env("DOCKER_HOST", format!("unix://{}/nobody.sock", folder.display()))
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    let output = sealegs(folder, &[args, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// Each line that says it is a replay.
fn labels(text: &str) -> Vec<usize> {
    text.lines().enumerate().filter(|(_, line)| line.starts_with("REPLAY: nothing of this ran")).map(|(at, _)| at).collect()
}

#[test]
fn the_whole_course_is_done_by_replay_where_no_engine_answers_and_says_so_at_both_ends() {
    let home = tempfile::tempdir().unwrap();
    let output = sealegs(home.path(), &["run"]);
    let said = out(&output);
    let end: Vec<&str> = said.lines().rev().take(60).collect();
    assert_eq!(output.status.code(), Some(0), "{}", end.into_iter().rev().collect::<Vec<_>>().join("\n"));
    let (labels, count) = (labels(&said), said.lines().count());
    assert!(labels.len() == 2 && labels[0] < 5 && labels[1] > count - 4, "{labels:?} of {count}");
    assert!(said.contains("No container engine answers, so this is a replay"));
    assert!(said.contains("-t mika/go-webapp:singlestage"), "the recorded names are this user's");
    assert!(home.path().join("sealegs/goapp/Dockerfile").is_file(), "files are real");
    assert!(!said.contains("not what ran"), "the solutions' files are those that were recorded");

    // What is recorded by then is marked as replayed, and a second run does all of it once more.
    let list = json(home.path(), &["list"]);
    let steps = || list["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    assert!(steps().all(|step| step["mark"] == "done"));
    let is = |id: &str| steps().find(|step| step["id"] == id).unwrap()["replayed"].as_bool().unwrap();
    assert!(is("webapp-build") && !is("webapp-dockerfile"), "a file is the learner's own");
    assert!(out(&sealegs(home.path(), &["list"])).contains("(single-stage/webapp-build, replayed)"));
    let again = json(home.path(), &["run"]);
    assert_eq!((&again["passed"], again["replay"]["date"].is_string()), (&Value::Bool(true), true), "{again:#}");
}

#[test]
fn one_lesson_is_replayed_with_what_it_needs_and_every_report_is_labelled() {
    let home = tempfile::tempdir().unwrap();
    let report = json(home.path(), &["--engine", "replay", "run", "--lesson", "run"]);
    assert_eq!(report["passed"], Value::Bool(true), "{report:#}");
    assert!(report["replay"]["label"].as_str().unwrap().starts_with("REPLAY: nothing of this ran on this machine"));
    let build = report["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    assert!(build.into_iter().any(|step| step["replayed"] == true));
    let junit = out(&sealegs(home.path(), &["run", "--lesson", "machine", "--format", "junit"]));
    assert!(junit.contains("<property name=\"replay\" value=\"REPLAY: "), "{junit}");
    let check = out(&sealegs(home.path(), &["check", "--lesson", "run"]));
    assert_eq!(labels(&check).len(), 2, "{check}");
    let map = sealegs(home.path(), &["map"]);
    assert_eq!((map.status.code(), labels(&out(&map))), (Some(0), vec![0]));
    assert!(json(home.path(), &["map"])["replay"]["engine"].as_str().unwrap().starts_with("Docker "));
    let japanese = out(&sealegs(home.path(), &["--lang", "ja", "check", "--step", "machine/version"]));
    assert!(japanese.contains("再生: このマシンでは何も実行していません"), "{japanese}");
}

#[test]
fn whoever_wants_an_engine_or_none_gets_no_replay() {
    let home = tempfile::tempdir().unwrap();
    let output = sealegs(home.path(), &["--engine", "live", "run"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(!out(&output).contains("REPLAY"));
    let output = sealegs(home.path(), &["--engine", "sometimes", "run"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("live, replay or auto"));
}

#[test]
fn a_recording_that_cannot_be_used_is_refused_with_the_reason() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("broken.gz");
    std::fs::write(&file, "no recording").unwrap();
    for (path, why) in [(file.to_str().unwrap(), "damaged"), ("/no/such/file", "No such file")] {
        let output = sealegs(home.path(), &["--recording", path, "run"]);
        assert_eq!(output.status.code(), Some(2), "{path}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(why) && said.contains("sealegs course record"), "{said}");
    }
}

#[test]
fn files_of_an_earlier_run_are_no_dead_end_for_a_lesson_or_a_way() {
    let home = tempfile::tempdir().unwrap();
    for args in [
        &["run", "--lesson", "multi-stage"][..],
        &["run", "--lesson", "multi-stage"],
        &["--engine", "replay", "reset", "--yes"],
        &["goto", "multi-stage/goapp-run", "--yes"],
        &["run", "--lesson", "run"],
    ] {
        let output = sealegs(home.path(), args);
        let said = out(&output);
        let end: Vec<&str> = said.lines().rev().take(30).collect();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", end.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
}
