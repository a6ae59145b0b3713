//! What of this machine decides how an engine is started here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use crate::engine::EngineError;
use crate::engine::live::Survey;
use crate::runtime::doctor::on_path;
use crate::runtime::doctor::system::{Family, System};

/// How long the user's own systemd may take to answer.
const PATIENCE: Duration = Duration::from_secs(3);

/// Programs that an engine is started with, or that show that one is installed.
const PROGRAMS: [&str; 15] = [
    "dockerd",
    "dockerd-rootless.sh",
    "dockerd-rootless-setuptool.sh",
    "podman",
    "colima",
    "orb",
    "service",
    "rc-service",
    "systemctl",
    "setsid",
    "sudo",
    "doas",
    "su",
    "newgrp",
    "usermod",
];

/// How root's rights are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Elevate {
    /// They are there already.
    Root,
    /// With sudo.
    Sudo,
    /// With doas, as Alpine has it.
    Doas,
    /// With root's own password.
    #[default]
    Su,
}

/// How the search went at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// An engine answers.
    Answers,
    /// Nobody listens.
    Nobody,
    /// Somebody listens, this user is not let in.
    Denied,
    /// Somebody listens and says nothing.
    Silent,
    /// Something else is wrong: too old, no TLS, no way there.
    Other,
}

/// What was seen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The kind of system.
    pub system: System,
    /// How root's rights are asked for.
    pub elevate: Elevate,
    /// systemd runs the system.
    pub systemd: bool,
    /// systemd runs for this user, too, and answers.
    pub user_systemd: bool,
    /// `OpenRC` runs the system.
    pub openrc: bool,
    /// `/etc/init.d/docker` is there.
    pub init_script: bool,
    /// systemd has a docker.service.
    pub docker_unit: bool,
    /// The user has a docker.service: rootless Docker is set up.
    pub rootless_unit: bool,
    /// Docker Desktop is installed, here or in the Windows around.
    pub desktop: bool,
    /// Podman has a virtual machine.
    pub machine: bool,
    /// The dockerd that `/var/run/docker.pid` names, if it lives.
    pub daemon: Option<u32>,
    /// Those of the programs above that are there.
    pub programs: BTreeSet<String>,
    /// The home folder.
    pub home: Option<PathBuf>,
    /// `XDG_RUNTIME_DIR`.
    pub runtime_dir: Option<PathBuf>,
    /// One place was named (`DOCKER_HOST`, a context), no other counts.
    pub named: bool,
    /// The named place is not known, such as a context that does not exist.
    pub unknown: bool,
    /// Every place an engine was looked for.
    pub places: Vec<(String, Seen)>,
}

impl Facts {
    /// Whether a program is there.
    #[must_use]
    pub fn has(&self, program: &str) -> bool {
        self.programs.contains(program)
    }

    /// A system whose containers live in a virtual machine.
    #[must_use]
    pub fn in_machine(&self) -> bool {
        matches!(self.system.family, Family::Mac | Family::Windows)
    }
}

/// Looks around. `root` is `/`; nothing is changed.
pub async fn look(root: &Path, survey: &Survey, env: &BTreeMap<String, String>) -> Facts {
    let var = |name: &str| env.get(name).cloned().filter(|value| !value.is_empty());
    let has = |name: &str| on_path(name, &var);
    let home = var("HOME").or_else(|| var("USERPROFILE")).map(PathBuf::from);
    let config = var("XDG_CONFIG_HOME").map(PathBuf::from).or_else(|| Some(home.as_ref()?.join(".config")));
    let there = |path: &str| root.join(path).exists();
    let unit = |place: &str, name: &str| {
        ["etc/systemd", "usr/local/lib/systemd", "usr/lib/systemd", "lib/systemd"]
            .iter()
            .any(|folder| root.join(folder).join(place).join(name).exists())
    };
    let own_unit = |name: &str| config.as_ref().is_some_and(|config| config.join("systemd/user").join(name).exists());
    let programs: BTreeSet<String> = PROGRAMS.into_iter().filter(|name| has(name)).map(str::to_owned).collect();
    let desktop = ["Applications/Docker.app", "opt/docker-desktop", "mnt/c/Program Files/Docker/Docker/Docker Desktop.exe"];
    Facts {
        system: System::detect(root),
        elevate: elevate(&programs),
        systemd: there("run/systemd/system"),
        user_systemd: programs.contains("systemctl") && user_systemd().await,
        openrc: there("run/openrc/softlevel"),
        init_script: there("etc/init.d/docker"),
        docker_unit: unit("system", "docker.service"),
        rootless_unit: own_unit("docker.service") || unit("user", "docker.service"),
        desktop: desktop.iter().any(|path| there(path)) || (cfg!(windows) && Path::new(super::plan::DESKTOP_EXE).exists()),
        machine: config.as_ref().is_some_and(|config| has_machine(&config.join("containers/podman/machine"))),
        daemon: daemon(root),
        programs,
        home,
        runtime_dir: var("XDG_RUNTIME_DIR").map(PathBuf::from),
        named: survey.named,
        unknown: survey.problem.is_some(),
        places: survey.tried.iter().map(|tried| (tried.endpoint.clone(), seen(&tried.result))).collect(),
    }
}

/// What one place's answer comes to.
pub(in crate::runtime::doctor) fn seen<T>(result: &Result<T, EngineError>) -> Seen {
    match result {
        Ok(_) => Seen::Answers,
        Err(EngineError::Unreachable { .. } | EngineError::Lost { .. }) => Seen::Nobody,
        Err(EngineError::Denied { .. }) => Seen::Denied,
        Err(EngineError::TimedOut { .. }) => Seen::Silent,
        Err(_) => Seen::Other,
    }
}

#[cfg(unix)]
fn elevate(programs: &BTreeSet<String>) -> Elevate {
    if rustix::process::geteuid().is_root() {
        Elevate::Root
    } else if programs.contains("sudo") {
        Elevate::Sudo
    } else if programs.contains("doas") {
        Elevate::Doas
    } else {
        Elevate::Su
    }
}

#[cfg(not(unix))]
fn elevate(_programs: &BTreeSet<String>) -> Elevate {
    Elevate::Root
}

/// As docker's own rootless set-up finds out.
async fn user_systemd() -> bool {
    let mut asked = tokio::process::Command::new("systemctl");
    asked.args(["--user", "show-environment"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = tokio::time::timeout(PATIENCE, asked.kill_on_drop(true).status());
    status.await.ok().and_then(Result::ok).is_some_and(|status| status.success())
}

/// Podman keeps a JSON file for each machine in a folder of the kind of machine.
fn has_machine(folder: &Path) -> bool {
    let within = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    within(folder.to_owned()).flat_map(within).any(|path| path.extension().is_some_and(|ending| ending == "json"))
}

fn daemon(root: &Path) -> Option<u32> {
    let id: u32 = std::fs::read_to_string(root.join("var/run/docker.pid")).ok()?.trim().parse().ok()?;
    let name = std::fs::read_to_string(root.join(format!("proc/{id}/comm"))).ok()?;
    (name.trim() == "dockerd").then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn units_scripts_and_a_living_daemon_are_seen() {
        let root = tempfile::tempdir().unwrap();
        let home = tempfile::tempdir().unwrap();
        let write = |folder: &Path, path: &str, text: &str| {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        let env = BTreeMap::from([("HOME".to_owned(), home.path().display().to_string())]);
        let survey = Survey { named: false, problem: None, tried: Vec::new(), engine: None };
        let before = look(root.path(), &survey, &env).await;
        assert!(!before.systemd && !before.docker_unit && !before.rootless_unit && !before.machine);
        assert_eq!(before.daemon, None);
        write(root.path(), "run/systemd/system/x", "");
        write(root.path(), "usr/lib/systemd/system/docker.service", "");
        write(root.path(), "etc/init.d/docker", "");
        write(root.path(), "var/run/docker.pid", "77");
        write(root.path(), "proc/77/comm", "dockerd\n");
        write(home.path(), ".config/systemd/user/docker.service", "");
        write(home.path(), ".config/containers/podman/machine/qemu/podman-machine-default.json", "{}");
        let after = look(root.path(), &survey, &env).await;
        assert!(after.systemd && after.docker_unit && after.init_script && after.rootless_unit && after.machine);
        assert_eq!(after.daemon, Some(77));
        write(root.path(), "proc/77/comm", "bash\n");
        assert_eq!(look(root.path(), &survey, &env).await.daemon, None, "another program has that number now");
    }
}
