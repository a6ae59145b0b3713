//! What a container does and uses: its processes, its share of the machine, its changed files, its end.

use bollard::models::{ChangeType, ContainerBlkioStatEntry, ContainerCpuStats, ContainerMemoryStats, ContainerStatsResponse};
use bollard::query_parameters::{RenameContainerOptions, TopOptions};
use tokio::sync::mpsc;

use crate::engine::live::Live;
use crate::engine::live::clean::line;
use crate::engine::live::name::checked;
use crate::engine::{ChangeKind, EngineError, Processes, Usage};

const WHAT: &str = "container";

impl Live {
    pub(super) async fn processes(&self, name: &str, options: &[String]) -> Result<Processes, EngineError> {
        let name = checked(WHAT, name)?;
        let options = (!options.is_empty()).then(|| TopOptions { ps_args: options.join(" ") });
        let found = self.patient.top_processes(name, options).await.map_err(|error| self.failed(error, WHAT, name))?;
        let cells = |cells: Vec<String>| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>();
        Ok(Processes {
            titles: cells(found.titles.unwrap_or_default()),
            rows: found.processes.unwrap_or_default().into_iter().map(cells).collect(),
        })
    }

    pub(super) async fn usage(&self, name: &str, follow: bool, samples: mpsc::Sender<Usage>) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let path = format!("/containers/{name}/stats?stream={follow}");
        let failed = |error| self.broken(error, WHAT, name);
        let mut stream = self.address.lines("GET", &path).await.map_err(failed)?;
        loop {
            let sample = tokio::select! {
                sample = stream.next::<ContainerStatsResponse>() => sample,
                () = samples.closed() => return Ok(()),
            };
            let Some(sample) = sample else { return Ok(()) };
            let usage = read(sample.map_err(failed)?);
            if samples.send(usage).await.is_err() {
                return Ok(());
            }
        }
    }

    pub(super) async fn changes(&self, name: &str) -> Result<Vec<(ChangeKind, String)>, EngineError> {
        let name = checked(WHAT, name)?;
        let changes = self.patient.container_changes(name).await.map_err(|error| self.failed(error, WHAT, name))?;
        let kind = |kind| match kind {
            ChangeType::_0 => ChangeKind::Changed,
            ChangeType::_1 => ChangeKind::Added,
            ChangeType::_2 => ChangeKind::Deleted,
        };
        Ok(changes.unwrap_or_default().into_iter().map(|change| (kind(change.kind), line(&change.path))).collect())
    }

    pub(super) async fn end_of(&self, name: &str) -> Result<i64, EngineError> {
        let name = checked(WHAT, name)?;
        match self.exit_when(name, "not-running").await {
            Ok(Some(Ok(code))) => Ok(code),
            Ok(Some(Err(error))) => Err(self.failed(error, WHAT, name)),
            Ok(None) | Err(_) => {
                self.still_there().await?;
                Err(EngineError::Lost { detail: "the exit code is not known".to_owned() })
            }
        }
    }

    pub(super) async fn set_paused(&self, name: &str, on: bool) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let done = if on { self.docker.pause_container(name).await } else { self.docker.unpause_container(name).await };
        done.map_err(|error| self.failed(error, WHAT, name))
    }

    pub(super) async fn rename_to(&self, name: &str, to: &str) -> Result<(), EngineError> {
        let name = checked(WHAT, name)?;
        let renamed = self.docker.rename_container(name, RenameContainerOptions { name: to.to_owned() }).await;
        renamed.map_err(|error| self.failed(error, WHAT, name))
    }
}

/// The numbers as the docker CLI takes them out of an engine's answer.
fn read(sample: ContainerStatsResponse) -> Usage {
    let now = sample.cpu_stats.unwrap_or_default();
    let cpus = now.online_cpus.filter(|cpus| *cpus > 0).unwrap_or_else(|| {
        let each = now.cpu_usage.as_ref().and_then(|usage| usage.percpu_usage.as_ref()).map_or(0, Vec::len);
        u32::try_from(each).unwrap_or(0)
    });
    let cpu = |stats: &ContainerCpuStats| {
        (stats.cpu_usage.as_ref().and_then(|usage| usage.total_usage).unwrap_or(0), stats.system_cpu_usage.unwrap_or(0))
    };
    let memory = sample.memory_stats.unwrap_or_default();
    let networks = sample.networks.unwrap_or_default();
    let through = |count: &dyn Fn(&bollard::models::ContainerNetworkStats) -> Option<u64>| {
        networks.values().filter_map(count).fold(0, u64::saturating_add)
    };
    let blocks = sample.blkio_stats.and_then(|stats| stats.io_service_bytes_recursive).unwrap_or_default();
    Usage {
        id: sample.id.unwrap_or_default(),
        name: line(sample.name.unwrap_or_default().trim_start_matches('/')),
        cpu: cpu(&now),
        cpu_before: cpu(&sample.precpu_stats.unwrap_or_default()),
        cpus,
        memory: used(&memory),
        memory_limit: memory.limit.unwrap_or(0),
        network: (through(&|stats| stats.rx_bytes), through(&|stats| stats.tx_bytes)),
        block: (moved(&blocks, 'r'), moved(&blocks, 'w')),
        pids: sample.pids_stats.and_then(|stats| stats.current).unwrap_or(0),
    }
}

/// Memory in use without the cache: cgroup v1 calls what can be dropped `total_inactive_file`, v2 `inactive_file`.
fn used(memory: &ContainerMemoryStats) -> u64 {
    let usage = memory.usage.unwrap_or(0);
    let cache = memory.stats.as_ref().and_then(|stats| stats.get("total_inactive_file").or_else(|| stats.get("inactive_file")));
    cache.filter(|cache| **cache < usage).map_or(usage, |cache| usage - cache)
}

/// Bytes of the operations that begin with a letter: engines write `Read` and `read`.
fn moved(blocks: &[ContainerBlkioStatEntry], letter: char) -> u64 {
    let ours = |entry: &&ContainerBlkioStatEntry| entry.op.as_ref().is_some_and(|op| op.to_lowercase().starts_with(letter));
    blocks.iter().filter(ours).filter_map(|entry| entry.value).fold(0, u64::saturating_add)
}

#[cfg(test)]
mod tests {
    use bollard::models::ContainerStatsResponse;

    use super::read;

    #[test]
    fn a_sample_is_read_as_the_cli_reads_it() {
        let sample: ContainerStatsResponse = serde_json::from_value(serde_json::json!({
            "id": "abc", "name": "/web",
            "cpu_stats": { "cpu_usage": { "total_usage": 30 }, "system_cpu_usage": 400, "online_cpus": 4 },
            "precpu_stats": { "cpu_usage": { "total_usage": 10 }, "system_cpu_usage": 200 },
            "memory_stats": { "usage": 1000, "limit": 4000, "stats": { "inactive_file": 300 } },
            "networks": { "eth0": { "rx_bytes": 5, "tx_bytes": 7 }, "eth1": { "rx_bytes": 1, "tx_bytes": 1 } },
            "blkio_stats": { "io_service_bytes_recursive": [
                { "major": 8, "minor": 0, "op": "Read", "value": 11 }, { "major": 8, "minor": 0, "op": "write", "value": 13 },
                { "major": 8, "minor": 0, "op": "Sync", "value": 99 }
            ] },
            "pids_stats": { "current": 2 }
        }))
        .unwrap();
        let usage = read(sample);
        assert_eq!((usage.name.as_str(), usage.cpu, usage.cpu_before, usage.cpus), ("web", (30, 400), (10, 200), 4));
        assert_eq!((usage.memory, usage.memory_limit, usage.network, usage.block, usage.pids), (700, 4000, (6, 8), (11, 13), 2));
    }

    #[test]
    fn a_container_that_does_not_run_has_no_numbers() {
        let usage = read(ContainerStatsResponse { id: Some("abc".into()), ..ContainerStatsResponse::default() });
        assert_eq!((usage.id.as_str(), usage.cpu, usage.memory, usage.pids), ("abc", (0, 0), 0, 0));
    }
}
