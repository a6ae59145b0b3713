//! The shell panel in a real terminal, without an engine.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::time::{Duration, Instant};

use terminal::Terminal;

fn open(folder: &Path, size: (u16, u16)) -> Terminal {
    let workspace = folder.join("work");
    let arguments = ["--workspace", workspace.to_str().unwrap(), "--lang", "en", "--engine", "live"];
    let env = [
        ("DOCKER_HOST", "unix:///nonexistent/docker.sock"),
        ("HOME", folder.to_str().unwrap()),
        ("SHELL", "/bin/sh"),
        ("PS1", "ready> "),
    ];
    let mut terminal = Terminal::open(size.0, size.1, &arguments, &env, folder);
    terminal.wait("the first step", |screen| screen.contains("step 1/"));
    terminal.send("$");
    terminal.wait("a prompt", |screen| screen.contains("Your shell") && screen.contains("ready>"));
    terminal
}

fn lives(id: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{id}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

/// The number that a line `mark=NUMBER.` shows.
fn number(terminal: &Terminal, mark: &str) -> String {
    let find = |screen: &str| {
        let rest = screen.rsplit(&format!("{mark}=")).next()?.split_once('.')?.0.to_owned();
        rest.parse::<u32>().is_ok().then_some(rest)
    };
    terminal.wait(mark, |screen| find(screen).is_some());
    find(&terminal.text()).unwrap()
}

#[test]
fn a_shell_opens_in_the_workspace_follows_the_size_and_is_left_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40));
    terminal.send("echo in=$(pwd)\r");
    terminal.wait("the workspace", |screen| screen.contains("/work") && screen.contains("in=/"));
    terminal.send("echo size=$(stty size | tr ' ' x)\r");
    terminal.wait("its size", |screen| screen.contains("size=36x90"));
    terminal.resize(80, 24);
    terminal.send("until [ \"$(stty size)\" = '21 80' ]; do :; done; clear; echo size=$(stty size | tr ' ' x)\r");
    terminal.wait("its new size", |screen| screen.contains("size=21x80"));
    terminal.send("kept=here\r\x1d");
    terminal.wait("the workshop", |screen| !screen.contains("Your shell") && screen.contains("step 1/"));
    terminal.send("n");
    terminal.wait("the next step", |screen| screen.contains("step 2/"));
    terminal.send("$");
    terminal.wait("the shell as it was", |screen| screen.contains("size=21x80"));
    terminal.send("echo it is $kept\r");
    terminal.wait("the same shell", |screen| screen.contains("it is here"));
    terminal.send("exit\r");
    terminal.wait("the note", |screen| screen.contains("your shell ended (exit code 0)"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}

#[test]
fn what_went_by_can_be_looked_back_at_and_a_full_screen_program_looks_right() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (80, 24));
    terminal.send("i=0; while [ $i -lt 300 ]; do echo line $i; i=$((i+1)); done\r");
    terminal.wait("the last line", |screen| screen.contains("line 299"));
    terminal.send("\x1b[5;2~\x1b[5;2~");
    terminal.wait("older lines", |screen| screen.contains("line 250") && !screen.contains("line 299"));
    terminal.send("\r");
    terminal.wait("the end again", |screen| screen.contains("line 299"));
    terminal.send("printf '\\033[?1049h\\033[2J\\033[5;10Hwindow'; read x; printf '\\033[?1049l'\r");
    terminal.wait("the program's own screen", |screen| {
        screen.contains("\n          window") || screen.lines().any(|line| line.starts_with("         window"))
    });
    assert!(!terminal.text().contains("line 299"));
    terminal.send("\r");
    terminal.wait("the shell's screen again", |screen| screen.contains("line 299") && !screen.contains("window\n"));
}

#[test]
fn leaving_the_program_ends_the_shell_and_what_runs_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (120, 40));
    terminal.send("echo sh''ell=$$.\r");
    let shell = number(&terminal, "shell");
    terminal.send("sh -c 'echo ch\"\"ild=$$.; exec sleep 600'\r");
    let child = number(&terminal, "child");
    assert!(lives(&shell) && lives(&child));
    terminal.send("\x1d");
    terminal.wait("the workshop", |screen| !screen.contains("Your shell"));
    assert!(lives(&child), "it runs on while it is not shown");
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    let end = Instant::now() + Duration::from_secs(10);
    while lives(&shell) || lives(&child) {
        assert!(Instant::now() < end, "a process of the shell lives on");
        std::thread::yield_now();
    }
}

#[test]
fn a_flood_in_the_shell_does_not_hold_up_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = open(folder.path(), (80, 24));
    terminal.send("yes flood\r");
    terminal.wait("the flood", |screen| screen.matches("flood").count() > 10);
    terminal.send("\x1d");
    terminal.wait("the workshop", |screen| !screen.contains("Your shell") && screen.contains("step 1/"));
    terminal.send("$\x03");
    terminal.wait("a prompt", |screen| screen.lines().any(|line| line.trim_end() == "ready>"));
}
