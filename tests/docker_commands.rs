//! Docker commands carried out through the live engine, side by side with the docker CLI on the same engine.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use std::collections::BTreeMap;
use std::process::Command;

use sealegs::docker_cli::{self, CommandLine};
use sealegs::engine::live::Live;
use sealegs::engine::{OutputStream, Size};
use sealegs::runtime::ActionOutput;
use sealegs::runtime::docker::{ExecContext, execute};
use support::{bounded, docker_host, engine, free_port, unique};
use tokio::sync::mpsc;

#[derive(Debug, PartialEq, Eq)]
struct Said {
    code: i64,
    stdout: Vec<String>,
    stderr: Vec<String>,
}

async fn ours(engine: &Live, line: &str) -> Said {
    let Ok(CommandLine::Docker(command)) = docker_cli::parse(line, &|_| None) else { panic!("{line}") };
    let context = ExecContext { cwd: std::env::temp_dir(), labels: BTreeMap::new(), size: Size { cols: 80, rows: 24 } };
    let (sender, mut output) = mpsc::channel(64);
    let (_keys, input) = mpsc::channel(1);
    let reading = async {
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        while let Some(news) = output.recv().await {
            match news {
                ActionOutput::Bytes(OutputStream::Stderr, bytes) => stderr.extend_from_slice(&bytes),
                ActionOutput::Bytes(_, bytes) => stdout.extend_from_slice(&bytes),
                _ => {}
            }
        }
        (stdout, stderr)
    };
    let both = async { tokio::join!(execute(engine, &command, context, sender, input), reading) };
    let (result, (stdout, stderr)) = bounded(line, both).await;
    let code = result.unwrap_or_else(|_| command.refused_code());
    Said { code, stdout: lines(&stdout), stderr: lines(&stderr) }
}

fn theirs(line: &str) -> Said {
    let words: Vec<&str> = line.split_whitespace().skip(1).collect();
    let output = Command::new("docker").args(words).env("DOCKER_HOST", docker_host()).output().expect("the docker CLI");
    Said {
        code: i64::from(output.status.code().expect("an exit code")),
        stdout: lines(&output.stdout),
        stderr: lines(&output.stderr),
    }
}

/// What differs between CLI versions and between two moments is made the same.
fn lines(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes)
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("WARNING: ") && !line.starts_with("See 'docker run --help'"))
        .filter(|line| !line.starts_with("Run 'docker run --help'"))
        .map(|line| {
            let line = line.replace(" :::", " [::]:");
            let cells: Vec<&str> = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect();
            let moment = |cell: &str| {
                let seconds = cell.contains("second") || cell.contains("minute");
                if seconds {
                    cell.split_whitespace().next().map(|_| "moments").unwrap_or_default().to_owned()
                } else {
                    cell.to_owned()
                }
            };
            cells.into_iter().map(moment).collect::<Vec<_>>().join("  ")
        })
        .collect()
}

async fn same(engine: &Live, line: &str) {
    let (mut ours, mut theirs) = (ours(engine, line).await, theirs(line));
    if line.starts_with("docker images") {
        // The engine gives images of the same second in any order.
        ours.stdout.sort();
        theirs.stdout.sort();
    }
    assert_eq!(ours, theirs, "{line}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn lists_and_details_read_as_the_cli_prints_them() {
    let engine = engine().await;
    let (name, port) = (unique("cli"), free_port());
    let run = ours(&engine, &format!("docker run -d --name {name} -p {port}:80 -p 81/udp alpine:3.12 sleep 300")).await;
    assert_eq!((run.code, run.stdout.len()), (0, 1), "{run:?}");
    for line in [
        "docker images alpine",
        "docker images alpine:3.12",
        "docker images -q alpine:3.12",
        "docker images nosuch",
        "docker history alpine:3.12",
    ] {
        same(&engine, line).await;
    }
    for line in [format!("docker port {name}"), format!("docker port {name} 80"), format!("docker port {name} 82")] {
        let (mut ours, mut theirs) = (ours(&engine, &line).await, theirs(&line));
        // CLIs before 24 print addresses without brackets and in the order of a hash map, and name a port without its protocol.
        for said in [&mut ours, &mut theirs] {
            said.stdout.iter_mut().for_each(|line| *line = line.replace(":::", "[::]:"));
            said.stdout.sort();
            said.stderr.iter_mut().for_each(|line| *line = line.replace("82/tcp", "82"));
        }
        assert_eq!(ours, theirs, "{line}");
    }
    let row = |said: Said| said.stdout.into_iter().find(|line| line.ends_with(&name)).expect("the container's row");
    assert_eq!(row(ours(&engine, "docker ps").await), row(theirs("docker ps")));
    assert_eq!(ours(&engine, &format!("docker rm -f {name}")).await.stdout, [name]);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn refusals_read_as_the_cli_prints_them() {
    let engine = engine().await;
    let missing = unique("missing");
    for line in ["stop", "rm", "start", "logs", "port", "history", "rmi", "inspect", "image inspect", "volume rm", "network rm"] {
        let line = format!("docker {line} {missing}");
        let (ours, theirs) = (ours(&engine, &line).await, theirs(&line));
        assert_eq!((ours.code, &ours.stdout), (theirs.code, &theirs.stdout), "{line}");
        assert_eq!(ours.stderr.is_empty(), theirs.stderr.is_empty(), "{line}");
        let known = theirs.stderr.first().expect("an error");
        if !line.contains("image inspect") {
            assert_eq!(&ours.stderr[0].to_lowercase(), &known.to_lowercase(), "{line}");
        }
    }
    let line = format!("docker run {missing}");
    let (ours, theirs) = (ours(&engine, &line).await, theirs(&line));
    assert_eq!(ours.code, 125);
    assert_eq!(ours.stderr[0], format!("Unable to find image '{missing}:latest' locally"));
    assert_eq!((ours.code, &ours.stderr[0]), (theirs.code, &theirs.stderr[0]));
    assert!(ours.stderr[1].starts_with("docker: Error response from daemon: "), "{ours:?}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_made_and_removed_is_echoed_as_the_cli_does() {
    let engine = engine().await;
    // The same lines twice, by us and by the CLI, under one name: each leaves nothing behind.
    let name = unique("thing");
    for line in [
        format!("docker volume create {name}"),
        format!("docker volume rm {name}"),
        format!("docker tag alpine:3.12 {name}"),
        format!("docker rmi {name}"),
        format!("docker create --name {name} alpine:3.12 true"),
        format!("docker start {name}"),
        format!("docker stop {name}"),
        format!("docker restart -t 0 {name}"),
        format!("docker logs {name}"),
        format!("docker rm -f {name}"),
        "docker run --rm alpine:3.12 false".to_owned(),
        "docker run --rm alpine:3.12 echo hello".to_owned(),
    ] {
        let ours = ours(&engine, &line).await;
        let twin = theirs(&line.replace(&name, &format!("{name}-cli")));
        let twin_out: Vec<_> = twin.stdout.iter().map(|line| line.replace(&format!("{name}-cli"), &name)).collect();
        if line.contains("create --name") {
            assert_eq!((ours.stdout[0].len(), twin_out[0].len()), (64, 64));
        } else {
            assert_eq!(ours.stdout, twin_out, "{line}");
        }
        assert_eq!((ours.code, &ours.stderr), (twin.code, &twin.stderr), "{line}");
    }
}
