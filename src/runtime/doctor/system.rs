//! What kind of system this is.

use std::path::Path;

/// How programs are installed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Family {
    /// Debian and its kin.
    Debian,
    /// Ubuntu and its kin.
    Ubuntu,
    /// Fedora.
    Fedora,
    /// RHEL, `CentOS` Stream, Rocky, Alma: no Docker in their own packages.
    Rhel,
    /// Amazon Linux.
    Amazon,
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

/// This machine, as far as its kind goes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct System {
    /// How programs are installed.
    pub family: Family,
    /// Its own name: `Debian GNU/Linux 12 (bookworm)`.
    pub name: String,
    /// Linux inside Windows.
    pub wsl: bool,
    /// Inside a container.
    pub container: bool,
}

impl System {
    /// Looks around. `root` is `/`.
    #[must_use]
    pub fn detect(root: &Path) -> Self {
        let release = std::fs::read_to_string(root.join("etc/os-release")).unwrap_or_default();
        let kernel = std::fs::read_to_string(root.join("proc/version")).unwrap_or_default().to_lowercase();
        Self {
            family: if cfg!(target_os = "macos") {
                Family::Mac
            } else if cfg!(windows) {
                Family::Windows
            } else {
                family(&release)
            },
            name: field(&release, "PRETTY_NAME").unwrap_or_else(|| std::env::consts::OS.to_owned()),
            wsl: kernel.contains("microsoft"),
            // Docker and Podman each leave such a file in their containers.
            container: root.join(".dockerenv").exists() || root.join("run/.containerenv").exists(),
        }
    }
}

/// By os-release: its own ID first, then those it is like, nearest first (freedesktop's os-release(5)).
fn family(release: &str) -> Family {
    let ids = format!("{} {}", field(release, "ID").unwrap_or_default(), field(release, "ID_LIKE").unwrap_or_default());
    let known = |id: &str| {
        Some(match id {
            "debian" | "raspbian" => Family::Debian,
            "ubuntu" => Family::Ubuntu,
            "fedora" => Family::Fedora,
            "rhel" | "centos" | "rocky" | "almalinux" => Family::Rhel,
            "amzn" => Family::Amazon,
            "arch" => Family::Arch,
            "alpine" => Family::Alpine,
            id if id.contains("suse") || id == "sles" => Family::Suse,
            _ => return None,
        })
    };
    ids.split_whitespace().find_map(known).unwrap_or_default()
}

/// A value of an os-release file (freedesktop's os-release(5)).
fn field(release: &str, name: &str) -> Option<String> {
    let line = release.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='))?;
    Some(line.trim().trim_matches(['"', '\'']).to_owned()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_system_is_its_own_then_that_of_its_nearest_kin() {
        for (release, wanted) in [
            ("ID=debian\n", Family::Debian),
            ("ID=ubuntu\nID_LIKE=debian\n", Family::Ubuntu),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Family::Ubuntu),
            ("ID=fedora\n", Family::Fedora),
            ("ID=rhel\nID_LIKE=\"fedora\"\n", Family::Rhel),
            ("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n", Family::Rhel),
            ("ID=\"amzn\"\nID_LIKE=\"fedora\"\n", Family::Amazon),
            ("ID=manjaro\nID_LIKE=arch\n", Family::Arch),
            ("ID=alpine\n", Family::Alpine),
            ("ID=\"opensuse-leap\"\nID_LIKE=\"suse opensuse\"\n", Family::Suse),
            ("ID=\"sles\"\nID_LIKE=\"suse\"\n", Family::Suse),
            ("ID=nixos\n", Family::Other),
            ("", Family::Other),
        ] {
            assert_eq!(family(release), wanted, "{release}");
        }
    }

    #[test]
    fn the_systems_own_name_is_read_without_its_quotes() {
        assert_eq!(field("NAME=x\nPRETTY_NAME=\"A B\"\n", "PRETTY_NAME").as_deref(), Some("A B"));
        assert_eq!(field("PRETTY_NAME=\n", "PRETTY_NAME"), None);
    }

    #[test]
    fn linux_in_windows_and_in_a_container_is_seen() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("proc")).unwrap();
        std::fs::write(root.path().join("proc/version"), "Linux version 5.15.90.1-microsoft-standard-WSL2").unwrap();
        std::fs::write(root.path().join(".dockerenv"), "").unwrap();
        let system = System::detect(root.path());
        assert!(system.wsl && system.container);
    }
}
