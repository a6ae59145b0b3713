//! `sealegs bundle` on a real engine, with a small course: what goes out comes in, and what is bad is refused.
//!
//! `SEALEGS_TEST_DOCKER_HOST` names the engine (`tests/engine/engine.sh` brings one up).

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

#[path = "bundle/room.rs"]
mod room;
#[path = "bundle/server.rs"]
mod server;
#[path = "bundle/slow.rs"]
mod slow;
mod support;

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use room::{Room, code, err, images, json, out, repacked, rewritten};
use server::Server;
use support::docker;

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_bundle_brings_the_very_image_back_and_a_second_load_finds_it_there() {
    let room = Room::new("round");
    let file = room.bundle();
    let id = room.id().unwrap();
    room.remove();

    let loaded = room.sealegs(&["bundle", "load", &file]);
    assert_eq!(code(&loaded), 0, "{}", err(&loaded));
    assert_eq!(room.id().as_deref(), Some(id.as_str()), "the id says that it is the same");
    assert!(out(&loaded).contains("loaded") && out(&loaded).contains("the course needs no network now"), "{}", out(&loaded));

    let again = room.sealegs(&["bundle", "load", &file, "--format", "json"]);
    let report = json(&again);
    assert_eq!((code(&again), &report["schema"], &report["done"]), (0, &"sealegs.bundle/1".into(), &true.into()));
    assert_eq!(report["loaded"]["images"][0]["state"], "here");
    assert_eq!(report["manifest"]["images"][0]["id"], id);
    assert!(err(&again).lines().any(|line| line.contains(r#""event":"progress""#)), "{}", err(&again));
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn bad_bundles_are_refused_with_a_reason_and_leave_nothing() {
    let room = Room::new("bad");
    let good = std::fs::read(room.bundle()).unwrap();
    room.remove();
    let before = images();
    let mut flipped = good.clone();
    let last = flipped.len() - 1024 - 600;
    flipped[last] ^= 1;
    let cases = [
        ("truncated", good[..good.len() - 2000].to_vec(), "cut off"),
        ("truncated early", good[..3000].to_vec(), "cut off"),
        ("flipped", flipped, "damaged"),
        ("foreign", b"PK\x03\x04 something else".repeat(1000), "no sealegs bundle"),
        ("docker save", std::fs::read(room.saved("alpine:3.12")).unwrap(), "no sealegs bundle"),
        ("other version", rewritten(&good, |manifest| manifest.version = 7), "version 7 of the format"),
        ("other platform", rewritten(&good, |manifest| manifest.platform = "linux/s390x".into()), "are for linux/s390x"),
        ("other course", rewritten(&good, |manifest| manifest.course = "ships".into()), "for the course ships"),
    ];
    for (name, bytes, reason) in cases {
        let file = room.file(name, &bytes);
        let refused = room.sealegs(&["bundle", "load", &file]);
        assert_eq!(code(&refused), 1, "{name}");
        assert!(err(&refused).contains(reason), "{name}: {}", err(&refused));
        assert!(err(&refused).lines().count() >= 2, "{name}: what to do next is missing: {}", err(&refused));
        let report = json(&room.sealegs(&["bundle", "load", &file, "--lang", "ja", "--format", "json"]));
        assert_eq!((&report["done"], &report["lang"]), (&false.into(), &"ja".into()), "{name}");
        assert_eq!(images(), before, "{name}: something is left");
    }
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn an_image_that_does_not_arrive_takes_back_those_that_did_and_names_stay_where_they_were() {
    let room = Room::new("undo");
    let good = std::fs::read(room.bundle()).unwrap();
    room.remove();
    docker(&["tag", "alpine:3.12", &room.image]);
    let mine = room.id();
    let before = images();
    let ghost = rewritten(&good, |manifest| {
        let mut ghost = manifest.images[0].clone();
        ghost.references = vec!["sl-ghost:1".to_owned()];
        ghost.id = format!("sha256:{}", "f".repeat(64));
        ghost.config = ghost.id.clone();
        manifest.images.push(ghost);
    });
    let failed = room.sealegs(&["bundle", "load", &room.file("ghost", &ghost)]);
    assert_eq!(code(&failed), 1);
    assert!(err(&failed).contains("sl-ghost:1 did not arrive"), "{}", err(&failed));
    assert_eq!(images(), before, "what had arrived is gone again");
    assert_eq!(room.id(), mine, "the name leads where it led");

    // The same bundle as it was made is taken, and says that the name leads elsewhere now.
    let loaded = room.sealegs(&["bundle", "load", &room.file("good", &good)]);
    assert_eq!(code(&loaded), 0, "{}", err(&loaded));
    assert!(out(&loaded).contains("led to another image"), "{}", out(&loaded));
    assert_ne!(room.id(), mine);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn an_archive_that_names_images_by_itself_takes_no_name_of_the_learners() {
    let room = Room::new("named");
    let good = std::fs::read(room.bundle()).unwrap();
    // As docker writes it: with the image's name, to which a load leads it at once.
    let named = std::fs::read(room.saved(&room.image)).unwrap();
    room.remove();
    docker(&["tag", "alpine:3.12", &room.image]);
    let (mine, before) = (room.id(), images());
    let file = room.file("named", &repacked(&good, |_| named.clone(), |_| {}));
    let refused = room.sealegs(&["bundle", "load", &file]);
    assert_eq!(code(&refused), 1);
    assert!(err(&refused).contains("names images by itself"), "{}", err(&refused));
    assert_eq!(room.id(), mine, "the name leads where it led");
    assert_eq!(images(), before);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn ctrl_c_in_the_middle_of_a_load_ends_with_130_and_leaves_nothing() {
    let room = Room::new("stop");
    let file = room.bundle();
    room.remove();
    let before = images();
    // An engine that takes a megabyte a second: the load is under way for as long as this test needs.
    let slow = slow::Slow::start(&support::docker_host());
    let mut loading =
        room.command(&["bundle", "load", &file]).env("DOCKER_HOST", slow.host()).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(loading.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.contains("loading")), "it begins to load");
    support::interrupt(loading.id());
    let told: Vec<String> = lines.collect();
    assert_eq!(loading.wait().unwrap().code(), Some(130), "{told:#?}");
    assert_eq!(images(), before);
    assert_eq!(room.id(), None);
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_download_that_broke_off_goes_on_where_it_stopped() {
    let room = Room::new("url");
    let file = std::fs::read(room.bundle()).unwrap();
    room.remove();
    let half = file.len() / 2;
    let server = Server::start(file, half);
    let broken = room.sealegs(&["bundle", "load", &server.address("course.bundle")]);
    assert_eq!(code(&broken), 1, "{}", out(&broken));
    assert!(err(&broken).contains("goes on where it stopped"), "{}", err(&broken));
    assert_eq!(room.id(), None);
    let whole = room.sealegs(&["bundle", "load", &server.address("course.bundle")]);
    assert_eq!(code(&whole), 0, "{}", err(&whole));
    assert!(out(&whole).contains("Going on where the last download stopped"), "{}", out(&whole));
    assert!(room.id().is_some());
    let sent = server.sent();
    assert!(sent[1] <= sent[0] + 1024 * 1024, "the second half only: {sent:?}");
    assert!(room.downloads().is_empty(), "the file is used up: {:?}", room.downloads());

    let foreign = room.sealegs(&["bundle", "load", &server.address("foreign")]);
    assert_eq!(code(&foreign), 1);
    assert!(err(&foreign).contains("no sealegs bundle"), "{}", err(&foreign));
    let nowhere = room.sealegs(&["bundle", "load", &server.address("nowhere")]);
    assert!(err(&nowhere).contains("HTTP 404"), "{}", err(&nowhere));
    assert!(room.downloads().is_empty());
}

#[test]
#[ignore = "needs the private engine: tests/run"]
fn a_bundle_of_images_that_are_not_there_is_not_made() {
    let room = Room::new("none");
    room.remove();
    let target = room.path("none.bundle");
    let refused = room.sealegs(&["bundle", "create", &target]);
    assert_eq!(code(&refused), 1);
    assert!(err(&refused).contains(&room.image) && err(&refused).contains("sealegs prefetch"), "{}", err(&refused));
    assert_eq!(room.files(), ["course", "home"], "nothing half-written is there");
}
