//! Commands typed in the workshop, in a real terminal on the real engine: a right and a wrong build, and what Docker did.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use support::{docker_host, unique};
use terminal::Terminal;

/// A build on two shared cores.
const BUILD: Duration = Duration::from_secs(240);

/// A course of one step that builds an image of this name.
fn course(folder: &Path, image: &str) -> String {
    let root = folder.join("course");
    let lesson = root.join("one");
    std::fs::create_dir_all(&lesson).unwrap();
    std::fs::write(root.join("course.yaml"), "format: 1\nid: typing\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n").unwrap();
    std::fs::write(root.join("en.md"), "# Typing\n\nOne build.\n").unwrap();
    let yaml = format!(
        "id: one\nsteps:\n  - id: build\n    run: {{ line: \"docker build . -t {image}\" }}\n    checks:\n      - id: built\n        image: {{ ref: \"{image}\" }}\n"
    );
    std::fs::write(lesson.join("lesson.yaml"), yaml).unwrap();
    let text = "# One\n\nA lesson.\n\n## Build {#build}\n\nBuild it.\n\n```sh command\n```\n\n### Hint {#build/hint-1}\n\nPress r.\n\n### It is built {#build/check-built}\n\nPress r.\n";
    std::fs::write(lesson.join("en.md"), text).unwrap();
    root.to_str().unwrap().to_owned()
}

struct Images(Vec<String>);

impl Drop for Images {
    fn drop(&mut self) {
        let _ = Command::new("docker").args(["image", "rm", "-f"]).args(&self.0).env("DOCKER_HOST", docker_host()).output();
    }
}

fn opens(folder: &Path, course: &str, size: (u16, u16)) -> Terminal {
    let workspace = folder.join("work");
    let arguments = ["--course", course, "--trust-course", "--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let home = folder.to_str().unwrap();
    let terminal = Terminal::open(size.0, size.1, &arguments, &[("DOCKER_HOST", &docker_host()), ("HOME", home)], folder);
    terminal.wait("the engine", |screen| screen.contains("Docker 2"));
    terminal
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_wrong_build_runs_and_is_explained_and_a_right_one_in_other_words_proves_the_step() {
    let folder = tempfile::tempdir().unwrap();
    let (right, wrong) = (unique("typed-right"), unique("other-typed"));
    let _images = Images(vec![right.clone(), wrong.clone()]);
    let course = course(folder.path(), &right);
    let work = folder.path().join("work");
    std::fs::create_dir_all(&work).unwrap();
    std::fs::write(work.join("Dockerfile"), "FROM alpine:3.12\nRUN echo built\n").unwrap();

    let mut terminal = opens(folder.path(), &course, (120, 40));
    terminal.send(":");
    terminal.send("docker bui\t");
    terminal.wait("what is common completed, and the rest to choose", |screen| {
        screen.contains("$ docker build ") && screen.contains("  buildx ")
    });
    terminal.send(&format!(" -t {wrong} . "));
    terminal.wait("what differs, before it runs", |screen| screen.contains("≠ you tagged"));
    terminal.send("\r");
    terminal.wait_for(BUILD, "the end, explained", |screen| screen.contains("Not what the step asks for"));
    assert!(!terminal.text().contains("Done: every"), "the checks look, and it is not there:\n{}", terminal.text());

    terminal.send("d");
    terminal.wait("what Docker did", |screen| screen.contains("[What Docker does]") && screen.contains("POST /"));

    terminal.send(":");
    terminal.send(&format!("docker image build --tag={right}:latest -f ./Dockerfile ./"));
    terminal.wait("that it means the same", |screen| screen.contains("✓ means the same"));
    terminal.send("\r");
    terminal.wait_for(BUILD, "the step to be done", |screen| screen.contains("Done: every check passed"));
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.restored());

    // What was typed is still known the next time; a name on the engine is completed.
    let mut terminal = opens(folder.path(), &course, (80, 24));
    terminal.send(":\x1b[A\x1b[A");
    terminal.wait("the line before the last", |screen| screen.contains(&format!("$ docker build -t {wrong} .")));
    terminal.send("\x15docker image rm ");
    let beginning: String = wrong.chars().take(wrong.len() - 2).collect();
    terminal.send(&beginning);
    terminal.wait("the line", |screen| screen.contains(&beginning));
    // Names come when the engine has answered; until then there is nothing to complete.
    let completed = format!("docker image rm {wrong}");
    let begun = std::time::Instant::now();
    while !terminal.text().contains(&completed) {
        assert!(begun.elapsed() < Duration::from_secs(30), "the name was not completed:\n{}", terminal.text());
        let before = terminal.bytes();
        terminal.send("\x1b[H\x1b[F\t");
        while terminal.bytes() == before && begun.elapsed() < Duration::from_secs(30) {
            std::thread::yield_now();
        }
    }
}
