//! The live map on the real engine: what is found, and a picture that follows what is done in another terminal.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use sealegs::map::{MountKind, Own, Reach, scene};
use sealegs::objects::ContainerState;
use sealegs::runtime::map::look;
use support::{docker_host, engine, free_port, unique};
use terminal::Terminal;

/// A change is on the screen so soon, on two shared cores under load; by itself it takes a fraction of a second.
const SOON: Duration = Duration::from_secs(20);

fn docker(words: &[&str]) -> String {
    let output = Command::new("docker").args(words).env("DOCKER_HOST", docker_host()).output().unwrap();
    assert!(output.status.success(), "docker {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Removes what a test made, also when it fails.
struct Made {
    containers: Vec<String>,
    networks: Vec<String>,
    volumes: Vec<String>,
}

impl Drop for Made {
    fn drop(&mut self) {
        for (kind, names) in
            [(&["rm", "-f"][..], &self.containers), (&["network", "rm"], &self.networks), (&["volume", "rm"], &self.volumes)]
        {
            let _ = Command::new("docker").args(kind).args(names).env("DOCKER_HOST", docker_host()).output();
        }
    }
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_runs_is_found_with_its_ports_networks_names_and_mounts() {
    let (app, ended, alone, host) = (unique("app"), unique("ended"), unique("alone"), unique("host"));
    let (net, idle, data) = (unique("net"), unique("idle"), unique("data"));
    let _made = Made {
        containers: vec![app.clone(), ended.clone(), alone.clone(), host.clone()],
        networks: vec![net.clone(), idle.clone()],
        volumes: vec![data.clone()],
    };
    let (open, local) = (free_port(), free_port());
    docker(&["network", "create", &net]);
    docker(&["network", "create", "--internal", &idle]);
    let published = [format!("{open}:8080"), format!("127.0.0.1:{local}:9090")];
    let mount = format!("{data}:/data");
    let words = ["run", "-d", "--name", &app, "-p", &published[0], "-p", &published[1], "--expose", "5000", "-v", &mount];
    let rest =
        ["-v", "/tmp:/host:ro", "--network", &net, "--network-alias", "db", "--health-cmd", "true", "--health-interval", "1s"];
    docker(&[&words[..], &rest[..], &["alpine:3.12", "sleep", "1000"]].concat());
    docker(&["network", "connect", "bridge", &app]);
    docker(&["run", "--name", &ended, "alpine:3.12", "sh", "-c", "true"]);
    docker(&["run", "-d", "--name", &alone, "--network", "none", "alpine:3.12", "sleep", "1000"]);
    docker(&["run", "-d", "--name", &host, "--network", "host", "alpine:3.12", "sleep", "1000"]);

    let engine = engine().await;
    support::until("the container to be healthy", || async {
        let map = look(&engine).await.unwrap();
        map.containers.iter().any(|one| one.name == app && one.health.as_deref() == Some("healthy"))
    })
    .await;
    let map = look(&engine).await.unwrap();
    let of = |name: &str| map.containers.iter().find(|one| one.name == name).expect("listed");
    let ports: Vec<_> = of(&app).ports.iter().map(|port| (port.inside, port.host.as_ref().map(ToString::to_string))).collect();
    let wanted = [(5000, None), (8080, Some(format!("0.0.0.0:{open}"))), (9090, Some(format!("127.0.0.1:{local}")))];
    assert_eq!(ports, wanted);
    let networks: Vec<_> =
        of(&app).networks.iter().map(|one| (one.network.as_str(), one.ip.is_empty(), one.aliases.clone())).collect();
    assert_eq!(networks, [("bridge", false, vec![]), (net.as_str(), false, vec!["db".to_owned()])]);
    let mounts: Vec<_> =
        of(&app).mounts.iter().map(|one| (one.kind, one.source.as_str(), one.target.as_str(), one.read_only)).collect();
    assert!(mounts.contains(&(MountKind::Volume, data.as_str(), "/data", false)), "{mounts:?}");
    assert!(mounts.contains(&(MountKind::Bind, "/tmp", "/host", true)), "{mounts:?}");
    assert_eq!((of(&ended).state, of(&ended).exit_code), (ContainerState::Exited, Some(0)));
    assert_eq!((&of(&alone).reach, &of(&host).reach), (&Reach::None, &Reach::Host));
    let own = Own { containers: [app.clone()].into(), networks: [idle.clone()].into(), ..Own::default() };
    let shown = scene(&map, &own, false);
    assert_eq!(shown.containers.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), [app.as_str()]);
    assert!(shown.idle_networks.iter().any(|one| one.name == idle && one.internal), "{:?}", shown.idle_networks);
}

/// A course of one step to read, with the map beside it; its solution names what belongs to it.
fn course(folder: &Path, container: &str, network: &str, volume: &str) -> String {
    let root = folder.join("course");
    let lesson = root.join("one");
    std::fs::create_dir_all(&lesson).unwrap();
    std::fs::write(root.join("course.yaml"), "format: 1\nid: mapped\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n").unwrap();
    std::fs::write(root.join("en.md"), "# Mapped\n\nWhat runs.\n").unwrap();
    let line = format!("docker run -d --name {container} --network {network} -v {volume}:/data alpine:3.12 sleep 1000");
    let yaml = format!(
        "id: one\nmap: true\nsteps:\n  - id: look\n    run: {line:?}\n    checks:\n      - id: runs\n        container: {{ name: {container}, state: running }}\n"
    );
    std::fs::write(lesson.join("lesson.yaml"), yaml).unwrap();
    let text = "# One\n\nA lesson.\n\n## Look {#look}\n\nLook.\n\n```sh command\n```\n\n### Hint {#look/hint-1}\n\nPress r.\n\n### It runs {#look/check-runs}\n\nPress r.\n";
    std::fs::write(lesson.join("en.md"), text).unwrap();
    root.to_str().unwrap().to_owned()
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_map_follows_what_is_done_in_another_terminal() {
    let (app, net, data) = (unique("app"), unique("net"), unique("data"));
    let _made = Made { containers: vec![app.clone()], networks: vec![net.clone()], volumes: vec![data.clone()] };
    let folder = tempfile::tempdir().unwrap();
    let course = course(folder.path(), &app, &net, &data);
    let workspace = folder.path().join("work");
    let arguments = ["--course", &course, "--trust-course", "--workspace", workspace.to_str().unwrap(), "--lang", "en"];
    let home = folder.path().to_str().unwrap();
    let mut terminal = Terminal::open(160, 45, &arguments, &[("DOCKER_HOST", &docker_host()), ("HOME", home)], folder.path());
    let sees = |what: &str, until: &dyn Fn(&str) -> bool| terminal.wait_for(SOON, what, until);
    sees("an empty map", &|screen| screen.contains("Nothing of this course runs"));
    docker(&["volume", "create", &data]);
    sees("a volume nobody uses", &|screen| screen.contains("no container uses") && screen.contains(&format!("[{data}]")));
    docker(&["network", "create", &net]);
    sees("a network without a container", &|screen| screen.contains("without a container") && screen.contains(&net));
    let port = free_port();
    let mount = format!("{data}:/data");
    let published = format!("127.0.0.1:{port}:80");
    docker(&["run", "-d", "--name", &app, "--network", &net, "-v", &mount, "-p", &published, "alpine:3.12", "sleep", "1000"]);
    let way_in = format!("127.0.0.1:{port} ");
    sees("the container with its port, network and volume", &|screen| {
        screen.contains(&format!("╭ {app} "))
            && screen.contains("● running")
            && screen.contains(&way_in)
            && screen.contains(" → /data")
    });
    docker(&["pause", &app]);
    sees("it paused", &|screen| screen.contains("= paused"));
    docker(&["unpause", &app]);
    docker(&["network", "connect", "bridge", &app]);
    sees("it on two networks", &|screen| screen.contains("● running") && screen.contains(&net) && screen.contains("● bridge "));
    docker(&["kill", &app]);
    sees("it ended, and its port closed", &|screen| screen.contains("○ exited (137)") && !screen.contains(&way_in));
    docker(&["rm", &app]);
    sees("it gone", &|screen| screen.contains(&format!("gone: {app}")));
    sees("no word of it after a moment", &|screen| !screen.contains("gone:"));
    let before = terminal.bytes();
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(terminal.bytes(), before, "nothing is drawn while nothing changes");
    terminal.send("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_map_is_drawn_without_a_screen_for_people_and_for_machines() {
    let (app, net) = (unique("app"), unique("net"));
    let _made = Made { containers: vec![app.clone()], networks: vec![net.clone()], volumes: Vec::new() };
    let folder = tempfile::tempdir().unwrap();
    let course = course(folder.path(), &app, &net, "none-such");
    docker(&["network", "create", &net]);
    docker(&["run", "-d", "--name", &app, "--network", &net, "alpine:3.12", "sleep", "1000"]);
    let sealegs = |format: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command
            .args(["map", "--course", &course, "--workspace"])
            .arg(folder.path().join("work"))
            .args(["--format", format, "--lang", "ja"]);
        let output = command.env("DOCKER_HOST", docker_host()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let text = sealegs("human");
    assert!(text.contains("コンテナ") && text.contains(&format!("╭ {app} ")) && text.contains(&net), "{text}");
    let json: serde_json::Value = serde_json::from_str(&sealegs("json")).unwrap();
    let ours: Vec<_> = json["containers"].as_array().unwrap().iter().filter(|one| one["own"] == true).collect();
    assert_eq!((json["schema"].as_str(), ours.len()), (Some("sealegs.map/1"), 1));
    assert_eq!((ours[0]["name"].as_str(), ours[0]["networks"][0]["network"].as_str()), (Some(app.as_str()), Some(net.as_str())));
}
