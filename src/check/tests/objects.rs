//! Images, containers, volumes and networks.

use super::*;
use crate::objects::{Network, Volume};

fn container(change: impl Fn(&mut ContainerSpec)) -> Spec {
    let mut spec = ContainerSpec { image: Some("docker.io/library/goapp:latest".into()), ..ContainerSpec::default() };
    change(&mut spec);
    Spec::Container(spec)
}

#[test]
fn an_image_is_judged_by_what_it_is() {
    let facts = image_facts(Some(goapp()));
    let good = image(|spec| {
        spec.max_size = Some(60_000_000);
        spec.min_size = Some(1_000_000);
        spec.user = Some("nonroot:nonroot".into());
        spec.entrypoint = Some(vec!["/server".into()]);
        spec.cmd = Some(vec![]);
        spec.exposed = vec!["8888".into()];
        spec.working_dir = Some("/".into());
        spec.max_layers = Some(3);
        spec.layer_matches = Some("COPY".into());
        spec.no_layer_matches = Some("go build".into());
    });
    passes(&good, &facts);
    fails(&good, &image_facts(None), &["image goapp exists", "there is no image goapp", "press r"]);
    cannot_tell(&good, &Facts::default());
    fails(&image(|spec| spec.max_size = Some(1000)), &facts, &["at most 1kB", "25MB"]);
    fails(&image(|spec| spec.min_size = Some(1 << 40)), &facts, &["at least"]);
    fails(&image(|spec| spec.user = Some("root".into())), &facts, &["USER root", "USER nonroot:nonroot"]);
    fails(&image(|spec| spec.entrypoint = Some(vec!["/other".into()])), &facts, &[r#"ENTRYPOINT ["/other"]"#, r#"["/server"]"#]);
    fails(&image(|spec| spec.cmd = Some(vec!["x".into()])), &facts, &["CMD"]);
    fails(&image(|spec| spec.exposed = vec!["80".into()]), &facts, &["EXPOSE 80", "8888/tcp"]);
    fails(&image(|spec| spec.working_dir = Some("/app".into())), &facts, &["WORKDIR /app"]);
    fails(&image(|spec| spec.max_layers = Some(2)), &facts, &["3 layers"]);
    fails(&image(|spec| spec.layer_matches = Some("make".into())), &facts, &["docker history goapp"]);
    fails(&image(|spec| spec.no_layer_matches = Some("COPY".into())), &facts, &["COPY /server"]);
    cannot_tell(&image(|spec| spec.layer_matches = Some("(".into())), &facts);
    let shell = Image { entrypoint: vec!["/bin/sh".into(), "-c".into(), "/server".into()], ..goapp() };
    fails(&image(|spec| spec.entrypoint = Some(vec!["/server".into()])), &image_facts(Some(shell)), &["write it as a list"]);
}

#[test]
fn an_image_that_must_be_gone_fails_while_it_is_there() {
    let spec = image(|spec| spec.absent = true);
    passes(&spec, &image_facts(None));
    fails(&spec, &image_facts(Some(goapp())), &["docker image rm goapp"]);
}

#[test]
fn two_images_are_compared_with_both_sizes_shown() {
    let spec = image(|spec| spec.smaller_than = Some(("big".into(), 10.0)));
    assert_eq!(probes(&spec), [Probe::Image("goapp".into()), Probe::Image("big".into())]);
    let with = |size: Option<u64>| {
        let mut facts = image_facts(Some(goapp()));
        facts.insert(Probe::Image("big".into()), Fact::Image(size.map(|size| Image { size, ..goapp() })));
        facts
    };
    passes(&spec, &with(Some(400_000_000)));
    fails(&spec, &with(Some(200_000_000)), &["10 times smaller than big", "25MB", "200MB"]);
    fails(&spec, &with(None), &["no image big", "build big too"]);
    cannot_tell(&spec, &image_facts(Some(goapp())));
}

#[test]
fn a_container_is_judged_by_what_it_is() {
    let mut facts = container_facts(vec![web()]);
    facts.insert(Probe::Logs("c1".into()), Fact::Logs(Some("started\nGET /\n".into())));
    let good = container(|spec| {
        spec.state = Some(ContainerState::Running);
        spec.random_name = true;
        spec.ports = vec!["8080:80".into(), "80".into()];
        spec.env = vec!["A=1".into()];
        spec.networks = vec!["mynet".into()];
        spec.mounts = vec!["roach:/data".into()];
        spec.health = Some("starting".into());
        spec.logs = Some("GET /".into());
    });
    passes(&good, &facts);
    assert_eq!(follow_up(&good, &container_facts(vec![web()])), [Probe::Logs("c1".into())]);
    cannot_tell(&good, &Facts::default());
    fails(&good, &container_facts(vec![]), &["made from", "there is none", "press r"]);
    fails(&container(|spec| spec.ports = vec!["80:8080".into()]), &facts, &["wrong way round", "-p 80:8080"]);
    fails(&container(|spec| spec.ports = vec!["9:9".into()]), &facts, &["it publishes 9:9", "8080:80"]);
    fails(&container(|spec| spec.ports = vec!["none".into()]), &facts, &["without -p"]);
    fails(&container(|spec| spec.env = vec!["A=2".into()]), &facts, &["A=1"]);
    fails(&container(|spec| spec.env = vec!["B=2".into()]), &facts, &["no B", "-e B=2"]);
    fails(&container(|spec| spec.networks = vec!["other".into()]), &facts, &["on mynet", "--network other"]);
    fails(&container(|spec| spec.mounts = vec!["other:/data".into()]), &facts, &["roach:/data"]);
    fails(&container(|spec| spec.health = Some("healthy".into())), &facts, &["starting", "wait"]);
    fails(&container(|spec| spec.logs = Some("POST".into())), &facts, &["GET /", "docker logs"]);
    fails(&container(|spec| spec.state = Some(ContainerState::Exited)), &facts, &["docker stop"]);
    let ended = Container { state: ContainerState::Exited, exit_code: Some(2), ports: vec![], ..web() };
    let running = container(|spec| spec.state = Some(ContainerState::Running));
    fails(&running, &container_facts(vec![ended.clone()]), &["exited with code 2", "docker logs happy_turing"]);
    fails(&container(|spec| spec.ports = vec!["80".into()]), &container_facts(vec![ended]), &["only a running container"]);
    let named = Container { name: "rest-server".into(), ..web() };
    fails(&container(|spec| spec.random_name = true), &container_facts(vec![named]), &["without --name"]);
}

#[test]
fn a_container_is_found_by_name_image_or_image_id() {
    let spec = container(|spec| spec.name = Some("rest-server".into()));
    passes(&spec, &container_facts(vec![Container { name: "rest-server".into(), ..web() }]));
    fails(&spec, &container_facts(vec![web()]), &["yours is named happy_turing", "--name rest-server"]);
    let other = Container { name: "rest-server".into(), image: "alpine".into(), image_id: "sha256:bbb".into(), ..web() };
    fails(&spec, &container_facts(vec![other]), &["made from", "alpine"]);
    // The name moved on to a newer build; the container still knows the id.
    let spec = Spec::Container(ContainerSpec { image: Some("goapp".into()), ..ContainerSpec::default() });
    let renamed = Container { image: "sha256:aaa".into(), ..web() };
    fails(&spec, &container_facts(vec![renamed.clone()]), &[]);
    let mut facts = image_facts(Some(goapp()));
    facts.insert(Probe::Containers, Fact::Containers(vec![renamed]));
    passes(&spec, &facts);
    // The newest counts.
    let newer = Container { created: 200, ports: vec![], ..web() };
    let none = container(|spec| spec.ports = vec!["none".into()]);
    passes(&none, &container_facts(vec![newer, web()]));
}

#[test]
fn among_several_containers_of_an_image_one_that_is_right_is_enough() {
    let published = container(|spec| spec.ports = vec!["8080:80".into()]);
    let silent = Container { created: 200, ports: vec![], name: "silent".into(), ..web() };
    passes(&published, &container_facts(vec![silent.clone(), web()]));
    let same_second = Container { created: web().created, ..silent.clone() };
    passes(&published, &container_facts(vec![web(), same_second.clone()]));
    fails(&published, &container_facts(vec![same_second]), &["no published port"]);
    // An older one that still runs is not overlooked because a newer one has stopped.
    let running = container(|spec| spec.state = Some(ContainerState::Running));
    let stopped = Container { state: ContainerState::Exited, ..silent };
    fails(&Spec::Not(Box::new(running)), &container_facts(vec![stopped, web()]), &[]);
}

#[test]
fn a_container_that_must_be_gone_fails_while_it_is_there() {
    let spec = container(|spec| spec.absent = true);
    passes(&spec, &container_facts(vec![]));
    fails(&spec, &container_facts(vec![web()]), &["docker rm -f happy_turing"]);
    let none_running = container(|spec| {
        spec.absent = true;
        spec.state = Some(ContainerState::Running);
    });
    passes(&none_running, &container_facts(vec![Container { state: ContainerState::Exited, ..web() }]));
    fails(&none_running, &container_facts(vec![web()]), &["happy_turing is there"]);
}

#[test]
fn volumes_and_networks_are_judged() {
    let volume = |absent| Spec::Volume(VolumeSpec { name: "roach".into(), absent });
    let facts = |found| [(Probe::Volume("roach".into()), Fact::Volume(found))].into_iter().collect::<Facts>();
    passes(&volume(false), &facts(Some(Volume::default())));
    fails(&volume(false), &facts(None), &["docker volume create roach"]);
    fails(&volume(true), &facts(Some(Volume::default())), &["docker volume rm roach"]);
    cannot_tell(&volume(false), &Facts::default());

    let spec = Spec::Network(NetworkSpec {
        name: "mynet".into(),
        driver: Some("bridge".into()),
        members: vec!["db".into()],
        ..NetworkSpec::default()
    });
    let facts = |found| [(Probe::Network("mynet".into()), Fact::Network(found))].into_iter().collect::<Facts>();
    let net = Network { name: "mynet".into(), driver: "bridge".into(), members: vec!["db".into()], ..Network::default() };
    passes(&spec, &facts(Some(net.clone())));
    fails(&spec, &facts(None), &["docker network create mynet"]);
    fails(&spec, &facts(Some(Network { driver: "host".into(), ..net.clone() })), &["driver bridge", "host"]);
    fails(&spec, &facts(Some(Network { members: vec![], ..net })), &["no container is on it", "--network mynet"]);
}
