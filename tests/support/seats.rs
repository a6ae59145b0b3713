//! Learners with seats on the private engine.

#![allow(dead_code, reason = "every test program uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

use super::{docker, docker_host, unique};

const BIN: &str = env!("CARGO_BIN_EXE_sealegs");

/// A learner with a seat; dropping it frees the seat.
pub struct Learner {
    pub seat: String,
    folder: tempfile::TempDir,
}

impl Learner {
    /// A seat that nobody else has.
    pub fn new(stem: &str) -> Self {
        let seat = unique(stem).replace("sl-", "");
        Self { seat, folder: tempfile::tempdir().unwrap() }
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The program, in the learner's seat and home.
    pub fn command(&self) -> Command {
        let mut command = Command::new(BIN);
        command.current_dir(self.folder.path()).env_clear();
        for name in ["PATH", "GOENV_ROOT"] {
            command.envs(std::env::var_os(name).map(|value| (name, value)));
        }
        command.env("HOME", self.folder.path()).env("LANG", "en_US.UTF-8").env("DOCKER_HOST", docker_host());
        command
    }

    pub fn sealegs(&self, args: &[&str]) -> Output {
        self.command().args(["--seat", &self.seat]).args(args).output().unwrap()
    }

    /// A docker command in the seat: what it prints, both streams, and its exit code.
    pub fn docker(&self, words: &[&str]) -> (String, i32) {
        let output = self.command().env("SEALEGS_SEAT", &self.seat).arg("docker").args(words).output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (String::from_utf8_lossy(&text).trim_end().to_owned(), output.status.code().unwrap())
    }

    /// What it prints, when it works.
    pub fn prints(&self, words: &[&str]) -> String {
        let (text, code) = self.docker(words);
        assert_eq!(code, 0, "docker {}: {text}", words.join(" "));
        text
    }

    pub fn json(&self, args: &[&str]) -> (Value, i32) {
        let output = self.sealegs(&[args, &["--format", "json"]].concat());
        let text = String::from_utf8_lossy(&output.stdout);
        let report = serde_json::from_str(&text);
        let report = report.unwrap_or_else(|_| panic!("{text}{}", String::from_utf8_lossy(&output.stderr)));
        (report, output.status.code().unwrap())
    }

    /// Whatever of the seat is on the engine, as the engine calls it; not what holds the seat itself.
    pub fn things(&self) -> Vec<String> {
        let mut all: Vec<String> = [
            vec!["ps", "-a", "--format", "container {{.Names}}"],
            vec!["image", "ls", "--format", "image {{.Repository}}:{{.Tag}}"],
            vec!["network", "ls", "--format", "network {{.Name}}"],
            vec!["volume", "ls", "--format", "volume {{.Name}}"],
        ]
        .iter()
        .flat_map(|words| docker(words).lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.contains(&format!(" seat-{}.", self.seat)) || line.contains(&format!(" seat-{}/", self.seat)))
        .collect();
        all.sort();
        all
    }
}

impl Drop for Learner {
    fn drop(&mut self) {
        let _ = self.command().args(["seats", "free", &self.seat, "--yes"]).output();
    }
}
