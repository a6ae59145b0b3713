//! The workshop in a real terminal, without an engine: it teaches by replay and never hides that.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;

use terminal::Terminal;

fn open(folder: &Path, size: (u16, u16), lang: &str) -> Terminal {
    let workspace = folder.join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", lang];
    let env = [("DOCKER_HOST", "unix:///nonexistent/docker.sock"), ("HOME", folder.to_str().unwrap()), ("SEALEGS_ENGINE", "")];
    Terminal::open(size.0, size.1, &arguments, &env, folder)
}

#[test]
fn the_workshop_opens_without_an_engine_and_a_step_is_done_by_replay() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40), "en");
    terminal.wait("the label", |screen| screen.lines().next().unwrap_or_default().contains("REPLAY · 20"));
    terminal.wait("why", |screen| screen.contains("No container engine answers, so this is a replay"));
    terminal.send("r");
    terminal.wait("the recorded output", |screen| screen.contains("ended: exit code 0") && screen.contains("REPLAY"));
    terminal.wait("the step", |screen| screen.contains("Done: every check passed"));
    terminal.wait("its mark", |screen| screen.contains("R Is somebody there?"));
    // Another command than the recorded one is not made up.
    terminal.send(":docker ps --quiet\r");
    terminal.wait("what is off the path", |screen| screen.contains("this is a replay") && screen.contains("then R goes"));
    terminal.send("R");
    terminal.wait("no engine yet", |screen| screen.contains("No engine answers yet"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    let record = std::fs::read_to_string(folder.path().join("work/.sealegs/progress.json")).unwrap();
    assert!(record.contains("\"replayed\": true"), "{record}");
}

#[test]
fn the_label_stands_on_a_small_screen_in_japanese_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (60, 15), "ja");
    terminal.wait("the label", |screen| screen.lines().next().unwrap_or_default().contains("再生"));
    terminal.send("t");
    terminal.wait("the tree", |screen| screen.contains("▸") && screen.contains("再生"));
    terminal.send("q");
}
