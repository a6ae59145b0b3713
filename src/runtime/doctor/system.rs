//! What kind of system this is, and how an engine is started or installed on it.

use std::path::Path;

use super::finding::word;
use crate::i18n::Lang;

/// How programs are installed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    /// Debian, Ubuntu and their kin.
    Debian,
    /// Fedora, RHEL and their kin.
    Fedora,
    /// Arch.
    Arch,
    /// Alpine.
    Alpine,
    /// SUSE.
    Suse,
    /// macOS.
    Mac,
    /// Windows.
    Windows,
    /// Anything else.
    #[default]
    Other,
}

/// This machine, as far as remedies depend on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct System {
    /// How programs are installed.
    pub family: Family,
    /// Its own name: `Debian GNU/Linux 12 (bookworm)`.
    pub name: String,
    /// Linux inside Windows.
    pub wsl: bool,
    /// systemd runs it.
    pub systemd: bool,
    /// Programs of engines that are installed: `dockerd`, `podman`, `colima`, `Docker Desktop`.
    pub installed: Vec<&'static str>,
}

impl System {
    /// Looks around. `root` is `/`, `has` tells whether a program is on the PATH.
    #[must_use]
    pub fn detect(root: &Path, has: &dyn Fn(&str) -> bool) -> Self {
        let release = std::fs::read_to_string(root.join("etc/os-release")).unwrap_or_default();
        let kernel = std::fs::read_to_string(root.join("proc/version")).unwrap_or_default().to_lowercase();
        let mut installed: Vec<&'static str> = ["dockerd", "podman", "colima"].into_iter().filter(|name| has(name)).collect();
        if root.join("Applications/Docker.app").exists() || root.join("opt/docker-desktop").exists() {
            installed.push("Docker Desktop");
        }
        Self {
            family: family(&release),
            name: field(&release, "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned()),
            wsl: kernel.contains("microsoft"),
            systemd: root.join("run/systemd/system").exists(),
            installed,
        }
    }

    /// What to do when no engine answers.
    #[must_use]
    pub fn how_to_get_an_engine(&self, lang: Lang) -> String {
        if let Some(command) = self.start() {
            return word(
                lang,
                format!("{} is installed here but does not answer. Start it: {command}", self.installed.join(", ")),
                format!("{} は入っていますが応答しません。起動してください: {command}", self.installed.join("、")),
            );
        }
        let install = self.install();
        word(
            lang,
            format!("No engine is installed here. Get one: {install}"),
            format!("エンジンが入っていません。入れてください: {install}"),
        )
    }

    /// How an installed engine is started.
    fn start(&self) -> Option<&'static str> {
        let has = |name| self.installed.contains(&name);
        Some(match self.family {
            Family::Mac if has("Docker Desktop") => "open -a Docker",
            Family::Mac if has("colima") => "colima start",
            Family::Mac if has("podman") => "podman machine init && podman machine start",
            Family::Windows if has("Docker Desktop") => "start \"\" \"C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe\"",
            _ if has("dockerd") && self.systemd => "sudo systemctl enable --now docker",
            Family::Alpine if has("dockerd") => "sudo rc-service docker start",
            _ if has("dockerd") && !matches!(self.family, Family::Mac | Family::Windows) => "sudo service docker start",
            _ if has("Docker Desktop") => "systemctl --user start docker-desktop",
            _ if has("podman") && self.systemd => "systemctl --user enable --now podman.socket",
            _ if has("podman") => "mkdir -p \"$XDG_RUNTIME_DIR/podman\" && podman system service --time=0 &",
            _ if has("colima") => "colima start",
            _ => return None,
        })
    }

    fn install(&self) -> &'static str {
        match self.family {
            Family::Debian if self.systemd => {
                "sudo apt-get install docker.io && sudo usermod -aG docker $USER, then log out and in"
            }
            Family::Debian => "sudo apt-get install docker.io && sudo service docker start && sudo usermod -aG docker $USER",
            Family::Fedora => "sudo dnf install moby-engine && sudo systemctl enable --now docker (or: sudo dnf install podman)",
            Family::Arch => "sudo pacman -S docker && sudo systemctl enable --now docker",
            Family::Alpine => "sudo apk add docker && sudo rc-update add docker && sudo rc-service docker start",
            Family::Suse => "sudo zypper install docker && sudo systemctl enable --now docker",
            Family::Mac => "brew install colima docker && colima start (or Docker Desktop: https://docs.docker.com/desktop/)",
            Family::Windows => "Docker Desktop with WSL 2: https://docs.docker.com/desktop/setup/install/windows-install/",
            Family::Other => "https://docs.docker.com/engine/install/",
        }
    }

    /// What to do when the engine is there but closed to this user.
    #[must_use]
    pub fn how_to_be_let_in(&self, lang: Lang) -> String {
        word(
            lang,
            "Add yourself to the docker group: sudo usermod -aG docker $USER, then log out and in again. Members of that group \
             have the rights of root on this machine; rootless Docker or Podman does without them: set DOCKER_HOST to your own \
             socket.",
            "docker グループに自分を加えます: sudo usermod -aG docker $USER。そのあとログインし直してください。このグループの人は\
             root と同じ権限を持ちます。それを避けたいときは rootless の Docker か Podman を使い、DOCKER_HOST に自分のソケットを\
             設定してください。",
        )
    }
}

fn family(release: &str) -> Family {
    if cfg!(target_os = "macos") {
        return Family::Mac;
    }
    if cfg!(windows) {
        return Family::Windows;
    }
    let ids = format!("{} {}", field(release, "ID").unwrap_or_default(), field(release, "ID_LIKE").unwrap_or_default());
    let known = [
        ("debian", Family::Debian),
        ("ubuntu", Family::Debian),
        ("fedora", Family::Fedora),
        ("rhel", Family::Fedora),
        ("arch", Family::Arch),
        ("alpine", Family::Alpine),
        ("suse", Family::Suse),
    ];
    let is = |name: &str| ids.split_whitespace().any(|id| id == name || (name == "suse" && id.contains(name)));
    known.into_iter().find(|(name, _)| is(name)).map_or(Family::Other, |(_, family)| family)
}

/// A value of an os-release file (freedesktop's os-release(5)).
fn field(release: &str, name: &str) -> Option<String> {
    let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(release: &str, systemd: bool, programs: &[&str]) -> System {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("etc")).unwrap();
        std::fs::write(root.path().join("etc/os-release"), release).unwrap();
        if systemd {
            std::fs::create_dir_all(root.path().join("run/systemd/system")).unwrap();
        }
        System::detect(root.path(), &|name| programs.contains(&name))
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_stopped_engine_is_started_the_way_of_this_system() {
        let start = |release: &str, systemd, programs: &[&str]| {
            machine(release, systemd, programs).how_to_get_an_engine(crate::i18n::Lang::En)
        };
        let debian = "ID=debian\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        assert!(start(debian, true, &["dockerd"]).ends_with("sudo systemctl enable --now docker"));
        assert!(start(debian, false, &["dockerd"]).ends_with("sudo service docker start"));
        assert!(start("ID=alpine\n", false, &["dockerd"]).ends_with("rc-service docker start"));
        assert!(start(debian, true, &["podman"]).ends_with("systemctl --user enable --now podman.socket"));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_missing_engine_is_installed_the_way_of_this_system() {
        for (release, command) in [
            ("ID=ubuntu\nID_LIKE=debian\n", "apt-get install docker.io"),
            ("ID=rocky\nID_LIKE=\"rhel centos fedora\"\n", "dnf install moby-engine"),
            ("ID=opensuse-leap\nID_LIKE=\"suse opensuse\"\n", "zypper install docker"),
            ("ID=nixos\n", "https://docs.docker.com/engine/install/"),
        ] {
            let said = machine(release, true, &[]).how_to_get_an_engine(crate::i18n::Lang::En);
            assert!(said.contains(command), "{release}: {said}");
        }
    }

    #[test]
    fn the_systems_own_name_is_read_without_its_quotes() {
        assert_eq!(field("NAME=x\nPRETTY_NAME=\"A B\"\n", "PRETTY_NAME").as_deref(), Some("A B"));
        assert_eq!(field("PRETTY_NAME=\n", "PRETTY_NAME"), None);
    }
}
