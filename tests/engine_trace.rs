//! What is told of the requests behind a command, against a real engine.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::sync::{Arc, Mutex};

use sealegs::engine::{ApiCall, ApiLog, Engine, RunEnd, RunIo};
use support::{bounded, build_of, collect, engine, folder, request, run_of, unique};
use tokio::sync::mpsc;

/// A log and what it was told.
fn log() -> (ApiLog, Arc<Mutex<Vec<ApiCall>>>) {
    let told: Arc<Mutex<Vec<ApiCall>>> = Arc::default();
    let kept = Arc::clone(&told);
    (Arc::new(move |call| kept.lock().unwrap().push(call)), told)
}

/// The calls in the order in which they were sent, each as it was told last.
fn last(told: &Arc<Mutex<Vec<ApiCall>>>) -> Vec<ApiCall> {
    let mut calls: Vec<ApiCall> = Vec::new();
    for call in told.lock().unwrap().iter() {
        match calls.iter_mut().find(|known| known.id == call.id) {
            Some(known) => *known = call.clone(),
            None => calls.push(call.clone()),
        }
    }
    calls
}

fn field(call: &ApiCall, name: &str) -> Option<String> {
    call.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone())
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_run_tells_its_requests_when_sent_and_when_answered() {
    let (log, told) = log();
    let engine = engine().await.traced(log).unwrap();
    let name = unique("traced");
    let mut run = run_of("alpine:3.12", &["echo", "hi"]);
    (run.rm, run.name, run.env) = (true, Some(name.clone()), vec!["PASSWORD=hunter2".to_owned()]);
    let (events, receiver) = mpsc::channel(16);
    let (_input, input) = mpsc::channel(1);
    let (end, _) =
        bounded("the run", async { tokio::join!(engine.run(request(run, "s1"), RunIo { events, input }), collect(receiver)) })
            .await;
    assert_eq!(end.unwrap(), RunEnd::Exited(0));
    let calls = last(&told);
    let lines: Vec<String> = calls.iter().map(|call| format!("{} {} {:?}", call.method, call.path, call.status)).collect();
    let id = calls[1].path.split('/').nth(2).unwrap().to_owned();
    assert_eq!(lines[0], format!("POST /containers/create?name={name} Some(201)"));
    assert_eq!(lines[1], format!("POST /containers/{id}/attach?stream=1&stdout=1&stderr=1&stdin=0 Some(101)"));
    assert!(lines.contains(&format!("POST /containers/{id}/wait?condition=removed Some(200)")), "{lines:#?}");
    assert!(lines.contains(&format!("POST /containers/{id}/start Some(204)")), "{lines:#?}");
    assert_eq!(field(&calls[0], "Image").as_deref(), Some("alpine:3.12"));
    assert_eq!(field(&calls[0], "Cmd").as_deref(), Some(r#"["echo","hi"]"#));
    assert_eq!(field(&calls[0], "Env").as_deref(), Some("PASSWORD"));
    assert!(!format!("{:?}", told.lock().unwrap()).contains("hunter2"), "the value of a variable is kept back");
    assert!(calls.iter().all(|call| call.took.is_some() && call.error.is_none()), "{calls:#?}");
    assert!(told.lock().unwrap()[0].status.is_none(), "told when it is sent, before there is an answer");
    assert_eq!(told.lock().unwrap().len(), calls.len() * 2, "twice each");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_refusal_is_told_in_the_engines_words() {
    let (log, told) = log();
    let engine = engine().await.traced(log).unwrap();
    engine.start(&unique("nobody")).await.unwrap_err();
    let calls = last(&told);
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].status, Some(404));
    assert!(calls[0].error.as_deref().unwrap().starts_with("No such container: sl-nobody"), "{calls:?}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_build_tells_its_session_and_what_it_solved() {
    let (log, told) = log();
    let plain = engine().await;
    let engine = plain.traced(log).unwrap();
    let tag = unique("traced");
    let dir = folder(&[("Dockerfile", "FROM alpine:3.12\nARG TOKEN\nRUN true\n")]);
    let mut request = build_of(dir.path(), &tag);
    request.build.build_args.push(("TOKEN".to_owned(), "s3cret".to_owned()));
    let (events, mut receiver) = mpsc::channel(16);
    let drain = async { while receiver.recv().await.is_some() {} };
    let (built, ()) = bounded("the build", async { tokio::join!(engine.build(request, events), drain) }).await;
    built.unwrap();
    let calls = last(&told);
    let lines: Vec<String> = calls.iter().map(|call| format!("{} {} {:?}", call.method, call.path, call.status)).collect();
    assert_eq!(lines, ["POST /session Some(101)", "POST /grpc Some(101)", "gRPC /moby.buildkit.v1.Control/Solve Some(200)"]);
    assert_eq!(field(&calls[2], "build-arg").as_deref(), Some("TOKEN"));
    assert!(field(&calls[2], "name").unwrap().starts_with(&tag));
    assert!(!format!("{:?}", told.lock().unwrap()).contains("s3cret"));
    plain.remove_image(&tag, true, false).await.unwrap();
}
