//! The built-in course on the private engine: what the tests that go through it share.

use std::net::TcpListener;
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sealegs::course::{Scope, Task, VariableKind, embedded, load};
use sealegs::docker_cli::{self, CommandLine, DockerCommand};
use serde_json::Value;

/// The tests share one engine and the course's names on it; so do test programs of several checkouts at a time.
static ENGINE: Mutex<()> = Mutex::new(());
const LOCK: &str = "sealegs-course-e2e.lock";

/// The project of the lesson about compose: its folder's name.
const COMPOSE_PROJECT: &str = "users";

/// What the course calls the learner here, so that image names are known.
const USER: &str = "e2e";

/// Where the course is done: an engine and a home for it alone.
pub struct Stage {
    /// The engine's address.
    pub host: String,
    /// An empty home.
    pub home: tempfile::TempDir,
    /// `NAME=VALUE` of every variable that is set for this stage.
    pub settings: Vec<String>,
    _alone: (MutexGuard<'static, ()>, std::fs::File),
}

impl Stage {
    /// An empty home, free ports, and none of the course's images or containers on the engine.
    pub fn set() -> Self {
        let host = super::docker_host();
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

    /// Takes away everything that bears a name of the course.
    pub fn clear(&self) {
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

    /// A program that sees only this engine and this home.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("SEALEGS_ENGINE", "live")
            .env("DOCKER_HOST", &self.host)
            .env("HOME", self.home.path())
            .env("USER", USER)
            .env("LANG", "C");
        command.env_remove("DOCKER_CONTEXT").env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
    }

    /// What the docker command prints.
    pub fn docker(&self, args: &[&str]) -> String {
        String::from_utf8_lossy(&self.command("docker").args(args).output().unwrap().stdout).trim().to_owned()
    }

    /// Sealegs, with the stage's settings.
    pub fn sealegs(&self, args: &[&str]) -> Output {
        let set = self.settings.iter().flat_map(|setting| ["--set", setting]);
        self.command(env!("CARGO_BIN_EXE_sealegs")).args(args).args(set).output().unwrap()
    }

    /// Its exit code and its report.
    pub fn report(&self, args: &[&str]) -> (i32, Value) {
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
pub fn not_passed(report: &Value) -> Vec<String> {
    let steps =
        report["lessons"].as_array().unwrap().iter().flat_map(|lesson| {
            lesson["steps"].as_array().unwrap().iter().map(move |step| (lesson["id"].as_str().unwrap(), step))
        });
    let told = |step: &Value| step["outcome"] != "passed" && step["outcome"] != "skipped";
    steps.filter(|(_, step)| told(step)).map(|(lesson, step)| format!("{lesson}: {step:#}")).collect()
}
