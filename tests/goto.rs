//! Catching up on the private engine: as much as is needed, once, and nothing of anybody else's.

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

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn id_of(name: &str) -> String {
    docker(&["inspect", "--format", "{{.Id}}", name]).trim().to_owned()
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_step_in_the_middle_is_reached_from_nothing_and_a_second_time_nothing_is_done() {
    let stage = Small::set();
    let (code, dry) = stage.report(&["goto", "data/second", "--dry-run"]);
    assert_eq!((code, &dry["done"], dry["preview"]["steps"].as_array().unwrap().len()), (0, &false.into(), 7), "{dry:#}");
    assert_eq!(texts(&dry["preview"]["files"]), ["app/Dockerfile"]);
    assert_eq!(texts(&dry["preview"]["containers"]), [stage.name("web")], "what comes and goes on the way is not there then");
    assert_eq!((id_of(&stage.name("web")), stage.workspace().join("app").exists()), (String::new(), false), "only looked");
    assert_eq!(stage.sealegs(&["goto", "data/second"]).status.code(), Some(2), "nobody can be asked");
    assert_eq!(id_of(&stage.name("web")), "");

    let (code, report) = stage.report(&["goto", "data/second", "--yes"]);
    assert_eq!((code, &report["done"], &report["at"]), (0, &true.into(), &"data/second".into()), "{report:#}");
    assert_eq!(report["applied"], dry["preview"]["steps"], "it does what it said");
    assert_eq!(
        (id_of(&stage.name("again")), id_of(&stage.name("db"))),
        (String::new(), String::new()),
        "the step itself is left"
    );
    let record = stage.record();
    assert_eq!((&record["lesson"], &record["step"]), (&"data".into(), &"second".into()));
    assert_eq!((&record["steps"]["make/web"]["applied"], &record["steps"]["make/web"]["done"]), (&true.into(), &true.into()));
    assert!(record["steps"]["data/second"]["done"] != true);

    let before = (id_of(&stage.name("web")), id_of(&stage.name("app")));
    let (code, report) = stage.report(&["goto", "data/second", "--yes"]);
    assert_eq!((code, texts(&report["applied"]).len()), (0, 0), "{report:#}");
    assert_eq!(texts(&report["preview"]["steps"]), [""; 0], "what a later step has taken away again is not missed");
    assert_eq!((id_of(&stage.name("web")), id_of(&stage.name("app"))), before);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn only_what_is_missing_is_done_again_and_a_file_of_the_learners_is_kept() {
    let stage = Small::set();
    assert_eq!(stage.report(&["goto", "data/room", "--yes"]).0, 0);
    let image = id_of(&stage.name("app"));
    docker(&["rm", "-f", &stage.name("web")]);
    let (code, report) = stage.report(&["goto", "data/room", "--yes"]);
    assert_eq!((code, texts(&report["applied"])), (0, vec!["make/web"]), "{report:#}");
    assert_eq!(id_of(&stage.name("app")), image);

    std::fs::write(stage.workspace().join("app/Dockerfile"), "FROM busybox\n# mine\n").unwrap();
    let (_, report) = stage.report(&["goto", "data/room", "--yes"]);
    assert_eq!(texts(&report["preview"]["files_replaced"]), ["app/Dockerfile"]);
    assert!(texts(&report["applied"]).contains(&"make/file"));
    let kept = std::fs::read_to_string(stage.workspace().join("app/Dockerfile.mine-1")).unwrap();
    assert!(kept.contains("# mine"));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_strangers_container_in_the_way_is_told_before_and_never_removed() {
    let stage = Small::set();
    docker(&["create", "--name", &stage.name("web"), "alpine:3.12", "sleep", "1000"]);
    let theirs = id_of(&stage.name("web"));
    let (_, dry) = stage.report(&["goto", "data/room", "--dry-run"]);
    assert_eq!(texts(&dry["preview"]["taken"]), [stage.name("web")], "{dry:#}");
    let (code, report) = stage.report(&["goto", "data/room", "--yes"]);
    assert_eq!((code, &report["failed"], &report["at"]), (1, &"make/web".into(), &"make/web".into()), "{report:#}");
    assert_eq!(id_of(&stage.name("web")), theirs);
    assert_eq!(stage.record()["steps"]["make/image"]["done"], true, "what was done stays done");
    let message = report["error"]["message"].as_str().unwrap();
    assert!(message.contains(&stage.name("web")), "{message}");
    docker(&["rm", "-f", &stage.name("web")]);
    assert_eq!(stage.report(&["goto", "data/room", "--yes"]).0, 0, "it goes on from there");
}

#[test]
fn without_an_engine_the_way_is_gone_in_the_replay_and_says_so() {
    let home = tempfile::tempdir().unwrap();
    let sealegs = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_sealegs"));
        command.args(args).args(["--format", "json"]).env("HOME", home.path()).env("LANG", "C");
        command.env("DOCKER_HOST", format!("unix://{}/nobody.sock", home.path().display()));
        command.env_remove("DOCKER_CONTEXT").env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("SEALEGS_ENGINE");
        let output = command.output().unwrap();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        let value: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {error}"));
        (output.status.code().unwrap(), value)
    };
    let (code, report) = sealegs(&["goto", "run/named", "--yes"]);
    assert_eq!((code, &report["done"], &report["preview"]["replay"]), (0, &true.into(), &true.into()), "{report:#}");
    assert!(report["replay"]["label"].as_str().unwrap().contains("REPLAY"));
    assert_eq!(texts(&report["preview"]["containers"]), [""; 0], "nothing is promised that a replay does not make");
    assert!(home.path().join("sealegs/goapp/Dockerfile").exists());
    let (code, report) = sealegs(&["goto", "run/named", "--yes"]);
    assert_eq!((code, texts(&report["applied"]).len()), (0, 0), "{report:#}");
    let (code, report) = sealegs(&["reset", "--step", "run/stop", "--yes", "--engine", "replay"]);
    assert_eq!((code, &report["taken_back"]), (0, &serde_json::json!(["run/stop"])), "{report:#}");
    let (_, report) = sealegs(&["goto", "run/named", "--dry-run"]);
    assert_eq!(texts(&report["preview"]["steps"]), ["run/stop"]);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_last_step_of_every_lesson_is_reached_and_a_second_time_nothing_is_done() {
    let stage = support::stage::Stage::set();
    let course = sealegs::course::load(&sealegs::course::embedded()).course;
    for lesson in &course.lessons {
        let last = format!("{}/{}", lesson.id, lesson.steps.last().unwrap().id);
        let (code, report) = stage.report(&["goto", &last, "--yes"]);
        assert_eq!((code, &report["done"]), (0, &true.into()), "{last}: {report:#}");
        let (_, again) = stage.report(&["goto", &last, "--dry-run"]);
        assert_eq!(texts(&again["preview"]["steps"]), [""; 0], "{last}");
    }
    assert_eq!(stage.report(&["reset", "--yes"]).0, 0);
}
