//! What things cost, where nothing better is known: the one place for such figures.

use crate::map::whole;
use crate::session::catch_up::deeds::Work;

/// Sizes of images as their engine counts them, in bytes, rounded: of images on Docker Hub and gcr.io as `docker image ls`
/// showed them, and of what the built-in course builds (`docs/SIZES.md`, where the base images are smaller stand-ins).
const SIZES: &[(&str, u64)] = &[];

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
    let reference = whole(reference);
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
