//! The engine as a whole, and prunes, by us and by the docker CLI on the same engine.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by them")]

mod support;

use support::parity::{Said, Stage, Twins, assert_same, ours, same, theirs};
use support::{engine, until};

/// What follows a line with this beginning.
fn from(said: Said, begin: &str) -> Said {
    let text = said.out();
    let at = text.find(begin).unwrap_or_else(|| panic!("no {begin} in {text}"));
    Said { stdout: text.as_bytes()[at..].to_vec(), ..said }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn the_engine_is_described_alike() {
    let engine = engine().await;
    // The client is another one, and says so.
    for line in ["docker version", "docker info"] {
        let (ours, theirs) = tokio::join!(ours(&engine, line), theirs(line));
        let runtimes = |said: Said| {
            // A map without order: Go prints it in any.
            let lines: Vec<String> = said
                .out()
                .lines()
                .map(|line| match line.strip_prefix(" Runtimes: ") {
                    Some(names) => {
                        let mut names: Vec<&str> = names.split(' ').collect();
                        names.sort_unstable();
                        format!(" Runtimes: {}", names.join(" "))
                    }
                    // Others start and stop containers meanwhile.
                    None => line.split_once("ontainers:").map_or(line, |(name, _)| name).to_owned(),
                })
                .filter(|line| !["  Running", "  Stopped", " Images"].iter().any(|name| line.starts_with(name)))
                .collect();
            Said { stdout: (lines.join("\n") + "\n").into_bytes(), ..said }
        };
        assert_same(line, &runtimes(from(ours, "Server:")), &runtimes(from(theirs, "Server:")));
    }
    for line in [
        "docker system df",
        "docker system df --format json",
        "docker system df --format '{{.Type}} {{.Active}}'",
        "docker system df -v",
        "docker system df -v --format '{{len .Volumes}}'",
    ] {
        // Others build and run meanwhile, and images of the same second come in any order.
        for left in (0..20).rev() {
            let (ours, theirs) = (ours(&engine, line).await.sorted(), theirs(line).await.sorted());
            if left == 0 {
                assert_same(line, &ours, &theirs);
            } else if ours.lines() == theirs.lines() {
                break;
            }
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn events_are_told_alike() {
    let engine = engine().await;
    let twins = Twins::new("events");
    for line in ["docker create --name {} alpine:3.12 true", "docker start {}", "docker wait {}", "docker rm {}"] {
        let line = line.replace("{}", &twins.ours);
        assert_eq!(ours(&engine, &line).await.code, 0, "{line}");
    }
    let name = &twins.ours;
    // Times of this kind are whole seconds.
    let line = format!("docker events --since 5m --until 0s -f container={name} -f event=destroy");
    until("the last event", || async { !theirs(&line).await.stdout.is_empty() }).await;
    for rest in [
        "",
        "--filter event=create",
        "-f event=create -f event=destroy",
        "--format json",
        "--format '{{json .}}'",
        "--format '{{.Type}} {{.Action}} {{.Actor.Attributes.name}} {{.Status}} {{.ID}} {{.Time}}'",
        "--format '{{.Actor.Attributes}} {{.From}} {{index .Actor.Attributes \"image\"}}'",
    ] {
        same(&engine, &format!("docker events --since 5m --until 0s -f container={name} {rest}")).await;
    }
    for line in [
        "docker events --since nonsense --until 0s",
        "docker events --since 1m --until 0s --format '{{.Nosuch}}'",
        "docker events --since 1m --until 0s --format '{{'",
    ] {
        same(&engine, line).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn prunes_ask_and_remove_alike() {
    let engine = engine().await;
    let twins = Twins::new("prune");
    let typed = |text: &str| Stage { stdin: text.as_bytes().to_vec(), ..Stage::default() };
    for (line, text) in [
        ("docker container prune --filter label=group={}", "n\n"),
        ("docker container prune --filter label=group={}", ""),
        ("docker volume prune --filter label=group={}", "no\n"),
        ("docker network prune --filter label=group={}", "\n"),
        ("docker image prune --filter label=group={}", "n\n"),
        ("docker image prune -a --filter label=group={}", "x\n"),
        ("docker system prune --filter label=group={}", "n\n"),
        ("docker system prune -a --filter label=group={} --filter until=10m", "n\n"),
        ("docker system prune --volumes --filter until=10m -f", ""),
        ("docker volume prune -a --filter label=group={}", ""),
        ("docker create --name {} --label group={} alpine:3.12 true", ""),
        ("docker volume create --label group={} {}", ""),
        ("docker network create --label group={} {}", ""),
        ("docker container prune --filter label=group={}", "y\n"),
        ("docker volume prune --filter label=group={}", "Y\n"),
        ("docker network prune --filter label=group={}", "y"),
        ("docker container prune -f --filter label=group={}", ""),
        ("docker volume prune -f --filter label=group={}", ""),
        ("docker network prune -f --filter label=group={}", ""),
        ("docker image prune -f --filter label=group={}", ""),
        ("docker image prune -a -f --filter label=group={}", ""),
        ("docker container prune -f --filter nosuch={}", ""),
    ] {
        twins.same_in(&engine, line, &typed(text), &typed(text)).await;
    }
}
