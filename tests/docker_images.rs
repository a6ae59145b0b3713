//! What is done with images, by us and by the docker CLI on the same engine.

#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by them")]

mod support;

use support::parity::{Stage, Twins, assert_same, ours, ours_with, parsed, theirs_with};
use support::{engine, folder};

/// A file system of one file, as `docker import` takes it. Each twin has its own: a layer goes with its last image.
fn tar(text: &str) -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(text.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    archive.append_data(&mut header, "etc/hello", text.as_bytes()).expect("an entry");
    archive.into_inner().expect("an archive")
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn images_are_named_and_removed_alike() {
    let engine = engine().await;
    let twins = Twins::new("img");
    for line in [
        "docker tag alpine:3.12 {}",
        "docker tag alpine:3.12 {}:2",
        "docker image tag nosuch-{} {}:3",
        "docker rmi {}:2",
        "docker rmi {}:2",
        "docker rmi nosuch-{} {}",
        "docker rmi -f nosuch-{}",
        "docker tag alpine:3.12 {}",
        "docker create --name {} {}",
        "docker rmi --no-prune {}",
        "docker rm {}",
        "docker rmi bridge/nosuch-{}:1 nosuch-{}",
        "docker pull -q nosuch-{}",
        "docker pull nosuch-{}:1",
        "docker pull -a nosuch-{}:1",
    ] {
        twins.same(&engine, line).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn archives_of_images_go_out_and_in_alike() {
    let engine = engine().await;
    let twins = Twins::new("tar");
    let (here, there) = (folder(&[]), folder(&[]));
    let stage = |dir: &tempfile::TempDir| Stage { cwd: dir.path().to_owned(), ..Stage::default() };
    let (own, cli) = (stage(&here), stage(&there));
    for (dir, name) in [(&here, &twins.ours), (&there, &twins.theirs)] {
        std::fs::write(dir.path().join("root.tar"), tar(name)).expect("a file");
        std::fs::write(dir.path().join("broken.tar"), b"no archive at all").expect("a file");
    }
    for line in [
        "docker import root.tar {}:1",
        "docker import -c 'CMD [\"/x\"]' -c 'ENV A=b' -m 'made by hand' root.tar {}:2",
        "docker image inspect -f '{{.Config.Cmd}} {{.Config.Env}} {{.Comment}} {{.Size}}' {}:2",
        "docker save -o both.tar {}:1 {}:2",
        "docker save -o out.tar {}:1",
        "docker rmi {}:1 {}:2",
        "docker load -i out.tar",
        "docker load -q -i out.tar",
        "docker save -o nosuch/out.tar {}:1",
        "docker save nosuch-{}",
        "docker load -i nosuch.tar",
        "docker import nosuch.tar",
    ] {
        twins.same_in(&engine, line, &own, &cli).await;
    }
    let loaded = ours_with(&engine, &parsed("docker load -i both.tar"), &own).await.sorted();
    let cli = theirs_with("docker load -i both.tar", &cli).await.sorted();
    // An archive's images come in any order.
    assert_same("docker load -i both.tar", &loaded.renamed(&twins.ours, "{}"), &cli.renamed(&twins.theirs, "{}"));
    twins.same(&engine, "docker rmi {}:1 {}:2").await;
    let piped = |dir: &tempfile::TempDir, stdin: Vec<u8>| Stage { stdin, ..stage(dir) };
    twins.same_in(&engine, "docker import - {}:3", &piped(&here, tar(&twins.ours)), &piped(&there, tar(&twins.theirs))).await;
    twins.same_in(&engine, "docker load", &piped(&here, b"x".to_vec()), &piped(&there, b"x".to_vec())).await;
    let whole = ours_with(&engine, &parsed(&format!("docker save {}:3", twins.ours)), &own).await;
    assert_eq!(whole.code, 0);
    assert!(whole.stdout.len() > 1024, "an archive on standard output");
    assert_eq!(ours(&engine, &format!("docker rmi {}:3", twins.ours)).await.code, 0);
    let loaded = ours_with(&engine, &parsed("docker load"), &piped(&here, whole.stdout)).await;
    assert_eq!(loaded.out(), format!("Loaded image: {}:3\n", twins.ours));
    twins.same(&engine, "docker rmi {}:3").await;
}
