//! `sealegs play`: recordings of demos are played in a terminal, and read as text without one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/cast.rs"]
mod cast;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use terminal::Terminal;

fn sealegs(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["--lang", "en"])
        .args(arguments)
        .env("HOME", home)
        .env_remove("SEALEGS_ENGINE")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// A demo of three steps, recorded at 100 columns and 30 rows.
fn recorded(home: &Path) -> PathBuf {
    let (file, workspace) = (home.join("demo.cast"), home.join("work"));
    let steps = ["--step", "multi-stage/need", "--to", "goapp-build", "--auto", "--pace", "instant", "--size", "100x30"];
    let place = ["--workspace", workspace.to_str().unwrap(), "--engine", "replay", "present"];
    let done = sealegs(home, &[&place[..], &steps[..], &["--export", file.to_str().unwrap()]].concat());
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    file
}

fn play(home: &Path, size: (u16, u16), file: &Path) -> Terminal {
    let env = [("HOME", home.to_str().unwrap())];
    Terminal::open(size.0, size.1, &["--lang", "en", "play", file.to_str().unwrap()], &env, home)
}

/// The recorded rows of a screen.
fn rows(screen: &str) -> Vec<String> {
    let mut rows: Vec<_> = screen.lines().take(30).map(|row| row.trim_end().to_owned()).collect();
    rows.resize(30, String::new());
    rows
}

#[test]
fn at_each_marker_the_player_shows_what_the_demo_showed() {
    let home = tempfile::tempdir().unwrap();
    let file = recorded(home.path());
    let played = cast::play(&std::fs::read_to_string(&file).unwrap());
    assert_eq!(played.markers.len(), 3);
    let mut terminal = play(home.path(), (100, 31), &file);
    terminal.wait("the player", |screen| screen.contains("? keys"));
    terminal.send("\x1b[F");
    terminal.wait("the end", |screen| screen.contains("That was it.") && screen.contains("■"));
    // From the beginning, by a single change, after which it stands still.
    terminal.send("\x1b[H.");
    terminal.wait("that it stands still", |screen| screen.contains('‖'));
    let places = || played.markers.iter().zip(&played.at).enumerate();
    for (key, (place, (marker, shown))) in places().map(|one| ("]", one)).chain(places().rev().skip(1).map(|one| ("[", one))) {
        terminal.send(key);
        let name = format!("{}/3 {}", place + 1, marker.chars().take(20).collect::<String>());
        terminal.wait(marker, |screen| screen.contains(&name) && rows(screen) == rows(shown));
    }
    terminal.send("x");
    terminal.wait("where the picture is", |screen| screen.contains("demo-1.svg"));
    let picture = std::fs::read_to_string(home.path().join("demo-1.svg")).unwrap();
    assert!(picture.starts_with("<svg"));
    terminal.send("?");
    terminal.wait("the keys", |screen| screen.contains("another part of a screen"));
    terminal.send("?q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}

#[test]
fn a_terminal_that_is_too_small_is_told_and_one_can_look_around() {
    let home = tempfile::tempdir().unwrap();
    let file = recorded(home.path());
    let mut terminal = play(home.path(), (60, 20), &file);
    terminal.wait("that it is cut", |screen| screen.contains("Recorded at 100×30, this terminal has 60×20"));
    terminal.send("\x1b[F");
    terminal.wait("the end", |screen| screen.contains("■"));
    terminal.send("jjjjjjjj");
    terminal.wait("the last row", |screen| screen.contains("? keys"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn without_a_terminal_it_is_read_as_text() {
    let home = tempfile::tempdir().unwrap();
    let file = recorded(home.path());
    let done = sealegs(home.path(), &["play", file.to_str().unwrap(), "--text"]);
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success() && !text.contains('\x1b'), "{text}");
    for part in ["── multi-stage/need", "── multi-stage/goapp-dockerfile", "── multi-stage/goapp-build", "── end", "That was it."]
    {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    let refused = sealegs(home.path(), &["play", file.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--text"));
}

#[test]
fn what_is_no_recording_is_said_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("notes.txt");
    std::fs::write(&file, "hello\n").unwrap();
    for (name, why) in [("notes.txt", "no recording that can be played"), ("nowhere.cast", "cannot be read")] {
        let done = sealegs(home.path(), &["play", home.path().join(name).to_str().unwrap(), "--text"]);
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(2), "{said}");
        assert!(said.contains(why) && said.contains("sealegs present --record FILE"), "{said}");
    }
}
