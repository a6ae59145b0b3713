//! Recorded things in the form in which an engine lists them, as far as the recording knows them.

use serde_json::{Map, Value, json};

use crate::engine::recording::World;
use crate::engine::{ObjectKind, Raw};
use crate::objects::{Container, Image};

/// Every container, network or volume; images are not asked for in this form.
pub(super) fn list(kind: ObjectKind, world: &World) -> Raw {
    match kind {
        ObjectKind::Container => {
            let mut all: Vec<&Container> = world.containers.values().collect();
            all.sort_by(|a, b| b.created.cmp(&a.created).then_with(|| a.name.cmp(&b.name)));
            all.into_iter().map(|one| container(one, world.images.get(&one.image_id))).collect()
        }
        ObjectKind::Network => {
            let network = |one: &crate::objects::Network| json!({ "Id": one.id, "Name": one.name, "Driver": one.driver, "Labels": one.labels });
            world.networks.values().map(network).collect()
        }
        ObjectKind::Volume => {
            let volume = |one: &crate::objects::Volume| json!({ "Name": one.name, "Driver": one.driver, "Labels": one.labels });
            world.volumes.values().map(volume).collect()
        }
        ObjectKind::Image => Value::Array(Vec::new()),
    }
}

fn container(one: &Container, image: Option<&Image>) -> Value {
    let published = one.ports.iter().map(|port| {
        json!({ "IP": port.host_ip, "PrivatePort": port.container_port, "PublicPort": port.host_port, "Type": port.protocol })
    });
    let exposed = image.into_iter().flat_map(|image| &image.exposed).filter_map(|port| {
        let (number, protocol) = port.split_once('/').unwrap_or((port, "tcp"));
        let number: u16 = number.parse().ok()?;
        let is_published = one.ports.iter().any(|known| known.container_port == number && known.protocol == protocol);
        (!is_published).then(|| json!({ "PrivatePort": number, "Type": protocol }))
    });
    let networks: Map<String, Value> = one.networks.iter().map(|name| (name.clone(), json!({ "IPAddress": "" }))).collect();
    let mode = one.networks.iter().find(|name| matches!(name.as_str(), "host" | "none")).map_or("", String::as_str);
    let mounts = one.mounts.iter().map(|mount| {
        let bind = mount.source.starts_with(['/', '~']) || mount.source.contains('\\');
        let (kind, name) = if bind { ("bind", "") } else { ("volume", mount.source.as_str()) };
        json!({ "Type": kind, "Name": name, "Source": mount.source, "Destination": mount.target, "RW": true })
    });
    json!({
        "Id": one.id,
        "Names": [format!("/{}", one.name)],
        "Image": one.image,
        "State": one.state.name(),
        "Status": one.status,
        "Created": one.created,
        "Labels": one.labels,
        "Ports": published.chain(exposed).collect::<Vec<_>>(),
        "HostConfig": { "NetworkMode": mode },
        "NetworkSettings": { "Networks": networks },
        "Mounts": mounts.collect::<Vec<_>>(),
    })
}

/// A container's names on its networks: its own, and that of its compose service.
pub(super) fn inspected(one: &Container) -> Raw {
    let service = one.labels.get("com.docker.compose.service").filter(|_| !one.networks.is_empty());
    let names: Vec<&String> = service.into_iter().collect();
    let networks: Map<String, Value> = one.networks.iter().map(|name| (name.clone(), json!({ "Aliases": names }))).collect();
    json!({ "Id": one.id, "NetworkSettings": { "Networks": networks } })
}
