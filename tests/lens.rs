//! The image lens on the real engine: its sums are the engine's own, and what is wasted is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

mod support;

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sealegs::engine::{Engine, EngineError};
use sealegs::lens::Lens;
use sealegs::runtime::lens::{Shelf, look};
use support::{docker, docker_host, engine, folder, unique};

/// An image that is removed with the test.
struct Built(String);

impl Drop for Built {
    fn drop(&mut self) {
        docker(&["rmi", "-f", &self.0]);
    }
}

fn build(dockerfile: &str) -> Built {
    let name = unique("lens");
    let dir = folder(&[("Dockerfile", dockerfile), ("main.txt", "hello\n")]);
    let output = Command::new("docker")
        .args(["build", "-q", "-t", &name, "."])
        .current_dir(dir.path())
        .env("DOCKER_HOST", docker_host())
        .env("DOCKER_BUILDKIT", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Built(name)
}

async fn lens(name: &str) -> Arc<Lens> {
    let engine = engine().await;
    let read = Arc::new(AtomicU64::new(0));
    let count = Arc::clone(&read);
    let told = Arc::new(move |done, _| count.store(done, Ordering::Relaxed));
    let looked = look(&engine, name, &Shelf::default(), told).await.unwrap();
    assert_eq!(looked.trouble, None);
    assert!(!looked.replay);
    looked.lens
}

/// Sizes of the layers as `docker history` has them, the oldest first.
async fn history(name: &str) -> Vec<u64> {
    let image = engine().await.image(name).await.unwrap();
    image.layers.iter().map(|layer| layer.size).filter(|size| *size > 0).collect()
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn the_layers_of_a_single_stage_and_of_a_multi_stage_image_come_to_what_docker_says() {
    let single = build(
        "FROM golang:1.16-alpine\nWORKDIR /app\nCOPY . .\nRUN cp main.txt /server && ln -s /server /link\nCMD [\"/server\"]\n",
    );
    let multi = build(
        "FROM golang:1.16-alpine AS build\nCOPY . .\nRUN cp main.txt /server\nFROM scratch\nCOPY --from=build /server /server\n",
    );
    let (one, other) = (lens(&single.0).await, lens(&multi.0).await);
    for (lens, name) in [(&one, &single.0), (&other, &multi.0)] {
        let sizes: Vec<u64> = lens.layers.iter().map(|layer| layer.size).filter(|size| *size > 0).collect();
        assert_eq!(sizes, history(name).await, "{name}");
        assert_eq!(lens.size, lens.engine_size, "{name}");
    }
    assert!(other.size * 100 < one.size, "{} {}", one.size, other.size);
    assert_eq!(other.layers.iter().filter(|layer| !layer.empty).count(), 1);
    let files = other.layers[0].files.as_ref().unwrap();
    assert_eq!(files.added.iter().map(|file| (&*file.path, file.size)).collect::<Vec<_>>(), [("server", 6)]);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn what_is_removed_in_a_later_layer_is_wasted_and_what_is_removed_in_the_same_one_is_not() {
    let image = build(
        "FROM alpine:3.12\nRUN dd if=/dev/zero of=/same bs=1000 count=4000 && rm /same\nRUN dd if=/dev/zero of=/later bs=1000 count=3000\n\
         RUN rm /later\nRUN chmod 600 /bin/busybox\n",
    );
    let lens = lens(&image.0).await;
    let find = |words: &str| lens.layers.iter().find(|layer| layer.instruction.contains(words)).unwrap();
    assert_eq!(find("/same").size, 0);
    assert_eq!((find("of=/later").size, find("of=/later").wasted), (3_000_000, 3_000_000));
    let hidden = &find("rm /later").files.as_ref().unwrap().hidden;
    assert_eq!(hidden.iter().map(|file| (&*file.path, file.size)).collect::<Vec<_>>(), [("later", 3_000_000)]);
    // Other rights make the whole file once more.
    let changed = &find("chmod").files.as_ref().unwrap().changed;
    assert_eq!((changed.len(), &*changed[0].path), (1, "bin/busybox"));
    assert!(lens.wasted.unwrap() >= 3_000_000 + changed[0].size, "{:?}", lens.wasted);
}

#[tokio::test]
#[ignore = "needs the private engine: tests/run"]
async fn an_image_that_is_not_there_is_missed_by_its_name() {
    let engine = engine().await;
    let told = Arc::new(|_, _| ());
    let error = look(&engine, "sealegs-no-such-image", &Shelf::default(), told).await.unwrap_err();
    assert!(matches!(error, EngineError::NotFound { what: "image", .. }), "{error:?}");
}
