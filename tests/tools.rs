//! What goes round the program: completions, manual pages, version.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/program.rs"]
mod program;

use std::process::Command;

use program::{code, err, out, sealegs};
use serde_json::Value;

#[test]
fn each_shell_gets_completions_with_the_ids_of_lessons_and_steps() {
    let home = tempfile::tempdir().unwrap();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let output = sealegs(home.path(), &["completions", shell]);
        assert_eq!(code(&output), 0, "{shell}: {}", err(&output));
        assert!(out(&output).contains("prefetch"), "{shell}");
        // What is written for PowerShell knows no values.
        assert!(out(&output).contains("multi-stage") || shell == "powershell", "{shell}");
    }
    let unknown = sealegs(home.path(), &["completions", "csh"]);
    assert!(code(&unknown) == 2 && err(&unknown).contains("fish"), "{}", err(&unknown));
}

#[test]
fn bash_completes_a_lesson_as_a_learner_presses_tab() {
    let home = tempfile::tempdir().unwrap();
    let script = home.path().join("sealegs.bash");
    std::fs::write(&script, sealegs(home.path(), &["completions", "bash"]).stdout).unwrap();
    let ask = "source \"$0\"; COMP_WORDS=(sealegs check --lesson multi); COMP_CWORD=3; \
               _sealegs sealegs multi --lesson; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let output = Command::new("bash").args(["-c", ask]).arg(&script).output().unwrap();
    assert_eq!(out(&output).trim(), "multi-stage", "{}", err(&output));
}

#[test]
fn every_command_has_a_manual_page() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("man/man1");
    let output = sealegs(home.path(), &["man", "--dir", folder.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for page in ["sealegs.1", "sealegs-run.1", "sealegs-config-check.1", "sealegs-course-test.1", "sealegs-version.1"] {
        let text = std::fs::read_to_string(folder.join(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
        assert!(text.contains(".SH SYNOPSIS"), "{page}");
    }
    assert!(out(&sealegs(home.path(), &["man"])).contains(".TH sealegs 1"));
}

#[test]
fn the_version_is_told_without_an_engine_and_in_json() {
    let home = tempfile::tempdir().unwrap();
    let output = sealegs(home.path(), &["version"]);
    assert_eq!(code(&output), 0, "{}", err(&output));
    for part in [env!("CARGO_PKG_VERSION"), " steps", "none answers", "sends nothing"] {
        assert!(out(&output).contains(part), "{part}: {}", out(&output));
    }
    let json: Value = serde_json::from_slice(&sealegs(home.path(), &["version", "--format", "json"]).stdout).unwrap();
    assert_eq!((&json["schema"], &json["engine"]), (&"sealegs.version/1".into(), &Value::Null));
    assert!(json["course"]["lessons"].as_u64().is_some_and(|lessons| lessons > 5));
}
