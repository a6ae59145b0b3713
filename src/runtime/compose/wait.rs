//! Waiting for what a service depends on. Every wait for a health check has an end: an engine may never run the check.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, timeout};

use crate::compose::Condition;
use crate::compose::plan::Found;
use crate::docker_cli::Exec;
use crate::engine::{Ability, EngineError, ObjectKind, Raw, RunEnd, RunIo};
use crate::objects::{Container, ContainerState};
use crate::runtime::compose::scene::Scene;

/// Between two looks.
const LOOK: Duration = Duration::from_millis(200);
/// More than the check's own times allow, before the engine counts as not running it.
const SLACK: Duration = Duration::from_secs(30);

/// A container's health check as the engine knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Check {
    test: Vec<String>,
    interval: Duration,
    timeout: Duration,
    retries: u32,
    start: Duration,
}

impl Check {
    /// Of an inspected container; `None` when it has none.
    fn of(raw: &Raw) -> Option<Self> {
        let config = raw.pointer("/Config/Healthcheck")?;
        let words = config.get("Test").and_then(Raw::as_array)?;
        let test: Vec<String> = words.iter().filter_map(|word| word.as_str().map(str::to_owned)).collect();
        if test.first().is_none_or(|kind| kind == "NONE") {
            return None;
        }
        let time = |name: &str, usual: u64| match config.get(name).and_then(Raw::as_u64) {
            None | Some(0) => Duration::from_secs(usual),
            Some(nanoseconds) => Duration::from_nanos(nanoseconds),
        };
        let retries = config.get("Retries").and_then(Raw::as_u64).filter(|count| *count > 0).unwrap_or(3);
        Some(Self {
            test,
            interval: time("Interval", 30),
            timeout: time("Timeout", 30),
            retries: u32::try_from(retries).unwrap_or(u32::MAX),
            start: time("StartPeriod", 0),
        })
    }

    /// When an engine that runs the check must have come to a result.
    fn longest(&self) -> Duration {
        let rounds = self.retries.saturating_add(1);
        self.start.saturating_add(self.interval.saturating_add(self.timeout).saturating_mul(rounds)).saturating_add(SLACK)
    }

    /// The check as a command in the container.
    fn command(&self) -> Vec<String> {
        match self.test.split_first() {
            Some((kind, line)) if kind == "CMD-SHELL" => {
                ["/bin/sh", "-c"].into_iter().map(str::to_owned).chain(line.iter().cloned()).collect()
            }
            Some((_, words)) => words.to_vec(),
            None => Vec::new(),
        }
    }
}

impl Scene<'_> {
    /// Waits until a container is as a service that depends on it wants it; tells of it.
    pub async fn meets(&self, one: &Found, condition: Condition) -> Result<(), EngineError> {
        let name = &one.name;
        if condition == Condition::Started {
            return Ok(());
        }
        self.tell("Container", name, "Waiting").await;
        let met = match condition {
            Condition::Completed => self.completes(one).await.map(|()| "Exited"),
            _ => self.gets_healthy(one, true).await.map(|()| "Healthy"),
        };
        match met {
            Ok(what) => self.tell("Container", name, what).await,
            Err(_) => self.tell("Container", name, "Error").await,
        }
        met.map(|_| ())
    }

    /// For `--wait`: running, healthy where there is a check, or ended well.
    pub async fn settles(&self, one: &Found) -> Result<(), EngineError> {
        self.tell("Container", &one.name, "Waiting").await;
        let container = self.engine.container(&one.id).await?;
        let done = match container.state {
            ContainerState::Exited if container.exit_code == Some(0) => "Exited",
            ContainerState::Exited | ContainerState::Dead => return Err(exited(one, &container, "")),
            _ if container.health.is_some() => {
                self.gets_healthy(one, false).await?;
                "Healthy"
            }
            _ => "Healthy",
        };
        self.tell("Container", &one.name, done).await;
        Ok(())
    }

    async fn completes(&self, one: &Found) -> Result<(), EngineError> {
        loop {
            let container = self.engine.container(&one.id).await?;
            match (container.state, container.exit_code) {
                (ContainerState::Exited | ContainerState::Dead, Some(0)) => return Ok(()),
                (ContainerState::Exited | ContainerState::Dead, code) => {
                    let code = code.unwrap_or(-1);
                    let service = &one.service;
                    return Err(not_ready(one, format!("service {service:?} didn't complete successfully: exit {code}")));
                }
                _ => sleep(LOOK).await,
            }
        }
    }

    async fn gets_healthy(&self, one: &Found, for_another: bool) -> Result<(), EngineError> {
        let before = if for_another { "dependency failed to start: " } else { "" };
        let raw = self.engine.inspect(ObjectKind::Container, &one.id, false).await?;
        let Some(check) = Check::of(&raw) else {
            return Err(not_ready(one, format!("{before}container {} has no healthcheck configured", one.name)));
        };
        let end = Instant::now() + check.longest();
        let engine_checks = self.engine.info().abilities.contains(&Ability::HealthChecks);
        if !engine_checks {
            let text = "this engine does not run health checks by itself, so the check is run from here";
            self.warn(format!("container {}: {text}", one.name)).await;
        }
        let mut failed = 0;
        let began = Instant::now();
        while Instant::now() < end {
            let container = self.engine.container(&one.id).await?;
            match (container.state, container.health.as_deref()) {
                (ContainerState::Exited | ContainerState::Dead, _) => return Err(exited(one, &container, before)),
                (_, Some("healthy")) => return Ok(()),
                (_, Some("unhealthy")) => return Err(not_ready(one, format!("{before}container {} is unhealthy", one.name))),
                _ if engine_checks => sleep(LOOK).await,
                _ if self.passes(&one.id, &check).await? => return Ok(()),
                _ => {
                    failed += u32::from(began.elapsed() > check.start);
                    if failed >= check.retries {
                        return Err(not_ready(one, format!("{before}container {} is unhealthy", one.name)));
                    }
                    sleep(check.interval).await;
                }
            }
        }
        let seconds = check.longest().as_secs();
        let name = &one.name;
        Err(not_ready(one, format!("{before}the health check of container {name} had no result within {seconds} seconds")))
    }

    /// Runs the check once, from here.
    async fn passes(&self, id: &str, check: &Check) -> Result<bool, EngineError> {
        let exec = Exec { container: id.to_owned(), command: check.command(), ..Exec::default() };
        let (events, mut unheard) = mpsc::channel(16);
        let (_keys, input) = mpsc::channel(1);
        let run = self.engine.exec(exec, self.context.size, RunIo { events, input });
        let both = async { tokio::join!(run, async { while unheard.recv().await.is_some() {} }).0 };
        match timeout(check.timeout, both).await {
            Ok(Ok(end)) => Ok(end == RunEnd::Exited(0)),
            Ok(Err(error)) if error.is_silence() => Err(error),
            // It cannot be run, or takes too long: the check has failed.
            Ok(Err(_)) | Err(_) => Ok(false),
        }
    }
}

fn exited(one: &Found, container: &Container, before: &str) -> EngineError {
    let code = container.exit_code.unwrap_or(-1);
    not_ready(one, format!("{before}container {} exited ({code})", one.name))
}

fn not_ready(one: &Found, message: String) -> EngineError {
    EngineError::NotReady { message, service: one.service.clone() }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Check;

    #[test]
    fn a_check_without_times_has_the_engines_own() {
        let raw = serde_json::json!({ "Config": { "Healthcheck": { "Test": ["CMD-SHELL", "pg_isready"], "Interval": 0 } } });
        let check = Check::of(&raw).unwrap();
        assert_eq!(check.command(), ["/bin/sh", "-c", "pg_isready"]);
        assert_eq!(check.longest(), Duration::from_secs(4 * 60 + 30));
        let none = serde_json::json!({ "Config": { "Healthcheck": { "Test": ["NONE"] } } });
        assert_eq!(Check::of(&none), None);
        assert_eq!(Check::of(&serde_json::json!({ "Config": {} })), None);
    }
}
