//! `docker stats`: what containers use of the machine.

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use tokio::sync::mpsc;

use crate::docker_cli::Stats;
use crate::engine::{Engine, EngineError, Usage};
use crate::gotemplate::Value;
use crate::runtime::docker::format::{Row, or_table, rows, units};
use crate::runtime::docker::lists::refused;
use crate::runtime::docker::out::Out;
use crate::runtime::docker::table::short;
use crate::runtime::docker::wording;

/// From one table to the next, and how often new containers are looked for.
const EVERY: Duration = Duration::from_secs(1);

const TABLE: &str = "table {{.ID}}\t{{.Name}}\t{{.CPUPerc}}\t{{.MemUsage}}\t{{.MemPerc}}\t{{.NetIO}}\t{{.BlockIO}}\t{{.PIDs}}";
const HEADS: [(&str, &str); 9] = [
    ("Container", "CONTAINER"),
    ("ID", "CONTAINER ID"),
    ("Name", "NAME"),
    ("CPUPerc", "CPU %"),
    ("MemUsage", "MEM USAGE / LIMIT"),
    ("MemPerc", "MEM %"),
    ("NetIO", "NET I/O"),
    ("BlockIO", "BLOCK I/O"),
    ("PIDs", "PIDS"),
];
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
    let mut known = Vec::new();
    let mut problems = Vec::new();
    for (name, result) in sampled {
        match result {
            Ok(usage) => known.push((name, usage)),
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
    show(stats, &known, out).await.map(|_| 0)
}

/// A table a second, until nobody looks any more or every container named has ended.
async fn streamed(engine: &dyn Engine, stats: &Stats, out: &Out) -> Result<i64, EngineError> {
    let (sender, mut samples) = mpsc::channel::<(String, Usage)>(64);
    let mut following: FuturesUnordered<BoxFuture<'_, (String, Result<(), EngineError>)>> = FuturesUnordered::new();
    let mut known: Vec<(String, Option<Usage>)> = Vec::new();
    let mut gone: BTreeMap<String, ()> = BTreeMap::new();
    let mut tick = tokio::time::interval(EVERY);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut first = true;
    loop {
        tokio::select! {
            Some((name, usage)) = samples.recv() => {
                if let Some(row) = known.iter_mut().find(|(own, _)| *own == name) {
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
                    known.iter().map(|(name, _)| name.clone()).collect()
                };
                known.retain(|(name, _)| names.contains(name));
                gone.retain(|name, ()| names.contains(name));
                for name in names {
                    if !known.iter().any(|(own, _)| *own == name) {
                        known.push((name.clone(), None));
                        following.push(follow(engine, name, sender.clone()).boxed());
                    }
                }
                let nothing_yet = first || known.iter().any(|(name, usage)| usage.is_none() && !gone.contains_key(name));
                first = false;
                if !nothing_yet && !show(stats, &known, out).await? {
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
async fn show(stats: &Stats, known: &[(String, Option<Usage>)], out: &Out) -> Result<bool, EngineError> {
    let format = match or_table(stats.format.as_deref()) {
        "table" => TABLE,
        format => format,
    };
    let all = known.iter().map(|(name, usage)| row(name, usage.as_ref(), stats.no_trunc));
    out.text(rows(format, &HEADS, all).map_err(refused)?).await;
    Ok(!out.0.is_closed())
}

/// A container as templates see it.
fn row(name: &str, usage: Option<&Usage>, whole: bool) -> Value {
    let row = Row::new("container.statsContext").with("Container", name);
    let Some(usage) = usage else {
        let pair = format!("{UNKNOWN} / {UNKNOWN}");
        return row
            .with("ID", UNKNOWN)
            .with("Name", UNKNOWN)
            .with("CPUPerc", UNKNOWN)
            .with("MemUsage", pair.clone())
            .with("MemPerc", UNKNOWN)
            .with("NetIO", pair.clone())
            .with("BlockIO", pair)
            .with("PIDs", UNKNOWN)
            .value();
    };
    let pair = |(one, other): (u64, u64), sized: &dyn Fn(i64) -> String| {
        let signed = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
        format!("{} / {}", sized(signed(one)), sized(signed(other)))
    };
    let decimal = |bytes| units::size(bytes, 3);
    row.with("ID", if whole { usage.id.clone() } else { short(&usage.id) })
        .with("Name", usage.name.clone())
        .with("CPUPerc", format!("{:.2}%", cpu_percent(usage)))
        .with("MemUsage", pair((usage.memory, usage.memory_limit), &units::binary_size))
        .with("MemPerc", format!("{:.2}%", memory_percent(usage)))
        .with("NetIO", pair(usage.network, &decimal))
        .with("BlockIO", pair(usage.block, &decimal))
        .with("PIDs", usage.pids.to_string())
        .value()
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

#[cfg(test)]
mod tests {
    use super::{HEADS, TABLE, row};
    use crate::engine::Usage;
    use crate::runtime::docker::format::rows;

    fn cells(usage: Option<&Usage>, whole: bool) -> Vec<String> {
        let line = TABLE.trim_start_matches("table ");
        let printed = rows(line, &HEADS, [row("web", usage, whole)]).unwrap();
        printed.trim_end().split('\t').map(str::to_owned).collect()
    }

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
        let row = cells(Some(&usage), false);
        assert_eq!(row, ["dfe8b3d54e5a", "web", "20.00%", "632KiB / 64MiB", "0.96%", "1.02kB / 0B", "4.1MB / 12B", "3"]);
        assert_eq!(cells(Some(&usage), true)[0], "dfe8b3d54e5a10f49b51");
    }

    #[test]
    fn a_container_that_does_not_run_uses_nothing_and_one_that_is_not_known_yet_shows_nothing() {
        let usage = Usage { id: "0123456789abcd".into(), name: "old".into(), ..Usage::default() };
        let off = cells(Some(&usage), false);
        assert_eq!(off, ["0123456789ab", "old", "0.00%", "0B / 0B", "0.00%", "0B / 0B", "0B / 0B", "0"]);
        assert_eq!(cells(None, false), ["--", "--", "--", "-- / --", "--", "-- / --", "-- / --", "--"]);
    }

    #[test]
    fn a_cpu_that_counts_backwards_is_not_busy() {
        let usage = Usage { cpu: (1, 10), cpu_before: (5, 20), cpus: 2, ..Usage::default() };
        assert_eq!(cells(Some(&usage), false)[2], "0.00%");
    }
}
