use proptest::prelude::*;

use super::*;
use crate::i18n::Lang;

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("hana".to_owned()),
        "HOME" => Some("/home/hana".to_owned()),
        "TWO" => Some("one two".to_owned()),
        _ => None,
    }
}

fn read(line: &str) -> DockerCommand {
    match parse(line, &env) {
        Ok(CommandLine::Docker(command)) => command,
        other => panic!("{line}: {other:?}"),
    }
}

fn error(line: &str) -> ParseError {
    parse(line, &env).expect_err(line)
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn tcp(host_port: u16, container_port: u16) -> PublishSpec {
    PublishSpec { host_ip: String::new(), host_port: Some(host_port), container_port, protocol: "tcp".to_owned() }
}

fn build(context: &str, tag: &str, file: Option<&str>) -> DockerCommand {
    DockerCommand::Build(Build {
        context: context.to_owned(),
        tags: vec![tag.to_owned()],
        file: file.map(str::to_owned),
        ..Build::default()
    })
}

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
    ] {
        for line in group {
            assert_eq!(read(line), read(group[0]), "{line}");
        }
    }
}

#[test]
fn what_follows_the_image_belongs_to_the_container() {
    let DockerCommand::Run(run) = read("docker run --rm alpine:3.12 -p 1:2 --rm -- --gpus -x") else { panic!() };
    assert!(run.rm && run.publish.is_empty());
    assert_eq!(run.command, strings(&["-p", "1:2", "--rm", "--", "--gpus", "-x"]));
    let DockerCommand::Exec(exec) = read("docker exec web sh -c 'echo -it'") else { panic!() };
    assert!(!exec.tty);
    assert_eq!(exec.command, strings(&["sh", "-c", "echo -it"]));
}

#[test]
fn a_later_flag_wins_and_lists_grow() {
    let DockerCommand::Run(run) = read("docker run --name a --name b -d -d=false -e A=1 -e B=2 x") else { panic!() };
    assert_eq!((run.name.as_deref(), run.detach), (Some("b"), false));
    assert_eq!(run.env, strings(&["A=1", "B=2"]));
    let DockerCommand::Build(build) = read("docker build -t a -t b --build-arg USER --build-arg NOPE .") else { panic!() };
    assert_eq!(build.tags, strings(&["a", "b"]));
    assert_eq!(build.build_args, [("USER".to_owned(), "hana".to_owned())]);
}

#[test]
fn variables_are_filled_in_as_a_shell_does() {
    for (text, want) in [
        ("$USER", &["hana"][..]),
        ("${USER}x", &["hanax"]),
        ("'$USER'", &["$USER"]),
        ("\"$USER $NOPE.\"", &["hana ."]),
        ("\\$USER", &["$USER"]),
        ("$NOPE", &[]),
        ("\"$NOPE\"", &[""]),
        ("$TWO", &["one", "two"]),
        ("\"$TWO\"", &["one two"]),
        ("~/src", &["/home/hana/src"]),
        ("100$ a$", &["100$", "a$"]),
        ("a#b # c", &["a#b"]),
        ("\"a\\\nb\"", &["ab"]),
    ] {
        let DockerCommand::Run(run) = read(&format!("docker run x echo {text}")) else { panic!() };
        assert_eq!(run.command[1..], strings(want), "{text}");
    }
}

#[test]
fn what_needs_a_shell_goes_to_the_shell() {
    for line in [
        "curl localhost:8080",
        "docker ps | grep web",
        "docker ps > list.txt",
        "docker ps && docker images",
        "docker ps; ls",
        "docker rm $(docker ps -aq)",
        "docker rm `docker ps -aq`",
        "docker rm \"$(docker ps -aq)\"",
        "docker rm web*",
        "docker rm web[12]",
        "docker rm web{1,2}",
        "docker run ${IMAGE:?}",
        "docker run ${IMAGE:-$OTHER}",
        "docker run -v ~hana/x:/x y",
        "docker run x &",
        "FOO=bar docker ps",
        "cd goapp\ndocker build .",
        "docker build .\ndocker images",
        "go run 'server.go",
    ] {
        assert_eq!(parse(line, &env), Ok(CommandLine::Shell(line.to_owned())), "{line}");
    }
}

#[test]
fn comments_and_blank_lines_around_a_command_do_not_matter() {
    assert_eq!(read("\n# list them\n  docker images # all\n\n# done\n"), read("docker images"));
    let DockerCommand::Run(run) = read("docker run -p [::1]:80:80 x") else { panic!() };
    assert_eq!(run.publish[0].host_ip, "::1");
}

#[test]
fn a_flag_we_lack_and_one_that_is_misspelt_are_told_apart() {
    let not_run = |line: &str| matches!(error(line), ParseError::FlagNotRun { .. });
    assert!(not_run("docker run --gpus all x"));
    assert!(not_run("docker run --gpus=all x"));
    assert!(not_run("docker ps --no-trunc"));
    assert!(not_run("docker ps -n 3"));
    assert!(not_run("docker build --secret id=x ."));
    assert!(not_run("docker container run --privileged x"));
    assert!(not_run("docker run --help"));
    assert!(not_run("docker --version"));
    assert_eq!(error("docker run --gpus all x").to_string(), "docker has --gpus for `docker run`, sealegs does not run it");
    for (line, meant) in [
        ("docker run --pubish 80:80 x", Some("did you mean --publish")),
        ("docker run -publsh 80:80 x", None),
        ("docker build --tga x .", Some("did you mean --tag")),
        ("docker image ls --qiet", Some("did you mean --quiet")),
        ("docker ps --zzzzzzzz", None),
        ("docker imagse", Some("did you mean docker images")),
        ("docker image lst", Some("did you mean docker image ls")),
        ("docker xyzzyx", None),
    ] {
        let error = error(line);
        assert!(
            matches!(error, ParseError::UnknownFlag { .. } | ParseError::UnknownCommand { .. } | ParseError::BadValue { .. }),
            "{line}: {error:?}"
        );
        if let Some(meant) = meant {
            assert_eq!(error.hint(Lang::En).as_deref(), Some(meant), "{line}");
        }
    }
}

#[test]
fn every_mistake_has_its_own_error() {
    let bad = |flag: &str, value: &str, problem| ParseError::BadValue { flag: flag.into(), value: value.into(), problem };
    let missing =
        |command: &str, argument: &str| ParseError::ArgumentMissing { command: command.into(), argument: argument.into() };
    for (line, want) in [
        ("", ParseError::Empty),
        ("  # nothing", ParseError::Empty),
        ("docker run 'x", ParseError::UnclosedQuote { quote: '\'' }),
        ("docker run \"x", ParseError::UnclosedQuote { quote: '"' }),
        ("docker", ParseError::CommandMissing { command: "docker".into() }),
        ("docker image", ParseError::CommandMissing { command: "docker image".into() }),
        ("docker cp a b", ParseError::CommandNotRun { command: "docker cp".into() }),
        ("docker container cp a b", ParseError::CommandNotRun { command: "docker container cp".into() }),
        ("docker build -t goapp", missing("docker build", "PATH")),
        ("docker run -d", missing("docker run", "IMAGE")),
        ("docker exec web", missing("docker exec", "COMMAND")),
        ("docker rm", missing("docker rm", "CONTAINER")),
        ("docker volume create", missing("docker volume create", "VOLUME")),
        ("docker tag a", missing("docker tag", "TARGET_IMAGE")),
        ("docker build . there", ParseError::ArgumentExtra { command: "docker build".into(), argument: "there".into() }),
        ("docker ps web", ParseError::ArgumentExtra { command: "docker ps".into(), argument: "web".into() }),
        ("docker build . -t", ParseError::ValueMissing { flag: "--tag".into() }),
        ("docker build . -t GoApp", bad("--tag", "GoApp", ValueProblem::Capitals)),
        ("docker run Alpine", bad("IMAGE", "Alpine", ValueProblem::Capitals)),
        ("docker run -p x:80 y", bad("--publish", "x:80", ValueProblem::Port)),
        ("docker run -m much y", bad("--memory", "much", ValueProblem::Size)),
        ("docker run --rm=maybe y", bad("--rm", "maybe", ValueProblem::Bool)),
        ("docker run --pull=often y", bad("--pull", "often", ValueProblem::Word)),
        ("docker logs -n some y", bad("--tail", "some", ValueProblem::Number)),
    ] {
        assert_eq!(error(line), want, "{line}");
        for lang in Lang::ALL {
            assert!(!want.what(lang).is_empty());
        }
    }
}

proptest! {
    #[test]
    fn no_line_makes_it_panic(line in "\\PC{0,60}", tail in "(docker|run|-p|[\\[\\]{}$'\"\\\\~#:/=. \n-]|[a-z0-9]){0,20}") {
        let _ = parse(&line, &env);
        let _ = parse(&format!("docker {line}"), &env);
        let _ = parse(&format!("docker run {tail}"), &env);
        let _ = Reference::parse(&line);
        let _ = ports::publish(&tail);
    }

    #[test]
    fn the_order_and_spelling_of_flags_do_not_matter(
        order in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        spelling in prop::collection::vec(0usize..3, 6),
        command in 0usize..2,
    ) {
        let flags: [[&str; 3]; 6] = [
            ["-d", "--detach", "--detach=true"],
            ["-p 8080:80", "-p8080:80", "--publish=8080:80"],
            ["-e A=1", "-eA=1", "--env A=1"],
            ["--name web", "--name=web", "--name 'web'"],
            ["-it", "-ti", "-i --tty"],
            ["-v data:/data", "--volume data:/data", "-v=data:/data"],
        ];
        let words: Vec<&str> = order.iter().map(|at| flags[*at][spelling[*at]]).collect();
        let line = format!("docker {} {} x y", ["run", "container run"][command], words.join(" "));
        prop_assert_eq!(read(&line), read("docker run -d -p 8080:80 -e A=1 --name web -it -v data:/data x y"));
    }
}
