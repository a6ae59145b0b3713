use super::*;

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
        ("$TWO~", &["one", "two~"]),
        ("$NOPE#x", &["#x"]),
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
