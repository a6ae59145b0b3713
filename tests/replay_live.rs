//! A recorded run beside a live one, on the private engine: they differ in label and time, and one goes over to the other.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use terminal::Terminal;

/// The private engine.
fn docker_host() -> String {
    std::env::var("SEALEGS_TEST_DOCKER_HOST").expect("SEALEGS_TEST_DOCKER_HOST names the private engine: tests/run")
}

fn report(home: &Path, engine: &str, lesson: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["--engine", engine, "--workspace", home.join(engine).to_str().unwrap(), "run", "--lesson", lesson])
        .args(["--set", "go_from=container", "--format", "json"])
        .current_dir(home)
        .env("HOME", home)
        .env("USER", "mika")
        .env("LANG", "C")
        .env("DOCKER_HOST", docker_host())
        .env_remove("DOCKER_CONTEXT")
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// Takes out what a clock and chance have in it: times, the label, ids, made-up names.
fn timeless(value: &mut Value, ids: &regex::Regex) {
    match value {
        Value::Object(entries) => {
            for name in ["duration_ms", "started", "replay", "replayed", "size"] {
                entries.shift_remove(name);
            }
            entries.values_mut().for_each(|value| timeless(value, ids));
        }
        Value::Array(items) => items.iter_mut().for_each(|value| timeless(value, ids)),
        Value::String(text) => *text = ids.replace_all(text, "…").into_owned(),
        _ => {}
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_recorded_and_a_live_run_differ_only_in_label_and_time() {
    let home = tempfile::tempdir().unwrap();
    let chance = "[0-9a-f]{12,64}|About a minute ago|(?:About )?[0-9an]+ (?:seconds?|minutes?|hours?|days?|weeks?|months?)(?: ago)?|\
                  [0-9.]+ ?[kMG]?B|\\b[a-z]+_[a-z]+\\b|[0-9:T.-]{10,}Z?";
    let chance = regex::Regex::new(chance).unwrap();
    let (mut live, mut replay) = (report(home.path(), "live", "single-stage"), report(home.path(), "replay", "single-stage"));
    assert_eq!((&live["passed"], &replay["passed"]), (&Value::Bool(true), &Value::Bool(true)), "{live:#}\n{replay:#}");
    assert!(live.get("replay").is_none() && replay["replay"].is_object());
    timeless(&mut live, &chance);
    timeless(&mut replay, &chance);
    let lines = |value: &Value| serde_json::to_string_pretty(value).unwrap();
    let (live, replay) = (lines(&live), lines(&replay));
    let differ: Vec<_> = live.lines().zip(replay.lines()).filter(|(one, other)| one != other).collect();
    assert_eq!(differ, [], "live and replayed");
    assert_eq!(live.lines().count(), replay.lines().count());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_screen_goes_over_to_an_engine_that_was_started_and_keeps_what_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let (workspace, socket) = (folder.path().join("work"), folder.path().join("docker.sock"));
    let host = format!("unix://{}", socket.display());
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let env = [("DOCKER_HOST", host.as_str()), ("HOME", folder.path().to_str().unwrap()), ("SEALEGS_ENGINE", "")];
    let mut terminal = Terminal::open(120, 40, &arguments, &env, folder.path());
    terminal.wait("the label", |screen| screen.lines().next().unwrap_or_default().contains("REPLAY"));
    terminal.send("r");
    terminal.wait("the step", |screen| screen.contains("Done: every check passed"));
    let engine = docker_host();
    std::os::unix::fs::symlink(engine.strip_prefix("unix://").unwrap(), &socket).unwrap();
    terminal.send("R");
    terminal.wait("the engine", |screen| screen.contains("A live engine answers"));
    terminal.wait("no label", |screen| !screen.contains("REPLAY") && screen.contains("Docker 20."));
    terminal.wait("the mark", |screen| screen.contains("R Is somebody there?"));
    terminal.send("r");
    terminal.wait("the same, live", |screen| screen.contains("✓ Is somebody there?"));
    // The engine goes away, and the recorded run goes on from the same step.
    std::fs::remove_file(&socket).unwrap();
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
}
