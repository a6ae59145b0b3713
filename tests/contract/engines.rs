//! The engines that the contract has to be kept by.

use std::collections::BTreeMap;

use sealegs::engine::live::{ConnectEnv, Live, connect};
use sealegs::engine::{EngineError, EngineKind};

/// An engine that must be there.
pub struct Required {
    /// Its name in `SEALEGS_TEST_ENGINES` and for `tests/engine/engines.sh`.
    pub name: &'static str,
    /// Its heading in the table.
    pub title: &'static str,
    /// Make.
    pub kind: EngineKind,
    /// Its version begins with this.
    pub version: &'static str,
    /// It has no more rights than an ordinary user.
    pub rootless: bool,
}

/// All of them, in the table's order.
pub const ENGINES: &[Required] = &[
    Required { name: "docker20", title: "Docker 20.10", kind: EngineKind::Docker, version: "20.10.", rootless: false },
    Required { name: "docker26", title: "Docker 26.1", kind: EngineKind::Docker, version: "26.1.", rootless: false },
    Required { name: "podman43", title: "Podman 4.3", kind: EngineKind::Podman, version: "4.3.", rootless: false },
    Required { name: "podman54", title: "Podman 5.4", kind: EngineKind::Podman, version: "5.4.", rootless: false },
    Required {
        name: "docker20-rootless",
        title: "Docker 20.10 rootless",
        kind: EngineKind::Docker,
        version: "20.10.",
        rootless: true,
    },
    Required {
        name: "podman54-rootless",
        title: "Podman 5.4 rootless",
        kind: EngineKind::Podman,
        version: "5.4.",
        rootless: true,
    },
];

/// Addresses by name, from `SEALEGS_TEST_ENGINES`.
pub fn hosts() -> BTreeMap<String, String> {
    let all = std::env::var("SEALEGS_TEST_ENGINES").expect("SEALEGS_TEST_ENGINES names the private engines: use tests/run");
    all.split(',').filter_map(|one| one.split_once('=')).map(|(name, host)| (name.to_owned(), host.to_owned())).collect()
}

/// Connects; a machine that has much else to do may need more than one try.
pub async fn connected(host: &str) -> Live {
    let env = ConnectEnv { docker_host: Some(host.to_owned()), ..ConnectEnv::default() };
    for _ in 0..10 {
        match connect(&env).await {
            Ok(live) => return live,
            Err(EngineError::TimedOut { .. }) => {}
            Err(error) => panic!("{host}: {error}"),
        }
    }
    panic!("{host}: no answer in ten tries");
}
