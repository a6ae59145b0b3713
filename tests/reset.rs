//! Taking back a step or a lesson on the private engine: what it made goes, what others made stays.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod support;

use serde_json::Value;
use support::docker;
use support::small::Small;

fn items(report: &Value, removed: bool) -> Vec<String> {
    let items = report["items"].as_array().unwrap().iter().filter(|item| item["removed"] == removed);
    items.map(|item| format!("{} {}", item["kind"].as_str().unwrap(), item["name"].as_str().unwrap())).collect()
}

fn is_there(kind: &str, name: &str) -> bool {
    let list: &[&str] = match kind {
        "image" => &["image", "ls", "-q", name],
        "container" => &["ps", "-aq", "--filter", &format!("name=^{name}$")],
        _ => &[kind, "ls", "-q", "--filter", &format!("name=^{name}$")],
    };
    !docker(list).trim().is_empty()
}

fn done(stage: &Small) -> Vec<String> {
    let steps = stage.record()["steps"].as_object().unwrap().clone();
    steps.into_iter().filter(|(_, known)| known["done"] == true).map(|(name, _)| name).collect()
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn what_is_made_says_at_which_step_and_a_lesson_takes_only_its_own() {
    let stage = Small::set();
    let (code, report) = stage.report(&["run", "--to", "data/second"]);
    assert_eq!(code, 0, "{report:#}");
    let step = |kind: &str, name: &str, path: &str| {
        docker(&[kind, "inspect", "--format", &format!("{{{{index {path} \"sealegs.step\"}}}}"), &stage.name(name)])
            .trim()
            .to_owned()
    };
    assert_eq!(step("image", "app", ".Config.Labels"), "make/image");
    assert_eq!(step("container", "again", ".Config.Labels"), "data/second", "not the step of its image");
    assert_eq!((step("network", "net", ".Labels"), step("volume", "vol", ".Labels")), ("data/room".into(), "data/room".into()));
    docker(&["run", "-d", "--name", &stage.name("stranger"), &stage.name("app")]);

    let (code, dry) = stage.report(&["reset", "--lesson", "data", "--dry-run"]);
    assert_eq!((code, &dry["done"], &dry["dry_run"]), (0, &false.into(), &true.into()));
    assert_eq!(items(&dry, false).len(), 3, "{dry:#}");
    assert!(is_there("container", &stage.name("again")), "a dry run removes nothing");
    let refused = stage.sealegs(&["reset", "--lesson", "data"]);
    assert_eq!(refused.status.code(), Some(2), "nobody can be asked");

    let (code, reset) = stage.report(&["reset", "--lesson", "data", "--yes"]);
    assert_eq!((code, &reset["done"], &reset["lesson"]), (0, &true.into(), &"data".into()), "{reset:#}");
    let names = ["container again", "network net", "volume vol"];
    assert_eq!(items(&reset, true), names.map(|name| name.replace(' ', &format!(" {}-", stage.prefix))));
    for (kind, name, stays) in [
        ("container", "again", false),
        ("network", "net", false),
        ("volume", "vol", false),
        ("container", "web", true),
        ("image", "app", true),
        ("container", "stranger", true),
    ] {
        assert_eq!(is_there(kind, &stage.name(name)), stays, "{kind} {name}");
    }
    assert_eq!(done(&stage), ["make/file", "make/image", "make/web", "make/why"]);
    assert_eq!(stage.record()["step"], "room", "who stood in the lesson stands at its beginning");
    assert!(stage.workspace().join("app/Dockerfile").exists());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_step_whose_image_a_later_steps_container_uses_is_not_torn_from_under_it() {
    let stage = Small::set();
    let (code, _) = stage.report(&["run", "--lesson", "make"]);
    assert_eq!(code, 0);
    let (code, reset) = stage.report(&["reset", "--step", "make/image", "--yes"]);
    assert_eq!((code, &reset["done"]), (1, &false.into()), "{reset:#}");
    let holder = &reset["items"][0]["held_by"][0];
    assert_eq!((&holder["container"], &holder["step"]), (&stage.name("web").into(), &"make/web".into()));
    assert!(is_there("image", &stage.name("app")) && is_there("container", &stage.name("web")));
    assert!(done(&stage).contains(&"make/image".to_owned()), "the progress stays as long as the thing");
    let told = stage.sealegs(&["reset", "--step", "image", "--dry-run", "--lang", "ja"]);
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("sealegs reset --step make/web") && told.contains("残ります"), "{told}");

    assert_eq!(stage.report(&["reset", "--step", "make/web", "--yes"]).0, 0);
    let (code, reset) = stage.report(&["reset", "--step", "make/image", "--yes"]);
    assert_eq!((code, &reset["taken_back"]), (0, &serde_json::json!(["make/image"])), "{reset:#}");
    assert!(!is_there("image", &stage.name("app")));
    assert_eq!(done(&stage), ["make/file", "make/why"]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_shells_own_docker_says_at_which_step_the_learner_stands() {
    let stage = Small::set();
    assert_eq!(stage.report(&["run", "--to", "make/image"]).0, 0);
    let session = stage.record()["session"].as_str().unwrap().to_owned();
    let mut create = std::process::Command::new(env!("CARGO_BIN_EXE_sealegs"));
    create
        .args(["docker", "create", "--name", &stage.name("web"), &stage.name("app")])
        .env("DOCKER_HOST", support::docker_host());
    create
        .env("SEALEGS_COURSE", "small")
        .env("SEALEGS_SESSION", session)
        .env("SEALEGS_PROGRESS", stage.workspace().join(".sealegs"));
    assert!(create.output().unwrap().status.success());
    let format = "{{index .Config.Labels \"sealegs.step\"}}";
    assert_eq!(docker(&["inspect", "--format", format, &stage.name("web")]).trim(), "make/image");
    let (code, reset) = stage.report(&["reset", "--step", "make/image", "--yes"]);
    assert_eq!((code, items(&reset, true).len()), (0, 2), "{reset:#}");
}
