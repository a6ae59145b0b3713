//! What is done with images, apart from building them.

use super::Listing;

/// `docker image ls`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageLs {
    /// Only this repository, or `repository:tag`.
    pub reference: Option<String>,
    /// `-a`.
    pub all: bool,
    /// `--digests`.
    pub digests: bool,
    /// What every list takes.
    pub listing: Listing,
}

/// `docker history`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Image reference.
    pub image: String,
    /// `-H`, true unless `--human=false`: sizes and times for people.
    pub human: bool,
    /// `-q`, `--no-trunc`, `--format`; history takes no filters.
    pub listing: Listing,
}

/// `docker tag`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tag {
    /// The image as it is known.
    pub source: String,
    /// Its further name.
    pub target: String,
}

/// `docker image rm`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rmi {
    /// `-f`.
    pub force: bool,
    /// `--no-prune`: leave untagged parents.
    pub no_prune: bool,
    /// References.
    pub images: Vec<String>,
}

/// `docker pull`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pull {
    /// `-a`: every tag.
    pub all_tags: bool,
    /// `-q`.
    pub quiet: bool,
    /// `--platform`.
    pub platform: Option<String>,
    /// Image reference.
    pub reference: String,
}

/// `docker save`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Save {
    /// `-o`; standard output without it.
    pub output: Option<String>,
    /// References.
    pub images: Vec<String>,
}

/// `docker load`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Load {
    /// `-i`; standard input without it.
    pub input: Option<String>,
    /// `-q`.
    pub quiet: bool,
}

/// `docker import`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// A file, a URL, or `-` for standard input.
    pub source: String,
    /// `REPOSITORY[:TAG]`.
    pub reference: Option<String>,
    /// `-c`, Dockerfile instructions.
    pub changes: Vec<String>,
    /// `-m`.
    pub message: Option<String>,
    /// `--platform`.
    pub platform: Option<String>,
}
