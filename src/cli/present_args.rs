//! Options of `sealegs present`, and its help.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::misuse;
use crate::i18n::words;
use crate::present::options::Manner;

/// In one line.
pub const ABOUT: &str = "Show lessons to others: a demo on a big screen";

/// In full.
pub const LONG_ABOUT: &str = "\
Show lessons to others: a demo on a big screen.

One step at a time, large and with room around it; a key or a clicker goes on. Commands are typed out as if by hand and then
really run; the step's checks prove them. The engine is brought to the first step while the cover is shown.
--auto goes on by itself, and needs no terminal then. docs/PRESENT.md says all about it; ? shows the keys.

--pace real types as people do, quick six times as fast, instant at once.

Exit codes: 0 all is well, 1 a demo with --auto could not go on, 2 wrong usage or broken course, 130 interrupted.";

/// Examples.
pub const EXAMPLES: &str = "\
Examples:
  sealegs present --lesson multi-stage
  sealegs present --step multi-stage/goapp-build --manner anything
  sealegs present --lesson multi-stage --auto --engine replay
  sealegs present --lesson multi-stage --plan 15          and in a second terminal:
  sealegs present --notes
  sealegs present --lesson multi-stage --auto --record multi-stage.cast
  sealegs present --step multi-stage/goapp-build --to goapp-build --auto --pace instant --export built.svg";

/// Options of `present`.
#[derive(Debug, Args)]
pub struct PresentArgs {
    /// Show this lesson [default: the one you stand in; ids are in `sealegs list`]
    #[arg(long, value_name = "ID")]
    pub lesson: Option<String>,
    /// Begin with this step: STEP, or LESSON/STEP
    #[arg(long, value_name = "STEP")]
    pub step: Option<String>,
    /// End with this step: STEP, or LESSON/STEP [default: the lesson's last]
    #[arg(long, value_name = "STEP")]
    pub to: Option<String>,
    /// Go on without anybody pressing a key, and end with the last step
    #[arg(long)]
    pub auto: bool,
    /// How commands are done
    #[arg(long, value_enum, default_value_t)]
    pub manner: MannerArg,
    /// Minutes for the lesson, or for one of several: MINUTES or LESSON=MINUTES; the clock says ahead or behind
    #[arg(long, value_name = "MINUTES", value_parser = minutes)]
    pub plan: Vec<(Option<String>, u16)>,
    /// In a second terminal: speaker notes, clock and engine of the demo in this workspace; it drives the demo, too
    #[arg(long)]
    pub notes: bool,
    /// Record it in this new file, for asciinema and its players (asciicast v3)
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Write the last screen into this new file, a picture in SVG (x makes one of any screen)
    #[arg(long, value_name = "FILE.svg", value_parser = picture)]
    pub export: Option<PathBuf>,
    /// Columns and rows where there is no terminal, such as 120x40
    #[arg(long, value_name = "COLSxROWS", value_parser = size)]
    pub size: Option<(u16, u16)>,
}

/// How commands are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum MannerArg {
    /// Typed as if by hand, then run
    #[default]
    Hand,
    /// Any key types the next letter, then it is run
    Anything,
    /// Only shown, nothing is run
    Print,
    /// Run at once, without typing
    Execute,
}

impl From<MannerArg> for Manner {
    fn from(manner: MannerArg) -> Self {
        match manner {
            MannerArg::Hand => Self::Hand,
            MannerArg::Anything => Self::Anything,
            MannerArg::Print => Self::Print,
            MannerArg::Execute => Self::Execute,
        }
    }
}

fn minutes(text: &str) -> Result<(Option<String>, u16), String> {
    let (lesson, minutes) = match text.split_once('=') {
        Some((lesson, minutes)) => (Some(lesson.to_owned()), minutes),
        None => (None, text),
    };
    match minutes.parse() {
        Ok(minutes @ 1..=600) => Ok((lesson, minutes)),
        _ => Err(words!(misuse::lang(), "cli-write-minutes")),
    }
}

fn picture(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    match path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg")) {
        true => Ok(path),
        false => Err(words!(misuse::lang(), "cli-picture-ending")),
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let pair = text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    match pair {
        Some((columns @ 40..=500, rows @ 12..=200)) => Ok((columns, rows)),
        _ => Err(words!(misuse::lang(), "cli-write-size")),
    }
}
