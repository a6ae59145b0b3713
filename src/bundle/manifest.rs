//! What is in a bundle: its first entry, as JSON.

use serde::{Deserialize, Serialize};

use super::BundleError;
use crate::docker_cli::Reference;

/// What the file says it is.
pub const FORMAT: &str = "sealegs.bundle";
/// The version of the format that this program writes and reads.
pub const VERSION: u32 = 1;
/// Name of the first entry.
pub const MANIFEST: &str = "sealegs-bundle.json";
/// Name of the second entry: the SHA-256 of the first, in hex.
pub const SEAL: &str = "sealegs-bundle.sha256";
/// Bytes kept for the manifest, which is known only when all else is written; the rest is white space.
pub const ROOM: u64 = 256 * 1024;
/// The most parts and images that are read.
const MOST: usize = 1000;
/// The longest text that is read.
const LONGEST: usize = 1024;

/// A bundle's table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// The program that made it, `sealegs 0.1.0`.
    pub made_with: String,
    /// The course's id.
    pub course: String,
    /// The course's version.
    pub course_version: String,
    /// The engine's operating system and processor, `linux/amd64`.
    pub platform: String,
    /// Its images.
    pub images: Vec<PackedImage>,
    /// The Go modules that its images carry, as `path@version`.
    pub modules: Vec<String>,
    /// Its parts, in their order in the file.
    pub parts: Vec<Part>,
}

/// An image of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedImage {
    /// Its names.
    pub references: Vec<String>,
    /// Its id on the engine that it comes from.
    pub id: String,
    /// Digest of its configuration: its id on engines that count that way.
    pub config: String,
    /// Bytes, as that engine counts them.
    pub size: u64,
    /// The registry's digest of the image it is, or that it was made from, where the engine knows it.
    pub digest: Option<String>,
    /// The id of the image that it was made from, where the bundle put something in.
    pub base: Option<String>,
    /// The Go toolchain in it, `1.18.3`.
    pub go: Option<String>,
    /// Which part it is in, from 0.
    pub part: usize,
}

/// A part of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Bytes in the file.
    pub bytes: u64,
    /// Bytes unpacked.
    pub unpacked: u64,
    /// SHA-256 of the bytes in the file, in hex.
    pub sha256: String,
}

/// As much of a manifest as every version has.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

impl Manifest {
    /// Reads one, from a bundle that may be anybody's.
    ///
    /// # Errors
    /// It is no manifest, one of another version, or one that holds together badly.
    pub fn read(text: &[u8]) -> Result<Self, BundleError> {
        let head: Head = serde_json::from_slice(text).map_err(|_| BundleError::Foreign)?;
        if head.format != FORMAT {
            return Err(BundleError::Foreign);
        }
        if head.version != VERSION {
            return Err(BundleError::OtherVersion { found: head.version });
        }
        let manifest: Self =
            serde_json::from_slice(text).map_err(|error| BundleError::Broken { what: format!("{MANIFEST}: {error}") })?;
        manifest.hold().map_err(|what| BundleError::Broken { what: format!("{MANIFEST}: {what}") })?;
        Ok(manifest)
    }

    /// The names of all images.
    pub fn references(&self) -> impl Iterator<Item = &str> {
        self.images.iter().flat_map(|image| image.references.iter().map(String::as_str))
    }

    /// The length of the whole file in bytes.
    #[must_use]
    pub fn length(&self) -> u64 {
        let entry = |bytes: u64| bytes.div_ceil(512).saturating_add(1).saturating_mul(512);
        let parts = self.parts.iter().fold(0_u64, |sum, part| sum.saturating_add(entry(part.bytes)));
        entry(ROOM).saturating_add(entry(64)).saturating_add(parts).saturating_add(1024)
    }

    /// The name of a part's entry.
    #[must_use]
    pub fn part_name(number: usize) -> String {
        format!("part-{:03}.tar.gz", number + 1)
    }

    fn hold(&self) -> Result<(), &'static str> {
        if self.parts.len() > MOST || self.images.len() > MOST || self.modules.len() > 10 * MOST {
            return Err("it lists too much");
        }
        let texts = [&self.made_with, &self.course, &self.course_version, &self.platform];
        if !texts.into_iter().chain(&self.modules).all(|text| plain(text)) {
            return Err("a text in it is too long or not plain");
        }
        if !self.parts.iter().all(|part| hex(&part.sha256)) {
            return Err("a checksum is none");
        }
        for image in &self.images {
            let digests = [Some(&image.id), Some(&image.config), image.digest.as_ref(), image.base.as_ref()];
            if !digests.into_iter().flatten().all(|digest| digest.strip_prefix("sha256:").is_some_and(hex)) {
                return Err("an image's id is none");
            }
            if image.part >= self.parts.len() {
                return Err("an image is in no part");
            }
            if image.references.is_empty() || !image.references.iter().all(|name| plain(name) && tagged(name)) {
                return Err("an image's name is none");
            }
            if !image.go.iter().all(|go| plain(go)) {
                return Err("a text in it is too long or not plain");
            }
        }
        Ok(())
    }
}

/// A name that an image can be given.
fn tagged(name: &str) -> bool {
    Reference::parse(name).is_ok_and(|reference| reference.digest.is_none())
}

fn hex(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn plain(text: &str) -> bool {
    text.len() <= LONGEST && crate::markdown::clean(text) == text && !text.contains(['\n', '\t'])
}
