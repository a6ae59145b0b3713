//! A compose project on the private engine, handled by us and by docker's own compose.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sealegs::engine::live::Live;
use tempfile::TempDir;

use super::parity::{Said, Stage, ours_with, parsed};
use super::{bounded, docker, docker_host, engine, folder, session, unique};

/// A project of its own in a folder of its own; what is left of it goes when it is dropped.
pub struct Project {
    pub dir: TempDir,
    pub name: String,
    pub engine: Live,
}

impl Project {
    /// With these files; `compose.yaml` among them.
    pub async fn new(stem: &str, files: &[(&str, &str)]) -> Self {
        Self { dir: folder(files), name: unique(stem), engine: engine().await }
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.dir.path().join(name), text).unwrap();
    }

    /// `docker compose LINE` by us.
    pub async fn ours(&self, line: &str) -> Said {
        let stage = Stage { cwd: self.dir.path().to_owned(), labels: session("compose"), ..Stage::default() };
        ours_with(&self.engine, &parsed(&format!("docker compose -p {} {line}", self.name)), &stage).await
    }

    /// `docker compose LINE` by docker's own.
    pub async fn theirs(&self, line: &str) -> Said {
        let mut command = theirs(self.dir.path(), &self.name);
        command.args(shell_words::split(line).unwrap());
        let run = tokio::task::spawn_blocking(move || command.output().unwrap());
        let output = bounded(line, run).await.unwrap();
        let code = i64::from(output.status.code().unwrap());
        // Its log viewer clears the line it is on, terminal or not.
        let plain = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).replace("\u{1b}[2K", "").replace('\r', "").into_bytes();
        Said { code, stdout: plain(output.stdout), stderr: plain(output.stderr) }
    }

    /// We do it and it works.
    pub async fn works(&self, line: &str) -> Said {
        let said = self.ours(line).await;
        assert_eq!(said.code, 0, "{line}\n{}\n{}", said.out(), said.err());
        said
    }

    /// A container's id by its service; the first one's.
    pub fn id(&self, service: &str) -> String {
        docker(&["ps", "-aq", "--no-trunc", "-f", &format!("name=^{}-{service}-1$", self.name)]).trim().to_owned()
    }

    /// A container's field by its service.
    pub fn field(&self, service: &str, format: &str) -> String {
        docker(&["inspect", "-f", format, &format!("{}-{service}-1", self.name)]).trim().to_owned()
    }

    /// Names of all containers, networks and volumes with this project's label.
    pub fn all(&self) -> Vec<String> {
        let label = format!("label=com.docker.compose.project={}", self.name);
        let mut found: Vec<String> = [
            docker(&["ps", "-a", "--format", "{{.Names}}", "-f", &label]),
            docker(&["network", "ls", "--format", "{{.Name}}", "-f", &label]),
            docker(&["volume", "ls", "--format", "{{.Name}}", "-f", &label]),
        ]
        .iter()
        .flat_map(|text| text.lines().map(|line| line.replace(&self.name, "P")).collect::<Vec<_>>())
        .collect();
        found.sort();
        found
    }
}

impl Drop for Project {
    fn drop(&mut self) {
        let label = format!("label=com.docker.compose.project={}", self.name);
        let list = |what: &[&str]| -> Vec<String> {
            let all: Vec<&str> = what.iter().copied().chain(["-f", &label]).collect();
            docker(&all).lines().map(str::to_owned).collect()
        };
        for id in list(&["ps", "-aq"]) {
            docker(&["rm", "-fv", &id]);
        }
        for id in list(&["network", "ls", "-q"]) {
            docker(&["network", "rm", &id]);
        }
        for id in list(&["volume", "ls", "-q"]) {
            docker(&["volume", "rm", "-f", &id]);
        }
        for id in list(&["image", "ls", "-q"]) {
            docker(&["image", "rm", "-f", &id]);
        }
    }
}

/// Docker's own compose in a folder.
pub fn theirs(folder: &Path, project: &str) -> Command {
    let program = std::env::var("SEALEGS_TEST_COMPOSE").expect("SEALEGS_TEST_COMPOSE names docker's compose: use tests/run");
    in_folder(Command::new(program), folder, project)
}

/// Our own program as a learner's shell calls it.
pub fn program(folder: &Path, project: &str) -> Command {
    let mut command = Command::new(PathBuf::from(env!("CARGO_BIN_EXE_sealegs")));
    command.args(["docker", "compose"]);
    in_folder(command, folder, project)
}

fn in_folder(mut command: Command, folder: &Path, project: &str) -> Command {
    command.args(["-p", project]).current_dir(folder);
    command.env("DOCKER_HOST", docker_host()).env("DOCKER_BUILDKIT", "0").env("TZ", "UTC").env("LANG", "C.UTF-8");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}
