use super::*;

#[test]
fn every_docker_line_of_the_course_is_read() {
    let run = |run: Run| DockerCommand::Run(run);
    let image = |name: &str| name.to_owned();
    let table = [
        ("docker build . -t goapp", build(".", "goapp", None)),
        (
            "docker run -it --rm -p 8888:8888 goapp",
            run(Run {
                interactive: true,
                tty: true,
                rm: true,
                publish: vec![tcp(8888, 8888)],
                image: image("goapp"),
                ..Run::default()
            }),
        ),
        (
            "docker build -f Dockerfile.singlestage -t $USER/go-webapp:singlestage .",
            build(".", "hana/go-webapp:singlestage", Some("Dockerfile.singlestage")),
        ),
        (
            "docker build -f Dockerfile.multistage -t ${USER}/go-webapp:multistage .",
            build(".", "hana/go-webapp:multistage", Some("Dockerfile.multistage")),
        ),
        ("docker image ls", DockerCommand::ImageLs(ImageLs::default())),
        ("docker build --tag docker-gs-ping .", build(".", "docker-gs-ping", None)),
        (
            "docker build -t docker-gs-ping:multistage -f Dockerfile.multistage .",
            build(".", "docker-gs-ping:multistage", Some("Dockerfile.multistage")),
        ),
        ("docker run docker-gs-ping", run(Run { image: image("docker-gs-ping"), ..Run::default() })),
        ("docker run -d docker-gs-ping", run(Run { detach: true, image: image("docker-gs-ping"), ..Run::default() })),
        (
            "docker run -d -p 8080:8080 --name rest-server docker-gs-ping",
            run(Run {
                detach: true,
                publish: vec![tcp(8080, 8080)],
                name: Some("rest-server".to_owned()),
                image: image("docker-gs-ping"),
                ..Run::default()
            }),
        ),
        (
            "docker container create --name extract href-counter:build",
            run(Run {
                create_only: true,
                name: Some("extract".to_owned()),
                image: image("href-counter:build"),
                ..Run::default()
            }),
        ),
        (
            "docker container rm -f extract",
            DockerCommand::Rm(Rm { force: true, containers: strings(&["extract"]), ..Rm::default() }),
        ),
        (
            "docker volume create roach",
            DockerCommand::VolumeCreate(VolumeCreate { name: Some("roach".to_owned()), ..VolumeCreate::default() }),
        ),
        ("docker volume list", DockerCommand::VolumeLs(Listing::default())),
        (
            "docker network create -d bridge mynet",
            DockerCommand::NetworkCreate(NetworkCreate { name: "mynet".to_owned(), ..NetworkCreate::default() }),
        ),
        ("docker network list", DockerCommand::NetworkLs(Listing::default())),
        (
            "docker run -d --name roach --hostname db --network mynet -p 26257:26257 -p 8080:8080 \\\n  -v roach:/cockroach/cockroach-data --platform linux/x86_64 cockroachdb/cockroach:latest-v20.1 start-single-node --insecure",
            run(Run {
                detach: true,
                name: Some("roach".to_owned()),
                hostname: Some("db".to_owned()),
                network: Some("mynet".to_owned()),
                publish: vec![tcp(26257, 26257), tcp(8080, 8080)],
                volumes: strings(&["roach:/cockroach/cockroach-data"]),
                platform: Some("linux/x86_64".to_owned()),
                image: image("cockroachdb/cockroach:latest-v20.1"),
                command: strings(&["start-single-node", "--insecure"]),
                ..Run::default()
            }),
        ),
        (
            "docker exec -it roach ./cockroach sql --insecure",
            DockerCommand::Exec(Exec {
                interactive: true,
                tty: true,
                container: "roach".to_owned(),
                command: strings(&["./cockroach", "sql", "--insecure"]),
                ..Exec::default()
            }),
        ),
        (
            "docker run -it --rm -d --network mynet --name rest-server -p 80:8080 -e PGUSER=totoro -e PGPASSWORD=myfriend -e PGHOST=db -e PGPORT=26257 -e PGDATABASE=mydb docker-gs-ping-roach",
            run(Run {
                interactive: true,
                tty: true,
                rm: true,
                detach: true,
                network: Some("mynet".to_owned()),
                name: Some("rest-server".to_owned()),
                publish: vec![tcp(80, 8080)],
                env: strings(&["PGUSER=totoro", "PGPASSWORD=myfriend", "PGHOST=db", "PGPORT=26257", "PGDATABASE=mydb"]),
                image: image("docker-gs-ping-roach"),
                ..Run::default()
            }),
        ),
    ];
    for (line, want) in table {
        assert_eq!(read(line), want, "{line}");
    }
}

#[test]
fn different_ways_of_writing_a_command_are_equal() {
    for group in [
        &[
            "docker build . -t goapp",
            "docker build --tag goapp .",
            "docker buildx build -t=goapp .",
            "docker image build --tag=goapp .",
        ][..],
        &[
            "docker run -itd -p8080:8080 x",
            "docker container run --detach --tty --interactive --publish=8080:8080 x",
            "docker run -d=true -it -p 8080:8080 x",
        ],
        &["docker image ls", "docker images", "docker image list", "docker images -a=false"],
        &["docker rmi -f a b", "docker image rm a b --force", "docker image remove a -f b"],
        &["docker ps -aq", "docker container ls --all --quiet", "docker container list -q -a", "docker container ps -a -q"],
        &["docker stop -t 3 a", "docker container stop --time=3 a", "docker stop a --timeout 3"],
        &["docker logs -fn 5 a", "docker container logs --follow --tail 5 a"],
        &[
            "docker run -e 'A=b c' x",
            "docker run -e \"A=b c\" x",
            "docker run -e A=b\\ c x",
            "docker run --env A='b 'c x # why not",
        ],
        &["docker run --net n x", "docker run --network n x"],
        &["docker network create n", "docker network create --driver bridge n"],
        &["docker create x", "docker container create x"],
        &["docker volume create v", "docker volume create -d local v", "docker volume create --name v"],
        &["docker volume rm a", "docker volume remove a"],
        &["docker network connect --alias a --alias b n c", "docker network connect --alias=a,b n c"],
        &["docker info", "docker system info"],
        &["docker events --since 1h", "docker system events --since=1h"],
        &["docker builder prune -f", "docker buildx prune --force"],
        &["docker ps -n 1", "docker ps -l", "docker ps --last=1"],
        &["docker run --help x", "docker run --help", "docker help run", "docker run --rm --help -d"],
        &["docker image list --help", "docker help image ls", "docker image ls -h"],
        &["docker --version", "docker -v"],
        &["docker run --mount src=a,dst=/b x", "docker run --mount type=volume,source=a,target=/b x"],
        &["docker history -H x", "docker history x", "docker image history --human=true x"],
        &["docker ps -n -1", "docker ps"],
    ] {
        for line in group {
            assert_eq!(read(line), read(group[0]), "{line}");
        }
    }
}

#[test]
fn every_docker_line_of_the_sources_is_read_and_known_part_by_part() {
    let lines = include_str!("../../../tests/data/course-commands.txt");
    let mut count = 0;
    for line in lines.lines().filter(|line| !line.starts_with('#')) {
        assert!(matches!(parse(line, &env), Ok(CommandLine::Docker(_))), "{line}: {:?}", parse(line, &env));
        let reading = reading::read(line, &env).unwrap();
        let unknown: Vec<&Part> = reading.parts.iter().filter(|part| part.kind == PartKind::Unknown).collect();
        assert!(!reading.command.is_empty() && unknown.is_empty(), "{line}: {unknown:?}");
        count += 1;
    }
    assert!(count >= 28, "only {count} lines");
}
