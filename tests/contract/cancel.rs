//! What is broken off leaves nothing behind.

use std::time::{Duration, Instant};

use sealegs::docker_cli::Run;
use sealegs::engine::{BuildEvent, Engine, EngineError, EngineKind, LogsRequest, RunEnd, RunEvent, StepState};
use tokio::sync::mpsc;

use crate::given::{Given, request};
use crate::support::{attach, bounded, build_of, folder, until};

crate::cases!["Breaking off";
    "a build that is broken off stops its command and makes no image" => builds,
    "a followed log can be left at any time" => logs,
    "a run that is broken off leaves nothing that cannot be removed" => runs,
    "a pull that hangs can be left, and the engine goes on answering" => pulls,
];

/// Processes of this machine with these words on their command line.
fn at_work(words: &str) -> usize {
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = processes.filter_map(|process| std::fs::read_to_string(process.path().join("cmdline")).ok());
    lines.filter(|line| line.contains(words)).count()
}

async fn builds(it: Given) {
    let tag = it.name("cancel");
    let dir = folder(&[("Dockerfile", &format!("FROM alpine:3.12\nRUN echo at-work-{tag}; sleep 25\n"))]);
    let (sender, mut events) = mpsc::channel(16);
    let (engine, request) = (it.engine.clone(), build_of(dir.path(), &tag));
    let building = tokio::spawn(async move { engine.build(request, sender).await });
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
    building.abort();
    assert!(building.await.unwrap_err().is_cancelled());
    until("the end of the command", || async { at_work(&format!("at-work-{tag}")) == 0 }).await;
    assert!(matches!(it.engine.image(&tag).await, Err(EngineError::NotFound { .. })));
}

async fn logs(it: Given) {
    let (name, _) = it.started(it.named("while true; do echo on-and-on; sleep 0.1; done")).await;
    let (sender, mut events) = mpsc::channel(1);
    let (engine, read) = (it.engine.clone(), name.clone());
    let reading =
        tokio::spawn(async move { engine.logs(&read, LogsRequest { follow: true, ..LogsRequest::default() }, sender).await });
    bounded("a line", async { while !matches!(events.recv().await, Some(RunEvent::Output(..))) {} }).await;
    // The reader goes away: so does the request.
    drop(events);
    assert_eq!(bounded("the end of the reading", reading).await.unwrap(), Ok(()));
    assert_eq!(it.engine.container(&name).await.unwrap().state.name(), "running", "nobody stopped it");
}

async fn runs(it: Given) {
    let run = Run { rm: true, ..it.named("echo ready; while true; do sleep 0.1; done") };
    let name = run.name.clone().unwrap();
    let mut attached = attach(it.engine.clone(), request(run));
    attached.prints(b"ready").await;
    attached.end.abort();
    assert!(attached.end.await.unwrap_err().is_cancelled());
    match it.engine.container(&name).await {
        Ok(container) => {
            assert_eq!(container.state.name(), "running", "as docker leaves it when it is killed");
            let removed = it.engine.remove_container(&name, true, true).await;
            // Podman may end it a moment after whoever was attached is gone, and --rm removes it then.
            let gone = matches!(removed, Err(EngineError::NotFound { .. })) && it.required.kind == EngineKind::Podman;
            assert!(removed.is_ok() || gone, "{removed:?}");
        }
        Err(EngineError::NotFound { .. }) => assert_eq!(it.required.kind, EngineKind::Podman),
        Err(error) => panic!("{error:?}"),
    }
    assert!(matches!(it.engine.container(&name).await, Err(EngineError::NotFound { .. })));
}

async fn pulls(it: Given) {
    // A registry that takes the connection and says nothing; a rootless engine does not see it and says so at once.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let reference = format!("{}/nope:1", listener.local_addr().unwrap());
    let (sender, _events) = mpsc::channel(16);
    let engine = it.engine.clone();
    let mut pulling = tokio::spawn(async move { engine.pull(&reference, None, sender).await });
    match tokio::time::timeout(Duration::from_secs(2), &mut pulling).await {
        Ok(end) => {
            assert!(it.required.rootless, "{end:?}");
            assert!(matches!(end.unwrap(), Err(EngineError::PullFailed { unreachable: true, .. })));
        }
        Err(_) => {
            pulling.abort();
            assert!(pulling.await.unwrap_err().is_cancelled());
        }
    }
    let began = Instant::now();
    assert!(matches!(it.run(Run { rm: true, ..it.named("true") }).await.0, Ok(RunEnd::Exited(0))));
    assert!(began.elapsed() < Duration::from_secs(30), "{:?}", began.elapsed());
}
