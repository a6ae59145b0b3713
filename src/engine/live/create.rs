//! A `docker run` as the request that creates its container, field by field as the docker CLI fills it in.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use bollard::models::{
    ContainerCreateBody, EndpointIpamConfig, EndpointSettings, HealthConfig, HostConfig, NetworkingConfig, PortBinding,
    RestartPolicy, RestartPolicyNameEnum,
};

use crate::docker_cli::{PublishSpec, Run};
use crate::engine::live::clean::line;
use crate::engine::live::mounts::{mount, tmpfs, volumes};
use crate::engine::{Beyond, EngineError, EngineKind, RunRequest, envfile, file_failure};

/// The exit code of docker where a command line cannot be made sense of.
const UNREADABLE: i64 = 125;

/// Which streams of the program this run takes part in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Streams {
    pub(super) stdin: bool,
    pub(super) stdout: bool,
    pub(super) stderr: bool,
}

impl Streams {
    /// Those of `-a` and `-i`, all that is printed without `-a`, and none with `-d`.
    pub(super) fn of(run: &Run) -> Self {
        let named = |stream: &str| run.attach.iter().any(|name| name == stream);
        let every = run.attach.is_empty();
        Self {
            stdin: !run.detach && (run.interactive || named("stdin")),
            stdout: !run.detach && (every || named("stdout")),
            stderr: !run.detach && (every || named("stderr")),
        }
    }
}

/// The request's body.
pub(super) fn body(request: &RunRequest, kind: EngineKind) -> Result<ContainerCreateBody, EngineError> {
    let run = &request.run;
    let streams = Streams::of(run);
    let (_, anonymous) = volumes(&run.volumes, &request.cwd);
    let mut env = envfile::read(&run.env_files, &request.cwd)?;
    env.extend(run.env.iter().cloned());
    let labels: HashMap<String, String> =
        run.labels.iter().cloned().chain(request.labels.iter().map(|(name, value)| (name.clone(), value.clone()))).collect();
    let exposed: Vec<String> = run.publish.iter().map(inside).chain(run.expose.iter().cloned()).collect();
    Ok(ContainerCreateBody {
        image: Some(run.image.clone()),
        cmd: some(run.command.clone()),
        entrypoint: request.beyond.entrypoint.clone().or_else(|| run.entrypoint.clone().map(|program| vec![program])),
        hostname: run.hostname.clone(),
        user: run.user.clone(),
        working_dir: run.workdir.clone(),
        env: some(env),
        labels: Some(labels),
        tty: Some(run.tty),
        open_stdin: Some(run.interactive),
        stdin_once: Some(run.interactive && streams.stdin),
        attach_stdin: Some(streams.stdin),
        attach_stdout: Some(streams.stdout),
        attach_stderr: Some(streams.stderr),
        exposed_ports: some(exposed),
        volumes: some(anonymous),
        healthcheck: health(run, &request.beyond)?,
        stop_signal: run.stop_signal.clone(),
        stop_timeout: run.stop_timeout,
        networking_config: endpoint(run, &request.beyond)?,
        host_config: Some(host(request, kind)?),
        ..ContainerCreateBody::default()
    })
}

fn host(request: &RunRequest, kind: EngineKind) -> Result<HostConfig, EngineError> {
    let run = &request.run;
    let (binds, _) = volumes(&run.volumes, &request.cwd);
    let mut security = security(&run.security_opt, &request.cwd)?;
    // A word of the CLI's, which the engine knows as two empty lists.
    let shows_system = security.iter().any(|option| option == "systempaths=unconfined");
    security.retain(|option| option != "systempaths=unconfined");
    let mounts = run.mounts.iter().map(|spec| mount(spec, &request.cwd)).collect::<Result<Vec<_>, _>>()?;
    let restart = run.restart.as_deref().map(restart).transpose()?;
    let restarts = restart.as_ref().is_some_and(|policy| !matches!(policy.name, None | Some(RestartPolicyNameEnum::NO)));
    if run.rm && restarts {
        return Err(refused("conflicting options: cannot specify both --restart and --rm"));
    }
    let (cap_add, cap_drop) = capabilities(&run.cap_add, &run.cap_drop);
    let whole = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    Ok(HostConfig {
        auto_remove: Some(run.rm),
        binds: some(binds),
        mounts: some(mounts),
        tmpfs: (!run.tmpfs.is_empty()).then(|| tmpfs(&run.tmpfs)),
        container_id_file: run.cidfile.clone(),
        port_bindings: Some(bindings(&run.publish)),
        publish_all_ports: Some(run.publish_all),
        network_mode: run.network.clone(),
        restart_policy: Some(
            restart.unwrap_or(RestartPolicy { name: Some(RestartPolicyNameEnum::NO), maximum_retry_count: None }),
        ),
        init: run.init.then_some(true).or(request.beyond.init),
        readonly_rootfs: Some(run.read_only),
        extra_hosts: some(run.add_hosts.iter().map(|given| extra_host(given)).collect()),
        dns: Some(run.dns.clone()),
        // The CLI always gives these, and then they are empty, not unknown.
        blkio_weight_device: Some(Vec::new()),
        blkio_device_read_bps: Some(Vec::new()),
        blkio_device_write_bps: Some(Vec::new()),
        blkio_device_read_iops: Some(Vec::new()),
        blkio_device_write_iops: Some(Vec::new()),
        devices: Some(Vec::new()),
        ulimits: Some(Vec::new()),
        dns_options: Some(Vec::new()),
        dns_search: Some(Vec::new()),
        cap_add: some(cap_add),
        cap_drop: some(cap_drop),
        group_add: some(run.group_add.clone()),
        privileged: Some(run.privileged),
        masked_paths: shows_system.then(Vec::new),
        readonly_paths: shows_system.then(Vec::new),
        security_opt: (!run.security_opt.is_empty()).then_some(security),
        memory: run.memory.map(whole),
        nano_cpus: run.nano_cpus.map(whole),
        shm_size: run.shm_size.map(whole),
        pids_limit: run.pids_limit,
        // Engines that know it give the program its size from the first moment.
        console_size: (run.tty && kind == EngineKind::Docker)
            .then(|| vec![usize::from(request.size.rows), usize::from(request.size.cols)]),
        ..HostConfig::default()
    })
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}

fn inside(spec: &PublishSpec) -> String {
    format!("{}/{}", spec.container_port, spec.protocol)
}

fn bindings(specs: &[PublishSpec]) -> HashMap<String, Option<Vec<PortBinding>>> {
    let mut map: HashMap<String, Option<Vec<PortBinding>>> = HashMap::new();
    for spec in specs {
        // An empty port lets the engine choose, and so does a range.
        let host_port = match (spec.host_port, spec.host_port_end) {
            (Some(first), Some(last)) => format!("{first}-{last}"),
            (port, _) => port.map(|port| port.to_string()).unwrap_or_default(),
        };
        let binding = PortBinding { host_ip: Some(spec.host_ip.clone()), host_port: Some(host_port) };
        map.entry(inside(spec)).or_default().get_or_insert_default().push(binding);
    }
    map
}

fn restart(policy: &str) -> Result<RestartPolicy, EngineError> {
    let (name, count) = policy.split_once(':').map_or((policy, None), |(name, count)| (name, Some(count)));
    let name = match name {
        "" if count.is_some() => return Err(refused("invalid restart policy format: no policy provided before colon")),
        "" | "no" => RestartPolicyNameEnum::NO,
        "always" => RestartPolicyNameEnum::ALWAYS,
        "unless-stopped" => RestartPolicyNameEnum::UNLESS_STOPPED,
        "on-failure" => RestartPolicyNameEnum::ON_FAILURE,
        // The engine would say so, if it could be told.
        other => {
            return Err(EngineError::Other { status: Some(400), message: format!("invalid restart policy '{}'", line(other)) });
        }
    };
    let wrong = || refused("invalid restart policy format: maximum retry count must be an integer");
    let count = count.map(|count| count.parse().map_err(|_| wrong())).transpose()?;
    Ok(RestartPolicy { name: Some(name), maximum_retry_count: count })
}

fn health(run: &Run, beyond: &Beyond) -> Result<Option<HealthConfig>, EngineError> {
    if run.no_healthcheck {
        if run.health.is_some() {
            return Err(refused("--no-healthcheck conflicts with --health-* options"));
        }
        return Ok(Some(HealthConfig { test: Some(vec!["NONE".to_owned()]), ..HealthConfig::default() }));
    }
    Ok(run.health.as_ref().map(|health| HealthConfig {
        test: beyond.health_test.clone().or_else(|| health.cmd.as_ref().map(|cmd| vec!["CMD-SHELL".to_owned(), cmd.clone()])),
        interval: health.interval,
        timeout: health.timeout,
        retries: health.retries,
        start_period: health.start_period,
        start_interval: health.start_interval,
    }))
}

/// `--security-opt`; the file of a seccomp profile is read here, as the engine has no such file.
fn security(options: &[String], cwd: &Path) -> Result<Vec<String>, EngineError> {
    let read = |option: &String| {
        let (name, value) = match option.split_once('=').or_else(|| option.split_once(':')) {
            Some(pair) => pair,
            None if option == "no-new-privileges" => return Ok(option.clone()),
            None => return Err(refused(&format!("Invalid --security-opt: {option:?}"))),
        };
        if name != "seccomp" || matches!(value, "unconfined" | "builtin") {
            return Ok(option.clone());
        }
        let bytes = std::fs::read(cwd.join(value)).map_err(|error| {
            refused(&format!("opening seccomp profile ({value}) failed: {}", file_failure("open", value, &error)))
        })?;
        let profile: serde_json::Value = serde_json::from_slice(&bytes).map_err(|error| {
            let words = if error.is_eof() { "unexpected end of JSON input".to_owned() } else { error.to_string() };
            refused(&format!("compacting json for seccomp profile ({value}) failed: {words}"))
        })?;
        Ok(format!("seccomp={profile}"))
    };
    options.iter().map(read).collect()
}

/// What the container is called and which address it has in its network.
fn endpoint(run: &Run, beyond: &Beyond) -> Result<Option<NetworkingConfig>, EngineError> {
    if run.network_aliases.is_empty() && run.ip.is_none() && beyond.ipv6.is_none() {
        return Ok(None);
    }
    let network = run.network.as_deref().unwrap_or("default");
    let own = !matches!(network, "default" | "bridge" | "host" | "none") && !network.starts_with("container:");
    if !own && !run.network_aliases.is_empty() {
        return Err(refused("network-scoped aliases are only supported for user-defined networks"));
    }
    let settings = EndpointSettings {
        aliases: some(run.network_aliases.clone()),
        ipam_config: (run.ip.is_some() || beyond.ipv6.is_some()).then(|| EndpointIpamConfig {
            ipv4_address: run.ip.clone(),
            ipv6_address: beyond.ipv6.clone(),
            ..EndpointIpamConfig::default()
        }),
        ..EndpointSettings::default()
    };
    Ok(Some(NetworkingConfig { endpoints_config: Some(HashMap::from([(network.to_owned(), settings)])) }))
}

/// `--add-host`, which takes `=` as well as `:`, and brackets around an address.
fn extra_host(given: &str) -> String {
    let split = given.split_once('=').filter(|(name, _)| !name.contains(':')).or_else(|| given.split_once(':'));
    let Some((name, address)) = split else { return given.to_owned() };
    let address = address.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).unwrap_or(address);
    format!("{name}:{address}")
}

/// `--cap-add` and `--cap-drop` with their full names; `ALL` stands for every other, and what is added is not dropped.
fn capabilities(add: &[String], drop: &[String]) -> (Vec<String>, Vec<String>) {
    let named = |list: &[String]| -> BTreeSet<String> {
        let full = |name: &String| {
            let name = name.trim().to_uppercase();
            if matches!(name.as_str(), "ALL" | "RESET") || name.starts_with("CAP_") { name } else { format!("CAP_{name}") }
        };
        let all: BTreeSet<String> = list.iter().map(full).collect();
        if all.contains("ALL") { BTreeSet::from(["ALL".to_owned()]) } else { all }
    };
    let (add, drop) = (named(add), named(drop));
    let dropped = drop.difference(&add).filter(|name| *name != "RESET").cloned().collect();
    (add.iter().filter(|name| *name != "RESET").cloned().collect(), dropped)
}

fn refused(message: &str) -> EngineError {
    EngineError::Refused { message: line(message), code: UNREADABLE }
}

#[cfg(test)]
#[path = "create_tests.rs"]
mod tests;
