use super::*;
use crate::i18n::Lang;

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("hana".to_owned()),
        "PWD" => Some("/home/hana/work".to_owned()),
        _ => None,
    }
}

/// What is said of a line that differs, sentence by sentence.
fn said(asked: &str, typed: &str, lang: Lang) -> Vec<String> {
    match compare(asked, typed, &env) {
        Comparison::Differs(differences) => differences.iter().map(|difference| difference.text(lang)).collect(),
        other => vec![format!("{other:?}")],
    }
}

#[test]
fn other_words_for_the_same_are_the_same() {
    for (asked, typed) in [
        ("docker build . -t goapp", "docker build --tag=goapp:latest ./"),
        ("docker build . -t goapp", "docker image build -t docker.io/library/goapp -f Dockerfile ."),
        ("docker build . -t goapp", "docker buildx build --load -f ./Dockerfile -t goapp \"$PWD\""),
        ("docker build -t $USER/x .", "docker build -t 'hana/x' . --pull=false"),
        ("docker run -it --rm -p 8888:8888 goapp", "docker container run --rm -i -t --publish 8888:8888/tcp goapp:latest"),
        ("docker run -d x", "docker run -d --pull missing --restart no --network bridge x"),
        ("docker run -e A=1 -e B=2 x", "docker run -e B=2 -e A=0 --env=A=1 x"),
        ("docker run --rm -v .:/app -w /app x go build", "docker run -w /app/ -v $PWD:/app:rw --rm x go build"),
        ("docker run -v roach:/data x", "docker run --mount type=volume,src=roach,dst=/data/ x"),
        ("docker run -m 512m --cpus 1.50 x", "docker run --memory=0.5g --cpus 1.5 x"),
        ("docker run --platform linux/x86_64 x", "docker run --platform linux/amd64 x"),
        ("docker network create -d bridge mynet", "docker network create mynet"),
        ("docker image ls", "docker images"),
        ("docker container rm -f extract", "docker rm --force extract"),
        ("docker rm a b", "docker container rm b a"),
        ("docker kill -s SIGKILL web", "docker kill web"),
        ("docker logs --tail 5 web", "docker logs web -n 5"),
        ("go run  server.go", "go run 'server.go'"),
    ] {
        assert_eq!(compare(asked, typed, &env), Comparison::Same, "{asked} / {typed}");
    }
}

#[test]
fn what_differs_is_said_in_words() {
    for (asked, typed, want) in [
        ("docker build . -t goapp", "docker build . -t goap", "you tagged `goap`, the step asks for `goapp`"),
        ("docker build . -t goapp", "docker build .", "`-t goapp` is missing"),
        ("docker build . -t goapp", "docker build goapp -t goapp", "you build the folder `goapp`, the step asks for `.`"),
        ("docker build -f Dockerfile.multi .", "docker build .", "`-f Dockerfile.multi` is missing"),
        (
            "docker build -f Dockerfile.multi .",
            "docker build -f Dockerfile.single .",
            "you took the file `Dockerfile.single`, the step asks for `Dockerfile.multi`",
        ),
        ("docker run x", "docker create x", "you typed `docker create`, the step asks for `docker run`"),
        ("docker run -d x", "docker run x", "`-d` is missing"),
        ("docker run x", "docker run --rm x", "you added `--rm`, which the step does not ask for"),
        ("docker run x:1", "docker run x:2", "you took the tag `2` of x, the step asks for the tag `1`"),
        ("docker run x", "docker run y", "you took the image `y`, the step asks for `x`"),
        (
            "docker run -p 80:8080 x",
            "docker run -p 81:8080 x",
            "you published the container's port 8080 on host port 81, the step asks for host port 80",
        ),
        (
            "docker run -p 80:8080 x",
            "docker run -p 80:81 x",
            "host port 80 leads to port 81 in the container, the step asks for port 8080 there",
        ),
        (
            "docker run -p 80:8080 x",
            "docker run -p 8080:80 x",
            "the ports are the wrong way round: you published `8080:80`, the step asks for `80:8080`",
        ),
        (
            "docker run -p 80:8080 x",
            "docker run -p 8080 x",
            "you left the host port of 8080 to the engine, the step asks for host port 80",
        ),
        ("docker run --name web x", "docker run --name wep x", "you named the container `wep`, the step asks for `web`"),
        (
            "docker run -v roach:/data x",
            "docker run -v roach:/tmp x",
            "you mounted `roach:/tmp`, the step asks for `roach:/data`",
        ),
        ("docker run --network mynet x", "docker run --net other x", "you chose the network `other`, the step asks for `mynet`"),
        ("docker run -e A=1 x", "docker run -e A=2 x", "you set A to `2` with -e, the step asks for `1`"),
        ("docker run x ls -l", "docker run x ls", "you run `ls` in the container, the step asks for `ls -l`"),
        ("docker run x", "docker run x ls", "you run `ls` in the container, the step leaves that to the image"),
        ("docker rm web", "docker rm wep", "you chose the container `wep`, the step asks for `web`"),
        ("docker rm web", "docker rm web db", "you added `db`, which the step does not ask for"),
        ("docker tag a b", "docker tag b a", "the order differs: you wrote `b a`, the step asks for `a b`"),
        ("docker volume create roach", "docker volume create coach", "you named the volume `coach`, the step asks for `roach`"),
    ] {
        assert_eq!(said(asked, typed, Lang::En), [want], "{asked} / {typed}");
    }
}

#[test]
fn several_differences_are_told_one_by_one_each_once() {
    let said = said(
        "docker run -d -p 26257:26257 -p 8080:8080 --name roach cockroach",
        "docker run -p 26257:26257 -p 8081:8080 cockroach start",
        Lang::En,
    );
    assert_eq!(
        said,
        [
            "`-d` is missing",
            "`--name roach` is missing",
            "you published the container's port 8080 on host port 8081, the step asks for host port 8080",
            "you run `start` in the container, the step leaves that to the image",
        ]
    );
}

#[test]
fn a_line_that_is_no_docker_command_is_not_compared_and_one_that_cannot_be_read_says_why() {
    assert_eq!(compare("docker ps", "ls", &env), Comparison::NotDocker);
    assert_eq!(compare("ls", "docker ps", &env), Comparison::NotDocker);
    assert_eq!(compare("ls -l", "ls '*'", &env), Comparison::NotDocker);
    assert!(matches!(compare("docker ps", "docker run --nmae x y", &env), Comparison::Unreadable(_)));
}

#[test]
fn every_difference_reads_in_both_languages() {
    for (asked, typed) in [
        ("docker run -d --name a -p 1:2 -e A=1 x:1 ls", "docker run --rm --name b -p 3:2 -e A=2 x:2 pwd"),
        ("docker build -t a --target b -f c d", "docker build -t e --target f -f g h"),
        ("docker run x", "docker create x"),
        ("docker rm a b", "docker rm c"),
    ] {
        let Comparison::Differs(differences) = compare(asked, typed, &env) else { panic!("{typed}") };
        for difference in differences {
            assert!(difference.text(Lang::En).is_ascii(), "{difference:?}");
            assert!(!difference.text(Lang::Ja).is_ascii(), "{difference:?}");
            let lead = (difference.lead(Lang::En), difference.lead(Lang::Ja));
            assert_eq!(lead.0.is_some(), lead.1.is_some());
        }
    }
}

/// What is said while a line is typed, the cursor at its end.
fn live(asked: &str, line: &str) -> String {
    match so_far(asked, line, line.len(), &env) {
        SoFar::Fine => "fine".to_owned(),
        SoFar::Same => "same".to_owned(),
        SoFar::Lacking(difference) => format!("… {}", difference.text(Lang::En)),
        SoFar::Differs(difference) => format!("≠ {}", difference.text(Lang::En)),
        SoFar::Unreadable(error) => format!("✗ {}", error.what(Lang::En)),
        SoFar::Other => "other".to_owned(),
    }
}

#[test]
fn while_a_line_is_typed_nothing_is_said_of_words_that_are_not_finished() {
    let asked = "docker build . -t goapp";
    for (line, want) in [
        ("", "fine"),
        ("doc", "fine"),
        ("docker ", "fine"),
        ("docker bu", "fine"),
        ("docker biuld", "fine"),
        ("docker biuld ", "✗ docker has no command `docker biuld`"),
        ("docker build -", "fine"),
        ("docker build --ta", "fine"),
        ("docker build -t", "fine"),
        ("docker build -t go", "fine"),
        ("docker build -t goapp", "fine"),
        ("docker build -t gopa", "≠ you tagged `gopa`, the step asks for `goapp`"),
        ("docker build -t goap ", "≠ you tagged `goap`, the step asks for `goapp`"),
        ("docker build .", "… `-t goapp` is missing"),
        ("docker build . -t goapp", "same"),
        ("docker build . -t \"go", "fine"),
        ("docker run ", "≠ you typed `docker run`, the step asks for `docker build`"),
        ("docker ru", "fine"),
        ("ls ", "other"),
    ] {
        assert_eq!(live(asked, line), want, "{line}");
    }
    for (line, want) in [
        ("mk", "fine"),
        ("mkdir ", "fine"),
        ("mkdir -", "fine"),
        ("mkdir -p ", "fine"),
        ("mkdir -p go", "fine"),
        ("mkdir gapp", "other"),
        ("mkdir -p goapp", "same"),
        ("docker run ", "other"),
    ] {
        assert_eq!(live("mkdir -p goapp", line), want, "{line}");
    }
    assert_eq!(live("docker run -v .:/app x", "docker run -v ./"), "fine");
    assert_eq!(live("docker run -v .:/app x", "docker run -v ./:/tmp"), "≠ you mounted `./:/tmp`, the step asks for `.:/app`");
    let asked = "docker run -d -p 8080:80 --name web nginx sh -c 'a b'";
    for (line, want) in [
        ("docker run -p 80", "fine"),
        ("docker run -p 8080:81", "≠ host port 8080 leads to port 81 in the container, the step asks for port 80 there"),
        ("docker run -d --name web -p 8080:80 nginx sh", "… you run `sh` in the container, the step asks for `sh -c a b`"),
        ("docker run -d --name web -p 8080:80 nginx sh -c 'a ", "fine"),
        ("docker run --nmae web ", "✗ `docker run` has no flag --nmae"),
        ("docker run --rm ", "≠ you added `--rm`, which the step does not ask for"),
    ] {
        assert_eq!(live(asked, line), want, "{line}");
    }
}
