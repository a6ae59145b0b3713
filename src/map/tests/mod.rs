//! A small world of containers, and what is made of it.

mod drawing;
mod facts;

use serde_json::{Value, json};

use crate::map::read::{add_aliases, read};
use crate::map::{Map, Own};

/// A container as an engine lists it; `more` wins over what every container has.
pub fn listed(name: &str, state: &str, status: &str, more: &Value) -> Value {
    let mut container = json!({
        "Id": format!("{name}-id"), "Names": [format!("/{name}")], "Image": "docker-gs-ping:latest", "State": state,
        "Status": status, "Labels": {}, "Ports": [], "Mounts": [], "HostConfig": { "NetworkMode": "bridge" },
        "NetworkSettings": { "Networks": { "bridge": { "IPAddress": "172.17.0.2" } } }
    });
    let (Some(all), Some(more)) = (container.as_object_mut(), more.as_object()) else { return container };
    all.extend(more.clone());
    container
}

/// An app and its database on a network, a container that ended, others of a stranger.
pub fn world() -> Map {
    let on = |networks: Value| json!({ "Networks": networks });
    let session = json!({ "sealegs.session": "session" });
    let containers = json!([
        listed(
            "rest-server",
            "running",
            "Up 2 minutes (healthy)",
            &json!({
                "Labels": session,
                "Ports": [
                    { "IP": "0.0.0.0", "PrivatePort": 8080, "PublicPort": 8080, "Type": "tcp" },
                    { "IP": "::", "PrivatePort": 8080, "PublicPort": 8080, "Type": "tcp" },
                    { "PrivatePort": 9000, "Type": "tcp" }
                ],
                "HostConfig": { "NetworkMode": "mynet" },
                "NetworkSettings": on(json!({ "bridge": { "IPAddress": "172.17.0.2" }, "mynet": { "IPAddress": "172.18.0.3" } }))
            })
        ),
        listed(
            "roach",
            "running",
            "Up 3 minutes",
            &json!({
                "Image": "cockroachdb/cockroach:latest-v20.1",
                "Labels": session,
                "Ports": [{ "IP": "127.0.0.1", "PrivatePort": 26257, "PublicPort": 26257, "Type": "tcp" }],
                "Mounts": [
                    { "Type": "volume", "Name": "roach", "Source": "/var/lib/docker/volumes/roach/_data",
                      "Destination": "/cockroach/cockroach-data", "RW": true },
                    { "Type": "bind", "Source": "/home/me/設定", "Destination": "/config", "RW": false }
                ],
                "HostConfig": { "NetworkMode": "mynet" },
                "NetworkSettings": on(json!({ "mynet": { "IPAddress": "172.18.0.2" } }))
            })
        ),
        listed(
            "note",
            "exited",
            "Exited (1) 2 minutes ago",
            &json!({
                "Labels": session, "NetworkSettings": on(json!({ "bridge": { "IPAddress": "" } }))
            })
        ),
        listed(
            "stranger",
            "running",
            "Up 2 hours",
            &json!({
                "Image": "nginx", "Ports": [{ "IP": "0.0.0.0", "PrivatePort": 80, "PublicPort": 80, "Type": "tcp" }]
            })
        )
    ]);
    let network = |name: &str, driver: &str| json!({ "Id": format!("{name}-id"), "Name": name, "Driver": driver, "Labels": {} });
    let networks = json!([network("bridge", "bridge"), network("host", "host"), network("none", "null"), network("mynet", "bridge"),
        { "Id": "idle-id", "Name": "idle", "Driver": "bridge", "Labels": session }, network("theirs", "bridge")]);
    let volumes = json!([
        { "Name": "roach", "Driver": "local", "Labels": null }, { "Name": "old", "Driver": "local", "Labels": session },
        { "Name": "theirs", "Driver": "local", "Labels": null }
    ]);
    let mut map = read(&containers, &networks, &volumes);
    let aliases = json!({ "NetworkSettings": { "Networks": { "mynet": { "Aliases": ["db", "roach", "roach-id"] } } } });
    if let Some(roach) = map.containers.iter_mut().find(|one| one.name == "roach") {
        add_aliases(roach, &aliases);
    }
    map
}

/// Whose world it is.
pub fn own() -> Own {
    Own { session: "session".into(), folder: "/home/me/sealegs".into(), ..Own::default() }
}
