//! What an engine can do, read from what it says about itself.

use bollard::models::{SystemInfo, SystemInfoCgroupDriverEnum, SystemInfoCgroupVersionEnum};

use crate::engine::{Abilities, Ability, EngineKind};

/// Ports below this one are for the mighty, unless the system says otherwise.
const FIRST_ORDINARY_PORT: u16 = 1024;
/// The lowest port that a course is likely to publish.
const WEB_PORT: u16 = 80;

/// What an engine of this make can do that describes itself so; `None` when it did not answer.
/// `ordinary` is the first port that any user of the engine's machine may listen on, where it can be told.
pub(super) fn of(kind: EngineKind, told: Option<&SystemInfo>, ordinary: Option<u16>) -> Abilities {
    let docker = kind == EngineKind::Docker;
    let rootless = told
        .and_then(|told| told.security_options.as_ref())
        .is_some_and(|all| all.iter().any(|option| option.split(',').any(|part| part == "name=rootless")));
    let driver = told.and_then(|told| told.cgroup_driver);
    let old_cgroups = told.and_then(|told| told.cgroup_version) == Some(SystemInfoCgroupVersionEnum::_1);
    // Podman leaves the clock of health checks to systemd.
    let health = docker || driver == Some(SystemInfoCgroupDriverEnum::SYSTEMD);
    let limits = told.is_none_or(|told| {
        // Podman says yes where an ordinary user has no say in version 1 of the control groups.
        told.memory_limit != Some(false)
            && told.cpu_cfs_quota != Some(false)
            && driver != Some(SystemInfoCgroupDriverEnum::NONE)
            && !(rootless && old_cgroups)
    });
    let low_ports = !rootless || ordinary.unwrap_or(FIRST_ORDINARY_PORT) <= WEB_PORT;
    // Podman 4.3 does not, 5.4 does; what lies between was not tried.
    let version = told.and_then(|told| told.server_version.as_deref()).map(version).unwrap_or_default();
    let network_events = docker || version >= (5, 4);
    [
        (Ability::BuildKit, docker),
        (Ability::Rootless, rootless),
        (Ability::LowPorts, low_ports),
        (Ability::HealthChecks, health),
        (Ability::Limits, limits),
        (Ability::KeepsUsedImages, true),
        (Ability::BuildCache, docker),
        (Ability::NetworkEvents, network_events),
    ]
    .into_iter()
    .filter_map(|(ability, can)| can.then_some(ability))
    .collect()
}

/// The first port that any user of this machine may listen on.
pub(super) fn first_ordinary_port() -> Option<u16> {
    std::fs::read_to_string("/proc/sys/net/ipv4/ip_unprivileged_port_start").ok()?.trim().parse().ok()
}

/// Major and minor.
fn version(text: &str) -> (u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::engine::{Ability, EngineKind};

    fn told(json: serde_json::Value) -> bollard::models::SystemInfo {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn an_ordinary_docker_can_do_everything_but_be_rootless() {
        let info = told(serde_json::json!({
            "SecurityOptions": ["name=seccomp,profile=default"], "CgroupDriver": "cgroupfs", "CgroupVersion": "1",
            "MemoryLimit": true, "CpuCfsQuota": true, "ServerVersion": "20.10.24"
        }));
        let can = of(EngineKind::Docker, Some(&info), Some(1024));
        for ability in Ability::ALL {
            assert_eq!(can.contains(&ability), ability != Ability::Rootless, "{ability:?}");
        }
    }

    #[test]
    fn a_rootless_docker_without_control_groups_has_neither_limits_nor_low_ports() {
        let info = told(serde_json::json!({
            "SecurityOptions": ["name=seccomp,profile=default", "name=rootless"], "CgroupDriver": "none", "CgroupVersion": "1",
            "MemoryLimit": false, "CpuCfsQuota": false, "ServerVersion": "20.10.24"
        }));
        let can = of(EngineKind::Docker, Some(&info), Some(1024));
        assert!(can.contains(&Ability::Rootless) && can.contains(&Ability::BuildKit) && can.contains(&Ability::HealthChecks));
        assert!(!can.contains(&Ability::Limits) && !can.contains(&Ability::LowPorts));
        assert!(of(EngineKind::Docker, Some(&info), Some(80)).contains(&Ability::LowPorts), "the system was told to allow it");
    }

    #[test]
    fn podman_has_health_checks_where_systemd_keeps_their_clock() {
        let podman = |driver: &str, version: &str| {
            let info = told(serde_json::json!({
                "SecurityOptions": ["name=seccomp,profile=default"], "CgroupDriver": driver, "CgroupVersion": "2",
                "MemoryLimit": true, "CpuCfsQuota": true, "ServerVersion": version
            }));
            of(EngineKind::Podman, Some(&info), None)
        };
        assert!(podman("systemd", "4.3.1").contains(&Ability::HealthChecks));
        assert!(!podman("cgroupfs", "4.3.1").contains(&Ability::HealthChecks));
        assert!(podman("systemd", "4.3.1").contains(&Ability::KeepsUsedImages));
        assert!(podman("systemd", "5.4.2").contains(&Ability::NetworkEvents));
        assert!(!podman("systemd", "4.3.1").contains(&Ability::NetworkEvents));
        assert!(!podman("systemd", "5.4.2").contains(&Ability::BuildKit));
    }

    #[test]
    fn an_engine_that_does_not_describe_itself_is_taken_for_an_ordinary_one() {
        assert!(of(EngineKind::Docker, None, None).contains(&Ability::Limits));
        assert!(of(EngineKind::Docker, None, None).contains(&Ability::HealthChecks));
        assert!(!of(EngineKind::Podman, None, None).contains(&Ability::HealthChecks), "nothing is promised that may not hold");
        assert!(!of(EngineKind::Podman, None, None).contains(&Ability::BuildCache));
    }
}
