//! The map out of the engine's own answers: what is not there, or is something else, is empty; all text is untrusted.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::map::model::Marks;
use crate::map::{Attached, Bound, Container, Map, Mount, MountKind, Network, Port, Reach, Volume};
use crate::markdown;
use crate::objects::{ContainerState, LABEL_SESSION, exit_of_status, health_of_status};

/// Containers that are looked at; of more only the number is told.
const CONTAINERS: usize = 500;
/// Networks, and volumes, that are looked at.
const OTHERS: usize = 2000;
/// Ports, networks and mounts of one container.
const EACH: usize = 64;
/// The longest name or path.
const LONGEST: usize = 300;

/// The map from the engine's lists of containers, networks and volumes.
#[must_use]
pub fn read(containers: &Value, networks: &Value, volumes: &Value) -> Map {
    let listed = all(containers);
    let mut networks: Vec<_> = all(networks).iter().take(OTHERS).map(network).collect();
    networks.sort_by(|a, b| a.name.cmp(&b.name));
    let mut volumes: Vec<_> = all(volumes).iter().take(OTHERS).map(volume).collect();
    volumes.sort_by(|a, b| a.name.cmp(&b.name));
    let more = listed.len().saturating_sub(CONTAINERS);
    let mut containers: Vec<_> = listed.iter().take(CONTAINERS).map(container).collect();
    let names: BTreeMap<_, _> = containers.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    for container in &mut containers {
        // The engine names it by its id.
        if let Reach::Container(other) = &mut container.reach
            && let Some(name) = names.get(other)
        {
            other.clone_from(name);
        }
    }
    Map { containers, networks, volumes, more }
}

/// Adds the names that others find a container by, out of its inspection; only that has them.
pub fn add_aliases(container: &mut Container, inspected: &Value) {
    let networks = inspected.pointer("/NetworkSettings/Networks");
    for attached in &mut container.networks {
        let listed = networks.and_then(|networks| networks.get(&attached.network)).and_then(|one| one.get("Aliases"));
        let names = listed.map(all).unwrap_or_default().iter().filter_map(Value::as_str).map(line);
        // Every container is found by its own name and id: that is no news.
        let told = |name: &String| *name != container.name && !name.is_empty() && !container.id.starts_with(name.as_str());
        attached.aliases = names.filter(told).take(8).collect();
        attached.aliases.sort();
        attached.aliases.dedup();
    }
}

fn container(value: &Value) -> Container {
    let status = text(value, "Status");
    let names = value.get("Names").map(all).unwrap_or_default();
    let names = names.iter().filter_map(Value::as_str).map(|name| name.trim_start_matches('/'));
    // With links a container has several names; its own has no second slash.
    let own = names.into_iter().find(|name| !name.contains('/')).unwrap_or_default();
    let word = text(value, "State");
    let state = ContainerState::from_name(&word).unwrap_or(match word.as_str() {
        // What podman calls the moment before the end.
        "stopping" => ContainerState::Running,
        _ => ContainerState::Exited,
    });
    let mode = value.pointer("/HostConfig/NetworkMode").and_then(Value::as_str).unwrap_or_default();
    let mut networks = attached(value);
    let reach = match mode {
        "host" => Reach::Host,
        "none" => Reach::None,
        mode => mode.strip_prefix("container:").map_or(Reach::Networks, |other| Reach::Container(line(other))),
    };
    if reach != Reach::Networks {
        // What the engine lists then are no networks that others are on.
        networks.clear();
    }
    Container {
        id: text(value, "Id"),
        name: line(own),
        image: text(value, "Image"),
        state,
        exit_code: exit_of_status(&status).filter(|_| matches!(state, ContainerState::Exited | ContainerState::Dead)),
        health: health_of_status(&status),
        reach,
        ports: ports(value),
        networks,
        mounts: value.get("Mounts").map(all).unwrap_or_default().iter().take(EACH).map(mount).collect(),
        marks: marks(value),
    }
}

fn attached(value: &Value) -> Vec<Attached> {
    let listed = value.pointer("/NetworkSettings/Networks").and_then(Value::as_object);
    let mut all: Vec<_> = listed
        .into_iter()
        .flatten()
        .take(EACH)
        .map(|(name, one)| Attached { network: line(name), ip: text(one, "IPAddress"), aliases: Vec::new() })
        .collect();
    all.sort();
    all
}

fn ports(value: &Value) -> Vec<Port> {
    let number = |value: &Value, key: &str| value.get(key).and_then(Value::as_u64).and_then(|port| u16::try_from(port).ok());
    let listed = value.get("Ports").map(all).unwrap_or_default().iter().take(EACH);
    let mut ports: Vec<Port> = listed
        .filter_map(|one| {
            let host = number(one, "PublicPort").filter(|port| *port > 0).map(|port| {
                let ip = text(one, "IP");
                // Podman leaves every address out.
                Bound { ip: if ip.is_empty() { "0.0.0.0".to_owned() } else { ip }, port }
            });
            let protocol = Some(text(one, "Type")).filter(|word| !word.is_empty()).unwrap_or_else(|| "tcp".to_owned());
            Some(Port { inside: number(one, "PrivatePort")?, protocol, host })
        })
        .collect();
    // The same port for both families of addresses is one way in.
    let everywhere: Vec<_> = ports.iter().filter(|port| is_on(port, "0.0.0.0")).map(place).collect();
    ports.retain(|port| !(is_on(port, "::") && everywhere.contains(&place(port))));
    ports.sort();
    ports.dedup();
    ports
}

fn is_on(port: &Port, ip: &str) -> bool {
    port.host.as_ref().is_some_and(|host| host.ip == ip)
}

fn place(port: &Port) -> (u16, String, Option<u16>) {
    (port.inside, port.protocol.clone(), port.host.as_ref().map(|host| host.port))
}

fn mount(value: &Value) -> Mount {
    let kind = match text(value, "Type").as_str() {
        "volume" => MountKind::Volume,
        "bind" => MountKind::Bind,
        _ => MountKind::Other,
    };
    let named = Some(text(value, "Name")).filter(|name| !name.is_empty() && kind == MountKind::Volume);
    Mount {
        kind,
        source: named.unwrap_or_else(|| text(value, "Source")),
        target: text(value, "Destination"),
        read_only: value.get("RW").and_then(Value::as_bool) == Some(false),
    }
}

fn network(value: &Value) -> Network {
    Network {
        id: text(value, "Id"),
        name: text(value, "Name"),
        driver: text(value, "Driver"),
        internal: value.get("Internal").and_then(Value::as_bool) == Some(true),
        marks: marks(value),
    }
}

fn volume(value: &Value) -> Volume {
    Volume { name: text(value, "Name"), driver: text(value, "Driver"), marks: marks(value) }
}

fn marks(value: &Value) -> Marks {
    let label = |name: &str| value.get("Labels")?.get(name)?.as_str().map(line);
    Marks {
        session: label(LABEL_SESSION),
        project: label("com.docker.compose.project"),
        project_folder: label("com.docker.compose.project.working_dir"),
    }
}

fn all(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value, name: &str) -> String {
    line(value.get(name).and_then(Value::as_str).unwrap_or_default())
}

/// One clean line of a bounded length.
fn line(text: &str) -> String {
    let short: String = text.chars().take(LONGEST).collect();
    markdown::clean_line(&short).into_owned()
}
