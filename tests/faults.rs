//! What goes wrong between the workshop and the engine: every request of every call, cut, frozen, gone, answered with
//! nonsense or with a no. Each call ends within a bound, with an error that says what happened, leaves nothing open,
//! and works again as soon as the engine does.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(clippy::print_stderr, reason = "with --nocapture every fault shows how it was told")]

mod support;

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use sealegs::engine::live::{ConnectEnv, Live, Patience, connect};
use sealegs::engine::{Engine, EngineError};
use support::calls::{Things, UNTRUE, perform};
use support::fault::{Fault, Faulty};
use support::registry::Registry;
use support::{docker_host, engine, folder, request, run, run_of, unique, until};
use tokio::sync::Mutex;

/// These tests count this process's files and tasks, so one runs at a time.
static ALONE: Mutex<()> = Mutex::const_new(());
/// How many faults are tried at the same time.
const AT_ONCE: usize = 8;
/// The longest a call may take, whatever goes wrong; far more than the sum of its patience.
const BOUND: Duration = Duration::from_secs(60);
const PATIENCE: Patience = Patience {
    answer: Duration::from_secs(15),
    silence: Duration::from_secs(1),
    standing: Duration::from_secs(1),
    ping: Duration::from_secs(2),
};

/// What the calls are about, and its removal.
struct Scene {
    things: Things,
    _folder: tempfile::TempDir,
    _registry: Registry,
}

impl Scene {
    async fn set() -> Self {
        let direct = engine().await;
        let registry = Registry::start().await;
        let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nARG MARK\nCOPY big /\nRUN echo $MARK; seq 200\n")]);
        std::fs::write(dir.path().join("big"), "0123456789".repeat(20_000)).unwrap();
        let (running, ended) = (unique("running"), unique("ended"));
        let ticking = "while true; do echo tick; usleep 200000 2>/dev/null || sleep 1; done";
        for (name, script, detach) in [(&running, ticking, true), (&ended, "seq 1000 1599", false)] {
            let mut made = run_of("alpine:3.12", &["sh", "-c", script]);
            (made.name, made.detach) = (Some(name.clone()), detach);
            run(&direct, request(made, "faults")).await.0.unwrap();
        }
        let things = Things { running, ended, remote: registry.image(), folder: dir.path().to_owned() };
        Self { things, _folder: dir, _registry: registry }
    }

    async fn strike(self) {
        let direct = engine().await;
        for name in [&self.things.running, &self.things.ended] {
            direct.remove_container(name, true, true).await.unwrap();
        }
        let _ = direct.remove_image(&self.things.remote, true, false).await;
    }
}

async fn through(proxy: &Faulty, patience: Patience) -> Arc<Live> {
    let env = ConnectEnv { docker_host: Some(proxy.host()), patience, ..ConnectEnv::default() };
    Arc::new(connect(&env).await.unwrap())
}

fn open_files() -> usize {
    std::fs::read_dir("/proc/self/fd").unwrap().count()
}

fn tasks() -> usize {
    tokio::runtime::Handle::current().metrics().num_alive_tasks()
}

/// The connections a call makes when nothing is wrong, with the bytes that pass.
async fn shape(call: &str, things: &Things) -> Vec<(usize, usize)> {
    let proxy = Faulty::start(&docker_host());
    // With so much of it that no pings are among the connections.
    let patience = Patience { silence: BOUND, ..Patience::default() };
    let live = through(&proxy, patience).await;
    proxy.mend();
    let mark = unique("shape");
    perform(call, &live, things, &mark).await.unwrap_or_else(|error| panic!("{call} with nothing wrong: {error:?}"));
    let passed = proxy.passed();
    clean(&mark).await;
    passed
}

/// The faults that are tried on a connection on which so many bytes pass.
fn faults((to, from): (usize, usize)) -> Vec<Fault> {
    let mut all = vec![
        Fault::Gone,
        Fault::Garbage,
        Fault::BadJson,
        Fault::BadChunks,
        Fault::Status(500),
        Fault::Status(404),
        Fault::Freeze(0),
        Fault::Freeze(from / 2),
        Fault::Slow,
    ];
    let points = |total: usize| {
        let mut points = vec![0, 1, total / 3, total / 2, total.saturating_sub(5), total.saturating_sub(1)];
        points.retain(|point| *point < total || *point == 0);
        points.dedup();
        points
    };
    all.extend(points(from).into_iter().map(Fault::CutAnswer));
    all.extend(points(to).into_iter().take(4).map(Fault::CutRequest));
    all
}

/// Removes what a call may have left, after the engine came back.
async fn clean(mark: &str) {
    let direct = engine().await;
    let _ = direct.remove_container(mark, true, true).await;
    let _ = direct.remove_volume(mark, true).await;
    let _ = direct.remove_network(mark).await;
    for image in [mark.to_owned(), format!("{mark}:1")] {
        let _ = direct.remove_image(&image, true, false).await;
    }
}

/// One fault at one connection of one call. What was wrong with how the call took it.
async fn suffer(call: &str, things: &Things, connection: usize, fault: Fault) -> Result<String, String> {
    let proxy = Faulty::start(&docker_host());
    let live = through(&proxy, PATIENCE).await;
    let mark = unique("fault");
    proxy.arm(connection, fault);
    let begun = Instant::now();
    let Ok(end) = tokio::time::timeout(BOUND, perform(call, &live, things, &mark)).await else {
        return Err(format!("has not ended after {BOUND:?}"));
    };
    let took = begun.elapsed();
    let told = match &end {
        Ok(()) => "done all the same".to_owned(),
        Err(error) => {
            let message = error.to_string();
            if message.trim().is_empty() || message.contains(['\n', '\u{1}']) || message.chars().count() > 5000 {
                return Err(format!("says {message:?}"));
            }
            if message.starts_with(UNTRUE) {
                return Err(message);
            }
            message
        }
    };
    let lost = matches!(end, Err(EngineError::Lost { .. } | EngineError::Unreachable { .. } | EngineError::TimedOut { .. }));
    match fault {
        Fault::Slow if end.is_err() => return Err(format!("takes a slow engine for a broken one: {told}")),
        // Its second request is for a nicety: a status in words.
        Fault::Freeze(0) if !lost && (call, connection) != ("container", 1) => {
            return Err(format!("does not notice that the engine is frozen: {told}"));
        }
        Fault::Status(500) if end.is_err() && !told.contains("injected 500") && !lost => {
            return Err(format!("hides the engine's words: {told}"));
        }
        _ => {}
    }
    proxy.mend();
    let second = unique("again");
    let again = tokio::time::timeout(BOUND, perform(call, &live, things, &second)).await;
    clean(&mark).await;
    clean(&second).await;
    match again {
        Ok(Ok(())) => Ok(format!("{told} ({:.1} s)", took.as_secs_f64())),
        Ok(Err(error)) => Err(format!("said {told:?}, and does not work again: {error}")),
        Err(_) => Err("hangs when it is tried again".to_owned()),
    }
}

/// Tries every fault at every connection of each call.
async fn try_all(calls: &[&'static str]) {
    let _alone = ALONE.lock().await;
    let scene = Scene::set().await;
    let (files, alive) = (open_files(), tasks());
    let mut points = Vec::new();
    for call in calls {
        for (connection, passed) in shape(call, &scene.things).await.into_iter().enumerate() {
            points.extend(faults(passed).into_iter().map(|fault| (*call, connection, fault)));
        }
    }
    let things = &scene.things;
    let tried = futures_util::stream::iter(points).map(|(call, connection, fault)| async move {
        let outcome = suffer(call, things, connection, fault).await;
        (call, connection, fault, outcome)
    });
    let outcomes: Vec<_> = tried.buffer_unordered(AT_ONCE).collect().await;
    let mut wrong = Vec::new();
    for (call, connection, fault, outcome) in &outcomes {
        match outcome {
            Ok(told) => eprintln!("{call:10} {connection} {fault:?}: {told}"),
            Err(told) => wrong.push(format!("{call} with {fault:?} on its connection {connection} {told}")),
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), outcomes.len(), wrong.join("\n"));
    until("the end of every file and task", || async { open_files() <= files && tasks() <= alive }).await;
    scene.strike().await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn reading_survives_every_fault() {
    try_all(&["ping", "images", "image", "containers", "container", "networks", "volumes"]).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn small_changes_survive_every_fault() {
    try_all(&["volume", "network", "tag", "stop"]).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn logs_and_events_survive_every_fault() {
    try_all(&["logs", "follow", "events"]).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn programs_survive_every_fault() {
    try_all(&["run", "exec"]).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn builds_survive_every_fault() {
    try_all(&["build"]).await;
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn pulls_survive_every_fault() {
    try_all(&["pull"]).await;
}
