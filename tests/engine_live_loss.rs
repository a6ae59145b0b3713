//! The live engine when things break or are broken off: cancelled builds, an engine that dies, floods.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::sync::Arc;

use sealegs::docker_cli::VolumeCreate;
use sealegs::engine::live::{ConnectEnv, connect};
use sealegs::engine::{BuildEvent, Builder, Engine, EngineError, RunIo, StepState};
use support::proxy::Proxy;
use support::{at, attach, bounded, build, build_of, docker_host, engine, folder, request, run_of, unique, until};
use tokio::sync::{Mutex, mpsc};

/// These tests look at the whole process, so one runs at a time.
static ALONE: Mutex<()> = Mutex::const_new(());

fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

/// Memory in use, in MiB.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let row = status.lines().find_map(|row| row.strip_prefix("VmRSS:")).unwrap();
    row.split_whitespace().next().unwrap().parse::<usize>().unwrap() / 1024
}

fn tasks() -> usize {
    tokio::runtime::Handle::current().metrics().num_alive_tasks()
}

/// Takes news until the RUN step is at work.
async fn at_work(events: &mut mpsc::Receiver<BuildEvent>) {
    bounded("the RUN step", async {
        loop {
            match events.recv().await.expect("the build goes on") {
                BuildEvent::Log { line, .. } if line.contains("at-work") => break,
                BuildEvent::Step { state: StepState::Failed(words), .. } => panic!("{words}"),
                _ => {}
            }
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_cancelled_build_stops_and_leaves_neither_files_nor_tasks() {
    let _alone = ALONE.lock().await;
    let engine = Arc::new(engine().await);
    let mark = unique("cancel");
    let dir = folder(&[("Dockerfile", &format!("FROM alpine:3.12\nRUN echo at-work-{mark}; sleep 3000\n"))]);
    let (files, alive) = (open_files(), tasks());
    for _ in 0..3 {
        let (sender, mut events) = mpsc::channel(16);
        let building = tokio::spawn({
            let (engine, request) = (Arc::clone(&engine), build_of(dir.path(), &mark));
            async move { engine.build(request, sender).await }
        });
        at_work(&mut events).await;
        building.abort();
        assert!(building.await.unwrap_err().is_cancelled());
    }
    until("all files are closed", || async { open_files() <= files }).await;
    until("all tasks have ended", || async { tasks() <= alive }).await;
    let sleeping = || {
        let processes = std::fs::read_dir("/proc").unwrap().flatten();
        let lines = processes.filter_map(|process| std::fs::read_to_string(process.path().join("cmdline")).ok());
        lines.filter(|line| line.contains(&format!("at-work-{mark}"))).count()
    };
    until("the engine stopped the command", || async { sleeping() == 0 }).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_that_dies_during_a_build_is_lost_not_a_failed_build() {
    let _alone = ALONE.lock().await;
    let proxy = Proxy::start(&docker_host(), None);
    let engine = Arc::new(at(&proxy.host()).await);
    let mark = unique("dies");
    let dir = folder(&[("Dockerfile", &format!("FROM alpine:3.12\nRUN echo at-work-{mark}; sleep 3000\n"))]);
    let (sender, mut events) = mpsc::channel(16);
    let building = tokio::spawn({
        let (engine, request) = (Arc::clone(&engine), build_of(dir.path(), &mark));
        async move { engine.build(request, sender).await }
    });
    at_work(&mut events).await;
    proxy.cut();
    drop(events);
    let end = bounded("the build's end", building).await.unwrap();
    assert!(matches!(end, Err(EngineError::Lost { .. })), "{end:?}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_that_dies_during_a_run_is_lost_not_an_exit() {
    let _alone = ALONE.lock().await;
    let direct = engine().await;
    for rm in [false, true] {
        let proxy = Proxy::start(&docker_host(), None);
        let through = Arc::new(at(&proxy.host()).await);
        let name = unique("orphan");
        let mut sleeper = run_of("alpine:3.12", &["sh", "-c", "echo ready; sleep 60"]);
        (sleeper.rm, sleeper.name) = (rm, Some(name.clone()));
        let mut attached = attach(through, request(sleeper, "s1"));
        attached.prints(b"ready").await;
        proxy.cut();
        let end = attached.ends().await;
        assert!(matches!(end, Err(EngineError::Lost { .. })), "{end:?}");
        direct.remove_container(&name, true, true).await.unwrap();
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn events_end_as_lost_when_the_engine_dies() {
    let _alone = ALONE.lock().await;
    let proxy = Proxy::start(&docker_host(), None);
    let engine = Arc::new(at(&proxy.host()).await);
    let (sender, mut events) = mpsc::channel(16);
    let name = unique("event");
    let following = tokio::spawn({
        let engine = Arc::clone(&engine);
        async move { engine.events(sender).await }
    });
    let arrived = async { events.recv().await.expect("an event") };
    let change = async {
        loop {
            engine
                .create_volume(&VolumeCreate { name: Some(name.clone()), ..VolumeCreate::default() }, Default::default())
                .await
                .unwrap();
            engine.remove_volume(&name, false).await.unwrap();
        }
    };
    bounded("an event", async {
        tokio::select! {
            _ = arrived => {}
            () = change => {}
        }
    })
    .await;
    proxy.cut();
    let end = bounded("the end", following).await.unwrap();
    assert!(matches!(end, Err(EngineError::Lost { .. })), "{end:?}");
    let _ = support::engine().await.remove_volume(&name, false).await;
    let after = engine.images(false).await;
    assert!(matches!(after, Err(EngineError::Unreachable { .. } | EngineError::Lost { .. })), "{after:?}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_without_buildkit_builds_classically_and_says_why() {
    let _alone = ALONE.lock().await;
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nRUN true\n")]);
    for refused in ["/session", "/grpc"] {
        let proxy = Proxy::start(&docker_host(), Some(refused));
        let engine = at(&proxy.host()).await;
        let tag = unique("old");
        let (built, events) = build(&engine, build_of(dir.path(), &tag)).await;
        built.unwrap();
        let said = events.iter().any(|event| matches!(event, BuildEvent::Builder(Builder::Classic, Some(_))));
        assert!(said, "{events:?}");
        engine.remove_image(&tag, true, false).await.unwrap();
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_flood_of_output_slows_the_program_and_not_the_memory() {
    let _alone = ALONE.lock().await;
    let engine = Arc::new(engine().await);
    let mut flood = run_of("alpine:3.12", &["sh", "-c", "yes flood | head -c 20000000; echo; echo the-end"]);
    flood.rm = true;
    let mut attached = attach(engine, request(flood, "s1"));
    attached.prints(b"flood").await;
    let before = memory();
    let mut total = 0;
    let mut most = 0;
    let mut last = Vec::new();
    bounded("the flood", async {
        while let Some(event) = attached.events.recv().await {
            if let sealegs::engine::RunEvent::Output(_, bytes) = event {
                total += bytes.len();
                last = bytes.to_vec();
                most = most.max(memory());
            }
        }
    })
    .await;
    assert!(total > 19_000_000, "{total}");
    assert!(last.windows(7).any(|window| window == b"the-end"));
    assert!(most < before + 24, "from {before} MiB to {most} MiB");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_large_context_is_never_whole_in_memory() {
    let _alone = ALONE.lock().await;
    let engine = engine().await;
    let tag = unique("large");
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nCOPY Dockerfile /\n")]);
    std::fs::File::create(dir.path().join("large")).unwrap().set_len(96 << 20).unwrap();
    let before = memory();
    let (sender, mut events) = mpsc::channel(16);
    let (mut most, mut sent) = (0, 0);
    let watch = async {
        while let Some(event) = events.recv().await {
            most = most.max(memory());
            if let BuildEvent::Context { sent: so_far, .. } = event {
                sent = so_far;
            }
        }
    };
    let (built, ()) = bounded("the build", async { tokio::join!(engine.build(build_of(dir.path(), &tag), sender), watch) }).await;
    built.unwrap();
    assert!(sent > 96 << 20, "{sent}");
    assert!(most < before + 24, "from {before} MiB to {most} MiB");
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_run_that_is_given_up_before_its_start_leaves_no_container() {
    let _alone = ALONE.lock().await;
    let engine = Arc::new(engine().await);
    let name = unique("given-up");
    let mut never = run_of("alpine:3.12", &["sleep", "60"]);
    (never.detach, never.name) = (true, Some(name.clone()));
    let (events, receiver) = mpsc::channel(1);
    let (_input, input) = mpsc::channel(1);
    // Full from the start: the run waits with its first news, which is that the container exists.
    events.send(sealegs::engine::RunEvent::Started).await.unwrap();
    let running = tokio::spawn({
        let engine = Arc::clone(&engine);
        async move { engine.run(request(never, "s1"), RunIo { events, input }).await }
    });
    until("the container", || async { engine.container(&name).await.is_ok() }).await;
    running.abort();
    until("its removal", || async { engine.container(&name).await.is_err() }).await;
    drop(receiver);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_engine_over_tcp_builds_and_runs() {
    let _alone = ALONE.lock().await;
    let proxy = Proxy::start(&docker_host(), None);
    let engine = Arc::new(at(&proxy.over_tcp().await).await);
    let tag = unique("tcp");
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nRUN true\n")]);
    build(&engine, build_of(dir.path(), &tag)).await.0.unwrap();
    let mut cat = run_of(&tag, &["cat"]);
    (cat.interactive, cat.rm) = (true, true);
    let mut attached = attach(Arc::clone(&engine), request(cat, "s1"));
    attached.input.send(sealegs::engine::RunInput::Bytes("echoed".into())).await.unwrap();
    attached.prints(b"echoed").await;
    attached.input = mpsc::channel(1).0;
    assert_eq!(attached.ends().await.unwrap(), sealegs::engine::RunEnd::Exited(0));
    engine.remove_image(&tag, true, false).await.unwrap();
}

#[tokio::test]
#[ignore = "takes five seconds: tests/run"]
async fn an_engine_that_never_answers_is_given_up_soon() {
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("docker.sock");
    let _listener = tokio::net::UnixListener::bind(&socket).unwrap();
    let env = ConnectEnv { docker_host: Some(format!("unix://{}", socket.display())), ..ConnectEnv::default() };
    let begun = std::time::Instant::now();
    assert!(matches!(connect(&env).await, Err(EngineError::TimedOut { .. })));
    assert!(begun.elapsed().as_secs() < 10);
}
