//! A `docker run` as the request that creates its container.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use bollard::models::{
    ContainerCreateBody, EndpointSettings, HostConfig, NetworkingConfig, PortBinding, RestartPolicy, RestartPolicyNameEnum,
};

use crate::docker_cli::{PublishSpec, Run};
use crate::engine::live::clean::line;
use crate::engine::{EngineError, EngineKind, RunRequest};

/// The request's body.
pub(super) fn body(request: &RunRequest, kind: EngineKind) -> Result<ContainerCreateBody, EngineError> {
    let run = &request.run;
    let attached = !run.detach && !run.create_only;
    let (binds, anonymous) = volumes(&run.volumes, &request.cwd);
    let labels: HashMap<String, String> =
        run.labels.iter().cloned().chain(request.labels.iter().map(|(name, value)| (name.clone(), value.clone()))).collect();
    Ok(ContainerCreateBody {
        image: Some(run.image.clone()),
        cmd: some(run.command.clone()),
        entrypoint: run.entrypoint.clone().map(|program| vec![program]),
        hostname: run.hostname.clone(),
        user: run.user.clone(),
        working_dir: run.workdir.clone(),
        env: some(environment(run, &request.cwd)?),
        labels: Some(labels),
        tty: Some(run.tty),
        open_stdin: Some(run.interactive),
        stdin_once: Some(run.interactive && attached),
        attach_stdin: Some(run.interactive && attached),
        attach_stdout: Some(attached),
        attach_stderr: Some(attached),
        exposed_ports: some(run.publish.iter().map(inside).collect()),
        volumes: some(anonymous),
        networking_config: aliases(run),
        host_config: Some(HostConfig {
            auto_remove: Some(run.rm),
            binds: some(binds),
            port_bindings: (!run.publish.is_empty()).then(|| bindings(&run.publish)),
            publish_all_ports: Some(run.publish_all),
            network_mode: run.network.clone(),
            restart_policy: run.restart.as_deref().map(restart).transpose()?,
            init: run.init.then_some(true),
            readonly_rootfs: Some(run.read_only),
            extra_hosts: some(run.add_hosts.clone()),
            memory: run.memory.map(|bytes| i64::try_from(bytes).unwrap_or(i64::MAX)),
            nano_cpus: run.nano_cpus.map(|cpus| i64::try_from(cpus).unwrap_or(i64::MAX)),
            // Engines that know it give the program its size from the first moment.
            console_size: (run.tty && kind == EngineKind::Docker)
                .then(|| vec![usize::from(request.size.rows), usize::from(request.size.cols)]),
            ..HostConfig::default()
        }),
        ..ContainerCreateBody::default()
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
        "" | "no" => RestartPolicyNameEnum::NO,
        "always" => RestartPolicyNameEnum::ALWAYS,
        "unless-stopped" => RestartPolicyNameEnum::UNLESS_STOPPED,
        "on-failure" => RestartPolicyNameEnum::ON_FAILURE,
        other => return Err(refused(format!("invalid restart policy {other:?}"))),
    };
    let count = match count {
        Some(count) => Some(count.parse().map_err(|_| refused(format!("invalid restart count {count:?}")))?),
        None => None,
    };
    Ok(RestartPolicy { name: Some(name), maximum_retry_count: count })
}

fn refused(message: String) -> EngineError {
    EngineError::Other { status: None, message: line(&message) }
}

fn aliases(run: &Run) -> Option<NetworkingConfig> {
    let network = run.network.clone().filter(|_| !run.network_aliases.is_empty())?;
    let settings = EndpointSettings { aliases: Some(run.network_aliases.clone()), ..EndpointSettings::default() };
    Some(NetworkingConfig { endpoints_config: Some(HashMap::from([(network, settings)])) })
}

/// The variables of `--env-file`, then those of `-e`, which win.
fn environment(run: &Run, cwd: &Path) -> Result<Vec<String>, EngineError> {
    let mut all: BTreeMap<String, usize> = BTreeMap::new();
    let mut list: Vec<String> = Vec::new();
    let mut add = |variable: String| {
        let name = variable.split('=').next().unwrap_or_default().to_owned();
        match all.get(&name).and_then(|at| list.get_mut(*at)) {
            Some(earlier) => *earlier = variable,
            None => {
                all.insert(name, list.len());
                list.push(variable);
            }
        }
    };
    for file in &run.env_files {
        let text = std::fs::read_to_string(cwd.join(file)).map_err(|error| refused(format!("open {file}: {error}")))?;
        for row in text.trim_start_matches('\u{feff}').lines() {
            let row = row.trim_start();
            if row.is_empty() || row.starts_with('#') {
                continue;
            }
            let name = row.split('=').next().unwrap_or_default();
            if name.is_empty() || name.contains(char::is_whitespace) {
                return Err(refused(format!(
                    "invalid environment file {file}: variable {name:?} contains whitespaces or is empty"
                )));
            }
            if row.contains('=') {
                add(row.to_owned());
            } else if let Ok(value) = std::env::var(name) {
                add(format!("{name}={value}"));
            }
        }
    }
    run.env.iter().cloned().for_each(&mut add);
    Ok(list)
}

/// `-v` in two: binds (with absolute host paths) and anonymous volumes.
fn volumes(given: &[String], cwd: &Path) -> (Vec<String>, Vec<String>) {
    let mut binds = Vec::new();
    let mut anonymous = Vec::new();
    for volume in given {
        // The colon of a drive letter is not a separator.
        let skip = if cfg!(windows) && volume.as_bytes().get(1) == Some(&b':') { 2 } else { 0 };
        match volume.get(skip..).and_then(|rest| rest.find(':')) {
            None => anonymous.push(volume.clone()),
            Some(at) => {
                let (source, rest) = volume.split_at(at + skip);
                binds.push(if source.starts_with('.') { format!("{}{rest}", absolute(source, cwd)) } else { volume.clone() });
            }
        }
    }
    (binds, anonymous)
}

/// A relative host path made absolute and free of `.` and `..`.
fn absolute(source: &str, cwd: &Path) -> String {
    let mut path = std::path::absolute(cwd).unwrap_or_else(|_| cwd.to_owned());
    for part in source.split(['/', std::path::MAIN_SEPARATOR]) {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{body, environment, volumes};
    use crate::docker_cli::{PublishSpec, Run};
    use crate::engine::{EngineKind, RunRequest, Size};

    #[cfg(unix)]
    #[test]
    fn relative_host_paths_start_from_the_commands_folder() {
        let given = ["./data:/data:ro", "../x:/x", "pg:/var/lib", "/anon", ".:/app"].map(str::to_owned);
        let (binds, anonymous) = volumes(&given, Path::new("/work/app"));
        assert_eq!(binds, ["/work/app/data:/data:ro", "/work/x:/x", "pg:/var/lib", "/work/app:/app"]);
        assert_eq!(anonymous, ["/anon"]);
    }

    #[test]
    fn variables_given_on_the_line_win_over_the_file() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(".env"), "# note\nA=file\n\nB=two words\n").unwrap();
        let run = Run { env_files: vec![".env".into()], env: vec!["A=line".into()], ..Run::default() };
        assert_eq!(environment(&run, dir.path()).unwrap(), ["A=line", "B=two words"]);
    }

    #[test]
    fn a_missing_env_file_is_named() {
        let run = Run { env_files: vec!["nope.env".into()], ..Run::default() };
        assert!(environment(&run, Path::new("/")).unwrap_err().to_string().contains("nope.env"));
    }

    #[test]
    fn a_port_without_a_host_side_is_left_to_the_engine() {
        let spec = PublishSpec {
            host_ip: String::new(),
            host_port: None,
            host_port_end: None,
            container_port: 80,
            protocol: "tcp".into(),
        };
        let run = Run { publish: vec![spec], image: "a".into(), ..Run::default() };
        let request = RunRequest { run, cwd: "/".into(), labels: Default::default(), size: Size { cols: 80, rows: 24 } };
        let json = serde_json::to_value(body(&request, EngineKind::Docker).unwrap()).unwrap();
        assert_eq!(json.pointer("/HostConfig/PortBindings/80~1tcp/0/HostPort").unwrap(), "");
        assert!(json.pointer("/ExposedPorts/80~1tcp").is_some());
    }
}
