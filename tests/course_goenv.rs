//! The lesson about Go, on each of its ways: goenv with bash, zsh and fish, the Go of this machine, and a container's.
//!
//! goenv is a stand-in (`tests/engine/goenv`), cloned by the lesson's own command into a home folder of the test's.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use support::docker_host;

/// A learner with a home folder, and programs of their own in front of everybody's.
struct Learner {
    folder: tempfile::TempDir,
}

impl Learner {
    fn new() -> Self {
        let learner = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir_all(learner.home().join("bin")).unwrap();
        learner
    }

    fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    fn write(&self, path: &str, content: &str) {
        let file = self.home().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, content).unwrap();
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.home().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// goenv as a repository that can be cloned.
    fn goenv(&self) -> String {
        let repository = self.folder.path().join("goenv.git");
        if !repository.exists() {
            let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine/goenv/bin/goenv");
            std::fs::create_dir_all(repository.join("bin")).unwrap();
            std::fs::copy(program, repository.join("bin/goenv")).unwrap();
            let git = |arguments: &[&str]| {
                let who = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
                let output = Command::new("git").args(who).args(arguments).current_dir(&repository).output().unwrap();
                assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            };
            git(&["init", "-q"]);
            git(&["add", "."]);
            git(&["commit", "-qm", "stand-in"]);
        }
        format!("file://{}", repository.display())
    }

    fn sealegs(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
        let set = settings.iter().flat_map(|(name, value)| ["--set".to_owned(), format!("{name}={value}")]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(arguments).args(set).args(["--format", "json"]);
        command.env("DOCKER_HOST", docker_host()).env("HOME", self.home()).env("LANG", "C").env_remove("GOENV_ROOT");
        let path = std::env::var("PATH").unwrap();
        command.env("PATH", format!("{}:{path}", self.home().join("bin").display()));
        command.output().unwrap()
    }

    /// Does and proves steps; gives what became of them.
    fn run(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Value {
        let output = self.sealegs(&[&["run"], arguments].concat(), settings);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {error}"))
    }
}

fn all_passed(report: &Value) {
    assert!(report["passed"] == true, "{report:#}");
}

/// The whole lesson with goenv, in one shell; a start-up file that was there before is added to, and only once.
fn with_goenv(shell: &str, file: &str, init: &str) {
    let learner = Learner::new();
    let before = "# the learner's own\n";
    learner.write(file, before);
    let url = learner.goenv();
    let settings = [("go_from", "goenv"), ("shell", shell), ("goenv_url", url.as_str())];
    all_passed(&learner.run(&["--prove", "--lesson", "goenv"], &settings));
    let after = learner.read(file);
    assert!(after.starts_with(before) && after.matches(init).count() == 1, "{after}");
    assert_eq!(learner.read(&format!("{file}.before-goenv")), before, "the file as it was is kept");
    // Once more: what is there already is left alone.
    all_passed(&learner.run(&["--lesson", "goenv"], &settings));
    assert_eq!(learner.read(file), after);
    assert_eq!(learner.read(&format!("{file}.before-goenv")), before);
    // The next lesson finds that Go, though nobody put it on the PATH of sealegs.
    all_passed(&learner.run(&["--lesson", "server-go", "--to", "write-server"], &settings));
    assert!(learner.read("sealegs/goapp/go.mod").contains("module goapp"));
    // Without the lines, a new shell does not find goenv, and the check says so.
    learner.write(file, before);
    let report: Value = serde_json::from_slice(&learner.sealegs(&["check", "--lesson", "goenv"], &settings).stdout).unwrap();
    let steps = report["lessons"][0]["steps"].as_array().unwrap();
    let step = steps.iter().find(|step| step["id"] == "on-path").unwrap();
    assert_ne!(step["outcome"], "passed", "{step:#}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn goenv_is_installed_and_found_by_bash() {
    // A start-up file as Debian has it ends early for whoever is not at a terminal; see below for one without.
    with_goenv("bash", ".bashrc", "goenv init -");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn goenv_is_installed_and_found_by_zsh() {
    with_goenv("zsh", ".zshrc", "goenv init -");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn goenv_is_installed_and_found_by_fish() {
    with_goenv("fish", ".config/fish/config.fish", "goenv init - | psub");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_bashrc_that_is_only_for_terminals_is_read_to_its_end() {
    let learner = Learner::new();
    learner.write(".bashrc", "case $- in *i*) ;; *) return ;; esac\n");
    let url = learner.goenv();
    all_passed(&learner.run(&["--lesson", "goenv"], &[("go_from", "goenv"), ("shell", "bash"), ("goenv_url", &url)]));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_goenv_that_is_there_already_is_found_and_kept() {
    let learner = Learner::new();
    let url = learner.goenv();
    let clone = Command::new("git").args(["clone", "-q", &url]).arg(learner.home().join(".goenv")).status().unwrap();
    assert!(clone.success());
    learner.write(".goenv/mine", "a file of the learner's\n");
    // Nobody says where Go comes from: goenv is there, so it is the way.
    all_passed(&learner.run(&["--lesson", "goenv"], &[("shell", "bash")]));
    assert_eq!(learner.read(".goenv/version"), "1.18.3\n");
    assert_eq!(learner.read(".goenv/mine"), "a file of the learner's\n");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_go_of_this_machine_is_taken_as_it_is() {
    let learner = Learner::new();
    let go = "#!/bin/sh\ncase \"$1\" in\n  version) echo go version go1.22.5 linux/amd64 ;;\n  env) shift; for name; do \
              case $name in GOROOT) echo /opt/go ;; GOPATH) echo /home/go ;; GOVERSION) echo go1.22.5 ;; GOOS) echo linux ;; \
              GOARCH) echo amd64 ;; esac; done ;;\nesac\n";
    learner.write("bin/go", go);
    std::fs::set_permissions(learner.home().join("bin/go"), std::fs::Permissions::from_mode(0o755)).unwrap();
    // Nobody says where Go comes from: it is on the PATH, so it is the way.
    let report = learner.run(&["--prove", "--lesson", "goenv"], &[]);
    all_passed(&report);
    assert!(report.to_string().contains("go1.22.5"), "{report:#}");
    assert!(!learner.home().join(".goenv").exists() && !learner.home().join(".bashrc").exists(), "nothing is changed");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_container_lends_its_go_and_the_home_folder_stays_as_it_is() {
    let learner = Learner::new();
    all_passed(&learner.run(&["--prove", "--lesson", "goenv"], &[("go_from", "container")]));
    let mut left: Vec<_> = std::fs::read_dir(learner.home()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["bin", "sealegs"]);
}
