//! A lesson that adds packages to an Alpine image: a bundle brings them along.
//!
//! Alpine's repositories are out of reach of the tests. The image here has an `apk` of the test's own, which does what the real one does
//! where it matters: it fetches over a network only, and adds from a folder what the folder's index and files give.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]
#![allow(dead_code, reason = "the room has more than this test uses")]

#[path = "bundle/room.rs"]
mod room;
mod support;

use room::{Room, code, err, json};
use support::docker;

const APK: &str = r#"#!/bin/sh
network() { [ -e /sys/class/net/eth0 ] || { echo "network is unreachable" >&2; exit 1; }; }
case "$*" in
  --print-arch) echo x86_64 ;;
  update) network; mkdir -p /var/cache/apk; for n in 1 2; do echo "signed index $n" > /var/cache/apk/APKINDEX.$n.tar.gz; done ;;
  "fetch --recursive make") network; echo make > make-4.3-r0.apk; echo musl > musl-1.2-r0.apk ;;
  "add --no-cache make")
    while read -r line; do
      case $line in
        https:*) network; echo make > /usr/bin/made; exit 0 ;;
        *) grep -q signed "$line/x86_64/APKINDEX.tar.gz" && cat "$line/x86_64/make-4.3-r0.apk" > /usr/bin/made && exit 0 ;;
      esac
    done < /etc/apk/repositories
    echo "ERROR: unable to select packages" >&2; exit 1 ;;
  *) echo "unknown: $*" >&2; exit 1 ;;
esac
"#;

#[test]
#[ignore = "needs the private engine: tests/run"]
fn packages_that_a_lesson_adds_come_with_the_bundle_and_are_added_without_network() {
    let dockerfile =
        "FROM alpine:3.12\nCOPY --chmod=755 apk /sbin/apk\nRUN echo https://mirror.test/main > /etc/apk/repositories\n";
    let dockerfile = dockerfile.replace("COPY --chmod=755 apk /sbin/apk", "COPY apk /sbin/apk\nRUN chmod 755 /sbin/apk");
    let room = Room::built("apk", &dockerfile, &[("apk", APK)]);
    let file = room.path("course/01-hello/files/hello/Dockerfile");
    let lesson = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{lesson}RUN apk add --no-cache make\n")).unwrap();
    let original = room.id().unwrap();
    let bundle = room.bundle();
    assert_eq!(room.id().as_deref(), Some(original.as_str()), "the instructor's own image is as it was");
    let add = ["run", "--rm", "--network", "none", &room.image, "sh", "-c", "apk add --no-cache make && cat /usr/bin/made"];
    assert_eq!(docker(&add), "", "the original needs a network");

    let loaded = room.sealegs(&["bundle", "load", &bundle, "--format", "json"]);
    assert_eq!(code(&loaded), 0, "{}", err(&loaded));
    assert_eq!(json(&loaded)["manifest"]["images"][0]["base"], original);
    assert_eq!(docker(&add), "make\n", "and that of the bundle does not");
    docker(&["rmi", "-f", &original]);
}
