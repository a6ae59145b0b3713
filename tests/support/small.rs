//! A small course of two lessons on the private engine, whose things have names of their own, so that nothing of another
//! test is in the way.

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

const COURSE: &str = r#"format: 1
id: small-PRE
version: "1"
languages: [en]
variables:
  base: { default: "alpine:3.12", kind: image }
lessons: [01-make, 02-data]
"#;

const MAKE: &str = r#"id: make
steps:
  - id: file
    write: { path: app/Dockerfile, from: Dockerfile }
    checks:
      - { id: base, dockerfile: { path: app/Dockerfile, final_base: "${base}" } }
  - id: image
    cwd: app
    run: docker build -t PRE-app .
    checks:
      - { id: there, image: { ref: PRE-app } }
  - id: web
    run: docker run -d --name PRE-web PRE-app
    checks:
      - { id: runs, container: { name: PRE-web, state: running } }
  - id: why
    quiz: { kind: single, choices: [yes-it-is, no], answer: [yes-it-is] }
"#;

const DATA: &str = r#"id: data
needs: [make]
steps:
  - id: room
    run:
      - docker network create PRE-net
      - docker volume create PRE-vol
    checks:
      - { id: network, network: { name: PRE-net } }
      - { id: volume, volume: { name: PRE-vol } }
  - id: first
    run: docker run -d --name PRE-db --network PRE-net -v PRE-vol:/data PRE-app
    checks:
      - { id: runs, container: { name: PRE-db, state: running } }
  - id: gone
    run: docker rm -f PRE-db
    checks:
      - { id: gone, container: { name: PRE-db, absent: true } }
  - id: second
    run: docker run -d --name PRE-again --network PRE-net -v PRE-vol:/data PRE-app
    checks:
      - { id: runs, container: { name: PRE-again, state: running } }
  - id: end
    run: docker rm -f PRE-again
    checks:
      - { id: gone, container: { name: PRE-again, absent: true } }
"#;

const TEXTS: [(&str, &str); 3] = [
    ("en.md", "# Small\n\nTwo lessons.\n\n## Variables {#variables}\n\n- base: What it is built on\n"),
    (
        "01-make/en.md",
        "# Make\n\nFirst.\n\n## The file {#file}\n\nA.\n\n### Based {#file/check-base}\n\nDo.\n\n## The image {#image}\n\nB.\n\n```sh command\n```\n\n### There {#image/check-there}\n\nDo.\n\n## The web {#web}\n\nC.\n\n```sh command\n```\n\n### Runs {#web/check-runs}\n\nDo.\n\n## Why {#why}\n\nIs it?\n\n### Yes {#why/choice-yes-it-is}\n\nRight.\n\n### No {#why/choice-no}\n\nWrong.\n",
    ),
    (
        "02-data/en.md",
        "# Data\n\nSecond.\n\n## Room {#room}\n\nA.\n\n```sh command\n```\n\n### Network {#room/check-network}\n\nDo.\n\n### Volume {#room/check-volume}\n\nDo.\n\n## First {#first}\n\nB.\n\n```sh command\n```\n\n### Runs {#first/check-runs}\n\nDo.\n\n## Gone {#gone}\n\nC.\n\n```sh command\n```\n\n### Gone {#gone/check-gone}\n\nDo.\n\n## Second {#second}\n\nD.\n\n```sh command\n```\n\n### Runs {#second/check-runs}\n\nDo.\n\n## End {#end}\n\nE.\n\n```sh command\n```\n\n### Gone {#end/check-gone}\n\nDo.\n",
    ),
];

/// The course, a home for it, and the names of its things.
pub struct Small {
    /// What every name begins with.
    pub prefix: String,
    /// An empty home, with the course in it.
    pub home: tempfile::TempDir,
}

impl Small {
    /// Writes the course.
    pub fn set() -> Self {
        let (prefix, home) = (super::unique("small"), tempfile::tempdir().unwrap());
        let files = [
            ("course.yaml", COURSE),
            ("01-make/lesson.yaml", MAKE),
            ("01-make/files/Dockerfile", "FROM ${base}\nCMD [\"sleep\", \"1000\"]\n"),
            ("02-data/lesson.yaml", DATA),
        ];
        for (path, text) in files.into_iter().chain(TEXTS) {
            let path = home.path().join("course").join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text.replace("PRE", &prefix)).unwrap();
        }
        Self { prefix, home }
    }

    /// One of its names.
    pub fn name(&self, stem: &str) -> String {
        format!("{}-{stem}", self.prefix)
    }

    /// The workspace.
    pub fn workspace(&self) -> PathBuf {
        self.home.path().join("sealegs")
    }

    /// The progress file.
    pub fn record(&self) -> Value {
        serde_json::from_slice(&std::fs::read(self.workspace().join(".sealegs/progress.json")).unwrap()).unwrap()
    }

    /// Sealegs on the private engine, in this course.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(args).arg("--course").arg(self.home.path().join("course")).arg("--trust-course");
        command
            .env("SEALEGS_ENGINE", "live")
            .env("DOCKER_HOST", super::docker_host())
            .env("HOME", self.home.path())
            .env("LANG", "C");
        command.env_remove("DOCKER_CONTEXT").env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command
    }

    /// What it does and says.
    pub fn sealegs(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Its exit code and its report.
    pub fn report(&self, args: &[&str]) -> (i32, Value) {
        let output = self.sealegs(&[args, &["--format", "json"]].concat());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {error}"));
        (output.status.code().unwrap(), value)
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        for stem in ["web", "db", "again", "stranger"] {
            super::docker(&["rm", "-f", &self.name(stem)]);
        }
        super::docker(&["rmi", "-f", &self.name("app")]);
        super::docker(&["network", "rm", &self.name("net")]);
        super::docker(&["volume", "rm", &self.name("vol")]);
    }
}
