//! What a container has said.

use std::time::{SystemTime, UNIX_EPOCH};

use sealegs::docker_cli::Run;
use sealegs::engine::{Engine, EngineError, LogsRequest, OutputStream};
use tokio::sync::mpsc;

use crate::given::{Given, of};
use crate::support::{bounded, collect, until};

crate::cases!["Logs";
    "both streams are kept, and kept apart" => apart,
    "the last lines are had" => tail,
    "following ends when the program does" => follow,
    "what was said before a moment is left out" => since,
    "time stamps are those of the lines" => timestamps,
    "a terminal's log is as it was printed" => terminal,
];

async fn ended(it: &Given, run: Run) -> String {
    let name = run.name.clone().unwrap();
    it.run(run).await.0.unwrap();
    name
}

async fn apart(it: Given) {
    let name = ended(&it, it.named("echo to-out; echo to-err >&2")).await;
    let (sender, receiver) = mpsc::channel(16);
    let reading = it.engine.logs(&name, LogsRequest::default(), sender);
    let (end, events) = bounded("the log", async { tokio::join!(reading, collect(receiver)) }).await;
    end.unwrap();
    assert_eq!(of(&events, OutputStream::Stdout), "to-out\n");
    assert_eq!(of(&events, OutputStream::Stderr), "to-err\n");
}

async fn tail(it: Given) {
    let name = ended(&it, it.named("for i in 1 2 3 4 5; do echo line-$i; done")).await;
    let last = |lines| LogsRequest { tail: Some(lines), ..LogsRequest::default() };
    assert_eq!(it.log(&name, last(2)).await, "line-4\nline-5\n");
    assert_eq!(it.log(&name, last(0)).await, "");
    assert_eq!(it.log(&name, last(99)).await.lines().count(), 5);
}

async fn follow(it: Given) {
    let (name, _) = it.started(it.named("echo first; sleep 1; echo last")).await;
    let said = it.log(&name, LogsRequest { follow: true, ..LogsRequest::default() }).await;
    assert_eq!(said, "first\nlast\n");
}

async fn since(it: Given) {
    let (name, _) = it.started(it.named("echo early; until [ -e /tmp/go ]; do sleep 0.1; done; echo late")).await;
    until("the first line", || async { it.log(&name, LogsRequest::default()).await.contains("early") }).await;
    // Times are told in whole seconds by some: a second lies between.
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    tokio::time::sleep(std::time::Duration::from_millis(1100)).await;
    let go = sealegs::docker_cli::Exec {
        container: name.clone(),
        command: ["touch", "/tmp/go"].map(str::to_owned).to_vec(),
        ..Default::default()
    };
    it.exec(go).await.0.unwrap();
    until("the last line", || async { it.log(&name, LogsRequest::default()).await.contains("late") }).await;
    let said = it.log(&name, LogsRequest { since: Some(now.to_string()), ..LogsRequest::default() }).await;
    assert_eq!(said, "late\n");
    let said = it.log(&name, LogsRequest { until: Some(now.to_string()), ..LogsRequest::default() }).await;
    assert_eq!(said, "early\n");
}

async fn timestamps(it: Given) {
    let name = ended(&it, it.named("echo said")).await;
    let said = it.log(&name, LogsRequest { timestamps: true, ..LogsRequest::default() }).await;
    let (time, text) = said.split_once(' ').unwrap_or_else(|| panic!("{said}"));
    assert_eq!(text, "said\n");
    assert!(time.len() > 19 && time.contains('T') && time.starts_with("20"), "{time}");
}

async fn terminal(it: Given) {
    let name = ended(&it, Run { tty: true, ..it.named("printf '\\001\\n'; echo two; exit 1") }).await;
    assert_eq!(it.log(&name, LogsRequest::default()).await, "\u{1}\r\ntwo\r\n");
    assert!(matches!(
        it.engine.logs("sl-no-such-container", LogsRequest::default(), mpsc::channel(1).0).await,
        Err(EngineError::NotFound { what: "container", .. })
    ));
}
