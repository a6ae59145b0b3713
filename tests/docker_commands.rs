//! Docker commands carried out through the live engine, side by side with the docker CLI on the same engine: lists, what
//! is made by name, and refusals. Containers: `docker_containers*.rs`.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use support::parity::{Said, Twins, assert_same, ours, same, theirs};
use support::{engine, free_port, unique};

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn lists_and_details_read_as_the_cli_prints_them() {
    let engine = engine().await;
    let (name, port) = (unique("cli"), free_port());
    let run = ours(&engine, &format!("docker run -d --name {name} -p {port}:80 -p 81/udp alpine:3.12 sleep 300")).await;
    assert_eq!((run.code, run.stdout.len()), (0, 65), "{run:?}");
    // The engine gives images of the same second in any order.
    for line in ["docker images alpine", "docker images -q alpine:3.12"] {
        assert_same(line, &ours(&engine, line).await.sorted(), &theirs(line).await.sorted());
    }
    for line in ["docker images alpine:3.12", "docker images nosuch", "docker history alpine:3.12"] {
        same(&engine, line).await;
    }
    for line in [format!("docker port {name}"), format!("docker port {name} 80"), format!("docker port {name} 82")] {
        same(&engine, &line).await;
    }
    let row = |said: Said| {
        let lines = said.lines();
        lines.into_iter().find(|line| line.ends_with(&name)).expect("the container's row")
    };
    assert_eq!(row(ours(&engine, "docker ps").await), row(theirs("docker ps").await));
    assert_eq!(ours(&engine, &format!("docker rm -f {name}")).await.out(), format!("{name}\n"));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn refusals_read_as_the_cli_prints_them() {
    let engine = engine().await;
    let missing = unique("missing");
    for line in ["history", "rmi", "inspect", "volume rm"] {
        same(&engine, &format!("docker {line} {missing}")).await;
    }
    let line = format!("docker image inspect {missing}");
    let (ours, theirs) = (ours(&engine, &line).await, theirs(&line).await);
    assert_eq!((ours.code, ours.stdout, ours.stderr.is_empty()), (theirs.code, theirs.stdout, theirs.stderr.is_empty()));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_made_and_removed_is_echoed_as_the_cli_does() {
    let engine = engine().await;
    let twins = Twins::new("thing");
    for line in ["docker volume create {}", "docker volume rm {}", "docker tag alpine:3.12 {}", "docker rmi {}"] {
        twins.same(&engine, line).await;
    }
}
