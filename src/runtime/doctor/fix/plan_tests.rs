use super::*;
use crate::runtime::doctor::system::System;

/// A machine: what it is and has, in words. `as-root`, `sudo` … say how root's rights are got.
fn machine(family: Family, words: &str) -> Facts {
    let has = |word: &str| words.split_whitespace().any(|has| has == word);
    let programs = ["dockerd", "dockerd-rootless.sh", "dockerd-rootless-setuptool.sh", "podman", "colima", "orb", "service"];
    let programs = programs.into_iter().chain(["rc-service", "setsid"]);
    Facts {
        system: System { family, name: "x".into(), wsl: has("wsl"), container: has("container") },
        elevate: if has("root") {
            Elevate::Root
        } else if has("doas") {
            Elevate::Doas
        } else if has("su") {
            Elevate::Su
        } else {
            Elevate::Sudo
        },
        systemd: has("systemd"),
        user_systemd: has("systemd") && !has("root"),
        openrc: has("openrc"),
        init_script: has("script"),
        docker_unit: has("unit"),
        rootless_unit: has("own-unit"),
        desktop: has("desktop"),
        machine: has("machine"),
        daemon: None,
        programs: programs.filter(|name| has(name)).map(str::to_owned).collect(),
        home: Some("/home/me".into()),
        runtime_dir: (!has("root")).then(|| "/run/user/7".into()),
        named: false,
        unknown: false,
        places: vec![("unix:///var/run/docker.sock".into(), Seen::Nobody)],
    }
}

fn lines(facts: &Facts) -> Vec<String> {
    plan(facts).starts.into_iter().map(|start| start.line).collect()
}

#[test]
fn each_system_starts_its_engine_in_its_own_way() {
    let file = "/run/user/7/podman/podman-service.log";
    let service = "podman system service --time=0 unix:///run/user/7/podman/podman.sock";
    let table: Vec<(Family, &str, String)> = vec![
        (Family::Debian, "systemd unit dockerd", "sudo systemctl start docker".into()),
        (Family::Debian, "root systemd unit dockerd", "systemctl start docker".into()),
        (Family::Ubuntu, "wsl script service dockerd", "sudo service docker start".into()),
        (Family::Debian, "root container script service dockerd", "service docker start".into()),
        (Family::Alpine, "doas openrc script rc-service dockerd", "doas rc-service docker start".into()),
        (Family::Alpine, "su openrc script rc-service dockerd", "su -c 'rc-service docker start'".into()),
        (Family::Arch, "systemd dockerd setsid root", "setsid dockerd >>/var/log/dockerd.log 2>&1 </dev/null &".into()),
        (Family::Other, "root dockerd", "nohup dockerd >>/var/log/dockerd.log 2>&1 </dev/null &".into()),
        (Family::Other, "dockerd setsid", "sudo sh -c 'setsid dockerd >>/var/log/dockerd.log 2>&1 </dev/null &'".into()),
        (Family::Fedora, "systemd own-unit dockerd unit", "systemctl --user start docker".into()),
        (Family::Fedora, "systemd podman", "systemctl --user start podman.socket".into()),
        (Family::Rhel, "root systemd podman", "systemctl start podman.socket".into()),
        (Family::Debian, "podman setsid", format!("mkdir -p /run/user/7/podman && setsid {service} >>{file} 2>&1 </dev/null &")),
        (
            Family::Debian,
            "dockerd-rootless.sh setsid",
            "setsid dockerd-rootless.sh >>/run/user/7/dockerd-rootless.log 2>&1 </dev/null &".into(),
        ),
        (Family::Ubuntu, "systemd desktop", "systemctl --user start docker-desktop".into()),
        (Family::Arch, "colima", "colima start".into()),
        (Family::Mac, "desktop colima", "open -a Docker".into()),
        (Family::Mac, "orb", "orb start".into()),
        (Family::Mac, "colima podman", "colima start".into()),
        (Family::Mac, "podman machine", "podman machine start".into()),
        (Family::Mac, "podman", "podman machine init && podman machine start".into()),
        (Family::Windows, "root desktop", format!("powershell -NoProfile -Command Start-Process '{DESKTOP_EXE}'")),
        (Family::Windows, "root podman machine", "podman machine start".into()),
    ];
    for (family, words, line) in table {
        let plan = plan(&machine(family, words));
        assert_eq!(plan.verdict, Verdict::Stopped, "{family:?} {words}");
        assert_eq!(plan.starts[0].line, line, "{family:?} {words}");
    }
}

#[test]
fn a_line_with_roots_rights_gets_the_terminal_and_one_that_goes_on_gets_a_log() {
    let first = |words: &str| plan(&machine(Family::Debian, words)).starts.remove(0);
    let sudo = first("systemd unit dockerd");
    assert!(sudo.elevated && sudo.manner == Manner::Attached && sudo.log == LogAt::Journal { unit: "docker", user: false });
    let root = first("root systemd unit dockerd");
    assert!(!root.elevated && root.manner == Manner::Plain);
    let bare = first("root dockerd");
    assert_eq!(
        (bare.manner, bare.log),
        (Manner::Detached("/var/log/dockerd.log".into()), LogAt::File("/var/log/dockerd.log".into()))
    );
    let behind_sudo = first("dockerd");
    assert_eq!(behind_sudo.manner, Manner::Attached, "sudo has to ask: the line itself goes to the background");
}

#[test]
fn what_was_set_up_by_the_user_comes_first_and_what_is_not_set_up_last() {
    let all = "systemd unit dockerd podman desktop colima dockerd-rootless-setuptool.sh";
    let plain = plan(&machine(Family::Ubuntu, all));
    let engines: Vec<Which> = plain.starts.iter().map(|start| start.engine).collect();
    assert_eq!(engines, [Which::Docker, Which::Desktop, Which::Colima, Which::Podman, Which::Rootless]);
    assert!(plain.starts[4].sets_up && plain.starts[..4].iter().all(|start| !start.sets_up));
    let own = plan(&machine(Family::Ubuntu, &format!("{all} own-unit")));
    assert_eq!(own.starts[0].line, "systemctl --user start docker");
    assert_eq!(own.starts.len(), 5, "it is offered once");
    assert!(plan(&machine(Family::Mac, "podman")).starts[0].sets_up, "a machine is fetched and kept");
}

#[test]
fn only_the_engine_that_would_be_used_is_started() {
    let mut facts = machine(Family::Debian, "systemd unit dockerd podman colima");
    facts.named = true;
    for (place, line) in [
        ("unix:///run/docker.sock", Some("sudo systemctl start docker")),
        ("unix:///run/user/7/podman/podman.sock", Some("systemctl --user start podman.socket")),
        ("unix:///home/me/.colima/default/docker.sock", Some("colima start")),
        ("unix:///home/me/.colima/two words/docker.sock", Some("colima start 'two words'")),
        ("tcp://lab:2375", None),
        ("unix:///elsewhere.sock", None),
    ] {
        facts.places = vec![(place.to_owned(), Seen::Nobody)];
        assert_eq!(lines(&facts), line.into_iter().collect::<Vec<_>>(), "{place}");
        assert_eq!(plan(&facts).verdict, if line.is_some() { Verdict::Stopped } else { Verdict::Elsewhere }, "{place}");
    }
    let mut bare = machine(Family::Debian, "systemd");
    bare.named = true;
    assert_eq!(plan(&bare).verdict, Verdict::Nothing, "the usual place was named, and nothing is installed");
    facts.places.clear();
    facts.unknown = true;
    assert_eq!(plan(&facts).verdict, Verdict::Elsewhere, "a context that does not exist");
}

#[test]
fn an_engine_that_is_there_is_not_started_again() {
    let docker = "unix:///var/run/docker.sock";
    let mut facts = machine(Family::Debian, "systemd unit dockerd podman");
    let mut with = |places: &[(&str, Seen)]| {
        facts.places = places.iter().map(|(place, seen)| ((*place).to_owned(), *seen)).collect();
        (plan(&facts).verdict, lines(&facts))
    };
    assert_eq!(with(&[(docker, Seen::Nobody), ("unix:///p", Seen::Answers)]), (Verdict::Answers, vec![]));
    let podman = vec!["systemctl --user start podman.socket".to_owned()];
    assert_eq!(with(&[(docker, Seen::Denied)]), (Verdict::Closed(docker.into()), podman.clone()));
    assert_eq!(with(&[(docker, Seen::Silent)]), (Verdict::Stuck(docker.into()), podman.clone()));
    let (verdict, _) = with(&[(docker, Seen::Nobody), ("unix:///run/podman/podman.sock", Seen::Denied)]);
    assert_eq!(verdict, Verdict::Stopped, "root's Podman is closed to all others, whether or not it runs");
    facts.places = vec![(docker.to_owned(), Seen::Nobody)];
    facts.daemon = Some(42);
    assert_eq!((plan(&facts).verdict, lines(&facts)), (Verdict::Deaf(42), podman));
}

#[test]
fn nothing_is_started_where_nothing_is_installed() {
    for words in ["systemd", "root", "wsl desktop", "systemd unit script"] {
        let plan = plan(&machine(Family::Debian, words));
        assert_eq!((plan.verdict, plan.starts), (Verdict::Nothing, vec![]), "{words}");
    }
}

#[test]
fn a_folder_with_a_space_stays_one_word() {
    let mut facts = machine(Family::Debian, "podman");
    facts.runtime_dir = Some("/run/my user".into());
    let line = &lines(&facts)[0];
    assert!(line.starts_with("mkdir -p '/run/my user/podman' && nohup podman"), "{line}");
    assert!(line.contains("'unix:///run/my user/podman/podman.sock' >>'/run/my user/podman/"), "{line}");
}
