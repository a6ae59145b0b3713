//! A small course with its recording, made by hand, for tests.

use std::sync::Arc;

use crate::check::{Fact, HttpFact, Probe};
use crate::course::{Course, Files, load};
use crate::engine::recording::model::{End, FORMAT, Head, Look, Recording, Said, Saying, StepTake, Take};
use crate::engine::recording::{Change, World};
use crate::engine::replay::{Player, Reel};
use crate::engine::{EngineInfo, EngineKind, OutputStream};
use crate::objects::{Container, ContainerState, Image, PublishedPort, Volume};

const COURSE: &str = "format: 1\nid: played\nversion: \"1\"\nlanguages: [en]\nvariables:\n  port: { default: \"8888\", kind: port }\nlessons: [01-web, 02-data]\n";
const WEB: &str = r#"id: web
steps:
  - id: file
    write: { path: app/Dockerfile, from: Dockerfile }
    checks:
      - { id: base, dockerfile: { path: app/Dockerfile, final_base: scratch } }
  - id: image
    cwd: app
    run: docker build -t app .
    checks:
      - { id: there, image: { ref: app } }
  - id: serve
    run: { line: "docker run --rm -p ${port}:8888 --name web app", foreground: true }
    checks:
      - { id: answers, http: { url: "http://localhost:${port}/", status: 200, body: hello } }
  - id: behind
    run:
      - docker run -d -p ${port}:8888 --name web app
      - docker ps
    checks:
      - { id: answers, http: { url: "http://localhost:${port}/", status: 200, body: hello } }
  - id: gone
    run: docker rm -f web
    checks:
      - { id: gone, container: { name: web, absent: true } }
"#;
const DATA: &str = r#"id: data
needs: [web]
steps:
  - id: volume
    run: docker volume create data
    checks:
      - { id: there, volume: { name: data } }
"#;
const TEXTS: [(&str, &str); 3] = [
    ("en.md", "# Played\n\nTwo lessons.\n\n## Variables {#variables}\n\n- port: The port\n"),
    (
        "01-web/en.md",
        "# Web\n\nFirst.\n\n## The file {#file}\n\nA.\n\n### Base {#file/check-base}\n\nDo.\n\n## The image {#image}\n\nB.\n\n```sh command\n```\n\n### There {#image/check-there}\n\nDo.\n\n## Serve {#serve}\n\nC.\n\n```sh command\n```\n\n### Answers {#serve/check-answers}\n\nDo.\n\n## Behind {#behind}\n\nD.\n\n```sh command\n```\n\n### Answers {#behind/check-answers}\n\nDo.\n\n## Gone {#gone}\n\nE.\n\n```sh command\n```\n\n### Gone {#gone/check-gone}\n\nDo.\n",
    ),
    (
        "02-data/en.md",
        "# Data\n\nSecond.\n\n## Volume {#volume}\n\nA.\n\n```sh command\n```\n\n### There {#volume/check-there}\n\nDo.\n",
    ),
];
/// The Dockerfile of the solution.
pub const DOCKERFILE: &str = "FROM scratch\nCOPY server /\n";

/// The course's files, by path.
pub fn files() -> Vec<(&'static str, &'static str)> {
    let lessons = [
        ("course.yaml", COURSE),
        ("01-web/lesson.yaml", WEB),
        ("01-web/files/Dockerfile", DOCKERFILE),
        ("02-data/lesson.yaml", DATA),
    ];
    lessons.into_iter().chain(TEXTS).collect()
}

/// The course.
pub fn course() -> Arc<Course> {
    let loaded = load(&Files::from_iter(files().into_iter().map(|(path, text)| (path.to_owned(), text.to_owned()))));
    assert!(loaded.is_sound(), "{:?}", loaded.diagnostics);
    Arc::new(loaded.course)
}

fn container(id: &str) -> Change {
    Change::Container(Box::new(Container {
        id: id.into(),
        name: "web".into(),
        image: "app".into(),
        image_id: "sha256:1a1a".into(),
        state: ContainerState::Running,
        status: "Up 1 second".into(),
        exit_code: None,
        ports: vec![PublishedPort { host_ip: "0.0.0.0".into(), host_port: 8888, container_port: 8888, protocol: "tcp".into() }],
        env: Vec::new(),
        networks: vec!["bridge".into()],
        mounts: Vec::new(),
        health: None,
        labels: Default::default(),
        command: "/server".into(),
        created: 2,
    }))
}

fn look(changes: Vec<Change>, answer: Option<HttpFact>) -> Look {
    let probe = Probe::Http { method: "GET".into(), url: "http://localhost:8888/".into(), send: None, refused: false };
    Look { changes, seen: answer.map(|answer| (probe, Fact::Http(answer))).into_iter().collect() }
}

fn hello() -> Option<HttpFact> {
    Some(HttpFact::Answer { status: 200, headers: Default::default(), body: "hello".into() })
}

fn take(line: &str, cwd: &str, said: &str, after: Look) -> Take {
    let lines = Saying::Lines(vec![(OutputStream::Stdout, said.to_owned())]);
    Take {
        line: line.into(),
        cwd: cwd.into(),
        said: vec![Said { at: 10, what: lines }],
        end: End::Exited(0),
        took: 20,
        after,
        ..Take::default()
    }
}

/// The recording.
pub fn recording() -> Recording {
    let course = course();
    let refused = || Some(HttpFact::Refused);
    let image =
        Image { id: "sha256:1a1a".into(), tags: vec!["app:latest".into()], exposed: vec!["8888/tcp".into()], ..Image::default() };
    let built = look(vec![Change::Image(Box::new(image))], None);
    let mut build = take("docker build -t app .", "app", "built", built);
    build.files = [("app/Dockerfile".to_owned(), crate::sha256::of(DOCKERFILE.as_bytes()))].into();
    let mut serve = take(
        "docker run --rm -p 8888:8888 --name web app",
        "",
        "listening",
        look(vec![Change::NoContainer("c1".into())], refused()),
    );
    serve.said.insert(0, Said { at: 5, what: Saying::Started(Some("c1".into())) });
    serve.said.push(Said { at: 40, what: Saying::Lines(vec![(OutputStream::Stdout, "bye".into())]) });
    (serve.stopped, serve.took) = (Some(30), 50);
    serve.meanwhile = Some(look(vec![container("c1")], hello()));
    let run = take("docker run -d -p 8888:8888 --name web app", "", "c2", look(vec![container("c2")], hello()));
    let volume = Volume { name: "data".into(), driver: "local".into(), ..Volume::default() };
    let steps = [
        ("web/file", look(Vec::new(), None), Vec::new()),
        ("web/image", look(Vec::new(), None), vec![build]),
        ("web/serve", look(Vec::new(), refused()), vec![serve]),
        ("web/behind", look(Vec::new(), refused()), vec![run, take("docker ps", "", "web", look(Vec::new(), hello()))]),
        (
            "web/gone",
            look(Vec::new(), None),
            vec![take("docker rm -f web", "", "web", look(vec![Change::NoContainer("c2".into())], None))],
        ),
        (
            "data/volume",
            look(Vec::new(), None),
            vec![take("docker volume create data", "", "data", look(vec![Change::Volume(volume)], None))],
        ),
    ];
    let fingerprint = |name: &str| {
        let found = course.steps().find(|(known, _)| known.to_string() == name).expect("a step of the course");
        found.1.fingerprint.clone()
    };
    let steps = steps.into_iter().map(|(name, before, commands)| StepTake {
        step: name.into(),
        fingerprint: fingerprint(name),
        before,
        commands,
    });
    Recording {
        head: Head {
            format: FORMAT,
            course: "played".into(),
            version: "1".into(),
            sealegs: "0.1.0".into(),
            date: "2026-11-21".into(),
            engine: EngineInfo {
                kind: EngineKind::Docker,
                version: "20.10.24".into(),
                api: "1.41".into(),
                endpoint: "recorded".into(),
                platform: "linux/amd64".into(),
                abilities: Default::default(),
                replay: None,
            },
            stand_ins: false,
            conditions: ["linux".to_owned(), "docker".to_owned()].into(),
            variables: [("port".to_owned(), "8888".to_owned())].into(),
            start: World::default(),
        },
        steps: steps.collect(),
    }
}

/// A player of it, with these steps played.
pub fn player(done: &[&str]) -> Player {
    Player::new(Arc::new(Reel::new(recording())), course(), &|step| done.contains(&step))
}
