//! A second program in a running container.

use sealegs::docker_cli::Exec;
use sealegs::engine::{Engine, EngineError, OutputStream, RunEnd};

use crate::given::{Given, of};
use crate::support::printed;

crate::cases!["Exec";
    "it gives both streams and its exit code" => code,
    "environment, user and folder are taken" => settings,
    "it has a terminal of the right size" => terminal,
    "a program that is not there is told" => no_program,
    "in the background it goes on by itself" => background,
    "a container that is stopped or not there is told" => stopped,
];

fn exec(container: &str, script: &str) -> Exec {
    let command = ["sh", "-c", script].map(str::to_owned).to_vec();
    Exec { container: container.to_owned(), command, ..Exec::default() }
}

async fn code(it: Given) {
    let name = it.idle().await;
    let (end, events) = it.exec(exec(&name, "echo to-out; echo to-err >&2; exit 6")).await;
    assert_eq!(end.unwrap(), RunEnd::Exited(6));
    assert_eq!(of(&events, OutputStream::Stdout), "to-out\n");
    assert_eq!(of(&events, OutputStream::Stderr), "to-err\n");
}

async fn settings(it: Given) {
    let name = it.idle().await;
    let mut wanted = exec(&name, "echo $WORD $(id -u) $(pwd)");
    wanted.env = vec!["WORD=hello".to_owned()];
    wanted.user = Some("1000".to_owned());
    wanted.workdir = Some("/tmp".to_owned());
    let (end, events) = it.exec(wanted).await;
    assert_eq!((end.unwrap(), printed(&events).as_str()), (RunEnd::Exited(0), "hello 1000 /tmp\n"));
}

async fn terminal(it: Given) {
    let name = it.idle().await;
    // The size arrives just after the start.
    let script = "until stty size | grep -q '^33 99'; do sleep 0.1; done; tty; exit 8";
    let (end, events) = it.exec(Exec { tty: true, ..exec(&name, script) }).await;
    assert_eq!(end.unwrap(), RunEnd::Exited(8));
    assert!(printed(&events).contains("/dev/pts/"), "{events:?}");
}

async fn no_program(it: Given) {
    let name = it.idle().await;
    let wanted = Exec { container: name, command: vec!["no-such-program".to_owned()], ..Exec::default() };
    let (end, events) = it.exec(wanted).await;
    let told = format!("{end:?} {}", printed(&events));
    assert!(told.contains("no-such-program"), "{told}");
    assert!(!matches!(end, Ok(RunEnd::Exited(0))), "{told}");
}

async fn background(it: Given) {
    let name = it.idle().await;
    let (end, _) = it.exec(Exec { detach: true, ..exec(&name, "sleep 0.3; touch /tmp/done") }).await;
    assert!(matches!(end.unwrap(), RunEnd::Detached(_)));
    let (end, _) = it.exec(exec(&name, "until [ -e /tmp/done ]; do sleep 0.1; done")).await;
    assert_eq!(end.unwrap(), RunEnd::Exited(0));
}

async fn stopped(it: Given) {
    let name = it.idle().await;
    it.engine.stop(&name, None, None).await.unwrap();
    let refused = it.exec(exec(&name, "true")).await.0;
    assert!(matches!(refused, Err(EngineError::Other { .. })), "{refused:?}");
    let missing = it.exec(exec("sl-no-such-container", "true")).await.0;
    assert!(matches!(missing, Err(EngineError::NotFound { what: "container", .. })), "{missing:?}");
}
