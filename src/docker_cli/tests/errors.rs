use super::*;
use crate::i18n::Lang;

#[test]
fn a_flag_we_lack_and_one_that_is_misspelt_are_told_apart() {
    let not_run = |line: &str| matches!(error(line), ParseError::FlagNotRun { .. });
    assert!(not_run("docker run --gpus all x"));
    assert!(not_run("docker run --gpus=all x"));
    assert!(not_run("docker image ls --tree"));
    assert!(not_run("docker rm -l x"));
    assert!(not_run("docker build --secret id=x ."));
    assert!(not_run("docker container run --link db x"));
    assert!(not_run("docker run --ulimit nofile=1 x"));
    assert!(not_run("docker -H tcp://there ps"));
    assert!(not_run("docker --context there ps"));
    assert_eq!(error("docker run --gpus all x").to_string(), "docker has --gpus for `docker run`, sealegs does not run it");
    for (line, meant) in [
        ("docker run --pubish 80:80 x", Some("did you mean --publish")),
        ("docker run -publsh 80:80 x", None),
        ("docker build --tga x .", Some("did you mean --tag")),
        ("docker image ls --qiet", Some("did you mean --quiet")),
        ("docker ps --zzzzzzzz", None),
        ("docker imagse", Some("did you mean docker images")),
        ("docker image lst", Some("did you mean docker image ls")),
        ("docker xyzzyx", Some("docker help lists the commands")),
        ("docker lgoin", Some("did you mean docker login")),
        ("docker container rmeove x", Some("did you mean docker container remove")),
        ("docker help rnu", Some("did you mean docker run")),
        ("docker volume creat x", Some("did you mean docker volume create")),
        ("docker create -d x", Some("docker create --help lists its flags")),
        ("docker ps -ahx", Some("docker ps --help lists its flags")),
        ("docker system df --formt x", Some("did you mean --format")),
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
    let conflict = |one: &str, other: &str| ParseError::Conflict { one: one.into(), other: other.into() };
    for (line, want) in [
        ("", ParseError::Empty),
        ("  # nothing", ParseError::Empty),
        ("docker run 'x", ParseError::UnclosedQuote { quote: '\'' }),
        ("docker run \"x", ParseError::UnclosedQuote { quote: '"' }),
        ("docker", ParseError::CommandMissing { command: "docker".into() }),
        ("docker image", ParseError::CommandMissing { command: "docker image".into() }),
        ("docker swarm init", ParseError::CommandNotRun { command: "docker swarm".into() }),
        ("docker compose watch", ParseError::CommandNotRun { command: "docker compose watch".into() }),
        (
            "docker compose -f x.yaml -p shop wathc",
            ParseError::UnknownCommand { command: "docker compose wathc".into(), nearest: Some("docker compose watch".into()) },
        ),
        (
            "docker-compose -f x.yaml up --detahc",
            ParseError::UnknownFlag {
                command: "docker compose up".into(),
                flag: "--detahc".into(),
                nearest: Some("--detach".into()),
            },
        ),
        (
            "docker compose --file=x up --menu",
            ParseError::FlagNotRun { command: "docker compose up".into(), flag: "--menu".into() },
        ),
        ("docker compose --ansi never up", ParseError::FlagNotRun { command: "docker compose".into(), flag: "--ansi".into() }),
        ("docker compose", ParseError::CommandMissing { command: "docker compose".into() }),
        (
            "docker compose exec db",
            ParseError::ArgumentMissing { command: "docker compose exec".into(), argument: "COMMAND".into() },
        ),
        ("docker compose up --build --no-build", ParseError::Conflict { one: "--build".into(), other: "--no-build".into() }),
        (
            "docker compose up --scale api",
            ParseError::BadValue { flag: "--scale".into(), value: "api".into(), problem: ValueProblem::Scale },
        ),
        ("docker login -u me", ParseError::CommandNotRun { command: "docker login".into() }),
        ("docker push a", ParseError::CommandNotRun { command: "docker push".into() }),
        ("docker image push a", ParseError::CommandNotRun { command: "docker image push".into() }),
        ("docker buildx bake", ParseError::CommandNotRun { command: "docker buildx bake".into() }),
        ("docker help swarm", ParseError::CommandNotRun { command: "docker swarm".into() }),
        ("docker build -t goapp", missing("docker build", "PATH")),
        ("docker run -d", missing("docker run", "IMAGE")),
        ("docker exec web", missing("docker exec", "COMMAND")),
        ("docker rm", missing("docker rm", "CONTAINER")),
        ("docker network create", missing("docker network create", "NETWORK")),
        ("docker container rename a", missing("docker container rename", "NEW_NAME")),
        ("docker cp a", missing("docker cp", "DEST_PATH")),
        ("docker top", missing("docker top", "CONTAINER")),
        ("docker inspect", missing("docker inspect", "NAME")),
        ("docker import", missing("docker import", "file|URL|-")),
        ("docker tag a", missing("docker tag", "TARGET_IMAGE")),
        ("docker build . there", ParseError::ArgumentExtra { command: "docker build".into(), argument: "there".into() }),
        ("docker ps web", ParseError::ArgumentExtra { command: "docker ps".into(), argument: "web".into() }),
        ("docker build . -t", ParseError::ValueMissing { flag: "--tag".into() }),
        ("docker build . -t GoApp", bad("--tag", "GoApp", ValueProblem::Capitals)),
        ("docker run Alpine", bad("IMAGE", "Alpine", ValueProblem::Capitals)),
        ("docker run -p x:80 y", bad("--publish", "x:80", ValueProblem::Port)),
        ("docker run -m much y", bad("--memory", "much", ValueProblem::Size)),
        ("docker run --rm=maybe y", bad("--rm", "maybe", ValueProblem::Bool)),
        ("docker run --pull=often y", bad("--pull", "often", ValueProblem::OneOf(&["always", "missing", "never"]))),
        ("docker run --health-interval 30 y", bad("--health-interval", "30", ValueProblem::Duration)),
        ("docker run --health-retries -1 y", bad("--health-retries", "-1", ValueProblem::Number)),
        ("docker run --shm-size big y", bad("--shm-size", "big", ValueProblem::Size)),
        ("docker run --restart sometimes y", bad("--restart", "sometimes", ValueProblem::Restart)),
        ("docker run --restart always:3 y", bad("--restart", "always:3", ValueProblem::Restart)),
        ("docker run --mount source=a y", bad("--mount", "source=a", ValueProblem::MountTarget)),
        ("docker run -v data:data y", bad("--volume", "data:data", ValueProblem::Volume)),
        ("docker run --add-host db y", bad("--add-host", "db", ValueProblem::HostEntry)),
        ("docker run --dns there y", bad("--dns", "there", ValueProblem::Ip)),
        ("docker run -e =x y", bad("--env", "=x", ValueProblem::NameMissing)),
        ("docker run -a all y", bad("--attach", "all", ValueProblem::OneOf(&["stdin", "stdout", "stderr"]))),
        ("docker run --expose 80:80 y", bad("--expose", "80:80", ValueProblem::Port)),
        ("docker run --rm --restart always y", conflict("--restart", "--rm")),
        ("docker run -d -a stdout y", conflict("--attach", "--detach")),
        ("docker run --no-healthcheck --health-cmd true y", conflict("--no-healthcheck", "--health-*")),
        ("docker build -f - .", ParseError::FlagNotRun { command: "docker build".into(), flag: "--file -".into() }),
        ("docker build -", bad("PATH", "-", ValueProblem::Context)),
        ("docker build https://example.com/x.git", bad("PATH", "https://example.com/x.git", ValueProblem::Context)),
        ("docker ps -f exited", bad("--filter", "exited", ValueProblem::Filter)),
        ("docker cp a b", bad("SRC_PATH", "a", ValueProblem::NoContainer)),
        ("docker cp a:/x b:/x", bad("DEST_PATH", "b:/x", ValueProblem::TwoContainers)),
        ("docker inspect --type box x", bad("--type", "box", ValueProblem::Kind)),
        ("docker stop -t soon x", bad("--timeout", "soon", ValueProblem::Number)),
        ("docker logs -n some y", bad("--tail", "some", ValueProblem::Number)),
    ] {
        assert_eq!(error(line), want, "{line}");
        for lang in Lang::ALL {
            assert!(!want.what(lang).is_empty());
            assert!(want == ParseError::Empty || want.hint(lang).is_some(), "nothing to do about {line}");
        }
    }
}

#[test]
fn a_missing_or_extra_argument_is_answered_with_the_usage() {
    for (line, usage) in [
        ("docker tag a", "write docker tag SOURCE_IMAGE TARGET_IMAGE"),
        ("docker container rm", "write docker container rm [OPTIONS] CONTAINER [CONTAINER...]"),
        ("docker run", "write docker run [OPTIONS] IMAGE [COMMAND] [ARG...]"),
        ("docker exec web", "write docker exec [OPTIONS] CONTAINER COMMAND [ARG...]"),
        ("docker volume create a b", "write docker volume create [OPTIONS] [VOLUME]"),
        ("docker ps web", "write docker ps [OPTIONS]"),
        ("docker top", "write docker top CONTAINER [ps OPTIONS]"),
        ("docker volume", "one of create, ls, rm, inspect, prune"),
    ] {
        assert_eq!(error(line).hint(Lang::En).as_deref(), Some(usage), "{line}");
    }
}
