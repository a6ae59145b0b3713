//! What a program prints and reads.

use bytes::Bytes;
use sealegs::docker_cli::Run;
use sealegs::engine::{RunEnd, RunInput, Size};
use tokio::sync::mpsc;

use crate::given::{Given, request};
use crate::support::attach;

crate::cases!["Streams";
    "standard output and standard error arrive apart" => apart,
    "each stream keeps its order to the last line" => order,
    "a million bytes arrive whole" => million,
    "bytes that look like the protocol's pass through a terminal" => headers,
    "input reaches the program, and so does its end" => input,
    "what is typed at the first sign of life reaches the program" => at_once,
    "a terminal has its size, and the program sees a new one" => resize,
    "a signal reaches the attached program" => signal,
];

async fn apart(it: Given) {
    let (code, out, err) = it.ran(Run { rm: true, ..it.named("echo to-out; echo to-err >&2") }).await;
    assert_eq!((code, out.as_str(), err.as_str()), (0, "to-out\n", "to-err\n"));
}

async fn order(it: Given) {
    let script = "i=0; while [ $i -lt 300 ]; do echo o$i; echo e$i >&2; i=$((i+1)); done";
    let (_, out, err) = it.ran(Run { rm: true, ..it.named(script) }).await;
    let wanted = |letter: &str| (0..300).map(|number| format!("{letter}{number}\n")).collect::<String>();
    assert!(out == wanted("o") && err == wanted("e"), "{} and {} bytes", out.len(), err.len());
}

async fn million(it: Given) {
    let (code, out, _) = it.ran(Run { rm: true, ..it.named("head -c 1000000 /dev/zero | tr '\\0' x; exit 4") }).await;
    assert_eq!((code, out.len()), (4, 1_000_000));
    assert!(out.bytes().all(|byte| byte == b'x'));
}

async fn headers(it: Given) {
    let mut run = it.named("stty -opost; printf '\\001\\000\\002\\000go'; read line; printf '\\000\\000end'");
    (run.interactive, run.tty, run.rm) = (true, true, true);
    let mut attached = attach(it.engine.clone(), request(run));
    attached.prints(b"\x01\x00\x02\x00go").await;
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"on\r"))).await.unwrap();
    attached.prints(b"\x00\x00end").await;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(0));
}

async fn input(it: Given) {
    let mut run = it.named("wc -c");
    (run.interactive, run.rm) = (true, true);
    let mut attached = attach(it.engine.clone(), request(run));
    for _ in 0..200 {
        attached.input.send(RunInput::Bytes(Bytes::from(vec![b'y'; 1000]))).await.unwrap();
    }
    attached.input = mpsc::channel(1).0;
    attached.prints(b"200000").await;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(0));
}

async fn at_once(it: Given) {
    for _ in 0..3 {
        let mut run = it.named("echo ready; read line; echo got-$line; read line; exit 7");
        (run.interactive, run.tty, run.rm) = (true, true, true);
        let mut attached = attach(it.engine.clone(), request(run));
        attached.prints(b"ready").await;
        attached.input.send(RunInput::Bytes(Bytes::from_static(b"word\r"))).await.unwrap();
        attached.input.send(RunInput::Resize(Size { cols: 120, rows: 40 })).await.unwrap();
        attached.prints(b"got-word").await;
        attached.input.send(RunInput::Bytes(Bytes::from_static(b"\r"))).await.unwrap();
        assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(7));
    }
}

async fn resize(it: Given) {
    let mut run = it
        .named("echo ready; read line; stty size; until stty size | grep -q '^40 120'; do sleep 0.1; done; echo resized; read line; exit 5");
    (run.interactive, run.tty, run.rm) = (true, true, true);
    let wanted = request(run);
    let size = format!("{} {}", wanted.size.rows, wanted.size.cols);
    let mut attached = attach(it.engine.clone(), wanted);
    attached.prints(b"ready").await;
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"\r"))).await.unwrap();
    attached.prints(size.as_bytes()).await;
    attached.input.send(RunInput::Resize(Size { cols: 120, rows: 40 })).await.unwrap();
    attached.prints(b"resized").await;
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"\r"))).await.unwrap();
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(5));
}

async fn signal(it: Given) {
    let mut run = it.named("trap 'echo told >&2; exit 9' INT; echo ready; while true; do sleep 0.1; done");
    run.rm = true;
    let mut attached = attach(it.engine.clone(), request(run));
    attached.prints(b"ready").await;
    attached.input.send(RunInput::Signal("SIGINT".to_owned())).await.unwrap();
    attached.prints(b"told").await;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(9));
}
