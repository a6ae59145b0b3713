//! `sealegs doctor --fix`: a stopped engine is started by the line that was shown, and only after a yes. What would start
//! it are programs of the test's own; the engine they bring up is a small one behind a socket.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::process::{Command, Output, Stdio};

use serde_json::Value;
use support::capture::Capture;
use support::scripts::script;
use terminal::Terminal;

/// A home, programs in front of the machine's own, and an engine that nobody finds yet.
struct Machine {
    dir: tempfile::TempDir,
    engine: Capture,
}

impl Machine {
    /// With a Colima whose `start` does this; `UP` in it brings the engine up.
    fn new(start: &str) -> Self {
        let machine = Self { dir: tempfile::tempdir().unwrap(), engine: Capture::start() };
        std::fs::create_dir_all(machine.path("bin")).unwrap();
        std::fs::create_dir_all(machine.path("home/.colima/default")).unwrap();
        let socket = machine.engine.host().replacen("unix://", "", 1);
        let up = format!("ln -s {socket} {}", machine.socket());
        machine.program("colima", &start.replace("UP", &up));
        machine.program("systemctl", "exit 1");
        machine
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.dir.path().display())
    }

    /// Where Colima's engine would answer. It is named, so that no engine of this machine has a part in it.
    fn socket(&self) -> String {
        self.path("home/.colima/default/docker.sock")
    }

    fn program(&self, name: &str, does: &str) {
        let path = self.path(&format!("bin/{name}"));
        script(&path, &format!("#!/bin/sh\necho \"{name} $*\" >>{}\n{does}\n", self.path("calls")));
    }

    /// What was called, but for the question whether systemd is there.
    fn calls(&self) -> Vec<String> {
        let calls = std::fs::read_to_string(self.path("calls")).unwrap_or_default();
        calls.lines().filter(|line| !line.contains("show-environment")).map(str::to_owned).collect()
    }

    fn env(&self) -> Vec<(&'static str, String)> {
        vec![
            ("HOME", self.path("home")),
            ("PATH", format!("{}:/usr/bin:/bin", self.path("bin"))),
            ("LANG", "en_US.UTF-8".to_owned()),
            ("DOCKER_HOST", format!("unix://{}", self.socket())),
        ]
    }

    /// Without a terminal.
    fn fix(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(["doctor", "--fix"]).args(args).env_clear().envs(self.env()).stdin(Stdio::null());
        command.output().unwrap()
    }

    /// In a terminal.
    fn open(&self) -> Terminal {
        let env = self.env();
        let env: Vec<(&str, &str)> = env.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Terminal::open(100, 60, &["doctor", "--fix"], &env, self.dir.path())
    }

    /// The number that a program wrote down of itself.
    fn number(&self) -> String {
        std::fs::read_to_string(self.path("number")).unwrap().trim().to_owned()
    }
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn lives(number: &str) -> bool {
    std::fs::read_to_string(format!("/proc/{number}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

const HANGS: &str = "echo $$ >$HOME/../number; echo fetching the machine; exec sleep 600";

#[tokio::test(flavor = "multi_thread")]
async fn with_yes_it_is_started_waited_for_and_looked_at_again() {
    // The engine comes up only after the command has ended.
    let machine = Machine::new("me=$$; (while kill -0 $me 2>/dev/null; do :; done; UP) >/dev/null 2>&1 &");
    let output = machine.fix(&["--yes", "--format", "json"]);
    let report = json(&output);
    assert_eq!(machine.calls(), ["colima start"]);
    let attempt = &report["fix"]["attempts"][0];
    assert_eq!((&attempt["command"], &attempt["outcome"]), (&"colima start".into(), &"started".into()), "{report:#}");
    assert_eq!((&report["engine"], &report["tried"][0]["answer"]), (&true.into(), &"Docker 20.10.24".into()), "{report:#}");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("    colima start\n") && said.contains("Colima answers"), "{said}");
    let again = machine.fix(&["--yes", "--format", "json"]);
    assert_eq!((&json(&again)["fix"]["verdict"], machine.calls().len()), (&"answers".into(), 1), "it is not started twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_can_be_asked_nothing_is_run() {
    let machine = Machine::new("UP");
    let output = machine.fix(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(machine.calls().is_empty(), "{:?}", machine.calls());
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(out.contains("    colima start\n") && err.contains("--yes"), "{out}{err}");
    let output = machine.fix(&["--format", "json"]);
    assert_eq!((output.status.code(), machine.calls().len()), (Some(2), 0));
    assert_eq!(json(&output)["fix"]["attempts"][0]["outcome"], "nobody-to-ask");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_fails_shows_its_last_words_and_what_is_next() {
    let machine = Machine::new("echo creating; printf '\\033[31mno space left\\033[0m on device\\n' >&2; exit 7");
    let output = machine.fix(&["--yes"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{said}");
    for part in ["no space left on device", "exit code 7", "then: sealegs doctor --fix", "PROBLEM  Engine"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let attempt = &json(&machine.fix(&["--yes", "--format", "json"]))["fix"]["attempts"][0];
    assert_eq!((&attempt["outcome"], &attempt["exit"]), (&"failed".into(), &7.into()));
    assert!(attempt["log"].as_array().unwrap().contains(&"no space left on device".into()), "{attempt:#}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_hangs_is_stopped_in_time_and_leaves_nothing_behind() {
    let machine = Machine::new(HANGS);
    let output = machine.fix(&["--yes", "--timeout", "1"]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("fetching the machine") && said.contains("not done after 1 s"), "{said}");
    assert!(!lives(&machine.number()), "it is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_start_after_which_nobody_answers_is_not_called_one() {
    let machine = Machine::new("exit 0");
    let output = machine.fix(&["--yes", "--timeout", "1", "--format", "json"]);
    assert_eq!((output.status.code(), &json(&output)["fix"]["attempts"][0]["outcome"]), (Some(3), &"silent".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_prompt_only_a_yes_starts_it() {
    for answer in ["\r", "n\r", "\x04"] {
        let machine = Machine::new("UP");
        let mut terminal = machine.open();
        terminal.wait("the question", |screen| screen.contains("    colima start") && screen.contains("Run it? [y/N]"));
        assert!(machine.calls().is_empty(), "before the answer");
        terminal.send(answer);
        assert_eq!(terminal.exit(), 3, "{answer:?}");
        assert!(machine.calls().is_empty(), "{answer:?}");
    }
    let machine = Machine::new("echo the machine boots; UP");
    let mut terminal = machine.open();
    terminal.wait("the question", |screen| screen.contains("Run it? [y/N]"));
    terminal.send("y\r");
    terminal.exit();
    let screen = terminal.text();
    assert_eq!(machine.calls(), ["colima start"]);
    for part in ["the machine boots", "Colima answers", "ok       Engine: Docker 20.10.24"] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_the_question_and_what_was_started() {
    let machine = Machine::new("UP");
    let mut terminal = machine.open();
    terminal.wait("the question", |screen| screen.contains("Run it? [y/N]"));
    terminal.send("\x03");
    assert_eq!((terminal.exit(), machine.calls().len()), (130, 0));
    let machine = Machine::new(HANGS);
    let mut terminal = machine.open();
    terminal.wait("the question", |screen| screen.contains("Run it? [y/N]"));
    terminal.send("y\r");
    terminal.wait("the start", |screen| screen.contains("fetching the machine"));
    terminal.send("\x03");
    assert_eq!(terminal.exit(), 130);
    assert!(!lives(&machine.number()), "it is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_is_not_of_this_machine_is_left_alone() {
    let machine = Machine::new("UP");
    let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
    command.args(["doctor", "--fix", "--yes", "--lang", "ja"]).env_clear().envs(machine.env()).stdin(Stdio::null());
    let closed = "unix:///nonexistent/lab.sock";
    let output = command.env("DOCKER_HOST", closed).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!((output.status.code(), machine.calls().len()), (Some(3), 0), "{said}");
    assert!(said.contains(closed) && said.contains("unset DOCKER_HOST") && said.contains("--engine replay"), "{said}");
}
