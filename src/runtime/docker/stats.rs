//! `docker stats`: what containers use of the machine.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::sync::mpsc;

use crate::docker_cli::Stats;
use crate::engine::{Engine, EngineError, Usage};
use crate::objects::human_size;
use crate::runtime::docker::out::Out;
use crate::runtime::docker::table::{short, table};
use crate::runtime::docker::wording;

/// From one table to the next, and how often new containers are looked for.
const EVERY: Duration = Duration::from_secs(1);

const HEADER: [&str; 8] = ["CONTAINER ID", "NAME", "CPU %", "MEM USAGE / LIMIT", "MEM %", "NET I/O", "BLOCK I/O", "PIDS"];
/// What a cell shows while nothing is known.
const UNKNOWN: &str = "--";

pub(super) async fn print(engine: &dyn Engine, stats: &Stats, out: &Out) -> Result<i64, EngineError> {
    if stats.no_stream { once(engine, stats, out).await } else { streamed(engine, stats, out).await }
}

/// One table. What is wrong with any container is told instead of it, as docker does.
async fn once(engine: &dyn Engine, stats: &Stats, out: &Out) -> Result<i64, EngineError> {
    let names = watched(engine, stats).await?;
    let sample = |name: String| async move {
        let (sender, mut samples) = mpsc::channel(1);
        let (asked, sample) = tokio::join!(engine.stats(&name, false, sender), samples.recv());
        (name, asked.map(|()| sample))
    };
    let sampled: Vec<_> = futures_util::future::join_all(names.into_iter().map(sample)).await;
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    for (name, result) in sampled {
        match result {
            Ok(usage) => rows.push((name, usage)),
            // One of all that run may just have ended.
            Err(EngineError::NotFound { .. }) if stats.containers.is_empty() => {}
            Err(error) => problems.push(error),
        }
    }
    if problems.len() > 1 {
        for problem in &problems {
            out.error(wording::daemon(problem)).await;
        }
        return Ok(1);
    }
    if let Some(problem) = problems.pop() {
        return Err(problem);
    }
    show(stats, &rows, out).await.map(|_| 0)
}

/// A table a second, until nobody looks any more or every container named has ended.
async fn streamed(engine: &dyn Engine, stats: &Stats, out: &Out) -> Result<i64, EngineError> {
    let (sender, mut samples) = mpsc::channel::<(String, Usage)>(64);
    let mut following: FuturesUnordered<BoxFuture<'_, (String, Result<(), EngineError>)>> = FuturesUnordered::new();
    let mut rows: Vec<(String, Option<Usage>)> = Vec::new();
    let mut gone: BTreeMap<String, ()> = BTreeMap::new();
    let mut tick = tokio::time::interval(EVERY);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut first = true;
    loop {
        tokio::select! {
            Some((name, usage)) = samples.recv() => {
                if let Some(row) = rows.iter_mut().find(|(known, _)| *known == name) {
                    row.1 = Some(usage);
                }
            }
            Some((name, ended)) = following.next() => {
                if let Err(error) = ended
                    && !(stats.containers.is_empty() && matches!(error, EngineError::NotFound { .. }))
                {
                    return Err(error);
                }
                gone.insert(name, ());
            }
            _ = tick.tick() => {
                let names = if first || stats.containers.is_empty() { watched(engine, stats).await? } else {
                    rows.iter().map(|(name, _)| name.clone()).collect()
                };
                rows.retain(|(name, _)| names.contains(name));
                gone.retain(|name, ()| names.contains(name));
                for name in names {
                    if !rows.iter().any(|(known, _)| *known == name) {
                        rows.push((name.clone(), None));
                        following.push(follow(engine, name, sender.clone()).boxed());
                    }
                }
                let nothing_yet = first || rows.iter().any(|(name, usage)| usage.is_none() && !gone.contains_key(name));
                first = false;
                if !nothing_yet && !show(stats, &rows, out).await? {
                    return Ok(0);
                }
                if !stats.containers.is_empty() && following.is_empty() {
                    return Ok(0);
                }
            }
        }
    }
}

/// Follows one container, its samples marked with its name.
async fn follow(engine: &dyn Engine, name: String, samples: mpsc::Sender<(String, Usage)>) -> (String, Result<(), EngineError>) {
    let (sender, mut own) = mpsc::channel(4);
    let marking = async {
        while let Some(usage) = own.recv().await {
            if samples.send((name.clone(), usage)).await.is_err() {
                break;
            }
        }
    };
    let (ended, ()) = tokio::join!(engine.stats(&name, true, sender), marking);
    (name, ended)
}

/// The names given, or those of the containers there are.
async fn watched(engine: &dyn Engine, stats: &Stats) -> Result<Vec<String>, EngineError> {
    if !stats.containers.is_empty() {
        return Ok(stats.containers.clone());
    }
    Ok(engine.containers(stats.all).await?.into_iter().map(|container| short(&container.id)).collect())
}

/// False when nobody reads any more.
async fn show(stats: &Stats, rows: &[(String, Option<Usage>)], out: &Out) -> Result<bool, EngineError> {
    let cells: Vec<Vec<String>> = rows.iter().map(|(name, usage)| cells(name, usage.as_ref(), stats.no_trunc)).collect();
    for line in table(&HEADER, &cells) {
        out.line(line).await;
    }
    Ok(!out.0.is_closed())
}

/// A row, under the header's names.
fn cells(name: &str, usage: Option<&Usage>, whole: bool) -> Vec<String> {
    let Some(usage) = usage else {
        let pair = || format!("{UNKNOWN} / {UNKNOWN}");
        let unknown = || UNKNOWN.to_owned();
        return vec![name.to_owned(), unknown(), unknown(), pair(), unknown(), unknown(), unknown(), unknown()];
    };
    vec![
        if whole { usage.id.clone() } else { short(&usage.id) },
        usage.name.clone(),
        format!("{:.2}%", cpu_percent(usage)),
        format!("{} / {}", binary_size(usage.memory), binary_size(usage.memory_limit)),
        format!("{:.2}%", memory_percent(usage)),
        format!("{} / {}", human_size(usage.network.0), human_size(usage.network.1)),
        format!("{} / {}", human_size(usage.block.0), human_size(usage.block.1)),
        usage.pids.to_string(),
    ]
}

/// Of one CPU: two that are fully busy make 200.
#[allow(clippy::cast_precision_loss, reason = "two digits are shown")]
fn cpu_percent(usage: &Usage) -> f64 {
    let own = usage.cpu.0 as f64 - usage.cpu_before.0 as f64;
    let machine = usage.cpu.1 as f64 - usage.cpu_before.1 as f64;
    if own > 0.0 && machine > 0.0 { own / machine * f64::from(usage.cpus) * 100.0 } else { 0.0 }
}

#[allow(clippy::cast_precision_loss, reason = "two digits are shown")]
fn memory_percent(usage: &Usage) -> f64 {
    if usage.memory_limit == 0 { 0.0 } else { usage.memory as f64 / usage.memory_limit as f64 * 100.0 }
}

/// Bytes in powers of 1024 with four significant digits, as docker shows memory.
pub(super) fn binary_size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["B", "KiB", "MiB", "GiB", "TiB"];
    #[allow(clippy::cast_precision_loss, reason = "four significant digits are shown")]
    let mut value = bytes as f64;
    let mut units = UNITS.iter();
    let mut unit = units.next().unwrap_or(&"B");
    while value >= 1024.0 {
        let Some(next) = units.next() else { break };
        unit = next;
        value /= 1024.0;
    }
    let digits = match value {
        value if value >= 1000.0 => 0,
        value if value >= 100.0 => 1,
        value if value >= 10.0 => 2,
        _ => 3,
    };
    let text = format!("{value:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    format!("{text}{unit}")
}

#[cfg(test)]
mod tests {
    use super::{binary_size, cells};
    use crate::engine::Usage;

    #[test]
    fn a_row_reads_as_dockers() {
        let usage = Usage {
            id: "dfe8b3d54e5a10f49b51".into(),
            name: "web".into(),
            cpu: (3_000_000, 40_000_000),
            cpu_before: (1_000_000, 20_000_000),
            cpus: 2,
            memory: 632 * 1024,
            memory_limit: 64 * 1024 * 1024,
            network: (1020, 0),
            block: (4_100_000, 12),
            pids: 3,
        };
        let row = cells("web", Some(&usage), false);
        assert_eq!(row, ["dfe8b3d54e5a", "web", "20.00%", "632KiB / 64MiB", "0.96%", "1.02kB / 0B", "4.1MB / 12B", "3"]);
        assert_eq!(cells("web", Some(&usage), true)[0], "dfe8b3d54e5a10f49b51");
    }

    #[test]
    fn a_container_that_does_not_run_uses_nothing() {
        let usage = Usage { id: "0123456789abcd".into(), name: "old".into(), ..Usage::default() };
        assert_eq!(
            cells("old", Some(&usage), false),
            ["0123456789ab", "old", "0.00%", "0B / 0B", "0.00%", "0B / 0B", "0B / 0B", "0"]
        );
    }

    #[test]
    fn memory_is_counted_in_powers_of_1024_with_four_digits() {
        for (bytes, text) in
            [(0, "0B"), (1023, "1023B"), (647_168, "632KiB"), (25_276_000_000, "23.54GiB"), (1_500_000, "1.431MiB")]
        {
            assert_eq!(binary_size(bytes), text);
        }
    }
}
