//! Every command with every flag of it that runs.

use super::*;

fn check(table: impl IntoIterator<Item = (&'static str, DockerCommand)>) {
    for (line, want) in table {
        assert_eq!(read(line), want, "{line}");
    }
}

fn pair(name: &str, value: &str) -> Vec<(String, String)> {
    vec![(name.to_owned(), value.to_owned())]
}

fn listing(filter: (&str, &str)) -> Listing {
    Listing { quiet: true, no_trunc: true, filters: pair(filter.0, filter.1), format: Some("json".into()) }
}

#[test]
fn what_is_done_with_containers_is_read() {
    let names = || strings(&["a", "b"]);
    let one = || "a".to_owned();
    let copy = |source, target| Cp { archive: false, follow_link: false, quiet: false, source, target };
    let inside = || CpEnd::Container(one(), "/x".into());
    check([
        ("docker attach --no-stdin a", DockerCommand::Attach(Attach { no_stdin: true, container: one() })),
        (
            "docker ps -aqs --no-trunc -f Status=exited -n 3 --format json",
            DockerCommand::Ps(Ps { all: true, last: Some(3), size: true, listing: listing(("status", "exited")) }),
        ),
        (
            "docker logs -ft --details --since 10m --until 2024-01-01 -n 5 a",
            DockerCommand::Logs(Logs {
                follow: true,
                timestamps: true,
                details: true,
                tail: Some(5),
                since: Some("10m".into()),
                until: Some("2024-01-01".into()),
                container: one(),
            }),
        ),
        ("docker start -ai a b", DockerCommand::Start(Start { attach: true, interactive: true, containers: names() })),
        (
            "docker restart -t -1 -s SIGINT a b",
            DockerCommand::Restart(Stop { time: Some(-1), signal: Some("SIGINT".into()), containers: names() }),
        ),
        ("docker kill -s HUP a b", DockerCommand::Kill(Kill { signal: "HUP".into(), containers: names() })),
        ("docker pause a b", DockerCommand::Pause(names())),
        ("docker container unpause a b", DockerCommand::Unpause(names())),
        ("docker wait a b", DockerCommand::Wait(names())),
        ("docker rm -fv a b", DockerCommand::Rm(Rm { force: true, volumes: true, containers: names() })),
        ("docker top a -o pid", DockerCommand::Top(Top { container: one(), options: strings(&["-o", "pid"]) })),
        (
            "docker stats -a --no-stream --no-trunc --format json a b",
            DockerCommand::Stats(Stats {
                all: true,
                no_stream: true,
                no_trunc: true,
                format: Some("json".into()),
                containers: names(),
            }),
        ),
        ("docker port a 80/udp", DockerCommand::Port(Port { container: one(), port: Some((80, "udp".into())) })),
        (
            "docker cp -aLq a:/x ./y:z",
            DockerCommand::Cp(Cp {
                archive: true,
                follow_link: true,
                quiet: true,
                ..copy(inside(), CpEnd::Host("./y:z".into()))
            }),
        ),
        ("docker cp - a:/x", DockerCommand::Cp(copy(CpEnd::Stream, inside()))),
        (
            "docker commit --pause=false -a me -m why -c 'CMD x' -c 'ENV A=1' a b:1",
            DockerCommand::Commit(Commit {
                author: Some("me".into()),
                changes: strings(&["CMD x", "ENV A=1"]),
                message: Some("why".into()),
                pause: false,
                container: one(),
                reference: Some("b:1".into()),
            }),
        ),
        ("docker commit a", DockerCommand::Commit(Commit { pause: true, container: one(), ..Commit::default() })),
        ("docker diff a", DockerCommand::Diff(Diff { container: one() })),
        ("docker rename a b", DockerCommand::Rename(Rename { container: one(), name: "b".into() })),
        ("docker export -o a.tar a", DockerCommand::Export(Export { output: Some("a.tar".into()), container: one() })),
        (
            "docker inspect -s -f '{{.Name}}' --type container a b",
            DockerCommand::Inspect(Inspect {
                kind: Some(InspectKind::Container),
                size: true,
                format: Some("{{.Name}}".into()),
                names: names(),
            }),
        ),
    ]);
}

#[test]
fn what_is_done_with_images_is_read() {
    let names = || strings(&["a", "b"]);
    let one = || "a".to_owned();
    check([
        (
            "docker images -a --digests --no-trunc -q -f dangling=true --format json a",
            DockerCommand::ImageLs(ImageLs {
                reference: Some(one()),
                all: true,
                digests: true,
                listing: listing(("dangling", "true")),
            }),
        ),
        (
            "docker history --human=false -q --no-trunc --format json a",
            DockerCommand::History(History {
                image: one(),
                human: false,
                listing: Listing { filters: vec![], ..listing(("", "")) },
            }),
        ),
        ("docker tag a b", DockerCommand::Tag(Tag { source: one(), target: "b".into() })),
        ("docker rmi -f --no-prune a b", DockerCommand::Rmi(Rmi { force: true, no_prune: true, images: names() })),
        (
            "docker pull -aq --platform linux/arm64 a",
            DockerCommand::Pull(Pull { all_tags: true, quiet: true, platform: Some("linux/arm64".into()), reference: one() }),
        ),
        ("docker save -o a.tar a b", DockerCommand::Save(Save { output: Some("a.tar".into()), images: names() })),
        ("docker load -q -i a.tar", DockerCommand::Load(Load { input: Some("a.tar".into()), quiet: true })),
        (
            "docker import -c 'CMD x' -m why --platform linux/amd64 - a:1",
            DockerCommand::Import(Import {
                source: "-".into(),
                reference: Some("a:1".into()),
                changes: strings(&["CMD x"]),
                message: Some("why".into()),
                platform: Some("linux/amd64".into()),
            }),
        ),
    ]);
}

#[test]
fn what_is_done_with_networks_and_volumes_is_read() {
    check([
        (
            "docker volume create -d nfs --label a=b -o type=nfs v",
            DockerCommand::VolumeCreate(VolumeCreate {
                name: Some("v".into()),
                driver: Some("nfs".into()),
                labels: pair("a", "b"),
                opts: pair("type", "nfs"),
            }),
        ),
        ("docker volume create", DockerCommand::VolumeCreate(VolumeCreate::default())),
        ("docker volume ls -q", DockerCommand::VolumeLs(Listing { quiet: true, ..Listing::default() })),
        ("docker volume remove -f a b", DockerCommand::VolumeRm(VolumeRm { force: true, names: strings(&["a", "b"]) })),
        (
            "docker network create -d macvlan --label a -o x=y --subnet 10.0.0.0/8,fd00::/8 --gateway 10.0.0.1 \
             --ip-range 10.1.0.0/16 --internal --attachable --ipv6 n",
            DockerCommand::NetworkCreate(NetworkCreate {
                name: "n".into(),
                driver: Some("macvlan".into()),
                labels: pair("a", ""),
                opts: pair("x", "y"),
                subnets: strings(&["10.0.0.0/8", "fd00::/8"]),
                gateways: strings(&["10.0.0.1"]),
                ip_ranges: strings(&["10.1.0.0/16"]),
                internal: true,
                attachable: true,
                ipv6: true,
            }),
        ),
        ("docker network ls -q --no-trunc -f a=b --format json", DockerCommand::NetworkLs(listing(("a", "b")))),
        ("docker network rm -f n", DockerCommand::NetworkRm(NetworkRm { force: true, names: strings(&["n"]) })),
        (
            "docker network connect --alias db --ip 10.0.0.5 n c",
            DockerCommand::NetworkConnect(NetworkConnect {
                network: "n".into(),
                container: "c".into(),
                aliases: strings(&["db"]),
                ip: Some("10.0.0.5".into()),
            }),
        ),
        (
            "docker network disconnect -f n c",
            DockerCommand::NetworkDisconnect(NetworkDisconnect { force: true, network: "n".into(), container: "c".into() }),
        ),
    ]);
}

#[test]
fn what_is_done_with_the_engine_as_a_whole_is_read() {
    let prune = |what, all, volumes, filters| DockerCommand::Prune(Prune { what, all, force: true, volumes, filters });
    check([
        ("docker container prune -f", prune(PruneWhat::Containers, false, false, vec![])),
        ("docker image prune -af --filter until=24h", prune(PruneWhat::Images, true, false, pair("until", "24h"))),
        ("docker volume prune -a -f", prune(PruneWhat::Volumes, true, false, vec![])),
        ("docker network prune --force", prune(PruneWhat::Networks, false, false, vec![])),
        ("docker builder prune -af", prune(PruneWhat::Builder, true, false, vec![])),
        ("docker system prune -af --volumes", prune(PruneWhat::System, true, true, vec![])),
        ("docker system df -v --format json", DockerCommand::Df(Df { verbose: true, format: Some("json".into()) })),
        ("docker info -f x", DockerCommand::Info(Some("x".into()))),
        ("docker version -f x", DockerCommand::Version(Some("x".into()))),
        ("docker --version", DockerCommand::VersionLine),
        (
            "docker events -f type=container --since 1h --until 0 --format json",
            DockerCommand::Events(EventsOptions {
                since: Some("1h".into()),
                until: Some("0".into()),
                filters: pair("type", "container"),
                format: Some("json".into()),
            }),
        ),
        ("docker container list --help", DockerCommand::Help(strings(&["container", "ls"]))),
        ("docker help", DockerCommand::Help(vec![])),
        ("docker --help", DockerCommand::Help(vec![])),
        ("docker image --help", DockerCommand::Help(strings(&["image"]))),
    ]);
    for (word, kind) in [
        ("image", InspectKind::Image),
        ("container", InspectKind::Container),
        ("volume", InspectKind::Volume),
        ("network", InspectKind::Network),
    ] {
        let want = Inspect { kind: Some(kind), format: Some("json".into()), names: strings(&["a"]), size: false };
        assert_eq!(read(&format!("docker {word} inspect -f json a")), DockerCommand::Inspect(want));
    }
}

#[test]
fn every_flag_of_run_is_read() {
    let line = "docker create -it --rm -P --init --read-only --privileged -q --expose 80-81 --name n -h h -e A=1 -e USER \
         -e NOPE --env-file f -v a:/b --mount type=tmpfs,dst=/t --tmpfs /run --network net --network-alias x --ip 10.0.0.2 \
         --dns 10.0.0.1 --add-host db:10.0.0.3 --platform linux/amd64 --pull never --entrypoint e -w /w -u 1:2 \
         --group-add g -l a=b --stop-signal INT --stop-timeout 5 -m 1g --cpus 0.5 --shm-size 64m --pids-limit -1 \
         --cap-add A --cap-drop B --security-opt s -a STDOUT --cidfile c --health-cmd true --health-interval 30s \
         --health-timeout 1m30s --health-start-period 1h --health-start-interval 1s --health-retries 3 image cmd -x";
    let health = HealthOptions {
        cmd: Some("true".into()),
        interval: Some(30_000_000_000),
        timeout: Some(90_000_000_000),
        start_period: Some(3_600_000_000_000),
        start_interval: Some(1_000_000_000),
        retries: Some(3),
    };
    let want = Run {
        create_only: true,
        interactive: true,
        tty: true,
        rm: true,
        publish_all: true,
        name: Some("n".into()),
        hostname: Some("h".into()),
        env: strings(&["A=1", "USER=hana"]),
        env_files: strings(&["f"]),
        volumes: strings(&["a:/b"]),
        mounts: vec![MountSpec { kind: MountKind::Tmpfs, target: "/t".into(), ..MountSpec::default() }],
        tmpfs: strings(&["/run"]),
        network: Some("net".into()),
        network_aliases: strings(&["x"]),
        platform: Some("linux/amd64".into()),
        entrypoint: Some("e".into()),
        workdir: Some("/w".into()),
        user: Some("1:2".into()),
        labels: pair("a", "b"),
        init: true,
        read_only: true,
        add_hosts: strings(&["db:10.0.0.3"]),
        memory: Some(1 << 30),
        nano_cpus: Some(500_000_000),
        health: Some(health),
        attach: strings(&["stdout"]),
        expose: strings(&["80/tcp", "81/tcp"]),
        cap_add: strings(&["A"]),
        cap_drop: strings(&["B"]),
        privileged: true,
        security_opt: strings(&["s"]),
        group_add: strings(&["g"]),
        dns: strings(&["10.0.0.1"]),
        ip: Some("10.0.0.2".into()),
        stop_signal: Some("INT".into()),
        stop_timeout: Some(5),
        shm_size: Some(64 << 20),
        pids_limit: Some(-1),
        cidfile: Some("c".into()),
        quiet: true,
        pull: Some("never".into()),
        image: "image".into(),
        command: strings(&["cmd", "-x"]),
        ..Run::default()
    };
    assert_eq!(read(line), DockerCommand::Run(want));
    let want = Exec {
        detach: true,
        interactive: true,
        tty: true,
        env: strings(&["A=1"]),
        workdir: Some("/w".into()),
        user: Some("me".into()),
        env_files: strings(&["f"]),
        privileged: true,
        container: "c".into(),
        command: strings(&["sh", "-c", "x"]),
    };
    let line = "docker exec -dit --privileged -e A=1 --env-file f -w /w -u me c sh -c x";
    assert_eq!(read(line), DockerCommand::Exec(want));
}
