//! Diagrams in a real terminal: a picture where it says that it shows them, letters where it says nothing, and nothing left behind.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;

use terminal::Terminal;

const QUESTION: &str = "\x1b_Gi=4207,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";
const SHOWN: &str = "\x1b_Ga=T,f=100";
const GONE: &str = "\x1b_Ga=d,d=I,i=4207,q=2\x1b\\";

/// The workshop at a step with a diagram.
fn at_the_door(folder: &Path, size: (u16, u16), lang: &str, env: &[(&str, &str)]) -> Terminal {
    let workspace = folder.join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", lang];
    let home = folder.to_str().unwrap();
    let all = [&[("HOME", home), ("SEALEGS_ENGINE", "live"), ("DOCKER_HOST", "unix:///nonexistent/docker.sock")], env].concat();
    let mut terminal = Terminal::open(size.0, size.1, &arguments, &all, folder);
    terminal.wait("the lesson", |screen| screen.contains("1/12"));
    terminal.send("o");
    terminal.send(if lang == "en" { "Open a door" } else { "扉を開ける" });
    terminal.wait("the step found", |screen| screen.contains(if lang == "en" { "Open a door" } else { "扉を開ける" }));
    terminal.send("\r");
    terminal.wait("the step", |screen| screen.contains(if lang == "en" { "lesson 7/" } else { "レッスン 7/" }));
    terminal
}

fn count(raw: &str, what: &str) -> usize {
    raw.matches(what).count()
}

#[test]
fn a_terminal_that_answers_gets_the_picture_once_and_it_is_gone_when_its_window_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = at_the_door(folder.path(), (120, 40), "en", &[]);
    terminal.wait_raw("the question", |raw| raw.contains(QUESTION));
    terminal.send("\x1b_Gi=4207;OK\x1b\\");
    terminal.send("V");
    terminal.wait_raw("the picture", |raw| raw.contains(SHOWN));
    terminal.wait("its window", |screen| screen.contains("The way through -p") && !screen.contains("HOST ├"));
    // What does not touch it does not send it again.
    terminal.send("j");
    terminal.send("k");
    terminal.send("\x1b");
    terminal.wait_raw("its end", |raw| raw.contains(GONE));
    terminal.wait("the step again", |screen| screen.contains("Lessons"));
    let raw = terminal.raw();
    assert_eq!((count(&raw, SHOWN), count(&raw, GONE)), (1, 1));
    // Who leaves while it is shown leaves nothing behind.
    terminal.send("V");
    terminal.wait_raw("the picture again", |raw| count(raw, SHOWN) == 2);
    terminal.signal("TERM");
    terminal.exit();
    assert_eq!(count(&terminal.raw(), GONE), 2);
    assert!(terminal.restored());
}

#[test]
fn a_terminal_that_says_nothing_gets_letters_in_both_languages() {
    for (lang, words) in [("en", ["browser", "server"]), ("ja", ["ブラウザ", "サーバー"])] {
        for size in [(120, 40), (80, 24), (60, 20)] {
            let folder = tempfile::tempdir().unwrap();
            let mut terminal = at_the_door(folder.path(), size, lang, &[]);
            terminal.send("V");
            terminal.wait("the drawing", |screen| {
                words.iter().all(|word| screen.contains(&format!("│ {word}"))) && screen.contains("│ CONTAINER ├─")
            });
            assert!(!terminal.raw().contains(SHOWN));
            terminal.send("\x1b");
            terminal.wait("the step again", |screen| !screen.contains("┏ Diagram") && !screen.contains("┏ 図"));
        }
    }
}

#[test]
fn where_pictures_cannot_be_or_are_not_wished_nobody_is_asked_and_none_is_sent() {
    for env in [("NO_COLOR", "1"), ("SEALEGS_PICTURES", "never"), ("TMUX", "/tmp/tmux-0/default,1,0")] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = at_the_door(folder.path(), (120, 40), "en", &[env]);
        terminal.send("V");
        terminal.wait("the drawing", |screen| screen.contains("HOST ├─"));
        assert!(!terminal.raw().contains("\x1b_G"), "{env:?}");
        terminal.send("\x1b");
        terminal.wait("the step again", |screen| !screen.contains("┏ Diagram"));
        terminal.send("q");
        assert_eq!(terminal.exit(), 0);
    }
}

#[test]
fn another_protocol_that_was_asked_for_is_spoken_and_what_stood_below_is_drawn_anew() {
    for (protocol, begins) in [("sixel", "\x1bP0;1q\"1;1;"), ("iterm", "\x1b]1337;File=inline=1")] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = at_the_door(folder.path(), (120, 40), "en", &[("SEALEGS_PICTURES", protocol)]);
        terminal.send("V");
        terminal.wait_raw(protocol, |raw| raw.contains(begins));
        let before = terminal.raw().len();
        terminal.send("\x1b");
        terminal.wait("the step again", |screen| screen.contains("Lessons"));
        terminal.wait_raw("a clear screen", |raw| raw.get(before..).is_some_and(|raw| raw.contains("\x1b[2J")));
        assert!(!terminal.raw().contains("\x1b_G"));
    }
}
