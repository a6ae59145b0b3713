//! Every key of a compose file either does what it does with docker's own compose, or is refused by its name.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;

use sealegs::compose::{ProblemKind, Request, load};
use sealegs::docker_cli::ComposeProject;
use serde_json::Value;
use support::compose::Project;
use support::docker;

/// Keys with a value that is not what a container has without them.
const KEYS: &[(&str, &str)] = &[
    ("command", "[sleep, '5']"),
    ("entrypoint", "[/bin/echo, x]"),
    ("environment", "{A: '1'}"),
    ("env_file", "app.env"),
    ("ports", "['127.0.0.1::80', '90/udp']"),
    ("expose", "['81/tcp']"),
    ("volumes", "['data:/data:ro', './folder:/folder', {type: tmpfs, target: /t, tmpfs: {size: 1m}}]"),
    ("tmpfs", "/run"),
    ("networks", "{back: {aliases: [other]}, default: }"),
    ("network_mode", "none"),
    ("healthcheck", "{test: [CMD, 'true'], interval: 7s, timeout: 2s, retries: 4, start_period: 1s}"),
    ("restart", "on-failure:3"),
    ("container_name", "NAME"),
    ("hostname", "sailor"),
    ("user", "'1000'"),
    ("working_dir", "/w"),
    ("labels", "{a: b}"),
    ("stdin_open", "true"),
    ("tty", "true"),
    ("init", "true"),
    ("stop_grace_period", "30s"),
    ("stop_signal", "SIGINT"),
    ("extra_hosts", "['db:10.0.0.1']"),
    ("dns", "8.8.8.8"),
    ("read_only", "true"),
    ("privileged", "true"),
    ("cap_add", "[CAP_NET_ADMIN]"),
    ("cap_drop", "[ALL]"),
    ("security_opt", "['no-new-privileges:true']"),
    ("group_add", "['27']"),
    ("mem_limit", "64m"),
    ("cpus", "0.5"),
    ("pids_limit", "50"),
    ("shm_size", "32m"),
    ("deploy", "{resources: {limits: {cpus: '0.25', memory: 32m, pids: 9}}}"),
];

/// What of a container comes from the file, without what differs by chance.
fn made(name: &str, project: &str) -> Value {
    let all: Value = serde_json::from_str(&docker(&["inspect", name])).unwrap();
    let one = all.get(0).unwrap_or_else(|| panic!("{name} is not there"));
    let mut config = one["Config"].clone();
    let labels = config["Labels"].as_object_mut().unwrap();
    labels.retain(|name, _| !name.starts_with("sealegs.") && !name.starts_with("com.docker.compose."));
    // Whether whoever made it listens at first: nothing of the container's own.
    for stream in ["AttachStdin", "AttachStdout", "AttachStderr", "StdinOnce"] {
        config[stream] = Value::Null;
    }
    if config["Hostname"].as_str().is_some_and(|name| one["Id"].as_str().unwrap().starts_with(name)) {
        config["Hostname"] = "ID".into();
    }
    let mut sorted = config["Env"].as_array().unwrap().clone();
    sorted.sort_by_key(ToString::to_string);
    config["Env"] = sorted.into();
    let text = |value: &Value| {
        let mut text = value.as_str().unwrap_or_default().replace(project, "P");
        text.truncate(200);
        text
    };
    let mut mounts: Vec<String> = one["Mounts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mount| format!("{} {} {} {}", mount["Type"], text(&mount["Name"]), mount["Destination"], mount["RW"]))
        .collect();
    mounts.sort();
    let mut networks: Vec<String> = one["NetworkSettings"]["Networks"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, network)| {
            let aliases = network["Aliases"].as_array().cloned().unwrap_or_default();
            // The engine adds the container's id.
            let id = one["Id"].as_str().unwrap();
            let mut aliases: Vec<String> = aliases.iter().map(text).filter(|alias| !id.starts_with(alias.as_str())).collect();
            aliases.sort();
            aliases.dedup();
            format!("{} {aliases:?}", name.replace(project, "P"))
        })
        .collect();
    networks.sort();
    let host = &one["HostConfig"];
    let same = [
        "NetworkMode",
        "PortBindings",
        "RestartPolicy",
        "CapAdd",
        "CapDrop",
        "Dns",
        "ExtraHosts",
        "GroupAdd",
        "Privileged",
        "ReadonlyRootfs",
        "SecurityOpt",
        "Tmpfs",
        "ShmSize",
        "NanoCpus",
        "Memory",
        "PidsLimit",
        "Init",
    ];
    let host: Vec<String> = same
        .iter()
        .map(|key| {
            // Nothing, an empty list and none are one to the engine.
            let value = host[*key].to_string().replace(project, "P").replace(r#""Name":"""#, r#""Name":"no""#);
            format!("{key} {}", if matches!(value.as_str(), "null" | "[]" | "{}" | "false") { "" } else { &value })
        })
        .collect();
    serde_json::json!({ "config": config, "mounts": mounts, "networks": networks, "host": host })
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs the private engine: tests/run"]
async fn each_key_makes_of_a_container_what_dockers_compose_makes_of_it() {
    let file = |name: &str| {
        let mut text = String::from("services:\n  plain: {image: 'alpine:3.12'}\n");
        for (key, value) in KEYS {
            let service = key.replace('_', "-");
            let value = value.replace("NAME", name);
            text.push_str(&format!("  {service}: {{image: 'alpine:3.12', {key}: {value}}}\n"));
        }
        text + "volumes: {data: {labels: {v: w}}}\nnetworks: {back: {internal: true, labels: {n: m}}}\n"
    };
    let files = [("compose.yaml", ""), ("app.env", "FROM_FILE=1\n"), ("folder/x", "")];
    let (ours, theirs) = (Project::new("keys", &files).await, Project::new("keys", &files).await);
    for shop in [&ours, &theirs] {
        shop.write("compose.yaml", &file(&format!("{}-given", shop.name)));
    }
    let (we, they) = tokio::join!(ours.ours("create"), theirs.theirs("create"));
    assert_eq!((we.code, they.code), (0, 0), "{}\n{}", we.err(), they.err());
    let mut wrong = Vec::new();
    for (key, _) in KEYS {
        let service = key.replace('_', "-");
        let name = |shop: &Project, service: &str| match service {
            "container-name" => format!("{}-given", shop.name),
            service => format!("{}-{service}-1", shop.name),
        };
        let of = |shop: &Project| made(&name(shop, &service), &shop.name).to_string().replace(&service, "S");
        let (we, they) = (of(&ours), of(&theirs));
        if we != they {
            wrong.push(format!("{key}\n   ours: {we}\n theirs: {they}"));
        }
        let plain = made(&name(&ours, "plain"), &ours.name).to_string().replace("plain", "S");
        assert!(we != plain, "{key} changes nothing");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for kind in ["volume", "network"] {
        let key = if kind == "volume" { "data" } else { "back" };
        let of = |shop: &Project| {
            let all: Value = serde_json::from_str(&docker(&[kind, "inspect", &format!("{}_{key}", shop.name)])).unwrap();
            let mut labels = all[0]["Labels"].clone();
            labels.as_object_mut().unwrap().retain(|name, _| name.len() == 1);
            (labels, all[0]["Internal"].clone(), all[0]["Driver"].clone())
        };
        assert_eq!(of(&ours), of(&theirs), "{kind}");
    }
}

/// The keys of docker's compose where they stand in a file: the schema lies in the program as it is.
fn schema() -> Value {
    let program = std::env::var("SEALEGS_TEST_COMPOSE").expect("SEALEGS_TEST_COMPOSE names docker's compose: use tests/run");
    let bytes = std::fs::read(program).unwrap();
    let mark = b"\"compose_spec.json\"";
    let at = bytes.windows(mark.len()).position(|window| window == mark).expect("the schema");
    let start = bytes[..at].iter().rposition(|byte| *byte == b'{').unwrap();
    serde_json::Deserializer::from_slice(&bytes[start..]).into_iter::<Value>().next().unwrap().unwrap()
}

#[test]
#[ignore = "needs docker's own compose: tests/run"]
fn every_key_that_docker_compose_has_is_run_or_refused_by_its_name() {
    let schema = schema();
    let keys = |path: &str| -> Vec<String> {
        let found = schema.pointer(path).and_then(Value::as_object).unwrap_or_else(|| panic!("{path}"));
        found.keys().cloned().collect()
    };
    let build = schema.pointer("/definitions/service/properties/build/oneOf").unwrap().as_array().unwrap();
    let build = build.iter().position(|one| one.get("properties").is_some()).unwrap();
    let places = [
        ("/properties".to_owned(), "KEY: \nservices: {a: {image: a}}"),
        ("/definitions/service/properties".to_owned(), "services: {a: {image: a, KEY: }}"),
        (
            format!("/definitions/service/properties/build/oneOf/{build}/properties"),
            "services: {a: {build: {context: ., KEY: }}}",
        ),
        ("/definitions/healthcheck/properties".to_owned(), "services: {a: {image: a, healthcheck: {test: x, KEY: }}}"),
        ("/definitions/deployment/properties".to_owned(), "services: {a: {image: a, deploy: {KEY: }}}"),
        ("/definitions/network/properties".to_owned(), "services: {a: {image: a}}\nnetworks: {n: {KEY: }}"),
        ("/definitions/volume/properties".to_owned(), "services: {a: {image: a}}\nvolumes: {n: {KEY: }}"),
    ];
    let (mut seen, mut refused) = (0, 0);
    for (path, file) in places {
        for key in keys(&path) {
            let text = file.replace("KEY", &key);
            let read = |path: &str| Ok(path.ends_with("/compose.yaml").then(|| text.clone()));
            let project = ComposeProject::default();
            seen += 1;
            let Err(problems) = load(&Request { project: &project, folder: "/shop", env: &|_| None, files: &read }) else {
                continue;
            };
            for problem in problems.problems {
                assert!(!matches!(problem.kind, ProblemKind::UnknownKey { .. }), "{path}/{key}: {:?}", problem.kind);
                if let ProblemKind::NotRun { key: told } = &problem.kind {
                    assert!(told.ends_with(&key) && problem.span.is_some(), "{told}");
                    refused += 1;
                }
            }
        }
    }
    assert!(seen > 120 && refused > 40, "{seen} keys, {refused} of them refused");
}
