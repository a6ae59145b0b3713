//! From what was seen to what can be started, and by which line. Nothing is looked at here, nothing is done.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::facts::{Elevate, Facts, Seen};
use crate::runtime::doctor::system::Family;

/// Where Docker Desktop is on Windows.
pub(super) const DESKTOP_EXE: &str = "C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe";

/// Where the system's Docker answers.
const SYSTEMS_OWN: &str = "unix:///var/run/docker.sock";

/// An engine that can be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The system's Docker.
    Docker,
    /// A user's own Docker.
    Rootless,
    /// Podman on Linux.
    Podman,
    /// Podman's virtual machine.
    Machine,
    /// Colima.
    Colima,
    /// `OrbStack`.
    Orb,
    /// Docker Desktop.
    Desktop,
}

/// How a line is run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    /// Until it ends, without input.
    Plain,
    /// Until it ends, with the terminal for itself: something asks for a password.
    Attached,
    /// It is the engine itself and goes on, with this file for what it says.
    Detached(PathBuf),
}

/// Where to look when it does not come up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogAt {
    /// systemd's journal, by unit; the user's own or the system's.
    Journal {
        /// The unit.
        unit: &'static str,
        /// The user's own.
        user: bool,
    },
    /// A file.
    File(PathBuf),
    /// Only what the command itself says.
    Own,
}

/// One way to an engine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// Which engine.
    pub engine: Which,
    /// What is run, as it would be typed.
    pub line: String,
    /// How.
    pub manner: Manner,
    /// With root's rights, which are asked for.
    pub elevated: bool,
    /// It is more than a start: it sets something up for good. Never done unasked.
    pub sets_up: bool,
    /// Where it will answer.
    pub sockets: Vec<String>,
    /// Where to look when it does not.
    pub log: LogAt,
    /// How long the command may take.
    pub patience: Duration,
    /// How long the engine may take to answer after it.
    pub warm_up: Duration,
}

/// How things stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// An engine answers: nothing is to be done.
    Answers,
    /// An engine is there and this user is not let in, at this place.
    Closed(String),
    /// An engine listens and says nothing, at this place.
    Stuck(String),
    /// This dockerd runs and does not listen where it is looked for.
    Deaf(u32),
    /// The place that was named is none that could be started from here.
    Elsewhere,
    /// Something that is installed can be started.
    Stopped,
    /// Nothing is installed.
    Nothing,
}

impl Verdict {
    /// Its name for programs.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Closed(_) => "closed",
            Self::Stuck(_) => "stuck",
            Self::Deaf(_) => "deaf",
            Self::Elsewhere => "elsewhere",
            Self::Stopped => "stopped",
            Self::Nothing => "nothing",
        }
    }
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How things stand.
    pub verdict: Verdict,
    /// The ways to an engine, best first.
    pub starts: Vec<Start>,
}

/// Decides.
#[must_use]
pub fn plan(facts: &Facts) -> Plan {
    if facts.places.iter().any(|(_, seen)| *seen == Seen::Answers) {
        return Plan { verdict: Verdict::Answers, starts: Vec::new() };
    }
    let at = |wanted: Seen| facts.places.iter().find(|(place, seen)| *seen == wanted && !of_root_podman(place));
    let mut starts = every_start(facts);
    if facts.named {
        starts.retain(|start| start.sockets.iter().any(|socket| facts.places.iter().any(|(place, _)| same(place, socket))));
    }
    // What is there and closed, or hangs, does not get better by being started again.
    starts.retain(|start| {
        !facts.places.iter().any(|(place, seen)| {
            matches!(seen, Seen::Denied | Seen::Silent) && start.sockets.iter().any(|socket| same(place, socket))
        })
    });
    if facts.daemon.is_some() {
        starts.retain(|start| start.engine != Which::Docker);
    }
    let verdict = match (at(Seen::Denied), at(Seen::Silent), facts.daemon) {
        (Some((place, _)), ..) => Verdict::Closed(place.clone()),
        (_, Some((place, _)), _) => Verdict::Stuck(place.clone()),
        (.., Some(id)) if !facts.named => Verdict::Deaf(id),
        _ if !starts.is_empty() => Verdict::Stopped,
        _ if facts.unknown || (facts.named && !names_the_systems_own(facts)) => Verdict::Elsewhere,
        _ => Verdict::Nothing,
    };
    Plan { verdict, starts }
}

/// The place that is named is where an engine that is installed in the usual way would answer.
fn names_the_systems_own(facts: &Facts) -> bool {
    facts.places.iter().any(|(place, _)| same(place, SYSTEMS_OWN))
}

/// Its folder is closed to all but root, whether or not Podman listens there.
fn of_root_podman(place: &str) -> bool {
    same(place, "unix:///run/podman/podman.sock")
}

/// `/var/run` is `/run`.
pub(super) fn same(one: &str, other: &str) -> bool {
    fn plain(place: &str) -> String {
        place.replacen("unix:///var/run/", "unix:///run/", 1)
    }
    plain(one) == plain(other)
}

fn every_start(facts: &Facts) -> Vec<Start> {
    if facts.in_machine() {
        return [desktop(facts), orb(facts), colima(facts), machine(facts)].into_iter().flatten().collect();
    }
    let set_up = facts.rootless_unit.then(|| rootless(facts)).flatten();
    let not_set_up = (!facts.rootless_unit).then(|| rootless(facts)).flatten();
    [set_up, docker(facts), desktop(facts), colima(facts), podman(facts), not_set_up].into_iter().flatten().collect()
}

fn unix(path: &Path) -> String {
    format!("unix://{}", path.display())
}

fn quoted(path: &Path) -> String {
    shell_words::quote(&path.display().to_string()).into_owned()
}

/// The line with root's rights.
fn as_root(facts: &Facts, line: &str) -> String {
    match facts.elevate {
        Elevate::Root => line.to_owned(),
        Elevate::Sudo => format!("sudo {line}"),
        Elevate::Doas => format!("doas {line}"),
        Elevate::Su => format!("su -c {}", shell_words::quote(line)),
    }
}

/// A line that goes on in the background, apart from this terminal.
fn in_background(facts: &Facts, line: &str, log: &Path) -> String {
    let apart = if facts.has("setsid") { "setsid" } else { "nohup" };
    format!("{apart} {line} >>{} 2>&1 </dev/null &", quoted(log))
}

fn start(engine: Which, line: String, sockets: Vec<String>, log: LogAt) -> Start {
    let (patience, warm_up) = match engine {
        Which::Docker | Which::Rootless | Which::Podman => (120, 60),
        // The first start fetches a whole virtual machine.
        Which::Colima | Which::Machine => (900, 60),
        Which::Orb => (180, 60),
        Which::Desktop => (60, 240),
    };
    Start {
        engine,
        line,
        manner: Manner::Plain,
        elevated: false,
        sets_up: false,
        sockets,
        log,
        patience: Duration::from_secs(patience),
        warm_up: Duration::from_secs(warm_up),
    }
}

/// The system's Docker: by what runs the system, else by itself.
fn docker(facts: &Facts) -> Option<Start> {
    if !facts.has("dockerd") {
        return None;
    }
    let sockets = vec![SYSTEMS_OWN.to_owned()];
    let file = PathBuf::from("/var/log/docker.log");
    let root = facts.elevate == Elevate::Root;
    let (line, log, manner) = if facts.systemd && facts.docker_unit {
        ("systemctl start docker".to_owned(), LogAt::Journal { unit: "docker", user: false }, None)
    } else if facts.openrc && facts.init_script && facts.has("rc-service") {
        ("rc-service docker start".to_owned(), LogAt::File(file), None)
    } else if facts.init_script && facts.has("service") {
        ("service docker start".to_owned(), LogAt::File(file), None)
    } else {
        let file = PathBuf::from("/var/log/dockerd.log");
        let line = in_background(facts, "dockerd", &file);
        let line = if root { line } else { format!("sh -c {}", shell_words::quote(&line)) };
        (line, LogAt::File(file.clone()), root.then_some(Manner::Detached(file)))
    };
    let manner = manner.unwrap_or(if root { Manner::Plain } else { Manner::Attached });
    let line = as_root(facts, &line);
    Some(Start { manner, elevated: !root, ..start(Which::Docker, line, sockets, log) })
}

/// A user's own Docker, set up or not yet.
fn rootless(facts: &Facts) -> Option<Start> {
    let folder = facts.runtime_dir.as_ref().filter(|_| facts.elevate != Elevate::Root)?;
    let sockets = vec![unix(&folder.join("docker.sock"))];
    let journal = LogAt::Journal { unit: "docker", user: true };
    let of = |line: &str, log: LogAt| start(Which::Rootless, line.to_owned(), sockets.clone(), log);
    if facts.rootless_unit && facts.user_systemd {
        Some(of("systemctl --user start docker", journal))
    } else if facts.user_systemd && facts.has("dockerd-rootless-setuptool.sh") {
        Some(Start { sets_up: true, ..of("dockerd-rootless-setuptool.sh install", journal) })
    } else if !facts.user_systemd && facts.has("dockerd-rootless.sh") {
        let file = folder.join("dockerd-rootless.log");
        let line = in_background(facts, "dockerd-rootless.sh", &file);
        Some(Start { manner: Manner::Detached(file.clone()), ..of(&line, LogAt::File(file)) })
    } else {
        None
    }
}

/// Podman's service: root's own where root asks, else the user's.
fn podman(facts: &Facts) -> Option<Start> {
    if !facts.has("podman") {
        return None;
    }
    let root = facts.elevate == Elevate::Root;
    let folder = if root { Some(PathBuf::from("/run")) } else { facts.runtime_dir.clone() }?.join("podman");
    let socket = unix(&folder.join("podman.sock"));
    let of = |line: String, log: LogAt| start(Which::Podman, line, vec![socket.clone()], log);
    let journal = |user| LogAt::Journal { unit: "podman.socket", user };
    if root && facts.systemd {
        Some(of("systemctl start podman.socket".to_owned(), journal(false)))
    } else if !root && facts.user_systemd {
        Some(of("systemctl --user start podman.socket".to_owned(), journal(true)))
    } else {
        let file = folder.join("podman-service.log");
        let service = format!("podman system service --time=0 {}", shell_words::quote(&socket));
        let line = format!("mkdir -p {} && {}", quoted(&folder), in_background(facts, &service, &file));
        Some(Start { manner: Manner::Detached(file.clone()), ..of(line, LogAt::File(file)) })
    }
}

/// Colima, with the profile whose socket is named.
fn colima(facts: &Facts) -> Option<Start> {
    let folder = facts.home.as_ref().filter(|_| facts.has("colima"))?.join(".colima");
    let within = format!("{}/", unix(&folder));
    let profile = |place: &str| Some(place.strip_prefix(&within)?.strip_suffix("/docker.sock")?.to_owned());
    let profile = facts.places.iter().find_map(|(place, _)| profile(place)).filter(|name| facts.named && name != "default");
    let Some(profile) = profile else {
        let sockets = vec![unix(&folder.join("default/docker.sock")), unix(&folder.join("docker.sock"))];
        return Some(start(Which::Colima, "colima start".to_owned(), sockets, LogAt::Own));
    };
    let line = format!("colima start {}", shell_words::quote(&profile));
    Some(start(Which::Colima, line, vec![unix(&folder.join(profile).join("docker.sock"))], LogAt::Own))
}

fn orb(facts: &Facts) -> Option<Start> {
    let home = facts.home.as_ref().filter(|_| facts.has("orb"))?;
    let sockets = vec![unix(&home.join(".orbstack/run/docker.sock")), SYSTEMS_OWN.to_owned()];
    Some(start(Which::Orb, "orb start".to_owned(), sockets, LogAt::Own))
}

fn desktop(facts: &Facts) -> Option<Start> {
    // In Linux inside Windows it is started in Windows: that is told as a step.
    if !facts.desktop || facts.system.wsl {
        return None;
    }
    let (line, log) = match facts.system.family {
        Family::Mac => ("open -a Docker".to_owned(), LogAt::Own),
        Family::Windows => (format!("powershell -NoProfile -Command Start-Process '{DESKTOP_EXE}'"), LogAt::Own),
        _ if facts.user_systemd => {
            ("systemctl --user start docker-desktop".to_owned(), LogAt::Journal { unit: "docker-desktop", user: true })
        }
        _ => return None,
    };
    let home = facts.home.as_deref();
    let mut sockets: Vec<String> = home.map(|home| unix(&home.join(".docker/run/docker.sock"))).into_iter().collect();
    sockets.extend(home.map(|home| unix(&home.join(".docker/desktop/docker.sock"))));
    if facts.in_machine() {
        sockets.push(SYSTEMS_OWN.to_owned());
    }
    sockets.extend(["docker_engine", "dockerDesktopLinuxEngine"].map(|pipe| format!("npipe:////./pipe/{pipe}")));
    Some(start(Which::Desktop, line, sockets, log))
}

/// Podman's virtual machine, made first where there is none yet.
fn machine(facts: &Facts) -> Option<Start> {
    if !facts.has("podman") {
        return None;
    }
    let home = facts.home.as_deref();
    let mut sockets: Vec<String> =
        home.map(|home| unix(&home.join(".local/share/containers/podman/machine/podman.sock"))).into_iter().collect();
    sockets.push(SYSTEMS_OWN.to_owned());
    sockets.extend(["docker_engine", "podman-machine-default"].map(|pipe| format!("npipe:////./pipe/{pipe}")));
    let line = if facts.machine { "podman machine start" } else { "podman machine init && podman machine start" };
    Some(Start { sets_up: !facts.machine, ..start(Which::Machine, line.to_owned(), sockets, LogAt::Own) })
}

#[cfg(test)]
#[path = "plan_tests.rs"]
mod tests;
