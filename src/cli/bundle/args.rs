//! Arguments of `sealegs prefetch` and `sealegs bundle`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::PlainFormat;

/// What `sealegs help prefetch` says.
pub const PREFETCH: &str = "\
Fetch every image that the course needs, before a step waits for it.

What is on the engine already is skipped, and layers that came once are not fetched again: after a break, run it again and it
goes on. Before it begins, the registries are asked whether they answer, and Docker Hub how many pulls it still allows.
A profile's mirror (image_prefix, variables) is what is pulled from. An image that cannot be had is told with what to do
about it, and the others go on.

With --format json the report goes to standard output, and one JSON object a line to standard error meanwhile.

Exit codes: 0 all is there, 1 an image could not be fetched, 2 wrong usage or broken course, 3 no engine, 130 interrupted.";

/// Its examples.
pub const PREFETCH_EXAMPLES: &str = "\
Examples:
  sealegs prefetch
  sealegs prefetch --profile room.yaml
  sealegs prefetch --format json > images.json";

/// What `sealegs help bundle` says.
pub const BUNDLE: &str = "\
For rooms without internet: everything the course needs in one file. docs/OFFLINE.md shows how a room is prepared.

`sealegs help bundle create` and `sealegs help bundle load` say more.";

/// Options of `prefetch`.
#[derive(Debug, Args)]
pub struct PrefetchArgs {
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}

/// `sealegs bundle …`.
#[derive(Debug, Subcommand)]
pub enum BundleCommand {
    /// Write all that the course needs into one file
    #[command(
        long_about = "\
Write all that the course needs into one file: the images, each pinned by its id and the registry's digest, the Go toolchain
in them, and the Go modules that the lessons' builds fetch.

The images must be on the engine (`sealegs prefetch`), and the engine must have a network: the modules are fetched in the
course's own Go images, put into them, and tried without any other source. Your own images and their names stay as they
are. The file is there only when it is whole. It fits engines of the same operating system and processor.

Exit codes: 0 written, 1 it could not be made, 2 wrong usage or broken course, 3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  sealegs bundle create course.bundle
  sealegs bundle create --profile room.yaml course.bundle"
    )]
    Create(CreateArgs),
    /// Put a bundle's images into the engine; no network is needed
    #[command(
        long_about = "\
Put a bundle's images into the engine, from a file or from an address in the room (http, https). No network is needed beyond
that, and the course's builds then need none.

The whole file is counted against the checksums in it before anything is loaded, no name on the engine is touched before
every image is there, and what goes wrong on the way takes back what had come. A bundle that is cut off, damaged, of
another format, course or kind of machine is refused. A download that broke off goes on where it stopped when you run it
again.

Where a name of the course leads to another image already, it leads to the bundle's afterwards; you are told.

Exit codes: 0 loaded, 1 refused or failed, or the course needs an image that is not in it, 2 wrong usage or broken course,
3 no engine, 130 interrupted.",
        after_long_help = "\
Examples:
  sealegs bundle load course.bundle
  sealegs bundle load http://192.168.1.10:8000/course.bundle"
    )]
    Load(LoadArgs),
}

/// Options of `bundle create`.
#[derive(Debug, Args)]
pub struct CreateArgs {
    /// The file to write
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}

/// Options of `bundle load`.
#[derive(Debug, Args)]
pub struct LoadArgs {
    /// A bundle's file or its address
    #[arg(value_name = "FILE|URL")]
    pub from: String,
    /// How to report
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
