//! What things cost, where nothing better is known: the one place for such figures.

use crate::map::whole;
use crate::session::catch_up::deeds::Work;

/// Sizes in bytes of images that the built-in course builds: as they run by `docs/SIZES.md`, and go-webapp in one stage as the
/// author of its tutorial measured it. Of images that hold a compiler nothing is said: the tests' stand-ins are smaller
/// than those on Docker Hub.
const SIZES: &[(&str, u64)] = &[
    ("goapp", 27_000_000),
    ("go-webapp:multistage", 11_400_000),
    ("go-webapp:singlestage", 395_000_000),
    ("docker-gs-ping:multistage", 28_200_000),
    ("href-counter", 9_500_000),
    ("docker-gs-ping-roach", 29_300_000),
    ("users:multi", 11_100_000),
    ("users-api", 11_100_000),
    ("goodapp", 4_910_000),
];

/// Seconds that an action takes on a common laptop, with a common line: rough, and said to be so.
const BUILD: u64 = 60;
const BUILD_CACHED: u64 = 4;
const PULL: u64 = 30;
const RUN: u64 = 3;
const SERVE: u64 = 8;
const UP: u64 = 15;
const COMMAND: u64 = 1;
const HOST: u64 = 5;

/// The size that an image is known to have, in bytes, where it is not on the engine.
#[must_use]
pub fn known_size(reference: &str) -> Option<u64> {
    // The course names some images after the learner: `USER/go-webapp`.
    let reference = whole(reference.rsplit('/').next().unwrap_or(reference));
    SIZES.iter().find(|(known, _)| whole(known) == reference).map(|(_, size)| *size)
}

/// About how many seconds something takes. `here`: an image of this name is on the engine, so that its build finds most
/// in the cache.
pub(crate) fn seconds(work: &Work, here: &dyn Fn(&str) -> bool) -> u64 {
    match work {
        Work::Build(tags, true) if tags.iter().any(|tag| here(tag)) => BUILD_CACHED,
        Work::Build(..) => BUILD,
        Work::Run(false) => RUN,
        Work::Run(true) => SERVE,
        Work::Up => UP,
        Work::Docker => COMMAND,
        Work::Host => HOST,
    }
}

/// About how many seconds it takes to fetch this many images.
pub(crate) fn pulling(images: usize) -> u64 {
    PULL * images as u64
}

#[cfg(test)]
mod tests {
    use super::{SIZES, known_size};
    use crate::objects::human_size;

    #[test]
    fn what_the_course_builds_is_as_large_as_the_page_about_sizes_says() {
        let page = include_str!("../../../docs/SIZES.md");
        let row = |sample: &str| page.lines().find(|line| line.starts_with(&format!("| {sample} |"))).expect("a row");
        for (image, sample) in [
            ("goapp", "goapp"),
            ("docker-gs-ping:multistage", "docker-gs-ping"),
            ("href-counter:latest", "href-counter"),
            ("docker-gs-ping-roach", "docker-gs-ping-roach"),
            ("users:multi", "users"),
            ("goodapp", "goodapp"),
        ] {
            let size = human_size(known_size(image).expect("a size"));
            assert!(row(sample).contains(&format!("| {size} |")), "{image}: {size}\n{}", row(sample));
        }
        for measured in ["go-webapp:singlestage", "somebody/go-webapp:multistage"] {
            assert!(page.contains(&human_size(known_size(measured).expect("a size"))), "{measured}");
        }
        assert_eq!(known_size("golang:1.16"), None);
        assert!(SIZES.iter().all(|(name, _)| known_size(name).is_some()));
    }
}
