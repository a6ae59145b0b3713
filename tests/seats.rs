//! Several learners on the private engine: the lessons' names, kept apart.

#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod support;

use std::collections::BTreeSet;

use serde_json::Value;
use support::seats::Learner;
use support::{docker, folder};

/// Goes through a lesson; whether all of it passed, and what was said.
fn lesson(learner: &Learner, id: &str) -> (bool, String) {
    let output = learner.sealegs(&["run", "--lesson", id]);
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.success(), text)
}

/// All at the same time. Where a machine is too slow for all at once (a lesson waits only so long for a database), those
/// that did not come through go once more, one after the other.
fn at_once(learners: &[Learner], id: &str) {
    let first: Vec<bool> = std::thread::scope(|scope| {
        let runs: Vec<_> = learners.iter().map(|learner| scope.spawn(|| lesson(learner, id).0)).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    for (learner, _) in learners.iter().zip(first).filter(|(_, passed)| !passed) {
        let (passed, text) = lesson(learner, id);
        assert!(passed, "{id} of {}: {text}", learner.seat);
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn five_learners_do_the_lessons_at_once_and_a_reset_takes_only_its_own() {
    let learners: Vec<Learner> = (0..5).map(|number| Learner::new(&format!("five{number}"))).collect();
    at_once(&learners, "volumes-networks");
    at_once(&learners, "compose");
    let (list, _) = learners[0].json(&["seats"]);
    let mut ports = BTreeSet::new();
    for learner in &learners {
        let seat = list["seats"].as_array().unwrap().iter().find(|seat| seat["name"] == learner.seat.as_str()).unwrap();
        let port = seat["ports"][0].as_u64().unwrap();
        learner.prints(&["run", "-d", "--name", "web", "-p", &format!("{port}:80"), "alpine:3.12", "sleep", "600"]);
        let running = learner.prints(&["ps", "--format", "{{.Names}} {{.Image}}"]);
        assert_eq!(running, "web alpine:3.12", "each sees only its own");
        learner.prints(&["rm", "-f", "web"]);
        ports.insert(port);
    }
    assert_eq!(ports.len(), 5, "each has ports of its own: {ports:?}");
    for (at, learner) in learners.iter().enumerate() {
        let others = || -> Vec<Vec<String>> { learners[at + 1..].iter().map(Learner::things).collect() };
        let before = others();
        assert!(before.iter().all(|things| things.len() > 3), "{before:?}");
        assert!(!learner.things().is_empty());
        let (report, code) = learner.json(&["reset", "--yes"]);
        assert_eq!((code, &report["done"]), (0, &Value::from(true)), "{report:#}");
        assert_eq!(learner.things(), [""; 0], "nothing is left");
        assert!(!docker(&["volume", "ls", "-q"]).lines().any(|volume| volume == format!("sealegs-seat.{}", learner.seat)));
        assert_eq!(others(), before, "the others keep theirs");
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn docker_commands_in_a_seat_read_as_in_the_lesson_and_meet_nobody() {
    let (one, other) = (Learner::new("one"), Learner::new("other"));
    let dir = folder(&[
        ("Dockerfile", "FROM alpine:3.12\nRUN echo base > /base\n"),
        ("top/Dockerfile", "ARG FROM=base\nFROM ${FROM}\nCOPY --from=tools /base /tool\nCMD [\"cat\", \"/tool\"]\n"),
    ]);
    let path = dir.path().display().to_string();
    for learner in [&one, &other] {
        learner.prints(&["build", "-q", "-t", "base", &path]);
        learner.prints(&["tag", "base", "tools"]);
        let printed = learner.prints(&["build", "-t", "top:1", &format!("{path}/top")]);
        assert!(!printed.contains("seat-"), "{printed}");
        learner.prints(&["network", "create", "mynet"]);
        learner.prints(&["run", "-d", "--name", "web", "--network", "mynet", "-v", "data:/data", "alpine:3.12", "sleep", "600"]);
    }
    assert_eq!(one.prints(&["run", "--rm", "top:1"]), "base");
    assert_eq!(one.prints(&["run", "--rm", "--network", "mynet", "alpine:3.12", "ping", "-c1", "-W5", "web"]).lines().count(), 6);
    assert_eq!(one.prints(&["ps", "-a", "--format", "{{.Names}}"]), "web");
    assert_eq!(one.prints(&["volume", "ls", "-q"]), "data");
    assert_eq!(one.prints(&["network", "ls", "--filter", "name=mynet", "--format", "{{.Name}}"]), "mynet");
    assert_eq!(one.prints(&["inspect", "--format", "{{.Name}} {{.HostConfig.NetworkMode}}", "web"]), "/web mynet");
    assert_eq!(one.prints(&["ps", "-q", "--filter", "name=^web$"]).lines().count(), 1);
    let images = one.prints(&["image", "ls", "--format", "{{.Repository}}:{{.Tag}}"]);
    let own: BTreeSet<&str> =
        images.lines().filter(|name| ["base", "tools", "top"].iter().any(|stem| name.starts_with(stem))).collect();
    assert_eq!(own, BTreeSet::from(["base:latest", "tools:latest", "top:1"]));
    assert!(!images.contains("seat-"), "{images}");

    let id = other.prints(&["ps", "-q"]);
    assert!(one.docker(&["rm", "-f", &id]).0.contains(&format!("No such container: {id}")), "an id is no way to another's");
    assert!(one.docker(&["run", "--name", "web", "alpine:3.12"]).0.contains("The container name \"/web\" is already in use"));
    assert!(one.docker(&["rmi", "alpine:3.12"]).0.contains("shared by all seats"));
    one.prints(&["exec", "web", "touch", "/data/mine"]);
    one.prints(&["cp", "web:/etc/hostname", &format!("{path}/copied")]);
    one.prints(&["commit", "web", "snapshot:2"]);
    one.prints(&["rename", "web", "renamed"]);
    one.prints(&["rm", "-f", "renamed"]);
    // What holds the seat is nobody's to prune, in no container's use as it is.
    let (claim, label) = (format!("sealegs-seat.{}", one.seat), format!("sealegs.seat={}", one.seat));
    docker(&["volume", "create", "--label", &label, "--label", "sealegs.claim=name", &claim]);
    let pruned = one.prints(&["system", "prune", "-a", "-f", "--volumes"]);
    assert!(pruned.contains("data") && pruned.contains("mynet") && !pruned.contains("seat-"), "{pruned}");
    assert_eq!(
        docker(&["volume", "ls", "-q", "--filter", "label=sealegs.claim", "--filter", &format!("label={label}")]).trim(),
        claim
    );
    docker(&["volume", "rm", &claim]);
    assert_eq!(one.things(), [""; 0], "all of it was unused");
    let aged = one.docker(&["container", "prune", "-f", "--filter", "until=24h"]);
    assert!(aged.0.contains("takes no filter"), "{aged:?}");
    assert_eq!(other.prints(&["ps", "--format", "{{.Names}}"]), "web");
    assert_eq!(other.things().len(), 6, "{:?}", other.things());
    assert!(docker(&["image", "ls", "-q", "alpine:3.12"]).lines().count() == 1, "everybody's image stays");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn the_classic_builder_finds_the_seats_own_base_as_well() {
    let learner = Learner::new("classic");
    let dir = folder(&[
        ("Dockerfile", "FROM alpine:3.12\nRUN echo base > /base\n"),
        ("top/Dockerfile", "FROM base AS first\nFROM alpine:3.12\nCOPY --from=first /base /top\nCMD [\"cat\", \"/top\"]\n"),
    ]);
    for (tag, context) in [("base", ""), ("top", "/top")] {
        let context = format!("{}{context}", dir.path().display());
        let mut command = learner.command();
        command.env("SEALEGS_SEAT", &learner.seat).env("DOCKER_BUILDKIT", "0").args(["docker", "build", "-t", tag, &context]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(!String::from_utf8_lossy(&output.stdout).contains("seat-"), "{}", String::from_utf8_lossy(&output.stdout));
    }
    assert_eq!(learner.prints(&["run", "--rm", "top"]), "base");
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn whoever_runs_the_engine_sees_the_seats_and_frees_one() {
    let (one, other) = (Learner::new("seen"), Learner::new("kept"));
    for learner in [&one, &other] {
        // The first step of the course takes the seat.
        let (report, _) = learner.json(&["run", "--to", "machine/version"]);
        assert_eq!(report["seat"], Value::from(learner.seat.clone()), "{report:#}");
        learner.prints(&["run", "-d", "--name", "web", "-v", "data:/data", "alpine:3.12", "sleep", "600"]);
    }
    let seats = |name: &str| {
        let (list, code) = one.json(&["seats"]);
        assert_eq!(code, 0);
        list["seats"].as_array().unwrap().iter().find(|seat| seat["name"] == name).cloned()
    };
    let seen = seats(&one.seat).unwrap();
    assert_eq!((&seen["containers"], &seen["running"], &seen["volumes"]), (&1.into(), &1.into(), &1.into()), "{seen}");
    assert!(seen["ports"][0].as_u64() >= Some(20_020) && seen["since"].as_str().is_some_and(|since| since.starts_with("20")));
    assert_ne!(seen["ports"], seats(&other.seat).unwrap()["ports"]);

    let (unasked, code) = one.json(&["seats", "free", &one.seat]);
    assert_eq!((code, &unasked["done"]), (2, &false.into()), "nobody can be asked");
    assert!(seats(&one.seat).is_some());
    let (freed, code) = one.json(&["seats", "free", &one.seat, "--yes"]);
    assert_eq!((code, &freed["done"]), (0, &true.into()), "{freed:#}");
    assert!(seats(&one.seat).is_none());
    assert_eq!(one.things(), [""; 0]);
    assert_eq!(other.things().len(), 2, "{:?}", other.things());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_workspace_keeps_its_seat_and_a_seat_its_learner() {
    let (one, other) = (Learner::new("keeps"), Learner::new("guest"));
    let (_, code) = one.json(&["run", "--to", "machine/version"]);
    assert_eq!(code, 0);
    let workspace = one.home().join(format!("sealegs-{}", one.seat)).display().to_string();
    let at = |learner: &Learner, args: &[&str]| {
        let output = learner.command().args(["--workspace", &workspace]).args(args).output().unwrap();
        (String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned(), output.status.code())
    };
    let (text, code) = at(&one, &["run", "--to", "machine/version"]);
    assert!(code == Some(0) && text.contains(&format!("Seat: {}, ports ", one.seat)), "{text}");
    let (text, code) = at(&one, &["--seat", &other.seat, "check"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(
        text.contains(&format!("is seat {}'s, not seat {}'s", one.seat, other.seat)) && text.contains("--workspace"),
        "{text}"
    );

    // The same name in another workspace is somebody else.
    let output = other.command().args(["--seat", &one.seat, "run"]).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert!(text.contains("taken") && text.contains(&format!("sealegs seats free {}", one.seat)), "{text}");
    assert_eq!(one.docker(&["ps"]).1, 0);

    // A record that is lost does not lock its learner out.
    std::fs::write(format!("{workspace}/.sealegs/progress.json"), "{ half").unwrap();
    let (report, code) = one.json(&["run", "--to", "machine/version"]);
    assert_eq!((code, &report["seat"]), (0, &Value::from(one.seat.clone())), "{report:#}");
    assert_eq!(one.json(&["reset", "--yes"]).1, 0);
    let output = other.command().args(["--seat", &one.seat, "run", "--to", "machine/version"]).output().unwrap();
    assert!(output.status.success(), "after a reset anybody may have it: {}", String::from_utf8_lossy(&output.stderr));
    let wrong = other.command().env("SEALEGS_SEAT", "mi ka").arg("list").output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("SEALEGS_SEAT=mi ka"));
}
