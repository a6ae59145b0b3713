//! The live engine against a real one: running.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::io::{Read, Write};
use std::sync::Arc;

use bytes::Bytes;
use sealegs::docker_cli::Exec;
use sealegs::docker_cli::{NetworkCreate, VolumeCreate};
use sealegs::engine::{
    Engine, EngineError, LogsRequest, NameOwner, OutputStream, PortHolder, RunEnd, RunEvent, RunInput, RunIo, Size,
};
use sealegs::objects::ContainerState;
use support::{attach, bounded, collect, engine, free_port, printed, publish, request, run, run_of, unique, until};
use tokio::sync::mpsc;

const IMAGE: &str = "alpine:3.12";
/// Answers every connection with one page.
const SERVER: &str = "while true; do printf 'HTTP/1.0 200 OK\\r\\n\\r\\nahoy' | nc -l -p 80; done";

fn get(port: u16) -> Option<String> {
    let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.write_all(b"GET / HTTP/1.0\r\n\r\n").ok()?;
    let mut text = String::new();
    stream.read_to_string(&mut text).ok()?;
    Some(text)
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_detached_server_answers_on_its_published_port() {
    let engine = engine().await;
    let (name, port) = (unique("server"), free_port());
    let mut server = run_of(IMAGE, &["sh", "-c", SERVER]);
    server.detach = true;
    server.name = Some(name.clone());
    server.publish = vec![publish(Some(port), 80), publish(None, 81)];
    server.env = vec!["GREETING=ahoy".to_owned()];
    let (end, events) = run(&engine, request(server, "s1")).await;
    let RunEnd::Detached(id) = end.unwrap() else { panic!("not detached") };
    assert!(events.contains(&RunEvent::Created(id.clone())) && events.contains(&RunEvent::Started));
    until("an answer", || async { get(port).is_some_and(|page| page.contains("ahoy")) }).await;

    let container = engine.container(&name).await.unwrap();
    assert_eq!((container.id.as_str(), container.state), (id.as_str(), ContainerState::Running));
    assert!(container.ports.iter().any(|p| (p.host_port, p.container_port) == (port, 80)), "{:?}", container.ports);
    assert!(container.ports.iter().any(|p| p.host_port > 0 && p.container_port == 81), "{:?}", container.ports);
    assert!(container.env.contains(&"GREETING=ahoy".to_owned()));
    assert!(container.status.starts_with("Up"), "{}", container.status);
    assert_eq!(container.labels.get("sealegs.session").map(String::as_str), Some("s1"));
    assert!(engine.containers(false).await.unwrap().iter().any(|c| c.name == name && c.image.ends_with(IMAGE)));

    engine.stop(&name, Some(0), None).await.unwrap();
    engine.stop(&name, Some(0), None).await.expect("stopping what is stopped is fine");
    assert_eq!(engine.container(&name).await.unwrap().exit_code, Some(137));
    engine.remove_container(&name, false, true).await.unwrap();
    assert!(matches!(engine.container(&name).await, Err(EngineError::NotFound { what: "container", .. })));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn both_streams_and_the_exit_code_of_a_short_program_are_had() {
    let engine = engine().await;
    for rm in [true, false] {
        let name = unique("short");
        let mut short = run_of(IMAGE, &["sh", "-c", "echo out; echo err >&2; exit 42"]);
        short.rm = rm;
        short.name = Some(name.clone());
        let (end, events) = run(&engine, request(short, "s1")).await;
        assert_eq!(end.unwrap(), RunEnd::Exited(42));
        let of =
            |wanted: OutputStream| events.iter().any(|event| matches!(event, RunEvent::Output(stream, _) if *stream == wanted));
        assert!(of(OutputStream::Stdout) && of(OutputStream::Stderr), "{events:?}");
        assert_eq!(engine.container(&name).await.is_err(), rm, "--rm removes and nothing else does");
        let _ = engine.remove_container(&name, true, true).await;
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_terminal_has_its_size_and_passes_bytes_that_look_like_headers() {
    let engine = Arc::new(engine().await);
    let mut shell = run_of(
        IMAGE,
        &[
            "sh",
            "-c",
            "printf '\\001\\002\\000go'; read a; stty size; until stty size | grep -q '^40 120'; do sleep 0.1; done; echo resized; read b; exit 5",
        ],
    );
    (shell.interactive, shell.tty, shell.rm) = (true, true, true);
    let mut attached = attach(Arc::clone(&engine), request(shell, "s1"));
    attached.prints(b"\x01\x02\x00go").await;
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"a\r"))).await.unwrap();
    attached.prints(b"37 91").await;
    attached.input.send(RunInput::Resize(Size { cols: 120, rows: 40 })).await.unwrap();
    attached.prints(b"resized").await;
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"b\r"))).await.unwrap();
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(5));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn the_end_of_input_reaches_the_program() {
    let engine = Arc::new(engine().await);
    let mut cat = run_of(IMAGE, &["cat"]);
    (cat.interactive, cat.rm) = (true, true);
    let mut attached = attach(Arc::clone(&engine), request(cat, "s1"));
    attached.input.send(RunInput::Bytes(Bytes::from_static(b"echoed"))).await.unwrap();
    attached.prints(b"echoed").await;
    attached.input = mpsc::channel(1).0;
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(0));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_signal_ends_an_attached_program() {
    let engine = Arc::new(engine().await);
    let mut sleeper = run_of(IMAGE, &["sh", "-c", "trap 'exit 9' INT; echo ready; while true; do sleep 0.1; done"]);
    sleeper.rm = true;
    let mut attached = attach(Arc::clone(&engine), request(sleeper, "s1"));
    attached.prints(b"ready").await;
    attached.input.send(RunInput::Signal("SIGINT".to_owned())).await.unwrap();
    assert_eq!(attached.ends().await.unwrap(), RunEnd::Exited(9));
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_taken_name_tells_ones_own_container_from_a_strangers() {
    let engine = engine().await;
    let name = unique("name");
    let mut first = run_of(IMAGE, &["sleep", "60"]);
    (first.detach, first.name) = (true, Some(name.clone()));
    run(&engine, request(first.clone(), "mine")).await.0.unwrap();
    let owner = |error: EngineError| match error {
        EngineError::NameTaken { owner, .. } => owner,
        other => panic!("{other:?}"),
    };
    assert_eq!(owner(run(&engine, request(first.clone(), "mine")).await.0.unwrap_err()), NameOwner::Own);
    assert_eq!(owner(run(&engine, request(first, "other")).await.0.unwrap_err()), NameOwner::Stranger);
    engine.remove_container(&name, true, true).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_taken_port_names_who_holds_it_and_leaves_no_container_behind() {
    let engine = engine().await;
    let (name, second, port) = (unique("holder"), unique("second"), free_port());
    let mut holder = run_of(IMAGE, &["sleep", "60"]);
    (holder.detach, holder.name, holder.publish) = (true, Some(name.clone()), vec![publish(Some(port), 80)]);
    run(&engine, request(holder.clone(), "s1")).await.0.unwrap();
    holder.name = Some(second.clone());
    let error = run(&engine, request(holder.clone(), "s1")).await.0.unwrap_err();
    assert_eq!(error, EngineError::PortTaken { port, by: Some(PortHolder::Container(name.clone())) });
    assert!(engine.container(&second).await.is_err());
    engine.remove_container(&name, true, true).await.unwrap();

    let listener = std::net::TcpListener::bind("0.0.0.0:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    holder.publish = vec![publish(Some(port), 80)];
    holder.detach = false;
    match run(&engine, request(holder, "s1")).await.0.unwrap_err() {
        EngineError::PortTaken { port: told, by } => {
            assert_eq!(told, port);
            assert!(
                !cfg!(target_os = "linux") || matches!(by, Some(PortHolder::Program(name)) if name.starts_with("engine_live")),
                "the program is named"
            );
        }
        other => panic!("{other:?}"),
    }
    assert!(engine.container(&second).await.is_err());
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_missing_image_is_said_then_pulled_and_an_unreachable_registry_told() {
    let engine = engine().await;
    let (end, events) = run(&engine, request(run_of("127.0.0.1:1/nope", &[]), "s1")).await;
    assert_eq!(events.first(), Some(&RunEvent::Pull("Unable to find image '127.0.0.1:1/nope:latest' locally".to_owned())));
    assert!(matches!(end, Err(EngineError::PullFailed { unreachable: true, .. })), "{end:?}");
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn a_program_that_does_not_exist_leaves_no_container_behind() {
    let engine = engine().await;
    let name = unique("nothing");
    let mut nothing = run_of(IMAGE, &["no-such-program"]);
    nothing.name = Some(name.clone());
    let error = run(&engine, request(nothing, "s1")).await.0.unwrap_err().to_string();
    assert!(error.contains("no-such-program"), "{error}");
    assert!(engine.container(&name).await.is_err());
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn exec_gives_output_and_exit_code_and_a_terminal_with_its_size() {
    let engine = Arc::new(engine().await);
    let name = unique("exec");
    let mut host = run_of(IMAGE, &["sleep", "60"]);
    (host.detach, host.name) = (true, Some(name.clone()));
    run(&engine, request(host, "s1")).await.0.unwrap();
    let command = |script: &str| ["sh", "-c", script].map(str::to_owned).to_vec();
    for (tty, script, wanted) in [(false, "echo $WORD; exit 6", "hello"), (true, "sleep 0.3; stty size; exit 6", "33 99")] {
        let exec = Exec {
            tty,
            interactive: tty,
            container: name.clone(),
            env: vec!["WORD=hello".to_owned()],
            command: command(script),
            ..Exec::default()
        };
        let (events, receiver) = mpsc::channel(16);
        let (_input, input) = mpsc::channel(1);
        let run = engine.exec(exec, Size { cols: 99, rows: 33 }, RunIo { events, input });
        let (end, events) = bounded("exec", async { tokio::join!(run, collect(receiver)) }).await;
        assert_eq!(end.unwrap(), RunEnd::Exited(6));
        assert!(printed(&events).contains(wanted), "{events:?}");
    }
    engine.remove_container(&name, true, true).await.unwrap();
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn logs_follow_until_the_end_and_tail_gives_the_last_lines() {
    let engine = Arc::new(engine().await);
    for tty in [false, true] {
        let name = unique("logs");
        let mut talker = run_of(IMAGE, &["sh", "-c", "printf '\\001\\n'; echo two; sleep 0.5; echo three"]);
        (talker.detach, talker.name, talker.tty) = (true, Some(name.clone()), tty);
        run(&engine, request(talker, "s1")).await.0.unwrap();
        let (events, receiver) = mpsc::channel(16);
        let read = engine.logs(&name, LogsRequest { follow: true, ..LogsRequest::default() }, events);
        let (end, events) = bounded("logs", async { tokio::join!(read, collect(receiver)) }).await;
        end.unwrap();
        assert!(printed(&events).contains("two") && printed(&events).contains("three"), "{events:?}");
        let (events, receiver) = mpsc::channel(16);
        let read = engine.logs(&name, LogsRequest { tail: Some(1), ..LogsRequest::default() }, events);
        let (end, events) = bounded("logs", async { tokio::join!(read, collect(receiver)) }).await;
        end.unwrap();
        assert_eq!(printed(&events).trim(), "three");
        engine.remove_container(&name, true, true).await.unwrap();
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn volumes_networks_and_events_are_told() {
    let engine = Arc::new(engine().await);
    let name = unique("net");
    let (sender, mut receiver) = mpsc::channel(64);
    let following = tokio::spawn({
        let engine = Arc::clone(&engine);
        async move { engine.events(sender).await }
    });
    let network = NetworkCreate { name: name.clone(), ..NetworkCreate::default() };
    let volume = VolumeCreate { name: Some(name.clone()), ..VolumeCreate::default() };
    engine.create_network(&network, support::session("s1")).await.unwrap();
    engine.create_volume(&volume, support::session("s1")).await.unwrap();
    assert!(engine.create_network(&network, support::session("s1")).await.is_err(), "a second one of that name");
    let mut member = run_of(IMAGE, &["sleep", "60"]);
    (member.detach, member.name, member.network) = (true, Some(name.clone()), Some(name.clone()));
    (member.network_aliases, member.volumes) = (vec!["db".to_owned()], vec![format!("{name}:/data")]);
    run(&engine, request(member, "s1")).await.0.unwrap();
    let networks = engine.networks().await.unwrap();
    let network = networks.iter().find(|network| network.name == name).unwrap();
    assert_eq!((network.driver.as_str(), &network.members[..]), ("bridge", &[name.clone()][..]));
    assert!(engine.volumes().await.unwrap().iter().any(|volume| volume.name == name && volume.driver == "local"));
    let mounts = engine.container(&name).await.unwrap().mounts;
    assert_eq!((mounts[0].source.as_str(), mounts[0].target.as_str()), (name.as_str(), "/data"));
    bounded("the start's event", async {
        loop {
            let event = receiver.recv().await.expect("events go on");
            if (event.object.as_str(), event.action.as_str(), event.name.as_str()) == ("container", "start", name.as_str()) {
                break;
            }
        }
    })
    .await;
    drop(receiver);
    engine.remove_container(&name, true, true).await.unwrap();
    engine.remove_network(&name).await.unwrap();
    engine.remove_volume(&name, false).await.unwrap();
    assert!(matches!(engine.remove_volume(&name, false).await, Err(EngineError::NotFound { what: "volume", .. })));
    assert_eq!(bounded("the end of the events", following).await.unwrap(), Ok(()));
}
