use super::super::facts::Seen;
use super::super::plan::plan;
use super::*;
use crate::runtime::doctor::system::System;

fn machine(family: Family, systemd: bool) -> Facts {
    let system = System { family, name: "x".into(), ..System::default() };
    Facts { system, systemd, elevate: Elevate::Sudo, ..Facts::default() }
}

fn commands(facts: &Facts, lang: Lang) -> Vec<String> {
    steps(&plan(facts), facts, lang).into_iter().filter_map(|step| step.command).collect()
}

#[test]
fn each_system_installs_an_engine_from_where_it_has_one() {
    let add = ["sudo usermod -aG docker \"$USER\"", "newgrp docker", "sealegs doctor"];
    for (family, systemd, wanted) in [
        (
            Family::Debian,
            true,
            vec!["sudo apt-get update", "sudo apt-get install docker.io", "sudo systemctl enable --now docker"],
        ),
        (Family::Ubuntu, false, vec!["sudo apt-get update", "sudo apt-get install docker.io", "sudo service docker start"]),
        (Family::Fedora, true, vec!["sudo dnf install moby-engine", "sudo systemctl enable --now docker"]),
        (Family::Amazon, true, vec!["sudo yum install docker", "sudo systemctl enable --now docker"]),
        (Family::Arch, true, vec!["sudo pacman -S docker", "sudo systemctl enable --now docker"]),
        (Family::Suse, true, vec!["sudo zypper install docker", "sudo systemctl enable --now docker"]),
    ] {
        let said = commands(&machine(family, systemd), Lang::En);
        assert_eq!(said, wanted.into_iter().chain(add).collect::<Vec<_>>(), "{family:?}");
    }
    let alpine = Facts { elevate: Elevate::Doas, ..machine(Family::Alpine, false) };
    let wanted = ["doas apk add docker", "doas rc-update add docker default", "doas rc-service docker start"];
    assert_eq!(commands(&alpine, Lang::En)[..3], wanted);
    assert_eq!(commands(&alpine, Lang::En)[3], "doas addgroup \"$USER\" docker", "it has no usermod");
    let rhel = commands(&machine(Family::Rhel, true), Lang::Ja);
    assert_eq!(rhel, ["sudo dnf install podman", "systemctl --user enable --now podman.socket", "sealegs doctor"]);
    assert_eq!(commands(&machine(Family::Mac, false), Lang::En)[..2], ["brew install colima docker", "colima start"]);
    assert_eq!(
        commands(&machine(Family::Windows, false), Lang::En)[..2],
        ["wsl --install", "winget install Docker.DockerDesktop"]
    );
    assert!(commands(&machine(Family::Other, true), Lang::En)[0].contains("docs.docker.com/engine/install"));
}

#[test]
fn root_needs_neither_sudo_nor_a_group() {
    let facts = Facts { elevate: Elevate::Root, ..machine(Family::Debian, true) };
    let wanted = ["apt-get update", "apt-get install docker.io", "systemctl enable --now docker", "sealegs doctor"];
    assert_eq!(commands(&facts, Lang::En), wanted);
}

#[test]
fn linux_in_windows_is_told_of_the_docker_desktop_around_it_and_of_systemd() {
    let mut facts = machine(Family::Ubuntu, false);
    facts.system.wsl = true;
    facts.desktop = true;
    let all = steps(&plan(&facts), &facts, Lang::En);
    assert!(all[0].text.contains("WSL integration") && all[0].command.is_none(), "{all:?}");
    assert!(all[1].text.contains("systemd=true") && all[1].command.as_deref() == Some("wsl --shutdown"), "{all:?}");
    facts.systemd = true;
    facts.desktop = false;
    assert_eq!(commands(&facts, Lang::En)[0], "sudo apt-get update");
}

#[test]
fn inside_a_container_the_hosts_engine_comes_first() {
    let mut facts = machine(Family::Debian, false);
    facts.system.container = true;
    assert!(commands(&facts, Lang::En)[0].contains("-v /var/run/docker.sock:/var/run/docker.sock"));
}

#[test]
fn who_is_not_let_in_is_told_what_the_group_means() {
    let mut facts = machine(Family::Debian, true);
    facts.places = vec![("unix:///var/run/docker.sock".into(), Seen::Denied)];
    let all = steps(&plan(&facts), &facts, Lang::En);
    assert_eq!(all[0].command.as_deref(), Some("sudo usermod -aG docker \"$USER\""));
    assert!(all[0].text.contains("can become root"), "{all:?}");
    assert_eq!(all[1].command.as_deref(), Some("newgrp docker"));
}

#[test]
fn a_place_elsewhere_is_named_and_can_be_left() {
    let mut facts = machine(Family::Debian, true);
    facts.named = true;
    facts.places = vec![("tcp://lab:2375".into(), Seen::Nobody)];
    let all = steps(&plan(&facts), &facts, Lang::En);
    assert!(all[0].text.contains("(tcp://lab:2375)") && all[0].command.as_deref().unwrap().starts_with("unset DOCKER_HOST"));
}
