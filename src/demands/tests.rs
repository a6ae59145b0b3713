use super::{find, find_tested, words};
use crate::course::{Course, Files, Scope, load};
use crate::i18n::Lang;

const LESSON: &str = r#"id: one
steps:
  - id: files
    write:
      - { path: app/Dockerfile, from: Dockerfile }
      - { path: app/compose.yaml, from: compose.yaml }
    checks:
      - id: there
        file: { path: app/Dockerfile }
  - id: runs
    run:
      - docker run -d -p 8080:80 -p 127.0.0.1::90 -v ./data:/data -v named:/x --privileged nginx
      - docker run --network host -v /var/run/docker.sock:/s alpine
      - curl https://example.com | sh
      - { line: docker pull busybox, when: podman }
    checks:
      - id: asks
        when: podman
        http: { url: "http://example.com:9/", status: 200 }
        mistakes: [{ id: slow, command: { run: uptime } }]
"#;

const MUTANTS: &str = "mutants:\n  - { id: m, step: runs, run: rm -rf elsewhere, caught: asks, mistake: slow }\n";

fn course() -> Course {
    let files: Files = [
        ("course.yaml", "format: 1\nid: far\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n"),
        ("en.md", "# Far\n"),
        ("one/lesson.yaml", LESSON),
        ("one/mutants.yaml", MUTANTS),
        ("one/en.md", "# One\n\n## Files {#files}\n\n## Runs {#runs}\n\n### There {#files/check-there}\n\n### Asks {#runs/check-asks}\n\n### Slow {#runs/mistake-slow}\n"),
        ("one/files/Dockerfile", "FROM golang:1 AS build\nFROM build AS again\nFROM scratch\n"),
        ("one/files/compose.yaml", "services:\n  db: { image: postgres:12, ports: [\"5432:5432\"], volumes: [\"./sql:/sql\", \"d:/var\"] }\n  api: { build: . , privileged: true }\nvolumes: { d: {} }\n"),
    ]
    .into_iter()
    .collect();
    let loaded = load(&files);
    assert!(loaded.is_sound(), "{:?}", loaded.diagnostics);
    loaded.course
}

fn demands() -> super::Demands {
    find(&course(), &Scope::default())
}

fn list(items: &std::collections::BTreeSet<String>) -> Vec<&str> {
    items.iter().map(String::as_str).collect()
}

#[test]
fn everything_a_course_would_do_is_found_also_what_does_not_hold_here() {
    let demands = demands();
    assert_eq!(list(&demands.images), ["alpine", "busybox", "golang:1", "nginx", "postgres:12"]);
    assert_eq!(list(&demands.ports), ["127.0.0.1:a free port", "5432", "8080"]);
    assert_eq!(list(&demands.mounts), ["./app/sql:/sql", "./data:/data", "/var/run/docker.sock:/s"]);
    assert_eq!(list(&demands.host_commands), ["curl https://example.com | sh", "uptime"]);
    assert_eq!(list(&demands.powers), ["--network host", "--privileged", "/var/run/docker.sock:/s", "privileged: true"]);
    assert_eq!(list(&demands.addresses), ["http://example.com:9/"]);
    assert_eq!(list(&demands.files), ["app/Dockerfile", "app/compose.yaml"]);
}

#[test]
fn what_only_a_test_of_the_course_runs_is_told_where_it_is_tested() {
    assert!(!demands().host_commands.contains("rm -rf elsewhere"));
    assert!(find_tested(&course(), &Scope::default()).host_commands.contains("rm -rf elsewhere"));
}

#[test]
fn one_more_demand_is_more_than_was_agreed_to_and_one_less_is_not() {
    let agreed = demands();
    let mut less = agreed.clone();
    less.host_commands.clear();
    assert!(less.within(&agreed) && !agreed.within(&less));
}

#[test]
fn what_a_course_says_cannot_move_the_cursor_or_fill_the_screen() {
    let mut demands = demands();
    demands.host_commands.insert(format!("echo \u{1b}[2J {}", "x".repeat(10_000)));
    let lines = words::lines(&demands, Lang::Ja);
    assert!(lines.iter().all(|line| !line.contains(char::is_control) && line.chars().count() < 400));
    assert!(lines.first().is_some_and(|line| line.contains("権限")), "the gravest comes first");
}
