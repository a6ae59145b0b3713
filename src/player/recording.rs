//! A recording in asciinema's format, version 3 (<https://docs.asciinema.org/manual/asciicast/v3>), in which times are counted from
//! the event before, or version 2 (<https://docs.asciinema.org/manual/asciicast/v2>), in which they are counted from the beginning.

use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;

use crate::i18n::{Lang, fixed, words};
use crate::markdown;

/// Larger files are not read: no demo comes near.
pub const LARGEST: u64 = 128 * 1024 * 1024;
/// The largest terminal, columns and rows.
const SCREEN: (u16, u16) = (1000, 500);
/// The longest name of a marker that is shown, in letters.
const NAME: usize = 200;

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The terminal was sent this.
    Output(String),
    /// A place to come back to.
    Marker(String),
    /// The terminal got another size: columns and rows.
    Resize(u16, u16),
}

/// What happened, and when, counted from the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Duration,
    /// What.
    pub what: What,
}

/// A recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// Columns and rows at the beginning.
    pub size: (u16, u16),
    /// Its title; empty where it has none.
    pub title: String,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// How long it takes.
    pub length: Duration,
    /// Its last line is only half there: it was cut off while it was written.
    pub cut: bool,
}

/// Why a file is no recording.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReadError {
    /// Its first line is none of a recording.
    #[error("it does not begin as a recording")]
    Header,
    /// A version that is not known.
    #[error("version {0}")]
    Version(u64),
    /// A size that no terminal has.
    #[error("a terminal of {0} columns and {1} rows")]
    Size(u64, u64),
    /// A line in the middle says nothing.
    #[error("line {0}")]
    Line(usize),
}

impl ReadError {
    /// What is wrong, in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Header => fixed(lang, "play-no-header").to_owned(),
            Self::Version(version) => words!(lang, "play-version", version = version.to_string()),
            Self::Size(columns, rows) => words!(lang, "play-size", columns = columns.to_string(), rows = rows.to_string()),
            Self::Line(line) => words!(lang, "play-line", line = line.to_string()),
        }
    }
}

#[derive(Deserialize)]
struct Header {
    version: u64,
    width: Option<u64>,
    height: Option<u64>,
    term: Option<Term>,
    idle_time_limit: Option<f64>,
    title: Option<String>,
}

#[derive(Deserialize)]
struct Term {
    cols: u64,
    rows: u64,
}

/// Reads a recording. With `idle` no pause is longer than that, nor than the recording itself says.
///
/// # Errors
/// See [`ReadError`].
pub fn read(text: &str, idle: Option<Duration>) -> Result<Recording, ReadError> {
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line)).filter(|(_, line)| !line.trim().is_empty());
    let (_, first) = lines.next().ok_or(ReadError::Header)?;
    let header: Header = serde_json::from_str(first).map_err(|_| ReadError::Header)?;
    if !matches!(header.version, 2 | 3) {
        return Err(ReadError::Version(header.version));
    }
    let (columns, rows) = match &header.term {
        Some(term) => (term.cols, term.rows),
        None => (header.width.ok_or(ReadError::Header)?, header.height.ok_or(ReadError::Header)?),
    };
    let size = fitting(columns, rows).ok_or(ReadError::Size(columns, rows))?;
    let limit = idle.into_iter().chain(header.idle_time_limit.and_then(seconds)).min();
    let title = markdown::clean_line(&header.title.unwrap_or_default()).chars().take(NAME).collect();
    let mut recording = Recording { size, title, events: Vec::new(), length: Duration::ZERO, cut: false };
    let mut last = Duration::ZERO;
    let whole = text.ends_with('\n');
    let mut lines = lines.filter(|(_, line)| !line.starts_with('#')).peekable();
    while let Some((number, line)) = lines.next() {
        let Some((time, code, data)) = parts(line) else {
            // A machine that went down in the middle leaves half a line.
            if lines.peek().is_none() && !whole {
                recording.cut = true;
                break;
            }
            return Err(ReadError::Line(number));
        };
        let pause = if header.version == 2 { time.saturating_sub(last) } else { time };
        last = time;
        recording.length += limit.map_or(pause, |limit| pause.min(limit));
        let what = match code.as_str() {
            "o" => What::Output(data),
            "m" => What::Marker(markdown::clean_line(&data).chars().take(NAME).collect()),
            "r" => {
                let pair = data.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
                let (columns, rows) = pair.ok_or(ReadError::Line(number))?;
                let (columns, rows) = fitting(columns, rows).ok_or(ReadError::Size(columns, rows))?;
                What::Resize(columns, rows)
            }
            // What was typed, how it ended, and what later versions may add is nothing to see.
            _ => continue,
        };
        recording.events.push(Event { at: recording.length, what });
    }
    Ok(recording)
}

fn fitting(columns: u64, rows: u64) -> Option<(u16, u16)> {
    let (columns, rows) = (u16::try_from(columns).ok()?, u16::try_from(rows).ok()?);
    ((1..=SCREEN.0).contains(&columns) && (1..=SCREEN.1).contains(&rows)).then_some((columns, rows))
}

fn seconds(number: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(number).ok()
}

fn parts(line: &str) -> Option<(Duration, String, String)> {
    let [time, code, data] = serde_json::from_str::<[Value; 3]>(line).ok()?;
    let (Value::String(code), Value::String(data)) = (code, data) else { return None };
    Some((seconds(time.as_f64()?)?, code, data))
}
