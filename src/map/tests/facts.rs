use serde_json::json;

use super::{listed, own, world};
use crate::docker_cli::parse;
use crate::map::read::read;
use crate::map::{Map, Others, Own, Reach, Thing, news, scene};

fn of(containers: serde_json::Value) -> Map {
    read(&containers, &json!([]), &json!([]))
}

#[test]
fn one_published_port_is_one_way_in_whatever_the_family_of_addresses() {
    let map = world();
    let ports: Vec<_> =
        map.containers[0].ports.iter().map(|port| (port.inside, port.host.as_ref().map(ToString::to_string))).collect();
    assert_eq!(ports, [(8080, Some("0.0.0.0:8080".into())), (9000, None)], "and an exposed port is none");
    let six =
        listed("six", "running", "Up", &json!({ "Ports": [{ "IP": "::", "PrivatePort": 1, "PublicPort": 2, "Type": "udp" }] }));
    assert_eq!(of(json!([six])).containers[0].ports[0].host.as_ref().map(ToString::to_string), Some("[::]:2".into()));
    let podman = listed("p", "running", "Up", &json!({ "Ports": [{ "PrivatePort": 1, "PublicPort": 2, "Type": "tcp" }] }));
    assert_eq!(of(json!([podman])).containers[0].ports[0].host.as_ref().map(ToString::to_string), Some("0.0.0.0:2".into()));
}

#[test]
fn a_container_without_a_network_of_its_own_is_told_from_the_others() {
    let mode = |name: &str, mode: &str, network: &str| {
        let networks = if network.is_empty() { json!({}) } else { json!({ network: { "IPAddress": "" } }) };
        listed(
            name,
            "running",
            "Up",
            &json!({ "HostConfig": { "NetworkMode": mode }, "NetworkSettings": { "Networks": networks } }),
        )
    };
    let map = of(json!([
        mode("a", "host", "host"),
        mode("b", "none", "none"),
        mode("c", "container:a-id", ""),
        mode("d", "default", "bridge")
    ]));
    let reached: Vec<_> = map.containers.iter().map(|one| (one.reach.clone(), one.networks.len())).collect();
    let wanted = [(Reach::Host, 0), (Reach::None, 0), (Reach::Container("a".into()), 0), (Reach::Networks, 1)];
    assert_eq!(reached, wanted);
}

#[test]
fn what_an_engine_says_is_cleaned_and_nonsense_is_nothing() {
    let evil = json!([
        listed("e\u{1b}[2Jvil", "running", "Up", &json!({ "Image": "a\u{7}b", "Ports": "none", "Mounts": [7] })),
        7,
        null
    ]);
    let map = read(&evil, &json!({ "message": "no" }), &json!(null));
    assert_eq!((map.containers[0].name.as_str(), map.containers[0].image.as_str()), ("evil", "ab"));
    assert_eq!((map.networks.len(), map.volumes.len()), (0, 0));
}

#[test]
fn what_belongs_to_the_course_is_shown_and_the_rest_is_counted() {
    let shown = scene(&world(), &own(), false);
    let names: Vec<_> = shown.containers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["rest-server", "roach", "note"], "what runs comes first");
    assert_eq!(shown.others, Others { containers: 1, networks: 1, volumes: 1 });
    assert_eq!(shown.idle_networks.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["idle"]);
    assert_eq!(shown.idle_volumes.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["old"], "roach is in use");
    let all = scene(&world(), &own(), true);
    assert_eq!((all.containers.len(), all.others), (4, Others::default()));
}

#[test]
fn what_was_made_in_another_terminal_belongs_here_by_the_names_the_course_gives() {
    let mut own = Own::default();
    for line in [
        "docker build -t docker-gs-ping .",
        "docker volume create old",
        "docker network create theirs",
        "docker run --name stranger nginx",
    ] {
        own.learn(&parse(line, &|_| None).unwrap());
    }
    let shown = scene(&world(), &own, false);
    assert_eq!(shown.containers.len(), 3, "two of the image that the course builds, one by its name");
    assert_eq!(shown.others, Others { containers: 1, networks: 1, volumes: 2 });
}

#[test]
fn who_uses_the_courses_volume_or_is_on_its_network_is_shown() {
    let users = json!([
        listed("a", "running", "Up", &json!({ "Mounts": [{ "Type": "volume", "Name": "roach", "Destination": "/d" }] })),
        listed("b", "running", "Up", &json!({ "NetworkSettings": { "Networks": { "mynet": {} } } })),
        listed("c", "running", "Up", &json!({}))
    ]);
    let networks =
        json!([{ "Id": "n", "Name": "mynet", "Driver": "bridge" }, { "Id": "b", "Name": "bridge", "Driver": "bridge" }]);
    let map = read(&users, &networks, &json!([{ "Name": "roach", "Driver": "local" }]));
    let own = Own { networks: ["mynet".to_owned()].into(), volumes: ["roach".to_owned()].into(), ..Own::default() };
    let shown = scene(&map, &own, false);
    let names: Vec<_> = shown.containers.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["a", "b"], "the default network alone makes nobody ours");
}

#[test]
fn a_compose_project_in_the_learners_folder_belongs_here_with_its_network_and_volumes() {
    let label = |folder: &str| json!({ "Labels": { "com.docker.compose.project": "app", "com.docker.compose.project.working_dir": folder } });
    let project = json!({ "com.docker.compose.project": "app" });
    let map = |folder: &str| {
        read(
            &json!([listed("app-db-1", "running", "Up", &label(folder))]),
            &json!([{ "Id": "n", "Name": "app_default", "Driver": "bridge", "Labels": project }]),
            &json!([{ "Name": "app_data", "Driver": "local", "Labels": project }]),
        )
    };
    let shown = scene(&map("/home/me/sealegs/app"), &own(), false);
    assert_eq!((shown.containers.len(), shown.idle_networks.len(), shown.idle_volumes.len()), (1, 1, 1));
    let strange = scene(&map("/home/me/sealegs-other/app"), &own(), false);
    assert_eq!(strange.others, Others { containers: 1, networks: 1, volumes: 1 });
}

#[test]
fn hundreds_of_containers_are_cut_and_counted() {
    let many: Vec<_> = (0..700).map(|number| listed(&format!("c{number}"), "running", "Up", &json!({}))).collect();
    let map = of(json!(many));
    let shown = scene(&map, &own(), true);
    assert_eq!(shown.containers.len() + shown.more.containers, 700);
    assert!(shown.containers.len() < 100);
    assert_eq!(scene(&map, &own(), false).others.containers, 700);
}

#[test]
fn news_name_what_came_changed_and_went() {
    let before = world();
    let mut after = before.clone();
    after.containers.remove(2);
    after.containers[0].health = Some("unhealthy".into());
    after.networks.retain(|one| one.name != "idle");
    let news = news(&before, &after);
    assert_eq!(news.changed.into_iter().collect::<Vec<_>>(), [Thing::Container("rest-server-id".into())]);
    assert_eq!(news.gone.into_values().collect::<Vec<_>>(), ["note", "idle"]);
    assert!(super::super::news(&before, &before).is_empty());
}
