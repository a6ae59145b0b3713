//! Options of `sealegs play`.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::cli::misuse;
use crate::i18n::words;

/// Options of `play`.
#[derive(Debug, Args)]
pub struct PlayArgs {
    /// The recording
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// So many times as fast, from 0.1 to 100
    #[arg(long, value_name = "N", default_value = "1", value_parser = speed)]
    pub speed: f64,
    /// No pause is longer than this, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    pub idle: Option<Duration>,
    /// Print the screen at each marker as text, and end
    #[arg(long)]
    pub text: bool,
}

fn speed(text: &str) -> Result<f64, String> {
    let number = text.parse().ok().filter(|speed| (0.1..=100.0).contains(speed));
    number.ok_or_else(|| words!(misuse::lang(), "play-write-speed"))
}

fn seconds(text: &str) -> Result<Duration, String> {
    let time = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    time.filter(|time| !time.is_zero()).ok_or_else(|| words!(misuse::lang(), "play-write-seconds"))
}
