//! `sealegs prefetch`, from a registry of the test's own.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "support/program.rs"]
mod program;
mod support;

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use support::registry::Registry;
use support::{docker, docker_host};

fn prefetch(folder: &Path, args: &[&str]) -> (Output, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_sealegs"))
        .args(["prefetch", "--format", "json", "--course"])
        .arg(folder.join("course"))
        .arg("--workspace")
        .arg(folder.join("home"))
        .args(args)
        .env("DOCKER_HOST", docker_host())
        .env("LANG", "C")
        .env_remove("LC_ALL")
        .env_remove("DOCKER_CONTEXT")
        .output()
        .unwrap();
    let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    (output, report)
}

/// A course whose images are these.
fn course(folder: &Path, images: &[(&str, &str)]) {
    let course = folder.join("course");
    let made = Command::new(env!("CARGO_BIN_EXE_sealegs")).args(["course", "new"]).arg(&course).output().unwrap();
    assert!(made.status.success());
    let path = course.join("course.yaml");
    let variables: String =
        images.iter().map(|(name, image)| format!("  {name}: {{ default: \"{image}\", kind: image }}\n")).collect();
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replace("  base_image: { default: \"alpine:latest\", kind: image }\n", &variables);
    std::fs::write(path, text).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the private engine: tests/run"]
async fn it_pulls_from_the_profiles_mirror_layer_by_layer_and_skips_what_is_there() {
    let registry = Registry::start().await;
    let image = registry.image();
    let (mirror, name) = image.split_once('/').unwrap();
    let folder = tempfile::tempdir().unwrap();
    course(folder.path(), &[("base_image", name)]);
    let profile = folder.path().join("room.yaml");
    std::fs::write(&profile, format!("image_prefix: {mirror}/\n")).unwrap();
    let profile = ["--profile", profile.to_str().unwrap()];

    let (output, report) = prefetch(folder.path(), &profile);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), &report["done"]), (Some(0), &true.into()), "{report:#}\n{told}");
    assert_eq!((&report["images"][0]["image"], &report["images"][0]["state"]), (&image.as_str().into(), &"pulled".into()));
    let events: Vec<Value> = told.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let layer = |event: &&Value| event["event"] == "layer" && event["state"] == "Pull complete" && event["done"] == event["of"];
    assert_eq!(events.iter().filter(layer).count(), 1, "{told}");
    assert!(events.iter().any(|event| event["event"] == "registry" && event["finding"]["state"] == "ok"), "{told}");
    assert_ne!(docker(&["image", "inspect", "--format", "{{.Id}}", &image]), "");

    // With the registry gone, what is there is enough.
    drop(registry);
    let (output, report) = prefetch(folder.path(), &profile);
    assert_eq!((output.status.code(), &report["images"][0]["state"]), (Some(0), &"here".into()), "{report:#}");
    docker(&["rmi", "-f", &image]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs the private engine: tests/run"]
async fn an_image_that_cannot_be_had_is_told_with_what_to_do_and_the_others_come() {
    let registry = Registry::start().await;
    let image = registry.image();
    let nobody = format!("localhost:{}/nobody:1", support::free_port());
    let folder = tempfile::tempdir().unwrap();
    // In the order of their names, the one that is not to be had comes first or last: both have to be dealt with.
    course(folder.path(), &[("base_image", &image), ("other", &nobody)]);
    let (output, report) = prefetch(folder.path(), &[]);
    assert_eq!((output.status.code(), &report["done"]), (Some(1), &false.into()), "{report:#}");
    let of = |name: &str| report["images"].as_array().unwrap().iter().find(|found| found["image"] == name).unwrap().clone();
    assert_eq!(of(&image)["state"], "pulled");
    assert_eq!(of(&nobody)["state"], "failed");
    assert!(of(&nobody)["error"][0].as_str().unwrap().contains(&nobody) && of(&nobody)["error"][1] != "", "{report:#}");
    docker(&["rmi", "-f", &image]);
}

#[test]
fn without_an_engine_it_ends_with_3_and_says_how_to_get_one() {
    let folder = tempfile::tempdir().unwrap();
    for args in [&["prefetch"][..], &["bundle", "create", "x.bundle"], &["bundle", "load", "x.bundle"]] {
        let output = program::sealegs(folder.path(), args);
        assert_eq!(output.status.code(), Some(3), "{args:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("sealegs doctor"), "{args:?}");
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    assert!(!folder.path().join("x.bundle").exists());
}
