//! What becomes of a container after its start.

use std::time::{Duration, Instant};

use sealegs::docker_cli::Run;
use sealegs::engine::{Engine, EngineError, LogsRequest};

use crate::given::Given;
use crate::support::until;

crate::cases!["Lives of containers";
    "stop, start and restart are seen in its state" => stop_start,
    "stopping what is stopped and starting what runs is fine" => twice,
    "stop waits, then kills" => stop_kills,
    "kill sends the signal it is asked to" => signals,
    "a running container is removed only by force" => force,
    "one that is only created waits to be started" => created,
    "restart on failure starts it again" => restarts,
];

async fn state(it: &Given, name: &str) -> &'static str {
    it.engine.container(name).await.unwrap().state.name()
}

async fn stop_start(it: Given) {
    let name = it.idle().await;
    it.engine.stop(&name, None, None).await.unwrap();
    let stopped = it.engine.container(&name).await.unwrap();
    assert_eq!((stopped.state.name(), stopped.exit_code), ("exited", Some(0)));
    it.engine.start(&name).await.unwrap();
    assert_eq!(state(&it, &name).await, "running");
    it.engine.restart(&name, None, None).await.unwrap();
    assert_eq!(state(&it, &name).await, "running");
}

async fn twice(it: Given) {
    let name = it.idle().await;
    it.engine.start(&name).await.unwrap();
    it.engine.stop(&name, None, None).await.unwrap();
    it.engine.stop(&name, None, None).await.unwrap();
    assert_eq!(state(&it, &name).await, "exited");
}

async fn stop_kills(it: Given) {
    let (name, _) = it.started(it.named("trap '' TERM; echo deaf; while true; do sleep 0.1; done")).await;
    until("the first line", || async { it.log(&name, LogsRequest::default()).await.contains("deaf") }).await;
    let began = Instant::now();
    it.engine.stop(&name, Some(1), None).await.unwrap();
    assert!(began.elapsed() >= Duration::from_millis(900), "it waited {:?}", began.elapsed());
    assert_eq!(it.engine.container(&name).await.unwrap().exit_code, Some(137));
}

async fn signals(it: Given) {
    let (name, _) = it.started(it.named("trap 'exit 7' USR1; echo ready; while true; do sleep 0.1; done")).await;
    until("the first line", || async { it.log(&name, LogsRequest::default()).await.contains("ready") }).await;
    it.engine.kill(&name, "SIGUSR1").await.unwrap();
    until("the end", || async { it.engine.container(&name).await.unwrap().exit_code == Some(7) }).await;
    assert!(it.engine.kill(&name, "KILL").await.is_err(), "there is nobody to signal any more");
}

async fn force(it: Given) {
    let name = it.idle().await;
    let refused = it.engine.remove_container(&name, false, false).await;
    assert!(matches!(refused, Err(EngineError::Other { .. })), "{refused:?}");
    assert_eq!(state(&it, &name).await, "running");
    it.engine.remove_container(&name, true, false).await.unwrap();
    assert!(matches!(it.engine.container(&name).await, Err(EngineError::NotFound { what: "container", .. })));
}

async fn created(it: Given) {
    let run = Run { create_only: true, ..it.named("exit 6") };
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    assert_eq!(state(&it, &name).await, "created");
    it.engine.start(&name).await.unwrap();
    until("the end", || async { it.engine.container(&name).await.unwrap().exit_code == Some(6) }).await;
}

async fn restarts(it: Given) {
    let script = "if [ -e /tmp/second ]; then while true; do sleep 0.1; done; fi; touch /tmp/second; exit 1";
    let run = Run { restart: Some("on-failure:3".to_owned()), ..it.named(script) };
    let (name, _) = it.started(run).await;
    until("the second start", || async {
        let container = it.engine.container(&name).await.unwrap();
        container.state.name() == "running" && it.running_again(&name).await
    })
    .await;
}
