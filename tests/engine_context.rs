//! What is sent to build is what the docker command line would send.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use sealegs::engine::live::{ConnectEnv, connect};
use support::capture::Capture;
use support::{build, build_of, folder};

/// The same numbers every time.
struct Dice(u64);

impl Dice {
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        from[(self.0 >> 33) as usize % from.len()]
    }
}

const NAMES: [&str; 7] = ["a", "b", "ab", ".c", "a.log", "Dockerfile", "keep"];
const PARTS: [&str; 16] =
    ["a", "b", "ab", ".c", "*", "**", "a*", "*.log", "?", "[ab]", "[^a]", "keep", ".", "..", "**b", "Dockerfile"];

fn rules(dice: &mut Dice) -> String {
    let mut text = String::new();
    for _ in 0..dice.pick(&["1", "2", "3", "4", "5"]).parse().unwrap() {
        text.push_str(dice.pick(&["", "", "", "!", "!", "/", "# ", " "]));
        text.push_str(dice.pick(&PARTS));
        for _ in 0..dice.pick(&["0", "0", "1", "2"]).parse().unwrap() {
            text.push_str(dice.pick(&["/", "/", "//"]));
            text.push_str(dice.pick(&PARTS));
        }
        text.push_str(dice.pick(&["\n", "\n", "/\n", " \n", "\r\n"]));
    }
    text
}

fn tree(dice: &mut Dice) -> Vec<(String, &'static str)> {
    let mut files: Vec<(String, &str)> = vec![("Dockerfile".to_owned(), "FROM scratch\n")];
    for _ in 0..14 {
        let mut path = dice.pick(&NAMES).to_owned();
        for _ in 0..dice.pick(&["0", "1", "2"]).parse().unwrap() {
            path = format!("{}/{path}", dice.pick(&["a", "b", "ab", ".c"]));
        }
        // No file where another one needs a folder.
        let clashes = files
            .iter()
            .any(|(other, _)| other == &path || other.starts_with(&format!("{path}/")) || path.starts_with(&format!("{other}/")));
        if !clashes {
            files.push((path, "x"));
        }
    }
    files
}

#[tokio::test]
#[ignore = "needs the docker command line: tests/run"]
async fn the_same_files_are_sent_as_by_the_docker_command_line() {
    let capture = Capture::start();
    let env = ConnectEnv { docker_host: Some(capture.host()), classic_builder: true, ..ConnectEnv::default() };
    let engine = connect(&env).await.unwrap();
    let mut dice = Dice(7);
    let mut compared = 0;
    for _ in 0..60 {
        let (rules, tree) = (rules(&mut dice), tree(&mut dice));
        let mut files: Vec<(&str, &str)> = tree.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        files.push((".dockerignore", &rules));
        let dir = folder(&files);
        std::os::unix::fs::symlink("a", dir.path().join("link")).unwrap();
        let docker = tokio::process::Command::new("docker")
            .args(["build", "."])
            .current_dir(dir.path())
            .env("DOCKER_HOST", capture.host())
            .env("DOCKER_BUILDKIT", "0")
            .output()
            .await
            .expect("the docker command line");
        let theirs = capture.files();
        let (ours, _) = build(&engine, build_of(dir.path(), "x")).await;
        assert_eq!(ours.is_ok(), docker.status.success(), "{rules:?}: {ours:?}, {}", String::from_utf8_lossy(&docker.stderr));
        if ours.is_ok() {
            assert!(theirs.contains(std::path::Path::new("Dockerfile")), "the tar was read");
            assert_eq!(capture.files(), theirs, "rules {rules:?}");
            compared += 1;
        }
    }
    assert!(compared > 30, "only {compared} contexts could be compared");
}
