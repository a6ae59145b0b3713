//! Every docker command line of the course's sources, carried out by us and by the docker CLI on the real engine, in the
//! order of a learner: the same exit codes, the same shape of output.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use support::docker_host;
use support::parity::{difference, normal};
use terminal::Terminal;

/// How a line is carried out.
#[derive(Clone, Copy)]
enum How {
    /// To its end, without a terminal.
    Ends,
    /// The same; tables hold what else is on the engine, so only their heads are compared.
    Lists,
    /// A build: builders speak differently, so its end and its image are compared.
    Builds(&'static str),
    /// In a terminal, until this text comes; then Ctrl-C.
    Until(&'static str),
    /// In a terminal: what is awaited, and what is typed then.
    Talks(&'static [(&'static str, &'static str)]),
}
use How::{Builds, Ends, Lists, Talks, Until};

const SQL: &[(&str, &str)] = &[
    ("/defaultdb>", "CREATE DATABASE mydb;\r"),
    ("CREATE DATABASE\n", "CREATE USER totoro;\r"),
    ("CREATE ROLE\n", "GRANT ALL ON DATABASE mydb TO totoro;\r"),
    ("GRANT\n", "quit\r"),
];

/// The lines, in an order in which each finds what it needs. What stands after `;` is a tidy-up of the test's own.
const LINES: &[(&str, How)] = &[
    ("docker build . -t goapp", Builds("goapp")),
    ("docker run -it --rm -p 8888:8888 goapp", Until("up")),
    ("docker build -f Dockerfile.singlestage -t $USER/go-webapp:singlestage .", Builds("learner/go-webapp:singlestage")),
    ("docker build -f Dockerfile.multistage -t $USER/go-webapp:multistage .", Builds("learner/go-webapp:multistage")),
    ("docker image ls", Lists),
    (
        "docker build --build-arg https_proxy=$https_proxy --build-arg http_proxy=$http_proxy -t href-counter:build . -f Dockerfile.build",
        Builds("href-counter:build"),
    ),
    ("docker container create --name extract href-counter:build", Ends),
    ("docker container cp extract:/go/src/href-counter/app ./app", Ends),
    ("docker container rm -f extract", Ends),
    ("docker build --no-cache -t href-counter:latest .", Builds("href-counter:latest")),
    ("docker build --file web.Dockerfile .", Builds("href-counter:latest")),
    ("docker build --tag docker-gs-ping .", Builds("docker-gs-ping:latest")),
    ("docker build -t docker-gs-ping .", Builds("docker-gs-ping:latest")),
    ("docker image ls docker-gs-ping", Ends),
    ("docker build -t docker-gs-ping:multistage -f Dockerfile.multistage .", Builds("docker-gs-ping:multistage")),
    ("docker run --entrypoint /bin/sh docker-gs-ping -c \"ls -l\"", Lists),
    ("docker run docker-gs-ping", Until("up")),
    ("docker run -d docker-gs-ping", Ends),
    ("docker run -d -p 8080:8080 docker-gs-ping", Ends),
    ("; remove", Ends),
    ("docker run -d -p 8080:8080 --name rest-server docker-gs-ping", Ends),
    ("; remove", Ends),
    ("docker image rm docker-gs-ping", Ends),
    ("docker run docker-gs-ping", Ends),
    ("docker run docker-gs-ping:multistage", Until("up")),
    ("docker volume create roach", Ends),
    ("docker volume list", Lists),
    ("docker network create -d bridge mynet", Ends),
    ("docker network list", Lists),
    (
        "docker run -d --name roach --hostname db --network mynet -p 26257:26257 -p 8080:8080 \
         -v roach:/cockroach/cockroach-data cockroachdb/cockroach:latest-v20.1 start-single-node --insecure",
        Ends,
    ),
    // A database that is killed while it makes its files has none.
    ("; ready", Ends),
    ("; remove", Ends),
    (
        "docker run -d --platform linux/x86_64 --name roach --hostname db --network mynet -p 26257:26257 -p 8080:8080 \
         -v roach:/cockroach/cockroach-data cockroachdb/cockroach:latest-v20.1 start-single-node --insecure",
        Ends,
    ),
    ("; ready", Ends),
    ("docker exec -it roach ./cockroach sql --insecure", Talks(SQL)),
    ("docker build --tag docker-gs-ping-roach .", Builds("docker-gs-ping-roach:latest")),
    (
        "docker run -it --rm -d --network mynet --name rest-server -p 80:8080 -e PGUSER=totoro -e PGPASSWORD=myfriend \
         -e PGHOST=db -e PGPORT=26257 -e PGDATABASE=mydb docker-gs-ping-roach",
        Talks(&[]),
    ),
];

const IMAGES: [&str; 8] = [
    "goapp",
    "learner/go-webapp:singlestage",
    "learner/go-webapp:multistage",
    "href-counter:build",
    "href-counter:latest",
    "docker-gs-ping:latest",
    "docker-gs-ping:multistage",
    "docker-gs-ping-roach",
];

/// A container that says it is up and ends on Ctrl-C.
const RECIPE: &str = "FROM alpine:3.12\nEXPOSE 8080\nRUN mkdir -p /go/src/href-counter && echo app > /go/src/href-counter/app\nENTRYPOINT [\"sh\", \"-c\", \"trap 'exit 2' INT TERM; echo up; while :; do sleep 1; done\"]\n";

fn cli(words: &[&str]) -> Output {
    Command::new("docker").args(words).env("DOCKER_HOST", docker_host()).output().unwrap()
}

fn remove_containers() {
    let mut containers = vec!["rest-server".to_owned(), "roach".to_owned(), "extract".to_owned()];
    for image in IMAGES {
        let listed = cli(&["ps", "-aq", "--filter", &format!("ancestor={image}")]).stdout;
        containers.extend(String::from_utf8_lossy(&listed).lines().map(str::to_owned));
    }
    for container in containers {
        cli(&["rm", "-f", &container]);
    }
}

fn clear() {
    remove_containers();
    cli(&[&["rmi", "-f"], &IMAGES[..]].concat());
    cli(&["volume", "rm", "roach"]);
    cli(&["network", "rm", "mynet"]);
}

fn ready() {
    let end = Instant::now() + Duration::from_secs(60);
    while !cli(&["exec", "roach", "./cockroach", "sql", "--insecure", "-e", "SELECT 1"]).status.success() {
        assert!(Instant::now() < end, "{}", String::from_utf8_lossy(&cli(&["logs", "roach"]).stderr));
        std::thread::yield_now();
    }
}

/// Who carries the lines out.
struct Side {
    program: String,
    before: &'static [&'static str],
    folder: tempfile::TempDir,
}

impl Side {
    fn words(&self, line: &str) -> Vec<String> {
        let line = line.replace("$USER", "learner").replace("$https_proxy", "").replace("$http_proxy", "");
        let words = shell_words::split(&line).unwrap();
        self.before.iter().map(|word| (*word).to_owned()).chain(words.into_iter().skip(1)).collect()
    }

    /// The exit code and what was said, in comparable lines.
    fn said(&self, line: &str, how: How) -> Vec<String> {
        match line {
            "; remove" => {
                remove_containers();
                return Vec::new();
            }
            "; ready" => {
                ready();
                return Vec::new();
            }
            _ => {}
        }
        let words = self.words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match how {
            Ends | Lists | Builds(_) => self.ends(&words, how),
            Until(text) => self.talks(&words, &[(text, "\x03")]),
            Talks(talk) => self.talks(&words, talk),
        }
    }

    fn ends(&self, words: &[&str], how: How) -> Vec<String> {
        let mut command = Command::new(&self.program);
        command.args(words).current_dir(self.folder.path()).env("DOCKER_HOST", docker_host()).env("LANG", "en_US.UTF-8");
        let output = command.stdin(Stdio::null()).output().unwrap();
        let mut said = vec![format!("exit code {}", output.status.code().unwrap())];
        let lines = |bytes: &[u8]| normal(&String::from_utf8_lossy(bytes)).lines().map(str::to_owned).collect::<Vec<_>>();
        match how {
            Builds(image) => {
                assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
                let made = cli(&["image", "inspect", "--format", "{{.Config.Entrypoint}} {{.Config.ExposedPorts}}", image]);
                said.extend(lines(&made.stdout));
            }
            Lists => said.extend(lines(&output.stdout).into_iter().take(1)),
            _ => {
                said.extend(lines(&output.stdout));
                // CLIs differ in empty lines; what to do next is said by us alone, in a line of its own.
                said.extend(lines(&output.stderr).into_iter().filter(|line| !line.is_empty() && !line.starts_with("hint: ")));
            }
        }
        said
    }

    fn talks(&self, words: &[&str], talk: &[(&str, &str)]) -> Vec<String> {
        let host = docker_host();
        let env = [("DOCKER_HOST", host.as_str()), ("LANG", "en_US.UTF-8")];
        let mut terminal = Terminal::open_program(&self.program, 100, 30, words, &env, self.folder.path());
        for (text, keys) in talk {
            terminal.wait(text, |screen| screen.contains(text));
            terminal.send(keys);
        }
        let code = terminal.exit();
        let screen = normal(&terminal.text());
        [format!("exit code {code}")].into_iter().chain(screen.lines().map(str::to_owned)).collect()
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn every_line_of_the_course_runs_and_reads_as_the_docker_cli_has_it() {
    let _turn = support::turn("sealegs-course-e2e.lock");
    let side = |program: &str, before| {
        let files: Vec<(&str, &str)> =
            ["Dockerfile", "Dockerfile.singlestage", "Dockerfile.multistage", "Dockerfile.build", "web.Dockerfile"]
                .map(|name| (name, RECIPE))
                .to_vec();
        Side { program: program.to_owned(), before, folder: support::folder(&files) }
    };
    let sides = [side(env!("CARGO_BIN_EXE_sealegs"), &["docker"][..]), side("docker", &[])];
    let said = sides.map(|side| {
        clear();
        let said: Vec<_> = LINES.iter().map(|(line, how)| side.said(line, *how)).collect();
        let app = side.folder.path().join("app");
        assert!(Path::new(&app).exists(), "{} copied nothing out of the container", side.program);
        said
    });
    clear();
    let [ours, theirs] = &said;
    let mut wrong = Vec::new();
    for ((line, _), (ours, theirs)) in LINES.iter().zip(ours.iter().zip(theirs)) {
        if ours != theirs {
            wrong.push(format!("{line}\n{}", difference(ours, theirs)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_line_of_the_course_is_left_out() {
    let known: Vec<String> = LINES.iter().map(|(line, _)| words(line)).collect();
    let text = include_str!("data/course-commands.txt");
    let left: Vec<&str> = text.lines().filter(|line| line.starts_with("docker ") && !known.contains(&words(line))).collect();
    assert!(left.is_empty(), "{left:#?}");
}

fn words(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
