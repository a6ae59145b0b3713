//! The program in a real terminal on the real engine: a lesson from its first to its last step, and bad days.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use support::{docker_host, free_port};
use terminal::Terminal;

/// A build on two shared cores, from nothing.
const BUILD: Duration = Duration::from_secs(240);

struct Learner {
    folder: tempfile::TempDir,
    host: String,
    ports: Vec<String>,
}

impl Learner {
    fn new() -> Self {
        // What an earlier test built would pass the checks before anything is done.
        let user = std::env::var("USER").unwrap_or_else(|_| "learner".into());
        let images = ["goapp".to_owned(), "docker-gs-ping".into(), "docker-gs-ping:multistage".into()];
        let images = images.into_iter().chain(["singlestage", "multistage"].map(|tag| format!("{user}/go-webapp:{tag}")));
        let mut docker = Command::new("docker");
        let _ = docker.args(["image", "rm", "-f"]).args(images).env("DOCKER_HOST", docker_host()).output().unwrap();
        let port = |name: &str| format!("{name}={}", free_port());
        Self {
            folder: tempfile::tempdir().unwrap(),
            host: docker_host(),
            ports: vec![port("goapp_port"), port("rest_port"), port("webapp_port")],
        }
    }

    fn workspace(&self) -> String {
        self.folder.path().join("work").to_str().unwrap().to_owned()
    }

    fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--workspace".to_owned(), self.workspace(), "--lang".into(), "en".into()];
        for port in &self.ports {
            arguments.extend(["--set".to_owned(), port.clone()]);
        }
        arguments
    }

    /// Does a lesson, or its beginning, without a screen.
    fn has_done(&self, lesson: &str, to: Option<&str>) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.arg("run").args(self.arguments()).args(["--lesson", lesson]).env("DOCKER_HOST", &self.host);
        command.args(to.iter().flat_map(|step| ["--to", step])).stdin(Stdio::null());
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    }

    fn opens(&self, size: (u16, u16)) -> Terminal {
        let arguments = self.arguments();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let home = self.folder.path().to_str().unwrap();
        Terminal::open(size.0, size.1, &arguments, &[("DOCKER_HOST", &self.host), ("HOME", home)], self.folder.path())
    }
}

impl Drop for Learner {
    fn drop(&mut self) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        let _ = command.args(["reset", "--yes", "--workspace", &self.workspace()]).env("DOCKER_HOST", &self.host).output();
    }
}

fn passes(terminal: &Terminal) {
    terminal.wait_for(BUILD, "every check to pass", |screen| screen.contains("every check passed"));
}

fn next(terminal: &mut Terminal, step: usize) {
    terminal.send("n");
    let arrived = |screen: &str| screen.contains(&format!("step {step}/10")) && !screen.contains("every check passed");
    terminal.wait("the next step", arrived);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_multi_stage_lesson_is_done_with_keys_and_ends_with_both_images_side_by_side() {
    let learner = Learner::new();
    learner.has_done("server-go", None);
    learner.has_done("single-stage", None);
    let mut terminal = learner.opens((120, 40));
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    terminal.send("n");
    terminal.wait("the workshop", |screen| screen.contains(&lesson("builder-pattern")));
    go_to(&mut terminal, &lesson("multi-stage"), "step 1/10");
    // What does a finished program need? The binary and the libraries; first a wrong answer.
    terminal.send("1\r");
    terminal.wait("the wrong answer to be told", |screen| screen.contains("failed"));
    terminal.send("125\r");
    terminal.wait("the wrong one to be gone", |screen| !screen.contains("Done: every"));
    terminal.send("54\r");
    passes(&terminal);
    next(&mut terminal, 2);
    terminal.send("a");
    passes(&terminal);
    next(&mut terminal, 3);
    terminal.send("r");
    passes(&terminal);
    next(&mut terminal, 4);
    terminal.send("r");
    passes(&terminal);
    next(&mut terminal, 5);
    terminal.send("a");
    passes(&terminal);
    next(&mut terminal, 6);
    // How large will it be? A tenth; then it runs.
    terminal.send("3r");
    passes(&terminal);
    terminal.wait("the chart", |screen| screen.contains("multistage") && screen.contains("singlestage") && screen.contains("MB"));
    next(&mut terminal, 7);
    terminal.send("2\r");
    passes(&terminal);
    next(&mut terminal, 8);
    terminal.send("a");
    passes(&terminal);
    next(&mut terminal, 9);
    terminal.send("r");
    passes(&terminal);
    next(&mut terminal, 10);
    terminal.send("4321\r");
    passes(&terminal);
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_command_typed_in_another_terminal_turns_the_step_green() {
    let learner = Learner::new();
    learner.has_done("server-go", Some("write-server"));
    let folder = learner.folder.path().join("work/goapp");
    std::fs::write(folder.join("Dockerfile"), dockerfile()).unwrap();
    let mut terminal = learner.opens((80, 24));
    terminal.wait("the workshop", |screen| screen.contains(&lesson("server-go")));
    // The tree, down to "Build goapp" of the fourth lesson.
    go_to(&mut terminal, &lesson("multi-stage"), "step 3/10");
    let mut docker = Command::new("docker");
    docker.args(["build", "-q", "-t", "goapp", "."]).current_dir(&folder).env("DOCKER_HOST", &learner.host);
    let built = docker.output().unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    passes(&terminal);
}

fn dockerfile() -> &'static str {
    "FROM golang:1.18.3-bullseye AS build\nWORKDIR /app\nCOPY . .\nRUN go mod download\nRUN go build -o /server\n\
     FROM gcr.io/distroless/base-debian11\nWORKDIR /\nCOPY --from=build /server /server\nEXPOSE 8888\nUSER nonroot:nonroot\nENTRYPOINT [\"/server\"]\n"
}

/// A lesson as the title line counts it.
fn lesson(id: &str) -> String {
    let course = sealegs::course::load(&sealegs::course::embedded()).course;
    let place = course.lessons.iter().position(|lesson| lesson.id == id).unwrap();
    format!("lesson {}/{}", place + 1, course.lessons.len())
}

fn go_to(terminal: &mut Terminal, lesson: &str, step: &str) {
    for _ in 0..60 {
        let text = terminal.text();
        if text.contains(lesson) && text.contains(step) {
            return;
        }
        let before = place(&text);
        terminal.send("n");
        terminal.wait("another step", |screen| place(screen) != before);
    }
    panic!("{lesson} {step} was not reached:\n{}", terminal.text());
}

/// The title line's words about where the learner stands.
fn place(screen: &str) -> String {
    let line = screen.lines().find(|line| line.contains("step ")).unwrap_or_default();
    let from = line.find("lesson ").unwrap_or(0);
    line.chars().skip(from).take(30).collect()
}

/// A course of one step whose command is given.
fn course(folder: &Path, command: &str, foreground: bool) -> String {
    let root = folder.join("course");
    let lesson = root.join("one");
    std::fs::create_dir_all(&lesson).unwrap();
    std::fs::write(root.join("course.yaml"), "format: 1\nid: flood\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n").unwrap();
    std::fs::write(root.join("en.md"), "# Flood\n\nMuch output.\n").unwrap();
    let yaml = format!(
        "id: one\nsteps:\n  - id: flood\n    run: {{ line: {command:?}, foreground: {foreground} }}\n    checks:\n      - id: ran\n        ran: {{ exit: 0 }}\n"
    );
    std::fs::write(lesson.join("lesson.yaml"), yaml).unwrap();
    let text = "# One\n\nA lesson.\n\n## Print {#flood}\n\nPrints.\n\n```sh command\n```\n\n### Hint {#flood/hint-1}\n\nPress r.\n\n### It ran {#flood/check-ran}\n\nPress r.\n";
    std::fs::write(lesson.join("en.md"), text).unwrap();
    root.to_str().unwrap().to_owned()
}

fn with_course(learner: &Learner, course: &str, size: (u16, u16)) -> Terminal {
    let workspace = learner.workspace();
    let arguments = ["--course", course, "--trust-course", "--workspace", &workspace, "--lang", "en"];
    let home = learner.folder.path().to_str().unwrap();
    Terminal::open(size.0, size.1, &arguments, &[("DOCKER_HOST", &learner.host), ("HOME", home)], learner.folder.path())
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_million_lines_leave_the_keys_alive_and_end_with_the_last_line() {
    let learner = Learner::new();
    let course = course(learner.folder.path(), "docker run --rm alpine:3.12 seq 1 1000000", false);
    let mut terminal = with_course(&learner, &course, (120, 40));
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    terminal.send("r");
    terminal.wait("lines", |screen| screen.lines().any(|line| line.contains("00")));
    terminal.send("?");
    terminal.wait("help while it prints", |screen| screen.contains("next step") || screen.contains("Keys"));
    terminal.send("\x1b");
    terminal.wait_for(BUILD, "the last line", |screen| screen.contains("1000000"));
    passes(&terminal);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn what_a_container_prints_cannot_drive_the_terminal() {
    let learner = Learner::new();
    let evil = r"docker run --rm alpine:3.12 printf 'before\n\033[2J\033[?1049l\033]0;owned\007\377\376 \033[31mred\nafter\n'";
    let course = course(learner.folder.path(), evil, false);
    let mut terminal = with_course(&learner, &course, (120, 40));
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    terminal.send("r");
    passes(&terminal);
    terminal.wait("all of the text", |screen| screen.contains("before") && screen.contains("red") && screen.contains("after"));
    assert!(terminal.text().contains("Flood"), "the screen is still ours:\n{}", terminal.text());
    assert!(!terminal.restored(), "still on the screen of its own");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_running_command_is_stopped_with_x_and_can_be_run_again() {
    let learner = Learner::new();
    let course = course(learner.folder.path(), "docker run --rm alpine:3.12 sleep 1000", true);
    let mut terminal = with_course(&learner, &course, (120, 40));
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    for _ in 0..2 {
        terminal.send("r");
        terminal.wait("it running", |screen| screen.contains("running"));
        terminal.send("x");
        terminal.wait("it stopped", |screen| screen.contains("stopped") || screen.contains("ended"));
    }
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn stopping_an_interactive_command_reaches_what_it_started_as_ctrl_c_does() {
    let learner = Learner::new();
    // The shell passes no signal on; only the terminal reaches its child, which says a last word.
    let line = "docker run -it --rm alpine:3.12 sh -c 'echo up; sh -c \"trap \\\"printf %s-%s last word\\\" INT; sleep 1000\"; echo over'";
    let course = course(learner.folder.path(), line, true);
    let mut terminal = with_course(&learner, &course, (120, 40));
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    terminal.send("r");
    terminal.wait("it running", |screen| screen.lines().any(|line| line.contains("│ up ")));
    terminal.send("x");
    terminal.wait("the last word", |screen| screen.contains("last-word"));
}
