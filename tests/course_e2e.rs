//! The whole built-in course, done and proved by the program itself on a real engine.
//!
//! `SEALEGS_TEST_DOCKER_HOST` names the engine (`tests/engine/engine.sh` brings one up). It is changed: images of the
//! course's names are removed. Never point it at an engine that somebody works with.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sealegs::course::{Scope, Task, VariableKind, embedded, load};
use sealegs::docker_cli::{self, CommandLine, DockerCommand};
use sealegs::i18n::Lang;
use serde_json::Value;

/// The tests share one engine and the course's names on it; so do test programs of several checkouts at a time.
static ENGINE: Mutex<()> = Mutex::new(());
const LOCK: &str = "sealegs-course-e2e.lock";

/// The project of the lesson about compose: its folder's name.
const COMPOSE_PROJECT: &str = "users";

/// What the course calls the learner here, so that image names are known.
const USER: &str = "e2e";

fn host() -> String {
    std::env::var("SEALEGS_TEST_DOCKER_HOST").expect("SEALEGS_TEST_DOCKER_HOST names the test engine: see tests/engine/engine.sh")
}

struct Stage {
    host: String,
    home: tempfile::TempDir,
    settings: Vec<String>,
    _alone: (MutexGuard<'static, ()>, std::fs::File),
}

impl Stage {
    /// An empty home, free ports, and none of the course's images or containers on the engine.
    fn set() -> Self {
        let host = host();
        let here = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
        let file = std::fs::File::create(std::env::temp_dir().join(LOCK)).unwrap();
        file.lock().unwrap();
        let home = tempfile::tempdir().unwrap();
        let ports = load(&embedded()).course.variables.into_iter().filter(|variable| variable.kind == VariableKind::Port);
        let held: Vec<_> = ports.map(|port| (port.name, TcpListener::bind("127.0.0.1:0").unwrap())).collect();
        let ports = held.iter().map(|(name, port)| format!("{name}={}", port.local_addr().unwrap().port()));
        // The engine has a stand-in of the tag that the tutorial names.
        let settings = ports.chain(["cockroach_image=cockroachdb/cockroach:latest-v20.1".to_owned()]).collect();
        drop(held);
        let stage = Self { host, home, settings, _alone: (here, file) };
        stage.clear();
        stage
    }

    fn clear(&self) {
        for name in
            commands().into_iter().filter_map(|command| if let DockerCommand::Run(run) = command { run.name } else { None })
        {
            self.docker(&["rm", "-f", &name]);
        }
        let of_compose = format!("label=com.docker.compose.project={COMPOSE_PROJECT}");
        for id in self.docker(&["ps", "-aq", "--filter", &of_compose]).split_whitespace() {
            self.docker(&["rm", "-f", id]);
        }
        self.docker(&["volume", "rm", &format!("{COMPOSE_PROJECT}_db")]);
        self.docker(&["network", "rm", &format!("{COMPOSE_PROJECT}_default")]);
        self.docker(&["rmi", "-f", &format!("{COMPOSE_PROJECT}-api")]);
        for image in products() {
            for id in self.docker(&["ps", "-aq", "--filter", &format!("ancestor={image}")]).split_whitespace() {
                self.docker(&["rm", "-f", id]);
            }
            self.docker(&["rmi", "-f", &image]);
        }
        for (kind, name) in made() {
            let force: &[&str] = if kind == "container" { &["-f"] } else { &[] };
            self.docker(&[&[kind, "rm"], force, &[name.as_str()]].concat());
        }
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DOCKER_HOST", &self.host).env("HOME", self.home.path()).env("USER", USER).env("LANG", "C");
        command.env_remove("DOCKER_CONTEXT").env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
    }

    fn docker(&self, args: &[&str]) -> String {
        String::from_utf8_lossy(&self.command("docker").args(args).output().unwrap().stdout).trim().to_owned()
    }

    fn sealegs(&self, args: &[&str]) -> Output {
        let set = self.settings.iter().flat_map(|setting| ["--set", setting]);
        self.command(env!("CARGO_BIN_EXE_sealegs")).args(args).args(set).output().unwrap()
    }

    fn report(&self, args: &[&str]) -> (i32, Value) {
        let output = self.sealegs(&[args, &["--format", "json"]].concat());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {error}"));
        (output.status.code().unwrap(), value)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Every docker command of the course's solutions.
fn commands() -> Vec<DockerCommand> {
    let course = load(&embedded()).course;
    let mut scope = Scope::default();
    scope.set("USER", USER);
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    let tasks = course.steps().flat_map(|(_, step)| step.solution.clone());
    let lines = tasks.filter_map(|task| if let Task::Run(task) = task { Some(scope.fill(&task.line)) } else { None });
    let read = lines.filter_map(|line| match docker_cli::parse(&line, &|_| None) {
        Ok(CommandLine::Docker(command)) => Some(command),
        _ => None,
    });
    read.collect()
}

/// Every named container, volume and network that the course makes; containers first, for they hold the others.
fn made() -> Vec<(&'static str, String)> {
    let name = |command: DockerCommand| match command {
        DockerCommand::Run(run) => run.name.map(|name| ("container", name)),
        DockerCommand::VolumeCreate(volume) => volume.name.map(|name| ("volume", name)),
        DockerCommand::NetworkCreate(network) => Some(("network", network.name)),
        _ => None,
    };
    let mut made: Vec<_> = commands().into_iter().filter_map(name).collect();
    made.sort_by_key(|(kind, _)| *kind != "container");
    made
}

/// Every image name that the course's builds give.
fn products() -> Vec<String> {
    let tags = |command| if let DockerCommand::Build(build) = command { build.tags } else { Vec::new() };
    let names: Vec<String> = commands().into_iter().flat_map(tags).collect();
    assert!(names.len() >= 5, "{names:?}");
    names
}

/// Steps that did not pass, skipped ones aside, with what the report says of them.
fn not_passed(report: &Value) -> Vec<String> {
    let steps =
        report["lessons"].as_array().unwrap().iter().flat_map(|lesson| {
            lesson["steps"].as_array().unwrap().iter().map(move |step| (lesson["id"].as_str().unwrap(), step))
        });
    let told = |step: &Value| step["outcome"] != "passed" && step["outcome"] != "skipped";
    steps.filter(|(_, step)| told(step)).map(|(lesson, step)| format!("{lesson}: {step:#}")).collect()
}

fn files(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, |entries| entries.count())
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn every_steps_checks_fail_before_its_solution_and_pass_after_it() {
    let stage = Stage::set();
    let (code, report) = stage.report(&["run", "--prove"]);
    let wrong = not_passed(&report);
    assert!(wrong.is_empty() && code == 0, "exit {code}\n{}", wrong.join("\n"));
    let steps = report["lessons"].as_array().unwrap().iter().flat_map(|lesson| lesson["steps"].as_array().unwrap());
    let unproved: Vec<_> = steps.filter(|step| step["before"] != "failed" && step["before"] != "error").collect();
    assert!(unproved.is_empty(), "{unproved:#?}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_course_passes_twice_in_a_row_and_a_reset_takes_away_only_what_it_made() {
    let stage = Stage::set();
    let stranger = "e2e-stranger";
    stage.docker(&["rm", "-f", stranger]);
    stage.docker(&["tag", "alpine:3.12", "e2e-stranger-image:1"]);

    let (code, report) = stage.report(&["run"]);
    assert!(code == 0 && report["passed"] == true, "exit {code}\n{}", not_passed(&report).join("\n"));
    assert_eq!((&report["mode"], &report["engine"]["kind"]), (&"run".into(), &"docker".into()));

    // A run that was stopped half-way leaves a container that holds the name and the port of a later step.
    // Its image was removed by the last lesson: what the lesson needs is built first.
    let (code, report) = stage.report(&["run", "--lesson", "run", "--to", "named"]);
    assert!(code == 0, "{}", not_passed(&report).join("\n"));
    assert_eq!(stage.docker(&["ps", "-q", "--filter", "name=rest-server"]).lines().count(), 1);
    // Somebody runs a container by hand from the learner's image: it inherits the labels, and is none of ours.
    stage.docker(&["run", "-d", "--name", stranger, "goapp"]);

    let (code, report) = stage.report(&["run"]);
    assert!(code == 0 && report["passed"] == true, "a second run\n{}", not_passed(&report).join("\n"));
    let running = || stage.docker(&["ps", "--format", "{{.Names}}"]);
    assert!(running().contains(stranger), "a run leaves a stranger's container alone: {}", running());

    let workspace = stage.home.path().join("sealegs");
    let before = files(&workspace.join("goapp"));
    let refused = stage.sealegs(&["reset"]);
    assert_eq!(refused.status.code(), Some(2), "nobody can be asked, so nothing is removed");
    let (code, reset) = stage.report(&["reset", "--yes"]);
    let left: Vec<_> = reset["items"].as_array().unwrap().iter().filter(|item| item["removed"] == false).collect();
    assert_eq!((code, left.len()), (1, 1), "{reset:#}");
    assert_eq!(left[0]["name"], "goapp:latest", "the image is in use by the stranger's container");
    assert!(running().contains(stranger));
    stage.docker(&["rm", "-f", stranger]);
    let (code, reset) = stage.report(&["reset", "--yes"]);
    assert_eq!((code, &reset["done"]), (0, &Value::Bool(true)), "{reset:#}");

    let session = reset["session"].as_str().unwrap();
    let label = format!("label=sealegs.session={session}");
    assert_eq!(stage.docker(&["ps", "-aq", "--filter", &label]), "");
    assert_eq!(stage.docker(&["images", "-q", "--filter", &label]), "");
    assert_ne!(stage.docker(&["images", "-q", "e2e-stranger-image:1"]), "", "images of others stay");
    stage.docker(&["rmi", "e2e-stranger-image:1"]);
    assert_eq!(files(&workspace.join("goapp")), before, "the learner's files stay");
    assert!(workspace.join(".sealegs/progress.old-1.json").exists(), "the progress is moved aside, not deleted");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn each_lesson_passes_alone_after_what_it_needs() {
    let course = load(&embedded()).course;
    for lesson in &course.lessons {
        let stage = Stage::set();
        let (code, report) = stage.report(&["run", "--lang", "ja", "--lesson", &lesson.id]);
        assert!(code == 0 && report["passed"] == true, "{}: exit {code}\n{}", lesson.id, not_passed(&report).join("\n"));
        let last = report["lessons"].as_array().unwrap().last().unwrap();
        assert_eq!((&last["id"], &last["title"]), (&lesson.id.as_str().into(), &lesson.title.text(Lang::Ja).into()));
        assert_eq!(last["steps"].as_array().unwrap().len(), lesson.steps.len());
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn an_engine_that_dies_in_the_middle_of_a_build_ends_the_run_with_advice() {
    let stage = Stage::set();
    let tasks = tokio::runtime::Runtime::new().unwrap();
    let _within = tasks.enter();
    let proxy = support::proxy::Proxy::start(&stage.host, None);
    let set = stage.settings.iter().flat_map(|setting| ["--set", setting]);
    let mut running = stage
        .command(env!("CARGO_BIN_EXE_sealegs"))
        .args(["run", "--to", "single-stage/webapp-build"])
        .args(set)
        .env("DOCKER_HOST", proxy.host())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map_while(Result::ok);
    for line in lines.by_ref() {
        told.push_str(&line);
        told.push('\n');
        if line.contains("$ docker build -f Dockerfile.singlestage") {
            break;
        }
    }
    proxy.cut();
    told.extend(lines.map(|line| line + "\n"));
    assert_eq!(running.wait().unwrap().code(), Some(3), "{told}");
    assert!(told.contains("docker version"), "it says what to do: {told}");
    assert!(!told.contains("All passed."));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn ctrl_c_ends_the_run_with_130_and_leaves_no_container_behind() {
    let stage = Stage::set();
    let mut running = stage
        .command(env!("CARGO_BIN_EXE_sealegs"))
        .args(["run", "--to", "server-go/run-server"])
        .args(stage.settings.iter().flat_map(|setting| ["--set", setting]))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.trim_start().starts_with("$ docker run") || line.trim_start().starts_with("$ go ")));
    let sent = Command::new("kill").args(["-INT", &running.id().to_string()]).status().unwrap();
    assert!(sent.success());
    let told: Vec<String> = lines.collect();
    assert_eq!(running.wait().unwrap().code(), Some(130), "{told:#?}");
    assert!(told.iter().any(|line| line.contains("Interrupted.")), "{told:#?}");
    let record = std::fs::read(stage.home.path().join("sealegs/.sealegs/progress.json")).unwrap();
    let record: Value = serde_json::from_slice(&record).unwrap();
    let label = format!("label=sealegs.session={}", record["session"].as_str().unwrap());
    assert_eq!(stage.docker(&["ps", "-aq", "--filter", &label]), "");
}
