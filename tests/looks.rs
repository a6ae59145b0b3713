//! What a learner chooses for good, as a shell and a terminal see it: the configuration, and themes.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/program.rs"]
mod program;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;

use program::{code, err, out, sealegs};
use serde_json::Value;
use terminal::Terminal;

/// A home with a configuration.
fn home(text: &str) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(".config/sealegs");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("config.toml"), text).unwrap();
    home
}

fn setting(json: &Value, key: &str) -> (Value, Value) {
    let all = json["settings"].as_array().unwrap();
    let found = all.iter().find(|setting| setting["key"] == key).unwrap();
    (found["value"].clone(), found["from"].clone())
}

#[test]
fn every_setting_is_shown_with_where_it_comes_from() {
    let home = home("theme = \"dark\"\nlanguage = \"ja\"\n");
    let shown = sealegs(home.path(), &["config", "--format", "json", "--theme", "light"]);
    assert_eq!(code(&shown), 0, "{}", err(&shown));
    let json: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert_eq!(setting(&json, "theme"), ("light".into(), "option".into()));
    assert_eq!(setting(&json, "language"), ("ja".into(), "file".into()));
    assert_eq!(setting(&json, "engine"), ("live".into(), "environment".into()));
    assert_eq!(setting(&json, "pace"), (Value::Null, "default".into()));
    let shown = sealegs(home.path(), &["config"]);
    assert!(out(&shown).contains("ファイルの 2 行目"), "it speaks the language of the file: {}", out(&shown));
    // The workshop itself does as it says.
    assert!(out(&sealegs(home.path(), &["list"])).contains("レッスン"));
    assert!(out(&sealegs(home.path(), &["list", "--lang", "en"])).contains("esson"));
}

#[test]
fn a_broken_file_is_said_with_its_lines_and_keeps_nothing_from_opening() {
    let home = home("theme = \"drak\"\nlangauge = \"ja\"\nworkspace = \"~/learn\"\n");
    let checked = sealegs(home.path(), &["config", "check"]);
    assert_eq!(code(&checked), 1);
    for part in ["config.toml:1:9", "Did you mean dark?", "config.toml:2:1", "Did you mean language?", "2 problems"] {
        assert!(err(&checked).contains(part), "{part}: {}", err(&checked));
    }
    let list = sealegs(home.path(), &["list"]);
    assert_eq!(code(&list), 0);
    assert!(err(&list).contains("sealegs config check"), "{}", err(&list));
    // What is right in it counts.
    let json: Value = serde_json::from_slice(&sealegs(home.path(), &["config", "--format", "json"]).stdout).unwrap();
    assert_eq!(setting(&json, "workspace"), ("~/learn".into(), "file".into()));
    assert_eq!(json["problems"].as_array().unwrap().len(), 2);
}

#[test]
fn another_file_can_be_named_and_must_be_there() {
    let home = home("language = \"ja\"\n");
    let other = home.path().join("class.toml");
    std::fs::write(&other, "language = \"en\"\n").unwrap();
    let path = other.to_str().unwrap();
    assert_eq!(out(&sealegs(home.path(), &["config", "path", "--config", path])).trim(), path);
    assert!(out(&sealegs(home.path(), &["--config", path, "list"])).contains("esson"));
    let missing = sealegs(home.path(), &["--config", "/nowhere.toml", "config", "check"]);
    assert_eq!(code(&missing), 1);
    assert!(err(&missing).contains("/nowhere.toml"), "{}", err(&missing));
}

#[test]
fn editing_makes_the_file_and_looks_at_it_afterwards() {
    let home = tempfile::tempdir().unwrap();
    let edit = |line: &str| {
        std::process::Command::new(env!("CARGO_BIN_EXE_sealegs"))
            .args(["config", "edit"])
            .env_clear()
            .env("HOME", home.path())
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("EDITOR", line)
            .output()
            .unwrap()
    };
    let made = edit("true");
    assert_eq!(code(&made), 0, "{}", err(&made));
    let path = home.path().join(".config/sealegs/config.toml");
    assert!(std::fs::read_to_string(&path).unwrap().contains("# theme = \"auto\""));
    let wrong = edit("sh -c 'echo theme = 1 > \"$0\"'");
    assert_eq!(code(&wrong), 1);
    assert!(err(&wrong).contains("theme") && err(&wrong).contains(":1:"), "{}", err(&wrong));
    let none = edit("no-such-editor");
    assert_eq!(code(&none), 2);
    assert!(err(&none).contains("config.toml"), "{}", err(&none));
}

#[test]
fn a_wrong_variable_is_said_in_the_learners_language_with_what_there_is() {
    let home = home("language = \"ja\"\n");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .arg("list")
        .env_clear()
        .env("HOME", home.path())
        .env("SEALEGS_ENGINE", "lvie")
        .output()
        .unwrap();
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("SEALEGS_ENGINE") && err(&output).contains("live のことですか"), "{}", err(&output));
    let screen = sealegs(home.path(), &[]);
    assert!(code(&screen) == 2 && err(&screen).contains("端末ではありません"), "{}", err(&screen));
}

fn open(folder: &Path, arguments: &[&str], env: &[(&str, &str)]) -> Terminal {
    let home = folder.to_str().unwrap();
    let mut all = vec![("DOCKER_HOST", "unix:///nonexistent/docker.sock"), ("HOME", home), ("COLORTERM", "")];
    all.extend([("SEALEGS_ENGINE", ""), ("XDG_CONFIG_HOME", ""), ("SEALEGS_THEME", ""), ("STY", "")]);
    all.extend(env);
    Terminal::open(120, 40, arguments, &all, folder)
}

/// White and black among the 240 colours that are the same everywhere.
const WHITE: vt100::Color = vt100::Color::Idx(231);
const BLACK: vt100::Color = vt100::Color::Idx(16);

#[test]
fn the_terminals_answer_about_its_background_is_followed_and_none_of_it_is_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), &["--theme", "high-contrast"], &[]);
    terminal.wait("the screen", |screen| screen.contains("REPLAY"));
    terminal.wait_ground(BLACK);
    // Of its letters, r would run the step and b open a window.
    terminal.send("\x1b]11;rgb:ffff/ffff/ffff\x07");
    terminal.wait_ground(WHITE);
    assert!(!terminal.text().contains("exit code"), "{}", terminal.text());
    terminal.send("T");
    terminal.wait("the next theme", |screen| screen.contains("colour-blind"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn a_theme_of_the_file_is_worn_and_a_mistake_beside_it_is_said_on_the_screen() {
    let folder = home("theme = \"high-contrast\"\nlangauge = \"ja\"\n");
    let mut terminal = open(folder.path(), &[], &[]);
    terminal.wait("what is wrong", |screen| screen.contains("sealegs config check"));
    terminal.wait_ground(BLACK);
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
    let mut plain = open(folder.path(), &[], &[("NO_COLOR", "1")]);
    plain.wait("the screen", |screen| screen.contains("REPLAY"));
    assert!(!plain.coloured());
    plain.send("q");
}
