//! Options of `sealegs play`, and its help.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;

use crate::cli::misuse;
use crate::i18n::words;

/// In one line.
pub const ABOUT: &str = "Play a recording of a demo in this terminal";

/// In full.
pub const LONG_ABOUT: &str = "\
Play a recording of a demo in this terminal.

It plays what `sealegs present --record FILE` wrote, and other recordings of asciinema (asciicast v2 and v3). Nothing of it runs:
it is a film. Space pauses, . goes on by one change, arrows go five seconds on or back, [ and ] jump between markers, which stand
at the steps of a lesson, + and - change the speed, x writes a picture of the screen beside the file, ? shows the keys.

--text prints the screen at each marker as plain text instead, and needs no terminal.

Exit codes: 0 all is well, 2 wrong usage, or the file is no recording.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs present --lesson multi-stage --auto --record multi-stage.cast
  sealegs play multi-stage.cast
  sealegs play multi-stage.cast --speed 2 --idle 0.5
  sealegs play multi-stage.cast --text";

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
