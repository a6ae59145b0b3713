//! The lesson about Go and the first server, on each way: goenv, the Go of this machine, and a container's; and with each
//! of the shells bash, zsh and fish.
//!
//! goenv is a stand-in (`tests/engine/goenv`), cloned by the lesson's own command into a home folder of the test's. The
//! Go that it installs, and that of "this machine", is a real one, taken out of the image that the course lends Go from.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use serde_json::Value;
use support::{docker_host, free_port, turn};

/// A Go for this machine: the toolchain of the course's image, kept for the next run of these tests.
static TOOLCHAIN: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("go-of-the-image");
    let _alone = turn("sealegs-test-toolchain");
    if !folder.join("VERSION").exists() {
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        // Its VERSION comes last, so that what was cut short is not taken for a Go.
        let pack = "cd \"$(go env GOROOT)\" && tar -ch --exclude=testdata bin src pkg VERSION";
        let mut docker = Command::new("docker");
        docker.args(["--host", &docker_host(), "run", "--rm", "golang:1.18.3-bullseye", "sh", "-c", pack]);
        let mut packing = docker.stdout(Stdio::piped()).spawn().unwrap();
        let archive = packing.stdout.take().unwrap();
        let unpacked = Command::new("tar").arg("-xC").arg(&folder).stdin(archive).status().unwrap();
        assert!(unpacked.success() && packing.wait().unwrap().success());
    }
    folder
});

/// Which Go that is, such as `1.18.3`.
fn toolchain_version() -> String {
    let version = std::fs::read_to_string(TOOLCHAIN.join("VERSION")).unwrap();
    version.lines().next().unwrap().strip_prefix("go").unwrap().to_owned()
}

/// `go run` listens where `server.go` says: on 8888, which one test at a time can have.
fn port_of_the_server() -> std::fs::File {
    turn("sealegs-test-port-8888")
}

const SHELLS: [&str; 3] = ["bash", "zsh", "fish"];

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

    /// A program of the learner's, in front of everybody's.
    fn program(&self, name: &str, script: &str) {
        let path = format!("bin/{name}");
        self.write(&path, script);
        std::fs::set_permissions(self.home().join(path), std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// What lies in the home folder, without what Go itself keeps there.
    fn left(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.home()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| !["go", ".config", ".cache"].contains(&name.as_str())).collect();
        names.sort();
        names
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
            git(&["init", "-q", "-b", "master"]);
            git(&["add", "."]);
            git(&["commit", "-qm", "stand-in"]);
            // As with the real one: who names no branch gets the source of a goenv that has to be compiled.
            git(&["checkout", "-qb", "main"]);
            git(&["rm", "-rq", "bin"]);
            std::fs::write(repository.join("go.mod"), "module goenv\n").unwrap();
            git(&["add", "."]);
            git(&["commit", "-qm", "stand-in, the third"]);
        }
        format!("file://{}", repository.display())
    }

    fn sealegs(&self, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
        let set = settings.iter().flat_map(|(name, value)| ["--set".to_owned(), format!("{name}={value}")]);
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(arguments).args(set).args(["--format", "json"]);
        command.env("DOCKER_HOST", docker_host()).env("HOME", self.home()).env("LANG", "C").env_remove("GOENV_ROOT");
        command.env("GOENV_STAND_IN_GO", &*TOOLCHAIN).env("GOCACHE", TOOLCHAIN.join("cache"));
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

fn step<'a>(report: &'a Value, id: &str) -> &'a Value {
    let steps = report["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    steps.into_iter().find(|step| step["id"] == id).unwrap_or_else(|| panic!("no step {id}: {report:#}"))
}

/// The whole lesson with goenv, in one shell; a start-up file that was there before is added to, and only once. Then the
/// next lesson, with the Go that goenv installed.
fn with_goenv(shell: &str, file: &str, init: &str) {
    let learner = Learner::new();
    // The last line has no end, as some editors leave it, and goenv is mentioned in a comment.
    let before = "# the learner's own; one day: eval \"$(goenv init -)\"\nexport MINE=1";
    learner.write(file, before);
    let (url, version) = (learner.goenv(), toolchain_version());
    let settings = [("go_from", "goenv"), ("shell", shell), ("goenv_url", url.as_str()), ("go_version", version.as_str())];
    all_passed(&learner.run(&["--prove", "--lesson", "goenv"], &settings));
    let after = learner.read(file);
    let added = after.strip_prefix(before).unwrap_or_else(|| panic!("{after}"));
    assert!(added.starts_with('\n') && added.ends_with('\n') && added.matches(init).count() == 1, "{after}");
    assert_eq!(learner.read(&format!("{file}.before-goenv")), before, "the file as it was is kept");
    // Once more: what is there already is left alone.
    all_passed(&learner.run(&["--lesson", "goenv"], &settings));
    assert_eq!(learner.read(file), after);
    assert_eq!(learner.read(&format!("{file}.before-goenv")), before);
    // The next lesson finds that Go, though nobody put it on the PATH of sealegs: it compiles the server and runs it.
    let port = port_of_the_server();
    all_passed(&learner.run(&["--lesson", "server-go"], &settings));
    drop(port);
    assert!(learner.read("sealegs/goapp/go.mod").contains("module goapp"));
    // Without the lines, a new shell does not find goenv, and the check says so.
    learner.write(file, before);
    let report: Value = serde_json::from_slice(&learner.sealegs(&["check", "--lesson", "goenv"], &settings).stdout).unwrap();
    let step = step(&report, "on-path");
    assert_ne!(step["outcome"], "passed", "{step:#}");
    assert!(step.to_string().contains(file), "it names the file: {step:#}");
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
    let (url, version) = (learner.goenv(), toolchain_version());
    let settings = [("go_from", "goenv"), ("shell", "bash"), ("goenv_url", url.as_str()), ("go_version", version.as_str())];
    all_passed(&learner.run(&["--lesson", "goenv"], &settings));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_clone_of_the_third_goenv_is_told_from_one_that_works() {
    let learner = Learner::new();
    let url = learner.goenv();
    let clone = Command::new("git").args(["clone", "-q", &url]).arg(learner.home().join(".goenv")).status().unwrap();
    assert!(clone.success());
    let settings = [("go_from", "goenv"), ("goenv_url", url.as_str())];
    // git refuses to clone into a folder that is there; the learner is told what lies in it.
    let report = learner.run(&["--lesson", "goenv", "--to", "get"], &settings);
    assert!(step(&report, "get").to_string().contains("mv ~/.goenv ~/.goenv-3"), "{report:#}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_shims_stand_behind_another_go_as_the_lesson_says_and_in_front_on_request() {
    let learner = Learner::new();
    let (url, version) = (learner.goenv(), toolchain_version());
    let settings = [("go_from", "goenv"), ("shell", "bash"), ("goenv_url", url.as_str()), ("go_version", version.as_str())];
    all_passed(&learner.run(&["--lesson", "goenv"], &settings));
    learner.program("go", "#!/bin/sh\necho go version go1.1 linux/amd64\n");
    let go_version = || {
        let mut bash = Command::new("setsid");
        bash.args(["-w", "bash", "-ic", "go version"]).stdin(Stdio::null()).env("HOME", learner.home());
        bash.env("PATH", format!("{}:/usr/bin:/bin", learner.home().join("bin").display()));
        String::from_utf8(bash.output().unwrap().stdout).unwrap()
    };
    assert!(go_version().contains("go1.1 "), "another Go comes first");
    learner.write(".bashrc", &format!("export GOENV_PATH_ORDER=front\n{}", learner.read(".bashrc")));
    assert!(go_version().contains(&format!("go{version} ")), "{}", go_version());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_goenv_that_is_there_already_is_found_and_kept() {
    let learner = Learner::new();
    let url = learner.goenv();
    let home = learner.home().join(".goenv");
    let clone = Command::new("git").args(["clone", "-q", "-b", "master", &url]).arg(home).status().unwrap();
    assert!(clone.success());
    learner.write(".goenv/mine", "a file of the learner's\n");
    // Nobody says where Go comes from: goenv is there, so it is the way.
    let version = toolchain_version();
    all_passed(&learner.run(&["--lesson", "goenv"], &[("shell", "bash"), ("go_version", &version)]));
    assert_eq!(learner.read(".goenv/version"), format!("{version}\n"));
    assert_eq!(learner.read(".goenv/mine"), "a file of the learner's\n");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_go_of_this_machine_is_taken_as_it_is() {
    let learner = Learner::new();
    learner.program("go", &format!("#!/bin/sh\nexec '{}' \"$@\"\n", TOOLCHAIN.join("bin/go").display()));
    // Nobody says where Go comes from: it is on the PATH, so it is the way, whatever its version.
    let report = learner.run(&["--prove", "--lesson", "goenv"], &[]);
    all_passed(&report);
    assert!(report.to_string().contains(&format!("go{}", toolchain_version())), "{report:#}");
    for shell in SHELLS {
        all_passed(&learner.run(&["--lesson", "goenv"], &[("shell", shell)]));
    }
    let _port = port_of_the_server();
    all_passed(&learner.run(&["--lesson", "server-go"], &[]));
    assert_eq!(learner.left(), ["bin", "sealegs"], "nothing of the home folder is changed");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_container_lends_its_go_and_the_home_folder_stays_as_it_is() {
    let learner = Learner::new();
    all_passed(&learner.run(&["--prove", "--lesson", "goenv"], &[("go_from", "container")]));
    for shell in SHELLS {
        all_passed(&learner.run(&["--lesson", "goenv"], &[("go_from", "container"), ("shell", shell)]));
    }
    let port = free_port().to_string();
    all_passed(&learner.run(&["--lesson", "server-go"], &[("go_from", "container"), ("goapp_port", &port)]));
    assert_eq!(learner.left(), ["bin", "sealegs"]);
}
