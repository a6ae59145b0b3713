//! Arguments of `sealegs prefetch` and `sealegs bundle`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::PlainFormat;

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
    Create(CreateArgs),
    /// Put a bundle's images into the engine; no network is needed
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
