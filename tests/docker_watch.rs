//! `docker logs` and `docker stats`, by us and by the docker CLI; and that nothing goes on when nobody looks any more.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by them")]

mod support;

use std::collections::BTreeMap;
use std::time::Duration;

use sealegs::engine::{OutputStream, Size};
use sealegs::runtime::ActionOutput;
use sealegs::runtime::docker::{ExecContext, Terminal, execute};
use support::parity::{Twins, assert_same, ours, parsed, same, theirs};
use support::{engine, unique, until};
use tokio::sync::mpsc;

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn any_part_of_a_log_is_the_one_the_cli_prints() {
    let engine = engine().await;
    let name = unique("log");
    let program = "for i in 1 2 3; do echo out $i; echo err $i >&2; sleep 1; done";
    theirs(&format!("docker run --log-opt labels=who --label who=me --name {name} alpine:3.12 sh -c '{program}'")).await;
    let stamps = theirs(&format!("docker logs -t {name}")).await.out();
    let stamp = |line: usize| stamps.lines().nth(line).expect("a line").split(' ').next().expect("a time").to_owned();
    let (second, third) = (stamp(1), stamp(2));
    let seconds = second.split('.').next().expect("seconds").to_owned();
    let mut lines = vec![
        String::new(),
        "-f".into(),
        "--tail 1".into(),
        "--tail 0".into(),
        "--tail all".into(),
        "-n 2".into(),
        "--details".into(),
        "--details -t --tail 1".into(),
        "--since 1h".into(),
        "--since 2h30m".into(),
        "--until 1h".into(),
        "--until 2h".into(),
        "--since 2020-01-01".into(),
        "--until 2020-01-01T00:00".into(),
        "--since 0".into(),
        "--since 1600000000".into(),
        "--until 1600000000.5".into(),
        "--since foo".into(),
        "--until 2020-13-01".into(),
        "--since 2020-02-30".into(),
        "--since 2020-01-01T25:00:00Z".into(),
    ];
    lines.extend([
        format!("--since {second}"),
        format!("--until {second}"),
        format!("--since {second} --until {third}"),
        format!("--since {seconds}Z"),
        format!("--since {seconds}"),
    ]);
    for flags in lines {
        same(&engine, &format!("docker logs {flags} {name}")).await;
    }
    // The engine's stamps are the same for both.
    let line = format!("docker logs -t {name}");
    assert_eq!(ours(&engine, &line).await, theirs(&line).await);
    theirs(&format!("docker rm -f {name}")).await;
}

/// The columns of a table by its header.
fn columns(table: &str) -> Vec<usize> {
    let header = table.lines().next().expect("a header");
    ["CONTAINER ID", "NAME", "CPU %", "MEM USAGE / LIMIT", "MEM %", "NET I/O", "BLOCK I/O", "PIDS"]
        .map(|name| header.find(name).unwrap_or_else(|| panic!("{name} in {header}")))
        .to_vec()
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn usage_is_shown_as_the_cli_shows_it() {
    let engine = engine().await;
    let twins = Twins::new("stats");
    twins.same(&engine, "docker run -d --network none -m 64m --name {} alpine:3.12 sleep 600").await;
    twins.same(&engine, "docker create --name {}-off alpine:3.12 true").await;
    // What sleeps in a network of its own has the same numbers each time, but for pages it happens to share.
    for flags in ["", "--no-trunc"] {
        let line = format!("docker stats --no-stream {flags} {}", twins.ours);
        let (own, other) = (ours(&engine, &line).await, theirs(&line).await);
        assert_eq!(own.code, other.code);
        let (own, other) = (own.out(), other.out());
        assert_eq!(columns(&own)[..4], columns(&other)[..4], "{own}{other}");
        let cells = |table: &str| {
            let row = table.lines().nth(1).expect("a row").to_owned();
            row.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        let (own, other) = (cells(&own), cells(&other));
        assert_eq!((&own[..3], own.len()), (&other[..3], other.len()));
        assert_eq!(own[3].split(" / ").last(), other[3].split(" / ").last(), "the limit");
        assert_eq!(own[5..], other[5..], "network, disk and processes");
    }
    let off = format!("docker stats --no-stream {}-off", twins.ours);
    assert_same(&off, &ours(&engine, &off).await, &theirs(&off).await);
    let all = ours(&engine, "docker stats --no-stream -a").await.out();
    assert!(all.contains(&format!("{}-off", twins.ours)) && all.contains(&twins.theirs), "{all}");
    let running = ours(&engine, "docker stats --no-stream").await.out();
    assert!(!running.contains(&format!("{}-off", twins.ours)) && running.contains(&twins.theirs), "{running}");
    for format in
        ["table {{.Name}}\\t{{.PIDs}}", "{{.Container}} {{.ID}} {{.Name}} {{.NetIO}} {{.BlockIO}} {{.PIDs}}", "{{.Nosuch}}", "{{"]
    {
        same(&engine, &format!("docker stats --no-stream --format '{format}' {}", twins.ours)).await;
    }
    let off = format!("docker stats --no-stream --format json {}-off", twins.ours);
    same(&engine, &off).await;
    twins.same(&engine, "docker rm -f {} {}-off").await;
}

/// Runs a line until it has printed something, then lets go of it; what it printed.
async fn let_go(engine: &sealegs::engine::live::Live, line: &str, sign: &str) -> String {
    let command = parsed(line);
    let context = ExecContext {
        cwd: std::env::temp_dir(),
        labels: BTreeMap::new(),
        size: Size { cols: 80, rows: 24 },
        terminal: Terminal::default(),
        lang: sealegs::i18n::Lang::En,
        proxy: Default::default(),
    };
    let (sender, mut output) = mpsc::channel(64);
    let (_keys, input) = mpsc::channel(1);
    let mut running = Box::pin(execute(engine, &command, context, sender, input));
    let mut printed = String::new();
    let end = tokio::time::Instant::now() + Duration::from_secs(30);
    while !printed.contains(sign) {
        tokio::select! {
            result = &mut running => panic!("{line} ended by itself: {result:?}"),
            Some(ActionOutput::Bytes(OutputStream::Stdout | OutputStream::Stderr, bytes)) = output.recv() => printed.push_str(&String::from_utf8_lossy(&bytes)),
            () = tokio::time::sleep_until(end) => panic!("{line} printed only {printed:?}"),
        }
    }
    drop(running);
    printed
}

/// Connections to the engine's socket that this process holds.
fn connections() -> usize {
    let own: Vec<String> = std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .flatten()
        .filter_map(|fd| std::fs::read_link(fd.path()).ok())
        .filter_map(|target| {
            target.to_str().and_then(|text| text.strip_prefix("socket:[").map(|rest| rest.trim_end_matches(']').to_owned()))
        })
        .collect();
    let sockets = std::fs::read_to_string("/proc/net/unix").unwrap();
    sockets
        .lines()
        .filter(|row| {
            row.split_whitespace().nth(6).is_some_and(|inode| own.iter().any(|known| known == inode))
                && row.contains("00000001 03")
        })
        .count()
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn letting_go_of_a_command_leaves_nothing_running() {
    let engine = engine().await;
    let name = unique("go");
    theirs(&format!("docker run -d --name {name} alpine:3.12 sh -c 'echo begun; dd if=/dev/zero of=/big bs=1M count=300 2>/dev/null; echo big; sleep 600'")).await;
    until("the big file", || async { theirs(&format!("docker logs {name}")).await.out().contains("big") }).await;
    let before = connections();
    let logs = let_go(&engine, &format!("docker logs -f {name}"), "begun").await;
    assert!(logs.starts_with("begun\n"));
    let stats = let_go(&engine, &format!("docker stats {name}"), "CONTAINER ID").await;
    assert!(stats.contains(&name), "{stats}");
    let followed = let_go(&engine, "docker stats", &name).await;
    assert!(followed.contains("CONTAINER ID"));
    let copied = let_go(&engine, &format!("docker cp {name}:/big -"), "big").await;
    assert!(copied.len() < 100 << 20);
    until("the connections to close", || async { connections() <= before + 1 }).await;
    let target = tempfile::tempdir().unwrap();
    let command = parsed(&format!("docker export -o {}/all.tar {name}", target.path().display()));
    let context = ExecContext {
        cwd: std::env::temp_dir(),
        labels: BTreeMap::new(),
        size: Size { cols: 80, rows: 24 },
        terminal: Terminal::default(),
        lang: sealegs::i18n::Lang::En,
        proxy: Default::default(),
    };
    let (sender, _output) = mpsc::channel(64);
    let (_keys, input) = mpsc::channel(1);
    let files = || std::fs::read_dir(target.path()).unwrap().count();
    let mut running = Box::pin(execute(&engine, &command, context, sender, input));
    while files() == 0 {
        tokio::select! {
            result = &mut running => panic!("it ended at once: {result:?}"),
            () = tokio::time::sleep(Duration::from_millis(5)) => {}
        }
    }
    drop(running);
    until("the unfinished file to go", || async { files() == 0 }).await;
    theirs(&format!("docker rm -f {name}")).await;
}
