//! The program itself, as a shell sees it: output, exit codes, and what it leaves on the disk.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/program.rs"]
mod program;

use std::process::Command;

use program::{code, err, out, sealegs};
use serde_json::Value;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

#[test]
fn help_shows_examples_and_exit_codes() {
    let home = folder();
    let long = sealegs(home.path(), &["--help"]);
    assert_eq!(code(&long), 0);
    for text in ["Examples:", "sealegs run --format json", "Exit codes:", "Where things go:"] {
        assert!(out(&long).contains(text), "{text}");
    }
    let short = sealegs(home.path(), &["-h"]);
    assert!(out(&short).lines().count() < out(&long).lines().count());
    for command in ["run", "check", "reset", "list"] {
        let help = sealegs(home.path(), &[command, "--help"]);
        assert!(code(&help) == 0 && out(&help).lines().count() > 10, "{command}");
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_right() {
    let home = folder();
    let cases: [(&[&str], &str); 5] = [
        (&["lst"], "list"),
        (&["run", "--lesson", "multi-stge"], "Did you mean multi-stage?"),
        (&["check", "--step", "no-such-step"], "sealegs list"),
        (&["list", "--set", "goapp_prt=1"], "Did you mean goapp_port?"),
        (&["run", "--set", "goapp_port=many"], "1 to 65535"),
    ];
    for (args, says) in cases {
        let output = sealegs(home.path(), args);
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains(says), "{args:?}: {}", err(&output));
        assert_eq!(out(&output), "", "{args:?}");
    }
}

#[test]
fn the_list_needs_no_engine_and_leaves_nothing_behind() {
    let home = folder();
    let output = sealegs(home.path(), &["list"]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("(multi-stage/goapp-build)") && out(&output).contains("goapp_port=8888"));
    let json: Value = serde_json::from_slice(&sealegs(home.path(), &["list", "--format", "json"]).stdout).unwrap();
    assert_eq!(json["schema"], "sealegs.list/1");
    let lessons = sealegs::course::load(&sealegs::course::embedded()).course.lessons.len();
    assert_eq!(json["lessons"].as_array().unwrap().len(), lessons);
    assert_eq!(json["lessons"][0]["steps"][0]["mark"], "open");
    let japanese = sealegs(home.path(), &["list", "--lang", "ja"]);
    assert!(out(&japanese).contains(&format!("レッスン 1/{lessons}")));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_run_without_an_engine_ends_with_3_and_says_what_to_do() {
    let home = folder();
    let output = sealegs(home.path(), &["run"]);
    assert_eq!(code(&output), 3);
    assert!(out(&output).contains("nobody.sock") && out(&output).contains("DOCKER_HOST"), "{}", out(&output));
    assert!(!home.path().join("sealegs/goapp").exists(), "nothing was tried");
    let output = sealegs(home.path(), &["run", "--format", "json"]);
    assert_eq!(code(&output), 3);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&json["passed"], &json["engine"]), (&Value::Bool(false), &Value::Null));
    assert!(json["error"]["advice"].as_str().unwrap().contains("sealegs doctor --fix"));
    let output = sealegs(home.path(), &["run", "--format", "junit"]);
    assert!(out(&output).starts_with("<?xml") && out(&output).trim_end().ends_with("</testsuites>"));
}

#[test]
fn a_check_without_an_engine_still_looks_at_files() {
    let home = folder();
    let goapp = home.path().join("sealegs/goapp");
    std::fs::create_dir_all(&goapp).unwrap();
    std::fs::write(goapp.join("go.mod"), "module goapp\n\ngo 1.18\n").unwrap();
    let output = sealegs(home.path(), &["check", "--lesson", "server-go", "--format", "json"]);
    assert_eq!(code(&output), 3);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let steps = &json["lessons"][0]["steps"];
    assert_eq!((&steps[0]["id"], &steps[0]["outcome"]), (&"module".into(), &"passed".into()), "{json:#}");
    assert!(!home.path().join("sealegs/.sealegs/progress.json").exists(), "a check keeps nothing");
}

#[test]
fn a_broken_course_shows_every_problem_at_once() {
    let home = folder();
    let course = home.path().join("course");
    std::fs::create_dir_all(course.join("one")).unwrap();
    std::fs::write(course.join("course.yaml"), "format: 1\nid: c\nversion: \"1\"\nlangages: [en]\nlessons: [one, two]\n")
        .unwrap();
    std::fs::write(course.join("en.md"), "# C\n").unwrap();
    std::fs::write(course.join("one/lesson.yaml"), "id: one\nsteps:\n  - id: a\n    rnu: ls\n").unwrap();
    let course = course.display().to_string();
    for command in [&["run"][..], &["check"], &["list"], &[]] {
        let output = sealegs(home.path(), &[command, &["--course", &course]].concat());
        assert_eq!(code(&output), 2, "{command:?}");
        let said = err(&output);
        for text in ["course.yaml:4:1", "languages", "one/lesson.yaml:4:", "two", "error["] {
            assert!(said.contains(text), "{command:?}: {text} is not in\n{said}");
        }
    }
    let output = sealegs(home.path(), &["run", "--format", "json", "--course", &course]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "sealegs.problems/1");
    assert!(json["problems"].as_array().unwrap().len() >= 3, "{json:#}");
    assert!(json["problems"][0]["line"].is_u64());
}

#[test]
fn a_course_folder_that_is_not_there_is_said_to_be_so() {
    let home = folder();
    let output = sealegs(home.path(), &["list", "--course", "/no/such/folder"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("/no/such/folder") && err(&output).contains("course.yaml"), "{}", err(&output));
}

#[test]
fn a_reset_of_nothing_is_no_error_and_makes_nothing() {
    let home = folder();
    let output = sealegs(home.path(), &["reset", "--yes"]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("nothing to reset"));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_reset_without_an_engine_keeps_the_record_of_what_is_there() {
    let home = folder();
    let own = home.path().join("sealegs/.sealegs");
    std::fs::create_dir_all(&own).unwrap();
    let record = r#"{"format":1,"course":"go-on-docker","version":"1","session":"abc","lang":"en","lesson":"","step":""}"#;
    std::fs::write(own.join("progress.json"), record).unwrap();
    let output = sealegs(home.path(), &["reset", "--yes"]);
    assert_eq!(code(&output), 3);
    assert!(err(&output).contains("Nothing was removed"), "{}", err(&output));
    assert_eq!(std::fs::read_to_string(own.join("progress.json")).unwrap(), record);
}

#[test]
fn two_at_once_in_one_workspace_are_kept_apart() {
    let home = folder();
    let own = home.path().join("sealegs/.sealegs");
    let _held = sealegs::progress::Store::open(&own).unwrap();
    let output = sealegs(home.path(), &["run"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("already open") && err(&output).contains("--workspace"), "{}", err(&output));
    assert_eq!(code(&sealegs(home.path(), &["list"])), 0, "looking is always possible");
}

#[test]
fn without_a_terminal_the_screen_does_not_open_and_names_what_works() {
    let home = folder();
    let output = sealegs(home.path(), &[]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("sealegs run"), "{}", err(&output));
    assert_eq!(out(&output), "", "nothing is drawn on something that is no terminal");
}

#[test]
fn words_after_docker_are_dockers_own_and_are_answered_in_its_words() {
    let home = folder();
    let output = sealegs(home.path(), &["docker", "run", "--naem", "web", "alpine"]);
    assert_eq!((code(&output), out(&output).as_str()), (125, ""));
    let said = err(&output);
    assert!(said.starts_with("unknown flag: --naem\n") && said.contains("hint: did you mean --name"), "{said}");
    let output = sealegs(home.path(), &["docker", "ps"]);
    assert_eq!(code(&output), 1);
    let said = err(&output);
    assert!(said.starts_with("Cannot connect to the Docker daemon at unix://") && said.contains("DOCKER_HOST"), "{said}");
    let output = sealegs(home.path(), &["docker", "run", "alpine"]);
    assert_eq!(code(&output), 125, "the engine's silence is not the container's exit code");
}

#[test]
fn a_reader_that_goes_away_is_no_reason_to_crash() {
    let home = folder();
    let binary = env!("CARGO_BIN_EXE_sealegs");
    let script = format!("{binary} list | head -n 1; {binary} run --help | head -n 1");
    let output = Command::new("sh").args(["-c", &script]).env("HOME", home.path()).output().unwrap();
    assert_eq!(err(&output), "");
}

#[test]
fn a_course_from_elsewhere_runs_nothing_until_it_is_agreed_to_and_is_asked_about_once() {
    let home = tempfile::tempdir().unwrap();
    let made = sealegs(home.path(), &["course", "new", home.path().join("theirs").to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(0));
    let course = home.path().join("theirs").to_str().unwrap().to_owned();
    let check = |more: &[&str]| sealegs(home.path(), &[&["check", "--course", &course], more].concat());
    let refused = check(&[]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{told}");
    assert!(told.contains("docker") || told.contains("images"), "what it will do is listed: {told}");
    assert!(told.contains("--trust-course"), "{told}");
    assert_ne!(check(&["--trust-course"]).status.code(), Some(2));
    assert_ne!(check(&[]).status.code(), Some(2), "it was agreed to already");
    let lesson = std::fs::read_dir(&course).unwrap().map(|entry| entry.unwrap().path().join("lesson.yaml"));
    let lesson = lesson.into_iter().find(|path| path.exists()).unwrap();
    let text = std::fs::read_to_string(&lesson).unwrap();
    let more = "\n  - id: more\n    run: docker run --privileged alpine\n    checks:\n      - { id: ran, ran: true }\n";
    std::fs::write(&lesson, format!("{}{more}", text.trim_end())).unwrap();
    for lang in ["en", "ja"] {
        let page = lesson.with_file_name(format!("{lang}.md"));
        let text = std::fs::read_to_string(&page).unwrap();
        std::fs::write(&page, format!("{text}\n## More {{#more}}\n\nMore.\n\n### It ran {{#more/check-ran}}\n\nRun it.\n"))
            .unwrap();
    }
    let wider = check(&[]);
    let told = String::from_utf8_lossy(&wider.stderr).into_owned();
    assert_eq!(wider.status.code(), Some(2), "a course that wants more is asked about again: {told}");
    assert!(told.contains("--privileged"), "{told}");
}
