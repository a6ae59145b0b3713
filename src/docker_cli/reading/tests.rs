use super::*;

fn env(name: &str) -> Option<String> {
    (name == "USER").then(|| "hana".to_owned())
}

/// `run: docker|Program, -p 80:80|Flag publish=80:80` and so on, short enough to compare.
fn shape(line: &str) -> String {
    let Some(reading) = read(line, &env) else { return "none".to_owned() };
    let parts: Vec<String> = reading
        .parts
        .iter()
        .filter(|part| part.kind != PartKind::Program)
        .map(|part| {
            let value = part.value.as_deref();
            let kind = match &part.kind {
                PartKind::Program => "program".to_owned(),
                PartKind::Command => "command".to_owned(),
                PartKind::Flag(flag) => format!("--{flag}{}", value.map(|value| format!("={value}")).unwrap_or_default()),
                PartKind::Argument(name) => format!("{name}={}", value.unwrap_or_default()),
                PartKind::Inner => format!("inner={}", value.unwrap_or_default()),
                PartKind::Unknown => "?".to_owned(),
            };
            format!("{}:{} ({kind})", part.word, part.text)
        })
        .collect();
    format!("{}: {}", reading.command, parts.join(", "))
}

#[test]
fn every_part_of_a_line_is_told() {
    for (line, want) in [
        ("docker", ": "),
        ("docker run", "run: 1:run (command)"),
        (
            "docker run -itd -p 8080:80 --name=web alpine sh -c 'echo hi'",
            "run: 1:run (command), 2:-i (--interactive), 2:-t (--tty), 2:-d (--detach), 3:-p 8080:80 (--publish=8080:80), \
             5:--name=web (--name=web), 6:alpine (IMAGE=alpine), 7:sh (inner=sh), 8:-c (inner=-c), 9:'echo hi' (inner=echo hi)",
        ),
        (
            "docker run -itp 80:80 x",
            "run: 1:run (command), 2:-i (--interactive), 2:-t (--tty), 2:-p 80:80 (--publish=80:80), 4:x (IMAGE=x)",
        ),
        (
            "docker run -itp80:80 x",
            "run: 1:run (command), 2:-i (--interactive), 2:-t (--tty), 2:-p80:80 (--publish=80:80), 3:x (IMAGE=x)",
        ),
        ("docker run -p8080:80", "run: 1:run (command), 2:-p8080:80 (--publish=8080:80)"),
        ("docker run --rm=false -e=A=1", "run: 1:run (command), 2:--rm=false (--rm=false), 3:-e=A=1 (--env=A=1)"),
        ("docker run -p", "run: 1:run (command), 2:-p (--publish)"),
        ("docker run --name -d", "run: 1:run (command), 2:--name -d (--name=-d)"),
        ("docker run -- x -d", "run: 1:run (command), 3:x (IMAGE=x), 4:-d (inner=-d)"),
        ("docker run --net n x", "run: 1:run (command), 2:--net n (--network=n), 4:x (IMAGE=x)"),
        ("docker container run x", "run: 1:container run (command), 3:x (IMAGE=x)"),
        ("docker images", "image ls: 1:images (command)"),
        ("docker image", ": 1:image (command)"),
        ("docker build -t $USER/x \\\n  .", "build: 1:build (command), 2:-t $USER/x (--tag=hana/x), 4:. (PATH=.)"),
        ("docker build . there", "build: 1:build (command), 2:. (PATH=.), 3:there (?)"),
        ("docker rm a b -f", "rm: 1:rm (command), 2:a (CONTAINER=a), 3:b (CONTAINER=b), 4:-f (--force)"),
        ("docker run --gpus all x", "run: 1:run (command), 2:--gpus all (?), 4:x (IMAGE=x)"),
        ("docker run --nonsense x", "run: 1:run (command), 2:--nonsense (?), 3:x (IMAGE=x)"),
        ("docker swarm init -d", ": 1:swarm (?), 2:init (?), 3:-d (?)"),
        ("docker compose up -d", "compose up: 1:compose up (command), 3:-d (--detach)"),
        (
            "docker compose -f a.yaml -pshop logs -f db",
            "compose logs: 1:compose (command), 2:-f a.yaml (--file=a.yaml), 4:-pshop (--project-name=shop), \
             5:logs (command), 6:-f (--follow), 7:db (SERVICE=db)",
        ),
        ("docker-compose up db", "compose up: 1:up (command), 2:db (SERVICE=db)"),
        (
            "docker exec -it web 'ls",
            "exec: 1:exec (command), 2:-i (--interactive), 2:-t (--tty), 3:web (CONTAINER=web), 4:'ls (inner=ls)",
        ),
        ("docker ps | grep x", "none"),
        ("ls", "none"),
        ("", "none"),
    ] {
        assert_eq!(shape(line), want, "{line}");
    }
}

#[test]
fn a_word_knows_its_place_in_the_line() {
    let line = "docker  run -e 'A=ü b' \"$USER\"x \\\n y";
    let reading = read(line, &env).unwrap();
    let words: Vec<(&str, &str)> =
        reading.words.iter().map(|word| (word.text.as_str(), line.get(word.span.clone()).unwrap())).collect();
    assert_eq!(words[3..], [("A=ü b", "'A=ü b'"), ("hanax", "\"$USER\"x"), ("y", "y")]);
}

#[test]
fn what_may_stand_at_the_cursor_is_told() {
    use Expecting::{Argument, Commands, FlagValue, Flags, Inner, Nothing};
    let of = |command: &str, name: &str| (command.to_owned(), name.to_owned());
    let value = |command, flag| {
        let (command, flag) = of(command, flag);
        FlagValue(command, flag)
    };
    let argument = |command, name| {
        let (command, name) = of(command, name);
        Argument(command, name)
    };
    // `|` is the cursor; the second text is what would be replaced.
    for (marked, replaced, want) in [
        ("docker |", "", Commands(vec![])),
        ("docker im|age ls", "im", Commands(vec![])),
        ("docker image |", "", Commands(vec!["image".into()])),
        ("docker run |", "", argument("run", "IMAGE")),
        ("docker run -|", "-", Flags("run".into())),
        ("docker container run --na|", "--na", Flags("run".into())),
        ("docker run --name |", "", value("run", "name")),
        ("docker run --name=we|", "we", value("run", "name")),
        ("docker run --name '|", "'", value("run", "name")),
        ("docker run -itp |", "", value("run", "publish")),
        ("docker run -p80|", "80", value("run", "publish")),
        ("docker run -e 'A=ü|", "'A=ü", value("run", "env")),
        ("docker run --rm alp|", "alp", argument("run", "IMAGE")),
        ("docker run alpine |", "", Inner),
        ("docker run alpine sh -|", "-", Inner),
        ("docker exec |", "", argument("exec", "CONTAINER")),
        ("docker rm a |", "", argument("rm", "CONTAINER")),
        ("docker tag a |", "", argument("tag", "TARGET_IMAGE")),
        ("docker tag a b |", "", Flags("tag".into())),
        ("docker tag a b c|", "c", Nothing),
        ("docker run -t \\\n  --na|", "--na", Flags("run".into())),
        ("docker ps | gr|", "", Nothing),
        ("docker ps # a|", "", Nothing),
        ("docker ps\n|", "", Nothing),
        ("doc|", "", Nothing),
        ("docker swarm |", "", Nothing),
        ("docker compose |", "", Commands(vec!["compose".into()])),
        ("docker compose -|", "-", Flags("compose".into())),
        ("docker compose -f |", "", FlagValue("compose".into(), "file".into())),
        ("docker-compose up d|", "d", argument("compose up", "SERVICE")),
        ("docker run --gpus |", "", Nothing),
        ("|", "", Nothing),
    ] {
        let cursor = marked.rfind('|').unwrap();
        let line = format!("{}{}", &marked[..cursor], &marked[cursor + 1..]);
        let found = expected(&line, cursor);
        assert_eq!(found.what, want, "{marked}");
        assert_eq!(&line[found.replace.clone()], replaced, "{marked}");
        assert_eq!(found.replace.end, cursor, "{marked}");
    }
}
