//! `sealegs doctor`, as a shell sees it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use support::{docker_host, free_port, unique};

fn doctor(home: &Path, host: Option<&str>, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
    command.arg("doctor").args(args).env_clear().env("HOME", home).env("PATH", std::env::var_os("PATH").unwrap());
    command.env("LANG", "en_US.UTF-8");
    if let Some(host) = host {
        command.env("DOCKER_HOST", host);
    }
    command.output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn finding<'a>(report: &'a Value, id: &str) -> &'a Value {
    let all = report["findings"].as_array().unwrap();
    all.iter().find(|finding| finding["id"] == id).unwrap_or_else(|| panic!("{id} in {report:#}"))
}

#[test]
fn without_an_engine_it_names_each_place_and_ends_with_3() {
    let home = tempfile::tempdir().unwrap();
    let host = format!("unix://{}/nobody.sock", home.path().display());
    let output = doctor(home.path(), Some(&host), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(3));
    let report = json(&output);
    assert_eq!(
        (&report["schema"], &report["well"], &report["engine"]),
        (&"sealegs.doctor/1".into(), &false.into(), &false.into())
    );
    assert_eq!(report["tried"][0]["endpoint"], Value::from(host));
    let engine = finding(&report, "engine");
    assert_eq!(engine["state"], "problem");
    assert!(engine["remedy"].as_str().unwrap().contains("unset DOCKER_HOST"), "the place was named: {engine}");
    for id in ["ports", "proxy", "registry:docker.io", "registry:gcr.io", "go", "goenv", "workspace", "terminal"] {
        assert!(!finding(&report, id)["found"].as_str().unwrap().is_empty(), "{id}");
    }
    assert!(!home.path().join("sealegs").exists(), "it only looks");
}

#[test]
fn a_context_that_does_not_exist_is_said_to_in_either_language() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join(".docker")).unwrap();
    std::fs::write(home.path().join(".docker/config.json"), r#"{"currentContext":"lab"}"#).unwrap();
    let output = doctor(home.path(), None, &["--lang", "ja"]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("\"lab\"") && said.contains("docker context use default") && said.contains("要対処"), "{said}");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_port_that_a_container_holds_is_a_problem_with_the_containers_name() {
    let home = tempfile::tempdir().unwrap();
    let (name, port) = (unique("doctor"), free_port());
    let docker = |args: &[&str]| Command::new("docker").args(args).env("DOCKER_HOST", docker_host()).output().unwrap();
    let publish = format!("{port}:80");
    let ran = docker(&["run", "-d", "--name", &name, "-p", &publish, "alpine:3.12", "sleep", "300"]);
    assert!(ran.status.success(), "{ran:?}");
    let set = format!("goapp_port={port}");
    // The engine has a stand-in of the tag that the tutorial names.
    let standin = "cockroach_image=cockroachdb/cockroach:latest-v20.1";
    let output = doctor(home.path(), Some(&docker_host()), &["--format", "json", "--set", &set, "--set", standin]);
    docker(&["rm", "-f", &name]);
    let report = json(&output);
    assert_eq!(output.status.code(), Some(1), "{report:#}");
    let ports = finding(&report, "ports");
    assert!(ports["found"].as_str().unwrap().contains(&format!("{port} is held by the container {name}")), "{ports}");
    assert!(ports["remedy"].as_str().unwrap().contains("--set goapp_port="), "{ports}");
    assert_eq!(finding(&report, "engine")["state"], "ok");
    assert_eq!(finding(&report, "images")["state"], "ok", "the stand-ins carry the course's image names");
}
