//! Options of `sealegs present`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use crate::cli::misuse;
use crate::i18n::words;
use crate::present::options::Manner;

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
    /// Write a new file: FILE.svg is a picture of the last screen (x makes one of any screen), FILE.cast can be replayed, as with
    /// --record; can be given for each
    #[arg(long, value_name = "FILE", value_parser = exported)]
    pub export: Vec<PathBuf>,
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

fn exported(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if ends_in(&path, "svg") || ends_in(&path, "cast") {
        return Ok(path);
    }
    Err(words!(misuse::lang(), "cli-picture-ending"))
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

impl PresentArgs {
    /// The file of a recording, and that of a picture of the last screen.
    ///
    /// # Errors
    /// Where there are two of a kind; they are named.
    pub fn files(&self) -> Result<(Option<PathBuf>, Option<PathBuf>), (PathBuf, PathBuf)> {
        let of = |ending: &'static str| self.export.iter().filter(move |path| ends_in(path, ending));
        let only = |mut all: Vec<PathBuf>| match (all.pop(), all.pop()) {
            (Some(second), Some(first)) => Err((first, second)),
            (one, _) => Ok(one),
        };
        Ok((only(self.record.iter().chain(of("cast")).cloned().collect())?, only(of("svg").cloned().collect())?))
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let pair = text.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    match pair {
        Some((columns @ 40..=500, rows @ 12..=200)) => Ok((columns, rows)),
        _ => Err(words!(misuse::lang(), "cli-write-size")),
    }
}
