//! Asks the engine through the port, so that `benches/run` can set the times beside the docker command line's.
//!
//! - `engine lists N`: connects N times, and lists containers and images each time, as a process of its own would.
//! - `engine upload FOLDER TAG`: builds FOLDER.
//! - `engine logs NAME`: reads a whole log and throws it away.
//!
//! Prints JSON: milliseconds, and the most memory the process ever held. Started by `cargo bench` or `cargo test` it does
//! nothing.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use sealegs::docker_cli::Build;
use sealegs::engine::live::{self, ConnectEnv};
use sealegs::engine::{BuildEvent, BuildRequest, Engine, LogsRequest, RunEvent};
use serde_json::{Value, json};
use tokio::sync::mpsc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let words: Vec<_> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let mut measured = match words[..] {
        ["lists", times] => runtime.block_on(lists(times.parse()?))?,
        ["upload", folder, tag] => runtime.block_on(upload(folder, tag))?,
        ["logs", name] => runtime.block_on(logs(name))?,
        _ => return Ok(()),
    };
    measured["peak_kb"] = peak_kb().into();
    print(&measured);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the result is what this program is for")]
fn print(measured: &Value) {
    println!("{measured}");
}

async fn lists(times: usize) -> Result<Value, Box<dyn Error>> {
    let (mut connecting, mut containers, mut images) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..times {
        let start = Instant::now();
        let engine = live::connect(&ConnectEnv::from_process()).await?;
        connecting.push(millis(start));
        let start = Instant::now();
        engine.containers(true).await?;
        containers.push(millis(start));
        let start = Instant::now();
        engine.images(false).await?;
        images.push(millis(start));
    }
    Ok(json!({ "connect_ms": connecting, "containers_ms": containers, "images_ms": images }))
}

async fn upload(folder: &str, tag: &str) -> Result<Value, Box<dyn Error>> {
    let engine = live::connect(&ConnectEnv::from_process()).await?;
    let build = Build { context: ".".to_owned(), tags: vec![tag.to_owned()], no_cache: true, ..Build::default() };
    let request = BuildRequest { build, cwd: PathBuf::from(folder), labels: BTreeMap::new(), images: BTreeMap::new() };
    let (sender, mut news) = mpsc::channel(64);
    let start = Instant::now();
    let sent = async {
        let mut sent_all = None;
        let mut bytes = 0;
        while let Some(event) = news.recv().await {
            if let BuildEvent::Context { sent, done } = event {
                bytes = sent;
                sent_all = done.then(|| millis(start)).or(sent_all);
            }
        }
        (bytes, sent_all)
    };
    let (built, (bytes, sent_all)) = tokio::join!(engine.build(request, sender), sent);
    built?;
    Ok(json!({ "build_ms": millis(start), "context_ms": sent_all, "bytes": bytes }))
}

async fn logs(name: &str) -> Result<Value, Box<dyn Error>> {
    let engine = live::connect(&ConnectEnv::from_process()).await?;
    let (sender, mut news) = mpsc::channel(64);
    let start = Instant::now();
    let count = async {
        let mut bytes = 0;
        while let Some(event) = news.recv().await {
            if let RunEvent::Output(_, piece) = event {
                bytes += piece.len();
            }
        }
        bytes
    };
    let (read, bytes) = tokio::join!(engine.logs(name, LogsRequest::default(), sender), count);
    read?;
    Ok(json!({ "logs_ms": millis(start), "bytes": bytes }))
}

fn millis(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
