//! What people do themselves: how an engine is got on this system, or how they are let in to one.
//!
//! Where there is documentation of the engine's own, packages and commands are its: <https://docs.docker.com/engine/install/>,
//! <https://docs.docker.com/engine/install/linux-postinstall/>, <https://podman.io/docs/installation>. The other systems' package
//! names are as they are commonly given; none of the lines was tried on each system.

use serde::Serialize;

use super::facts::{Elevate, Facts};
use super::plan::{Plan, Verdict};
use crate::i18n::{Lang, words};
use crate::runtime::doctor::finding::word;
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
    fn with(mut self, en: &str, ja: &str, command: &str) -> Self {
        let command = Some(command.to_owned()).filter(|command| !command.is_empty());
        self.steps.push(Step { text: word(self.lang, en, ja), command });
        self
    }

    /// A step that needs root's rights.
    fn root(self, en: &str, ja: &str, command: &str) -> Self {
        let prefix = match self.facts.elevate {
            Elevate::Root => "",
            Elevate::Doas => "doas ",
            Elevate::Sudo | Elevate::Su => "sudo ",
        };
        self.with(en, ja, &format!("{prefix}{command}"))
    }

    fn let_in(self) -> Self {
        let add = if self.facts.has("usermod") || self.facts.system.family != Family::Alpine {
            "usermod -aG docker \"$USER\""
        } else {
            "addgroup \"$USER\" docker"
        };
        self.root(
            "Add yourself to the docker group, whose members may use the socket. Whoever may do that can become root on this \
             machine (docker run -v /:/host …), so add only people who may be root.",
            "ソケットを使える docker グループに自分を加えます。このグループの人は root と同じことができる（docker run -v /:/host … など）ので、\
             root になってよい人だけを加えてください。",
            add,
        )
        .with(
            "Groups are read at login: log out and in again, or take the group in this terminal only.",
            "グループはログイン時に読まれます。ログインし直すか、この端末だけで切り替えます。",
            "newgrp docker",
        )
        .with(
            "Look again. (An engine without root's rights needs no group: rootless Docker, \
             https://docs.docker.com/go/rootless/, or Podman.)",
            "もう一度確かめます。（root 権限のいらない rootless の Docker https://docs.docker.com/go/rootless/ や Podman なら、\
             グループは要りません。）",
            "sealegs doctor",
        )
    }

    fn stuck(self, place: &str) -> Self {
        let text = words!(self.lang, "doctor-something-listens-at-place-but-does", place);
        let list = self.with(&text, &text, "sealegs doctor");
        let (en, ja) =
            ("If it stays so, restart it (its containers stop).", "変わらなければ再起動します（コンテナは止まります）。");
        list.restart(en, ja)
    }

    fn deaf(self, id: u32) -> Self {
        let text = words!(self.lang, "doctor-dockerd-runs-here-process-id-but", id);
        let list = self.with(&text, &text, &format!("tr '\\0' ' ' </proc/{id}/cmdline"));
        let (en, ja) = ("Or restart it (its containers stop).", "または再起動します（コンテナは止まります）。");
        list.restart(en, ja)
    }

    fn restart(self, en: &str, ja: &str) -> Self {
        let facts = self.facts;
        if facts.in_machine() {
            self.with(
                "Restart it: in Docker Desktop's menu \"Restart\", or colima restart, or podman machine stop and start.",
                "再起動します: Docker Desktop ならメニューの「Restart」、または colima restart、podman machine stop のあと start。",
                "",
            )
        } else if facts.systemd {
            self.root(en, ja, "systemctl restart docker")
        } else {
            self.root(en, ja, "service docker restart")
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
        self.with(&text, &text, "unset DOCKER_HOST DOCKER_CONTEXT; docker context use default; sealegs doctor --fix")
    }

    fn install(self) -> Self {
        let facts = self.facts;
        let list = if facts.system.container {
            self.with(
                "This is a container. The usual way to an engine here is that of its host: start the container with",
                "ここはコンテナの中です。ふつうはホストのエンジンを使います。コンテナを次のように起動してください:",
                "docker run -v /var/run/docker.sock:/var/run/docker.sock …",
            )
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
                "Install Docker or Podman as this system's documentation says.",
                "このシステムのドキュメントに従って Docker か Podman を入れます。",
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
            Family::Debian | Family::Ubuntu => {
                self.root("Read the list of packages anew.", "パッケージの一覧を更新します。", "apt-get update")
            }
            _ => self,
        };
        let (en, ja) = ("Install Docker from this system's own packages.", "このシステムのパッケージから Docker を入れます。");
        let list = match family {
            Family::Debian | Family::Ubuntu => list.root(en, ja, "apt-get install docker.io"),
            Family::Fedora => list.root(en, ja, "dnf install moby-engine"),
            Family::Amazon => list.root(en, ja, "yum install docker"),
            Family::Arch => list.root(en, ja, "pacman -S docker"),
            Family::Suse => list.root(en, ja, "zypper install docker"),
            _ => list.root(
                "Install Docker. It is in the repository \"community\", which /etc/apk/repositories has to name.",
                "Docker を入れます。リポジトリ「community」にあるので、/etc/apk/repositories で有効にしておきます。",
                "apk add docker",
            ),
        };
        let (en, ja) = ("Start it, now and at each boot.", "今すぐ、そして次の起動からも動くようにします。");
        match (family, systemd) {
            (Family::Alpine, _) => list.root(en, ja, "rc-update add docker default").root(
                "Start it now.",
                "今すぐ起動します。",
                "rc-service docker start",
            ),
            (_, true) => list.root(en, ja, "systemctl enable --now docker"),
            (_, false) => list.root("Start it.", "起動します。", "service docker start"),
        }
    }

    fn rhel(self) -> Self {
        let root = self.facts.elevate == Elevate::Root;
        let list = self.root(
            "Install Podman, which this system has in its own packages. (Docker comes from its makers' repository here: \
             https://docs.docker.com/engine/install/rhel/)",
            "このシステムのパッケージにある Podman を入れます。（Docker は開発元のリポジトリから入れます: \
             https://docs.docker.com/engine/install/rhel/）",
            "dnf install podman",
        );
        let (en, ja) = ("Let it listen, now and after each login.", "今すぐ、そして次のログインからも待ち受けるようにします。");
        if root {
            list.with(en, ja, "systemctl enable --now podman.socket")
        } else {
            list.with(en, ja, "systemctl --user enable --now podman.socket")
        }
    }

    fn in_windows(self) -> Self {
        let list = if self.facts.desktop {
            self.with(
                "Docker Desktop is installed in Windows: start it there, and in its settings, under Resources, WSL integration, \
                 turn on this distribution. Then nothing has to be installed here.",
                "Windows に Docker Desktop が入っています。Windows 側で起動し、設定の Resources → WSL integration でこの\
                 ディストリビューションを有効にします。それなら、ここに入れるものはありません。",
                "",
            )
        } else {
            self
        };
        if list.facts.systemd {
            return list;
        }
        list.with(
            "Without Docker Desktop: let systemd run in WSL, so that services can be started. Write these two lines to \
             /etc/wsl.conf, then run the command in PowerShell and open this terminal again:\n[boot]\nsystemd=true",
            "Docker Desktop を使わないなら、サービスを起動できるように WSL で systemd を有効にします。/etc/wsl.conf に次の 2 行を\
             書き、PowerShell でコマンドを実行してから、この端末を開き直します:\n[boot]\nsystemd=true",
            "wsl --shutdown",
        )
    }

    fn mac(self) -> Self {
        self.with(
            "Install Colima, which runs Docker in a small virtual machine. (Or Docker Desktop: \
             https://docs.docker.com/desktop/setup/install/mac-install/)",
            "小さな仮想マシンで Docker を動かす Colima を入れます。（Docker Desktop でも構いません: \
             https://docs.docker.com/desktop/setup/install/mac-install/）",
            "brew install colima docker",
        )
        .with(
            "Start it; the first time it fetches its machine.",
            "起動します。初回は仮想マシンをダウンロードします。",
            "colima start",
        )
    }

    fn windows(self) -> Self {
        self.with(
            "Install WSL 2, in PowerShell as administrator.",
            "PowerShell を管理者として開き、WSL 2 を入れます。",
            "wsl --install",
        )
        .with(
            "Install Docker Desktop and start it from the Start menu: \
             https://docs.docker.com/desktop/setup/install/windows-install/",
            "Docker Desktop を入れ、スタートメニューから起動します: \
             https://docs.docker.com/desktop/setup/install/windows-install/",
            "winget install Docker.DockerDesktop",
        )
    }

    fn again(self) -> Self {
        self.with("Look again.", "もう一度確かめます。", "sealegs doctor")
    }
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
