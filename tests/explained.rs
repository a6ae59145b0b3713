//! Every command line of the course is explained, in both languages, to its last word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

use sealegs::course::{Action, Scope, Task, embedded, load};
use sealegs::docker_cli::explain::{self, Explanation};
use sealegs::docker_cli::{self, PartKind};
use sealegs::i18n::Lang;

/// The lines a learner meets in the course and in its sources.
const LINES: &[&str] = &[
    "docker build . -t goapp",
    "docker run -it --rm -p 8888:8888 goapp",
    "docker build -f Dockerfile.singlestage -t $USER/go-webapp:singlestage .",
    "docker build -f Dockerfile.multistage -t $USER/go-webapp:multistage .",
    "docker image ls",
    "docker build --build-arg https_proxy=$https_proxy --build-arg http_proxy=$http_proxy -t alexellis2/href-counter:build . -f Dockerfile.build",
    "docker container create --name extract alexellis2/href-counter:build",
    "docker container cp extract:/go/src/github.com/alexellis/href-counter/app ./app",
    "docker container rm -f extract",
    "docker build --no-cache -t alexellis2/href-counter:latest .",
    "docker build --tag docker-gs-ping .",
    "docker build -t docker-gs-ping:multistage -f Dockerfile.multistage .",
    "docker run docker-gs-ping",
    "docker run -d docker-gs-ping",
    "docker run -d -p 8080:8080 docker-gs-ping",
    "docker run -d -p 8080:8080 --name rest-server docker-gs-ping",
    "docker run docker-gs-ping:multistage",
    "docker ps",
    "docker stop rest-server",
    "docker volume create roach",
    "docker volume list",
    "docker network create -d bridge mynet",
    "docker network list",
    "docker run -d --name roach --hostname db --network mynet -p 26257:26257 -p 8080:8080 -v roach:/cockroach/cockroach-data \
     cockroachdb/cockroach:latest-v20.1 start-single-node --insecure",
    "docker run -d --platform linux/x86_64 --name roach --hostname db --network mynet -p 26257:26257 -p 8080:8080 \
     -v roach:/cockroach/cockroach-data cockroachdb/cockroach:latest-v20.1 start-single-node --insecure",
    "docker exec -it roach ./cockroach sql --insecure",
    "docker build --tag docker-gs-ping-roach .",
    "docker run -it --rm -d --network mynet --name rest-server -p 80:8080 -e PGUSER=totoro -e PGPASSWORD=myfriend -e PGHOST=db \
     -e PGPORT=26257 -e PGDATABASE=mydb docker-gs-ping-roach",
];

fn env(name: &str) -> Option<String> {
    match name {
        "USER" => Some("mika".into()),
        "https_proxy" | "http_proxy" => Some("http://proxy:3128".into()),
        _ => None,
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '-').collect()
}

/// Kana, and what Japanese and Chinese share.
fn japanese(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}')
}

fn holds(line: &str) {
    for lang in Lang::ALL {
        let Explanation { summary, parts } = explain::explain(line, &env, lang).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert!(!summary.is_empty(), "{line} ({lang})");
        assert_eq!(summary.ends_with('。'), lang == Lang::Ja, "{summary}");
        let Some(reading) = docker_cli::read(line, &env) else {
            assert!(parts.is_empty(), "the shell's: {line}");
            continue;
        };
        assert!(reading.parts.iter().all(|part| part.kind != PartKind::Unknown), "{line}: {:?}", reading.parts);
        let words: String = reading.words.iter().filter_map(|word| line.get(word.span.clone())).collect();
        let told: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(letters(&told), letters(&words), "{line}");
        for part in &parts {
            assert!(!part.meaning.is_empty(), "{line}: {}", part.text);
            assert_eq!(part.meaning.chars().any(japanese), lang == Lang::Ja, "{lang}: {}", part.meaning);
        }
    }
}

#[test]
fn every_line_of_the_sources_is_explained_to_its_last_word() {
    LINES.iter().for_each(|line| holds(line));
}

#[test]
fn every_command_of_the_lessons_is_explained_to_its_last_word() {
    let course = load(&embedded()).course;
    let mut scope = Scope::default();
    scope.set("USER", "mika");
    for variable in &course.variables {
        scope.set(&variable.name, &variable.default);
    }
    let mut seen = 0;
    for (_, step) in course.steps() {
        let asked = match &step.action {
            Action::Run(tasks) => tasks.as_slice(),
            _ => &[],
        };
        let solved = step.solution.iter().filter_map(|task| if let Task::Run(task) = task { Some(task) } else { None });
        for task in asked.iter().chain(solved) {
            holds(&scope.fill(&task.line));
            seen += 1;
        }
    }
    assert!(seen > 20, "only {seen} commands");
}
