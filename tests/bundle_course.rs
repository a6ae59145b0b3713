//! The whole course in a room without internet: an empty engine gets a bundle, and nothing else.
//!
//! `SEALEGS_TEST_DOCKER_HOST` names the engine with the images, `SEALEGS_TEST_EMPTY_HOST` the one in the room, which is emptied
//! first (`tests/run` brings both up). Never point it at an engine that somebody works with.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod support;

use std::collections::BTreeSet;

use support::stage::{Stage, not_passed};

/// Everything in a container of the bundle's Go image, with no source of modules but the one the bundle put in.
const TIDY: &str = "mkdir /tmp/room && cd /tmp/room && go mod init room && printf 'package room\\nimport _ \"github.com/labstack/echo/v4\"\\n' > room.go \
                    && go mod edit -require github.com/labstack/echo/v4@v4.2.2 && go mod tidy && go env GOPROXY";

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_bundle_brings_an_empty_engine_without_network_through_the_whole_course() {
    let empty = std::env::var("SEALEGS_TEST_EMPTY_HOST").expect("SEALEGS_TEST_EMPTY_HOST names the empty engine: use tests/run");
    let mut stage = Stage::set();
    let images = |stage: &Stage| -> BTreeSet<String> {
        let listed = stage.docker(&["images", "-a", "--no-trunc", "--format", "{{.ID}} {{.Repository}}:{{.Tag}}"]);
        listed.lines().map(str::to_owned).collect()
    };
    let before = images(&stage);
    let file = stage.home.path().join("course.bundle").display().to_string();
    let (code, made) = stage.report(&["bundle", "create", &file]);
    assert_eq!(code, 0, "{made:#}");
    let modules = made["manifest"]["modules"].as_array().unwrap();
    assert!(modules.iter().any(|module| module.as_str().unwrap().starts_with("golang.org/x/net@")), "{modules:?}");
    assert!(made["manifest"]["images"].as_array().unwrap().iter().any(|image| image["go"].is_string()), "a Go toolchain");
    assert_eq!(images(&stage), before, "the instructor's engine is as it was");

    assert!(empty.contains("sealegs-tests") && empty != stage.host, "{empty} is to be emptied");
    stage.host = empty;
    stage.docker(&["system", "prune", "-af", "--volumes"]);
    assert_eq!(stage.docker(&["images", "-aq"]), "", "it is empty");
    let (code, fetched) = stage.report(&["prefetch"]);
    assert_eq!(code, 1, "nothing can be fetched here");
    let fetched = fetched["images"].as_array().unwrap();
    assert!(fetched.iter().all(|image| image["state"] == "failed" && image["error"][1] != ""), "{fetched:#?}");

    let (code, loaded) = stage.report(&["bundle", "load", &file]);
    assert_eq!(code, 0, "{loaded:#}");
    assert_eq!(loaded["loaded"]["missing"].as_array().unwrap().len(), 0, "{loaded:#}");
    let reach = ["run", "--rm", "alpine:latest", "sh", "-c", "nc -w 3 -z 1.1.1.1 443 && echo out || echo in"];
    assert_eq!(stage.docker(&reach), "in", "a container has no way out");
    let tidy = stage.docker(&["run", "--rm", "--network", "none", "golang:1.16", "sh", "-c", TIDY]);
    assert!(tidy.ends_with("file:///usr/share/sealegs/goproxy"), "{tidy}");

    // Once more where Go is installed, which is all that the program looks for: its modules come along.
    let programs = support::folder(&[("go", "#!/bin/sh\n")]);
    let go = programs.path().join("go");
    std::fs::set_permissions(&go, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", programs.path().display(), std::env::var("PATH").unwrap());
    let again = stage.command(env!("CARGO_BIN_EXE_sealegs")).args(["bundle", "load", &file]).env("PATH", path).output().unwrap();
    assert!(String::from_utf8_lossy(&again.stdout).contains("Go on this machine has"), "{again:?}");
    let module = stage.home.path().join("sealegs/.sealegs/goproxy/github.com/labstack/echo/v4/@v/v4.2.2.zip");
    assert!(module.is_file(), "what `go mod tidy` on the machine needs is in the workspace");

    let (code, report) = stage.report(&["run"]);
    assert!(code == 0 && report["passed"] == true, "exit {code}\n{}", not_passed(&report).join("\n"));
}
