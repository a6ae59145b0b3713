//! Docker's lists and details, by us and by the docker CLI on the same engine.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by them")]

mod support;

use sealegs::engine::live::Live;
use support::parity::{Twins, assert_same, ours, same, theirs};
use support::{engine, free_port, unique};

/// Lists in which others' things come and go: what both sides say of this test's own.
async fn same_rows(engine: &Live, line: &str, name: &str) {
    let (mut ours, mut theirs) = (ours(engine, line).await, theirs(line).await);
    for said in [&mut ours, &mut theirs] {
        let kept: Vec<String> = said.out().lines().filter(|row| row.contains(name)).map(str::to_owned).collect();
        assert!(!kept.is_empty(), "{line}: nothing of {name} in {}", said.out());
        said.stdout = kept.join("\n").into_bytes();
    }
    assert_same(line, &ours, &theirs);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn containers_are_listed_alike() {
    let engine = engine().await;
    let (name, port) = (unique("ps"), free_port());
    let run = format!(
        "docker run -d --name {name} --label group={name} -p {port}:80 -p 127.0.0.1:0:53/udp --expose 90-92 -v {name}:/data alpine:3.12 sleep 300"
    );
    assert_eq!(ours(&engine, &run).await.code, 0);
    assert_eq!(
        ours(&engine, &format!("docker create --name {name}-2 --label group={name} alpine:3.12 echo 'a b' '{name}'")).await.code,
        0
    );
    for line in ["docker ps", "docker ps -a", "docker container ls --no-trunc", "docker ps -as"] {
        same_rows(&engine, line, &name).await;
    }
    for line in [
        "docker ps -f label=group={}",
        "docker ps -a -f label=group={}",
        "docker ps -aq -f label=group={}",
        "docker ps -aq --no-trunc -f label=group={}",
        "docker ps -a --no-trunc -f label=group={}",
        "docker ps -as -f label=group={}",
        "docker ps -n 1 -f label=group={}",
        "docker ps -l -f label=group={}",
        "docker ps -a -f name={} -f status=created",
        "docker ps -f name=nosuch-{}",
        "docker ps -f nosuch=1",
        "docker ps -a -f label=group={} --format json",
        "docker ps -a -f label=group={} --format table",
        "docker ps -a -f label=group={} --format '{{.Names}}' -q",
    ] {
        same(&engine, &line.replace("{}", &name)).await;
    }
    assert_eq!(ours(&engine, &format!("docker rm -fv {name} {name}-2")).await.code, 0);
    assert_eq!(ours(&engine, &format!("docker volume rm {name}")).await.code, 0);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn images_and_their_history_are_listed_alike() {
    let engine = engine().await;
    let name = unique("images");
    for tag in ["1", "2"] {
        assert_eq!(ours(&engine, &format!("docker tag alpine:3.12 {name}:{tag}")).await.code, 0);
    }
    for line in ["docker images", "docker image ls -a", "docker images --digests", "docker images --no-trunc"] {
        same_rows(&engine, line, &name).await;
    }
    for line in [
        "docker images {}",
        "docker images {}:1",
        "docker images {}:3",
        "docker images -q {}",
        "docker images -q --no-trunc {}",
        "docker images --digests {}",
        "docker images --no-trunc {}",
        "docker images nosuch-{}",
        "docker images -f reference={} -f dangling=false",
        "docker images -f nosuch=1",
        "docker images {} --format json",
        "docker images {} --format '{{.Repository}}:{{.Tag}} {{.ID}} {{.Size}} {{.CreatedAt}} {{.Containers}}'",
        "docker images {} --format 'table {{.Repository}}\\t{{.Digest}}'",
        "docker images --digests {} --format 'table {{.Tag}}'",
        "docker images -f dangling=true -q --no-trunc",
        "docker history {}:1",
        "docker history -q {}:1",
        "docker history --no-trunc {}:1",
        "docker history --human=false {}:1",
        "docker history --format json {}:1",
        "docker history --format 'table {{.ID}}\\t{{.CreatedBy}}' {}:1",
        "docker history --format '{{.Size}} {{.Comment}} {{.CreatedAt}} {{.CreatedSince}}' {}:1",
        "docker history golang:1.16-alpine",
        "docker history nosuch-{}",
    ] {
        let line = line.replace("{}", &name);
        let (ours, theirs) = tokio::join!(ours(&engine, &line), theirs(&line));
        // The engine gives images of the same second in any order.
        if line.starts_with("docker history") {
            assert_same(&line, &ours, &theirs);
        } else {
            assert_same(&line, &ours.sorted(), &theirs.sorted());
        }
    }
    assert_eq!(ours(&engine, &format!("docker rmi {name}:1 {name}:2")).await.code, 0);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn volumes_and_networks_are_listed_alike() {
    let engine = engine().await;
    let name = unique("res");
    for line in [
        "docker volume create --label group={} {}",
        "docker volume create --label group={} {}-10",
        "docker network create --label group={} --internal {}",
        "docker network create --label group={} {}-2",
    ] {
        assert_eq!(ours(&engine, &line.replace("{}", &name)).await.code, 0, "{line}");
    }
    for kind in ["volume", "network"] {
        same_rows(&engine, &format!("docker {kind} ls"), &name).await;
        for rest in [
            "ls -f label=group={}",
            "ls -q -f label=group={}",
            "ls -f name={}",
            "ls -f name=nosuch-{}",
            "ls -f nosuch=1",
            "ls -f label=group={} --format json",
            "ls -f label=group={} --format '{{.Name}} {{.Driver}} {{.Scope}} {{.Labels}} {{.Label \"group\"}}'",
            "ls -f label=group={} --format 'table {{.Name}}\\t{{.Label \"group\"}}'",
            "list -f label=group={}",
            "inspect {}",
            "inspect {} {}-nosuch",
            "inspect -f '{{.Name}} {{.Driver}} {{.Labels}} {{json .Labels}}' {}",
        ] {
            same(&engine, &format!("docker {kind} {rest}").replace("{}", &name)).await;
        }
    }
    same(&engine, &format!("docker network ls --no-trunc -f label=group={name}")).await;
    same(&engine, &format!("docker inspect {name}")).await;
    same(&engine, &format!("docker inspect --type volume {name}")).await;
    assert_eq!(ours(&engine, &format!("docker network rm {name} {name}-2")).await.code, 0);
    assert_eq!(ours(&engine, &format!("docker volume rm {name} {name}-10")).await.code, 0);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn details_are_the_engines_own() {
    let engine = engine().await;
    let (name, port) = (unique("inspect"), free_port());
    let run = format!("docker run -d --name {name} -e 'A=<&>' -p {port}:80 --health-cmd true alpine:3.12 sleep 300");
    assert_eq!(ours(&engine, &run).await.code, 0);
    for line in [
        "docker inspect {}",
        "docker container inspect {} -s",
        "docker inspect --type container {}",
        "docker inspect {} alpine:3.12 bridge",
        "docker inspect -s alpine:3.12",
        "docker inspect nosuch-{} {} nosuch2-{}",
        "docker inspect -f '{{.Name}}' {} nosuch-{}",
        "docker inspect -f json {}",
        "docker image inspect golang:1.16-alpine",
        "docker container inspect nosuch-{}",
        "docker volume inspect nosuch-{}",
        "docker network inspect nosuch-{} bridge",
        "docker inspect -f '{{.Nosuch}}' {}",
        "docker inspect -f '{{.State.Nosuch.Deep}}' {}",
        "docker inspect -f '{{.Name' {}",
    ] {
        same(&engine, &line.replace("{}", &name)).await;
    }
    assert_eq!(ours(&engine, &format!("docker rm -f {name}")).await.code, 0);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_done_with_networks_and_volumes_reads_alike() {
    let engine = engine().await;
    let twins = Twins::new("do");
    for line in [
        "docker volume create {}",
        "docker volume create {}",
        "docker volume create --driver local --label a=b --opt type=tmpfs --opt device=tmpfs {}-2",
        "docker volume inspect -f '{{.Options}} {{.Labels}}' {}-2",
        "docker volume create --driver nosuch {}-3",
        "docker volume rm {} {}-2 {}-3",
        "docker volume rm {}",
        "docker volume rm -f {}",
        "docker network create --internal --attachable --label a=b --opt com.docker.network.driver.mtu=1400 {}",
        "docker network create {}",
        "docker network inspect -f '{{.Internal}} {{.Attachable}} {{.Options}} {{.Labels}} {{.EnableIPv6}}' {}",
        "docker create --name {} alpine:3.12 sleep 300",
        "docker network connect --alias db {} {}",
        "docker network connect {} {}",
        "docker inspect -f '{{range $name, $net := .NetworkSettings.Networks}}{{$name}} {{$net.Aliases}};{{end}}' {}",
        "docker network disconnect {} {}",
        "docker network disconnect {} {}",
        "docker network disconnect -f {} nosuch-{}",
        "docker network connect nosuch-{} {}",
        "docker network connect {} nosuch-{}",
        "docker network rm {} nosuch-{}",
        "docker network rm {}",
        "docker network rm -f {}",
        "docker network rm bridge",
        "docker network create --subnet 10.299.0.0/16 {}",
        "docker rm {}",
    ] {
        twins.same(&engine, line).await;
    }
}
