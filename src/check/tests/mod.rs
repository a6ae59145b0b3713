use std::collections::BTreeMap;

use super::*;
use crate::i18n::Lang;
use crate::objects::{Container, ContainerState, Image, Layer, Mount, PublishedPort};

mod mistakes;
mod objects;

fn goapp() -> Image {
    Image {
        id: "sha256:aaa".into(),
        size: 25_000_000,
        user: "nonroot:nonroot".into(),
        entrypoint: vec!["/server".into()],
        exposed: vec!["8888/tcp".into()],
        layer_count: 3,
        layers: vec![Layer { created_by: "COPY /server /server".into(), size: 6_000_000, ..Layer::default() }],
        ..Image::default()
    }
}

fn web() -> Container {
    Container {
        id: "c1".into(),
        name: "happy_turing".into(),
        image: "goapp".into(),
        image_id: "sha256:aaa".into(),
        state: ContainerState::Running,
        status: "Up 2 minutes".into(),
        exit_code: None,
        ports: vec![PublishedPort { host_ip: "0.0.0.0".into(), host_port: 8080, container_port: 80, protocol: "tcp".into() }],
        env: vec!["A=1".into()],
        networks: vec!["mynet".into()],
        mounts: vec![Mount { source: "roach".into(), target: "/data".into() }],
        health: Some("starting".into()),
        labels: BTreeMap::new(),
        command: "/server".into(),
        created: 100,
    }
}

fn image_facts(image: Option<Image>) -> Facts {
    [(Probe::Image("goapp".into()), Fact::Image(image))].into_iter().collect()
}

fn container_facts(all: Vec<Container>) -> Facts {
    [(Probe::Containers, Fact::Containers(all))].into_iter().collect()
}

/// Fails in both languages, and the English words hold each of these texts.
fn fails(spec: &Spec, facts: &Facts, texts: &[&str]) {
    for lang in Lang::ALL {
        match evaluate(spec, None, facts, lang) {
            Outcome::Failed { expected, actual, hint } => {
                assert!(!expected.is_empty() && !actual.is_empty() && !hint.is_empty(), "{spec:?}: {expected}|{actual}|{hint}");
                let all = format!("{expected}|{actual}|{hint}");
                if lang == Lang::En {
                    for text in texts {
                        assert!(all.contains(text), "{text} in {all}");
                    }
                } else {
                    assert!(!all.is_ascii(), "{all}");
                }
            }
            other => panic!("{spec:?}: {other:?}"),
        }
    }
}

fn passes(spec: &Spec, facts: &Facts) {
    for lang in Lang::ALL {
        let outcome = evaluate(spec, None, facts, lang);
        assert!(outcome.passed(), "{spec:?}: {outcome:?}");
    }
}

fn cannot_tell(spec: &Spec, facts: &Facts) {
    for lang in Lang::ALL {
        let outcome = evaluate(spec, None, facts, lang);
        assert!(matches!(outcome, Outcome::CannotTell { .. }), "{spec:?}: {outcome:?}");
    }
}

fn image(change: impl Fn(&mut ImageSpec)) -> Spec {
    let mut spec = ImageSpec { reference: "goapp".into(), ..ImageSpec::default() };
    change(&mut spec);
    Spec::Image(spec)
}

fn http(change: impl Fn(&mut HttpSpec)) -> Spec {
    let mut spec = HttpSpec { url: "http://localhost:8080/".into(), ..HttpSpec::default() };
    change(&mut spec);
    Spec::Http(spec)
}

fn http_facts(spec: &Spec, fact: HttpFact) -> Facts {
    [(probes(spec)[0].clone(), Fact::Http(fact))].into_iter().collect()
}

fn answer(status: u16, body: &str) -> HttpFact {
    let headers = [("content-type".to_owned(), "application/json; charset=utf-8".to_owned())].into();
    HttpFact::Answer { status, headers, body: body.to_owned() }
}

#[test]
fn an_answer_is_judged_by_status_headers_and_body() {
    let good = http(|spec| {
        spec.status = Some(200);
        spec.headers = [("Content-Type".to_owned(), "application/json".to_owned())].into();
        spec.json = Some(serde_json::json!({"message": "hello"}));
        spec.contains = Some("hello".into());
        spec.body = Some("{\"message\": \"hello\"}".into());
    });
    passes(&good, &http_facts(&good, answer(200, "{\"message\": \"hello\"}\n")));
    fails(&good, &http_facts(&good, answer(404, "{\"message\": \"hello\"}")), &["status 200", "status 404", "path"]);
    fails(&good, &http_facts(&good, answer(200, "hello")), &["not JSON"]);
    fails(&good, &http_facts(&good, answer(200, "{\"message\": \"hallo\"}")), &["hallo", "letter by letter"]);
    fails(&good, &http_facts(&good, HttpFact::TimedOut { seconds: 10 }), &["10 seconds"]);
    fails(&good, &http_facts(&good, HttpFact::Broken("bad\u{1b}[31m".into())), &["no HTTP: bad"]);
    cannot_tell(&good, &Facts::default());
    let header = http(|spec| spec.headers = [("x-a".to_owned(), "1".to_owned())].into());
    fails(&header, &http_facts(&header, answer(200, "")), &["no header x-a"]);
    let post = http(|spec| {
        spec.method = "post".into();
        spec.status = Some(405);
    });
    assert!(matches!(&probes(&post)[0], Probe::Http { method, .. } if method == "POST"));
    fails(&post, &http_facts(&post, answer(200, "")), &["other than GET with 405"]);
}

#[test]
fn a_refusal_is_explained_by_what_containers_publish() {
    let spec = http(|spec| spec.status = Some(200));
    let refused = http_facts(&spec, HttpFact::Refused);
    fails(&spec, &refused, &["connection refused", "-p 8080:CONTAINER_PORT"]);
    assert_eq!(follow_up(&spec, &refused), [Probe::Containers]);
    let with = |host_port, container_port| {
        let mut facts = refused.clone();
        let port = PublishedPort { host_port, container_port, ..web().ports[0].clone() };
        facts.insert(Probe::Containers, Fact::Containers(vec![Container { ports: vec![port], ..web() }]));
        facts
    };
    fails(&spec, &with(8080, 80), &["happy_turing", "its port 80", "nothing in it listens"]);
    fails(&spec, &with(9090, 8080), &["on host port 9090", "-p 8080:8080"]);
    fails(&spec, &with(9090, 90), &["there are: happy_turing 9090->90"]);
}

#[test]
fn a_port_that_must_be_closed_fails_when_it_answers() {
    let spec = http(|spec| spec.refused = true);
    passes(&spec, &http_facts(&spec, HttpFact::Refused));
    let mut facts = http_facts(&spec, answer(200, ""));
    fails(&spec, &facts, &["status 200", "port 8080"]);
    assert_eq!(follow_up(&spec, &facts), [Probe::Containers]);
    facts.insert(Probe::Containers, Fact::Containers(vec![web()]));
    fails(&spec, &facts, &["docker stop happy_turing"]);
}

#[test]
fn commands_are_judged_by_what_they_gave() {
    let ran = |spec: OutputSpec| Spec::Ran(spec);
    let facts = |fact| [(Probe::Ran, Fact::Output(fact))].into_iter().collect::<Facts>();
    let gave = |exit, output: &str| facts(Some(OutputFact { exit, output: output.to_owned() }));
    let ok = ran(OutputSpec { exit: Some(0), matches: Some("go1\\.18".into()), ..OutputSpec::default() });
    passes(&ok, &gave(Some(0), "go version go1.18.3\n"));
    fails(&ok, &gave(Some(1), "no such\n"), &["exit code 1: no such", "go1\\.18"]);
    fails(&ok, &gave(None, "go1.18"), &["still running"]);
    fails(&ok, &facts(None), &["press r"]);
    cannot_tell(&ok, &Facts::default());
    let bad = ran(OutputSpec { fails: true, ..OutputSpec::default() });
    passes(&bad, &gave(Some(7), ""));
    fails(&bad, &gave(Some(0), ""), &["it fails", "exit code 0"]);
    let exec = Spec::Exec("db".into(), vec!["ls".into()], OutputSpec::default());
    let none: Facts = [(probes(&exec)[0].clone(), Fact::Output(None))].into_iter().collect();
    fails(&exec, &none, &["ls in container db", "start container db"]);
    let command = Spec::Command("go version".into(), OutputSpec { exit: Some(0), ..OutputSpec::default() });
    let denied = Fact::Unknown { why: "not allowed".into(), hint: "allow it".into() };
    cannot_tell(&command, &[(Probe::Command("go version".into()), denied)].into_iter().collect());
}

#[test]
fn a_question_is_judged_by_its_answer() {
    let facts = |answer| [(Probe::Quiz, Fact::Quiz(answer))].into_iter().collect::<Facts>();
    passes(&Spec::Quiz, &facts(Some(true)));
    fails(&Spec::Quiz, &facts(Some(false)), &["not quite"]);
    fails(&Spec::Quiz, &facts(None), &["choose an answer"]);
    cannot_tell(&Spec::Quiz, &Facts::default());
}

fn text_facts(path: &str, text: &str) -> Facts {
    [(Probe::File(path.into()), Fact::File(FileFact::Text(text.into())))].into_iter().collect()
}

#[test]
fn files_are_judged_by_their_text() {
    let spec = Spec::File(FileSpec {
        path: "server.go".into(),
        contains: vec!["application/json".into()],
        matches: vec!["(?m)^package main$".into()],
        ..FileSpec::default()
    });
    passes(&spec, &text_facts("server.go", "package main\n// application/json"));
    fails(&spec, &text_facts("server.go", "package main\napplication/jsn\n"), &["line 2 has: application/jsn"]);
    fails(&spec, &text_facts("server.go", "package x\napplication/json\n"), &["no such text"]);
    let fact = |fact| [(Probe::File("server.go".into()), Fact::File(fact))].into_iter().collect::<Facts>();
    fails(&spec, &fact(FileFact::Absent), &["there is no file server.go"]);
    cannot_tell(&spec, &fact(FileFact::Unreadable("denied".into())));
    cannot_tell(&spec, &Facts::default());
    let gone = Spec::File(FileSpec { path: "server.go".into(), absent: true, ..FileSpec::default() });
    passes(&gone, &fact(FileFact::Absent));
    fails(&gone, &text_facts("server.go", ""), &["delete server.go"]);
}

#[test]
fn a_dockerfile_is_judged_by_its_instructions() {
    let spec = Spec::Dockerfile(DockerfileSpec {
        path: "Dockerfile".into(),
        stages: Some(2),
        final_base: Some("gcr.io/distroless/base-debian11".into()),
        instructions: vec!["WORKDIR /app".into()],
        final_instructions: vec!["USER nonroot:nonroot".into(), "ENTRYPOINT [\"/server\"]".into()],
    });
    let build = "FROM golang:1.18.3-bullseye AS build\nWORKDIR /app\nRUN go build -o /server\n";
    let run = "FROM gcr.io/distroless/base-debian11\nCOPY --from=build /server /server\n";
    let end = "USER nonroot:nonroot\nENTRYPOINT [ \"/server\" ]\n";
    let judged = |parts: &[&str]| text_facts("Dockerfile", &parts.concat());
    passes(&spec, &judged(&[build, run, end]));
    fails(&spec, &judged(&[build, run]), &["no USER there", "add the line USER nonroot:nonroot"]);
    fails(&spec, &judged(&[build, end]), &["1 stage", "the last FROM is gcr.io/distroless", "line 1"]);
    fails(&spec, &judged(&[run, build, end]), &["must come last"]);
    fails(&spec, &judged(&[build, end, run]), &["line 4 has it, but in stage build"]);
    fails(&spec, &judged(&[build, run, "USER root\n", end.lines().last().unwrap()]), &["line 6: USER root"]);
    fails(&spec, &judged(&[&build.replace("/app", "/src"), run, end]), &["line 2: WORKDIR /src"]);
    fails(&spec, &judged(&["FORM x\n", build, run, end]), &["line 1 of Dockerfile: did you mean FROM"]);
    fails(&spec, &judged(&[""]), &["there is no FROM"]);
}

#[test]
fn what_could_not_be_looked_at_still_says_what_to_do() {
    for why in ["", "no answer within 20 seconds"] {
        let unknown = Fact::Unknown { why: why.to_owned(), hint: String::new() };
        let facts: Facts = [(Probe::Image("goapp".into()), unknown)].into_iter().collect();
        for lang in Lang::ALL {
            let Outcome::CannotTell { why: said, hint, .. } = evaluate(&image(|_| {}), None, &facts, lang) else { panic!() };
            assert!(said.contains(why) && !said.is_empty() && !hint.is_empty());
        }
    }
}

#[test]
fn specs_are_combined() {
    let there = image(|_| {});
    let quiz = Spec::Quiz;
    let facts = |image: bool, answer: Option<bool>| {
        let mut facts = image_facts(image.then(goapp));
        facts.insert(Probe::Quiz, Fact::Quiz(answer));
        facts
    };
    let both = Spec::All(vec![there.clone(), quiz.clone()]);
    passes(&both, &facts(true, Some(true)));
    fails(&both, &facts(false, Some(true)), &["image goapp exists"]);
    fails(&both, &facts(false, None), &["image goapp exists; the right answer"]);
    cannot_tell(&both, &image_facts(Some(goapp())));
    let either = Spec::Any(vec![there.clone(), quiz.clone()]);
    passes(&either, &facts(false, Some(true)));
    fails(&either, &facts(false, None), &["image goapp exists or the right answer"]);
    cannot_tell(&either, &image_facts(None));
    let neither = Spec::Not(Box::new(there.clone()));
    passes(&neither, &facts(false, None));
    fails(&neither, &facts(true, None), &["not: image goapp exists"]);
    cannot_tell(&neither, &Facts::default());
    assert_eq!(probes(&Spec::All(vec![there.clone(), either, neither])), [Probe::Image("goapp".into()), Probe::Quiz]);
}

#[test]
fn the_lessons_own_hint_stands_for_the_general_one_and_after_what_was_seen() {
    let hint = |spec: &Spec, facts: &Facts| match evaluate(spec, Some("Lesson's words"), facts, Lang::En) {
        Outcome::Failed { hint, .. } => hint,
        other => panic!("{other:?}"),
    };
    assert_eq!(hint(&image(|_| {}), &image_facts(None)), "Lesson's words");
    // Words about a user are of no use while there is no image.
    assert!(hint(&image(|spec| spec.user = Some("nonroot".into())), &image_facts(None)).starts_with("build it: press r"));
    let spec = http(|_| {});
    let mut facts = http_facts(&spec, HttpFact::Refused);
    facts.insert(Probe::Containers, Fact::Containers(vec![web()]));
    let said = hint(&spec, &facts);
    assert!(said.starts_with("container happy_turing publishes") && said.ends_with("Lesson's words"), "{said}");
    assert_eq!(
        hint(&Spec::Not(Box::new(Spec::Quiz)), &[(Probe::Quiz, Fact::Quiz(Some(true)))].into_iter().collect()),
        "Lesson's words"
    );
}

#[test]
fn what_is_untrusted_is_shown_short_and_clean() {
    let spec = http(|spec| spec.body = Some("ok".into()));
    let body = format!("\u{1b}[2J{}", "x".repeat(60_000));
    let Outcome::Failed { actual, .. } = evaluate(&spec, None, &http_facts(&spec, answer(200, &body)), Lang::En) else {
        panic!()
    };
    assert!(actual.chars().count() < 200 && !actual.contains('\u{1b}'), "{actual}");
}
