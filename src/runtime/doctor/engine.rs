//! The engine: which one, how it builds, where it stores, what it is limited in.

use serde_json::Value;

use super::finding::Finding;
use super::fix::{Facts, plan, words};
use crate::engine::live::Survey;
use crate::engine::{Ability, EngineError, EngineInfo, EngineKind, advice};
use crate::i18n::{Lang, words};
use crate::objects::human_size;

/// Bytes that should be free where images are stored: the real base images and what is built on them take about this.
const ROOM: u64 = 4_000_000_000;
/// Less than this and builds fail.
const TIGHT: u64 = 1_500_000_000;

/// Which engine answers, and which places were tried.
pub(super) fn found(survey: &Survey, facts: &Facts, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-engine");
    let Some(info) = survey.engine.as_ref().map(crate::engine::Engine::info) else {
        // What keeps one from an engine that is there comes before all that could be started.
        let others = survey.tried.iter().find_map(|tried| match &tried.result {
            Err(
                EngineError::Unreachable { .. }
                | EngineError::Lost { .. }
                | EngineError::Denied { .. }
                | EngineError::TimedOut { .. },
            )
            | Ok(_) => None,
            Err(error) => Some(error),
        });
        let remedy = match others {
            Some(error) => advice(error, lang),
            None => words::remedy(&plan(facts), facts, lang),
        };
        let found = match &survey.problem {
            Some(problem) => problem.clone(),
            None => words!(lang, "doctor-no-engine-answers"),
        };
        return Finding::problem("engine", &title, found, remedy);
    };
    Finding::ok("engine", &title, format!("{} (API {}) {}", kind(info), info.api, info.endpoint))
}

/// `Docker 28.2.2`.
fn kind(info: &EngineInfo) -> String {
    let name = match info.kind {
        EngineKind::Docker => "Docker",
        EngineKind::Podman => "Podman",
    };
    format!("{name} {}", info.version)
}

/// How images are built; nothing where the engine did not tell what it can do.
pub(super) fn builder(info: &EngineInfo, classic: bool, lang: Lang) -> Option<Finding> {
    let title = words!(lang, "doctor-builder");
    if info.abilities.is_empty() && !classic {
        return None;
    }
    if info.abilities.contains(&Ability::BuildKit) && !classic {
        return Some(Finding::ok("builder", &title, "BuildKit"));
    }
    let remedy = match (classic, info.kind) {
        (true, _) => words!(lang, "doctor-docker-buildkit-0-asks-for-it"),
        (false, EngineKind::Podman) => words!(lang, "doctor-podman-builds-with-buildah-stages-come"),
        (false, EngineKind::Docker) => words!(lang, "doctor-this-engine-has-no-buildkit-docker"),
    };
    Some(Finding::note("builder", &title, words!(lang, "doctor-the-classic-builder"), remedy))
}

/// Where images are stored, and how.
pub(super) fn storage(info: &Value, lang: Lang) -> Option<Finding> {
    let title = words!(lang, "doctor-storage");
    let driver = info.get("Driver")?.as_str()?;
    let root = info.get("DockerRootDir").and_then(Value::as_str).unwrap_or_default();
    let found = format!("{driver} {root}").trim_end().to_owned();
    if driver == "vfs" {
        let remedy = words!(lang, "doctor-vfs-copies-every-layer-whole-slow");
        return Some(Finding::note("storage", &title, found, remedy));
    }
    Some(Finding::ok("storage", &title, found))
}

/// Room where images are stored. `free` is `None` where it cannot be told: an engine in a virtual machine or elsewhere.
pub(super) fn disk(free: Option<u64>, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-disk-space");
    let Some(free) = free else {
        return Finding::note(
            "disk",
            &title,
            words!(lang, "doctor-cannot-be-seen-from-here"),
            words!(lang, "doctor-docker-system-df-tells-what-is"),
        );
    };
    let found = words!(lang, "doctor-free-free-where-images-are-stored", free = human_size(free));
    let remedy = words!(lang, "doctor-the-course-takes-about-room-docker", room = human_size(ROOM));
    match free {
        free if free < TIGHT => Finding::problem("disk", &title, found, remedy),
        free if free < ROOM => Finding::note("disk", &title, found, remedy),
        _ => Finding::ok("disk", &title, found),
    }
}

/// Whether the engine's images fit this machine and the course.
pub(super) fn architecture(info: &EngineInfo, host: &str, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-architecture");
    let host = match host {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    let (os, arch) = info.platform.split_once('/').unwrap_or((&info.platform, ""));
    let found = words!(lang, "doctor-engine-platform-this-machine-host", platform = info.platform, host);
    if os != "linux" && !os.is_empty() {
        let remedy = words!(lang, "doctor-the-course-uses-linux-images-in");
        return Finding::problem("architecture", &title, found, remedy);
    }
    if arch != "amd64" {
        let remedy = words!(lang, "doctor-some-old-images-exist-for-amd64");
        return Finding::note("architecture", &title, found, remedy);
    }
    Finding::ok("architecture", &title, found)
}

/// What containers cannot do here: cgroups, a user's own engine, the engine's own warnings.
pub(super) fn limits(info: &Value, engine: &EngineInfo, lang: Lang) -> Finding {
    let title = words!(lang, "doctor-limits");
    let text = |key: &str| info.get(key).and_then(Value::as_str).unwrap_or_default();
    let off = |key: &str| info.get(key).and_then(Value::as_bool) == Some(false);
    let mut found = vec![format!("cgroup v{} ({})", text("CgroupVersion").trim_start_matches('v'), text("CgroupDriver"))];
    if text("CgroupVersion").is_empty() {
        found.clear();
    }
    let mut remedies = Vec::new();
    if engine.abilities.contains(&Ability::Rootless) {
        found.push("rootless".to_owned());
    }
    if !engine.abilities.contains(&Ability::LowPorts) && !engine.abilities.is_empty() {
        found.push(words!(lang, "doctor-ports-from-1024-only"));
        remedies.push(words!(lang, "doctor-ports-below-1024-need-sudo-sysctl"));
    }
    if off("MemoryLimit") || off("CpuCfsQuota") || off("CPUCfsQuota") {
        found.push(words!(lang, "doctor-memory-or-cpus-have-no-effect"));
        remedies.push(words!(lang, "doctor-rootless-engines-need-cgroup-v2-with"));
    }
    let warnings: Vec<&str> =
        info.get("Warnings").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    found.extend(warnings.iter().take(10).map(|warning| warning.trim_start_matches("WARNING: ").to_owned()));
    if found.is_empty() {
        found.push(words!(lang, "doctor-none-known"));
    }
    let found = found.join("; ");
    if remedies.is_empty() {
        Finding::ok("limits", &title, found)
    } else {
        Finding::note("limits", &title, found, remedies.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::engine::Abilities;
    use crate::engine::live::Tried;
    use crate::runtime::doctor::State;
    use crate::runtime::doctor::fix::facts::seen;

    fn info(kind: EngineKind, platform: &str, abilities: &[Ability]) -> EngineInfo {
        EngineInfo {
            kind,
            version: "1".into(),
            api: "1.41".into(),
            endpoint: "unix:///x".into(),
            platform: platform.into(),
            abilities: abilities.iter().copied().collect::<Abilities>(),
            replay: None,
        }
    }

    fn nobody(error: EngineError, named: bool) -> Survey {
        let tried = vec![Tried { endpoint: "unix:///x".into(), result: Err(error) }];
        Survey { named, problem: None, tried, engine: None }
    }

    #[test]
    fn why_no_engine_answers_decides_what_to_do() {
        let remedy = |survey: &Survey| {
            let places = survey.tried.iter().map(|tried| (tried.endpoint.clone(), seen(&tried.result))).collect();
            let facts = Facts { named: survey.named, places, ..Facts::default() };
            found(survey, &facts, Lang::En).remedy.unwrap()
        };
        let denied = EngineError::Denied { endpoint: "unix:///x".into() };
        assert!(remedy(&nobody(denied, false)).contains("usermod -aG docker"));
        let away = EngineError::Unreachable { endpoint: "unix:///x".into(), detail: "no".into() };
        assert!(remedy(&nobody(away.clone(), false)).contains("docs.docker.com/engine/install"));
        assert!(remedy(&nobody(away, true)).contains("unset DOCKER_HOST"), "the one that was named is the one to mend");
        let hangs = EngineError::TimedOut { seconds: 10 };
        assert!(remedy(&nobody(hangs, false)).contains("restart"));
        let old = EngineError::Unsupported { what: "API 1.24".into() };
        assert!(remedy(&nobody(old, false)).contains("newer engine"));
    }

    #[test]
    fn little_room_is_told_before_a_build_fails_of_it() {
        assert_eq!(disk(Some(500_000_000), Lang::En).state, State::Problem);
        assert_eq!(disk(Some(2_000_000_000), Lang::En).state, State::Note);
        assert_eq!(disk(Some(20_000_000_000), Lang::En).state, State::Ok);
        assert_eq!(disk(None, Lang::Ja).state, State::Note, "what is not known is not called well");
    }

    #[test]
    fn a_rootless_engines_limits_are_told_with_the_way_out() {
        let raw = json!({"CgroupVersion": "1", "CgroupDriver": "none", "MemoryLimit": false, "Warnings": ["WARNING: No swap"]});
        let finding = limits(&raw, &info(EngineKind::Docker, "linux/amd64", &[Ability::Rootless]), Lang::En);
        assert_eq!(finding.state, State::Note);
        for part in ["cgroup v1", "rootless", "1024", "--memory", "No swap"] {
            assert!(finding.found.contains(part), "{part}: {finding:?}");
        }
        let root = info(EngineKind::Docker, "linux/amd64", &[Ability::LowPorts]);
        assert_eq!(limits(&json!({"CgroupVersion": "2", "CgroupDriver": "systemd"}), &root, Lang::En).state, State::Ok);
    }

    #[test]
    fn images_for_another_system_are_a_problem_and_for_another_processor_a_note() {
        let of = |platform: &str| architecture(&info(EngineKind::Docker, platform, &[]), "x86_64", Lang::En).state;
        assert_eq!(of("windows/amd64"), State::Problem);
        assert_eq!(of("linux/arm64"), State::Note);
        assert_eq!(of("linux/amd64"), State::Ok);
    }

    #[test]
    fn a_builder_is_named_only_when_the_engine_told() {
        assert_eq!(builder(&info(EngineKind::Docker, "linux/amd64", &[]), false, Lang::En), None);
        let podman = builder(&info(EngineKind::Podman, "linux/amd64", &[Ability::LowPorts]), false, Lang::En).unwrap();
        assert!(podman.remedy.unwrap().contains("Buildah"));
        let asked = builder(&info(EngineKind::Docker, "linux/amd64", &[Ability::BuildKit]), true, Lang::En).unwrap();
        assert!(asked.remedy.unwrap().contains("DOCKER_BUILDKIT=0"));
    }
}
