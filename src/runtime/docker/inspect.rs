//! `docker inspect`: the fields the course speaks of, under docker's own names and in its shapes.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Value, json};

use crate::docker_cli::Inspect;
use crate::engine::{Engine, EngineError};
use crate::objects::{Container, Image};
use crate::runtime::docker::out::Out;

/// Prints what is found; the first thing that is not there is the error, after all that is.
pub(super) async fn print(engine: &dyn Engine, options: &Inspect, out: &Out) -> Result<i64, EngineError> {
    let mut found = Vec::new();
    let mut missing = None;
    for name in &options.names {
        match one(engine, name, options.kind == Some(crate::docker_cli::InspectKind::Image)).await {
            Ok(value) => found.push(value),
            Err(error @ EngineError::NotFound { .. }) => {
                missing.get_or_insert(error);
            }
            Err(error) => return Err(error),
        }
    }
    out.line(pretty(&Value::Array(found))).await;
    missing.map_or(Ok(0), Err)
}

async fn one(engine: &dyn Engine, name: &str, only_image: bool) -> Result<Value, EngineError> {
    if !only_image {
        match engine.container(name).await {
            Ok(found) => return Ok(container(&found)),
            Err(EngineError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    engine.image(name).await.map(|found| image(&found))
}

fn container(container: &Container) -> Value {
    let mut ports: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for port in &container.ports {
        let bound = json!({ "HostIp": port.host_ip, "HostPort": port.host_port.to_string() });
        ports.entry(format!("{}/{}", port.container_port, port.protocol)).or_default().push(bound);
    }
    let networks: BTreeMap<&str, Value> = container.networks.iter().map(|name| (name.as_str(), json!({}))).collect();
    let mounts: Vec<Value> = container
        .mounts
        .iter()
        .map(|mount| {
            let kind = if mount.source.starts_with('/') { "bind" } else { "volume" };
            let source = if kind == "bind" { "Source" } else { "Name" };
            json!({ "Type": kind, source: mount.source, "Destination": mount.target })
        })
        .collect();
    let mut state = json!({
        "Status": container.state.name(),
        "Running": container.state == crate::objects::ContainerState::Running,
        "ExitCode": container.exit_code.unwrap_or(0),
    });
    if let (Some(health), Some(state)) = (&container.health, state.as_object_mut()) {
        state.insert("Health".to_owned(), json!({ "Status": health }));
    }
    json!({
        "Id": container.id,
        "Name": format!("/{}", container.name),
        "Image": container.image_id,
        "State": state,
        "Config": { "Image": container.image, "Env": container.env, "Labels": container.labels },
        "NetworkSettings": { "Ports": ports, "Networks": networks },
        "Mounts": mounts,
    })
}

fn image(image: &Image) -> Value {
    let exposed: BTreeMap<&str, Value> = image.exposed.iter().map(|port| (port.as_str(), json!({}))).collect();
    let list = |words: &[String]| if words.is_empty() { Value::Null } else { json!(words) };
    json!({
        "Id": image.id,
        "RepoTags": image.tags,
        "Size": image.size,
        "Config": {
            "User": image.user,
            "ExposedPorts": exposed,
            "Env": image.env,
            "Cmd": list(&image.cmd),
            "Entrypoint": list(&image.entrypoint),
            "WorkingDir": image.working_dir,
            "Labels": image.labels,
        },
    })
}

/// Four spaces, as docker indents.
fn pretty(value: &Value) -> String {
    let mut bytes = Vec::new();
    let form = serde_json::ser::PrettyFormatter::with_indent(b"    ");
    let mut writer = serde_json::Serializer::with_formatter(&mut bytes, form);
    match value.serialize(&mut writer) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}
