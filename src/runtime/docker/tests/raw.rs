//! The stub engine's things as an engine tells of them.

use serde_json::json;

use crate::engine::Raw;

pub(super) fn images() -> Raw {
    json!([
        { "Id": "sha256:0123456789abcdef", "RepoTags": ["goapp:latest", "me/goapp:2"], "RepoDigests": ["goapp@sha256:77"],
          "Created": 1, "Size": 28_200_000, "SharedSize": -1, "Containers": -1 },
        { "Id": "sha256:fedcba987654", "RepoTags": ["<none>:<none>"], "RepoDigests": ["<none>@<none>"], "Created": 1, "Size": 10 },
    ])
}

pub(super) fn containers() -> Raw {
    let port = |ip: &str| json!({ "IP": ip, "PrivatePort": 80, "PublicPort": 8080, "Type": "tcp" });
    json!([{
        "Id": "fedcba9876543210", "Names": ["/web"], "Image": "goapp", "ImageID": "sha256:0123456789abcdef",
        "Command": "/server", "Created": 1, "Ports": [port("0.0.0.0"), port("::")], "Labels": { "tier": "front" },
        "State": "running", "Status": "Up 2 minutes", "NetworkSettings": { "Networks": { "bridge": {} } }, "Mounts": [],
    }])
}

pub(super) fn volumes() -> Raw {
    json!([{ "Name": "v10", "Driver": "local" }, { "Name": "roach", "Driver": "local" }, { "Name": "v9", "Driver": "local" }])
}

pub(super) fn networks() -> Raw {
    let network = |name: &str| json!({ "Id": "00112233445566", "Name": name, "Driver": "bridge", "Scope": "local" });
    json!([network("mynet"), network("bridge")])
}

pub(super) fn history() -> Raw {
    let layer = |by: &str, size| json!({ "Id": "<missing>", "Created": 1, "CreatedBy": by, "Size": size, "Comment": "buildkit" });
    json!([layer("USER nonroot", 0), layer("COPY /server /server # buildkit", 6_000_000)])
}

pub(super) fn container() -> Raw {
    json!({
        "Id": "fedcba9876543210", "Name": "/web", "State": { "Status": "running", "Running": true },
        "Config": { "Env": ["A=1"], "Cmd": ["sh", "-c", "a && b"] },
        "NetworkSettings": {
            "Ports": { "80/tcp": [{ "HostIp": "0.0.0.0", "HostPort": "8080" }] },
            "Networks": { "bridge": { "IPAddress": "172.17.0.2" } },
        },
    })
}

pub(super) fn image() -> Raw {
    json!({ "Id": "sha256:0123456789abcdef", "Config": { "User": "nonroot" }, "NewField": { "A": 1 } })
}
