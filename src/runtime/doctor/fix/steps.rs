//! What people do themselves: how an engine is got on this system, or how they are let in to one.
//!
//! Where there is documentation of the engine's own, packages and commands are its: <https://docs.docker.com/engine/install/>,
//! <https://docs.docker.com/engine/install/linux-postinstall/>, <https://podman.io/docs/installation>. The other systems' package
//! names are as they are commonly given; none of the lines was tried on each system.

use serde::Serialize;

use super::facts::{Elevate, Facts};
use super::plan::{Plan, Verdict};
use crate::i18n::{Lang, fixed, words};
use crate::runtime::doctor::system::Family;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What it is for.
    pub text: String,
    /// What to type; `None` where it is done by hand.
    pub command: Option<String>,
}

/// The steps from how things stand to an engine that answers. Empty where there is nothing to be done, or where a start
/// does it.
#[must_use]
pub fn steps(plan: &Plan, facts: &Facts, lang: Lang) -> Vec<Step> {
    let list = List { facts, lang, steps: Vec::new() };
    match &plan.verdict {
        Verdict::Answers | Verdict::Stopped => Vec::new(),
        Verdict::Closed(_) => list.let_in().steps,
        Verdict::Stuck(place) => list.stuck(place).steps,
        Verdict::Deaf(id) => list.deaf(*id).steps,
        Verdict::Elsewhere => list.elsewhere().steps,
        Verdict::Nothing => list.install().steps,
    }
}

/// The steps after which an engine that is there lets this user in.
#[must_use]
pub fn to_be_let_in(facts: &Facts, lang: Lang) -> Vec<Step> {
    List { facts, lang, steps: Vec::new() }.let_in().steps
}

/// Only those that install and start an engine, without what comes before and after.
#[must_use]
pub fn to_install(facts: &Facts, lang: Lang) -> Vec<Step> {
    List { facts, lang, steps: Vec::new() }.packages().steps
}

struct List<'a> {
    facts: &'a Facts,
    lang: Lang,
    steps: Vec<Step>,
}

impl List<'_> {
    fn with(self, id: &str, command: &str) -> Self {
        let text = fixed(self.lang, id).to_owned();
        self.saying(text, command)
    }

    fn saying(mut self, text: String, command: &str) -> Self {
        let command = Some(command.to_owned()).filter(|command| !command.is_empty());
        self.steps.push(Step { text, command });
        self
    }

    /// A step that needs root's rights.
    fn root(self, id: &str, command: &str) -> Self {
        let prefix = match self.facts.elevate {
            Elevate::Root => "",
            Elevate::Doas => "doas ",
            Elevate::Sudo | Elevate::Su => "sudo ",
        };
        self.with(id, &format!("{prefix}{command}"))
    }

    fn let_in(self) -> Self {
        let add = if self.facts.has("usermod") || self.facts.system.family != Family::Alpine {
            "usermod -aG docker \"$USER\""
        } else {
            "addgroup \"$USER\" docker"
        };
        self.root("doctor-step-add-yourself-to-the-docker-group", add)
            .with("doctor-step-groups-are-read-at-login-log", "newgrp docker")
            .with("doctor-step-look-again-an-engine-without-root", "sealegs doctor")
    }

    fn stuck(self, place: &str) -> Self {
        let text = words!(self.lang, "doctor-something-listens-at-place-but-does", place);
        let list = self.saying(text, "sealegs doctor");
        let id = "doctor-step-if-it-stays-so-restart-it";
        list.restart(id)
    }

    fn deaf(self, id: u32) -> Self {
        let text = words!(self.lang, "doctor-dockerd-runs-here-process-id-but", id);
        let list = self.saying(text, &format!("tr '\\0' ' ' </proc/{id}/cmdline"));
        let id = "doctor-step-or-restart-it-its-containers-stop";
        list.restart(id)
    }

    fn restart(self, id: &str) -> Self {
        let facts = self.facts;
        if facts.in_machine() {
            self.with("doctor-step-restart-it-in-docker-desktop-menu", "")
        } else if facts.systemd {
            self.root(id, "systemctl restart docker")
        } else {
            self.root(id, "service docker restart")
        }
    }

    fn elsewhere(self) -> Self {
        let places: Vec<&str> = self.facts.places.iter().map(|(place, _)| place.as_str()).collect();
        let place = places.join(", ");
        let text = if self.facts.unknown {
            words!(self.lang, "doctor-the-docker-context-that-is-chosen")
        } else {
            words!(self.lang, "doctor-docker-host-or-the-docker-context", place)
        };
        self.saying(text, "unset DOCKER_HOST DOCKER_CONTEXT; docker context use default; sealegs doctor --fix")
    }

    fn install(self) -> Self {
        let facts = self.facts;
        let list = if facts.system.container {
            self.with("doctor-step-this-is-a-container-the-usual", "docker run -v /var/run/docker.sock:/var/run/docker.sock …")
        } else {
            self
        };
        let list = if facts.system.wsl { list.in_windows() } else { list }.packages();
        let own = matches!(facts.system.family, Family::Mac | Family::Windows | Family::Rhel);
        if own || facts.elevate == Elevate::Root { list.again() } else { list.let_in() }
    }

    /// An engine installed and started.
    fn packages(self) -> Self {
        match self.facts.system.family {
            Family::Mac => self.mac(),
            Family::Windows => self.windows(),
            Family::Other => self.with(
                "doctor-step-install-docker-or-podman-as-this",
                "https://docs.docker.com/engine/install/  https://podman.io/docs/installation",
            ),
            Family::Rhel => self.rhel(),
            family => self.docker_of(family),
        }
    }

    /// Docker from the system's own packages.
    fn docker_of(self, family: Family) -> Self {
        let systemd = self.facts.systemd;
        let list = match family {
            Family::Debian | Family::Ubuntu => self.root("doctor-step-read-the-list-of-packages-anew", "apt-get update"),
            _ => self,
        };
        let id = "doctor-step-install-docker-from-this-system-own";
        let list = match family {
            Family::Debian | Family::Ubuntu => list.root(id, "apt-get install docker.io"),
            Family::Fedora => list.root(id, "dnf install moby-engine"),
            Family::Amazon => list.root(id, "yum install docker"),
            Family::Arch => list.root(id, "pacman -S docker"),
            Family::Suse => list.root(id, "zypper install docker"),
            _ => list.root("doctor-step-install-docker-it-is-in-the", "apk add docker"),
        };
        let id = "doctor-step-start-it-now-and-at-each";
        match (family, systemd) {
            (Family::Alpine, _) => {
                list.root(id, "rc-update add docker default").root("doctor-step-start-it-now", "rc-service docker start")
            }
            (_, true) => list.root(id, "systemctl enable --now docker"),
            (_, false) => list.root("doctor-step-start-it", "service docker start"),
        }
    }

    fn rhel(self) -> Self {
        let root = self.facts.elevate == Elevate::Root;
        let list = self.root("doctor-step-install-podman-which-this-system-has", "dnf install podman");
        let id = "doctor-step-let-it-listen-now-and-after";
        if root {
            list.with(id, "systemctl enable --now podman.socket")
        } else {
            list.with(id, "systemctl --user enable --now podman.socket")
        }
    }

    fn in_windows(self) -> Self {
        let list = if self.facts.desktop { self.with("doctor-step-docker-desktop-is-installed-in-windows", "") } else { self };
        if list.facts.systemd {
            return list;
        }
        list.with("doctor-step-without-docker-desktop-let-systemd-run", "wsl --shutdown")
    }

    fn mac(self) -> Self {
        self.with("doctor-step-install-colima-which-runs-docker-in", "brew install colima docker")
            .with("doctor-step-start-it-the-first-time-it", "colima start")
    }

    fn windows(self) -> Self {
        self.with("doctor-step-install-wsl-2-in-powershell-as", "wsl --install")
            .with("doctor-step-install-docker-desktop-and-start-it", "winget install Docker.DockerDesktop")
    }

    fn again(self) -> Self {
        self.with("doctor-step-look-again", "sealegs doctor")
    }
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
