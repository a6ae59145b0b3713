//! `sealegs course record` on the real engine: what it writes down of a small course, and where it refuses to.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;

use std::fs::File;
use std::path::Path;
use std::process::{Command, Output};

use sealegs::engine::recording::{Change, End, Place, Recording, read};
use sealegs::objects::ContainerState;
use support::{docker, docker_host};

/// The author's, as a shell runs it.
fn author(folder: &Path, user: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(args)
        .current_dir(folder)
        .env("HOME", folder)
        .env("USER", user)
        .env("LANG", "C.UTF-8")
        .env("MY_TOKEN", "alpine")
        .env("DOCKER_HOST", docker_host())
        .output()
        .unwrap()
}

/// The starter course, and what came of recording it.
fn recorded(folder: &Path, user: &str) -> Output {
    assert!(author(folder, user, &["course", "new", "own"]).status.success());
    author(folder, user, &["--trust-course", "course", "record", "own", "-o", "own.jsonl.gz"])
}

fn whole(folder: &Path) -> Recording {
    let place = Place { workspace: "/elsewhere".into(), session: "s-1".into(), user: "mika".into() };
    read(File::open(folder.join("own.jsonl.gz")).unwrap(), &place).unwrap()
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_small_course_is_written_down_with_what_each_command_said_and_changed() {
    docker(&["rm", "-f", "my-hello"]);
    for stranger in docker(&["ps", "-aq"]).lines() {
        docker(&["rm", "-f", stranger]);
    }
    let folder = tempfile::tempdir().unwrap();
    let output = recorded(folder.path(), "mika-of-sealegs");
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let recording = whole(folder.path());
    let steps: Vec<_> = recording.steps.iter().map(|step| step.step.as_str()).collect();
    assert_eq!(steps, ["hello/welcome", "hello/dockerfile", "hello/build", "hello/run", "hello/why-user", "hello/tidy"]);

    let build = &recording.step("hello/build").unwrap().commands[0];
    assert_eq!((build.line.as_str(), &build.end), ("docker build -t my-hello .", &End::Exited(0)));
    assert!(build.files.contains_key("hello/Dockerfile"), "what it was built from: {:?}", build.files);
    let image = build.after.changes.iter().find_map(|change| if let Change::Image(image) = change { Some(image) } else { None });
    let image = image.expect("the image is new");
    assert_eq!((image.tags.as_slice(), image.user.as_str()), (&["my-hello:latest".to_owned()][..], "nobody"));
    assert_eq!(image.labels["sealegs.session"], "s-1", "it is of the session that it is shown to");

    let run = &recording.step("hello/run").unwrap().commands[0];
    assert!(format!("{:?}", run.said).contains("Hello from a container!"), "{:?}", run.said);
    let container =
        run.after.changes.iter().find_map(|change| if let Change::Container(one) = change { Some(one) } else { None });
    let container = container.expect("the container is new");
    assert_eq!((container.name.as_str(), container.state), ("my-hello", ContainerState::Exited));
    let said = format!("{:?}", run.after.seen);
    assert!(said.contains("Hello from a container!"), "what the checks saw of its log: {said}");
    let gone = &recording.step("hello/tidy").unwrap().commands[0].after.changes;
    assert!(gone.contains(&Change::NoContainer(container.id.clone())), "{gone:?}");

    let text = format!("{recording:?}");
    assert!(!text.contains(&folder.path().display().to_string()), "a path of this machine");
    assert!(text.contains("[redacted]"), "the value of a variable that speaks of a secret");
    docker(&["image", "rm", "my-hello"]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn nothing_is_recorded_where_it_would_not_be_the_courses_alone() {
    let folder = tempfile::tempdir().unwrap();
    let stranger = "record-stranger";
    docker(&["rm", "-f", stranger]);
    docker(&["create", "--name", stranger, "alpine:3.12"]);
    let output = recorded(folder.path(), "mika-of-sealegs");
    docker(&["rm", "-f", stranger]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(stranger) && said.contains("an engine of its own"), "{said}");

    for other in docker(&["ps", "-aq"]).lines() {
        docker(&["rm", "-f", other]);
    }
    let output = author(folder.path(), "root", &["--trust-course", "course", "record", "own", "-o", "own.jsonl.gz"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("USER=sealegs-learner"), "{said}");
    assert!(!folder.path().join("own.jsonl.gz").exists());
}
