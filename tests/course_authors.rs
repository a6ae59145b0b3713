//! `sealegs course …`: what the author of a course sees, as a shell sees it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/program.rs"]
mod program;

use std::fs;
use std::path::Path;
use std::process::Command;

use program::{code, err, out, sealegs};
use serde_json::Value;

/// A course with one lesson; `title` is the heading of its only step, `files` are put beside it.
fn course(folder: &Path, lesson: &str, text: &str) -> String {
    let course = folder.join("course");
    fs::create_dir_all(course.join("one")).unwrap();
    fs::write(course.join("course.yaml"), "format: 1\nid: small\nversion: \"1\"\nlanguages: [en]\nlessons: [one]\n").unwrap();
    fs::write(course.join("en.md"), "# Small\n").unwrap();
    fs::write(course.join("one/lesson.yaml"), lesson).unwrap();
    fs::write(course.join("one/en.md"), text).unwrap();
    course.display().to_string()
}

#[test]
fn the_built_in_course_is_checked_without_a_remark() {
    let home = tempfile::tempdir().unwrap();
    let output = sealegs(home.path(), &["course", "check", "--deny-warnings"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert!(out(&output).starts_with("go-on-docker is sound: "), "{}", out(&output));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "looking makes nothing");
}

#[test]
fn an_error_is_shown_with_its_line_and_a_caret_and_ends_with_1() {
    let home = tempfile::tempdir().unwrap();
    let dir = course(home.path(), "id: one\nsteps:\n  - id: a\n    raed: true\n", "# One\n\n## 初めに `${prot}` {#a}\n");
    let output = sealegs(home.path(), &["course", "check", &dir]);
    assert_eq!(code(&output), 1);
    let said = out(&output);
    let place = "  --> one/lesson.yaml:4:5\n   |\n 4 |     raed: true\n   |     ^\n  = help: did you mean `read`?";
    assert!(said.contains("error[unknown-key]: a step has no key `raed`\n") && said.contains(place), "{said}");
    let wide = " 3 | ## 初めに `${prot}` {#a}\n   |            ^\n";
    assert!(said.contains(wide), "the caret stands under the dollar, behind three wide characters: {said}");
    assert!(said.trim_end().ends_with("small does not open: 3 errors, 0 warnings."), "{said}");
    let japanese = sealegs(home.path(), &["course", "check", &dir, "--lang", "ja"]);
    assert!(out(&japanese).trim_end().ends_with("small は開けません。エラー 3 件、警告 0 件"), "{}", out(&japanese));
}

#[test]
fn warnings_alone_are_well_unless_they_are_denied() {
    let home = tempfile::tempdir().unwrap();
    let dir = course(home.path(), "id: one\nsteps:\n  - id: a\n    read: true\n", "# One\n\n## A {#a}\n");
    fs::create_dir_all(home.path().join("course/one/files")).unwrap();
    fs::write(home.path().join("course/one/files/left-over"), "x").unwrap();
    let output = sealegs(home.path(), &["--course", &dir, "course", "check"]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("warning[unused-file]") && out(&output).contains("small opens, with 1 warning."));
    assert_eq!(code(&sealegs(home.path(), &["course", "check", &dir, "--deny-warnings"])), 1);
}

#[test]
fn a_program_gets_every_problem_in_stable_fields() {
    let home = tempfile::tempdir().unwrap();
    let dir = course(home.path(), "id: one\nsteps:\n  - id: a\n    raed: true\n", "# One\n\n## A {#a}\n");
    let output = sealegs(home.path(), &["course", "check", &dir, "--format", "json"]);
    assert_eq!(code(&output), 1);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["schema"], "sealegs.course-check/1");
    assert_eq!((&json["errors"], &json["warnings"], &json["passed"]), (&2.into(), &0.into(), &false.into()));
    assert_eq!((&json["course"]["id"], &json["course"]["lessons"]), (&"small".into(), &1.into()));
    let problem = json["problems"].as_array().unwrap().iter().find(|problem| problem["code"] == "unknown-key").unwrap();
    assert_eq!((&problem["severity"], &problem["file"]), (&"error".into(), &"one/lesson.yaml".into()));
    assert_eq!((&problem["line"], &problem["column"], &problem["hint"]), (&4.into(), &5.into(), &"did you mean `read`?".into()));
    assert_eq!((&problem["source_line"], &problem["message"]), (&"    raed: true".into(), &"a step has no key `raed`".into()));
}

#[test]
fn a_folder_without_a_course_is_wrong_usage() {
    let home = tempfile::tempdir().unwrap();
    for dir in [".", "nowhere"] {
        let output = sealegs(home.path(), &["course", "check", dir, "--format", "json"]);
        assert_eq!(code(&output), 2, "{dir}");
        assert!(err(&output).contains("course.yaml"), "{}", err(&output));
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["schema"], "sealegs.problems/1");
    }
}

#[test]
fn the_schemas_are_printed_for_an_editor() {
    let home = tempfile::tempdir().unwrap();
    for file in ["course", "lesson", "mutants"] {
        let output = sealegs(home.path(), &["course", "schema", file]);
        assert_eq!(code(&output), 0);
        let kept = format!("{}/assets/schema/{file}.json", env!("CARGO_MANIFEST_DIR"));
        assert_eq!(out(&output), fs::read_to_string(kept).unwrap());
    }
    assert!(err(&sealegs(home.path(), &["course", "schema", "lessn"])).contains("lesson"));
}

#[test]
fn a_handout_is_written_once_and_replaced_only_by_force() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("handout.html");
    let at = file.display().to_string();
    let output = sealegs(home.path(), &["course", "export", "--lang", "ja", "-o", &at, "--set", "goapp_port=18888"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    let page = fs::read_to_string(&file).unwrap();
    assert!(page.contains("<html lang=\"ja\">") && page.contains("18888") && !page.contains("localhost:8888"));
    fs::write(&file, "mine").unwrap();
    let output = sealegs(home.path(), &["course", "export", "-o", &at]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("is there already") && err(&output).contains("--force"), "{}", err(&output));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    assert_eq!(code(&sealegs(home.path(), &["course", "export", "-o", &at, "--force"])), 0);
    assert!(fs::read_to_string(&file).unwrap().contains("<html lang=\"en\">"));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn a_handout_in_a_language_the_course_lacks_or_of_a_broken_course_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let dir = course(home.path(), "id: one\nsteps:\n  - id: a\n    read: true\n", "# One\n\n## A {#a}\n\nText.\n");
    let output = sealegs(home.path(), &["course", "export", &dir, "--format", "markdown"]);
    assert!(code(&output) == 0 && out(&output).starts_with("# Small\n"), "{}", err(&output));
    let output = sealegs(home.path(), &["course", "export", &dir, "--lang", "ja"]);
    assert_eq!((code(&output), out(&output).as_str()), (2, ""));
    assert!(err(&output).contains("使える言語: en"), "{}", err(&output));
    fs::write(home.path().join("course/one/lesson.yaml"), "id: one\n").unwrap();
    let output = sealegs(home.path(), &["course", "export", &dir]);
    assert_eq!((code(&output), out(&output).as_str()), (2, ""));
    assert!(err(&output).contains("error[missing-key]"), "{}", err(&output));
}

#[test]
fn a_new_course_is_sound_and_nothing_that_is_there_is_touched() {
    let home = tempfile::tempdir().unwrap();
    let output = sealegs(home.path(), &["course", "new", "a day/Docker", "--title", "Docker: \"a\" day #1"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("sealegs course check 'a day/Docker'"), "it can be pasted: {}", out(&output));
    let output = sealegs(home.path(), &["course", "check", "a day/Docker", "--deny-warnings"]);
    assert_eq!(out(&output).trim(), "docker is sound: 1 lesson, 6 steps, 8 checks.");
    let list = out(&sealegs(home.path(), &["--course", "a day/Docker", "list"]));
    assert!(list.starts_with("Docker: \"a\" day #1\n"), "{list}");

    fs::write(home.path().join("a day/Docker/course.yaml"), "mine").unwrap();
    fs::remove_file(home.path().join("a day/Docker/en.md")).unwrap();
    let output = sealegs(home.path(), &["course", "new", "a day/Docker"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("course.yaml") && err(&output).contains("Nothing was changed"), "{}", err(&output));
    assert_eq!(fs::read_to_string(home.path().join("a day/Docker/course.yaml")).unwrap(), "mine");
    assert!(!home.path().join("a day/Docker/en.md").exists(), "not even what is missing is written");
}

#[test]
fn a_new_course_that_could_not_be_is_refused_before_anything_is_written() {
    let home = tempfile::tempdir().unwrap();
    let cases: [(&[&str], &str); 3] =
        [(&["--id", "two words"], "bad-id"), (&["--title", "x {#y}\nz"], "one line"), (&["--languages", "en,fr"], "en, ja")];
    for (args, says) in cases {
        let output = sealegs(home.path(), &[&["course", "new", "here"], args].concat());
        assert_eq!(code(&output), 2, "{args:?}");
        assert!(err(&output).contains(says), "{args:?}: {}", err(&output));
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_new_course_proves_every_step_on_an_engine_in_both_languages() {
    let host = std::env::var("SEALEGS_TEST_DOCKER_HOST").expect("SEALEGS_TEST_DOCKER_HOST names the test engine");
    let home = tempfile::tempdir().unwrap();
    assert_eq!(code(&sealegs(home.path(), &["course", "new", "mine"])), 0);
    let on_engine = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(words).current_dir(home.path()).env("HOME", home.path()).env("DOCKER_HOST", &host).output().unwrap()
    };
    on_engine(&["docker", "rm", "-f", "my-hello"]);
    on_engine(&["docker", "rmi", "-f", "my-hello"]);
    for lang in ["en", "ja"] {
        let here = ["--course", "mine", "--trust-course", "--workspace", lang, "--lang", lang];
        let output = on_engine(&[&here[..], &["run", "--prove", "--format", "json"]].concat());
        let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", err(&output)));
        assert_eq!((code(&output), &report["passed"]), (0, &true.into()), "{report:#}");
        assert_eq!(report["lessons"][0]["steps"].as_array().unwrap().len(), 6);
        assert_eq!(code(&on_engine(&[&here[..], &["reset", "--yes"]].concat())), 0, "it leaves nothing behind");
    }
    let tested = on_engine(&["course", "test", "mine", "--trust-course"]);
    assert_eq!(code(&tested), 0, "its mutants are caught: {}", out(&tested));
}
