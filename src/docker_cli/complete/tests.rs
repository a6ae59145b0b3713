use super::*;

fn names() -> Names {
    let list = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    Names {
        images: list(&["alpine:3.12", "goapp", "goapp:multistage"]),
        containers: list(&["db", "old", "web"]),
        running: list(&["db", "web"]),
        volumes: list(&["roach"]),
        networks: list(&["bridge", "host", "mynet", "none"]),
        files: list(&["Dockerfile", "Dockerfile.multi", "app/", "app/main.go", "app/sub/"]),
    }
}

/// Candidates for a line with the cursor at `|`, and the line with the first of them in place.
fn at(marked: &str) -> (Vec<String>, String) {
    let cursor = marked.find('|').expect("a cursor");
    let line = marked.replacen('|', "", 1);
    let completion = complete(&line, cursor, &names(), Lang::En);
    let mut filled = line.clone();
    if let Some(first) = completion.candidates.first() {
        filled.replace_range(completion.replace.clone(), &first.text);
    }
    (completion.candidates.into_iter().map(|candidate| candidate.text).collect(), filled)
}

#[test]
fn names_are_offered_where_they_belong() {
    for (line, want) in [
        ("docker run |", &["alpine:3.12", "goapp", "goapp:multistage"][..]),
        ("docker run --rm go|", &["goapp", "goapp:multistage"]),
        ("docker run goapp |", &[]),
        ("docker stop |", &["db", "web"]),
        ("docker stop web |", &["db"]),
        ("docker exec -it w|", &["web"]),
        ("docker start |", &["old"]),
        ("docker rm |", &["old", "db", "web"]),
        ("docker rm -f |", &["db", "old", "web"]),
        ("docker logs |", &["db", "old", "web"]),
        ("docker logs -f |", &["db", "web"]),
        ("docker volume rm |", &["roach"]),
        ("docker network rm |", &["mynet"]),
        ("docker run --network my|", &["mynet"]),
        ("docker run -v r|", &["roach:"]),
        ("docker build -t goapp:|", &["goapp:multistage"]),
        ("docker tag g|", &["goapp", "goapp:multistage"]),
    ] {
        assert_eq!(at(line).0, want, "{line}");
    }
}

#[test]
fn values_and_files_are_offered_where_they_belong() {
    for (line, want) in [
        ("docker run --restart |", &["no", "always", "unless-stopped", "on-failure"][..]),
        ("docker run --restart=u|", &["unless-stopped"]),
        ("docker run --pull |", &["missing", "always", "never"]),
        ("docker run --rm=|", &["true", "false"]),
        ("docker build -f |", &["Dockerfile", "Dockerfile.multi", "app/"]),
        ("docker build -f app/|", &["app/main.go", "app/sub/"]),
        ("docker build -f ./D|", &["./Dockerfile", "./Dockerfile.multi"]),
        ("docker build |", &[".", "app/"]),
        ("docker run -v ./|", &["./app/"]),
        ("docker run -e |", &[]),
    ] {
        assert_eq!(at(line).0, want, "{line}");
    }
}

#[test]
fn commands_and_flags_are_offered_with_what_they_do() {
    assert_eq!(at("do|").0, ["docker"]);
    assert_eq!(at("ls|").0, Vec::<String>::new());
    assert_eq!(at("docker bui|").1, "docker build");
    assert!(at("docker |").0.len() > 20);
    assert!(at("docker image |").0.contains(&"ls".to_owned()));
    assert_eq!(at("docker run --publish-|").0, ["--publish-all"]);
    for lang in Lang::ALL {
        let flags = complete("docker run --na", 15, &names(), lang);
        assert_eq!(flags.candidates[0].text, "--name");
        assert!(!flags.candidates[0].about.is_empty());
        assert!(complete("docker volume ", 14, &names(), lang).candidates.iter().all(|one| !one.about.is_empty()));
    }
    assert!(!at("docker run --name web --na|").0.contains(&"--name".to_owned()), "it can be given once only");
    assert!(at("docker run -p 80:80 --pub|").0.contains(&"--publish".to_owned()), "and this one again");
}

#[test]
fn what_stands_behind_the_cursor_stays() {
    assert_eq!(at("docker sto| web").1, "docker stop web");
    assert_eq!(at("docker run --restart=al| goapp").1, "docker run --restart=always goapp");
    assert_eq!(at("docker ps | x").0.len(), at("docker ps |").0.len());
}

#[test]
fn the_common_beginning_of_candidates_is_told() {
    let of = |line: &str| complete(line, line.len(), &names(), Lang::En).common().to_owned();
    assert_eq!(of("docker run go"), "goapp");
    assert_eq!(of("docker build -f "), "");
    assert_eq!(of("docker build -f D"), "Dockerfile");
    assert_eq!(of("docker run zzz"), "");
}

#[test]
fn a_line_for_the_shell_or_in_quotes_has_no_candidates() {
    for line in ["docker ps | gr", "ls ", "docker run -e 'A=", "echo do"] {
        assert_eq!(complete(line, line.len(), &names(), Lang::En).candidates, Vec::new(), "{line}");
    }
}

proptest::proptest! {
    #[test]
    fn no_line_and_no_place_in_it_is_too_odd(line in "(docker )?[a-z \\-='\"あ$:/]{0,24}", cursor in 0_usize..40) {
        let completion = complete(&line, cursor, &names(), Lang::Ja);
        for candidate in &completion.candidates {
            let mut filled = line.clone();
            proptest::prop_assert!(filled.get(completion.replace.clone()).is_some());
            filled.replace_range(completion.replace.clone(), &candidate.text);
        }
    }
}
