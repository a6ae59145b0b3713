//! The program in a real terminal, without an engine: what it shows, how it leaves, what survives.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use terminal::Terminal;

const NOWHERE: (&str, &str) = ("DOCKER_HOST", "unix:///nonexistent/docker.sock");

/// No replay in the place of an engine.
const LIVE: (&str, &str) = ("SEALEGS_ENGINE", "live");

fn open(folder: &Path, size: (u16, u16), lang: &str) -> Terminal {
    let workspace = folder.join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", lang];
    Terminal::open(size.0, size.1, &arguments, &[NOWHERE, LIVE, ("HOME", folder.to_str().unwrap())], folder)
}

/// The title line's words about where the learner stands.
fn place(screen: &str) -> String {
    let line = screen.lines().find(|line| line.contains("lesson ")).unwrap_or_default();
    line.split_once("lesson ").map(|(_, place)| place.chars().take(20).collect()).unwrap_or_default()
}

#[test]
fn without_an_engine_the_lesson_can_be_read_and_the_screen_says_how_to_get_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40), "en");
    terminal.wait("the lesson", |screen| screen.contains("Your machine"));
    terminal.wait("the engine's absence", |screen| screen.contains("no engine"));
    terminal.send("r");
    terminal.wait("advice", |screen| screen.contains("✗ error") && screen.contains("doctor --fix"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}

#[test]
fn keys_are_taken_in_long_after_the_first_ones() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40), "en");
    for step in ["step 2/", "step 3/", "step 4/", "step 5/"] {
        terminal.send("n");
        terminal.wait(step, |screen| screen.contains(step));
    }
    for title in ["レッスン", "lesson 1/"] {
        terminal.send("l");
        terminal.wait("another language", |screen| screen.contains(title));
    }
}

#[test]
fn japanese_is_spoken_and_no_line_begins_with_a_full_stop() {
    let folder = tempfile::tempdir().unwrap();
    let terminal = open(folder.path(), (80, 24), "ja");
    terminal.wait("Japanese", |screen| screen.contains("レッスン"));
    let text = terminal.text();
    let starts_badly = |line: &str| line.trim_start_matches(['│', '┃', ' ']).starts_with(['。', '、', '」']);
    assert!(!text.lines().any(starts_badly), "{text}");
}

#[test]
fn a_small_terminal_is_told_the_size_it_needs_and_a_larger_one_shows_the_lesson_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (40, 10), "en");
    terminal.wait("the size it needs", |screen| screen.contains("60") && !screen.contains("Your machine"));
    terminal.resize(100, 30);
    terminal.wait("the lesson", |screen| screen.contains("Your machine"));
}

#[test]
fn a_resize_that_comes_together_with_a_key_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (100, 30), "en");
    terminal.wait("the lesson", |screen| screen.contains("step 1/"));
    terminal.signal("STOP");
    terminal.resize(40, 10);
    terminal.send("n");
    terminal.signal("CONT");
    terminal.wait("the size it needs", |screen| screen.contains("60") && !screen.contains("Your machine"));
}

#[test]
fn killed_at_any_moment_it_starts_again_at_the_same_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40), "en");
    terminal.wait("the first step", |screen| screen.contains("step 1/"));
    terminal.send("nnn");
    terminal.wait("the fourth step", |screen| screen.contains("step 4/"));
    let record = folder.path().join("work/.sealegs/progress.json");
    let end = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while !std::fs::read_to_string(&record).is_ok_and(|text| text.contains("\"step\": \"hello\"")) {
        assert!(std::time::Instant::now() < end, "the step was not saved");
        std::thread::yield_now();
    }
    terminal.kill();
    let terminal = open(folder.path(), (120, 40), "en");
    terminal.wait("the fourth step again", |screen| screen.contains("step 4/"));
}

/// A record that cannot be read before somebody writes it: whoever opens it waits.
fn a_record_that_does_not_come(folder: &Path) -> std::path::PathBuf {
    let own = folder.join("work/.sealegs");
    std::fs::create_dir_all(&own).unwrap();
    let record = own.join("progress.json");
    assert!(std::process::Command::new("mkfifo").arg(&record).status().unwrap().success());
    record
}

#[test]
fn a_course_that_takes_long_to_open_says_so_and_can_be_left() {
    for key in ["q", "\u{3}"] {
        let folder = tempfile::tempdir().unwrap();
        a_record_that_does_not_come(folder.path());
        let mut terminal = open(folder.path(), (80, 24), "ja");
        terminal.wait("what is waited for", |screen| screen.contains("コースを開いています"));
        terminal.send(key);
        assert_eq!(terminal.exit(), 0);
        assert!(terminal.restored());
    }
}

#[test]
fn keys_pressed_while_the_course_opens_are_meant_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let record = a_record_that_does_not_come(folder.path());
    let mut terminal = open(folder.path(), (120, 40), "en");
    terminal.wait("what is waited for", |screen| screen.contains("Opening the course"));
    terminal.send("nn");
    // Damaged, so it begins anew.
    std::fs::write(record, "{").unwrap();
    terminal.wait("the third step", |screen| screen.contains("step 3/"));
}

#[test]
fn a_second_sealegs_in_the_same_workspace_is_turned_away_with_words() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path(), (120, 40), "en");
    first.wait("the first", |screen| screen.contains("step 1/"));
    let mut second = open(folder.path(), (120, 40), "en");
    assert_ne!(second.exit(), 0);
    assert!(second.text().contains("--workspace"), "{}", second.text());
}

#[test]
fn the_step_turns_green_when_the_file_is_saved_in_the_learners_editor() {
    let folder = tempfile::tempdir().unwrap();
    let editor = folder.path().join("editor");
    std::fs::write(
        &editor,
        "#!/bin/sh\ncat > \"$1\" <<'X'\npackage main\n\nimport \"net/http\"\n\nfunc main() {\n\thttp.HandleFunc(\"/\", func(w http.ResponseWriter, r *http.Request) {\n\t\tif r.Method != http.MethodGet {\n\t\t\tw.WriteHeader(http.StatusMethodNotAllowed)\n\t\t\treturn\n\t\t}\n\t\tw.Header().Set(\"Content-Type\", \"application/json\")\n\t\tw.Write([]byte(`{\"message\": \"hello\"}`))\n\t})\n\thttp.ListenAndServe(\":8888\", nil)\n}\nX\n",
    )
    .unwrap();
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let workspace = folder.path().join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let env = [NOWHERE, ("HOME", folder.path().to_str().unwrap()), ("EDITOR", editor.to_str().unwrap())];
    let mut terminal = Terminal::open(120, 40, &arguments, &env, folder.path());
    terminal.wait("the first step", |screen| screen.contains("step 1/"));
    while !terminal.text().contains("The server makes three promises") {
        let before = place(&terminal.text());
        terminal.send("n");
        terminal.wait("another step", |screen| place(screen) != before);
    }
    terminal.send("e");
    terminal.wait("the question which editor, once", |screen| screen.contains("$EDITOR: "));
    terminal.send("2");
    terminal.wait("the proof", |screen| screen.contains("every check passed"));
    // Another terminal: the file is broken again, and the step says so by itself.
    std::fs::write(workspace.join("goapp/server.go"), "package main\n").unwrap();
    terminal.wait("the checks failing by themselves", |screen| screen.contains("Checks 0/"));
}

#[test]
fn a_terminal_that_goes_away_or_asks_to_end_ends_the_program_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40), "en");
    // The engine's absence is told by the running loop, which is what listens for signals.
    terminal.wait("the loop at work", |screen| screen.contains("no engine"));
    terminal.signal("TERM");
    terminal.exit();
    assert!(terminal.restored());
}

#[test]
fn no_color_means_no_colour() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let env = [NOWHERE, ("HOME", folder.path().to_str().unwrap()), ("NO_COLOR", "1")];
    let terminal = Terminal::open(120, 40, &arguments, &env, folder.path());
    terminal.wait("the lesson", |screen| screen.contains("step 1/"));
    assert!(!terminal.coloured());
    let terminal = open(tempfile::tempdir().unwrap().path(), (120, 40), "en");
    terminal.wait("the lesson", |screen| screen.contains("step 1/"));
    assert!(terminal.coloured());
}
