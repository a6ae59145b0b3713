//! The recording that ships with the built-in course: it is of the course as it is now, and nobody's machine stands in it.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::io::Read;

use flate2::read::GzDecoder;
use sealegs::course::{self, Course, Task};
use sealegs::engine::recording::{Place, Recording, Stale, read};

const SHIPPED: &[u8] = include_bytes!("../assets/recordings/course.jsonl.gz");

fn recording() -> Recording {
    let place = Place { workspace: "/home/mika/sealegs".into(), session: "s".into(), user: "mika".into() };
    read(SHIPPED, &place).unwrap()
}

fn built_in() -> Course {
    course::load(&course::embedded()).course
}

#[test]
fn it_is_of_the_course_as_it_is_now() {
    let (recording, course) = (recording(), built_in());
    assert_eq!((&recording.head.course, &recording.head.version), (&course.id, &course.version));
    let stale = recording.stale(&course);
    assert!(stale.is_empty(), "the course has changed since it was recorded; run tests/record: {stale:?}");
    // The tutorial's image is dead; the lesson says so and has a variable for it.
    let values = course.variables.iter().filter(|variable| variable.name != "cockroach_image");
    for variable in values {
        assert_eq!(recording.head.variables.get(&variable.name), Some(&variable.default), "{}: run tests/record", variable.name);
    }
}

#[test]
fn a_change_of_a_step_or_of_its_solution_is_noticed() {
    let (recording, sound) = (recording(), built_in());
    let mut changed = sound.clone();
    let step = |course: &mut Course, id: &str| {
        let steps = course.lessons.iter_mut().flat_map(|lesson| &mut lesson.steps);
        std::mem::take(&mut steps.into_iter().find(|step| step.id == id).unwrap().solution)
    };
    let solution = step(&mut changed, "goapp-build");
    assert!(solution.iter().any(|task| matches!(task, Task::Run(_))));
    let lesson = changed.lessons.iter_mut().find(|lesson| lesson.id == "machine").unwrap();
    lesson.steps[0].fingerprint = "another".into();
    lesson.steps[1].id = "renamed".into();
    let stale = recording.stale(&changed);
    let of = |name: &str| stale.iter().find(|(step, _)| step == name).map(|(_, how)| how);
    assert_eq!(of("multi-stage/goapp-build"), Some(&Stale::Commands));
    assert_eq!(of("machine/version"), Some(&Stale::Changed));
    assert_eq!(of("machine/renamed"), Some(&Stale::New));
    assert_eq!(of("machine/info"), Some(&Stale::Gone));
    assert_eq!(stale.len(), 4, "{stale:?}");
}

#[test]
fn nobodys_machine_stands_in_it() {
    let mut text = String::new();
    GzDecoder::new(SHIPPED).read_to_string(&mut text).unwrap();
    for private in ["/var/tmp", "/work", "/tmp/", "/home/", "sealegs-tests", "sealegs-learner", ".cache/", "TOKEN"] {
        let at = text.find(private).map(|at| text.get(at.saturating_sub(80)..at + 80));
        assert_eq!(at, None, "{private}");
    }
    let recording = recording();
    assert!(recording.head.start.containers.is_empty());
    assert!(recording.head.start.volumes.is_empty());
}

#[test]
fn it_says_on_what_it_was_made() {
    let head = recording().head;
    assert!(head.stand_ins, "the base images were stand-ins");
    assert_eq!(head.date.len(), 10);
    assert_eq!(head.engine.endpoint, "recorded");
    let tags: Vec<_> = head.start.images.values().flat_map(|image| &image.tags).collect();
    for image in ["golang:1.18.3-bullseye", "alpine:3.12", "gcr.io/distroless/base-debian11:latest", "postgres:12.8"] {
        assert!(tags.iter().any(|tag| *tag == image), "{image}: {tags:?}");
    }
}

#[test]
fn the_servers_answers_and_the_sizes_are_in_it() {
    let recording = recording();
    let run = recording.step("multi-stage/goapp-run").unwrap();
    let meanwhile = format!("{:?}", run.commands[0].meanwhile.as_ref().unwrap().seen);
    assert!(meanwhile.contains("Answer") && meanwhile.contains("status: 200"), "{meanwhile}");
    assert!(run.commands[0].stopped.is_some(), "a server runs until it is stopped");
    let build = recording.step("multi-stage/goapp-build").unwrap();
    let after = format!("{:?}", build.commands[0].after.changes);
    assert!(after.contains("\"goapp:latest\"") && after.contains("size: "), "{after}");
}
