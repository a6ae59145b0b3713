//! An engine through ssh: a real server, the real ssh program, and what is said where something is in the way.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use sealegs::engine::live::{ConnectEnv, Live, connect};
use sealegs::engine::{Barrier, Engine, EngineError, RunEnd, RunInput};
use support::sshd::{Sshd, script};
use support::{attach, bounded, build, build_of, docker_host, folder, request, run_of, unique, until};
use tokio::sync::{Mutex, mpsc};

/// These tests count the programs this process has started, so one runs at a time.
static ALONE: Mutex<()> = Mutex::const_new(());

async fn through(host: &str, ssh: PathBuf) -> Result<Live, EngineError> {
    let env = ConnectEnv { docker_host: Some(host.to_owned()), ssh: Some(ssh), ..ConnectEnv::default() };
    bounded("connecting", connect(&env)).await
}

fn barrier(result: Result<Live, EngineError>) -> (Barrier, String) {
    match result {
        Err(EngineError::Barred { barrier, detail, .. }) => (barrier, detail),
        other => panic!("{other:?}"),
    }
}

fn user() -> String {
    let told = std::process::Command::new("id").arg("-un").output().unwrap();
    String::from_utf8(told.stdout).unwrap().trim().to_owned()
}

/// The ssh programs that this process has running.
fn running() -> usize {
    let own = std::process::id().to_string();
    let is_ours = |entry: &std::fs::DirEntry| {
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let after = stat.rsplit_once(") ").map(|(_, rest)| rest.to_owned()).unwrap_or_default();
        stat.contains("(ssh)") && !after.starts_with('Z') && after.split(' ').nth(1) == Some(&own)
    };
    std::fs::read_dir("/proc").unwrap().flatten().filter(is_ours).count()
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn through_a_real_ssh_server_an_engine_builds_runs_and_takes_input() {
    let _alone = ALONE.lock().await;
    let sshd = Sshd::start(&[("DOCKER_HOST", &docker_host())]).await;
    let host = format!("ssh://{}@127.0.0.1:{}", user(), sshd.port);
    let engine = Arc::new(through(&host, sshd.program("client", "known")).await.unwrap());
    assert_eq!(engine.info().endpoint, host);

    let tag = unique("ssh");
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nCOPY Dockerfile /\n")]);
    build(&engine, build_of(dir.path(), &tag)).await.0.unwrap();
    let mut cat = run_of(&tag, &["cat"]);
    (cat.interactive, cat.rm) = (true, true);
    let mut attached = attach(Arc::clone(&engine), request(cat, "s1"));
    attached.input.send(RunInput::Bytes("echoed".into())).await.unwrap();
    attached.prints(b"echoed").await;
    attached.input = mpsc::channel(1).0;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(0));

    let begun = Instant::now();
    for _ in 0..20 {
        engine.containers(true).await.unwrap();
    }
    assert!(running() <= 4, "{} ssh programs for one request after the other", running());
    assert!(begun.elapsed().as_secs() < 5, "connections are used again: {:?}", begun.elapsed());
    engine.remove_image(&tag, true, false).await.unwrap();
    drop(engine);
    until("the end of every ssh program", || async { running() == 0 }).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_in_the_way_is_told_apart() {
    let _alone = ALONE.lock().await;
    let good = Sshd::start(&[("DOCKER_HOST", &docker_host())]).await;
    let no_engine = Sshd::start(&[("DOCKER_HOST", "unix:///nowhere/docker.sock")]).await;
    let no_docker = Sshd::start(&[("PATH", "/nowhere")]).await;
    let at = |port: u16| format!("ssh://{}@127.0.0.1:{port}", user());
    for (host, ssh, expected) in [
        (at(good.port), PathBuf::from("/nowhere/ssh"), Barrier::NoSsh),
        (at(support::free_port()), good.program("client", "known"), Barrier::SshUnreachable),
        ("ssh://nobody.invalid".to_owned(), good.program("client", "known"), Barrier::SshUnreachable),
        (at(good.port), good.program("stranger", "known"), Barrier::SshRefused),
        (at(good.port), good.program("client", "empty"), Barrier::SshUnknownHost),
        (at(good.port), good.program("client", "changed"), Barrier::SshChangedHost),
        (at(no_engine.port), no_engine.program("client", "known"), Barrier::SshNoEngine),
        (at(no_docker.port), no_docker.program("client", "known"), Barrier::SshNoDocker),
    ] {
        let (found, detail) = barrier(through(&host, ssh).await);
        assert_eq!(found, expected, "{detail}");
        assert!(!detail.is_empty() && !detail.contains('\n'), "{detail:?}");
    }
    until("the end of every ssh program", || async { running() == 0 }).await;
}

/// A program in the place of ssh that runs the command here: no server is needed.
fn stand_in(folder: &Path, environment: &str) -> PathBuf {
    script(&folder.join("ssh"), &format!("while [ \"$1\" != -- ]; do shift; done; shift 2\n{environment} exec sh -c \"exec $*\""))
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn podman_over_there_is_found_where_docker_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let tools = folder.path().join("tools");
    std::fs::create_dir(&tools).unwrap();
    let docker = std::process::Command::new("sh").args(["-c", "command -v docker"]).output().unwrap();
    let docker = String::from_utf8(docker.stdout).unwrap().trim().to_owned();
    script(&tools.join("podman"), &format!("DOCKER_HOST={} exec {docker} \"$@\"", docker_host()));
    let sh = "/bin/sh";
    std::os::unix::fs::symlink(sh, tools.join("sh")).unwrap();
    let ssh = stand_in(folder.path(), &format!("PATH={}", tools.display()));
    through("ssh://box", ssh).await.unwrap().ping().await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_ssh_that_breaks_in_the_middle_is_a_lost_engine_with_its_words() {
    let folder = tempfile::tempdir().unwrap();
    let ssh = stand_in(folder.path(), &format!("DOCKER_HOST={}", docker_host()));
    let engine = Arc::new(through("ssh://box", ssh.clone()).await.unwrap());
    let name = unique("ssh");
    let mut sleeper = run_of("alpine:3.12", &["sh", "-c", "echo ready; sleep 60"]);
    sleeper.name = Some(name.clone());
    let mut attached = attach(Arc::clone(&engine), request(sleeper, "s1"));
    attached.prints(b"ready").await;
    script(&ssh, "echo 'client_loop: send disconnect: Broken pipe' >&2; exit 255");
    let mut killed = 0;
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let line = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        let stat = std::fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let parent = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(1).map(str::to_owned));
        if parent == Some(std::process::id().to_string()) && String::from_utf8_lossy(&line).contains("dial-stdio") {
            let id = entry.file_name().to_string_lossy().into_owned();
            killed += usize::from(std::process::Command::new("kill").args(["-9", &id]).status().unwrap().success());
        }
    }
    assert!(killed > 0);
    match attached.ends().await {
        Err(EngineError::Lost { detail }) => assert!(detail.contains("send disconnect"), "{detail}"),
        other => panic!("{other:?}"),
    }
    support::engine().await.remove_container(&name, true, true).await.unwrap();
}
