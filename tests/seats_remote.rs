//! A seat on an engine of another machine, behind TLS or ssh: the learner works in a network namespace of their own, whose
//! `localhost` is not the engine's.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod support;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use support::docker_host;
use support::seats::Learner;
use support::sshd::{Sshd, script};
use support::tls::{Authority, TlsPort, cert_path};

const COURSE: &str = r#"format: 1
id: away
version: "1"
languages: [en]
variables:
  web_port: { default: "80", kind: port }
lessons: [01-away]
"#;
const WORDS: &str = "# Away\n\nA port elsewhere.\n\n## Variables {#variables}\n\n- web_port: Where it answers\n";
const LESSON: &str = r#"id: away
steps:
  - id: web
    run: docker run -d --name web -p ${web_port}:8000 alpine:3.12 sh -c 'while true; do printf "HTTP/1.0 200 OK\r\n\r\nhello from web" | nc -l -p 8000; done'
    checks:
      - { id: answers, http: { url: "http://localhost:${web_port}/", status: 200, body: hello from web } }
  - id: asked
    run: curl -s --retry 5 --retry-connrefused http://localhost:${web_port}/
    checks:
      - { id: said, ran: { exit: 0, matches: hello from web } }
  - id: gone
    run: docker rm -f web
    checks:
      - { id: silent, http: { url: "http://localhost:${web_port}/", refused: true } }
"#;
const TEXTS: &str = "# Away\n\nA lesson.\n\n## Web {#web}\n\nRun it.\n\n```sh command\n```\n\n### Answers {#web/check-answers}\n\nDo.\n\n## Asked {#asked}\n\nAsk.\n\n```sh command\n```\n\n### Said {#asked/check-said}\n\nDo.\n\n## Gone {#gone}\n\nRemove it.\n\n```sh command\n```\n\n### Silent {#gone/check-silent}\n\nDo.\n";

/// Another machine, as far as the network goes; dropping it takes it away. Needs root, as the private engine does.
struct Elsewhere {
    name: String,
    /// This machine's address as it is seen from there.
    here: String,
}

impl Elsewhere {
    fn new(number: u32) -> Self {
        let id = std::process::id() % 10_000 * 10 + number;
        let (name, net) = (format!("seat{id}"), format!("10.{}.{}", 96 + number, id / 10 % 250));
        let made = Self { name: name.clone(), here: format!("{net}.1") };
        for line in [
            format!("netns add {name}"),
            format!("link add v{id} type veth peer name w{id} netns {name}"),
            format!("addr add {net}.1/30 dev v{id}"),
            format!("link set v{id} up"),
            format!("-n {name} addr add {net}.2/30 dev w{id}"),
            format!("-n {name} link set w{id} up"),
            format!("-n {name} link set lo up"),
        ] {
            let ran = Command::new("ip").args(line.split(' ')).output().unwrap();
            assert!(ran.status.success(), "ip {line}: {}", String::from_utf8_lossy(&ran.stderr));
        }
        made
    }

    /// Runs a command of the learner there.
    fn run(&self, command: &Command) -> Output {
        let mut there = Command::new("ip");
        there.args(["netns", "exec", &self.name]).arg(command.get_program()).args(command.get_args()).env_clear();
        there.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        there.current_dir(command.get_current_dir().unwrap_or(Path::new("/"))).output().unwrap()
    }
}

impl Drop for Elsewhere {
    fn drop(&mut self) {
        let _ = Command::new("ip").args(["netns", "del", &self.name]).output();
    }
}

/// Goes through the course there, with these variables; every step has to pass.
async fn passes(elsewhere: Elsewhere, stem: &str, variables: &[(&str, &str)]) {
    let course =
        support::folder(&[("course.yaml", COURSE), ("en.md", WORDS), ("01-away/lesson.yaml", LESSON), ("01-away/en.md", TEXTS)]);
    let learner = Learner::new(stem);
    let mut command = learner.command();
    command.envs(variables.iter().copied()).args(["--trust-course", "--course"]).arg(course.path());
    command.args(["--seat", &learner.seat, "run", "--format", "json"]);
    let output = tokio::task::spawn_blocking(move || elsewhere.run(&command)).await.unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let report: Value =
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("{text}{}", String::from_utf8_lossy(&output.stderr)));
    assert_eq!(report["passed"], Value::from(true), "{report:#}");
    let found = &report["lessons"][0]["steps"][0]["checks"][0]["actual"];
    assert!(found.as_str().is_some_and(|found| found.contains("hello from web")), "{report:#}");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn through_tls_a_check_and_curl_find_on_localhost_what_the_engines_machine_publishes() {
    let elsewhere = Elsewhere::new(1);
    let authority = Authority::new();
    authority.sign("server", &elsewhere.here, 2);
    authority.sign("client", "me", 2);
    let port = TlsPort::start_at(&elsewhere.here, &docker_host(), &authority, "server", Some(&authority)).await;
    let (cert, key) = (authority.file("client.pem"), authority.file("client.key"));
    let certificates = cert_path(&authority.file("ca.pem"), Some((&cert, &key)));
    let host = format!("tcp://{}:{}", elsewhere.here, port.port);
    let folder = certificates.path().display().to_string();
    let variables = [("DOCKER_HOST", host.as_str()), ("DOCKER_TLS_VERIFY", "1"), ("DOCKER_CERT_PATH", &folder)];
    passes(elsewhere, "tls", &variables).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn through_ssh_they_do_as_well() {
    let elsewhere = Elsewhere::new(2);
    let sshd = Sshd::start_at(&elsewhere.here, &[("DOCKER_HOST", &docker_host())]).await;
    let programs = tempfile::tempdir().unwrap();
    let ssh = sshd.program("client", "known").display().to_string();
    script(&programs.path().join("ssh"), &format!("PATH={} exec {ssh} \"$@\"", std::env::var("PATH").unwrap()));
    let path = format!("{}:{}", programs.path().display(), std::env::var("PATH").unwrap());
    let host = format!("ssh://root@{}:{}", elsewhere.here, sshd.port);
    passes(elsewhere, "ssh", &[("DOCKER_HOST", &host), ("PATH", &path)]).await;
}
