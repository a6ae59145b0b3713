use serde_json::Value;

use super::{Streams, body};
use crate::docker_cli::{HealthOptions, PublishSpec, Run};
use crate::engine::{EngineError, EngineKind, RunRequest, Size};

fn made(run: Run) -> Result<Value, EngineError> {
    let request = RunRequest {
        run,
        cwd: "/nosuch".into(),
        labels: Default::default(),
        size: Size { cols: 80, rows: 24 },
        beyond: Default::default(),
    };
    body(&request, EngineKind::Docker).map(|body| serde_json::to_value(body).unwrap())
}

#[test]
fn a_port_without_a_host_side_is_left_to_the_engine() {
    let spec =
        PublishSpec { host_ip: String::new(), host_port: None, host_port_end: None, container_port: 80, protocol: "tcp".into() };
    let json = made(Run { publish: vec![spec], expose: vec!["81/udp".into()], ..Run::default() }).unwrap();
    assert_eq!(json.pointer("/HostConfig/PortBindings/80~1tcp/0/HostPort").unwrap(), "");
    assert!(json.pointer("/ExposedPorts/80~1tcp").is_some() && json.pointer("/ExposedPorts/81~1udp").is_some());
}

#[test]
fn variables_of_the_line_come_after_those_of_files() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join(".env"), "A=file\nB=two words\n").unwrap();
    let run = Run { env_files: vec![".env".into()], env: vec!["A=line".into()], ..Run::default() };
    let request = RunRequest {
        run,
        cwd: dir.path().into(),
        labels: Default::default(),
        size: Size { cols: 80, rows: 24 },
        beyond: Default::default(),
    };
    assert_eq!(body(&request, EngineKind::Docker).unwrap().env.unwrap(), ["A=file", "B=two words", "A=line"]);
}

#[test]
fn the_streams_are_those_asked_for() {
    let of = |run: Run| {
        let streams = Streams::of(&run);
        (streams.stdin, streams.stdout, streams.stderr)
    };
    assert_eq!(of(Run::default()), (false, true, true));
    assert_eq!(of(Run { interactive: true, ..Run::default() }), (true, true, true));
    assert_eq!(of(Run { detach: true, interactive: true, ..Run::default() }), (false, false, false));
    assert_eq!(of(Run { attach: vec!["stderr".into()], ..Run::default() }), (false, false, true));
    assert_eq!(of(Run { attach: vec!["stdin".into()], ..Run::default() }), (true, false, false));
}

#[test]
fn what_contradicts_itself_is_refused_before_the_engine_is_asked() {
    let refused = |run: Run| made(run).unwrap_err().to_string();
    let both = Run { rm: true, restart: Some("always".into()), ..Run::default() };
    assert_eq!(refused(both), "conflicting options: cannot specify both --restart and --rm");
    assert!(made(Run { rm: true, restart: Some("no".into()), ..Run::default() }).is_ok());
    let health = Run { no_healthcheck: true, health: Some(HealthOptions::default()), ..Run::default() };
    assert_eq!(refused(health), "--no-healthcheck conflicts with --health-* options");
    let profile = Run { security_opt: vec!["seccomp=nope".into()], ..Run::default() };
    assert_eq!(refused(profile), "opening seccomp profile (nope) failed: open nope: no such file or directory");
    let count = Run { restart: Some("on-failure:x".into()), ..Run::default() };
    assert_eq!(refused(count), "invalid restart policy format: maximum retry count must be an integer");
}

#[test]
fn rights_and_hosts_take_the_names_that_the_cli_gives_them() {
    let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let run = Run {
        cap_add: words(&["net_admin", "CAP_SYS_TIME"]),
        cap_drop: words(&["ALL", "CHOWN"]),
        add_hosts: words(&["a:1.2.3.4", "b=[::1]"]),
        ..Run::default()
    };
    let json = made(run).unwrap();
    assert_eq!(json.pointer("/HostConfig/CapAdd").unwrap(), &serde_json::json!(["CAP_NET_ADMIN", "CAP_SYS_TIME"]));
    assert_eq!(json.pointer("/HostConfig/CapDrop").unwrap(), &serde_json::json!(["ALL"]));
    assert_eq!(json.pointer("/HostConfig/ExtraHosts").unwrap(), &serde_json::json!(["a:1.2.3.4", "b:::1"]));
}
