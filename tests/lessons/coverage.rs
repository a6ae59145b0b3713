//! `docs/COVERAGE.md`: every fact of the course's sources, the steps that teach it, and the checks that prove it.

use std::fmt::Write;

use sealegs::course::{Course, embedded, load};

/// Facts that no lesson teaches yet, because the lesson for them is being written. Empty it, and every fact has to be taught
/// and the page has to be as it is made.
const PENDING: &[&str] = &[];

/// Each source with its facts in a few words; their number is their place.
const FACTS: [(&str, &str, &[&str]); 5] = [
    (
        "D1",
        "A Go web server, then a multi-stage image",
        &[
            "Get goenv",
            "Put goenv on the PATH of bash, zsh and fish",
            "Install Go 1.18.3 with goenv and see its version",
            "Make the module goapp",
            "server.go: hello in JSON on port 8888, 405 for other methods",
            "go run, and look at the page",
            "A multi-stage Dockerfile on distroless",
            "Why: smaller, and less that can be a hole",
            "FROM … AS, distroless, WORKDIR, EXPOSE, USER, ENTRYPOINT",
            "docker build and docker run -p 8888:8888",
        ],
    ),
    (
        "D2",
        "Containerize your own web app",
        &[
            "An echo app with Logger and Recover on port 1323",
            "A single-stage Dockerfile on golang-alpine",
            "docker build -f with a tag of one's own",
            "A compiled program needs only its binary",
            "A multi-stage Dockerfile with builder and runner",
            "Measured: 395MB and 11.4MB",
            "Stages build at the same time",
            "Good images: one process, immutable, minimal",
        ],
    ),
    (
        "D3",
        "Why multi-stage exists",
        &[
            "Several stages in one Dockerfile, since 17.05",
            "Before: one Dockerfile to build, one to ship",
            "Dockerfile.build with one joined RUN",
            "The slim Dockerfile that copies the binary",
            "build.sh: build, copy out, build again",
            "Why it hurts",
        ],
    ),
    (
        "D4",
        "A REST API on Docker, up to a database",
        &[
            "What a Dockerfile is, and how it may be named",
            "The syntax directive",
            "FROM and base images",
            "WORKDIR, COPY, RUN go mod download, RUN go build -o",
            "RUN, EXPOSE, CMD and comments",
            "The sample docker-gs-ping",
            "docker build --tag, latest, docker image ls",
            "Dockerfile.multistage and its size",
            "ENTRYPOINT against CMD",
            "What multi-stage brings",
            "docker run, -d, and a refused connection",
            "Foreground or background",
            "docker run -p 8080:8080",
            "--name",
            "No image latest: an error to read",
            "Volumes",
            "A network of one's own",
            "CockroachDB in a container",
            "SQL through docker exec -it",
            "docker-gs-ping-roach, the app with a database",
            "The app finds the database through the network",
        ],
    ),
    (
        "D5",
        "Shrink a Go and PostgreSQL project",
        &[
            "The goal: several stages, a smaller image",
            "docker-compose.yml with postgres and api",
            "depends_on only orders; waiting, and health checks",
            "entrypoint in compose clears CMD",
            "The multi-stage Dockerfile of the api",
            "The same in one stage, for comparison",
            "The api keeps users in PostgreSQL",
        ],
    ),
];

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/COVERAGE.md");

fn facts() -> impl Iterator<Item = (String, &'static str)> {
    FACTS
        .into_iter()
        .flat_map(|(source, _, facts)| facts.iter().enumerate().map(move |(at, about)| (format!("{source}.{}", at + 1), *about)))
}

fn untaught(course: &Course) -> Vec<String> {
    let taught = |fact: &str| course.steps().any(|(_, step)| step.mirrors.iter().any(|known| known == fact));
    facts().map(|(fact, _)| fact).filter(|fact| !taught(fact)).collect()
}

#[test]
fn every_fact_is_taught_by_some_step() {
    let missing: Vec<_> =
        untaught(&load(&embedded()).course).into_iter().filter(|fact| !PENDING.contains(&fact.as_str())).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_step_claims_a_fact_that_there_is_not() {
    let course = load(&embedded()).course;
    for (name, step) in course.steps() {
        for claimed in &step.mirrors {
            assert!(facts().any(|(fact, _)| fact == *claimed), "{name} mirrors {claimed}");
        }
    }
}

#[allow(clippy::unwrap_used, reason = "a test says what went wrong by panicking")]
fn page(course: &Course) -> String {
    let mut text = String::from(
        "# What is taught where\n\n\
         Every fact of the five tutorials the course stands on, the steps that teach it (`mirrors:` in the lessons) and the checks\n\
         that prove those steps. Made by `tests/lessons`; `SEALEGS_WRITE_DOCS=1 cargo test --test lessons coverage` writes it anew.\n",
    );
    let missing = untaught(course);
    let (all, taught) = (facts().count(), facts().count() - missing.len());
    writeln!(
        text,
        "\n{taught} of {all} facts are taught by {} steps with {} checks.",
        { course.steps().filter(|(_, step)| !step.mirrors.is_empty()).count() },
        { course.steps().filter(|(_, step)| !step.mirrors.is_empty()).map(|(_, step)| step.checks.len()).sum::<usize>() }
    )
    .unwrap();
    for (source, title, facts) in FACTS {
        writeln!(text, "\n## {source}. {title}\n\n| fact | | lesson/step | checks |\n|---|---|---|---|").unwrap();
        for (at, about) in facts.iter().enumerate() {
            let fact = format!("{source}.{}", at + 1);
            let mut shown = format!("{fact} | {about}");
            for (name, step) in course.steps().filter(|(_, step)| step.mirrors.contains(&fact)) {
                let checks: Vec<_> = step.checks.iter().map(|check| format!("`{}`", check.id)).collect();
                let checks = if checks.is_empty() { "read".to_owned() } else { checks.join(", ") };
                writeln!(text, "| {shown} | `{name}` | {checks} |").unwrap();
                shown = " | ".to_owned();
            }
            if missing.contains(&fact) {
                writeln!(text, "| {shown} | not taught | |").unwrap();
            }
        }
    }
    text
}

/// The page says what the lessons say; `SEALEGS_WRITE_DOCS=1` writes it.
#[test]
fn coverage_page_is_as_the_lessons_have_it() {
    let made = page(&load(&embedded()).course);
    if std::env::var_os("SEALEGS_WRITE_DOCS").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let told = std::fs::read_to_string(PATH).unwrap();
    if PENDING.is_empty() {
        assert_eq!(told, made, "docs/COVERAGE.md says otherwise: write it anew with SEALEGS_WRITE_DOCS=1");
    }
    for (fact, about) in facts() {
        assert!(told.contains(&format!("| {fact} | {about} |")), "docs/COVERAGE.md lacks {fact}");
    }
}
