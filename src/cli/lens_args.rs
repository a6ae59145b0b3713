//! Options of `sealegs lens`.

use clap::Args;

use crate::cli::args::PlainFormat;

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
