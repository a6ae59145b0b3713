//! What is done with containers, by us and by the docker CLI, on two containers alike.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use support::parity::{Said, Twins, assert_same, ours, same, theirs};
use support::{engine, unique};

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_containers_life_reads_as_the_cli_tells_it() {
    let engine = engine().await;
    let twins = Twins::new("life");
    for line in [
        "docker run -d --name {} alpine:3.12 sh -c 'trap exit TERM; echo begun; touch /new; rm /etc/hostname.no 2>/dev/null; sleep 600 & wait'",
        "docker run --name {} alpine:3.12 true",
        "docker create --name {} alpine:3.12 true",
        "docker logs {}",
        "docker logs --tail 0 {}",
        "docker pause {}",
        "docker pause {}",
        "docker exec {} true",
        "docker attach --no-stdin {}",
        "docker unpause {}",
        "docker unpause {}",
        "docker rename {} {}",
        "docker rename {} {}-b",
        "docker rename {}-b {}",
        "docker rm {}",
        "docker kill -s NOSUCH {}",
        "docker stop -t 5 {}",
        "docker stop {}",
        "docker kill {}",
        "docker exec {} true",
        "docker attach {}",
        "docker top {}",
        "docker pause {}",
        "docker wait {}",
        "docker start {}",
        "docker restart -t 0 {}",
        "docker stop -s KILL {}",
        "docker wait {}",
        "docker start {}",
        "docker kill -s TERM {}",
        "docker wait {}",
        "docker rm -v {}",
        "docker rm -f {}",
    ] {
        twins.same(&engine, line).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_not_there_is_told_as_the_cli_tells_it() {
    let engine = engine().await;
    let missing = unique("missing");
    for line in [
        "start {}",
        "start {} {}-2",
        "start -a {}",
        "start -a {} {}-2",
        "stop {}",
        "stop {} {}-2",
        "restart {}",
        "kill {}",
        "kill {} {}-2",
        "pause {}",
        "pause {} {}-2",
        "unpause {}",
        "wait {}",
        "wait {} {}-2",
        "rm {}",
        "rm {} {}-2",
        "rm -f {}",
        "rm -f {} {}-2",
        "top {}",
        "port {}",
        "diff {}",
        "rename {} x",
        "rename {} ''",
        "commit {}",
        "export {}",
        "logs {}",
        "exec {} ls",
        "exec -d {} ls",
        "attach {}",
        "stats --no-stream {}",
        "stats --no-stream {} {}-2",
        "stats {}",
        "cp {}:/x -",
        "cp {}:/x .",
        "cp . {}:/x",
        "cp - {}:/x",
        "inspect {}",
    ] {
        same(&engine, &format!("docker {}", line.replace("{}", &missing))).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn names_are_echoed_in_their_order_and_failures_do_not_stop_the_rest() {
    let engine = engine().await;
    let twins = Twins::new("many");
    for line in [
        "docker run -d --name {}-1 alpine:3.12 sleep 600",
        "docker run -d --name {}-2 alpine:3.12 sleep 600",
        "docker pause {}-1 {}-nosuch {}-2",
        "docker unpause {}-2 {}-1",
        "docker stop -t 0 {}-1 {}-nosuch {}-2",
        "docker wait {}-1 {}-nosuch {}-2",
        "docker start {}-nosuch {}-2 {}-1",
        "docker kill {}-1 {}-nosuch {}-2",
        "docker restart -t 0 {}-1 {}-2",
        "docker rm -f {}-1 {}-nosuch {}-2",
    ] {
        twins.same(&engine, line).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn processes_and_changed_files_read_as_the_cli_prints_them() {
    let engine = engine().await;
    let name = unique("look");
    ours(
        &engine,
        &format!("docker run -d --name {name} alpine:3.12 sh -c 'echo x > /etc/new; rm /etc/motd; mkdir /d; sleep 600'"),
    )
    .await;
    support::until("the files to change", || async { theirs(&format!("docker diff {name}")).await.out().contains("/d") }).await;
    // The time of a process and the share of the CPU are not the same a moment later.
    for line in ["top NAME -o pid,ppid,user,comm", "top NAME -o comm", "top NAME --nosuch", "top NAME -o nosuch"] {
        same(&engine, &format!("docker {}", line.replace("NAME", &name))).await;
    }
    let sorted = |said: Said| said.sorted();
    let line = format!("docker diff {name}");
    assert_same(&line, &sorted(ours(&engine, &line).await), &sorted(theirs(&line).await));
    let line = format!("docker top {name}");
    let (ours_top, theirs_top) = (ours(&engine, &line).await, theirs(&line).await);
    // Columns stand exactly where the CLI has them.
    assert_eq!(ours_top.out().lines().next(), theirs_top.out().lines().next());
    assert_eq!(ours_top.out().lines().count(), theirs_top.out().lines().count());
    ours(&engine, &format!("docker rm -f {name}")).await;
}
