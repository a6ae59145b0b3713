//! Options of `sealegs lens`, and its help.

use clap::Args;

use crate::cli::args::PlainFormat;

/// In one line.
pub const ABOUT: &str = "Look into images: layers, files, and bytes that nobody sees any more";

/// In full.
pub const LONG_ABOUT: &str = "\
Look into images: which instruction made which layer, how large it is, which files it added, changed or hid, and how many bytes
are wasted: files that a later layer overwrites or hides, which are stored and sent all the same.

With two images they are compared. Without one, the course's own pair is: single-stage against multi-stage. The engine hands the image over as
`docker save` does; nothing of a file's content is kept, and nothing is changed. A replay knows sizes and instructions only.

Exit codes: 0 all is well, 1 an image is not there or cannot be read, 2 wrong usage or broken course, 3 no engine.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs lens
  sealegs lens alpine:3.12
  sealegs lens golang:1.16 docker-gs-ping --files 0
  sealegs lens docker-gs-ping --format json";

/// Options of `lens`.
#[derive(Debug, Args)]
pub struct LensArgs {
    /// One image, or two to compare [default: the course's pair]
    #[arg(value_name = "IMAGE", num_args = 0..=2)]
    pub images: Vec<String>,
    /// So many files of each layer, the largest first
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub files: usize,
    /// How to write it
    #[arg(long, value_enum, default_value_t)]
    pub format: PlainFormat,
}
